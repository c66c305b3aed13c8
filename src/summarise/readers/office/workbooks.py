"""What an Excel workbook would cost before a library opens it: its cells, what is merged, formulas that cells share.

openpyxl makes a cell of every one that a range of merged cells names, up to seventeen billion, and reads a shared formula
anew for each cell of it.
"""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from enum import IntEnum
from xml.parsers import expat

from summarise.readers.decoding.budget import Budget
from summarise.readers.office.archives import member, without_entities

_XML_BEGINS = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_RANGE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?")
_PART = "}"  # between a namespace and a name
_LONGEST_FORMULA = 8_192  # characters, as the program allows
_MOST_READ = 5_000_000  # characters of shared formulas, read once for each cell


class Formulas(IntEnum):
    """Whether a workbook has formulas, and whether to read them costs more than reading its cells."""

    NONE = 0
    SOME = 1
    COSTLY = 2


def formulas_of(archive: zipfile.ZipFile, name: str, what: str, budget: Budget) -> Formulas:
    """What the workbook's formulas are, when its cells and merged ranges are within ``budget``. Raises InputError where
    they are not, and for entities."""
    found = Formulas.NONE
    for part in archive.namelist():
        data = member(archive, part, name, what)
        if data.lstrip()[:1] == b"<" or data.startswith(_XML_BEGINS):
            without_entities(data, name, what)
            found = max(found, _measured(data, budget))
    return found


class _Measuring:
    """Hears a workbook's XML as the library's own parser tells it."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._shared: dict[str, int] = {}
        self._inside: str | None = None  # the shared formula that is read, by its number
        self.formulas = self.costs = 0

    def starts(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(_PART)[2]
        if name == "c":
            self._budget.made(1)
        elif name == "mergeCell":
            self._budget.made(_area(attributes.get("ref") or ""))
        elif name == "f":
            self.formulas += 1
            if attributes.get("t") == "shared":
                self._inside = attributes.get("si") or ""
                self.costs += self._shared.get(self._inside, 0)

    def words(self, data: str) -> None:
        if self._inside is not None:
            self._shared[self._inside] = self._shared.get(self._inside, 0) + len(data)

    def ends(self, tag: str) -> None:
        if tag.rpartition(_PART)[2] == "f":
            self._inside = None

    @property
    def costly(self) -> bool:
        return self.costs > _MOST_READ or max(self._shared.values(), default=0) > _LONGEST_FORMULA


def _measured(data: bytes, budget: Budget) -> Formulas:
    measuring = _Measuring(budget)
    parser = expat.ParserCreate(namespace_separator=_PART)
    parser.StartElementHandler = measuring.starts
    parser.CharacterDataHandler = measuring.words
    parser.EndElementHandler = measuring.ends
    # Broken XML: what stands before was heard, and the library reads no further either.
    with suppress(expat.ExpatError):
        parser.Parse(data, True)
    if not measuring.formulas:
        return Formulas.NONE
    return Formulas.COSTLY if measuring.costly else Formulas.SOME


def _area(reference: str) -> int:
    """How many cells a range such as B2:D9 names; 1 where it is none."""
    found = _RANGE.fullmatch(reference.strip())
    if not found or not found.group(3):
        return 1
    left, top, right, bottom = found.groups()
    return (abs(_column(right) - _column(left)) + 1) * (abs(int(bottom) - int(top)) + 1)


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
