"""Running heads, running feet and page numbers: lines that come back at the edge of page after page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import product
from typing import NamedTuple

_NUMBER = re.compile(r"\d{1,6}")
# A page's own number stands at the end of its line, at the beginning, or before the number of all pages.
_COUNTER = re.compile(r"\0-?\d+(?=\s*$|\s*(?:of|/|von|sur|de|di|van)\s*\d+\s*$)|^\0-?\d+")
_EMPTY = 0.1  # of the pages: chapters end, and a page may hold nothing but its head
_LONGEST = 90  # characters
_EDGE = 2  # lines at the top and at the bottom of a page that may be running
_MOST_NUMBERS = 3
_FEWEST = 3  # pages
_SHARE = 0.4  # of the pages: left and right pages have heads of their own


class Heads(NamedTuple):
    """``places``: for each page the indices of its running lines; ``shown``: one example of each."""

    places: list[set[int]]
    shown: list[str]


def running_heads(pages: list[list[str]]) -> Heads:
    """Find them. ``pages``: the lines of each page.

    A number in such a line is the same on every page ("Report 2024") or counts the pages; a line whose
    number does anything else belongs to the article. So does the second line of a page whose first is no
    running head, and everything where more than a few pages would be empty without.
    """
    needed = max(_FEWEST, _SHARE * sum(bool(page) for page in pages))
    counts = Counter(
        key for number, page in enumerate(pages) for i in _edges(page) for key in _keys(page[i], number)
    )
    places: list[set[int]] = []
    shown: dict[str, str] = {}
    for number, page in enumerate(pages):
        best = {i: max(_keys(page[i], number), key=lambda key: counts[key]) for i in _edges(page)}
        recurring = {i for i, key in best.items() if counts[key] >= needed}
        running = {i for i in recurring if i in (0, len(page) - 1) or {i - 1, i + 1} & recurring}
        places.append(running)
        for i in sorted(running):
            shown.setdefault(best[i], page[i])
    emptied = sum(bool(page) and len(there) == len(page) for page, there in zip(pages, places, strict=True))
    if emptied > _EMPTY * len(pages):  # then these lines are what the pages are there for
        return Heads([set() for _ in pages], [])
    return Heads(places, list(shown.values()))


def _edges(page: list[str]) -> list[int]:
    return sorted({*range(min(_EDGE, len(page))), *range(max(0, len(page) - _EDGE), len(page))})


def _keys(line: str, page: int) -> list[str]:
    """The line with each of its numbers as it is, or as its distance from the page's own."""
    numbers = _NUMBER.findall(line)
    if not numbers or len(numbers) > _MOST_NUMBERS or len(line) > _LONGEST:
        return [line]
    skeleton = _NUMBER.split(line)
    readings = [(n, f"\0{int(n) - page}") for n in numbers]
    keys = ("".join(map("".join, zip(skeleton, [*choice, ""], strict=True))) for choice in product(*readings))
    return [key for key in keys if key.count("\0") == len(_COUNTER.findall(key))]
