"""What speaks for a mention being the source of a quotation: features as short strings, for a log-linear ranker.

Each feature says one thing that an editor would point at: the mention is the subject of "said", the verb stands right
behind the closing mark, another quotation lies between. Features are joined where they only mean something together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from narrator.script.cues import COMMON, SPEECH
from narrator.script.frames import Frame
from narrator.script.loglinear import bucket
from narrator.script.mentions import Governed, Mention


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands in its frame."""

    frame: Frame
    """the frame"""
    order: int
    """which of the frame's quotations it is, from 0"""
    start: int
    """first token"""
    end: int
    """token after the last"""
    continues: bool
    """it re-opens the quotation of the paragraph before"""


def features(place: Place, mention: Mention, frames: Sequence[Frame]) -> list[str]:
    """The features of ``mention`` as the source of the quotation at ``place``."""
    found = list(_same_frame(place, mention) if mention.frame == place.frame.paragraph else _other(place, mention, frames))
    return [f"{f}" for f in found]


def nobody(place: Place) -> list[str]:
    """The features of the quotation being nobody's speech: a title, a nickname, a word held at arm's length."""
    return list(_shape(place))


def _shape(place: Place) -> Iterator[str]:
    doc, start, end = place.frame.doc, place.start, place.end
    inner = doc[start + 1 : end - 1] if end - start > 2 else doc[start:end]
    masked = inner.text.lower().startswith("it works")
    words = "long" if masked else str(min(4, sum(w.is_alpha for w in inner)))
    before = doc[start - 1] if start else None
    lead = "start" if before is None else before.text if before.is_punct else before.pos_
    after = doc[end].text if end < len(doc) and doc[end].is_punct else doc[end].pos_ if end < len(doc) else "end"
    closing = doc[end - 2].text if end - start > 2 and doc[end - 2].is_punct else "none"
    first = "upper" if inner.text[:1].isupper() else "lower"
    title = "title" if sum(w.is_title for w in inner) * 2 > len(inner) else "plain"
    yield "n:bias"
    yield f"n:words={words}"
    yield f"n:words={words},lead={lead}"
    yield f"n:words={words},closing={closing}"
    yield f"n:words={words},after={after}"
    yield f"n:words={words},first={first},lead={lead}"
    yield f"n:words={words},{title}"
    yield f"n:lead={lead},after={after},{first}"
    yield f"n:quotes={min(4, len(place.frame.quotations))},words={words}"
    if place.continues:
        yield "n:continues"


def _verb_class(frame: Frame, governed: Governed) -> str:
    verb = frame.doc[governed.verb].lower_
    return "acc" if governed.path == "according" else "say" if verb in COMMON else "speech" if verb in SPEECH else "other"


def _same_frame(place: Place, mention: Mention) -> Iterator[str]:
    frame, doc = place.frame, place.frame.doc
    head = doc[mention.head]
    after = mention.head >= place.end
    side = "after" if after else "before"
    lo, hi = (place.end, mention.head) if after else (mention.head + 1, place.start)
    between = [w for w in doc[lo:hi] if not w.is_punct and not w.is_space]
    quotes = sum(lo <= start < hi for _, start, _ in frame.quotations)
    ends = _sentence_ends(place, lo, hi)
    where = f"{side},q{min(quotes, 2)},s{min(ends, 2)}"
    kind = mention.type
    yield f"type={kind}"
    yield f"type={kind},dep={head.dep_}"
    yield f"where={where}"
    yield f"where={where},type={kind}"
    yield f"where={where},distance={bucket(len(between))}"
    if not mention.governs:
        yield "ungoverned"
        yield f"ungoverned,{where},{kind}"
        yield f"ungoverned,{head.dep_},{_verb_word(head)}"
    if mention.governs:
        strength, governed = max(((_strength(place, g), g) for g in mention.governs), key=lambda pair: pair[0])
        cue, path = _verb_class(frame, governed), governed.path
        verb = doc[governed.verb]
        relation = _relation(place, governed.verb)
        verb_after = governed.verb >= place.end
        vlo, vhi = (place.end, governed.verb) if verb_after else (governed.verb + 1, place.start)
        vgap = sum(1 for w in doc[vlo:vhi] if not w.is_punct and not w.is_space and w.i != mention.head)
        vends = _sentence_ends(place, vlo, vhi)
        vside = "after" if verb_after else "before"
        vquotes = sum(vlo <= start < vhi for _, start, _ in frame.quotations)
        yield f"cue={cue},{path}"
        yield f"cue={cue},{relation}"
        yield f"cue={cue},{vside},q{min(vquotes, 2)},s{min(vends, 2)}"
        yield f"cue={cue},{vside},q{min(vquotes, 2)},s{min(vends, 2)},gap={bucket(vgap)}"
        yield f"cue={cue},{relation},{vside},s{min(vends, 2)},type={kind}"
        yield f"verb={verb.lower_}"
        yield f"verb={verb.lower_},{relation},s{min(vends, 1)}"
        yield f"strength={strength}"
        if not verb_after and vends == 0:
            last = doc[place.start - 1] if place.start else None
            yield f"cue={cue},lead={last.text if last is not None and last.is_punct else 'word'}"
    yield from _surface(place, mention)


def _sentence_ends(place: Place, lo: int, hi: int) -> int:
    """How many sentences end between a quotation and tokens lo to hi, the quotation's own last mark included."""
    doc = place.frame.doc
    quoted = [(start, end) for _, start, end in place.frame.quotations]
    ends = 0
    for i in range(lo, hi):
        inside = any(start < i < end for start, end in quoted)
        if doc[i].text in (".", "?", "!", ";") and not inside:
            ends += 1
    for start, end in quoted:
        # The mark inside a closing quotation ends a sentence when a new one begins behind it.
        closes = end - 2 > start and doc[end - 2].text in (".", "?", "!")
        follows = end < len(doc) and doc[end].text[:1].isupper() and not _inverted(doc, end)
        if closes and follows and lo <= end <= hi and doc[end - 2].text == ".":
            ends += 1
    return ends


def _inverted(doc: object, i: int) -> bool:
    return doc[i].lower_ in COMMON  # type: ignore[index]


def _strength(place: Place, governed: Governed) -> int:
    """How much a verb looks like the one that announces the quotation."""
    cue = _verb_class(place.frame, governed)
    near = abs(governed.verb - (place.end if governed.verb >= place.end else place.start))
    points = {"say": 6, "acc": 6, "speech": 4, "other": 0}[cue]
    points += {"complement": 4, "parataxis": 4, "sentence": 1, "none": 0}[_relation(place, governed.verb)]
    points += 2 if near <= 3 else 1 if near <= 10 else 0
    return points


def _relation(place: Place, verb: int) -> str:
    """How the quotation hangs on the verb in the parse."""
    doc = place.frame.doc
    root = doc[place.start : place.end].root
    node = root
    for _ in range(3):
        if node.head.i == verb and node.i != verb:
            return "complement"
        if place.start <= node.head.i < place.end or node.head.i == node.i:
            break
        node = node.head
    if doc[verb].head.i == root.i:
        return "parataxis"
    return "sentence" if doc[verb].sent.start == root.sent.start else "none"


def _surface(place: Place, mention: Mention) -> Iterator[str]:
    """Word order beside the marks, which holds where the parse does not."""
    doc, frame = place.frame.doc, place.frame
    left, right = _phrase(doc, mention.head)
    after = [w for w in doc[place.end : min(len(doc), place.end + 30)]]
    if mention.head >= place.end and after:
        between = [w for w in doc[place.end : left] if not w.is_punct and not w.is_space]
        follow = doc[right] if right < len(doc) else None
        if not between:
            yield "order=Q-M"
            if follow is not None and follow.lower_ in SPEECH:
                yield f"order=Q-M-V,{'say' if follow.lower_ in COMMON else 'speech'}"
            elif doc[place.end].text in ("-", "–"):
                yield "order=Q-dash-M"
        elif len(between) == 1 and between[0].lower_ in SPEECH:
            yield f"order=Q-V-M,{'say' if between[0].lower_ in COMMON else 'speech'}"
        elif len(between) == 2 and between[0].lower_ == "according":
            yield "order=Q-according-M"
    elif mention.head < place.start:
        tail = doc[place.start - 1].text if place.start else ""
        between = [w for w in doc[right : place.start] if not w.is_punct and not w.is_space]
        if tail == ":" and not between:
            yield "order=M-colon-Q"
        elif between and between[0].lower_ in SPEECH and len(between) == 1:
            yield f"order=M-V-Q,{tail if tail in ',:' else 'word'}"
        elif tail == ":":
            yield f"order=M-...-colon-Q,{sum(w.text in '.?!' for w in doc[right:place.start])}"
    # `"A," M said. "B."`: the source of the quotation before, and nothing new since.
    if place.order:
        _, before_start, before_end = frame.quotations[place.order - 1]
        if before_end <= mention.head < place.start:
            yield f"between-quotations,{mention.type}"
            gap = [w for w in doc[before_end : place.start] if not w.is_punct]
            if any(g.verb >= before_end and g.verb < place.start and doc[g.verb].lower_ in SPEECH for g in mention.governs):
                yield f"splits-the-quotation,{bucket(len(gap))}"


def _phrase(doc: object, head: int) -> tuple[int, int]:
    """First token and token after the last of the noun phrase around a head, without what follows a comma."""
    left = head
    while left and doc[left - 1].dep_ in INSIDE and doc[left - 1].head.i >= left:  # type: ignore[index]
        left -= 1
    return left, head + 1


INSIDE = frozenset(("compound", "nmod", "amod", "det", "poss", "nummod", "case", "flat"))


def _verb_word(head: object) -> str:
    return "told" if head.head.lower_ in ("told", "tells", "tell", "telling", "asked") else "verb"  # type: ignore[attr-defined]


def _other(place: Place, mention: Mention, frames: Sequence[Frame]) -> Iterator[str]:
    """A mention in another paragraph."""
    frame = frames[mention.frame]
    away = place.frame.paragraph - mention.frame
    best = max((_cue_rank(_verb_class(frame, g)), g.verb, _verb_class(frame, g)) for g in mention.governs) if mention.governs else None
    cue = best[2] if best else "none"
    last = frame.doc[len(frame.doc) - 1].text
    lone = len(place.frame.quotations) == 1 and place.start == 0 and place.end >= len(place.frame.doc) - 1
    quotes = len(frame.quotations)
    yield f"away={away}"
    yield f"away={away},type={mention.type}"
    yield f"away={away},cue={cue}"
    yield f"away={away},cue={cue},last={last if last in ':.,' else 'other'},lone={lone}"
    yield f"away={away},cue={cue},quotes={min(quotes, 2)},lone={lone},type={mention.type}"
    yield f"away={away},order={min(place.order, 2)},lone={lone}"
    if place.continues:
        yield f"continues,away={away},cue={cue}"
    if frame.quotations:
        _, start, end = frame.quotations[-1]
        yield f"away={away},cue={cue},{'after' if mention.head >= end else 'before'}-last-quote,lone={lone}"
    rest = len(frame.doc) - mention.head
    yield f"away={away},cue={cue},rest={bucket(rest)},last={last if last in ':.,' else 'other'}"


def _cue_rank(cue: str) -> int:
    return {"say": 3, "acc": 3, "speech": 2, "other": 1}[cue]
