"""The picture that a player shows."""

from io import BytesIO

import pytest
from PIL import Image

from narrator.article.article import Metadata
from narrator.errors import UsageError
from narrator.publish.cover import BAND, LARGEST_SIDE, SIDE, draw_cover, load_cover


def drawn(title, site="The Harbour Post", untitled="ferry"):
    return draw_cover(Metadata("-", "0", title=title, site=site), untitled=untitled)


def pixels(cover, box=(0, 0, SIDE, SIDE)):
    return Image.open(BytesIO(cover.data)).convert("RGB").crop(box).tobytes()


HEADLINE = (0, 0, SIDE, SIDE - BAND)
LABEL = (0, SIDE - BAND, SIDE, SIDE)


def test_a_cover_shows_its_headline_and_the_label_that_all_have():
    ferry, dam = drawn("Ferry to return to Hallin Island"), drawn("Dam is safe for now, engineers say")
    assert (ferry.media_type, ferry.width, ferry.height) == ("image/png", SIDE, SIDE)
    assert pixels(ferry, HEADLINE) != pixels(dam, HEADLINE)
    assert pixels(ferry, LABEL) == pixels(dam, LABEL)
    assert ferry == drawn("Ferry to return to Hallin Island")
    assert len(ferry.data) < 60_000


def test_an_untitled_cover_shows_the_name_of_the_file():
    assert drawn(None, untitled="ferry") == drawn("ferry")
    assert drawn(" \u200b ", untitled="ferry") == drawn("ferry")


def test_what_the_typeface_lacks_is_transliterated():
    assert pixels(drawn("渡し船")) == pixels(drawn("DushiChuan"))
    assert pixels(drawn("Žižek, Łódź")) != pixels(drawn("Zizek, Lodz"))


@pytest.mark.parametrize("title", ["x" * 100_000, "word " * 20_000, "⛴", "\ud800", "a\nb\0c", "(" * 400, ""])
@pytest.mark.parametrize("site", [None, "A very long name of a regional daily newspaper of record", "\ud800"])
def test_strange_headlines_do_no_harm(title, site):
    cover = drawn(title, site)
    edge = pixels(cover, (SIDE - 40, 0, SIDE, SIDE - BAND))
    assert len(set(zip(edge[::3], edge[1::3], edge[2::3], strict=True))) == 1  # nothing runs out of the picture


def saved(path, size, form):
    Image.new("RGB", size, "navy").save(path, form)
    return path


def test_a_given_picture_is_taken_as_it_is(tmp_path):
    for form, media_type in (("PNG", "image/png"), ("JPEG", "image/jpeg")):
        path = saved(tmp_path / "cover", (1600, 1500), form)
        cover = load_cover(path)
        assert (cover.data, cover.media_type) == (path.read_bytes(), media_type)
        assert (cover.width, cover.height) == (1600, 1500)


@pytest.mark.parametrize(("size", "form"), [((4000, 2000), "PNG"), ((300, 300), "GIF"), ((300, 300), "BMP")])
def test_a_picture_that_players_do_not_take_is_made_one_that_they_do(tmp_path, size, form):
    cover = load_cover(saved(tmp_path / "cover", size, form))
    assert cover.media_type == "image/jpeg"
    assert max(cover.width, cover.height) == min(max(size), LARGEST_SIDE)


def test_what_is_no_picture_is_refused(tmp_path):
    picture = saved(tmp_path / "cover.png", (300, 300), "PNG")
    broken = tmp_path / "broken.png"
    broken.write_bytes(picture.read_bytes()[:100])
    text = tmp_path / "cover.txt"
    text.write_text("a picture")
    huge = saved(tmp_path / "huge.png", (12_000, 12_000), "PNG")
    for path in (broken, text, huge, tmp_path / "absent.png", tmp_path):
        with pytest.raises(UsageError, match=f"cannot use {path} as the cover"):
            load_cover(path)
