import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.article.decode import decode
from narrator.errors import ArticleError

NEWS = "“It’s over,” Zoë said – twice – of the café’s €5 bill…"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_reads_what_editors_save(encoding):
    assert decode(NEWS.encode(encoding), "a.txt") == NEWS


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\xff\xfe"])
def test_takes_the_byte_order_mark_away(mark):
    order = "utf-16-be" if mark == b"\xfe\xff" else "utf-16-le"
    assert decode(mark + NEWS.encode(order), "a.txt") == NEWS


@pytest.mark.parametrize(
    "text",
    [
        "“No,” she said.",
        "It’s late",
        "He left — then came back.",
        "Zoë’s naïve façade",
        "L’été à Paris",
        "Señor Núñez, 20 °C",
        "£5m for São Paulo",
    ],
)
def test_short_windows_1252_is_not_taken_for_something_exotic(text):
    assert decode(text.encode("cp1252"), "a.txt") == text


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"])
)
def test_unicode_round_trips(text, encoding):
    text = f"News: {text}"
    assert decode(text.encode(encoding), "a.txt") == text


def test_windows_1252_round_trips_whatever_single_letter_stands_in_a_word():
    for char in (bytes([byte]).decode("cp1252") for byte in range(0xE0, 0x100) if byte != 0xF7):
        text = f"They met Ma{char}ne at the station on Monday."
        assert decode(text.encode("cp1252"), "a.txt") == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("mac_roman", "“It’s over,” she said, and she didn’t look back."),
        ("cp1251", "Президент подписал указ о новом законе."),
        ("shift_jis", "新しい法律について大統領が語った。"),
        ("cp1250", "Prezydent Łodzi ogłosił święto, a żaden członek rady nie był przeciw."),
    ],
)
def test_other_encodings_are_refused_with_the_way_out(encoding, text):
    with pytest.raises(ArticleError, match=r"a\.txt.*UTF-8, UTF-16, UTF-32 and Windows-1252.*iconv"):
        decode(text.encode(encoding), "a.txt")


def test_damaged_utf8_names_the_byte_and_the_line():
    data = "Café\nnaïve\nélan\n".encode() + b"a \x93bad\x94 line, caf\xc3\xa9\n"
    data = data.replace(b"\x94", b"")
    with pytest.raises(ArticleError, match=r"UTF-8 but for byte 0x93 in line 4"):
        decode(data, "a.txt")


@pytest.mark.parametrize("data", [b"\xff\xfea\0b", b"\xff\xfe\0\0abc", b"\xef\xbb\xbf\xff"])
def test_damage_after_a_byte_order_mark_is_named(data):
    with pytest.raises(ArticleError, match="damaged at byte"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image"),
        (b"PK\x03\x04\x14\0\0\0word/document.xml", "Word"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", "EPUB"),
        (b"PK\x03\x04\x14\0", "ZIP"),
        (b"ID3\x04\0\0", "sound"),
        (b"\xff\xfb\x90\x64", "sound"),
        (b"\0\0\0 ftypisom", "video"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\n<!DOCTYPE html>\n<html>", "web page"),
        (bytes(range(256)), "binary"),
        (bytes(64), "binary"),
    ],
)
def test_what_is_no_text_is_named(data, kind):
    with pytest.raises(ArticleError, match=rf"a\.bin: it seems to be .*{kind}.*narrator reads text, Markdown"):
        decode(data, "a.bin")


def test_line_ends_become_newlines_and_other_characters_stay():
    assert decode(b"a\r\nb\rc\n", "a.txt") == "a\nb\nc\n"
    rest = "soft\u00adhyphen, zero\u200bwidth, line\u2028separator, form\x0cfeed, mark\ufeffwithin"
    assert decode(rest.encode(), "a.txt") == rest


def test_a_stray_control_character_does_not_make_a_text_binary():
    text = "A long and quite ordinary line of text with one zero byte\0 in it, and then it goes on."
    assert decode(text.encode(), "a.txt") == text
