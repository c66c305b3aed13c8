"""Scores that stand in a row: "21-14, 12-21, 21-19", "6-4 3-6 7-5", "21-18、16-21". What runs upwards is a range by itself; beside
one that runs downwards, as no range does, it is a set that was lost."""

from __future__ import annotations

from summarise.quantities.patterns import pattern

_PAIR = r"(?<![\d.,:-])\d{1,3} ?[-–—] ?\d{1,3}(?![\d%]|[-–:/][\d]|[.,]\d)"
_JOINT = r"(?:,? |, ?|、| ?\(|,? (?:and|und|et|y|e|en|then|dann|puis) )"
_BEFORE = pattern(rf"(?:{_PAIR}{_JOINT}){{1,5}}\Z")
_BEHIND = pattern(rf"(?:{_JOINT}{_PAIR}){{1,5}}")
_TWO = pattern(r"(\d{1,3}) ?[-–—] ?(\d{1,3})")
_REACH = 60  # characters of such a row


def among_scores(low: str, start: int, end: int) -> bool:
    """Whether the pair of numbers from ``start`` to ``end`` stands beside another that is surely a score."""
    if low[end : end + 1] in _SEPARATING and (behind := _BEHIND.match(low, end)) and _falls(behind.group()):
        return True
    if not low[:start][-2:].strip().isdigit() and low[start - 1 : start] not in _SEPARATING:
        return False
    before = _BEFORE.search(low[max(0, start - _REACH) : start])
    return before is not None and _falls(before.group())


_SEPARATING = frozenset(" ,、(")


def _falls(row: str) -> bool:
    return any(int(first) > int(second) for first, second in _TWO.findall(row))
