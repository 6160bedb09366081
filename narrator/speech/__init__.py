"""The speech room."""
