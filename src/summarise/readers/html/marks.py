"""Signs of our own in a page: where each piece of its text stood, and what an extractor must not change.

Parsers give no offsets, and extractors fold white space. So before a page is parsed, each run of its text
gets a mark that says where it stands; before it is extracted, the marks go, and blanks inside numbers
become letters of a script that the page does not use, which nothing folds.
"""

from __future__ import annotations

import html as entities
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from summarise.errors import InputError
from summarise.readers.tables.cells import Cell

# Linear A and Anatolian hieroglyphs: letters, so printable, and no number, space or punctuation.
_POOL = [chr(code) for code in (*range(0x10600, 0x10737), *range(0x14400, 0x14647))]
_BLANKS = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BETWEEN = re.compile(rf"(?<=[\d.,'’])[{_BLANKS}](?=\d)")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_HIDDEN = re.compile(r"!--|(?:script|style|template|head|noscript)\b", re.IGNORECASE)
_BETWEEN_ATTRIBUTES = re.compile(r"""[\s/"'=]+""")
_TAG_STOP = re.compile("[\"'>]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphen, what takes no room or joins


class Run(NamedTuple):
    """Text of a page and its place in the source; ``whole`` where all of it stands for that one place."""

    text: str
    origin: int
    whole: bool


class MarkedCell(NamedTuple):
    """A table's cell as an extractor gives it: its text with marks, and what ``Marks.cell`` said of it."""

    text: str
    first: bool
    head: bool
    again: bool
    wide: bool
    indent: int


class Marks:
    """The signs that one page does not use, and what they stand for."""

    def __init__(self, source: str) -> None:
        """Raises InputError for a page that uses nearly all characters there are."""
        used = set(source)
        needed = 28 + len(_BLANKS)
        free = [char for char in _POOL if char not in used][:needed]
        if len(free) < needed:
            raise InputError("the page uses all letters of Linear A and of the Anatolian hieroglyphs")
        self._run, self._whole, self._struck, self.bar, self._end, self._item = free[:6]
        self._cell, self._first, self._head, self._again, self._wide, self._inset = free[6:12]
        self._digits = free[12:28]
        self._blanks = str.maketrans(_BLANKS, "".join(free[28:]))
        self._back = str.maketrans({self.bar: "|"} | dict(zip(free[28:], _BLANKS, strict=True)))
        digits = "".join(self._digits)
        self._place = re.compile(f"([{self._run}{self._whole}])([{digits}]+){self._end}")
        kinds = f"{self._first}{self._head}{self._again}{self._wide}{self._inset}"
        self._cell_place = re.compile(f"{self._cell}([{kinds}]*) ?")
        self._gaps = re.compile(
            f"{self._struck}[{digits}]+{self._end}|{self._item}[^{self._item}]*{self._item}|{self._cell_place.pattern}|"
            f"{_UNSEEN.pattern}"
        )
        self.place = f"(?:[{self._run}{self._whole}][{digits}]+{self._end})?"  # as part of a pattern
        self._item_place = re.compile(f"(?:^- )?{self._item}([^{self._item}]*){self._item} ?")
        self._struck_place = re.compile(f"{self._struck}([{digits}]+){self._end}")

    def marked(self, source: str) -> str:
        """``source`` with the place of each run of text before it."""
        out, at = [], 0
        for start, end, whole in _runs(source):
            out += [source[at:start], self._whole if whole else self._run, self._number(start), self._end]
            at = start
            if whole:
                out.append(source[start:end])
                at = end
        out.append(source[at:])
        return "".join(out)

    def bare(self, text: str) -> str:
        """``text`` as a reader sees it: without marks, white space folded."""
        if self._end in text:
            text = self._place.sub("", self._struck_place.sub("", text))
        if self._item in text:
            text = self._item_place.sub("", text)
        if self._cell in text:
            text = self._cell_place.sub("", text)
        return " ".join(text.split())

    def plain(self, text: str) -> str:
        """``text`` without marks of places, its white space as it is."""
        return self._place.sub("", text) if self._end in text else text

    def places_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the marks of places stand in ``text``."""
        return (mark.span() for mark in self._place.finditer(text))

    def cutter(self, text: str) -> Callable[[int, int], str]:
        """What gives ``text`` from one place to another, with a mark of where its first character stood."""
        found = list(self._place.finditer(text))
        ends = [mark.end() for mark in found]

        def cut(start: int, end: int) -> str:
            i = bisect_right(ends, start) - 1
            if i < 0 or text.startswith((self._run, self._whole), start):
                return text[start:end]
            moved = 0 if found[i][1] == self._whole else start - ends[i]
            return (
                f"{found[i][1]}{self._number(self._value(found[i][2]) + moved)}{self._end}{text[start:end]}"
            )

        return cut

    def struck(self, number: int) -> str:
        """The sign that stands for the withdrawn passage of that number."""
        return f"{self._struck}{self._number(number)}{self._end}"

    def item(self, label: str) -> str:
        """The sign that stands before an item of a list that is numbered ``label``; "" for a bullet."""
        return f"{self._item}{label}{self._item} "

    def cell(self, cell: Cell, *, first: bool) -> str:
        """The sign that stands before the text of a table's cell; ``first``: of its table."""
        kinds = (
            (self._first, first),
            (self._head, cell.head),
            (self._again, cell.again),
            (self._wide, cell.columns > 1),
            (self._inset, cell.indent),
        )
        return f"{self._cell}{''.join(sign * int(times) for sign, times in kinds)} "

    def cells(self, line: str) -> list[MarkedCell] | None:
        """The cells of a line that an extractor made of a table's row; None for another line."""
        if self._cell not in line:
            return None
        pieces = self._cell_place.split(line)
        return [
            MarkedCell(
                text.strip(" |"),
                self._first in kinds,
                self._head in kinds,
                self._again in kinds,
                self._wide in kinds,
                kinds.count(self._inset),
            )
            for kinds, text in zip(pieces[1::2], pieces[2::2], strict=True)
        ]

    def without_item(self, line: str) -> tuple[str, str]:
        """The item's mark as it is shown, "" for a line that is no item, and the line without it. Only at
        the beginning of a line is it one: an extractor that runs items together has its own marks."""
        if self._item not in line:
            return "", line
        match = self._item_place.match(line)
        mark = f"{match[1] or '•'} " if match else ""
        return mark, self._item_place.sub(" ", line[match.end() if match else 0 :])

    def split_at_struck(self, line: str) -> list[str]:
        """Text and numbers of withdrawn passages, by turns: [text, number, text, ...]."""
        if self._struck not in line:
            return [line]
        parts = self._struck_place.split(line)
        return [str(self._value(part)) if i % 2 else part for i, part in enumerate(parts)]

    def taken_off(self, text: str, last: int) -> tuple[str, list[Run]]:
        """``text`` for the extractor, without places, and its runs; ``last``: the place before it, which
        words of our own are given."""
        runs = []
        origin, whole = last, True
        parts = self._place.split(text)
        clean = []
        if parts[0]:
            clean.append(parts[0])
            runs.append((parts[0], origin, True))
        for i in range(1, len(parts), 3):
            origin, whole = self._value(parts[i + 1]), parts[i] == self._whole
            clean.append(parts[i + 2])
            runs.append((parts[i + 2], origin, whole))
        joined = "".join(clean)
        kept = self._protected(joined)
        at = 0
        placed = []
        for piece, origin, whole in runs:
            placed.append(Run(kept[at : at + len(piece)], origin, whole))
            at += len(piece)
        return kept, placed

    def seen(self, run: Run) -> Iterator[Run]:
        """The run without signs of withdrawn passages and characters that take no room."""
        text, at = run.text, 0
        if self._gaps.search(text):
            for gap in self._gaps.finditer(text):
                if gap.start() > at:
                    yield Run(text[at : gap.start()], run.origin + (0 if run.whole else at), run.whole)
                at = gap.end()
        if at < len(text):
            yield Run(text[at:], run.origin + (0 if run.whole else at), run.whole)

    def restored(self, text: str) -> str:
        """``text`` with the blanks and bars that the page has; as long as before."""
        return text.translate(self._back)

    def _protected(self, text: str) -> str:
        text = text.replace("|", self.bar)
        return _BETWEEN.sub(lambda blank: blank[0].translate(self._blanks), text)

    def _number(self, value: int) -> str:
        out = []
        while True:
            out.append(self._digits[value & 15])
            value >>= 4
            if not value:
                return "".join(reversed(out))

    def _value(self, digits: str) -> int:
        value = 0
        for digit in digits:
            value = value << 4 | self._digits.index(digit)
        return value


def _runs(source: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whole) of each run of text between tags, and of each reference in it."""
    body = re.search(r"<body\b", source, re.IGNORECASE)
    at = body.start() if body else 0
    unclosed: set[str] = set()
    while at < len(source):
        tag = source.find("<", at)
        tag = len(source) if tag < 0 else tag
        yield from _pieces(source, at, tag)
        at = _after_markup(source, tag, unclosed)


def _pieces(source: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    at = start
    if source.find("&", start, end) >= 0:
        for reference in _REFERENCE.finditer(source, start, end):
            if entities.unescape(reference.group()) == reference.group():
                continue
            if source[at : reference.start()].strip():
                yield at, reference.start(), False
            yield *reference.span(), True
            at = reference.end()
    if source[at:end].strip():
        yield at, end, False


def _after_markup(source: str, tag: int, unclosed: set[str]) -> int:
    """Where text goes on after the tag, comment or hidden element that begins at ``tag``.

    ``unclosed`` collects what was looked for in vain, so that nothing is looked for twice.
    """
    hidden = _HIDDEN.match(source, tag + 1)
    name = hidden.group().lower() if hidden else ""
    if hidden and name not in unclosed:
        close = re.compile("-->" if name == "!--" else rf"</{name}\s*>", re.IGNORECASE).search(
            source, hidden.end()
        )
        if close:
            return close.end()
        unclosed.add(name)
    return _after_tag(source, tag, unclosed)


def most_attributes(source: str) -> int:
    """The most attributes that a tag has, or some more: a parser compares each of them with all before it."""
    most, at = 0, 0
    unclosed: set[str] = set()
    while (tag := source.find("<", at)) >= 0:
        at = _after_tag(source, tag, unclosed)
        if at - tag > 2 * most and source[tag + 1 : tag + 2].isalpha():
            most = max(most, len(_BETWEEN_ATTRIBUTES.findall(source, tag, at)))
    return most


def _after_tag(source: str, tag: int, unclosed: set[str]) -> int:
    at = tag + 1
    if not source[at : at + 1].isalpha():
        end = source.find(">", at)
        return len(source) if end < 0 else end + 1
    while (stop := _TAG_STOP.search(source, at)) is not None:
        at = stop.end()
        if stop[0] == ">":
            return at
        if source[stop.start() - 1] == "=" and stop[0] not in unclosed:
            close_quote = source.find(stop[0], at)
            if close_quote < 0:
                unclosed.add(stop[0])
            else:
                at = close_quote + 1
    return len(source)
