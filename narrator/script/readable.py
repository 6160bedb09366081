"""The script for a person to read."""

from narrator.script.script import DOUBTFUL, NARRATOR, QUOTATION, Script, Segment


def script_to_text(script: Script) -> str:
    """The tagged script as plain text: one segment a line under its paragraph, led by the voice that is heard.

    Notes in brackets: whom a fragment quotes that the narrator reads, and how sure a doubtful attribution is. What is
    skipped stands at the end.
    """
    names = {speaker.id: speaker.name for speaker in script.speakers}
    width = max(len(_voice(segment, names)) for segment in script.segments)
    lines = [f"# {script.article.title or script.article.source}"]
    for speaker in script.speakers:
        facts = [fact for fact in (speaker.gender, speaker.voice) if fact]
        lines.append(f"# {speaker.name}" + (f" ({', '.join(facts)})" if facts else ""))
    paragraph = None
    for segment in script.segments:
        if segment.paragraph != paragraph:
            lines.append("")
            paragraph = segment.paragraph
        text = " ".join((segment.text or segment.spoken).split())
        lines.append(f"{_voice(segment, names):>{width}} | {text}{_note(segment, names)}")
    if script.skipped:
        lines += ["", "# not spoken"]
        lines += [f"# {span.start}-{span.end}: {span.reason}" for span in script.skipped]
    return "\n".join(lines) + "\n"


def _voice(segment: Segment, names: dict[str, str]) -> str:
    if segment.voiced_by in (NARRATOR, QUOTATION):
        return segment.kind if segment.kind in ("disclosure", "heading") else segment.voiced_by
    return names[segment.voiced_by]


def _note(segment: Segment, names: dict[str, str]) -> str:
    if segment.kind != "quote":
        return ""
    who = names[segment.speaker] if segment.speaker else "somebody unknown"
    notes = [f"quotes {who}"] if segment.voiced_by == NARRATOR else []
    if segment.confidence < DOUBTFUL:
        notes.append(f"{segment.confidence:.0%} sure")
    return f"  [{', '.join(notes)}]" if notes else ""
