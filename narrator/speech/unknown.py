"""Words that an engine has to guess, and how it will say them."""

from collections.abc import Sequence
from dataclasses import replace

from narrator.casting.voice import Voice
from narrator.script.lexicon import Lexicon
from narrator.script.lexicon.ipa import sounds
from narrator.speech.unknown_word import UnknownWord

KOKORO_FRONT_END = frozenset({"kokoro", "hibari"})
"""The engines that speak Kokoro's phonemes."""


def unknown_words(utterances: Sequence[tuple[str, Voice]], lexicon: Lexicon) -> list[list[UnknownWord]]:
    """For each text and the voice that speaks it, the words that are in no dictionary, in order.

    The dictionary is that of Kokoro's front end, for all engines: eSpeak has a few thousand words and rules for the
    rest, of which nobody can say whether they fit, and other systems do not tell. How Kokoro and eSpeak say the words
    is what is heard from them; no speech is made.
    """
    from narrator.speech.kokoro.unknown import unknown_words
    from narrator.speech.pyttsx3 import system_phonemes

    found = [list(unknown_words(text, voice.language, lexicon)) for text, voice in utterances]
    to_ask: dict[Voice, dict[str, str]] = {}
    for words, (_, voice) in zip(found, utterances, strict=True):
        if voice.engine not in KOKORO_FRONT_END:
            to_ask.setdefault(voice, {}).update((word.word, "") for word in words)
    for voice, said in to_ask.items():
        said.update(zip(said, system_phonemes(tuple(said), voice), strict=True))
    return [
        [_as_said(word, to_ask[voice][word.word]) for word in words] if voice in to_ask else words
        for words, (_, voice) in zip(found, utterances, strict=True)
    ]


def _as_said(word: UnknownWord, phonemes: str) -> UnknownWord:
    """The word with what the system's speech tells of it."""
    return replace(word, phonemes=phonemes, sounds=_sounds(phonemes))


def _sounds(ipa: str) -> tuple[str, ...]:
    try:
        return sounds(ipa)
    except ValueError:
        return ()  # eSpeak says a few foreign sounds that the lexicon has no symbol for
