"""Career activities and their attendance."""
