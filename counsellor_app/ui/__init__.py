"""The window: one folder a screen; it talks to the services and to nothing below them."""
