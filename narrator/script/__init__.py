"""The script room."""
