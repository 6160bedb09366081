"""Capitals: said letter by letter (FBI), as a word (NATO), or plain words that shout (a headline)."""

import re

from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.stops import SENTENCE_STARTERS, full_stop
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

KNOWN_IN_CAPITALS = words(
    """
    NATO NASA UNICEF UNESCO OPEC AIDS FIFA UEFA NAFTA ASEAN APEC AWACS SWAT FEMA OSHA HIPAA COVID SARS MERS DARPA PETA
    SALT START GATT EFTA COBRA MENSA HAMAS INTERPOL ISIS ISIL NIMBY YIMBY LASER RADAR SONAR SCUBA CAPTCHA GIF JPEG ROM
    WAN SCOTUS POTUS FLOTUS NASCAR NASDAQ AMTRAK BAFTA EGOT BIPOC NORAD BRICS BREXIT TASER FARC CENTCOM DEFCON SEAL LEGO
    VISA TARP STEM STEAM PISA CERN NOTAM RICO UNRWA CARICOM OLAF SNAP CHIP LIBOR UKIP ACAS NICE SAGE DEFRA SETI UNITA
    FRELIMO SWAPO ZANU CRISPR YOLO FOMO SIDS HUAC ALEC EPIC SMART RINO
    """
)
"""Acronyms that every newsreader says as a word, and every engine's dictionary knows in capitals."""
SPELT_IN_CAPITALS = words(
    """
    ECOWAS NOAA MIG ICE DACA EUROPOL FRONTEX RAM PIN SIM LAN VAR MAGA BAME LULAC WADA USADA AUKUS TEPCO SOCOM AFRICOM
    SEALS IKEA TED GAVI ESTA CAF AFCON CONCACAF CONMEBOL FIDE PEMEX MERCOSUR WIC FAFSA SAG GLAAD PAC PACS COP BRIC OFCOM
    OFSTED OFGEM JAXA RENAMO LIGO MOMA WAG WAGS CAT ROTC MAD HUD ASBO ASBOS DAX CAC NEOM SOFR AXA ALMA TANF FERC SIPP
    SIPPS IPSO DAO DAOS OCHA ESMA KFOR ABTA IATA
    """
)
"""Acronyms said as words that Kokoro's or eSpeak's dictionary lacks, which would then spell them: "Pac", "Ofcom"."""
SAID_AS_WORDS = KNOWN_IN_CAPITALS | SPELT_IN_CAPITALS
SAID_AS_LETTERS = words(
    """
    US UK EU UN UAE USA USSR DC LA NY FBI CIA NSA DHS DOJ DOD EPA FDA CDC NIH IRS SEC FTC FCC ATF DEA TSA IMF WHO
    WTO IAEA ICC ICJ BBC CNN NBC ABC CBS PBS NPR ITV MSNBC ESPN AP AFP UPI GOP DNC RNC NRA ACLU AFL CIO MP MEP AI IT
    RNA HIV CEO CFO COO CTO PR HR VP IPO GDP GNP CPI VAT ATM NBA NFL NHL MLB MLS UCLA USC MIT NYU LSE UCL IRA ETA
    PLO PKK ANC BJP SPD CDU CSU AFD SNP DUP DMZ EV SUV GPS USB PC IQ ID UFO POW MIA NHS RAF FA IOC USDA IDF TNT LED
    LSD PTA SAT ACT EMT ER ICU CPR ADHD PTSD OCD IVF UV USAID USPS UPS IBM AOL HBO AMC EMI RCA OECD EC ECB HMRC MOD
    MOT QC KC LLC PLC CGI DIY RSPCA FAQ RSVP ASAP MVP UFC WWE BMW VW GM GE HP UAW AARP IOU KKK AKA LGBT LGBTQ
    LGBTQIA IED WMD ICBM UAV ISS ESA LNG GMO PPE ISP SOS TBA TBD CV BA MA BS JD DUI DWI SS UNHCR USMCA ISI SMS URL
    HTML HTTP PDF NIAID NYSE OAS AU NAACP OSCE SUVS UNFPA
    """
)
"""Initialisms that would pass for words by their shape, or that must be known in a headline in capitals."""
AS_SAID = {
    "NAACP": "N double A C P", "NCAA": "N C double A", "AAA": "triple A", "IIHF": "double I H F", "PhD": "P H D",
    "PhDs": "P H Ds", "IoT": "I O T", "BSc": "B S C", "MSc": "M S C", "mRNA": "M R N A", "DoD": "D O D", "DoJ": "D O J",
    "MoD": "M O D", "LGBTQIA+": "L G B T Q I A plus", "AFL-CIO": "A F L C I O", "HIV/AIDS": "H I V AIDS",
    "JPMorgan": "J P Morgan", "WWII": "World War Two", "WWI": "World War One", "UMass": "U Mass", "QAnon": "Q Anon",
    "FTSE": "Footsie", "TfL": "T F L", "tv": "TV", "plc": "P L C", "iOS": "I O S",
    "GmbH": "G M B H",
    "a.m.": "AM",
    "p.m.": "PM",
    "ph.d.": "P H D",
}  # fmt: skip
"""Written forms with a reading of their own."""
WORDS_OF_LETTERS = frozenset({"AM", "PM", "OK", "TV", "DNA"})
"""Letters that are words of every engine's dictionary, and stay as they are."""
WORDS_IN_CAPITALS = words(
    """
    AN AND ARE AS AT BE BUT BY CAN DID DO FOR GO GOT HAD HAS HE HER HIM HIS HOW IF IN IS ITS LET MAY ME MY NEW NO
    NOT NOW OF OFF ON ONE OR OUR OUT OWN SAY SEE SHE SO THAT THE THEM THEN THEY THIS TO TOO TOP TWO UP USE WAS WE
    WHAT WHEN WHY WILL WITH YES YOU YOUR ALL ANY BIG DAY END FAR FEW GET GOD GUN HIT HOT JOB KEY LAW LIE LOT LOW MAN
    MEN OLD OIL PAY PUT RAN RED RUN SAD SAN LOS LAS SEX SIX TAX TEN TRY VIA WAR WAY WIN WON YET DON FROM WANT MUST
    YEAR AGO ART BAD BAN BED BOX BOY BUS BUY CAR CUT DOG EAT EGG FIT FLY FUN GAS ICY KID MOM DAD SON SUN MAX AIR ACE
    AID ASK BAR BAY BIT CAP CRY DIE DRY DUE EAR EYE FAN FOX FUR GAP GYM HAT ICE INK JET JOY LAB LAP LEG LIP MAP MIX
    MUD NET NOR NUT ODD OWE PEN PET RAW RIP ROW SEA SET SIN SIR SIT SKI SKY SPY TEA TIE TIP TOE TOY VAN VOW WET ZOO
    BOMB DEBT DOES DOWN EXIT GOES HIGH IRAQ JOBS NEWS SIGN TOWN
    ALSO INTO ONTO ONLY ARMY ABLE ELSE ONCE UGLY ALLY EDGE IDLE ISLE ACRE OGRE UNDO
    """
)
"""Short words written in capitals to stress them; longer ones are known by their shape."""
WORDS_WHEN_SHOUTED = words("US IT WHO ACT SAT MA ID LA FA")
"""Initialisms that in a headline in capitals are more likely to be words."""

LONGEST_INITIALISM = 12
"""Letters; longer capitals are taken for a word whatever they look like."""

_ONSET = "(?:[BCDFGHJKLMNPRSTVWYZ]|[BCFGKPS][LR]|[DTP]R|S[CHKMNPTW]|S[CPT]R|[CTPW]H|TW|QU|KN|WR)"
_CODA = "(?:[BCDFGKLMNPRSTVWXYZ]|[LNR][DKPTGM]|R[LNS]|[LNRS]K|[CFPSX]T|[CST]H|CK|LL|SS|FF|N[CGS]|MP|[KLPT]S|L[FV])"
_VOWEL = "(?:A[IUY]?|E[AEIUY]?|I[EO]?|O[AIOUY]?|U[EI]?|Y)"
_SAYABLE = re.compile(f"{_ONSET}?{_VOWEL}(?:{_CODA}?{_ONSET}{_VOWEL})*{_CODA}?")
"""Syllables of an English shape."""
_UNSAYABLE = re.compile(
    r"^[^AEIOUY]*$|[^AEIOUY]{5}|^[^AEIOUY]{4}|^(?!S|CHR|THR|PHR)[^AEIOUY]{3}|[AEIOU]{4}"
    r"|[BCDFGJKPQTVXZ][BCDFGJKMNPQTVWXZ]{2}|^Y[^AEIOU]|^[AEIOU][^AEIOUY]{2}[AEIOUY]$"
)
"""What no English word has."""
_SHOUTED = re.compile(r"\b[A-Z]{2,}\b")
_QUIET = re.compile(r"\b[A-Za-z]?[a-z]{2,}\b")
_ADDRESS_OR_ZONE = frozenset({"AM", "PM", "dot"})


def spelt(letters: str) -> str:
    """Letters with spaces between, each said by its name.

    >>> spelt("FBI")
    'F B I'
    """
    return " ".join(letters.upper())


def pronounceable(capitals: str) -> bool:
    """Whether unknown capitals look like a word: four letters that make syllables, or more that are not unsayable.

    >>> [name for name in ("ECOWAS", "NCTC", "RICO", "LGBTQ", "OPEC", "SOFREP", "PART") if pronounceable(name)]
    ['ECOWAS', 'RICO', 'OPEC', 'SOFREP', 'PART']
    """
    if len(capitals) > LONGEST_INITIALISM:
        return True
    if len(capitals) < 4 or _UNSAYABLE.search(capitals):
        return False
    return len(capitals) > 4 or bool(_SAYABLE.fullmatch(capitals))


def capitals_as_said(capitals: str) -> str:
    """Capitals on their own, without the company they keep.

    >>> capitals_as_said("GPT"), capitals_as_said("COVID"), capitals_as_said("UPDATE"), capitals_as_said("B")
    ('G P T', 'COVID', 'Update', 'B')
    """
    if capitals in AS_SAID:
        return AS_SAID[capitals]
    if capitals in WORDS_OF_LETTERS | KNOWN_IN_CAPITALS:
        return capitals
    if capitals in WORDS_IN_CAPITALS | SPELT_IN_CAPITALS:
        return capitals.capitalize()
    if capitals not in SAID_AS_LETTERS and pronounceable(capitals):
        return capitals.capitalize()
    return spelt(capitals)


def _dateline(found: Match, scene: Scene) -> str | None:
    """RYE, N.H. (AP) — Voters; RIO DE JANEIRO (Reuters) — Voters: the place where a report comes from is in words."""
    begins = _LINE_OF_CAPITALS.fullmatch(scene.before(found.start()).rpartition("\n")[2])
    return found[0].capitalize() if begins and found[0] not in SAID_AS_LETTERS | SAID_AS_WORDS else None


def _capitals(found: Match, scene: Scene) -> str:
    """FBI, NATO, MPs, CEOs': as they are said alone, but in a headline more of them are words."""
    capitals, ending = found[1], found[2]
    if _is_said_already(capitals, found, scene):
        return capitals + ending
    in_doubt = capitals not in SAID_AS_LETTERS or (
        capitals in WORDS_WHEN_SHOUTED and not (capitals == "US" and scene.word_after(found.end()))
    )
    known = capitals in AS_SAID or capitals in SAID_AS_WORDS or capitals in WORDS_OF_LETTERS
    if in_doubt and not known and _in_a_shout(found, scene):
        return capitals.capitalize() + ending
    return capitals_as_said(capitals) + ending


def _is_said_already(capitals: str, found: Match, scene: Scene) -> bool:
    """Whether the capitals are a zone ("five PM EST"), an address ("dot UK") or a currency in their spoken form."""
    if scene.word_before(found.start()) in _ADDRESS_OR_ZONE:
        return True
    return capitals == "US" and scene.word_after(found.end()) in ("dollar", "dollars")


def _in_a_shout(found: Match, scene: Scene) -> bool:
    """Whether the words around are in capitals too, as in a headline."""
    around = scene.before(found.start()).rpartition("\n")[2] + " " + scene.after(found.end()).partition("\n")[0]
    shouted = [word for word in _SHOUTED.findall(around) if word not in SAID_AS_LETTERS]
    return len(shouted) >= 2 and len(shouted) > 2 * len(_QUIET.findall(around))


def _contraction(found: Match, _scene: Scene) -> str:
    """DON'T, O'NEILL -> Don't, O'Neill."""
    head, tail = found[1].capitalize(), found[2]
    return f"{head}'{tail.capitalize() if len(head) == 1 and len(tail) > 2 else tail.lower()}"


def _dotted(found: Match, scene: Scene) -> str:
    """U.S., J.K. Rowling, Ph.D.s -> U S, J K, P H Ds."""
    return spelt(re.sub(r"[^A-Za-z]", "", found[1])) + found[2] + full_stop(found, scene)


def _article(found: Match, _scene: Scene) -> str | None:
    """The article of "A U.S. official" becomes small, so that it is not a letter of the initialism."""
    letters = found[1].replace(".", "")
    return "a" if capitals_as_said(letters).startswith(f"{letters[0]} ") or "." in found[1] else None


def _initial(found: Match, scene: Scene) -> str | None:
    """John F. Kennedy; E. coli -> John F Kennedy; E coli; but "Plan B. It" and "F B I. It" are two sentences."""
    before = scene.word_before(found.start())
    if (len(before) == 1 and before.isupper()) or scene.word_after(found.end()) in SENTENCE_STARTERS:
        return None
    return found[1]


def _ampersand(found: Match, scene: Scene) -> str:
    """AT&T, R&D, S.&P. -> A T and T, R and D, S and P; a last A is tied on, so that it is no article."""
    left, right = spelt(found[1]), spelt(found[2])
    return (f"{left}-and-A" if right == "A" else f"{left} and {right}{found[3]}") + full_stop(found, scene)


def _mixed(found: Match, _scene: Scene) -> str | None:
    """ChatGPT, OpenAI, CNNPolitics, DNAinfo -> Chat G P T, Open A I, C N N Politics, DNA info; but not GOPers."""
    if found[1]:
        letters, parts = found[2], "{1} {0}"
    else:
        letters, parts = found[3], "{0} {2}"
        if letters + found[4][0] in SAID_AS_LETTERS | SAID_AS_WORDS | WORDS_OF_LETTERS:
            letters, parts = letters + found[4][0], "{0} {3}"
            if len(found[4]) < 5:
                return None
    if letters in AS_SAID or (letters not in SAID_AS_LETTERS and pronounceable(letters)):
        return None
    return parts.format(capitals_as_said(letters), found[1], found[4], (found[4] or "")[1:])


def _reading(found: Match, _scene: Scene) -> str:
    """A form of the table, PhD -> P H D."""
    return AS_SAID[found[0]]


_AGENCY = r"[ ]\([\w/ .]{2,20}\)"
_REST_OF_DATELINE = (
    rf"(?:[ -][A-Z]{{2,30}}){{0,3}}(?:,[ ][A-Z][\w.' ]{{1,20}}(?:{_AGENCY})?|{_AGENCY})[ ]?[—–-]{{1,2}}[ ]"
)
"""What follows a word of the place: more such words, then a state or country or the agency in brackets, and a dash."""
_LINE_OF_CAPITALS = re.compile(r"[\"“‘'( ]*(?:[A-Z]{2,}[ -])*")
_READINGS = "|".join(sorted((re.escape(form) for form in AS_SAID), key=len, reverse=True))
_NOT_INSIDE = r"(?!\w|['’][^\Ws])"

RULES = (
    Rule(rf"(?:{_READINGS})(?!\w)", _reading, "letter", frozenset(form.lower() for form in AS_SAID)),
    Rule(r"A(?=[ ]((?:[A-Z]\.){2}|[A-Z]{2,}))", _article, "letter"),
    Rule(rf"([A-Z]{{1,4}})[ ]?&[ ]?([A-Z]{{1,4}})(s?){_NOT_INSIDE}", _ampersand, "letter"),
    Rule(r"([A-Z])\.[ ]?&[ ]?([A-Z])\.()", _ampersand, "letter"),
    Rule(r"((?:[A-Z]\.){2,8}|Ph\.D\.|LL\.[ ]?[BDM]\.|(?:[A-Z]\.){1,7}[A-Z](?![\w.]))(s?)(?!\w)", _dotted, "letter"),
    Rule(r"(Ph\.[ ]D\.)(s?)(?!\w)", _dotted, "letter", frozenset({"ph"})),
    Rule(r"([A-Z])\.(?=[ ][a-z]{3}|[ ]?[\"“‘'(]?(?:[A-Z][a-z'’]|[A-Z]\.))", _initial, "letter"),
    Rule(rf"(?:([A-Z][a-z]{{2,12}})([A-Z]{{2,5}})|([A-Z]{{2,5}})([A-Z][a-z]{{3,12}})){_NOT_INSIDE}", _mixed, "letter"),
    Rule(r"([A-Z]{1,30})['’]([A-Z]{1,30})(?!\w)", _contraction, "letter"),
    Rule(rf"(?=[A-Z]{{0,9}}[AEIOU])[A-Z]{{2,30}}(?={_REST_OF_DATELINE})", _dateline, "letter"),
    Rule(rf"([A-Z]{{2,}})(s?){_NOT_INSIDE}", _capitals, "letter"),
)
