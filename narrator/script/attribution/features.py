"""What speaks for a mention being the source of a quotation: features, for a log-linear model.

Each feature says one thing that an editor would point at: the mention is the subject of "said", the verb stands right
behind the closing mark, another quotation lies between. Features are joined where they only mean something together.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from narrator.script.attribution.cues import COMMON, SPEECH
from narrator.script.attribution.frames import STAND_IN, Frame
from narrator.script.attribution.loglinear import bucket
from narrator.script.attribution.mentions import INSIDE_A_NAME, Governed, Mention
from narrator.script.attribution.places import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

STRENGTH = {
    "say": 6,
    "according": 6,
    "speech": 4,
    "other": 0,
    "complement": 4,
    "parataxis": 4,
    "sentence": 1,
    "none": 0,
}
"""Which of several verbs of one subject announces the quotation: the one with the most points, nearness aside."""
WORKS = frozenset(
    """
    album anthem article autobiography ballad book called column documentary dubbed editorial entitled episode
    essay film headline headlined hit hymn magazine memoir movie musical named newspaper novel op-ed paper piece
    play podcast poem program programme report segment series show single song speech story titled track
    """.split()
)
"""Words before a title in quotation marks."""
OWN_CUE = 4
"""Words behind a quotation among which its own cue stands: "said Mayor Henry Hale"."""
TELLING = frozenset(("told", "tells", "tell", "telling", "asked"))
"""Verbs whose object is spoken to."""


def nobody(place: Place) -> Iterator[str]:
    """The features of the quotation being nobody's speech: a title, a nickname, a word held at arm's length."""
    doc, start, end = place.frame.doc, place.start, place.end
    inner = doc[start + 1 : end - 1] if end - start > 2 else doc[start:end]
    masked = inner.text.lower().startswith(STAND_IN)
    words = "long" if masked else str(min(4, sum(w.is_alpha for w in inner)))
    lead = _mark_or_tag(doc[start - 1]) if start else "start"
    after = _mark_or_tag(doc[end]) if end < len(doc) else "end"
    closing = doc[end - 2].text if end - start > 2 and doc[end - 2].is_punct else "none"
    first = "upper" if inner.text[:1].isupper() else "lower"
    title = "title" if place.titled else "plain"
    work = "work" if any(w.lower_ in WORKS for w in doc[max(0, start - 3) : start]) else "other"
    yield "nobody"
    yield f"nobody,{work}"
    yield f"nobody,{work},{title}"
    yield f"nobody,words={words}"
    yield f"nobody,words={words},lead={lead}"
    yield f"nobody,words={words},closing={closing}"
    yield f"nobody,words={words},after={after}"
    yield f"nobody,words={words},first={first},lead={lead}"
    yield f"nobody,words={words},{title}"
    yield f"nobody,{title},lead={lead}"
    yield f"nobody,{title},closing={closing},after={after}"
    yield f"nobody,lead={lead},after={after},{first}"
    yield f"nobody,quotes={min(4, len(place.frame.quotations))},words={words}"
    if place.continues:
        yield "nobody,continues"


def features(place: Place, mention: Mention, frames: Sequence[Frame]) -> Iterator[str]:
    """The features of ``mention`` as the source of the quotation at ``place``."""
    if mention.frame != place.frame.paragraph:
        yield from _far(place, mention, frames[mention.frame])
        return
    head = place.frame.doc[mention.head]
    side, stretch = place.stretch_to(mention.head)
    kind, where = mention.type, f"{side},q{min(stretch.quotations, 2)},s{min(stretch.ends, 2)}"
    yield f"type={kind}"
    yield f"type={kind},dep={head.dep_}"
    yield f"where={where}"
    yield f"where={where},type={kind}"
    yield f"where={where},distance={bucket(stretch.words)}"
    if mention.governs:
        yield from _cue(place, mention)
    else:
        yield "ungoverned"
        yield f"ungoverned,{where},{kind}"
        yield f"ungoverned,{head.dep_},{'told' if head.head.lower_ in TELLING else 'verb'}"
    yield from _order_behind(place, mention) if side == "after" else _order_before(place, mention)
    if place.order:
        yield from _between_quotations(place, mention)


def _mark_or_tag(token: "Token") -> str:
    return token.text if token.is_punct else token.pos_


def _verb_class(frame: Frame, governed: Governed) -> str:
    verb = frame.doc[governed.verb].lower_
    if governed.path == "according":
        return "according"
    return "say" if verb in COMMON else "speech" if verb in SPEECH else "other"


def _cue(place: Place, mention: Mention) -> Iterator[str]:
    """The verb of the mention that most looks like the one that announces the quotation."""
    frame = place.frame
    strength, governed = max(((_strength(place, g), g) for g in mention.governs), key=lambda pair: pair[0])
    cue, relation = _verb_class(frame, governed), _relation(place, governed.verb)
    verb = frame.doc[governed.verb].lower_
    side, stretch = place.stretch_to(governed.verb)
    gap = stretch.words - (min(governed.verb, place.end) <= mention.head < max(governed.verb, place.start))
    where = f"{side},q{min(stretch.quotations, 2)},s{min(stretch.ends, 2)}"
    yield f"cue={cue},{governed.path}"
    yield f"cue={cue},{relation}"
    yield f"cue={cue},{where}"
    yield f"cue={cue},{where},gap={bucket(gap)}"
    yield f"cue={cue},{relation},{side},s{min(stretch.ends, 2)},type={mention.type}"
    yield f"verb={verb}"
    yield f"verb={verb},{relation},s{min(stretch.ends, 1)}"
    yield f"strength={strength}"
    if side == "before" and not stretch.ends:
        last = frame.doc[place.start - 1]
        yield f"cue={cue},lead={last.text if last.is_punct else 'word'}"


def _strength(place: Place, governed: Governed) -> int:
    near = abs(governed.verb - (place.end if governed.verb >= place.end else place.start))
    points = STRENGTH[_verb_class(place.frame, governed)] + STRENGTH[_relation(place, governed.verb)]
    return points + (2 if near <= 3 else 1 if near <= 10 else 0)


def _relation(place: Place, verb: int) -> str:
    """How the quotation hangs on the verb in the parse."""
    doc = place.frame.doc
    root = node = doc[place.start : place.end].root
    for _ in range(3):
        if node.head.i == verb and node.i != verb:
            return "complement"
        if place.start <= node.head.i < place.end or node.head.i == node.i:
            break
        node = node.head
    if doc[verb].head.i == root.i:
        return "parataxis"
    return "sentence" if doc[verb].sent.start == root.sent.start else "none"


def _order_behind(place: Place, mention: Mention) -> Iterator[str]:
    """Word order behind the closing mark, which holds where the parse does not."""
    doc = place.frame.doc
    between = _words(doc, place.end, min(_phrase_start(doc, mention.head), place.end + 4))
    follow = doc[mention.head + 1] if mention.head + 1 < len(doc) else None
    if not between:
        yield "order=Q-M"
        if follow is not None and follow.lower_ in SPEECH:
            yield f"order=Q-M-V,{'say' if follow.lower_ in COMMON else 'speech'}"
        elif doc[place.end].text in ("-", "–", "—"):
            yield "order=Q-dash-M"
    elif len(between) == 1 and between[0].lower_ in SPEECH:
        yield f"order=Q-V-M,{'say' if between[0].lower_ in COMMON else 'speech'}"
    elif len(between) == 2 and between[0].lower_ == "according":
        yield "order=Q-according-M"


def _order_before(place: Place, mention: Mention) -> Iterator[str]:
    """Word order before the opening mark."""
    doc = place.frame.doc
    tail = doc[place.start - 1].text
    between = _words(doc, max(mention.head + 1, place.start - 4), place.start)
    if tail == ":" and not between:
        yield "order=M-colon-Q"
    elif len(between) == 1 and between[0].lower_ in SPEECH:
        yield f"order=M-V-Q,{tail if tail in ',:' else 'word'}"
    elif tail == ":":
        yield "order=M-...-colon-Q"


def _words(doc: "Doc", lo: int, hi: int) -> list["Token"]:
    return [word for word in doc[lo:hi] if not word.is_punct and not word.is_space]


def _phrase_start(doc: "Doc", head: int) -> int:
    """First token of the noun phrase before a head."""
    left = head
    while left and doc[left - 1].dep_ in INSIDE_A_NAME and doc[left - 1].head.i >= left:
        left -= 1
    return left


def _between_quotations(place: Place, mention: Mention) -> Iterator[str]:
    """``"A," M said. "B."``: the source of the quotation before, and nothing new since."""
    _, _, before = place.frame.quotations[place.order - 1]
    if before <= mention.head < place.start:
        yield f"between-quotations,{mention.type}"
        yield f"between-quotations,lead={_mark_or_tag(place.frame.doc[place.start - 1])},{_what_follows(place)}"
        verbs = (g.verb for g in mention.governs if before <= g.verb < place.start)
        if any(place.frame.doc[verb].lower_ in SPEECH for verb in verbs):
            yield f"splits-the-quotation,{bucket(place.layout.between(before, place.start).words)}"


def _what_follows(place: Place) -> str:
    """Has the quotation a cue of its own behind it, "Hale said" or "said Hale"?"""
    doc = place.frame.doc
    behind = doc[place.end : place.end + OWN_CUE]
    until = next((k for k, word in enumerate(behind) if word.is_punct), len(behind))
    if any(word.lower_ in SPEECH and word.tag_ != "VBG" for word in behind[:until]):
        return "cue"
    return "end" if not until else "words"


def _far(place: Place, mention: Mention, frame: Frame) -> Iterator[str]:
    """A mention in a paragraph before."""
    away = f"away={place.frame.paragraph - mention.frame}"
    verbs = [_verb_class(frame, g) for g in mention.governs]
    cue = max(verbs, key=STRENGTH.__getitem__, default="none")
    last = frame.doc[len(frame.doc) - 1].text
    last = last if last in ":.," else "other"
    lone = f"lone={len(place.frame.quotations) == 1 and place.start == 0 and place.end >= len(place.frame.doc) - 1}"
    yield away
    yield f"{away},type={mention.type}"
    yield f"{away},cue={cue}"
    yield f"{away},cue={cue},last={last},{lone}"
    yield f"{away},cue={cue},quotes={min(len(frame.quotations), 2)},{lone},type={mention.type}"
    yield f"{away},order={min(place.order, 2)},{lone}"
    yield f"{away},cue={cue},rest={bucket(len(frame.doc) - mention.head)},last={last}"
    if place.continues:
        yield f"continues,{away},cue={cue}"
    if frame.quotations:
        side = "after" if mention.head >= frame.quotations[-1][2] else "before"
        yield f"{away},cue={cue},{side}-last-quotation,{lone}"
