"""Domain objects onto paper: PDF."""
