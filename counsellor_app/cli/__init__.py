"""The commands, one module per group; they talk to services only."""
