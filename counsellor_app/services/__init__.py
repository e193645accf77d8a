"""One class per feature; each public method is one thing a counsellor can do."""
