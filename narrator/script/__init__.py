"""From an article to its script: sentences, quotations, people, who says what, and how it is spoken."""
