"""How far the first cell of each row of a page's tables is set in: by style, by blanks that keep their width, or by class.

Styles are those of the element or of the page's own style sheet. Where a style sheet is elsewhere, the names of classes
tell as far as they say a level ("indent-2", "level-3", "pl-4") or a part of a row ("sub-row"), and ``aria-level`` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from summarise.readers.html.marks import Marks
from summarise.readers.html.stylesheets import Sheet, Style
from summarise.readers.tables.insets import levels

_WATCHED = frozenset(
    "padding padding-left padding-inline-start margin margin-left margin-inline-start text-indent font-weight".split()
)
_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|pt|em|rem|ex|ch|cm|mm|in|%)?")
_PX = {"px": 1, "pt": 4 / 3, "em": 16, "rem": 16, "ex": 8, "ch": 8, "cm": 38, "mm": 3.8, "in": 96, "%": 5}
_FAR = 400  # px: further in stands nothing
_LEVEL = re.compile(
    r"(?:[\w-]*[-_])?(?:indent(?:ed|ation)?|level|lvl|depth|tier)(?:[-_]*(?:level)?[-_]*(\d{1,2}))?|(?:pl|ps|ml|ms)-(\d{1,2})",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:[\w-]*[-_])?(?:sub-?(?:row|item|line|category|entry)|child(?:-?row)?|nested)|row-child",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:[\w-]*[-_])?(?:section|group|category|sub-?head(?:er|ing)?|divider)(?:[-_]?(?:row|head(?:er|ing)?|title|label|name))?",
    re.IGNORECASE,
)
_STEP = 16.0  # px: a level that a class or ``aria-level`` names
# Blanks that a browser does not fold, in px at its usual size.
_BLANKS = dict.fromkeys("\u00a0\u2007\u202f", 4.5) | {"\u2002": 8.0, "\u2003": 16.0, "\u3000": 16.0}
_DEEPEST = 8  # elements around the first word of a cell


def noted(page: Any, marks: Marks) -> None:
    """Write into each row of tables how far its first cell with words is set in (``inset``: a level), and whether it is set as the
    head of a section (``strong``). ``page``: with its style sheets, and its text with marks."""
    sheet: Sheet | None = None
    for table in page.iter("table"):
        if next(table.iterdescendants("table"), None) is not None:
            continue
        rows = [(row, cell) for row in table.iter("tr") if (cell := _first(row, marks)) is not None]
        if len(rows) < 2:
            continue
        sheet = sheet or Sheet(page, _WATCHED)
        looks = [[*_around_first_word(cell, marks, sheet)] for _, cell in rows]
        insets = [
            _inset(row, look) + _blanks(cell, marks) for (row, cell), look in zip(rows, looks, strict=True)
        ]
        for (row, _), level in zip(rows, levels([0.75 * inset for inset in insets]), strict=True):
            if level:
                row.set("inset", str(level))
        strong = [_is_strong(row, look, sheet) for (row, _), look in zip(rows, looks, strict=True)]
        if not all(strong):
            for (row, _), holds in zip(rows, strong, strict=True):
                if holds:
                    row.set("strong", "")


def inset_of(row: Any) -> int:
    """The level that was noted of a row."""
    return int(row.get("inset") or 0)


def is_strong(row: Any) -> bool:
    """Whether a row was noted to be set as the head of a section."""
    return row.get("strong") is not None


def _first(row: Any, marks: Marks) -> Any:
    """The first cell in which words stand."""
    cells = (cell for cell in row if cell.tag in ("td", "th"))
    return next((cell for cell in cells if marks.bare(cell.text_content())), None)


def _around_first_word(cell: Any, marks: Marks, sheet: Sheet) -> Iterator[tuple[Any, Style]]:
    """The cell and what stands around its first word, each with its style, from the outside."""
    element = cell
    for _ in range(_DEEPEST):
        yield element, sheet.style(element)
        if marks.bare(element.text or "") or not len(element) or not isinstance(element[0].tag, str):
            return
        element = element[0]


def _inset(row: Any, look: Sequence[tuple[Any, Style]]) -> float:
    """How far styles and classes set in, in px."""
    px = sum(_left(style, cell=n == 0) for n, (_, style) in enumerate(look))
    names = " ".join(element.get("class") or "" for element in (row, *(element for element, _ in look)))
    steps = [_step(name) for name in set(names.split())]
    stated = row.get("aria-level") or ""
    if stated.isascii() and stated.isdigit():
        steps.append(int(stated[:2]))
    return max(0.0, min(px + _STEP * max(steps, default=0), _FAR))


def _step(name: str) -> int:
    if _PART.fullmatch(name):
        return 1
    found = _LEVEL.fullmatch(name)
    return int(found[1] or found[2] or 1) if found else 0


def _left(style: Style, *, cell: bool) -> float:
    """How far an element's own style sets in its first line; a cell has no margin."""
    sides = [_side(style, "padding"), _length(style.get("text-indent", ""))]
    return sum(sides) + (0 if cell else _side(style, "margin"))


def _side(style: Style, name: str) -> float:
    own = style.get(f"{name}-left") or style.get(f"{name}-inline-start")
    if own is None:
        around = style.get(name, "").split()
        own = around[3] if len(around) == 4 else around[1] if len(around) > 1 else "".join(around)
    return _length(own)


def _length(text: str) -> float:
    found = _LENGTH.fullmatch(text.strip())
    return float(found[1]) * _PX[found[2] or "px"] if found else 0.0


def _blanks(cell: Any, marks: Marks) -> float:
    """How wide the blanks are that a cell begins with."""
    width = 0.0
    for piece in cell.itertext():
        for char in marks.plain(piece):
            if not char.isspace():
                return width
            width += _BLANKS.get(char, 0)
    return 0.0


def _is_strong(row: Any, look: Sequence[tuple[Any, Style]], sheet: Sheet) -> bool:
    """Whether the first word of a row is bold, or the row's or its cell's class calls it a section's head."""
    weights = [style.get("font-weight", "") for style in (sheet.style(row), *(style for _, style in look))]
    if any(weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600) for weight in weights):
        return True
    if any(element.tag in ("b", "strong") for element, _ in look):
        return True
    names = f"{row.get('class') or ''} {look[0][0].get('class') or ''}"
    return any(_SECTION.fullmatch(name) for name in names.split())
