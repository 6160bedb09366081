"""``narrator read`` shows every character of an article: what is spoken, and what is not, with the reason."""

import json

import pytest

from benchmarks.pages.layouts import gutenberg
from benchmarks.pages.story import stories
from narrator.cli.groups import Reading
from narrator.cli.read import SCHEMA, article_to_text, read
from narrator.errors import ArticleError


def written(tmp_path):
    path = tmp_path / "saved.html"
    path.write_text(gutenberg(stories()["ferry"]), "utf-8")
    return str(path)


def test_the_readable_form_names_facts_kinds_and_reasons(tmp_path, capsys):
    read(written(tmp_path), reading=Reading())
    shown = capsys.readouterr().out
    assert shown.startswith("Title:      Ferry to return to Hallin Island after nine years\nBy:         Ines Moreau\n")
    assert "\n\n## What it will cost\n\n" in shown
    assert "[caption] A view from the harbour wall." in shown
    assert "[related] READ MORE: Causeway repairs" in shown


def test_json_has_offsets_and_places(tmp_path, capsys):
    read(written(tmp_path), as_json=True, reading=Reading())
    article = json.loads(capsys.readouterr().out)
    assert article["schema"] == SCHEMA
    assert article["metadata"]["site"] == "The Hallin Courier"
    spans = sorted([*article["paragraphs"], *article["skipped"]], key=lambda span: span["start"])
    place = 0
    for span in spans:
        assert article["text"][place : span["start"]].strip() == ""
        assert span["place"].startswith("/html[1]/body[1]/")
        place = span["end"]
    assert article["text"][place:].strip() == ""


def test_text_is_shown_too(tmp_path):
    from narrator.article.read import parse_article

    article = parse_article("Voice is AI-generated.\n\nThe end\n\nIt was over on Monday, they said.\n\nAdvertisement")
    shown = article_to_text(article)
    assert "[disclosure] Voice is AI-generated." in shown
    assert "[advertisement] Advertisement" in shown


def test_private_addresses_need_leave():
    with pytest.raises(ArticleError, match="--allow-private"):
        read("http://127.0.0.1:9/", reading=Reading())
