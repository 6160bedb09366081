"""The line that a finished narration ends with."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from narrator.narration.rendering import Narration


def closing_line(narration: "Narration") -> str:
    """The file, its length, and who is heard in which voice, in order of first being heard."""
    names = {speaker.id: speaker.name for speaker in narration.script.speakers}
    heard = dict.fromkeys(segment.voiced_by for segment in narration.script.segments if not segment.left_out)
    voices = "; ".join(f"{names.get(who, who)}: {narration.cast.voice_of(who).name}" for who in heard)
    unchanged = "  (unchanged since it was narrated)" if narration.unchanged else ""
    return f"{narration.path}  {clock(narration.duration)}  {voices}{unchanged}"


def clock(seconds: float) -> str:
    """A length as people write it: 4:12, or 1:04:12."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
