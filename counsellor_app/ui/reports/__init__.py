"""Reports: checked, looked at, exported and packed."""
