"""The script as files that people and programs can read, change and render."""
