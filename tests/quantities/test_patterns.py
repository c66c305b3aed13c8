"""Patterns that are compiled on first use: they do what compiled ones do, and every one of them compiles."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import summarise.checking
import summarise.quantities
from summarise.quantities.context import tails
from summarise.quantities.patterns import _Later, pattern
from summarise.quantities.units import symbols
from tests.tracked import every


def test_it_is_used_as_what_re_compile_gives() -> None:
    digits = pattern(r"(?P<n>\d+)")
    found = digits.search("room 12")
    assert found is not None
    assert found.group("n") == "12"
    assert [m.span() for m in digits.finditer("1 and 2")] == [(0, 1), (6, 7)]
    assert digits.match("x1") is None
    assert digits.sub("#", "1 and 2") == "# and #"
    assert digits.pattern == r"(?P<n>\d+)"
    assert digits.groupindex == {"n": 1}
    assert pattern(rb"\d").findall(b"a1") == [b"1"]
    assert pattern("ROOM", re.IGNORECASE).fullmatch("room") is not None


def test_a_unit_is_looked_for_in_a_few_letters() -> None:
    """To a pattern "½" is a letter: a row of them, each a number of its own, is not read to its end from each."""
    found = tails._NEXT.match("½" * 1000)
    assert found is not None
    assert found.end() < 50
    assert symbols._ATOM.match("½" * 1000) is None  # of a unit's letters it is none


def test_a_mistake_shows_at_the_first_use() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("x")


def test_every_pattern_of_the_finder_and_the_check_compiles() -> None:
    for package in (summarise.quantities, summarise.checking):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            importlib.import_module(module.name)
    patterns = every(_Later)
    assert len(patterns) > 150
    for one in patterns:
        if one._source != "(":
            assert one.groups >= 0


def test_importing_compiles_next_to_nothing() -> None:
    code = (
        "import dataclasses, decimal, fractions, json, difflib, re, typing\n"
        "kept = re.compile\n"
        "re.compile = lambda source, flags=0: print(source) or kept(source, flags)\n"
        "import summarise.checking.check, summarise.quantities.finder"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) <= 3, done.stdout


def test_no_group_is_possessive() -> None:
    """Python before 3.11.5 does not match them rightly (CPython's gh-106052): with 3.11.2, which Debian 12 has, a
    reader of six languages found nothing at all. A possessive repeat of one set ("\\\\w++") is not concerned."""
    groups = re.compile(r"\)(?:[*+?]|\{\{?[\d,]+\}\}?)\+|\(\?>")
    package = Path(summarise.quantities.__file__).parents[1]
    files = [path for path in package.rglob("*.py") if path.name != "fetching.py"]  # characters of addresses
    assert [path.name for path in files if groups.search(path.read_text(encoding="utf-8"))] == []
