"""Names of people: taking a title off, and telling whether two forms name one person."""

import re
import unicodedata
from collections.abc import Sequence

from narrator.script.script import Gender

MALE_TITLES = frozenset(
    "mr sir lord king prince baron duke father brother monsieur herr senor señor alhaji shri encik".split()
)
FEMALE_TITLES = frozenset(
    "mrs ms miss lady queen princess baroness duchess dame sister madam madame congresswoman councilwoman "
    "chairwoman spokeswoman assemblywoman businesswoman policewoman actress mother señora frau smt hajia "
    "hajiya mdm puan".split()
)
MALE_NOUNS = frozenset(
    "spokesman congressman councilman chairman assemblyman businessman policeman actor man boy husband son uncle "
    "grandfather boyfriend widower dad grandson nephew".split()
)
FEMALE_NOUNS = frozenset(
    "girl wife daughter aunt grandmother girlfriend widow mum mom granddaughter niece heiress waitress".split()
)
TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | frozenset(
        """
        congressman councilman chairman spokesman assemblyman businessman policeman ag cllr councillor mp msp dr
        doctor prof professor rev reverend hon honorable sen senator rep representative gov governor lt sgt sergeant
        col colonel gen general maj major capt captain cmdr commander adm admiral pvt cpl corporal lieutenant
        president vice secretary minister prime chancellor ambassador mayor judge justice sheriff chief officer
        detective deputy attorney director chair chairperson speaker majority minority leader whip commissioner
        inspector superintendent pastor bishop archbishop cardinal pope rabbi imam ayatollah sheikh coach manager
        editor reporter correspondent host anchor analyst strategist adviser advisor aide spokesperson candidate
        nominee former acting interim first lady del delegate sens reps house senate state foreign defense treasury
        interior agent supt st democrat republican gop democratic executive president-elect emir sultan sheik ceo
        cfo treasurer alderman alderwoman comrade engr barr pandit td datuk headmaster
        headmistress principal
        """.split()
    )
)
ROLES = frozenset(
    """
    accountant activist actor actress admiral advocate ambassador analyst anchor apprentice archaeologist architect
    artist astronaut athlete attorney author baker banker barber barrister bartender batsman billionaire biologist
    bishop blogger boss bowler boxer broadcaster builder businessman businesswoman butcher candidate captain caretaker
    carpenter caterer celebrity cellist chairman chairwoman champion chancellor chef chemist chief clergyman coach
    columnist comedian commander composer conductor congressman congresswoman contender contractor cook cop corporal
    correspondent councillor councilman councilwoman counsel curator custodian cyclist dancer dealer democrat dentist
    designer developer diplomat director diver doctor ecologist economist electrician entertainer entrepreneur envoy
    executive farmer father filmmaker fisherman forester founder gardener general geochemist geologist goalkeeper
    goalscorer golfer governor grocer guitarist hairdresser headmaster headmistress headteacher heiress historian host
    hunter incumbent interpreter inventor investigator janitor jeweller joiner journalist judge king landlord lawmaker
    lawyer leader lecturer librarian lieutenant lifeguard man mathematician mayor mechanic midfielder millionaire miner
    minister mogul monk mother mountaineer musician native neurosurgeon nominee novelist nun officer old operator
    organist owner painter pastor pathologist performer pharmacist photographer physician physicist pianist pilot
    pitcher player plumber poet politician pope postman potter premier presenter president priest prince princess
    producer professor programmer promoter prosecutor psychiatrist psychologist publican publisher qualifier queen
    ranger rapper referee refugee reporter republican researcher retiree rider runner sailor scientist sculptor
    secretary senator sergeant shepherd sheriff shopkeeper singer skipper smuggler soldier solicitor songwriter
    specialist sprinter star statistician strategist striker superintendent surgeon swimmer tailor teacher technician
    teenager trader trainer treasurer trustee tutor tycoon typist undertaker vet veteran vicar violinist virologist
    waiter waitress welder winner woman writer zoologist
    """.split()
)
"""Nouns by which an article calls somebody it has named: "the senator", "the 46-year-old"."""
PARTIES = frozenset(
    """
    adopter adviser advisor agent aide ally applicant assistant attendee bidder boy brother bystander campaigner camper
    captor caregiver carer child cleaner clerk client colleague commuter competitor complainant conservator constituent
    consultant courier cousin creditor customer daredevil daughter defendant delegate deputy descendant detective
    dissident donor driver dropout editor employee engineer enthusiast evacuee firefighter friend fugitive gambler girl
    graduate guest heckler helper hiker hostage husband immigrant inmate insider inspector intern juror kid landowner
    manager mate migrant mum nanny negotiator neighbor neighbour newcomer nurse official onlooker operative organiser
    organizer parent participant partner passenger patient pensioner petitioner pilgrim plaintiff prisoner protester
    reader recruit regular relative resident reveler reveller rival rower scout settler shareholder shopper signatory
    sister son spectator spokesman spokesperson spokeswoman staffer student supervisor supporter survivor suspect
    taxpayer tenant toddler tourist traveler traveller trucker user victim villager visitor volunteer voter walker
    whistleblower wife witness worker youngster
    """.split()
)
"""Nouns for the part somebody plays in a matter, by which an article seldom calls whom it has just named."""
STRANGERS = ROLES | PARTIES
"""Nouns that introduce somebody without a name: "a spokesman", "one resident"."""
TRADE = re.compile(r"\w{3,}(?:ologist|grapher|keeper|ician|[elnrtu]ist|monger|smith|wright|man|woman|wife|person)")
"""How nouns for people end that no list holds: "geologist", "photographer"."""
_LONG_TITLES = {
    **{"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "prof": "professor"},
    **{"dr": "doctor", "sgt": "sergeant", "lt": "lieutenant", "col": "colonel", "capt": "captain", "del": "delegate"},
}
SUFFIXES = frozenset("jr sr ii iii iv".split())
POSTNOMINALS = frozenset("qc kc sc mp msp mla mbe obe cbe md phd esq rn".split())
"""Honours and degrees behind a name, which are no part of it: "Ines Moreau QC"."""
_NICKNAMES = """
bill will william billy, bob rob robert bobby robbie, dick rick richard ricky, ted ed edward eddie teddy, tony
anthony, jack john johnny, liz elizabeth beth betsy lizzie, peggy margaret meg maggie, jim james jimmy, kate
katherine catherine kathy cathy katie, al albert alan, mike michael mick, dan daniel danny, joe joseph joey, tom
thomas tommy, chris christopher christine, steve steven stephen, dave david, don donald, ron ronald, ken kenneth,
greg gregory, jeff jeffrey geoffrey, matt matthew, nick nicholas, sam samuel samantha, ben benjamin, alex alexander
alexandra, andy andrew, pat patrick patricia, sue susan, debbie deborah, barb barbara, jen jennifer jenny, ray
raymond, rudy rudolph, larry lawrence, fred frederick, chuck charles charlie, hank henry harry, ned edwin, gus
august, vicky victoria, tim timothy, bernie bernard
""".split(",")
_NICKNAME_GROUPS: dict[str, frozenset[int]] = {}
for _number, _group in enumerate(_NICKNAMES):
    for _name in _group.split():
        _NICKNAME_GROUPS[_name] = _NICKNAME_GROUPS.get(_name, frozenset()) | {_number}


IRISH = frozenset(("o", "ni", "ui", "nic"))
"""Particles, folded, of Irish surnames: a lone "Ó Murchú" is a surname, and no first name stands in it."""


def fold(word: str) -> str:
    """A word for comparison: no case, accents, full stops or possessive ending."""
    plain = unicodedata.normalize("NFKD", word.replace("’", "'")).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"'s?$", "", plain).replace(".", "")


def is_title(word: str) -> bool:
    """Is the word a title or an office that stands before a name?"""
    return fold(word) in TITLES


def name_words(words: Sequence[str]) -> tuple[str, ...]:
    """The folded words of a name without titles, suffixes and initials in the middle; the whole if nothing is left."""
    folded = [fold(w) for w in words if any(c.isalpha() for c in w)]
    first = 0
    while first < len(folded) - 1 and folded[first] in TITLES:
        first += 1
    last = len(folded)
    while last - first > 1 and folded[last - 1] in SUFFIXES | POSTNOMINALS:
        last -= 1
    core = folded[first:last]
    if len(core) == 2 and core[0] in IRISH:
        del core[0]
    return tuple(w for i, w in enumerate(core) if len(w) > 1 or i == 0 or i == len(core) - 1)


def same_person(a: Sequence[str], b: Sequence[str]) -> bool:
    """Can two names of two words or more, folded, belong to one person?"""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < len(long) and (
        tuple(long[-len(short) :]) == tuple(short) or tuple(long[: len(short)]) == tuple(short)
    ):
        return True
    return _same_last(a[-1], b[-1]) and _same_first(a[0], b[0])


def _same_last(a: str, b: str) -> bool:
    """Is it one surname, or is one of them joined to that of a marriage: "Ida Roth" and "Ida Roth-Kaplan"?"""
    return a == b or a in b.split("-") or b in a.split("-")


def _same_first(a: str, b: str) -> bool:
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return bool(_NICKNAME_GROUPS.get(a, frozenset()) & _NICKNAME_GROUPS.get(b, frozenset()))


def title_gender(words: Sequence[str]) -> Gender | None:
    """The gender that the titles before a name state, if any."""
    for word in words:
        low = fold(word)
        if low in FEMALE_TITLES:
            return "female"
        if low in MALE_TITLES or low in MALE_NOUNS:
            return "male"
    return None


def noun_gender(noun: str) -> Gender | None:
    """The gender that a noun for a person states: "actress", "businessman"."""
    if noun in FEMALE_TITLES or noun in FEMALE_NOUNS or noun.endswith("woman"):
        return "female"
    return "male" if noun in MALE_TITLES or noun in MALE_NOUNS else None


def is_person(noun: str) -> bool:
    """Does a noun, in small letters, describe a person: "tailor", "geologist"?"""
    return noun in STRANGERS or TRADE.fullmatch(noun) is not None


def role_of_title(title: str) -> str:
    """The noun that a title stands for: "Sen." is "senator"."""
    short = fold(title)
    return _LONG_TITLES.get(short, short)


def slug(name: str) -> str:
    """A name as an identifier: "Zoë O'Hara" becomes "zoe-o-hara"."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", plain).strip("-") or "speaker"
