"""Find what is quoted and who says it."""
