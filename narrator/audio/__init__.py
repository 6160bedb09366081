"""The audio room: clips become one sound with natural pauses, even levels and a fixed loudness, and that an MP3."""
