"""Speech that looks into the clip cache first."""

from dataclasses import dataclass
from threading import Lock

import numpy as np

from narrator.speech.cache import ClipCache, clip_key
from narrator.speech.clip_file import rounded
from narrator.speech.engine import Clip, Utterance
from narrator.speech.engines import Engines


@dataclass(frozen=True, slots=True)
class CacheUse:
    """How much the cache has helped."""

    hits: int
    """clips that were in it"""
    misses: int
    """clips that had to be synthesised"""


class Cached:
    """Engines with a memory.

    ``speak`` is for one utterance at a time; whoever has utterances spoken elsewhere asks ``recall`` first and gives
    what comes to ``keep``. Engines are opened for their fingerprints, but load nothing for a clip that is found.
    Several threads may use it at once.
    """

    def __init__(self, engines: Engines, cache: ClipCache | None) -> None:
        """Use ``engines``, which stay the caller's to close, and ``cache``; None to keep nothing."""
        self._engines = engines
        self._cache = cache
        self._hits = self._misses = 0
        self._counting = Lock()

    @property
    def use(self) -> CacheUse:
        """The hits and misses so far."""
        with self._counting:
            return CacheUse(self._hits, self._misses)

    def speak(self, utterance: Utterance) -> Clip:
        """The clip from the cache, or else synthesised and kept.

        Raises:
            UsageError: there is no such engine.
            EngineError: the engine cannot be started, does not know the voice, or failed.
        """
        return self.recall(utterance) or self.keep(utterance, self._engines.speak(utterance))

    def recall(self, utterance: Utterance) -> Clip | None:
        """The clip from the cache; None when it has to be synthesised.

        Raises:
            UsageError: there is no such engine.
            EngineError: the engine does not know the voice.
        """
        clip = self._cache.get(self._key(utterance)) if self._cache else None
        with self._counting:
            self._hits += clip is not None
            self._misses += clip is None
        return clip

    def keep(self, utterance: Utterance, clip: Clip) -> Clip:
        """Keep a new clip; from here on only the result is used, which is what ``recall`` will give.

        Without a cache it is rounded all the same, so that a narration sounds alike with and without. Broken sound is
        not kept but given back, for whoever joins the clips to refuse.
        """
        if not np.isfinite(clip.samples).all():
            return clip
        return self._cache.put(self._key(utterance), clip) if self._cache else rounded(clip)

    def _key(self, utterance: Utterance) -> str:
        return clip_key(self._engines.fingerprint(utterance), utterance)
