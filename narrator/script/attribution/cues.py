"""Words that announce speech: "said", "according to", "in a statement"."""

COMMON = frozenset("said say says saying told tell tells telling added adds adding wrote writes asked asks".split())
"""The forms that carry nine of ten attributions in news."""

_LEMMAS = """
accuse acknowledge add address admit advise affirm agree allege announce answer apologise apologize argue ask assert
assure attest aver bark beg bellow blast boast brag call caution challenge chant charge chuckle cite claim clarify
comment complain concede conclude concur confess confide confirm contend continue counsel counter criticise
criticize cry declare defend demand deny describe detail dismiss elaborate emphasise emphasize enthuse estimate
exclaim explain express fret fume gasp grumble growl guess hint hope imply inform inquire insist instruct interject
interrupt intone joke lament laugh lecture maintain mention mock mumble murmur muse mutter narrate note object
observe offer opine order persist plead pledge point post posit praise pray predict press proclaim promise pronounce
propose protest query question quip rail read reaffirm reason reassure recall recite reckon recommend recount
reflect refute reiterate relate remark remember remind repeat reply report request respond retort reveal roar scoff
scold scream shout shrug sigh signal sing snap speculate state stress suggest summarise summarize surmise swear sum
tease testify text thank theorise theorize threaten thunder tout tweet underline underscore urge vent voice
volunteer vow wail warn weep welcome whine whisper wonder worry yell
""".split()
_IRREGULAR = """
say says said saying tell tells told telling write writes wrote written writing speak speaks spoke spoken speaking
think thinks thought thinking feel feels felt feeling know knows knew go goes went put puts putting read reads make
makes made swear swears swore sing sings sang shoot shoots shot find finds found begin begins began open opens
opened hear believe believes believed begged bragged admitted admitting jotted nodded quipped quipping rapped weeps
wept
""".split()


WORDS = frozenset(
    "answer comment email e-mail explanation letter message note plea post reaction remark reply response retort "
    "statement text tweet verdict words".split()
)
"""Nouns for what somebody says, whose possessor is who says it: "Hale's answer: ..."."""


def _forms(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    sibilant = lemma.endswith(("s", "x", "z", "ch", "sh"))
    return lemma, lemma + ("es" if sibilant else "s"), lemma + "ed", lemma + "ing"


SPEECH = frozenset(form for lemma in _LEMMAS for form in _forms(lemma)) | frozenset(_IRREGULAR)
"""Forms of verbs that can announce speech; some of them ("go", "read") mostly do not."""
