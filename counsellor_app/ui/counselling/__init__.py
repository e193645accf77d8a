"""Phiên tư vấn: the log of sessions, the editor, the printed diary."""
