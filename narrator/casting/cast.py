"""Casting: which voice speaks for whom.

No voice here imitates a real person, and none may be made to: a speaker's voice follows from a hash of the speaker's
id, never from how the person sounds.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from narrator.casting.catalogue import Catalogue
from narrator.casting.voice import Language, Voice
from narrator.errors import VoiceError
from narrator.script.script import NARRATOR, QUOTATION, Script, Speaker

DEFAULT_ENGINE = "kokoro"
"""The engine whose voices are cast when nothing else is asked for."""
DEFAULT_LANGUAGE: Language = "en-us"
"""The accent that is preferred when nothing else is asked for."""

Quality = Literal["draft", "standard", "best"]
DEFAULT_QUALITY: Quality = "standard"
QUICK_ENGINES = {"kokoro": "hibari"}
"""The engine that speaks copies of an engine's voices, many times faster, where there is one."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who speaks with which voice in one article."""

    narrator: Voice
    """speaks everything that is not quoted"""
    quotation: Voice
    """speaks quotations whose speaker is not known"""
    speakers: Mapping[str, Voice]
    """the voice of every speaker, by the speaker's id"""

    def voice_of(self, voiced_by: str) -> Voice:
        """The voice for a segment's ``voiced_by``.

        Raises:
            VoiceError: nobody of that id is in the cast.
        """
        if voiced_by == NARRATOR:
            return self.narrator
        if voiced_by == QUOTATION:
            return self.quotation
        try:
            return self.speakers[voiced_by]
        except KeyError:
            raise VoiceError(f'nobody is cast for "{voiced_by}": cast the script that the segment is from.') from None


def cast_script(
    script: Script,
    catalogue: Catalogue,
    *,
    engine: str = DEFAULT_ENGINE,
    quality: Quality = DEFAULT_QUALITY,
    narrator: str | None = None,
    language: Language = DEFAULT_LANGUAGE,
) -> Cast:
    """Give everybody in ``script`` a voice of ``engine``, or of its quick engine as ``quality`` says.

    - "best" has no quick voices, "standard" has one for the narrator if it is graded no worse than the others, and
      "draft" for everybody. An engine without a quick one, or whose quick one has no voices, speaks for itself.
    - The narrator's voice is the one of id ``narrator`` (of any engine), else the best graded of the language.
    - A quotation by nobody known always has the same voice: the best graded that is not of the narrator's gender, so
      that a listener hears that it is not the narrator, whatever the article.
    - A speaker whose ``voice`` is set keeps it, of whatever engine.
    - Everybody else gets a voice by rendezvous hashing of speaker and voice (Thaler and Ravishankar 1998), so the same
      speaker has the same voice in every article, unless somebody else in the article has the better claim to it. The
      voice fits the speaker's gender when that is known; voices graded A to C come before the rest, then those of
      ``language`` before other accents. No two speakers sound alike as long as there are voices of the gender; after
      that voices are given a second time. The quotation voice is given to a speaker last of all, the narrator's and its
      copies never, unless the engine has no other voice.

    The order of ``script.speakers`` does not matter.

    Raises:
        VoiceError: the engine has no voice in the catalogue, or a voice that is asked for is not in it.
    """
    quick = catalogue.of(QUICK_ENGINES.get(engine, ""))
    voices = (quick if quality == "draft" else ()) or catalogue.of(engine)
    if not voices:
        raise VoiceError(f'the catalogue has no voice for the engine "{engine}": choose another, or add one.')
    leading = (
        catalogue.get(narrator)
        if narrator
        else min(
            voices if quality == "best" else (*quick, *voices),
            key=lambda voice: (voice.language != language, _rank(voice)),
        )
    )
    others = tuple(voice for voice in voices if _sound(voice) != _sound(leading)) or voices
    quotation = min(
        others, key=lambda voice: (voice.language != language, voice.gender == leading.gender, _rank(voice))
    )
    genders = {voice.gender for voice in others}

    def any_will_do(speaker: Speaker) -> bool:
        return speaker.gender not in genders

    def claim(speaker: Speaker, voice: Voice) -> tuple[bool, bool, int, bool, bytes]:
        """How good the speaker's claim to the voice is: the least is the best."""
        draw = hashlib.sha256(f"{speaker.id}\n{voice.id}".encode("utf-8", "replace")).digest()
        # Whoever may have any voice takes of what the others leave.
        return any_will_do(speaker), voice.id == quotation.id, _roughness(voice), voice.language != language, draw

    chosen = {speaker.id: _set_voice(speaker, catalogue) for speaker in script.speakers if speaker.voice}
    free = [voice for voice in others if voice not in chosen.values()]
    while waiting := [speaker for speaker in script.speakers if speaker.id not in chosen]:
        pairs = [
            (speaker, voice)
            for speaker in waiting
            for voice in free
            if any_will_do(speaker) or voice.gender == speaker.gender
        ]
        given: set[str] = set()
        for speaker, voice in sorted(pairs, key=lambda pair: claim(*pair)):
            if speaker.id not in chosen and voice.id not in given:
                chosen[speaker.id] = voice
                given.add(voice.id)
        free = list(others)
    return Cast(leading, quotation, {speaker.id: chosen[speaker.id] for speaker in script.speakers})


def _set_voice(speaker: Speaker, catalogue: Catalogue) -> Voice:
    """The voice that the script sets for the speaker."""
    try:
        return catalogue.get(speaker.voice or "")
    except VoiceError as error:
        raise VoiceError(f"the script's voice for {speaker.name} cannot be used: {error}") from None


def _sound(voice: Voice) -> str:
    """The same for a voice and its copies."""
    return voice.copy_of or voice.id


def _rank(voice: Voice) -> tuple[str, int]:
    """Sorts by grade, A+ first."""
    return voice.quality[0], "+ -".index(voice.quality[1:] or " ")


def _roughness(voice: Voice) -> int:
    """0 for the grades that please the ear (A to C), which are given out before D, then E, then F."""
    return max(0, "CDEF".find(voice.quality[0]))
