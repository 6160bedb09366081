"""Documents and feeds: what in them is the article, and what of it is spoken."""
