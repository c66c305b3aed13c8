"""A cell's number with the unit and scale that its heads state, and one that two languages read differently as both read it."""

from __future__ import annotations

import re

from summarise.readers.tables.figures import held_together, minus_first
from summarise.readers.tables.stated_units import HAN, SIGNS, Stated

_TWO_WAYS = re.compile(r"(?<![\d.,])(\d{1,3})([.,])(\d{3})(?![\d.,]?\d)")
_STARS = "*†‡§"
_NOTED = re.compile(
    rf"([-−–+(]?[{SIGNS}]?\s*\d[\d.,'’ \u00a0\u2009\u202f]*[)%]?)\s?([⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,2}}|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ]|[{_STARS}]{{1,3}})"
)
_DIGIT = re.compile(r"\d")
_BARE = re.compile(r"([(]?)\s*([-+−–]?)\s*(\d[\d.,'’ \u00a0\u2009\u202f]*(?:[eE][-+]?\d+)?)\s*([)]?)")
_MONEY = re.compile(
    rf"([-+−–(]{{0,2}})\s*((?:US|A|C|NZ|HK|S|R)?[{SIGNS}])\s*([-+−–(]{{0,2}})\s*(\d[\d.,'’ \u00a0\u2009\u202f]*)\s*([)]?)"
)
_CLOSE = ("p/", "c/", "p per ", "c per ", "¢")  # pence and cents: alone the letters are none


def with_unit(cell: str, stated: Stated) -> str:
    """``cell`` with what its heads state, where it is a bare number; a number in parentheses is a loss. The mark of a note stays
    right behind the digits, or behind all where it is no raised character."""
    if (noted := _NOTED.fullmatch(cell.strip())) and any(stated):
        number, mark = noted.groups()
        told = with_unit(number, stated)
        last = 0 if mark[0] in _STARS else _DIGIT.search(told[::-1]).start()  # type: ignore[union-attr]
        return f"{told[: len(told) - last]}{mark}{told[len(told) - last :]}"
    cell = minus_first(cell) or held_together(cell) or cell
    if stated.scale and (money := _MONEY.fullmatch(cell.strip())):  # "$1,204" under "(in millions)"
        loss = any(char in "-−–(" for char in money.group(1) + money.group(3))
        if ("(" in money.group(1) + money.group(3)) == bool(money.group(5)):
            return f"{'-' if loss else ''}{money.group(2)}{money.group(4).strip()} {stated.scale}"
    bare = _BARE.fullmatch(cell.strip())
    if not bare or bool(bare.group(1)) != bool(bare.group(4)):
        return cell
    minus = "-" if bare.group(1) else bare.group(2)
    number = bare.group(3).strip()
    behind = f" {stated.scale}" if stated.scale else ""
    if stated.unit:
        close = stated.unit == "%" or HAN.match(stated.unit) or stated.unit.startswith(_CLOSE)
        behind += stated.unit if close else f" {stated.unit}"
    if not (stated.sign or behind or bare.group(1)):
        return cell
    return f"{minus}{stated.sign}{number}{behind}"


def settled(text: str, mark: str) -> str:
    """``text`` with its numbers written so that every language reads them alike; ``mark``: what parts whole
    numbers from decimals in it. 1,234 is 1234 to some and 1.234 to others: of the two, the first becomes
    1 234 with a narrow space, the second 1,2340."""

    def written(found: re.Match[str]) -> str:
        return found.group() + "0" if found.group(2) == mark else f"{found.group(1)}\u202f{found.group(3)}"

    return _TWO_WAYS.sub(written, text)
