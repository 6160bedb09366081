"""Split paragraphs into sentences."""
