"""What heads the columns of a table: rows of names or periods above rows of values, or what is marked as a head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarise.readers.tables.cells import Cell, Row, filled, on_one_line, own
from summarise.readers.tables.stated_units import NOTHING, Stated, is_of_units, is_symbol, unit_of

MOST_HEADS = 4  # rows of heads, one above the other
LONGEST_HEAD = 120  # characters: longer ones are repeated only this far
_NUMERAL = re.compile(r"\d")
_WORDS = re.compile(r"[^\W\d_]{4,}")
# What heads a row or a column although it holds digits: a year, a quarter, a month, a date.
_PERIOD = re.compile(
    r"(?:(?:fy|cy|h[12]|q[1-4]|[1-4]q|[1-4]h|year|jahr|[^\W\d_]{3,9}\.?)[ '’/-]?)?(?:1[89]|20|21)\d\d[ae]?"
    r"(?:[ /–-]{1,3}(?:\d\d|(?:1[89]|20|21)\d\d|q[1-4]|h[12]))?|(?:fy|q[1-4]|h[12]|[1-4]q)[ '’-]?\d{0,4}"
    r"|\d{4}-\d\d(?:-\d\d)?(?:[ t]\d\d:\d\d(?::\d\d)?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}[ -][^\W\d_]{3,9}\.?[ -]\d{2,4}"
    r"|(?:1[89]|20|21)\d\d年(?:\d{1,2}月)?",
    re.IGNORECASE,
)
# "Boats 2023", "Landings FY24 (tonnes)": words, then the period they are of.
_NAMED_PERIOD = re.compile(
    r"[^\W\d_][^\d()]{1,60}[ ,:/–-](?:(?:fy|h[12]|q[1-4])[ '’/-]?)?(?:1[89]|20|21)\d\d(?:/\d\d)?(?:\s*\([^()\d]{1,40}\))?"
    r"|[^\W\d_][^\d()]{1,60} (?:fy ?\d\d|q[1-4]|h[12])(?:\s*\([^()\d]{1,40}\))?",
    re.IGNORECASE,
)
# "Placebo (n = 409)": of how many the numbers below are.
_SAMPLE = re.compile(r"(?<=\w) ?[(\[] ?n ?= ?\d[\d, \u00a0\u202f]*[)\]]", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<!\d)(?<!\d[.,])['’]?000s?\b")  # "£'000" states a scale
# Digits that a head has in its words: gases and dust, raised units, how many a rate is of ("Deaths per 100,000").
_IN_WORDS = re.compile(
    r"\b(?:(?:g|k?t|Mt|Gt)?CO[2₂]|CH[4₄]|N[2₂]O|[NS]O[2₂]|O3|H2O?|SF6|NH3|PM ?2[.,]5|PM ?10)(?:-?eq?)?\b|\b(?:[kcdm]?m|ft)[23]\b"
    r"|\bper 1\d{0,2}(?:[,. \u202f]?000){1,2}\b|\bper 100?\b"
)
_UNIT_BEHIND = re.compile(
    r"[)\]]\s*\Z|; [^;\d]{1,24}\Z|[x×] ?1\D?000|\b(?:in|en|em) 1\D?000|\A1[. \u00a0\u202f]000 ?[^\W\d_€$£]",
    re.IGNORECASE,
)
_NOTES = frozenset(
    "note notes ref footnote footnotes anm anmerkung anhang fußnote fussnote nota notas notes toelichting 附注 注記".split()
)
_NOTE_MARK = re.compile(r"(?:[-−(\[]?\d{1,2}(?:\.\d{1,2})?[a-z]?[)\]]?(?:\s*[,;/&–-]\s*|$))+")
YEAR_LIKE = re.compile(r"(?:1\d|20|21)\d\d")
_PLAIN = re.compile(r"[-−–+(]?\d[\d.,' \u202f\u00a0]*\)?")


def is_value(text: str) -> bool:
    """Whether a cell holds a number rather than names what others hold."""
    if not _NUMERAL.search(text):
        return False
    text = _IN_WORDS.sub("", _THOUSANDS.sub("", _SAMPLE.sub("", _without_unit(text.strip()))))
    if _NAMED_PERIOD.fullmatch(text):
        return False
    return bool(_NUMERAL.search(text)) and not _PERIOD.fullmatch(text) and len(_WORDS.findall(text)) < 3


def is_period(text: str) -> bool:
    """Whether a cell is a year, a quarter, a month or a date and nothing else."""
    return bool(_NUMERAL.search(text) and _PERIOD.fullmatch(_without_unit(text.strip())))


def _without_unit(head: str) -> str:
    """ "2030/31 (£000)" and "Sales, x 1.000" as the words before what they state; what begins with a digit and is a number
    with its unit stays."""
    if not _UNIT_BEHIND.search(head):
        return head
    rest, stated = unit_of(head)
    if stated == NOTHING or (head[:1].isdecimal() and not _PERIOD.fullmatch(rest)):
        return head
    return rest if rest != head else ""


class Heads(NamedTuple):
    """For each column what heads it: its words, its unit, the name of the place it stands at."""

    words: list[str]
    units: list[Stated]
    places: list[str]
    scale: Stated  # of the whole table
    numbers: list[bool]  # whether the column holds numbers that are no years
    notes: frozenset[int] = frozenset()  # columns that refer to notes


NO_HEADS = Heads([], [], [], NOTHING, [])


def count_of_heads(rows: Sequence[Row]) -> int:
    """How many of the first rows head columns: what is marked so, else rows of names above rows of values."""
    marked = 0
    while (
        marked < min(len(rows), MOST_HEADS)
        and filled(rows[marked])
        and all(c.head for c in filled(rows[marked]))
        and not (marked and _is_of_rows(rows[marked]))
    ):
        marked += 1
    if marked:
        # a head over several columns has heads below it, marked or not
        while (
            marked < min(len(rows) - 1, MOST_HEADS)
            and _spanning(rows[marked - 1])
            and not any(is_value(cell.text) for cell in filled(rows[marked]))
            and any(is_value(cell.text) for row in rows[marked + 1 :] for cell in row)
        ):
            marked += 1
        return marked if marked < len(rows) else 0
    if _in_pairs(rows):
        return 0
    count = 0
    while count < min(len(rows) - 1, MOST_HEADS):
        cells = filled(rows[count])
        if any(is_value(cell.text) or len(cell.text) > LONGEST_HEAD for cell in cells) or (
            len(cells) < 2 and count == 0 and rows[0][0].text.strip() and len(rows[count]) > 1
        ):
            break
        if (
            count
            and not (rows[count - 1][:1] and not rows[count][0].text.strip())
            and not _spanning(rows[count - 1])
        ):
            break
        count += 1
    below = rows[count:]
    if not count or not any(is_value(c.text) for row in below for c in row):
        return 0
    if all(is_period(c.text) for row in rows[:count] for c in filled(row)) and rows[0][0].text.strip() != "":
        return count if any(not is_period(c.text) for row in below for c in row) else 0
    return count


def _is_of_rows(row: Row) -> bool:
    """Whether a row below heads has one cell, which covers it or stands where the rows' heads do: it heads rows."""
    return len(own(row)) == 1 and bool(row[0].text.strip())


def _in_pairs(rows: Sequence[Row]) -> bool:
    """Whether each row names a thing and says what it is ("Founded | 1998", "Chair | Ada Quill"), and none heads the others:
    a table of two columns whose first row has a marked head beside what is none, or a colon ("Date: | 12 May"), or whose second has words as well as
    numbers."""
    first = filled(rows[0])
    if max(map(len, rows)) > 2 or len(first) < 2:
        return False
    if (first[0].head and not first[1].head) or first[0].text.rstrip().endswith((":", "：")):
        return True
    said = [row[1].text for row in rows[1:] if len(row) > 1 and row[1].text.strip()]
    return any(map(is_value, said)) and any(len(_WORDS.findall(text)) for text in said if not is_value(text))


def _spanning(row: Row) -> bool:
    return any(cell.again for cell in row) or any(not cell.text.strip() for cell in row[1:])


def heads_of(rows: Sequence[Row], below: Sequence[Row], scale: Stated) -> Heads:
    """The heads of rows of heads, ``rows``, over those ``below``; ``scale``: what the whole table states."""
    width = max(map(len, rows))
    words: list[list[str]] = [[] for _ in range(width)]
    units, places = [NOTHING] * width, [""] * width
    for n, row in enumerate(rows):
        text = ""
        of_units = n > 0 and _are_units(row)
        for i, cell in enumerate(row):
            # above other heads an empty cell goes on with the one before, as exported spans do
            text = on_one_line(cell.text) or (text if n < len(rows) - 1 and i > 1 else "")
            if not text:
                continue
            rest, unit = unit_of(text.replace(" = ", "="))
            if unit == NOTHING and ((of_units and i) or is_symbol(text)):
                unit = unit_of(f"{words[i][0] if words[i] else 'x'} ({text})")[1]
            units[i] = unit.over(units[i]) if unit != NOTHING else units[i]
            if rest not in words[i] and not (words[i] and rest == text and unit != NOTHING):
                words[i].append(rest)  # "£'000" below "2024" is no word of the head
            places[i] = cell.place or places[i]
    numbers = [False] * width
    for row in below:
        for i, cell in enumerate(row[:width]):
            plain = _PLAIN.fullmatch(cell.text.strip()) and not YEAR_LIKE.fullmatch(cell.text.strip())
            numbers[i] = numbers[i] or bool(plain)
    said = [" ".join(w)[:LONGEST_HEAD].strip() for w in words]
    return Heads(said, units, places, scale, numbers, _of_notes(said, below))


def _are_units(row: Row) -> bool:
    """Whether a row of heads has nothing but units: "tonnes | tonnes | %" below what is measured."""
    said = [on_one_line(cell.text) for cell in row[1:] if cell.text.strip()]
    return bool(said) and all(
        unit_of(f"x ({text})")[1] != NOTHING or unit_of(text)[1] != NOTHING for text in said
    )


def is_note(text: str) -> bool:
    """Whether a cell is the mark of a note, in a column of notes: "(1)", "12", "4.2"."""
    return bool(_NOTE_MARK.fullmatch(text.strip()))


def _of_notes(words: Sequence[str], below: Sequence[Row]) -> frozenset[int]:
    """The columns that refer to notes: headed so, and not in every row, or in brackets; "Note" may be a grade too."""
    columns = {i for i, head in enumerate(words) if head.strip().lower().rstrip(".") in _NOTES}
    found = set()
    for i in columns:
        texts = [row[i].text.strip() if i < len(row) else "" for row in below]
        if all(map(is_note, filter(None, texts))) and (
            "" in texts or all(text[0] in "([-−" for text in texts)
        ):
            found.add(i)
    return frozenset(found)


def goes_on(heads: Heads, cells: Sequence[tuple[int, Cell]]) -> bool:
    """Whether the first of a row's cells goes on with its head: words below no head, before a value."""
    i, cell = cells[0]
    return not "".join(heads.words[i : i + 1]) and not is_value(cell.text) and is_value(cells[-1][1].text)


def unit_beside(row: Row, heads: Heads) -> Stated:
    """What a row says of its numbers in a column of units: "Wheat | kt | 310"."""
    for words, cell in zip(heads.words, row, strict=False):
        if is_of_units(words):
            return unit_of(f"x ({on_one_line(cell.text)})")[1]
    return NOTHING


def covered(row: Row, i: int) -> int:
    """The column behind those that the cell of column ``i`` covers."""
    end = i + 1
    while end < len(row) and row[end].again and row[end].text == row[i].text:
        end += 1
    return end
