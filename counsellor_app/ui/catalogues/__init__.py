"""Danh mục: the school's own lists, and what it uses of the shipped ones."""
