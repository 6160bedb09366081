"""The line in which an article says that its voice is a machine's.

A disclosure speaks of the very audio one is hearing: "Voice is AI-generated. Inconsistencies may occur.", "This article
is read by an automated voice". A sentence about other people's audio ("The audio was AI-generated, police said.") is
not one. So a line has to open as disclosures do, name a machine and a voice, and hold no word beyond the small
vocabulary of such lines.
"""

import re
import unicodedata

from narrator.article.document import plain

LONGEST = 40
"""Words in a disclosure; those of news sites have 2 to 25."""
MAKER_WORDS = 3
"""Words in the name of whoever made the voice: "read by an AI voice from The Daily Example"."""

_AI = re.compile(r"(?<![\w.])(?:AI|A\.I\.?)(?!\w)|(?<!\w)(?i:artificial[\s-]+intelligence)(?!\w)")

_MACHINE = (
    r"(?:ai|artificial\ intelligence|artificial|automated|automatic|automatically|synthetic|synthesi[sz]ed"
    r"|computer|computeri[sz]ed|machine|robot|robotic|digital|digitally|text\ to\ speech)"
)
_SOUND = r"(?:(?:audio|spoken)\ version|audio|voices?|voice\ ?over|narrations?|narrator|recording|reading|speech)"
_ARTICLE = (
    r"(?:audio\ )?"
    r"(?:article|story|piece|post|page|report|column|newsletter|text|content|feature|essay|podcast|episode)"
)
_OF_THIS = r"(?:\ (?:in|of|on|for)\ this\ \w+|\ you\ are\ hearing)"
_OPENING = re.compile(
    rf"""
    (?:please\ )?(?:note\ (?:that\ )?|disclosure\ |disclaimer\ |notice\ |editor's\ note\ )?
    (?:
      (?:(?:this|our|all|the\ following)\ )?(?:{_MACHINE}\ )?(?:generated\ )?{_SOUND}{_OF_THIS}?
        (?:(?<!s)$|\ (?:is|are|was|were|has|have|may|uses?|generated|created|produced|made|by|with|using|{_MACHINE})\b)
    | the\ (?:{_MACHINE}\ )?(?:generated\ )?{_SOUND}
        (?:{_OF_THIS}\ (?:is|are|was|were|has|have|may|uses?)|\ (?:is|are|uses?))\b
    | this\ {_ARTICLE}\ (?:is|was|has|uses|features|contains|may|can|will)\b
    | this\ is\ an?\b
    | you\ are\ (?:now\ )?(?:listening\ to|hearing)\b
    | (?:now\ )?listen(?:ing)?\ to\ (?:this|the)\ {_ARTICLE}\b
    | {_MACHINE}\ (?:narrated|voiced|read)\b
    | (?:{_ARTICLE}\ )?(?:narrated|read|voiced|spoken|generated|produced|created|recorded)
        \ (?:aloud\ )?(?:by|with|using|via|in)\b
    )""",
    re.VERBOSE,
)
_NAMES_MACHINE = re.compile(rf"\b{_MACHINE}\b")
_NAMES_VOICE = re.compile(rf"\b(?:{_SOUND}|narrated|read|voiced|spoken|listening)\b")
_BUTTON = re.compile(r"(?:now )?listen\b.*\b(?:using|with|via|by) text to speech")
"""Offers to have a page read by the reader's own device, and speaks of no voice that is heard already."""
_PAST = re.compile(r"\b(?:was|were|had)\b")
_THIS_AUDIO = re.compile(r"\b(?:this|our|you|following|narration|narrator|audio version)\b")
_STATEMENT_WORDS = """
    a ai all aloud an and are article artificial artificially as assisted at audio automated automatic
    automatically be been being by column computer computerised computerized contain contains content created
    currently digital digitally disclaimer disclosure editor's entirely episode essay feature features following
    for from fully generated has have hearing help human in intelligence is it listen listening machine made may
    min mins minute minutes model narrated narration narrations narrator newsletter not note notice now of on our
    over page piece please podcast post powered produced published read reader reading recorded recording report
    robot robotic software speech spoken story synthesised synthesized synthetic synthetically technology text
    that the this to tool tools use used uses using version via voice voiced voiceover voices was were will with
    you your
"""
_CAVEAT_WORDS = """
    accuracy accurate always any can contact could differ differs do error errors feedback few flaws happen if
    imperfect imperfections inaccuracies inconsistencies inconsistency incorrect incorrectly issue issues know
    learn let might minor mispronounce mispronounced mispronunciation mispronunciations mistake mistakes more name
    names occasional occasionally occur or original perfect pronounce pronounced pronunciation pronunciations
    quality send share slight small some sometimes there us vary we words
"""
_VOCABULARY = frozenset((_STATEMENT_WORDS + _CAVEAT_WORDS).split())


def is_disclosure(text: str) -> bool:
    """Whether ``text``, a line of an article, says that the voice one hears is a machine's."""
    line = disclosure_words(text)
    if line.endswith("?") or len(line.split()) > LONGEST:
        return False
    sentences = [words for part in re.split(r"[.!;]+(?=\s|$)", _unpunctuated(line)) if (words := part.split())]
    return all(map(_stays_in_vocabulary, sentences)) and any(map(_discloses, sentences))


def disclosure_words(line: str) -> str:
    """The words of a disclosure as they are spoken: without emoji and other ornaments, white space single."""
    return re.sub(r"\s+", " ", "".join(" " if _is_ornament(c) else c for c in line)).strip(" |-–—•*·:_")


def names_ai(text: str) -> bool:
    """Whether ``text`` says "AI", "A.I." or "artificial intelligence".

    The Code of Practice to Article 50 of the EU AI Act asks for the capitals, so "ai" does not do.
    """
    return _AI.search(text) is not None


def _is_ornament(char: str) -> bool:
    # Emoji are symbols (So); their skin tones, keycaps and selectors are modifiers, marks and format characters.
    return unicodedata.category(char) in ("So", "Cf", "Co") or "\ufe00" <= char <= "\ufe0f" or "🏻" <= char <= "🏿"


def _unpunctuated(line: str) -> str:
    whole = re.sub(r"\b[Aa]\.\s?[Ii]\.?(?!\w)", "AI", plain(line)).replace("'re ", " are ")
    return re.sub(r"[-‐‑–—,:/|·•*_()\[\]\"]+", " ", whole)


def _stays_in_vocabulary(words: list[str]) -> bool:
    strange = [w for w in words if w.lower().removesuffix("'s") not in _VOCABULARY and not w.isdigit()]
    # A strange word may only be part of a name, in a line that says which audio it means: this one.
    return not strange or (
        "this" in map(str.lower, words) and len(strange) <= MAKER_WORDS and all(w[0].isupper() for w in strange)
    )


def _discloses(words: list[str]) -> bool:
    sentence = " ".join(words).lower()
    return (
        _OPENING.match(sentence) is not None
        and _NAMES_MACHINE.search(sentence) is not None
        and _NAMES_VOICE.search(sentence) is not None
        and _BUTTON.match(sentence) is None
        and (not _PAST.search(sentence) or _THIS_AUDIO.search(sentence) is not None)
    )
