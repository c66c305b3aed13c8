"""Sentences and paragraphs of a text, as offsets.

A rule splitter: a full stop ends a sentence unless it follows a known abbreviation, an initial, or
stands inside a number; a blank line or a line end after a stop ends one as well. What goes on for more than
2,000 characters without an end is cut at a blank.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarise.quantities.patterns import pattern

ABBREVIATIONS = frozenset(
    [
        # magnitudes: German, Dutch, French, Italian, Spanish
        "mio",
        "mrd",
        "mln",
        "mld",
        "mill",
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "sen",
        "rep",
        "gov",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "st",
        "sr",
        "jr",
        "inc",
        "ltd",
        "co",
        "corp",
        "plc",
        "no",
        "nos",
        "vs",
        "etc",
        "approx",
        "ca",
        "c",
        "e.g",
        "i.e",
        "u.s",
        "u.k",
        "u.n",
        "a.m",
        "p.m",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "est",
        "dept",
        "fig",
        "vol",
        "op",
        "art",
        "sec",
        "rs",
        "mt",
        "ft",
        "hon",
        "rev",
        "messrs",
        "maj",
        "cmdr",
        "adm",
        "pres",
        "supt",
        "bros",
        "mln",
        "bln",
        "tel",
        "ext",
        "al",
        "cf",
        "incl",
    ]
)
# These end a sentence as often as not: what follows decides.
_AS_OFTEN_AS_NOT = frozenset({"a.m", "p.m", "u.s", "u.k", "u.n", "inc", "ltd", "co", "corp", "plc", "etc"})
_SHORTENED = ABBREVIATIONS | _AS_OFTEN_AS_NOT
_MOST = 12  # characters of the word before a stop that are looked at
_LONG = max(map(len, ABBREVIATIONS)) + 1
# Rules read the whole sentence of each number. What has more characters without a stop is a list, a table or no prose.
LONGEST = 2_000
_SHORT = 1_500  # characters of a text whose cuts are kept for the next who asks
_ITEMS = frozenset(("", "-", "*", "•"))
_LONG_LINE = 40  # characters: programs break lines that are longer than this
_CLOSING = frozenset(".!?:;…")
_SIGN = pattern(r"[^\w.,'’+−–-]")
# It begins with one set of characters, so that the search skips to them without trying the branches. A stop of Chinese
# and Japanese needs no blank behind it; within a quote that a sentence goes on behind it ends nothing (「…。」と述べた).
_STOP = pattern(
    r"[.!?…\n。！？｡](?:(?<=[。！？｡])(?:[。！？…]*[」』”’）)\]]+(?=\s|$)|(?![」』”’）)\]。！？]))|(?<![。！？｡])(?:(?<!\n)[.!?…]*[\"'”’)\]]*(?=\s|$)|(?<=\n)(?:[ \t]*\n|(?=[ \t]*(?:(?:[-*•]|\d{1,2}[.)]) |[A-Z][^\s:]*(?: [^\s:]+){0,4}: [^\s])))))"
)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of ``text``, in order, without surrounding white space."""
    return list(_recent(text)) if len(text) <= _SHORT else _split(text)


def _split(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        first = text[stop.start()]
        if (first == "." and not _ends(text, stop)) or (first == "\n" and _is_soft(text, stop.start())):
            continue
        _add(spans, text, start, stop.end() if first != "\n" else stop.start())
        start = stop.end()
    _add(spans, text, start, len(text))
    return spans


# A summary is cut by all that read it, one after the other.
_recent = lru_cache(maxsize=16)(_split)


def _is_soft(text: str, at: int) -> bool:
    """Whether the line end ``at`` is one of mail (" \\n") within a sentence, where "12. The fee" or "a word: " is no item of a list."""
    if text[at - 1 : at] != " " or text[at + 1 : at + 2] in _ITEMS:
        return False
    line = max(text.rfind("\n", 0, at) + 1, at - _LONG_LINE)
    return at - line >= _LONG_LINE and text[at - 2] not in _CLOSING and not text[at + 1].isspace()


def _ends(text: str, stop: re.Match[str]) -> bool:
    at = stop.start()
    if at >= _LONG and text[at - _LONG : at].isalpha():
        return True  # too long for an abbreviation
    word = text[max(0, at - _MOST) : at].rpartition(" ")[2].lower()
    if word.isdecimal() or (len(word) > 1 and word.isalpha() and word not in _SHORTENED):
        return True  # a year, a count, a word
    if not word.isalpha():
        left = at
        while left > 0 and at - left < _MOST and (text[left - 1].isalnum() or text[left - 1] == "."):
            left -= 1
        word = text[left:at].lower()
    if word in ABBREVIATIONS or word in _AS_OFTEN_AS_NOT:
        after = text[stop.end() : stop.end() + 3].lstrip()
        if word in _AS_OFTEN_AS_NOT:
            return not after or after[0].isupper() or after[0] in "\"“'‘"
        return word == "no" and bool(after) and not after[0].isdigit()
    return not (len(word) == 1 and word.isalpha() and text[at - 1].isupper())


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    within = text[start:end].lstrip()
    start = end - len(within)
    end = start + len(within.rstrip())
    while end - start > LONGEST and (cut := _cut(text, start, end)) < end:
        spans.append((start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if end > start:
        spans.append((start, end))


def _cut(text: str, start: int, end: int) -> int:
    """Where a sentence without end is cut: at the last blank within reach, else behind the next sign that is of no word."""
    blank = max(text.rfind(" ", start + 1, start + LONGEST), text.rfind("\n", start + 1, start + LONGEST))
    if blank > 0:
        return blank
    sign = _SIGN.search(text, start + LONGEST, end)
    return sign.end() if sign else end


def paragraph_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The paragraph (between blank lines; failing those, lines) that holds ``start``..``end``."""
    mark = "\n\n" if "\n\n" in text else "\n"
    left = text.rfind(mark, 0, start)
    right = text.find(mark, end)
    return (0 if left < 0 else left + len(mark)), (len(text) if right < 0 else right)
