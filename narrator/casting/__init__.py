"""The casting room."""
