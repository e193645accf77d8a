"""Học sinh: finding a student, and a student's whole story on one page."""
