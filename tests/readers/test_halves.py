"""Half surrogate pairs: whatever a format can smuggle in, an Article is text that can be stored and sent."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from summarise.article import Article, Place, Withdrawn
from summarise.readers import read
from summarise.readers.decoding.halves import whole, whole_article

WORDS = "The harbour counted 41 ships on Monday. "


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("plain", "plain"),
        ("a \U0001f600 of 12", "a \U0001f600 of 12"),
        ("a \ud83d of 12", "a \ufffd of 12"),
        ("\udcff\ud83d", "\ufffd\ufffd"),
    ],
)
def test_a_text_is_as_long_as_it_was(text: str, said: str) -> None:
    assert whole(text) == said
    assert len(said) == len(text)


def test_every_word_of_an_article_can_be_written_down() -> None:
    half = "x\ud83d"
    damaged = Article(
        half, title=half, date=half, language=half, author=half, site=half, notes=(half,),
        places=(Place(0, half, half, half),), withdrawn=(Withdrawn(half, 0),),
    )  # fmt: skip
    mended = whole_article(damaged)
    said = json.dumps(dataclasses.asdict(mended), ensure_ascii=False)
    said.encode()
    assert said.count("x\ufffd") == 11
    assert whole_article(mended) is mended


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.rtf", rb"{\rtf1\ansi\uc1 " + WORDS.encode() + rb"\u-10179? and more.}"),
        ("a.json", json.dumps({"uri": "urn:1", "type": "text", "headline": "Half \ud83d", "body_text": WORDS}).encode()),
        ("a.eml", b"Subject: caf\xe9 \xff\r\nFrom: a@example.org\r\nContent-Type: text/plain\r\n\r\n" + WORDS.encode()),
    ],
)  # fmt: skip
def test_what_is_read_can_be_written_down(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    article = read(tmp_path / name)
    json.dumps([article.text, article.title, article.author], ensure_ascii=False).encode()
    assert "41 ships" in article.text
