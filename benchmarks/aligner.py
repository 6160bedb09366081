"""A judge of word times that knows the words and nothing else: pocketsphinx aligns the whole sound with the whole text.

It brings its acoustic model and its dictionary along (``pip install pocketsphinx``); a word that is not in the
dictionary is spelt out by narrator's front end.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from narrator.audio.cue import Cue
from narrator.audio.resample import RATE
from narrator.audio.sound import pcm_of
from narrator.speech.kokoro.phonemes import phonemes

FRAME = 0.01
"""Seconds from one frame to the next."""
EDGE = 0.0078
"""Seconds from a frame's beginning to the edge before what it stands for: it looks at 25.6 ms and stands for its middle
10 ms."""
LETTERS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
ARPABET = dict(
    pair.split(":")
    for pair in "A:EY I:AY O:OW Q:OW W:AW Y:OY T:T ᵊ:AH a:AE b:B d:D e:EH f:F h:HH i:IY j:Y k:K l:L m:M n:N o:OW p:P "
    "s:S t:T u:UW v:V w:W z:Z ɑ:AA ɐ:AH ɒ:AA æ:AE ð:DH ʤ:JH ə:AH ɚ:ER ɛ:EH ɜ:ER ɡ:G ɪ:IH ŋ:NG ɔ:AO ɹ:R ɾ:T ʃ:SH ʊ:UH "
    "ʌ:AH ʒ:ZH ʧ:CH θ:TH ᵻ:IH".split()
)
"""The phones of its model by the phonemes of narrator's front end."""


def word_starts(samples: NDArray[np.float32], cues: Sequence[Cue]) -> dict[tuple[int, int], float]:
    """When each word sounds, in seconds, by the index of its cue and its own in that cue."""
    from pocketsphinx import Decoder

    decoder = Decoder(samprate=RATE, lm=None, bestpath=False, loglevel="ERROR")
    words: list[str] = []
    owners: list[tuple[int, int]] = []
    for at, cue in enumerate(cues):
        for number, timing in enumerate(cue.words):
            for word in LETTERS.findall(timing.word.lower().replace("’", "'")):
                if decoder.lookup_word(word) is None:
                    phones = " ".join(ARPABET[sound] for sound in phonemes(word, "en-us") if sound in ARPABET)
                    if not phones:
                        continue
                    decoder.add_word(word, phones, False)
                words.append(word)
                owners.append((at, number))
    decoder.set_align_text(" ".join(words))
    decoder.start_utt()
    decoder.process_raw(pcm_of(samples), full_utt=True)
    decoder.end_utt()
    found = [part.start_frame * FRAME + EDGE for part in decoder.seg() or () if part.word[0].isalnum()]
    if len(found) != len(words):
        raise SystemExit(f"pocketsphinx aligned {len(found)} of {len(words)} words")
    starts: dict[tuple[int, int], float] = {}
    for owner, start in zip(owners, found, strict=True):
        starts.setdefault(owner, start)
    return starts
