r"""The words of which a match of a pattern needs one, read off the pattern's source at a twelfth of what compiling it costs.

A check asks some two hundred forms of a text and most texts have none of most of them: where no word of
``\b(?:rose|fell|...)`` stands in what is searched, there is nothing to compile. What is read off is less than what the
pattern asks: letters that stand one behind the other in it, and whether a word begins with them. Where that cannot be told,
or tells next to nothing, there is no answer and the pattern is compiled as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_SET = r"\[\^?\]?(?:[^]\\]++|\\.)*\]"
# Letters that stand for themselves, and the sign behind them. Like all here it is compiled when the first pattern is asked for.
_PARTS = rf"([^][\\(){{}}|*+?.^$]*)(\\(?:[xuUN][0-9a-fA-F{{]+|.)|\(\?(?:[-a-zA-Z]*[:)]|P?<\w+>|P=\w+\)|<?[=!])|\(\??|\{{[^}}]*\}}|{_SET}|.|\Z)"
# What has to stand around a match is no part of it.
_ASIDE = rf"(?<!\\)\(\?<?[=!](?:[^][()\\]++|\\.|{_SET})*\)"
_NO_WORD_BEFORE = r"\(\?<!(?:\[[-\\w]+\]|\\w)\)"
_REPEATS = frozenset("*+?{")
_UNREAD = re.VERBOSE | re.LOCALE | re.DEBUG
_COSTS = (1.0, 1.0, 0.2, 0.04, 0.008, 0.002)
"""How likely letters stand in a sentence, by their number: as far as that goes, it is what the best is chosen by."""
_COMMON = 0.5  # nearly every sentence has one of such words
# What ``re`` takes for a letter of ASCII where case is ignored, and ``str.lower`` does not make one.
_FOLDED = frozenset("\u0130\u0131\u017f")
_LONGEST = 20_000  # characters of a text that is looked at: of a longer one all of reading it costs more than the patterns

EDGE = "\0"
"""Stands before letters that a word has to begin with."""

_Words = tuple[tuple[str, ...], float]
_NOTHING: _Words = ((), _COMMON)


def is_folded(source: str, flags: int) -> bool:
    """Whether a pattern may take letters in either case, anywhere."""
    return bool(flags & re.IGNORECASE) or "i:" in source or "i)" in source


def needed(source: str, flags: int) -> tuple[str, ...] | None:
    """Letters of which some have to stand in every match of a pattern, in lower case where case is ignored; None where none
    are known, or such that nearly every text has."""
    if flags & _UNREAD:
        return None
    folded = is_folded(source, flags)
    if "(?<!" in source:
        source = re.sub(_NO_WORD_BEFORE, r"\\b", source)
    if "(?=" in source or "(?!" in source or "(?<" in source:
        source = re.sub(_ASIDE, "", source, flags=re.DOTALL)
    parts = re.findall(_PARTS, source, re.DOTALL)
    around: list[tuple[bool, _Words, list[str] | None, float]] = []  # what is known of the groups around
    starts = edge = False  # whether a word begins with the group, with what stands next
    best, row = _NOTHING, ""  # the seldomest so far of a branch; letters in a row
    branches: list[str] | None = []  # of those before; None where one needs nothing
    whole, at = 0.0, 0
    while at < len(parts):
        run, sign = parts[at]
        at += 1
        repeated = sign[:1] in _REPEATS and sign != ""
        if run:
            row += run[:-1] if repeated else run
        if repeated:
            if not run or not _is_repeat(sign):
                return None  # not understood
            if row:
                best = _better(best, row, edge, folded)
                edge = False
            if not _may_miss(sign):
                best = _better(best, run[-1], edge, folded)
            row, edge = "", False
        elif sign == "|" or sign == ")" or sign == "":
            if row:
                best = _better(best, row, edge, folded)
            if not best[0]:
                branches = None
            elif branches is not None:
                branches.extend(best[0])
                whole += best[1]
            row, edge = "", starts
            if sign == "|":
                best = _NOTHING
                continue
            found = branches
            if sign == "":
                break
            if not around:
                return None
            cost = whole
            starts, best, branches, whole = around.pop()
            edge = False
            if (
                found
                and cost < best[1]
                and not (at < len(parts) and not parts[at][0] and _may_miss(parts[at][1]))
            ):
                best = tuple(found), cost
        elif sign == r"\b":
            edge = edge or not row
            continue
        elif sign[0] == "(":
            if sign[-1] in "=!":  # what has to stand around, with groups in it
                deep = 1
                while deep and at < len(parts):
                    sign = parts[at][1]
                    deep += (sign[:1] == "(" and sign[-1] != ")") - (sign == ")")
                    at += 1
                continue
            if sign == "(?" or sign[-1] == ")":  # a condition, what a group had, flags
                return None
            around.append((starts, best, branches, whole))
            if row:
                around[-1] = (starts, _better(best, row, edge, folded), branches, whole)
            starts = edge = edge and not row
            best, branches, whole, row = _NOTHING, [], 0.0, ""
            continue
        elif sign[0] == "\\" and not sign[1].isalnum():
            row += sign[1]
            if at < len(parts) and not parts[at][0] and parts[at][1][:1] in _REPEATS:
                row = row[:-1]
            else:
                continue
            best, row, edge = _better(best, row, edge, folded) if row else best, "", False
        elif sign[0] in "[.^$" or (sign[0] == "\\" and (len(sign) > 2 or sign[1] in "dDsSwWnBAZ")):
            if row:
                best = _better(best, row, edge, folded)
            row, edge = "", False
        elif sign in "]}":
            row += sign
            continue
        else:
            return None
        while at < len(parts) and not parts[at][0] and parts[at][1] and parts[at][1][0] in _REPEATS:
            if not _is_repeat(parts[at][1]):
                return None
            at += 1
    if around or not found or whole >= _COMMON:
        return None
    return tuple(dict.fromkeys(found))


def _better(best: _Words, row: str, edge: bool, folded: bool) -> _Words:
    """The seldomer of the ``best`` so far and letters in a ``row``."""
    if folded:
        if not row.isascii():
            first = row
            row = max(re.split(r"[^\x00-\x7f]+", row), key=len)
            edge = edge and first.startswith(row)
        row = row.lower()
    cost = _COSTS[min(len(row.strip()), 5)]
    if cost >= best[1]:
        return best
    return (EDGE + row if edge and (row[0].isalnum() or row[0] == "_") else row,), cost


def _is_repeat(sign: str) -> bool:
    """Whether a sign says how often something is repeated: "{...}" may be letters."""
    return sign[0] != "{" or (len(sign) > 2 and sign[1:-1].replace(",", "", 1).isdigit())


def _may_miss(sign: str) -> bool:
    """Whether what stands before a sign may be left out."""
    return sign[:1] in ("?", "*") or sign[:2] in ("{0", "{,")


def is_missing(words: Iterable[str], folded: bool, text: str, pos: int, endpos: int) -> bool:
    """Whether none of ``words``, as ``needed`` gives them, stands between two places of ``text``."""
    if len(text) > _LONGEST:
        return False
    if folded:
        text = _lowered(text)
        if not text:
            return False
    within = text[max(pos, 0) : max(endpos, 0)]
    for word in words:
        if word[0] != EDGE:
            if word in within:
                return False
            continue
        letters = word[1:]
        at = within.find(letters)
        while at >= 0:
            if not at or not ((before := within[at - 1]).isalnum() or before == "_"):
                return False
            at = within.find(letters, at + 1)
    return True


@lru_cache(maxsize=4)  # a source, its summary, and what was made of them
def _lowered(text: str) -> str:
    """``text`` in small letters; nothing where these stand at other places, or are some that ``re`` takes for others."""
    low = text.lower()
    return low if len(low) == len(text) and (text.isascii() or _FOLDED.isdisjoint(text)) else ""
