"""Capitals: said letter by letter (FBI), as a word (NATO), or plain words that shout (a headline)."""

import re

from narrator.script.spoken.abbreviations import SENTENCE_STARTERS, ends_sentence
from narrator.script.spoken.rule import Rule, Scene

Match = re.Match[str]

SAID_AS_WORDS = frozenset(
    "NATO MIG NASA UNICEF UNESCO OPEC AIDS FIFA UEFA NAFTA USMCA ASEAN ECOWAS APEC AWACS SWAT FEMA OSHA NOAA HIPAA COVID SARS "
    "MERS ICE DACA DARPA NAACP PETA SALT START GATT EFTA COBRA MENSA HAMAS INTERPOL EUROPOL FRONTEX ISIS ISIL NIMBY "
    "YIMBY LASER RADAR SONAR SCUBA CAPTCHA GIF JPEG RAM ROM PIN SIM LAN WAN SCOTUS POTUS FLOTUS VAR NASCAR NASDAQ "
    "AMTRAK BAFTA EGOT MAGA BIPOC BAME LULAC UNHCR WADA USADA NORAD AUKUS BRICS BREXIT TASER FARC TEPCO SOCOM CENTCOM "
    "AFRICOM DEFCON SEAL SEALS IKEA LEGO VISA TED NERF TARP GAVI STEM STEAM PISA CERN ESTA CAF AFCON CONCACAF CONMEBOL "
    "FIDE NOTAM PEMEX RICO UNRWA SIPRI CARICOM MERCOSUR OLAF SNAP WIC CHIP FAFSA LIBOR SAG GLAAD PAC UKIP COP ACAS "
    "NICE SAGE BRIC OFCOM OFSTED OFGEM DEFRA ESA JAXA SETI UNITA RENAMO FRELIMO SWAPO ZANU PLOS LIGO ALMA CRISPR "
    "MOMA LACMA YOLO FOMO LOL ROFL WAG WAGS OXFAM MASH WOKE SIDS CAT ARM ROTC HUAC ALEC EPIC SMART MAD".split()
) - {"ESA", "LOL", "NAACP", "UNHCR", "USMCA"}
"""Acronyms that every newsreader says as a word although they may not look it."""
SAID_AS_LETTERS = frozenset(
    "US UK EU UN UAE USA USSR DC LA NY FBI CIA NSA DHS DOJ DOD EPA FDA CDC NIH IRS SEC FTC FCC ATF DEA TSA IMF WHO WTO IAEA "
    "ICC ICJ BBC CNN NBC ABC CBS PBS NPR ITV MSNBC ESPN AP AFP UPI GOP DNC RNC NRA ACLU AFL CIO MP MEP AI IT TV DNA RNA "
    "HIV CEO CFO COO CTO PR HR VP IPO GDP GNP CPI VAT ATM NBA NFL NHL MLB NCAA MLS UCLA USC MIT NYU LSE UCL IRA ETA PLO "
    "PKK ANC BJP SPD CDU CSU AFD SNP DUP DMZ EV SUV GPS USB PC IQ ID OK UFO POW MIA NHS RAF FA IOC USDA IDF TNT LED LSD "
    "PTA SAT ACT EMT ER ICU CPR ADHD PTSD OCD IVF UV PM AM USAID USPS UPS IBM AOL HBO AMC EMI RCA OECD EC ECB HMRC MOD MOT "
    "QC KC LLC PLC CGI DIY RSPCA FAQ RSVP ASAP MVP UFC WWE BMW VW GM GE HP UAW AARP IOU KKK SUVS AKA LGBT LGBTQ LGBTQIA IED WMD ICBM UAV "
    "ISS ESA LNG GMO PPE ISP SOS TBA TBD CV BA MA BS JD DUI DWI SS UNHCR USMCA ISI SMS URL HTML HTTP WWW PDF OAS AU".split()
) - {"PM", "AM"}
"""Initialisms that would pass for words, or that a headline in capitals must not hide."""
AS_SAID = {
    "NAACP": "N double A C P", "NCAA": "N C double A", "AAA": "triple A", "PhD": "P H D", "PhDs": "P H Ds", "IoT": "I O T",
    "BSc": "B S C", "MSc": "M S C", "MBAs": "M B As", "mRNA": "M R N A", "DoD": "D O D", "DoJ": "D O J", "MoD": "M O D",
    "LGBTQIA+": "L G B T Q I A plus", "tv": "TV", "AFL-CIO": "A F L C I O", "R&B": "R and B",
    "IIHF": "double I H F", "HIV/AIDS": "H I V AIDS", "JPMorgan": "J P Morgan", "WWII": "World War Two", "WWI": "World War One",
    "MSNBC": "M S N B C", "UMass": "U Mass", "QAnon": "Q Anon",
}  # fmt: skip
"""Written forms with a reading of their own."""
WORDS_IN_CAPITALS = frozenset(
    "A I AN AND ARE AS AT BE BUT BY CAN DID DO FOR GO GOT HAD HAS HE HER HIM HIS HOW IF IN IS ITS LET MAY ME MY NEW NO NOT "
    "NOW OF OFF ON ONE OR OUR OUT OWN SAY SEE SHE SO THAT THE THEM THEN THEY THIS TO TOO TOP TWO UP USE WAS WE WHAT WHEN WHY "
    "WILL WITH YES YOU YOUR ALL ANY BIG DAY END FAR FEW GET GOD GUN HIT HOT JOB KEY LAW LIE LOT LOW MAN MEN NEWS OLD OIL PAY "
    "PUT RAN RED RUN SAD SAN LOS LAS SEX SIX TAX TEN TRY VIA WAR WAY WIN WON YET DON FROM HAVE JUST LIKE MORE MOST MUCH MUST "
    "NEED NEXT ONLY OPEN OVER STOP TELL THAN VERY WANT WERE WORK YEAR LIVE LAST LOVE MAKE MANY READ REAL SAID SAYS SOME SUCH "
    "SURE TAKE TIME TRUE WELL WENT BACK BEEN BEST BOTH CALL COME DEAD DONE DOWN EACH EVEN EVER FACT FAKE FIVE FOUR FREE FULL "
    "GIVE GOOD HARD HATE HELP HERE HIGH HOME HOPE INTO KEEP KILL KNOW LESS LIFE LONG LOOK LOSE LOST WALL VOTE ZERO ALSO ELSE "
    "BOOK FILE PHOTO VIDEO AGO ART BAD BAN BED BOX BOY BUS BUY CAR CUT DOG EAT EGG FIT FLY FUN GAS GIRL ICY KID LED MOM DAD "
    "SON SUN TEAM TEXT UPON PLAN WEEK TODAY AREA IDEA BODY CITY PAGE SHOW SIDE STEP STAY TURN TALK WAIT WALK BIRD WISH".split()
) - {"LED", "US", "IT"}
"""Words written in capitals to stress them; longer ones are known by their shape."""
_ONSET = "(?:[BCDFGHJKLMNPRSTVWYZ]|[BCFGKPS][LR]|[DTP]R|S[CHKMNPTW]|S[CPT]R|[CTPW]H|TW|QU|KN|WR)"
_CODA = "(?:[BCDFGKLMNPRSTVWXYZ]|[LNR][DKPTGM]|R[LNS]|[LNRS]K|[CFPSX]T|[CST]H|CK|LL|SS|FF|N[CGS]|MP|[KLPT]S|L[FV])"
_VOWEL = "(?:A[IUY]?|E[AEIUY]?|I[EO]?|O[AIOUY]?|U[EI]?|Y)"
_SAYABLE = re.compile(f"{_ONSET}?{_VOWEL}(?:{_CODA}?{_ONSET}{_VOWEL})*(?:{_CODA})?")
"""Syllables of an English shape."""
_UNSAYABLE = re.compile(r"^[^AEIOUY]*$|[^AEIOUY]{5}|^[^AEIOUY]{4}|^(?!S|CHR|THR|SCHW|PHR)[^AEIOUY]{3}|[AEIOU]{4}")
"""What no English word has."""

_SHOUTED = re.compile(r"\b[A-Z]{2,}\b")
_QUIET = re.compile(r"\b[A-Za-z]?[a-z]{2,}\b")


WORDS_OF_LETTERS = frozenset({"AM", "PM", "OK", "TV", "DNA"})
"""Letters that are words of every engine's dictionary, and stay as they are."""


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
    if len(capitals) < 5:
        return len(capitals) == 4 and bool(_SAYABLE.fullmatch(capitals))
    return not _UNSAYABLE.search(capitals)


def _capitals(found: Match, scene: Scene) -> str | None:
    """FBI, NATO, MPs, CEOs', U.S.: by the tables, then by the company they keep, then by their shape."""
    capitals, ending = found[1], found[2].replace("’", "'")
    if capitals + ending.rstrip("'") in AS_SAID:
        return AS_SAID[capitals + ending.rstrip("'")]
    if capitals in AS_SAID:
        return AS_SAID[capitals] + ending
    if capitals in WORDS_OF_LETTERS or _is_said_already(found, scene) or _is_a_word(capitals, found, scene):
        return None
    return spelt(capitals) + ending


def _is_a_word(capitals: str, found: Match, scene: Scene) -> bool:
    if capitals in SAID_AS_WORDS:
        return True
    shouted = in_a_shout(found, scene)
    if capitals in SAID_AS_LETTERS:
        return shouted and capitals in ("US", "IT", "WHO", "ACT", "SAT", "MA", "OK", "ID", "AM", "LA", "FA", "PM", "SEC", "IRA")
    return shouted or capitals in WORDS_IN_CAPITALS or pronounceable(capitals)


def _is_said_already(found: Match, scene: Scene) -> bool:
    """Whether the capitals are a zone ("five PM EST"), an address ("dot UK") or a currency in their spoken form."""
    before = scene.word_before(found.start())
    return before in ("AM", "PM", "dot") or (found[1] == "US" and scene.word_after(found.end()) in ("dollar", "dollars"))


def in_a_shout(found: Match, scene: Scene) -> bool:
    """Whether the words around are in capitals too, as in a headline."""
    around = scene.before(found.start()).rpartition("\n")[2] + " " + scene.after(found.end()).partition("\n")[0]
    shouted = [word for word in _SHOUTED.findall(around) if word not in SAID_AS_LETTERS]
    return len(shouted) >= 2 and len(shouted) > 2 * len(_QUIET.findall(around))


def _dotted(found: Match, scene: Scene) -> str:
    """U.S., J.K. Rowling, Ph.D. -> U S, J K, P H D."""
    letters = re.sub(r"[^A-Za-z]", "", found[1])
    return spelt(letters) + (found[2] or "").replace("’", "'") + ("." if ends_sentence(found, scene) else "")


def _initial(found: Match, scene: Scene) -> str | None:
    """John F. Kennedy; J. K. Rowling -> John F Kennedy; but "Plan B. It" and "F B I. It" are two sentences."""
    before = scene.word_before(found.start())
    if (len(before) == 1 and before.isupper()) or scene.word_after(found.end()) in SENTENCE_STARTERS:
        return None
    return found[1]


def _ampersand(found: Match, _scene: Scene) -> str:
    """AT&T, R&D -> A T and T, R and D; a last A is tied on, so that it is no article."""
    left, right = spelt(found[1]), spelt(found[2])
    said = f"{left}-and-A" if right == "A" else f"{left} and {right}"
    return said + found[3].replace("’", "'")


def _reading(found: Match, _scene: Scene) -> str:
    return AS_SAID[found[0]]


_ENDING = r"((?:['’]s|s['’]?)?)(?![\w]|['’]\w)"

RULES = (
    Rule(rf"({'|'.join(re.escape(form) for form in AS_SAID if not form.isupper() or '+' in form or '-' in form or '/' in form)})(?!\w)",
         _reading, "letter", frozenset({"tv"})),
    Rule(rf"([A-Z]{{1,4}})[ ]?&[ ]?([A-Z]{{1,4}}){_ENDING}", _ampersand, "letter"),
    Rule(r"((?:[A-Z]\.){2,8}|Ph\.D\.|(?:[A-Z]\.)+[A-Z](?![\w.]))((?:['’]s|s)?)(?!\w)", _dotted, "letter"),
    Rule(r"([A-Z])\.(?=[ ]?[\"“‘'(]?(?:[A-Z][a-z'’]|[A-Z]\.))", _initial, "letter"),
    Rule(rf"([A-Z]{{2,}}){_ENDING}", _capitals, "letter"),
)
