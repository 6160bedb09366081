"""From an address, a file or standard input to an article: text in which every character has a place."""
