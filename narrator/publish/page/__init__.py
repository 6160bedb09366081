"""The listening page: the article as text that shows what is being heard."""

from narrator.publish.page.page import SUFFIX, listening_page, write_page

__all__ = ["SUFFIX", "listening_page", "write_page"]
