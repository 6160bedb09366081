"""PDF: the lines of its pages, put in reading order and made paragraphs again."""
