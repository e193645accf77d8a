"""Hướng đi: the board of a class and the editor of one student's pathway."""
