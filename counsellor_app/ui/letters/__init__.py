"""Letters: written by class, and the log of what went out."""
