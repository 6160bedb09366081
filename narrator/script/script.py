"""The script as a value: who says what, and how it is spoken."""

from dataclasses import dataclass
from typing import Literal

from narrator.article.article import Metadata, Skipped
from narrator.article.marks import as_written

Kind = Literal["disclosure", "heading", "item", "narration", "quote"]
Gender = Literal["female", "male"]
QuotePolicy = Literal["all", "clauses", "none"]

NARRATOR = "narrator"
"""Who speaks everything that is not quoted."""
QUOTATION = "quotation"
"""Who voices a quotation whose speaker is not known: a neutral voice, never a guess."""
DOUBTFUL = 0.85
"""Confidence below which a person should look: on the development articles one in four of these is wrong, and one in
forty of the others."""
DEFAULT_DISCLOSURE = "Voice is AI-generated. Inconsistencies may occur."
"""Spoken before anything else when the article brings no disclosure of its own."""
QUOTATIONS_DISCLOSURE = "Quotations are read by AI voices, not by the people quoted."
"""Spoken after it where quotations may be heard in voices of their own."""
LONGEST_PAUSE = 60.0
"""Seconds of silence that a person may ask for before a segment: a choice, so that a lost decimal point is noticed."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted in the article."""

    id: str
    """the name as a slug, "henry-hale"; the same person has the same id in every article"""
    name: str
    """the fullest form of the name that the article gives"""
    gender: Gender | None = None
    """only from explicit evidence in the article (a pronoun, a title); None when there is none"""
    mentions: tuple[tuple[int, int], ...] = ()
    """where the article names the speaker, as offsets"""
    confidence: float = 1.0
    """how sure the attribution of the speaker's quotations is, 0 to 1: the least sure of them"""
    voice: str | None = None
    """the id of the voice that is chosen or fixed for the speaker; None before casting"""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that one voice speaks in one breath: a sentence or a part of one."""

    index: int
    """position in the script, from 0"""
    kind: Kind
    """what it is"""
    speaker: str | None
    """whose words these are: "narrator", a speaker's id, or None for a quotation by nobody known"""
    voiced_by: str
    """whose voice is heard: "narrator", a speaker's id, or "quotation" """
    start: int
    """offset of the first character in the article's text"""
    end: int
    """offset after the last character; equal to start for what the text does not contain: the number of a list's
    item, a reminder, and mostly the disclosure"""
    text: str
    """exactly ``article.text[start:end]``"""
    spoken: str
    """what is said: words and punctuation; "" for a segment without a sayable character"""
    paragraph: int
    """which paragraph, from 0; -1 for the disclosure"""
    sentence: int
    """which sentence of the article, from 0; -1 for the disclosure"""
    confidence: float = 1.0
    """how sure it is that these are the speaker's words, 0 to 1; 1 for what is not quoted"""
    pause: float | None = None
    """seconds of silence before it, where a person chose them; None for those of the pacing"""
    left_out: bool = False
    """whether a person left it out: it stays in the script, so that nothing of the text is lost, but is not spoken"""
    marks: tuple[str, ...] = ()
    """how its paragraph is set: in which lists and quotations, at which level (see ``narrator.article.marks``)"""

    @property
    def written(self) -> str:
        """What people read for it: its text, or the number of a list's item, which is no part of the text."""
        return self.text if self.kind == "disclosure" else as_written(self.text, self.marks)


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The words that say the voice is a machine's."""

    text: str
    """the sentence or sentences, as spoken"""
    origin: Literal["article", "default", "option"]
    """where the words come from"""


@dataclass(frozen=True, slots=True)
class Script:
    """Everything that is needed to render an article.

    The segments' spans, the skipped spans and white space tile the article's text: no character is lost and none is
    spoken twice. The first segment is the disclosure; later ones of that kind are reminders, which have no text.
    """

    article: Metadata
    """about the article"""
    disclosure: Disclosure
    """what is spoken first"""
    speakers: tuple[Speaker, ...]
    """everybody who is quoted, in order of first quotation"""
    segments: tuple[Segment, ...]
    """the whole text in order of speaking"""
    skipped: tuple[Skipped, ...] = ()
    """what is not spoken, and why"""
    narrator: str | None = None
    """the id of the narrator's voice; None before casting"""
    quotation: str | None = None
    """the id of the voice for quotations by nobody known; None before casting"""
