"""Bringing lists in: choose a file, give columns their meaning, look, take."""
