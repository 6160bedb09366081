"""Fetching a page politely (robots.txt, conditional requests, no cookies) and safely (no private address, bounded)."""
