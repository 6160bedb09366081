"""narrator turns an article into a narrated MP3."""
