"""Domain objects from and to outside files: sheets and packages."""
