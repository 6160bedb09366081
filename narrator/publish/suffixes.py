"""What takes the place of the audio's own suffix in the names of the files beside it; the transcripts name theirs."""

RECORD_SUFFIX = ".narration.json"
"""Of the record of what was spoken; not ".json", under which the script may stand beside it."""
PAGE_SUFFIX = ".html"
"""Of the listening page."""
