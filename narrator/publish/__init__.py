"""The publish room: a track becomes a file that says what it is."""
