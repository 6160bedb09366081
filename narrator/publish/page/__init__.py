"""The listening page: the article as text that shows what is being heard."""
