"""The way in: first run, unlocking, the recovery page."""
