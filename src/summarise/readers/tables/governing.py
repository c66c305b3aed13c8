"""What stands over each row of a table: its sections, outermost first.

A section ends at its total, at a row set out as far as itself, at what is left of all of them (the profit below the
costs), or at the next one. Heads one directly below the other stand in each other; a single one takes the place of the last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarise.readers.tables.cells import Row, on_one_line
from summarise.readers.tables.column_heads import LONGEST_HEAD, is_value
from summarise.readers.tables.sections import (
    TOTAL,
    Path,
    Section,
    has_value,
    heading_rows,
    indent,
    runs,
    section,
    unit_over,
)
from summarise.readers.tables.stated_units import NOTHING, Stated, unit_of

# What is left of all sections of a statement: under costs or sales it is not of those.
_RESULT = re.compile(
    r"(?:\s*(?:(?:gross|net|operating|pre-?tax|trading)\s+)?(?:profits?|loss(?:es)?|income|results?|earnings|margin|surplus|deficit|ebit(?:da)?)\b"
    r"|\s*(?:(?:betriebs|jahres|vorsteuer)?(?:ergebnis|überschuss|fehlbetrag|gewinn|verlust)|résultat|bénéfice|perte|resultado|beneficio|lucro|"
    r"utile|risultato|winst|resultaat)\b)(?=\s*(?:$|[(,]|before|after|for|from|attributable|margin|per|vor|nach|avant|après|antes|después))|\s*(?:净利润|营业利润|利润|純利益|営業利益)",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    r"profit|loss|income|result|earning|margin|surplus|deficit|ebit|ergebnis|gewinn|verlust|résultat|bénéfice|perte|beneficio|"
    r"lucro|utile|risultato|winst|利润|利益|statement|per share",
    re.IGNORECASE,
)
_DEEPEST = 8  # sections within each other
_OF_ALL = re.compile(r"\s*(?:grand|overall)\b|\s*(?:总计|總計)", re.IGNORECASE)


class Over(NamedTuple):
    """What stands over one row: the sections; ``heads``: whether the row is a section's head itself; ``unit``: what those of
    which it is the total state."""

    path: Path
    heads: bool = False
    unit: Stated = NOTHING


def sections(rows: Sequence[Row], *, headed: bool, goes_on: bool = False) -> list[Over]:
    """For each of the rows what stands over it; ``headed``, ``goes_on``: as ``heading_rows`` has them. Linear in the number
    of cells and the depth of the sections."""
    shown = heading_rows(rows, headed=headed, goes_on=goes_on)
    if not any(shown) and not any(cell.indent or cell.text[:1].isspace() for row in rows for cell in row[:1]):
        return [Over(())] * len(rows)
    opened = _Open(rows, shown)
    found: list[Over] = []
    for i, row in enumerate(rows):
        if shown[i]:
            found.append(Over(opened.begin(i), heads=True))
        elif opened.path and (total := TOTAL.match(name := on_one_line(row[0].text))):
            of_all, before = bool(_OF_ALL.match(name)), opened.path
            path = opened.total(i, name[total.end() :].strip(" :").casefold(), of_all=of_all)
            found.append(Over(path, unit=NOTHING if len(path) < len(before) - 1 else unit_over(before)))
        else:
            found.append(Over(opened.row(i)))
    return found


class _Open:
    """The sections that are open while a table is read from its first row to its last."""

    def __init__(self, rows: Sequence[Row], shown: Sequence[bool]) -> None:
        self.path: Path = ()
        self._rows, self._shown = rows, shown
        self._closed = 0  # how many have ended at totals since the last began
        self._set_in = False  # whether the rows of the innermost are set in
        self._totals = False  # whether one had a total of its own
        self._several = runs(shown) > 1
        self._last = max((i for i, row in enumerate(rows) if has_value(row)), default=-1)

    def begin(self, i: int) -> Path:
        """What stands over a section's head."""
        one = section(self._rows[i])
        if not (i and self._shown[i - 1]):  # heads one below the other take the place of as many
            run = 1
            while self._shown[i + run : i + run + 1] == [True]:
                run += 1
            over = max(run - self._closed, 0)
            self.path = self.path[: max(len(self.path) - over, 0)]
            self._closed = 0
        if self._set_in or one.indent:
            self.path = tuple(above for above in self.path if above.indent < one.indent)
        before, self.path = self.path, (*self.path, one)[-_DEEPEST:]
        self._set_in = i + 1 < len(self._rows) and indent(self._rows[i + 1][0]) > one.indent
        return before

    def total(self, i: int, rest: str, *, of_all: bool) -> Path:
        """What stands over a total, which ends a section; ``rest``: what it says that it is of."""
        if self._set_in:  # a total may stand where its section's head does, but not further out
            level = indent(self._rows[i][0])
            self.path = tuple(one for one in self.path if one.indent <= level)
            if not self.path:
                return ()
        if of_all or (not rest and i == self._last and not self._totals and self._several):
            self.path = ()
            return ()
        self._totals = True
        at = len(self.path) - 1
        if rest:
            at = next(
                (n for how in (_is_named, _is_called) for n, one in enumerate(self.path) if how(one, rest)),
                at,
            )
        within = self.path[:at] if rest else self.path
        self._closed += len(self.path) - at
        self.path = self.path[:at]
        return within

    def row(self, i: int) -> Path:
        """What stands over a row: where those of a section are set in, one that is not ends it. A row with rows set in
        beneath it is over those too."""
        row = self._rows[i]
        if not row[0].text.strip() or is_value(on_one_line(row[0].text)):
            return self.path
        level = indent(row[0])
        if self._set_in:
            self.path = tuple(one for one in self.path if one.indent < level)
        elif (
            self.path
            and _RESULT.match(row[0].text)
            and not any(_RESULTS.search(one.words) for one in self.path)
        ):
            self._closed += len(self.path)
            self.path = ()
        before = self.path
        if (
            i + 1 < len(self._rows)
            and self._rows[i + 1][0].text.strip()
            and indent(self._rows[i + 1][0]) > level
            and not TOTAL.match(
                on_one_line(self._rows[i + 1][0].text)
            )  # a total set in is not of the row above
        ):
            words = unit_of(on_one_line(row[0].text))[0].rstrip(":： ")
            self.path = (*self.path, Section(words[:LONGEST_HEAD], NOTHING, row[0], level))[-_DEEPEST:]
            self._set_in = True
        return before


def _is_named(one: Section, rest: str) -> bool:
    return one.words.casefold() == rest


def _is_called(one: Section, rest: str) -> bool:
    words = one.words.casefold()
    return words in rest or rest in words
