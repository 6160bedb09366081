"""What English knows about the end of a sentence and Punkt does not: one row a rule, each with an example.

In patterns and examples ``¦`` is the place where the rule decides. A pattern is a regular expression of the ``regex``
package with three conventions: a space is any white space, ``\\L<titles>`` any word of that list in WORDS, and a name
in capitals the piece of SHORTHAND that it stands for.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import regex

from narrator.script.sentences.enumerations import BULLETS

Decision = Literal["end", "go on"]


@dataclass(frozen=True, slots=True)
class Rule:
    """Decides at a place in the text by what stands before it and after it."""

    name: str
    """what the rule recognises"""
    decision: Decision
    """whether the sentence ends there"""
    pattern: str
    """what stands before the place, ¦, and what stands after it"""
    example: str
    """a text where the rule decides, with ¦ at the place"""

    def compile(self) -> "regex.Pattern[str]":
        """A pattern that matches, without a character, at each place where the rule decides."""
        pattern = self.pattern
        for short, piece in SHORTHAND.items():
            pattern = pattern.replace(short, piece)
        before, _, after = pattern.partition("¦")
        first = r"(?=\s)" if after.startswith(" ") else ""  # to leave at once nearly every place that cannot match
        return regex.compile(f"{first}(?<={before})(?={after})", ignore_unused=True, **WORDS)


SHORTHAND = {
    " ": r"(?:\s{1,40})",  # bounded, so that a long run of white space is not read again at each of its characters
    "NAME": r"UPPER[LETTER.’'-]*",
    "AMPM": r"[AaPp]\.\s?[Mm]\.",
    "CLOCK": r"\d{1,2}(?::\d\d)?\s?[AaPp]\.\s?[Mm]\.",
    "UPPER": r"\p{Lu}",
    "LOWER": r"\p{Ll}",
    "LETTER": r"\p{L}",
    "QUOTE": "[\"'”’»]",
    "CLOSER": "[\"'”’»)\\]}*_]",
    "OPENER": "[\"'“‘«(\\[*_]",
    "ELLIPSIS": r"(?:\.\.+|…|\.(?:\s\.)+)",
    "BULLET": f"[{BULLETS}]",
}

WORDS: dict[str, Any] = {
    name: frozenset(words.split())
    for name, words in {
        # Words that open a sentence and are hardly ever part of a name.
        "openers": """
            A According After Although An And Are As At Because Before Both But By Can Did Do Does During Each Even
            Every For From Had Has Have He Her Here His How However I I'd I'll I'm I've If In Instead Is It It's Its
            I’d I’ll I’m I’ve It’s Just Last Later Many Maybe Meanwhile Most My Nearly Neither Nevertheless Nobody Nor
            Not Now Of On Once One Only Or Our Perhaps Please She Since So Some Sometimes Soon Still Such Than That
            That's That’s The Their Then There There's There’s These They They're They’re This Those Though Three
            Through Thus To Today Two Under Unless Until Was We We're We’re Were What When Where Whether Which While Who
            Why With Without Would Yes Yet You You're You’re Your
            """,
        # Titles stand before a name and never end a sentence.
        "titles": """
            Adm Amb Atty Capt Cmdr Col Cpl Det Dr Drs Fr Ft Gen Gov Govs Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs Ms Mt Mx
            Pres Prof Profs Pvt Rep Reps Rev Sen Sens Sgt St Ste Supt
            """,
        "streets": "Ave Av Blvd Ct Dr Hwy Ln Pkwy Pl Rd Sq St Ter",
        "companies": "Assn Bros Co Corp Cos Dept Inc Intl Ltd Mfg Plc Univ",
        "latin": "al ed eds etc ff",
        "never_last": "approx ca cf e.g eg esp i.e ie incl v vis viz vs Vs",
        "numbered": """
            A.D Art Arts Ch Chap Ex Ext Fig Figs N° No Nos Op Pt Rev Rs Sec Secs Tel Ver Vol Vols
            art arts ch chap eq eqs est ext fig figs n° no nos op p pp pt sec secs tel ver vol vols
            """,
        "months": "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
        # What follows a time of day within its sentence: days, months, time zones.
        "times": """
            Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
            January February March April May June July August September October November December
            Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
            BST CDT CEST CET CST CT EDT EST ET GMT MDT MST MT PDT PST PT UTC
            Alaska Atlantic Central Eastern Greenwich Hawaii Mountain Pacific
            """,
        "cues": """
            add added adds announced answered argued ask asked asks bellowed called cried cries declared demanded
            exclaimed explained insisted joked muttered recalled remarked replied responded said says screamed shouted
            shouts told tweeted whispered wondered wrote writes yelled
            """,
        # Small words inside a name or a description: "Senator Mary Cole of Ohio".
        "in_names": "al bin de for of the van von",
        # After one of these the verb of speech has its own clause, and announces nothing: '"Why?" Cole said he ...'.
        "own_clause": "he it she that there they",
        "before_hours": "About After Around At Before By From Since Until",
    }.items()
}

AT_MARKS = (
    Rule(
        "the sentence goes on with punctuation",
        "go on",
        r"¦ (?:[,;:)\]}]|[-–—]+ LOWER)",
        '"Why!"¦ — he knew',
    ),
    Rule(
        "a cue, or the rest of the sentence, after a quotation or bracket",
        "go on",
        r"[.?!…]CLOSER+¦ LOWER",
        '"Is it?"¦ he asked',
    ),
    Rule(
        "a cue that begins with a name",
        "go on",
        r"[?!…]QUOTE+¦ (?!\L<openers>\b)NAME (?:(?:NAME|\L<in_names>) ){0,6}\L<cues>\b(?! \L<own_clause>\b)",
        '"Is it?"¦ Jane Hale asked',
    ),
    Rule(
        "a citation after a quotation",
        "go on",
        r"CLOSER¦ \([^().?!]{1,60}\)[.,;:]",
        "“the end?”¦ (Hale 55).",
    ),
    Rule(
        "a name that ends in an exclamation mark",
        "go on",
        r"[LOWER,] UPPER[LETTER'’]*!¦ LOWER",
        "as popular as Yahoo!¦ and others",
    ),
    Rule(
        "such a name as the first word",
        "go on",
        r"\bUPPER[LETTER'’]*!¦ (?:and|by|for|from|had|has|in|of|or|said|says|was|will|with)\b",
        "Yahoo!¦ in California",
    ),
    Rule(
        "an ellipsis within a sentence",
        "go on",
        r"ELLIPSISCLOSER*¦ OPENER*LOWER",
        "I thought ...¦ well",
    ),
    Rule(
        "an ellipsis that opens a sentence",
        "go on",
        r"(?:^|OPENER)ELLIPSIS¦ ",
        "“…¦ There is",
    ),
    Rule(
        "three dots before a word that is always a capital",
        "go on",
        r"(?<![.…] ?)(?:\.\.\.|…| \. \. \.)CLOSER*¦ I\b",
        "I mean ...¦ I do",
    ),
    Rule(
        "an ellipsis before a capital",
        "end",
        r"ELLIPSISCLOSER*¦ OPENER*UPPER",
        "in the end . . .¦ The rest",
    ),
    Rule(
        "a full stop after a bracket",
        "end",
        r"[)\]]\.CLOSER*¦ OPENER*UPPER",
        "Dent (Pa.).¦ Poe",
    ),
    Rule(
        "an abbreviation that never comes last",
        "go on",
        r"\b\L<never_last>\.¦ ",
        "Roe v.¦ Wade",
    ),
    Rule(
        "an abbreviation before its number",
        "go on",
        r"\b\L<numbered>\.¦ [#(]?(?:\d|[IVXLC]{2,}\b)",
        "on p.¦ 55",
    ),
    Rule(
        "a month before its day",
        "go on",
        r"\b\L<months>\.¦ \d",
        "on Jan.¦ 5",
    ),
    Rule(
        "a street at the end",
        "end",
        r"\bUPPERLETTER+ \L<streets>\.¦ OPENER*\L<openers>\b",
        "on Main St.¦ The police",
    ),
    Rule(
        "a title before a name",
        "go on",
        r"\b\L<titles>\.¦ UPPER",
        "met Mrs.¦ Lopez",
    ),
    Rule(
        "a dateline",
        "go on",
        r"^UPPER{2}[^?!]{0,60}\.¦ (?:\(UPPER+\) )?[-–—]",
        "RENO, Nev.¦ (AP) — A fire",
    ),
    Rule(
        "an hour that describes the next word",
        "go on",
        r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)|['’]s) CLOCK¦ (?!\L<openers>\b)UPPER",
        "the 6 p.m.¦ NBC news",
    ),
    Rule(
        "an hour before its day or zone",
        "go on",
        r"\bAMPM¦ \(?\L<times>\b",
        "at 6 p.m.¦ Eastern",
    ),
    Rule(
        "an hour that opens the sentence",
        "go on",
        r"(?:^|[.?!…]CLOSER* )OPENER*\L<before_hours> (?:about |around |nearly )?CLOCK¦ ",
        "At 5 a.m.¦ Mr. Hale",
    ),
    Rule(
        "an hour at the end",
        "end",
        r"\bAMPM¦ OPENER*UPPER",
        "at 6 P.M.¦ Mr. Hale",
    ),
    Rule(
        "et cetera at the end",
        "end",
        r"\betc\.¦ OPENER*UPPER",
        "apples, pears, etc.¦ Prices",
    ),
    Rule(
        "a word that opens sentences",
        "end",
        r"\.CLOSER*¦ OPENER*\L<openers>(?![.LETTER])",
        "in the U.S.¦ How",
    ),
    Rule(
        "an initial within a name",
        "go on",
        r"""(?:^|[\s("“‘.-])(?:NAME |^|[("“‘.])(?!I\.)UPPER\.¦ UPPER""",
        "Steffen W.¦ Graae",
    ),
    Rule(
        "several initials before a name",
        "go on",
        r"(?<![LETTER.])(?!(?:U\.[KNS]|E\.U|D\.C|U\.S\.A)\.(?!UPPER))(?:UPPER\.){2,9}¦ UPPER",
        "named W.H.¦ Auden",
    ),
    Rule(
        "letters with full stops within a sentence",
        "go on",
        r"\b(?:LETTER\.){2,9}¦ LOWER",
        "a U.S.¦ citizen",
    ),
    Rule(
        "a known abbreviation within a sentence",
        "go on",
        r"\b(?:\L<companies>|\L<latin>|\L<months>|\L<streets>|\L<titles>)\.¦ LOWER",
        "Smith et al.¦ argue",
    ),
    Rule(
        "a company before the rest of its name",
        "go on",
        r"\b\L<companies>\.¦ UPPER",
        "Acme Co.¦ Ltd",
    ),
)
"""Asked in this order at a mark that may end a sentence; the first that knows the place decides, or else Punkt."""

ELSEWHERE = (
    Rule(
        "no space after an ellipsis",
        "end",
        r"LETTER(?:\.{3,9}|…)QUOTE?¦UPPER",
        "in Russia itself....¦I think",
    ),
    Rule(
        "no space after a question or an exclamation",
        "end",
        r"""\s[(\"“]?[LOWER'’]+[?!]{1,9}¦UPPERLOWER* """,
        "But will you?¦Yes I will",
    ),
    Rule(
        "no space after a full stop",
        "end",
        r"\s[LOWER'’]{2,}\.¦\L<openers> ",
        "the poor service.¦There are",
    ),
    Rule(
        "a line that opens with a bullet",
        "end",
        r"\n¦(?:[-*–—] |BULLET)",
        "to buy:\n¦- milk",
    ),
    Rule(
        "a thought broken off",
        "end",
        r"(?<!^UPPER{2}[^?!]{0,60})LOWER[-'’]? (?:[—–]|--?)¦ (?!I\b)\L<openers>\b",
        "did you just —¦ You did!",
    ),
    Rule(
        "a letter's closing",
        "end",
        r"\b(?:[Rr]egards|Sincerely|[Tt]ruly|Yours),¦ UPPER",
        "Best regards,¦ Jane",
    ),
    Rule(
        "an address",
        "end",
        r"(?:https?://|www\.)[^\s<>]{3,80}(?<![,;:.])¦ OPENER*(?:\L<openers>\b|https?://|www\.)",
        "see https://example.com/news¦ The rest",
    ),
    Rule(
        "a mail's sender",
        "end",
        r"<[^\s<>]{1,80}@[^\s<>]{1,80}>¦ [UPPER\d]",
        "<jane@example.com>¦ The",
    ),
    Rule(
        "before a mail's date and hour",
        "end",
        r"(?:\bUPPERLETTER{0,30}|>)¦ \d\d/\d\d/\d{2,4} \d\d:\d\d",
        "Jane Hale¦ 03/27/2001 09:11",
    ),
    Rule(
        "after a mail's date and hour",
        "end",
        r"\d\d/\d\d/\d{2,4} \d\d:\d\d(?::\d\d)?(?: [AP]M)?¦ (?![AP]M\b)LETTER",
        "03/27/2001 09:11 AM¦ We",
    ),
    Rule(
        "after a drawn line",
        "end",
        r"(?:^|\s)(?:\*{2,99}|-{4,99}|_{4,99}|={4,99})¦ ",
        "the first part. ***¦ Then",
    ),
    Rule(
        "before a drawn line",
        "end",
        r"\S¦ (?:\*{3,99}|-{4,99}|_{4,99}|={4,99}) ",
        "Jane Hale¦ _____ This",
    ),
    Rule(
        "a smiley",
        "end",
        r" [:;=]-?[)(DP]{1,9}¦ LETTER",
        "here :-)¦ Posted",
    ),
)
"""Sentences that end without a mark or without a space."""


@cache
def compiled(rules: tuple[Rule, ...]) -> list[tuple["regex.Pattern[str]", Decision]]:
    """The rules as patterns with their decisions."""
    return [(rule.compile(), rule.decision) for rule in rules]
