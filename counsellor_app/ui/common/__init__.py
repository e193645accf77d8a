"""What several screens share: colours and type, small widgets, the shell of a page."""
