"""Texts that a pattern finds, made up: a thirtieth of what ``hypothesis.strategies.from_regex`` takes, which keeps account of
every letter so that it can be made shorter. Of a form that misses a word the text alone says enough."""

from __future__ import annotations

import random
import re
from functools import cache
from importlib import import_module
from typing import Any

from hypothesis import strategies as st

_TRIES = 1_000
_MORE = 3  # times that something without an end is repeated beyond what it has to be
_UNSEEN = {"ASSERT_NOT", "AT"}  # what is not to stand there, and edges: held to by trying
_CLASSES = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}


@cache  # to take a form apart costs more than some texts that are made of it
def texts_of(form: re.Pattern[str], last: int = 126) -> st.SearchStrategy[str]:
    """Texts that ``form`` finds something in, of the characters from the blank up to ``last``."""
    compiled = re.compile(getattr(form._source, "pattern", form._source), form.flags)  # type: ignore[attr-defined]
    parsed = import_module("re._parser").parse(compiled.pattern, compiled.flags)
    chars = tuple(map(chr, range(32, last + 1)))

    def made(seed: int) -> str:
        dice = random.Random(seed)
        for _ in range(_TRIES):
            text = _written(parsed, dice, chars)
            if compiled.flags & re.IGNORECASE and dice.random() < 0.2:
                text = text.upper() if dice.random() < 0.5 else text.swapcase()
            if dice.random() < 0.3:
                text = "".join(dice.choices(chars, k=dice.randrange(4))) + text
            if dice.random() < 0.3:
                text += "".join(dice.choices(chars, k=dice.randrange(4)))
            if compiled.search(text):
                return text
        raise AssertionError(f"no text was made that has {compiled.pattern}")

    return st.integers(0, 2**48).map(made)


def _written(parsed: Any, dice: random.Random, chars: tuple[str, ...]) -> str:
    """Characters for a parsed pattern, what has to follow included."""
    out: list[str] = []
    for operation, value in parsed:
        name = str(operation)
        if name == "LITERAL":
            out.append(chr(value))
        elif name == "NOT_LITERAL":
            out.append(dice.choice([char for char in chars if ord(char) != value]))
        elif name == "ANY":
            out.append(dice.choice(chars))
        elif name == "IN":
            out.append(dice.choice(_set(tuple(value), chars)))
        elif name == "BRANCH":
            out.append(_written(dice.choice(value[1]), dice, chars))
        elif name == "SUBPATTERN":
            out.append(_written(value[3], dice, chars))
        elif name == "ASSERT":
            out.append(_written(value[1], dice, chars))
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, repeated = value
            times = dice.randint(least, min(int(most), least + _MORE))
            out.extend(_written(repeated, dice, chars) for _ in range(times))
        elif name not in _UNSEEN:
            raise NotImplementedError(name)
    return "".join(out)


@cache
def _set(items: tuple[Any, ...], chars: tuple[str, ...]) -> list[str]:
    """Those of ``chars`` that are in a set; the first of its own where none is."""
    takes = [item for item in items if str(item[0]) != "NEGATE"]
    negated = len(takes) != len(items)
    found = [char for char in chars if any(_is_in(char, *item) for item in takes) is not negated]
    return found or [chr(value) for operation, value in takes if str(operation) == "LITERAL"][:1]


def _is_in(char: str, operation: Any, value: Any) -> bool:
    name = str(operation)
    if name == "LITERAL":
        return ord(char) == value
    if name == "RANGE":
        return bool(value[0] <= ord(char) <= value[1])
    kind = str(value).removeprefix("CATEGORY_")  # of a class: "NOT_DIGIT"
    matches = re.fullmatch(_CLASSES[kind.removeprefix("NOT_")], char) is not None
    return matches is not kind.startswith("NOT_")
