"""Measurements, to be run by hand; nothing of the package depends on them."""
