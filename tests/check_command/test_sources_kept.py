"""The sources of records are read once as long as they are among the last."""

from __future__ import annotations

import pytest

from summarise.article import Article
from summarise.checking import read_source
from summarise.cli.checks.sources import Sources

MILL, QUAY, FARM = (
    Article(f"The {name} employs {number} people.")
    for name, number in (("mill", 40), ("quay", 51), ("farm", 62))
)
LENGTH = len(MILL.text)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were read, as they are."""
    texts: list[str] = []
    index = read_source.SourceIndex

    def counted(text: str, language: str | None = None) -> read_source.SourceIndex:
        texts.append(text)
        return index(text, language)

    monkeypatch.setattr(read_source, "SourceIndex", counted)
    return texts


def test_one_that_comes_again_is_not_read_again(read: list[str]) -> None:
    kept = Sources()
    for article in (MILL, QUAY, MILL, FARM, QUAY, MILL):
        assert kept.of(Article(article.text)).text == article.text
    assert read == [MILL.text, QUAY.text, FARM.text]


def test_the_last_ones_are_kept_as_far_as_there_is_room(read: list[str]) -> None:
    kept = Sources(2 * LENGTH)
    for article in (MILL, QUAY, MILL, FARM):  # the quay is the one that was not wanted for longest
        kept.of(article)
    assert len(kept) == 2
    kept.of(MILL)
    kept.of(QUAY)
    assert read == [MILL.text, QUAY.text, FARM.text, QUAY.text]


def test_one_without_room_is_read_and_takes_no_others_place(read: list[str]) -> None:
    kept = Sources(LENGTH)
    kept.of(MILL)
    long = Article(MILL.text * 2)
    assert kept.of(long).text == long.text
    kept.of(MILL)
    assert read == [MILL.text, long.text]


def test_the_same_text_of_another_day_is_another_source() -> None:
    kept = Sources()
    dated = [kept.of(Article(MILL.text, date=date)) for date in (None, "2025-01-14", "2025-01-15", None)]
    assert len(kept) == 3
    assert dated[0] is dated[3]
    assert [one.article.date for one in dated if one.article] == [None, "2025-01-14", "2025-01-15", None]
