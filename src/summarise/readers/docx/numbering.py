"""The numbers that Word shows before the items of lists and before headings (ISO/IEC 29500-1, 17.9).

They stand nowhere in the document's text: they are counted from ``word/numbering.xml``.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from summarise.readers.composing.counting import listed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


class _Level(NamedTuple):
    start: int
    form: str
    text: str


class Numbering:
    """Counts the items of all lists of one document, in the order of its paragraphs."""

    def __init__(self, root: Any) -> None:
        """``root``: the numbering part's element, or None where the document has none."""
        self._levels: dict[str, list[_Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._restarted: set[tuple[str, int]] = set()
        self._overrides: dict[tuple[str, int], int] = {}
        if root is None:
            return
        for abstract in root.iterchildren(f"{_W}abstractNum"):
            levels = [_Level(1, "bullet", "")] * _LEVELS
            for level in abstract.iterchildren(f"{_W}lvl"):
                at = _number(level.get(f"{_W}ilvl"), 0)
                if 0 <= at < _LEVELS:
                    levels[at] = _Level(
                        _number(_value(level, "start"), 0),
                        _value(level, "numFmt") or "decimal",
                        _value(level, "lvlText") or "",
                    )
            self._levels[abstract.get(f"{_W}abstractNumId") or ""] = levels
        for number in root.iterchildren(f"{_W}num"):
            name = number.get(f"{_W}numId") or ""
            self._abstract[name] = _value(number, "abstractNumId") or ""
            for override in number.iterchildren(f"{_W}lvlOverride"):
                start = _value(override, "startOverride")
                if start is not None:
                    self._overrides[name, _number(override.get(f"{_W}ilvl"), 0)] = _number(start, 1)

    def label(self, name: str, level: int) -> str:
        """What stands before the next paragraph of the list ``name`` (its numId) at ``level`` (from 0); ""
        for a bullet."""
        abstract = self._abstract.get(name, "")
        levels = self._levels.get(abstract)
        if levels is None or not 0 <= level < _LEVELS:
            return ""
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        override = self._overrides.get((name, level))
        if override is not None and (name, level) not in self._restarted:
            self._restarted.add((name, level))
            counts[level] = override
        else:
            before = counts[level]
            counts[level] = levels[level].start if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            counts[deeper] = None

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            count = counts[at]
            return listed(levels[at].start if count is None else count, levels[at].form)

        if levels[level].form == "bullet":
            return ""
        return _PLACE.sub(shown, levels[level].text).strip()


def _value(element: Any, name: str) -> str | None:
    child = element.find(f"{_W}{name}")
    value = None if child is None else child.get(f"{_W}val")
    return None if value is None else str(value)


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isascii() and text[:9].isdigit() else otherwise
