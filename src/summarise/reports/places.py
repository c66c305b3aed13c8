"""From a claim to its place in the file the summary was read from: lines and columns.

Lines and columns count from 1, columns in characters (Unicode code points). A line ends at LF, CR LF or
CR, as editors and SARIF count them.
"""

from __future__ import annotations

import bisect
import json
import re
from typing import NamedTuple

from summarise.article import Article
from summarise.checking.reading.structures import part_of_path
from summarise.checking.verdicts import Claim

_LINE_END = re.compile(r"\r\n|\n|\r")
_TOKEN = re.compile(r'[ \t\r\n]*(?:([{}\[\],:])|("(?:[^"\\]|\\.)*")|([^\s{}\[\],:"]+))')
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


class Region(NamedTuple):
    """A span of a file; ``end_column`` is one past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class Lines:
    """The lines of a text, for turning offsets into places."""

    def __init__(self, text: str) -> None:
        """Find the line starts; linear."""
        self._length = len(text)
        self._starts = [0, *(m.end() for m in _LINE_END.finditer(text))]

    def region(self, start: int, end: int) -> Region:
        """The region of the half-open span ``start``..``end``."""
        end = min(max(start, end), self._length)
        first, last = (bisect.bisect_right(self._starts, offset) for offset in (start, max(start, end - 1)))
        return Region(first, start - self._starts[first - 1] + 1, last, end - self._starts[last - 1] + 1)


class SummaryPlaces:
    """Where the claims of a summary stand in the file it was read from.

    ``is_json``: the summary is the JSON value that ``text`` holds, so that a claim's path and offsets
    have to be found in it; else offsets are those of the text.
    """

    def __init__(self, text: str, *, is_json: bool) -> None:
        """Index ``text`` once; linear."""
        self._text = text
        self._lines = Lines(text)
        self._values = _values(text) if is_json else None
        self._offsets: dict[str, list[int]] = {}  # of the strings that were asked for

    def region_of(self, path: str, start: int, end: int) -> Region:
        """The region of a span of the string at ``path``; the first line for a path that is not found."""
        return self._lines.region(*self.span(path, start, end))

    def region(self, claim: Claim | None) -> Region:
        """The claim's region; the first line for what the summary leaves out and for a path that is not
        found in the file."""
        return self._lines.region(*(self.span(claim.path, claim.start, claim.end) if claim else (0, 0)))

    def texts(self) -> dict[str, str]:
        """The file's strings by their paths; of a plain text, the text itself."""
        if self._values is None:
            return {"": self._text}
        return {
            path: json.loads(self._text[start:end])
            for path, (start, end) in self._values.items()
            if self._text[start] == '"' and not path.endswith("~")
        }

    def as_written(self, text: str) -> str:
        """``text`` as it has to stand in the file: in JSON without the quotes around it."""
        return text if self._values is None else json.dumps(text, ensure_ascii=False)[1:-1]

    def span(self, path: str, start: int, end: int) -> tuple[int, int]:
        """Where ``start``..``end`` of the string at ``path`` stands in the file's text; (0, 0) for a path that is not
        found in it. Of what is no string, the whole value."""
        if self._values is None:
            return start, end
        found = self._values.get(path)
        if found is None:
            return 0, 0
        if self._text[found[0]] == '"':
            offsets = self._offsets.get(path)
            if offsets is None:
                offsets = self._offsets[path] = _raw_offsets(self._text, *found)
            if end < len(offsets):
                return offsets[start], offsets[end]
        return found


class LinePlaces(SummaryPlaces):
    """The claims of a summary that is one line of a file of records: the line is all that is said of them."""

    def __init__(self, line: int) -> None:
        """``line``: its number, from 1."""
        super().__init__("", is_json=False)
        self._line = line

    def texts(self) -> dict[str, str]:
        return {}

    def region_of(self, path: str, start: int, end: int) -> Region:
        return Region(self._line, 1, self._line, 1)

    def region(self, claim: Claim | None) -> Region:
        return Region(self._line, 1, self._line, 1)


class ExtractedPlaces(SummaryPlaces):
    """Where the claims of an article's own text stand in the file that it was taken out of."""

    def __init__(self, article: Article, raw: str) -> None:
        """``raw``: the text of the file, in which the article's offsets lead back; "" where they lead elsewhere."""
        super().__init__(raw, is_json=False)
        self._article = article

    def texts(self) -> dict[str, str]:
        return {"": self._article.text}

    def span(self, path: str, start: int, end: int) -> tuple[int, int]:
        if not self._text or path:
            return 0, 0
        first = self._article.origin(start)
        return first, max(first, self._article.origin(max(start, end - 1)) + 1)


def _raw_offsets(text: str, start: int, end: int) -> list[int]:
    """For each character of a JSON string, and for its end, the offset in the file."""
    offsets: list[int] = []
    at = start + 1
    for escape in _ESCAPE.finditer(text, start + 1, end - 1):
        offsets += range(at, escape.start())
        offsets.append(escape.start())
        at = escape.end()
    return [*offsets, *range(at, end)]


class _Open:
    """A container being read. ``key``: the name that waits for its value; ``index``: of the next element."""

    def __init__(self, path: str, *, named: bool) -> None:
        self.path = path
        self.named = named
        self.key: tuple[str, int, int] | None = None
        self.index = 0


def _values(text: str) -> dict[str, tuple[int, int]]:
    """The span of every scalar of a valid JSON text by its path, and of every key by its path and "~"."""
    found: dict[str, tuple[int, int]] = {}
    stack: list[_Open] = []
    for token in _TOKEN.finditer(text):
        mark, start, end = token[1], token.start(token.lastindex or 0), token.end()
        if mark in ("}", "]"):
            stack.pop()
            continue
        if mark in (",", ":"):
            continue
        holder = stack[-1] if stack else None
        if holder is not None and holder.named and holder.key is None:
            holder.key = (json.loads(token[2]), start, end)
            continue
        path = _path_in(holder, found)
        if mark:
            stack.append(_Open(path, named=mark == "{"))
        else:
            found[path] = (start, end)
    return found


def _path_in(holder: _Open | None, found: dict[str, tuple[int, int]]) -> str:
    if holder is None:
        return ""
    if holder.key is None:
        holder.index += 1
        return f"{holder.path}[{holder.index - 1}]"
    name, start, end = holder.key
    holder.key = None
    path = (holder.path + part_of_path(name)).removeprefix(".")
    found[f"{path}~"] = (start, end)
    return path
