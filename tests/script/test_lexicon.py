"""The lexicon: what its files may say, and what becomes of it in the spoken form."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.errors import LexiconError
from narrator.folders import voices_folder
from narrator.script.lexicon import Entry, Lexicon, entry, ipa, load_lexicon
from narrator.script.lexicon.ipa import CONSONANTS, VOWELS, sounds
from narrator.script.lexicon.load import read_lexicon, write_lexicon
from narrator.script.lexicon.pls import NAMESPACE
from narrator.script.spoken import spoken_form

HOUSE = """\
[names]
Siobhan = "shi vawn"
Khashoggi = "kah-SHOE-jee"
"Xi Jinping" = { ipa = "ˌʃiː dʒɪnˈpɪŋ" }
"Kılıçdaroğlu" = { ipa = "ˌkɪlɪtʃˈdɑːroʊluː" }
Lima = [{ ipa = "ˈliːmə" }, { ipa = "ˈlaɪmə", after = ["Ohio"] }]
Reading = { say = "redding", before = ["in", "near"] }

[words]
ISRO = { as = "word" }
SWAT = { as = "letters" }
NICU = { ipa = "ˈnɪkjuː" }
gif = { say = "jif", case = "any" }
"7-Eleven" = "Seven Eleven shop"
"""


@pytest.fixture
def house(tmp_path) -> Lexicon:
    (tmp_path / "house.toml").write_text(HOUSE, "utf-8")
    return Lexicon(read_lexicon(tmp_path / "house.toml"))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Siobhan’s SIOBHAN", "shi vawn's shi vawn"),
        ("Jamal Khashoggi's case", "Jamal kah-shoe-jee's case"),
        ("Live in Reading; Reading is fun", "Live in redding; Reading is fun"),
        ("ISRO's NICU, SWAT", "Isro's NICU, S W A T"),
        ("A GIF, a Gif's", "A jif, a jif's"),
        ("the 7-Eleven on Elm St.", "the Seven Eleven shop on Elm Street."),
        ("Siobhana", "Siobhana"),
    ],
)
def test_respellings_go_into_the_spoken_form(house, written, said):
    assert spoken_form(written, house=house.rules).text == said
    assert spoken_form(said, house=house.rules).text == said


@pytest.mark.parametrize(
    ("spoken", "found"),
    [
        ("Xi Jinping's", [("Xi Jinping's", "ˌʃiː dʒɪnˈpɪŋz")]),
        ("anti-Kilicdaroglu men", [("Kilicdaroglu", "ˌkɪlɪtʃˈdɑːroʊluː")]),
        ("Kılıçdaroğlu’s", [("Kılıçdaroğlu’s", "ˌkɪlɪtʃˈdɑːroʊluːz")]),
        ("two Xi Jinpings", [("Xi Jinpings", "ˌʃiː dʒɪnˈpɪŋz")]),
        ("in Lima, Ohio, or Lima", [("Lima", "ˈlaɪmə"), ("Lima", "ˈliːmə")]),
        ("lima beans for Limassol", []),
    ],
)  # fmt: skip
def test_ipa_is_found_in_the_spoken_form(house, spoken, found):
    assert [(spoken[p.start : p.end], "".join(p.sounds)) for p in house.pronunciations(spoken)] == found


def test_the_last_file_counts(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for place, said in (("voices/lexicon.toml", "one"), ("extra/lexicon.toml", "two"), ("named.toml", "three")):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(f'[a]\nZork = "{said}"\nZ{said} = "x"\n')
    lexicon = load_lexicon(tmp_path / "named.toml", folders=[tmp_path / "extra"])
    own = {entry.word: entry.said for entry in lexicon.entries if entry.word.startswith("Z")}
    assert own | {"Zork": "three", "Zone": "x", "Ztwo": "x", "Zthree": "x"} == own


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('Kyiv = { ipa = "ˈkЖiv" }', '"Ж"'),
        ('Kyiv = { ipa = "k" }', "no vowel"),
        ('Kyiv = { ipa = "kiːv", say = "keev" }', "one of say, ipa or as"),
        ("Kyiv = { }", "one of say, ipa or as"),
        ("Kyiv = 5", "quotation marks"),
        ('Kyiv = { ipaa = "kiːv" }', "unknown field ipaa"),
        ('Kyiv = { as = "song" }', "letters or word"),
        ('Kyiv = { say = "keev", case = "upper" }', "exact or any"),
        ('Kyiv = { say = "keev", before = "in" }', "list"),
        ('Kyiv = { say = "keev", after = ["in the"] }', "single words"),
        ('Kyiv = "old kyiv"', "repeats"),
        ('Kyiv = ""', "no letter"),
        ('"F-16" = { ipa = "ˈɛf" }', '"say"'),
        ('"!" = "bang"', "letters or figures"),
        ("Odesa = 'o'", "listed twice"),
        ("Kyiv = [", "TOML"),
    ],
)
def test_a_wrong_entry_is_refused_with_its_line(tmp_path, line, reason):
    file = tmp_path / "house.toml"
    file.write_text(f'# ours\n[a]\nOdesa = "oh dessa"\n\n[b]\n{line}\n', "utf-8")
    with pytest.raises(LexiconError) as refusal:
        read_lexicon(file)
    said = str(refusal.value)
    assert reason in said
    assert "\n" not in said
    assert said.startswith(f"{file}, line {7 if 'TOML' in said else 6}: ")


PLS = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="{NAMESPACE}" alphabet="ipa" xml:lang="en-US">
  <lexeme><grapheme>Kyiv</grapheme><phoneme>kiːv</phoneme></lexeme>
  <lexeme>
    <grapheme>Siobhan</grapheme><grapheme>Shevaun</grapheme>
    <alias>shi vawn</alias>
  </lexeme>
</lexicon>
"""


def test_pls_is_read_and_written(tmp_path):
    file = tmp_path / "house.pls"
    file.write_text(PLS, "utf-8")
    entries = read_lexicon(file)
    assert entries == (
        Entry("Kyiv", "ipa", "kiːv"),
        Entry("Siobhan", "say", "shi vawn"),
        Entry("Shevaun", "say", "shi vawn"),
    )
    for name in ("copy.pls", "copy.toml"):
        write_lexicon(tmp_path / name, entries)
        assert read_lexicon(tmp_path / name) == entries


@pytest.mark.parametrize(
    ("right", "wrong", "line", "reason"),
    [
        ("kiːv", "kЖv", 3, '"Ж"'),
        ("<phoneme>", '<phoneme alphabet="x-sampa">', 3, "x-sampa"),
        ("Shevaun", "Kyiv", 4, "twice"),
        ("<alias>shi vawn</alias>", "", 4, "phoneme or an alias"),
        ("</alias>", "</alia>", 6, "XML"),
        (NAMESPACE, "urn:other", 2, "first element"),
        ("<lexicon", "<!DOCTYPE lexicon [<!ENTITY a 'b'>]>\n<lexicon", 2, "DOCTYPE"),
    ],
)
def test_wrong_pls_is_refused_with_its_line(tmp_path, right, wrong, line, reason):
    file = tmp_path / "house.pls"
    file.write_text(PLS.replace(right, wrong), "utf-8")
    with pytest.raises(LexiconError, match=rf"house.pls, line {line}: .*{reason}"):
        read_lexicon(file)


def test_what_is_no_lexicon_is_refused(tmp_path):
    (tmp_path / "latin.toml").write_bytes(b'[a]\nJos\xe9 = "x"\n')
    (tmp_path / "text.txt").touch()
    for name, reason in (
        ("latin.toml", "line 2: .*UTF-8"),
        ("text.txt", ".toml or .pls"),
        ("none.toml", "cannot read"),
    ):
        with pytest.raises(LexiconError, match=reason):
            read_lexicon(tmp_path / name)


def test_pls_cannot_hold_contexts(house, tmp_path):
    with pytest.raises(LexiconError, match="no contexts"):
        write_lexicon(tmp_path / "house.pls", house.entries)
    write_lexicon(tmp_path / "copy.toml", house.entries)
    assert read_lexicon(tmp_path / "copy.toml") == house.entries


def test_shipped_names_survive_the_spoken_form():
    lexicon = Lexicon(read_lexicon(voices_folder() / "lexicon.toml"))
    assert len(lexicon.entries) >= 300
    for name in lexicon.entries:
        if name.manner == "ipa":
            text = f"{' '.join(name.before[:1])} {name.word} {' '.join(name.after[:1])}".strip()
            spoken = spoken_form(text, house=lexicon.rules).text
            assert [spoken[p.start : p.end] for p in lexicon.pronunciations(spoken)] == [name.word]


@given(st.text(st.sampled_from("".join(sorted(VOWELS | CONSONANTS)) + "ˈˌ ."), max_size=12))
def test_any_ipa_is_sounds_or_refused(text):
    try:
        found = sounds(text)
    except ValueError:
        return
    assert set(found) <= VOWELS | CONSONANTS | {"ˈ", "ˌ", " "}
    assert VOWELS & set(found)


@pytest.mark.parametrize("module", [entry, ipa], ids=["entry", "ipa"])
def test_examples_in_docstrings_hold(module):
    assert doctest.testmod(module).failed == 0
