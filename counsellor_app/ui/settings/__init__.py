"""Cài đặt: the school, its people, who comes in, backups, how it looks, years, the log."""
