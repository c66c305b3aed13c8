"""A pattern is not compiled for a text that has none of the words that a match needs, and finds what it finds anyway."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from importlib import import_module
from typing import Any

import pytest

import summarise.checking
import summarise.quantities
from summarise.quantities.patterns import _LONG, _PATIENCE, _Later, pattern
from summarise.quantities.patterns.needed import is_folded, is_missing, needed
from tests.tracked import every

ROSE = r"\b(?:rose|risen|(?:has|have) (?:since |now )?fallen|climb(?:s|ed)?)\b(?! (?:garden|bush)\b) (?:by|to) \d"
_AROUND = {"ASSERT", "ASSERT_NOT", "GROUPREF"}
_ANY, _EDGE = "\x00", "\x01"


def written(parsed: Any, dice: random.Random) -> str:
    """Characters that a parsed pattern takes, but for what it asks of those around: as few repeats as it may have."""
    out = []
    for operation, value in parsed:
        name = str(operation)
        if name == "LITERAL":
            out.append(chr(value))
        elif name == "BRANCH":
            out.append(written(dice.choice(value[1]), dice))
        elif name == "SUBPATTERN":
            out.append(written(value[3], dice))
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            out.extend(written(value[2], dice) for _ in range(value[0]))
        elif name == "ATOMIC_GROUP":
            out.append(written(value, dice))
        elif name == "AT":
            out.append(_EDGE)
        elif name not in _AROUND:
            out.append(_ANY)  # of a set: no word goes across it
    return "".join(out)


def with_edges(text: str) -> str:
    """Something between two letters where a word has to end or begin."""
    return re.sub(rf"(?<=\w){_EDGE}+(?=\w)", _ANY, text).replace(_EDGE, "")


def test_every_match_of_every_pattern_has_what_is_needed() -> None:
    for package in (summarise.quantities, summarise.checking):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            importlib.import_module(module.name)
    sources = {
        (one._source.pattern if isinstance(one._source, re.Pattern) else one._source, one._flags)
        for one in every(_Later)
    }
    parse = import_module("re._parser").parse
    dice, told = random.Random(7), 0
    for source, flags in sorted(sources, key=repr):
        words = needed(source, flags) if isinstance(source, str) and len(source) >= _LONG else None
        if words is None:
            continue
        told += 1
        parsed, folded = parse(source, flags), is_folded(source, flags)
        for _ in range(2 + source.count("|")):
            text = with_edges(written(parsed, dice))
            assert not is_missing(words, folded, text, 0, len(text)), (source, words, text)
    assert told > 500


@pytest.mark.parametrize(
    ("source", "flags", "words"),
    [
        (r"\b(?:rose|fell)\b", 0, ("\0rose", "\0fell")),
        (r"(?:rose|fell)", re.IGNORECASE, ("rose", "fell")),
        (r"\b(?:Rose|climb(?:s|ed)?) by", re.IGNORECASE, ("\0rose", "\0climb")),
        (r"(?<!\w)(?:rose|fell)(?! off)", 0, ("\0rose", "\0fell")),
        (r"\d{1,3} (?:in|of|out of)(?: the)? goals?", 0, (" goal",)),
        (r"\bnet (?=\d)income", 0, ("\0net income",)),
        (r"(?:rose|fell)?\d", 0, None),  # neither has to stand there
        (r"(?:rose|\d+)", 0, None),
        (r"(?:rose|fell){0,2}x", 0, None),
        (r"(?:rose|fell){1,2}x", 0, ("rose", "fell")),
        (r"ro?se", 0, ("se",)),
        (r"caf\u00e9 rose", re.IGNORECASE, (" rose",)),
        (r"\u00a3rose", 0, ("rose",)),
        (r"\\x41rose(?P<n>x)(?P=n)", 0, None),
        (r"(?i)rose", 0, None),
        (r"(a)(?(1)rose|fell)", 0, None),
        (r"rose  # a comment", re.VERBOSE, None),
        (r"a|i|o", 0, None),
    ],
)
def test_what_is_needed(source: str, flags: int, words: tuple[str, ...] | None) -> None:
    re.compile(source, flags)
    assert needed(source, flags) == words


@pytest.mark.parametrize(
    "text",
    [
        "It ROSE by 3",
        "it has fallen to 4, and rose by 5",
        "a prose to 3",
        "",
        "ro\u017fe by 3",
        "\u0130t Rose to 2",
    ],
)
@pytest.mark.parametrize("bounds", [(), (3,), (3, 20), (-5, 99), (2, -1)])
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_it_finds_what_the_compiled_one_finds(text: str, bounds: tuple[int, ...], flags: int) -> None:
    compiled = re.compile(ROSE, flags)
    for name in ("search", "match", "fullmatch"):
        found, wanted = (
            getattr(pattern(ROSE, flags), name)(text, *bounds),
            getattr(compiled, name)(text, *bounds),
        )
        assert (found and found.regs) == (wanted and wanted.regs)
    found_all = [m.regs for m in pattern(ROSE, flags).finditer(text, *bounds)]
    assert found_all == [m.regs for m in compiled.finditer(text, *bounds)]


def test_nothing_is_compiled_for_a_text_without_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    kept = re.compile

    def counting(source: Any, flags: int = 0) -> Any:
        compiled.append(source)
        return kept(source, flags)

    monkeypatch.setattr(re, "compile", counting)
    one = pattern(ROSE)
    search = one.search  # as a module may hold it
    assert search("The prices fell by 3%.") is None
    assert one.match("and fell", 4) is None
    assert list(one.finditer("A prose.")) == []
    assert compiled == []
    assert search("The prices rose by 3%.")[0] == "rose by 3"
    assert search("rose to 4")[0] == one.match("rose to 4")[0] == "rose to 4"
    assert one.search("fell") is None
    assert compiled == [ROSE]
    asked_often = pattern(ROSE)
    for _ in range(_PATIENCE):
        assert asked_often.search("fell") is None
    assert compiled == [ROSE, ROSE]
