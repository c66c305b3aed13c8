"""The level before a change that the article tells, another's level by how far it lies from one, and that of a double."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.arithmetic.abroad.part_words import EARLIER, GAP_BEHIND, TIMES
from summarise.checking.arithmetic.abroad.terms import (
    BESIDE,
    SHARES,
    Said,
    as_part,
    fits,
    in_one_sentence,
    is_bare,
    is_of_one_kind,
    value_of,
)
from summarise.checking.arithmetic.named import way_told
from summarise.checking.arithmetic.steps.operations import number
from summarise.quantities import Kind, Quantity


def levels(said: Said, level: Quantity, change: Quantity) -> Iterator[tuple[Decimal, str]]:
    """The level before a change that the article tells beside it, of a claim that is told as an earlier one; and another's
    level, of which the article tells how far it lies from one ("2位の黒木とは3本差")."""
    context = said.context
    index = context.index
    assert change.value is not None
    earlier = EARLIER[index.language].search(context.text, *context.span) is not None
    apart = GAP_BEHIND[index.language].match(index.text, change.end) is not None
    if not (apart or (earlier and in_one_sentence(index, level, change))):
        return
    x = value_of(said.claim, level)
    start, end = index.sentences[index.sentence_of[id(change)]]
    around = index.text[max(start, change.start - BESIDE) : min(end, change.end + BESIDE)]
    if change.kind is Kind.MULTIPLE and change.value > 1:
        yield x / change.value, f"{number(x)} / {number(change.value)}"
        return
    way = way_told(around, index.language) if change.value > 0 else -1
    ways = (way,) if way else (1, -1)
    if change.kind in SHARES and level.kind not in SHARES:
        part = abs(as_part(change))
        if change.kind is Kind.RATIO and index.text[change.start - 1] in "の的":
            yield x / part, f"{number(x)} / {change.text}"  # 国の主力機の6分の1
            return
        for sign in ways:
            if 1 + sign * part > 0:
                sign_ = "+" if sign > 0 else "-"
                yield x / (1 + sign * part), f"{number(x)} / (1 {sign_} {change.text})"
    elif change.kind not in SHARES and (is_bare(change) or is_of_one_kind(level, change, False)):
        y = value_of(said.claim, change)
        for sign in ways:
            yield x - sign * y, f"{number(x)} {'-' if sign > 0 else '+'} {number(y)} = {number(x - sign * y)}"


def doubled(said: Said, level: Quantity) -> Iterator[tuple[Decimal, str]]:
    """The level of which another is told as the double: "44, il doppio rispetto al 2022"."""
    index, context = said.context.index, said.context
    end = index.sentences[index.sentence_of[id(level)]][1]
    found = TIMES[index.language].search(index.text, level.end, min(end, level.end + 2 * BESIDE))
    if (
        found is not None
        and EARLIER[index.language].search(context.text, *context.span)
        and fits(said.claim, level)
    ):
        x, times = value_of(said.claim, level), Decimal(found.lastgroup == "thrice") + 2
        yield x / times, f"{number(x)} / {number(times)}"
