"""Pages to measure the reading of web pages with: stories written for it, in the markup of real sites' layouts."""
