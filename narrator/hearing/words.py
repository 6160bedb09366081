"""The words of what was said and of what was written down, so that equal words are equal strings.

A recogniser writes as people do: "$5 million", "FBI", "colour" or "color". Put into its spoken form, its text meets the
script's on the same ground.
"""

import re

from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.script.spoken import spoken_form

INITIALISM = re.compile(r"(?<![\w'])(?:[A-Z] )+[A-Z](?:'?s)?(?![\w'])")
"""Spaced capitals of the spoken form, with an ending: they are one word, however they are written."""
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
SPELLINGS = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"(?<=s)'s$", ""),
        (r"'s$", "s"),
        (r"^(dollar|pound|euro|cent)s$", r"\1"),
        (r"(?<=\w{3})our(?=s?$|ed$|ing$|ful|able|ite|hood|less)", "or"),
        (r"(?<=\w{3})is(?=e[sdr]?$|ers$|ing$|ation)", "iz"),
        (r"(?<=\w{3}y)s(?=e[sd]?$|ing$)", "z"),
        (r"(?<=\w{2}[bt])re(?=s?$)", "er"),
        (r"(?<=\w{3})ll(?=ed$|ing$|ers?$|or)", "l"),
        (r"(?<=\w{3}en)c(?=es?$)", "s"),
        (r"(?<=\w{3}og)ue(?=s?$)", ""),
        (r"(?<=\w{4}m)me(?=s?$)", ""),
        (r"^grey", "gray"),
    )
)
"""Possessives as the plurals that they sound like, what a recogniser hides in a sign ("$5") in one number, and British
endings as American ones. Both sides are respelt, so it does no harm where a rule meets another word."""
NUMERALS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion".split()
)
SCALES = frozenset("hundred thousand million billion trillion".split())


def comparable_words(text: str, lexicon: Lexicon = NO_LEXICON) -> list[str]:
    """The words of ``text`` in small letters, in one spelling, with figures and abbreviations put in words.

    ``lexicon`` is the one that the script was written with: a name that it respells is respelt here too.
    """
    spoken = spoken_form(text.replace("’", "'"), house=lexicon.rules).text
    joined = INITIALISM.sub(lambda found: found.group().replace(" ", ""), spoken)
    return _plain_numerals([_spelling(word) for word in WORD.findall(joined.lower())])


def _spelling(word: str) -> str:
    for pattern, put in SPELLINGS:
        word = pattern.sub(put, word)
    return word


def _plain_numerals(words: list[str]) -> list[str]:
    """ "A hundred and five" as "one hundred five": a recogniser writes 105 for both."""
    plain: list[str] = []
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        if word == "and" and plain and plain[-1] in SCALES and following in NUMERALS:
            continue
        plain.append("one" if word == "a" and following in SCALES else word)
    return plain
