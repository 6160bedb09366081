"""The podcast: a feed of a folder of narrations, and a page on which they are found and heard."""
