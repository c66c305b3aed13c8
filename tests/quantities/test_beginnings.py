"""Patterns that are tried only where a match can begin find what they find anyway."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import summarise.checking
import summarise.quantities
from summarise.quantities import patterns
from summarise.quantities.patterns import _Later, pattern
from summarise.quantities.patterns.beginnings import beginnings, searching
from tests.tracked import every

FIXTURES = Path(__file__).parents[2] / "fixtures"
WORDS = r"\b(?:rose|fell|(?:has|have) fallen)\b"


def texts() -> Iterator[str]:
    for path in sorted(FIXTURES.glob("*/article.txt")):
        article = path.read_text(encoding="utf-8")[:2_500]
        yield article
        yield article.upper()
    yield "İn ſeven ıslands ſales roſe; the Kelvin ROSE. A prose, a rose_ and a rose\nfell"


def pieces() -> list[tuple[str, int, int]]:
    return [(text, at, at + 230) for text in texts() for at in range(0, len(text), 230)]


def every_pattern() -> list[re.Pattern[str]]:
    for package in (summarise.quantities, summarise.checking):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            importlib.import_module(module.name)
    compiled = [
        one._source if isinstance(one._source, re.Pattern) else re.compile(one._source, one._flags)
        for one in every(_Later)
        if one._source != "("
    ]
    return [one for one in compiled if isinstance(one.pattern, str)]


def test_every_pattern_finds_the_same_by_its_beginnings() -> None:
    places, quick = pieces(), 0
    for compiled in every_pattern():
        methods = searching(compiled)
        if methods is None:
            continue
        quick += 1
        search, finditer = methods
        for place in places:
            plainly = [m.regs for m in compiled.finditer(*place)]
            assert [m.regs for m in finditer(*place)] == plainly, (compiled.pattern, place)
            first = search(*place)
            assert (first.regs if first else None) == (plainly[0] if plainly else None), compiled.pattern
    assert quick > 100


@pytest.mark.parametrize(
    ("source", "flags", "text"),
    [
        (WORDS, re.IGNORECASE, "It FELL, has Fallen and rose; prose fellow"),
        (r"\b(?:is|ist)\b", re.IGNORECASE, "iſt İs ıs"),  # re takes these letters for s and i
        (r"\bkelvin", re.IGNORECASE, "\u212aelvin"),
        (r"(?:\bup|down)(?= (?:from|to))", re.IGNORECASE, "up to, slump from, shutdown from"),
        (r"\b(?:one |two )?third", re.IGNORECASE, "a third, two third, one THIRD"),
        (r"\b(?:no){2,3}t\b", re.IGNORECASE, "nonot nononot not"),
        (r"\b(?:(?-i:May)|june)", re.IGNORECASE, "may May JUNE"),
        (r"[;:]|, (?:who|which)\b", re.IGNORECASE, "a; b, who: c, whom"),
    ],
)
def test_what_matches_is_the_same(source: str, flags: int, text: str) -> None:
    compiled = re.compile(source, flags)
    methods = searching(compiled)
    assert methods is not None
    search, finditer = methods
    assert [m.span() for m in finditer(text)] == [m.span() for m in compiled.finditer(text)]
    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            here, there = search(text, start, end), compiled.search(text, start, end)
            assert (here and here.span()) == (there and there.span())


@pytest.mark.parametrize(
    ("source", "flags"),
    [
        (r"\w+ fell", re.IGNORECASE),  # begins with any word
        (r"\b(?:fell)?", re.IGNORECASE),  # may be nothing at all
        (r"\b(?:the|a|of|to|in)\b", re.IGNORECASE),  # stand everywhere
        (r"fell", 0),  # ``re`` looks for the letter itself
        (r"(\w)\1", re.IGNORECASE),
        (r"é(?:tait|tat)", re.IGNORECASE),  # what else it stands for is not told
    ],
)
def test_a_pattern_that_may_begin_nearly_anywhere_is_searched_for_as_it_is(source: str, flags: int) -> None:
    assert beginnings(re.compile(source, flags)) is None


def test_a_pattern_asked_often_is_tried_where_it_can_begin() -> None:
    words = pattern(WORDS, re.IGNORECASE)
    plain = re.compile(WORDS, re.IGNORECASE)
    search = words.search
    for _ in range(patterns._OFTEN + 5):
        assert search("Sales, which fell") is not None
        assert [m.span() for m in words.finditer("rose, fell")] == [(0, 4), (6, 10)]
    assert words.search is not plain.search
    assert words.search("nothing of it") is None
    assert words.fullmatch("ROSE") is not None
