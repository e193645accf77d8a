"""What counsellors talk about: values and pure functions; no files, no clock, no database."""
