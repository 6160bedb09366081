"""Sums of money, with their scale, as a sum or as a measure of something ("a five million dollar deal")."""

import re
import unicodedata

from narrator.script.spoken.numerals import cardinal, mixed, plural, ungrouped
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import (
    DASH,
    DETERMINERS,
    LETTERED,
    NOT_A_THING,
    NUMBER,
    SPACE,
    counts_things,
    is_one,
    number,
)
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

CURRENCIES = {
    # sign: (one, more, one hundredth, hundredths)
    "$": ("dollar", "dollars", "cent", "cents"),
    "US$": ("US dollar", "US dollars", "cent", "cents"),
    "A$": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "AU$": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "C$": ("Canadian dollar", "Canadian dollars", "cent", "cents"),
    "CA$": ("Canadian dollar", "Canadian dollars", "cent", "cents"),
    "HK$": ("Hong Kong dollar", "Hong Kong dollars", "cent", "cents"),
    "NZ$": ("New Zealand dollar", "New Zealand dollars", "cent", "cents"),
    "S$": ("Singapore dollar", "Singapore dollars", "cent", "cents"),
    "R$": ("real", "reais", "centavo", "centavos"),
    "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"),
    "¥": ("yen", "yen", "sen", "sen"),
    "₩": ("won", "won", "jeon", "jeon"),
    "₹": ("rupee", "rupees", "paisa", "paise"),
    "₽": ("ruble", "rubles", "kopeck", "kopecks"),
    "₴": ("hryvnia", "hryvnias", "kopiyka", "kopiykas"),
    "₺": ("lira", "lira", "kurus", "kurus"),
    "₪": ("shekel", "shekels", "agora", "agorot"),
    "₦": ("naira", "naira", "kobo", "kobo"),
    "₱": ("peso", "pesos", "centavo", "centavos"),
    "₫": ("dong", "dong", "hao", "hao"),
    "฿": ("baht", "baht", "satang", "satang"),
    "USD": ("US dollar", "US dollars", "cent", "cents"),
    "EUR": ("euro", "euros", "cent", "cents"),
    "GBP": ("pound", "pounds", "penny", "pence"),
    "CHF": ("Swiss franc", "Swiss francs", "centime", "centimes"),
    "Rs": ("rupee", "rupees", "paisa", "paise"),
    "INR": ("rupee", "rupees", "paisa", "paise"),
    "AUD": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "CAD": ("Canadian dollar", "Canadian dollars", "cent", "cents"),
    "NZD": ("New Zealand dollar", "New Zealand dollars", "cent", "cents"),
    "SGD": ("Singapore dollar", "Singapore dollars", "cent", "cents"),
    "HKD": ("Hong Kong dollar", "Hong Kong dollars", "cent", "cents"),
    "JPY": ("yen", "yen", "sen", "sen"),
    "CNY": ("yuan", "yuan", "fen", "fen"),
    "RMB": ("yuan", "yuan", "fen", "fen"),
    "SEK": ("Swedish krona", "Swedish kronor", "öre", "öre"),
    "NOK": ("Norwegian krone", "Norwegian kroner", "øre", "øre"),
    "DKK": ("Danish krone", "Danish kroner", "øre", "øre"),
    "PLN": ("zloty", "zlotys", "grosz", "groszy"),
    "ZAR": ("rand", "rand", "cent", "cents"),
    "Rp": ("rupiah", "rupiah", "sen", "sen"),
    "IDR": ("rupiah", "rupiah", "sen", "sen"),
    "RM": ("ringgit", "ringgit", "sen", "sen"),
    "AED": ("dirham", "dirhams", "fils", "fils"),
    "Dh": ("dirham", "dirhams", "fils", "fils"),
    "SAR": ("riyal", "riyals", "halala", "halalas"),
    "QAR": ("Qatari riyal", "Qatari riyals", "dirham", "dirhams"),
    "PKR": ("Pakistani rupee", "Pakistani rupees", "paisa", "paise"),
    "LKR": ("Sri Lankan rupee", "Sri Lankan rupees", "cent", "cents"),
    "BDT": ("taka", "taka", "poisha", "poisha"),
    "Tk": ("taka", "taka", "poisha", "poisha"),
    "KSh": ("Kenyan shilling", "Kenyan shillings", "cent", "cents"),
    "Ksh": ("Kenyan shilling", "Kenyan shillings", "cent", "cents"),
    "Sh": ("shilling", "shillings", "cent", "cents"),
    "NGN": ("naira", "naira", "kobo", "kobo"),
    "BRL": ("real", "reais", "centavo", "centavos"),
    "KRW": ("won", "won", "jeon", "jeon"),
    "TWD": ("Taiwan dollar", "Taiwan dollars", "cent", "cents"),
    "NT$": ("Taiwan dollar", "Taiwan dollars", "cent", "cents"),
    "J$": ("Jamaican dollar", "Jamaican dollars", "cent", "cents"),
    "THB": ("baht", "baht", "satang", "satang"),
    "HUF": ("forint", "forints", "filler", "filler"),
    "CZK": ("koruna", "korunas", "heller", "hellers"),
    "RUB": ("ruble", "rubles", "kopeck", "kopecks"),
    "EGP": ("Egyptian pound", "Egyptian pounds", "piastre", "piastres"),
    "R": ("rand", "rand", "cent", "cents"),
    "₵": ("cedi", "cedis", "pesewa", "pesewas"),
    "kr": ("krona", "kronor", "öre", "öre"),
    "zł": ("zloty", "zlotys", "grosz", "groszy"),
}
SCALES = {
    "k": "thousand", "m": "million", "mn": "million", "mln": "million", "mm": "million", "b": "billion",
    "bn": "billion", "bln": "billion", "t": "trillion", "tn": "trillion", "trn": "trillion",
    "cr": "crore",
}  # fmt: skip
PERIODS = {
    "mo": "month", "wk": "week", "hr": "hour", "yr": "year", "h": "hour", "y": "year", "d": "day", "lb": "pound",
    "kg": "kilogram", "sq": "square", "oz": "ounce", "gal": "gallon", "t": "ton", "mt": "metric ton", "bbl": "barrel",
    "bu": "bushel", "b": "barrel",
    "mmBtu": "million B T U", "MMBtu": "million B T U", "MMBTU": "million B T U",
    "pcm": "calendar month", "pw": "week", "pa": "year", "pp": "person",
}  # fmt: skip
"""What a rate is counted by, after the stroke of "$20/mo"; the last four follow a sum without it, "£900pcm"."""
SQUARES = {
    "ft": "square foot",
    "foot": "square foot",
    "m": "square meter",
    "meter": "square meter",
    "metre": "square metre",
}
"""What land and rooms are sold by, "$640/sq. ft."."""
MANY = words("list population audience viewers users sales votes members followers copies turnout passengers crowd")
"""What there are millions of; after these "7.6m" is no length."""
PICTURES = words("240 360 480 576 720 1080 1440 2160 4320")
"""Lines of a picture, "1080p"."""
_SHARES = re.compile(r"\b(?:shares?|stocks?|price|dividend|fell|rose|closed?|traded|trading|up|down|per cent|FTSE)\b")
MONEY_THINGS = words("bill bills note notes coin coins banknote banknotes")

_SIGN = "|".join(sorted((re.escape(sign) for sign in CURRENCIES if not sign.isalpha()), key=len, reverse=True))
_RAND = r"R(?=\d{1,3}(?:,\d{3})+|\d[\d.]*[ ]?(?:million|billion|trillion|bn|m)\b)"
_CODE = "|".join(sign for sign in CURRENCIES if sign.isalpha() and sign != "R")
_CODE_WORDS = frozenset(sign.lower() for sign in CURRENCIES if sign.isalpha())
_SCALE = (
    rf"(?:(?:{SPACE}|-)?(?P<scale>(?i:thousand|million|billion|trillion|lakh[ ]crore|lakh|crore)(?![A-Za-z])|"
    rf"(?:{'|'.join(SCALES)})(?![A-Za-z])|"
    rf"(?:[KMBT]|MN|BN|TN)(?![A-Za-z])))?"
)
_SUM = (
    rf"(?P<first>{NUMBER})(?:{SPACE}?{DASH}{SPACE}?(?P<second>{NUMBER})(?!%))?{_SCALE}"
    rf"(?P<per>/sq\.?{SPACE}?(?:{'|'.join(SQUARES)})(?!\w)(?:\.(?={SPACE}[a-z]))?|/(?:{'|'.join(PERIODS)}|month|week|hour|year|day|night|person|share|barrel|ton|tonne)(?![a-z])|/[$£€¥₹](?!\d)|{SPACE}?(?:pcm|pw|pa|pp)(?!\w))?"
)
_LARGE = r"million|billion|trillion|crore|lakh|bn|tn|mn|m|M|B|T"
_SHARED = (
    rf"(?P<sign>{_SIGN})(?P<first>\d{{1,3}}(?:\.\d+)?)(?:(?:{SPACE}|-)?(?P<own>{_LARGE}))?"
    rf"(?:{SPACE}?{DASH}{SPACE}?|{SPACE}to{SPACE})(?P=sign)(?P<second>{NUMBER})(?:{SPACE}|-)?(?P<scale>{_LARGE})(?![A-Za-z])"
)
"""Two sums of one scale."""
_RATE = re.compile(r"-(?:an?|per)-[a-z]")
_LENGTH = re.compile(r"[\w.]+-(?:year|month|week|day|hour|game)(?:-old)?,?[ ]\Z")
"""What stands between the article and the sum in "a three-year, $45 million contract"."""


def _sum(found: Match, scene: Scene) -> str:
    """$4.2bn -> four point two billion dollars; a $20 bill -> twenty-dollar bill; $20.50 -> ... and fifty cents."""
    one, more, cent, cents = CURRENCIES[found["sign"].rstrip(". ")]
    first, second, scale = found["first"], found["second"], found["scale"]
    scale = SCALES.get(scale.lower(), scale.lower()) if scale else ""
    if not scale and not second and (coins := _coins(first, (one, more, cent, cents), scene)):
        said = coins
    else:
        until = f" {scene.until(found.start())} "
        amounts = until.join(number(part, british=scene.british) for part in (first, second) if part)
        hyphenated = scale and re.search(rf"{DASH}[a-z]+$", found[0])
        single = bool(hyphenated) or _measures_a_thing(found, scene) or (is_one(first) and not scale and not second)
        said = f"{amounts} {scale} {one if single else more}".replace("  ", " ")
    if found["per"]:
        period = found["per"].lstrip("/ \u00a0\u2009\u202f")
        square = re.fullmatch(r"sq\W*([a-z]+)\.?", period)
        if square:
            period = SQUARES.get(square[1], period)
        period = CURRENCIES[period][0] if period in CURRENCIES else PERIODS.get(period, period)
        said = f"{said} per {period}"
    return said


def _shared_scale(found: Match, scene: Scene) -> str | None:
    """$1.5-$2 billion, $1bn-$2bn -> one point five to two billion dollars; but "raised $5m to $3m" is of two sums."""
    if found["own"] and (found["own"] != found["scale"] or " to " in found[0]):
        return None
    one, more, _, _ = CURRENCIES[found["sign"]]
    scale = SCALES.get(found["scale"].lower(), found["scale"].lower())
    first, second = (number(found[part], british=scene.british) for part in ("first", "second"))
    name = one if _measures_a_thing(found, scene) else more
    return f"{first} {scene.until(found.start())} {second} {scale} {name}"


def _mixed_sum(found: Match, scene: Scene) -> str:
    """$3 1/2 million, €2½bn -> three and a half million dollars, two and a half billion euros."""
    one, more, _, _ = CURRENCIES[found["sign"]]
    top, bottom = (unicodedata.normalize("NFKC", found["part"]).replace("/", "⁄")).split("⁄")
    scale = SCALES.get((found["scale"] or "").lower(), (found["scale"] or "").lower())
    name = one if _measures_a_thing(found, scene) else more
    return f"{mixed(found['whole'], top, bottom)} {scale} {name}".replace("  ", " ")


def _negative_sum(found: Match, scene: Scene) -> str:
    """$-5 -> minus five dollars."""
    return f"minus {_sum(found, scene)}"


def _coins(written: str, names: tuple[str, str, str, str], scene: Scene) -> str | None:
    """Dollars and cents, when there are at most two decimals: $20.50, $.01, $0.5, but not $1.234."""
    one, more, cent, cents = names
    if cent == cents:  # yen and won have no coins that anybody uses
        return None
    whole, point, fraction = written.partition(".")
    fraction = fraction.rstrip("0")
    if not point or len(fraction) > 2:
        return None
    hundredths = int(fraction.ljust(2, "0")) if fraction else 0
    coins = f"{cardinal(hundredths)} {cent if hundredths == 1 else cents}" if hundredths else ""
    if not int(ungrouped(whole) or 0):
        return coins or f"zero {more}"
    notes = f"{cardinal(whole, british=scene.british)} {one if is_one(whole) else more}"
    return f"{notes} and {coins}" if coins else notes


def _measures_a_thing(found: Match, scene: Scene) -> bool:
    """Whether the sum stands before what it measures, "a $5 million deal", and so is singular."""
    rest = scene.after(found.end())
    if _RATE.match(rest) or rest.startswith("-"):
        return not re.match(r"-[\d$£€]|--", rest)
    quoted = re.match(r" [\"“‘']([a-z]+(?:[ -][a-z]+)*)", rest)  # a £22bn "black hole"
    thing = quoted[1] if quoted else scene.word_after(found.end())
    if not rest.startswith((" ", "\u00a0")) or thing.lower() in NOT_A_THING or thing.endswith("ed"):
        return False
    if thing in MONEY_THINGS:
        return True
    before = re.findall(r"[^\s,.;:()]+|[,.;:()]", _LENGTH.sub("", scene.before(found.start())))[-2:]
    nearest = before[-1].lower() if before else ""
    if not thing.islower():
        return nearest in ("a", "an") and thing.isalpha()
    if nearest in DETERMINERS or nearest.endswith(("'s", "’s")):
        return True
    described = len(before) == 2 and before[0].lower() in DETERMINERS - {"that", "this", "no"}
    return described and nearest.isalpha() and nearest not in NOT_A_THING and not thing.endswith("s")


def _notes(found: Match, scene: Scene) -> str:
    """a handful of $20s, $100s -> twenties, hundreds."""
    return plural(number(found[1], british=scene.british).removeprefix("one "))


def _rate_of_exchange(found: Match, scene: Scene) -> str:
    """83.12/$, 1.17/£ -> eighty-three point one two to the dollar."""
    return f"{number(found[1], british=scene.british)} to the {CURRENCIES[found[2]][0]}"


def _cents(found: Match, scene: Scene) -> str | None:
    """99¢, 45c -> ninety-nine cents, forty-five cents; but not "an iPhone 5c", "unit 12c"."""
    before = scene.word_before(found.start())
    if found[0].endswith("c") and (before[:1].isupper() or before in LETTERED):
        return None
    return f"{number(found[1], british=scene.british)} {'cent' if is_one(found[1]) else 'cents'}"


def _pence(found: Match, scene: Scene) -> str | None:
    """50p, 287.4p -> fifty pence, ...; 480p and 1080p are of pictures, unless shares are spoken of."""
    if found[1] in PICTURES and not _SHARES.search(scene.before(found.start()) + scene.after(found.end())):
        return None
    return f"{number(found[1], british=True)} {'penny' if is_one(found[1]) else 'pence'}"


def _code_after(found: Match, scene: Scene) -> str:
    """100 USD, 5m AUD -> one hundred US dollars, five million Australian dollars."""
    one, more, _, _ = CURRENCIES[found[3]]
    scale = f"{SCALES.get(found[2].lower(), found[2].lower())} " if found[2] else ""
    return f"{number(found[1], british=scene.british)} {scale}{one if is_one(found[1]) and not scale else more}"


def _scaled(found: Match, scene: Scene) -> str | None:
    """3.5bn, 1.5-2m people -> three point five billion, one point five to two million people."""
    scale = SCALES[found[3].lower()]
    if found[3] in ("m", "k", "K", "M", "B") and not _is_counted(found, scene) and not _is_many(found, scene):
        return None
    amounts = f" {scene.until(found.start())} ".join(
        number(part, british=scene.british) for part in found.groups()[:2] if part
    )
    return f"{amounts} {scale}"


def _is_counted(found: Match, scene: Scene) -> bool:
    """Whether "5m" is of what is counted: "5m people", "10k+ jobs", "the waiting list hit 7.6m"."""
    after = scene.word_after(found.end() + (scene.after(found.end())[:1] == "+"))
    if after and after not in NOT_A_THING:
        return counts_things(found, scene)
    return not MANY.isdisjoint(scene.before(found.start()).lower().split())


def _is_many(found: Match, scene: Scene) -> bool:
    """Whether "20K without power" and "reached 500M" are numbers by themselves; "a 10K" and "gate 5B" are not."""
    if found[3] == "m" or scene.word_after(found.end()) not in NOT_A_THING | {""}:
        return False
    before = scene.word_before(found.start())
    if not before.islower() or before in LETTERED:
        return False
    large = {"k": 15, "K": 15, "M": 0, "B": 99}[found[3]]
    return "." in found[1] or int(ungrouped(found[1])) > large


RULES = (
    Rule(r"[$£€]([1-9]0{1,3}|5)s(?!\w)", _notes, "mark"),
    Rule(_SHARED, _shared_scale, "mark"),
    Rule(
        rf"(?P<sign>{_SIGN})(?P<whole>\d{{1,3}})(?:{SPACE}|-)?"
        rf"(?P<part>(?<=[ -])\d{{1,2}}/\d{{1,2}}(?!\d|/)|[¼½¾⅐-⅞]){_SCALE}",
        _mixed_sum,
        "mark",
    ),
    Rule(rf"(?P<sign>{_SIGN}){SPACE}?{_SUM}", _sum, "mark"),
    Rule(rf"(?=[$£€][-−]\d)(?P<sign>[$£€])(?P<minus>[-−]){_SUM}", _negative_sum, "mark"),
    Rule(rf"(?P<sign>{_SIGN}|(?:{_CODE})\.?|{_RAND}){SPACE}?{_SUM}", _sum, "letter", _CODE_WORDS),
    Rule(
        rf"({NUMBER})(?:{SPACE}?(thousand|million|billion|trillion|k|m|mn|bn|tn))?{SPACE}?({_CODE})(?!\w)", _code_after
    ),
    Rule(rf"({NUMBER})/({_SIGN}|(?:{_CODE})\b)(?!\d)", _rate_of_exchange),
    Rule(rf"({NUMBER})(?:{SPACE}?¢|c(?!\w))", _cents),
    Rule(rf"({NUMBER})p(?!\w)", _pence),
    Rule(rf"({NUMBER})(?:{DASH}({NUMBER}))?(bn|BN|mn|tn|trn|mln|bln|m|k|K|M|B)(?![\w²³])", _scaled),
)
