"""Sổ Hướng Nghiệp: an offline, encrypted record of career guidance for Vietnamese schools."""

__version__ = "0.1.0"
