"""How often the drawings of a PDF file (form XObjects) are drawn, told before PDFium draws them.

A drawing may call another one ten times, that one a third one ten times: PDFium reads each as often as it is called, so
that a file of a few kilobytes takes hours. What calls what stands in the file; it is counted here, each drawing once.
ISO 32000-1, 7.3 (objects), 7.8.3 (resources), 8.10 (form XObjects).
"""

from __future__ import annotations

import base64
import re
import zlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

_TABLE = re.compile(rb"startxref\s+(\d+)")
_ENTRY = re.compile(rb"\s*(?:(\d+) (\d+)\s*?[\r\n]|(\d{10}) \d{5} ([nf]))")  # the head of a part; one object
_TOLD = re.compile(rb"/(?:Contents|XObject)\b")  # of a page, of resources
_BEGIN = re.compile(rb"\s*\d+ \d+ obj\b")
_TOKEN = re.compile(
    rb"\s*(?:(<<)|(>>)|(\[)|(\])|/([^\s<>\[\](){}/%]*)|(\d+)\s+\d+\s+R\b|(\((?:[^\\()]|\\.)*\))|(<[\da-fA-F\s]*>)|([^\s<>\[\](){}/]+))",
    re.DOTALL,
)
_STREAM = re.compile(rb"\s*stream\r?\n")
_CALL = re.compile(rb"/([^\s<>\[\](){}/%]+)\s+Do(?![^\s<>\[\](){}/%])")
_DO = re.compile(rb"(?<![^\s<>\[\](){}/%])Do(?![^\s<>\[\](){}/%])")
_DEEPEST = 40  # dictionaries in one another; and drawings, as PDFium has it
_UNKNOWN = -1


class Ref(NamedTuple):
    """Where another object is meant by its number."""

    number: int


class _Drawing(NamedTuple):
    named: (
        dict[bytes, int] | None
    )  # what its own resources call which drawing; None where it has no resources
    calls: Counter[bytes]  # how often it calls which name; b"" where the name cannot be told


def drawn(data: bytes, pages: int, most: int) -> int:
    """How many drawings all pages together draw, at most; more than ``most`` where they are more, or cannot be counted:
    where drawings call themselves, or those that call others are packed in ways that are not read here.

    ``data``: a file as PDFium writes it: unencrypted, each object by itself, with a table of their places. ``pages``: how many
    it has; one may stand in it once and be shown often. Linear in ``data`` and what it unpacks to.
    """
    return _Counting(data, most).all_pages(pages)


class _Uncounted(Exception):
    """The file is not written as it is expected to be."""


class _Counting:
    def __init__(self, data: bytes, most: int) -> None:
        self._data, self._limit = data, most + 1
        self._costs: dict[int, int] = {}
        self._shared: dict[bytes, set[int]] = {}  # what any resources mean by a name
        self._at: dict[int, int] = {}

    def all_pages(self, pages: int) -> int:
        """What ``drawn`` says."""
        try:
            self._at = _places(self._data)
            found = self._pages()
            costs = [self._cost_of(page, ()) for page in found]
        except _Uncounted:
            return self._limit
        return min(self._limit, max(costs, default=0) * pages if len(costs) < pages else sum(costs))

    def _pages(self) -> list[_Drawing]:
        starts = sorted((at, number) for number, at in self._at.items())
        told = {bisect_right(starts, (found.start(),)) - 1 for found in _TOLD.finditer(self._data)}
        pages = []
        for number in (starts[i][1] for i in sorted(told) if i >= 0):
            value, _ = self._object(number)
            if not isinstance(value, dict):
                continue
            for one in (value, self._seen(value.get(b"Resources"))):
                for name, target in (self._named(one) or {}).items():
                    self._shared.setdefault(name, set()).add(target)
            if b"Contents" in value:
                pages.append(_Drawing(self._named(self._seen(value.get(b"Resources"))), self._shown(value)))
        return pages

    def _shown(self, page: dict[bytes, Any]) -> Counter[bytes]:
        """What the streams of a page call."""
        contents = page[b"Contents"]
        if isinstance(seen := self._seen(contents), list):
            return sum((self._stream(one)[1] for one in seen if isinstance(one, Ref)), Counter[bytes]())
        return self._stream(contents)[1] if isinstance(contents, Ref) else Counter()

    def _object(self, number: int) -> tuple[Any, int]:
        """The object of that number and where it ends; None for one that the file does not have."""
        begin = _BEGIN.match(self._data, self._at[number]) if number in self._at else None
        return _value(self._data, begin.end(), 0) if begin is not None else (None, 0)

    def _seen(self, value: Any) -> Any:
        for _ in range(_DEEPEST):
            if not isinstance(value, Ref):
                break
            value = self._object(value.number)[0]
        return value

    def _named(self, resources: Any) -> dict[bytes, int] | None:
        """Which names of some resources mean which object; None where there are no resources."""
        if not isinstance(resources, dict):
            return None
        named = self._seen(resources.get(b"XObject"))
        if not isinstance(named, dict):
            return {}
        return {name: target.number for name, target in named.items() if isinstance(target, Ref)}

    def _stream(self, ref: Ref) -> tuple[dict[bytes, Any], Counter[bytes]]:
        """The head of a stream, and how often it calls which name. Nothing for what is no stream, or a picture."""
        head, end = self._object(ref.number)
        begin = _STREAM.match(self._data, end)
        if not isinstance(head, dict) or begin is None or self._seen(head.get(b"Subtype")) == b"/Image":
            return {}, Counter()
        length = self._seen(head.get(b"Length"))
        raw = self._data[begin.end() : begin.end() + length] if isinstance(length, int) else b""
        content = _unpacked(raw, [*self._filters(head)], self._seen(head.get(b"DecodeParms")))
        if content is None:
            return head, Counter({b"": _UNKNOWN})
        calls = Counter(_plain(found[1]) for found in _CALL.finditer(content))
        if more := len(_DO.findall(content)) - calls.total():
            calls[b""] = more
        return head, calls

    def _filters(self, of: dict[bytes, Any]) -> Iterator[bytes]:
        found = self._seen(of.get(b"Filter"))
        for one in found if isinstance(found, list) else [found] if found is not None else []:
            name = self._seen(one)
            yield name if isinstance(name, bytes) else b"?"

    def _cost_of(self, drawing: _Drawing, inside: tuple[int, ...]) -> int:
        total = 0
        for name, times in drawing.calls.items():
            targets = self._targets(drawing, name)
            cost = max((self._cost(target, inside) for target in targets), default=0)
            if times == _UNKNOWN:
                total += self._limit if cost > 1 else 0
            else:
                total += times * cost
        return min(total, self._limit)

    def _targets(self, drawing: _Drawing, name: bytes) -> set[int]:
        named = drawing.named or {}
        if not name:  # any of them
            return {*named.values()} if drawing.named is not None else set().union(*self._shared.values())
        return {named[name]} if name in named else self._shared.get(name, set())

    def _cost(self, number: int, inside: tuple[int, ...]) -> int:
        """How many drawings are drawn for one call of this one, itself included."""
        found = self._costs.get(number)
        if found is not None:
            return found
        if number in inside or len(inside) > _DEEPEST:
            return self._limit
        head, calls = self._stream(Ref(number))
        named = self._named(self._seen(head.get(b"Resources")))
        cost = 1 + self._cost_of(_Drawing(named, calls), (*inside, number))
        self._costs[number] = min(self._limit, cost)
        return self._costs[number]


def _places(data: bytes) -> dict[int, int]:
    """Where each object begins, as the table at the end of the file says."""
    last = _TABLE.search(data, data.rfind(b"startxref"))
    at = int(last[1]) if last is not None else len(data)
    if not data.startswith(b"xref", at):
        raise _Uncounted
    found: dict[int, int] = {}
    number = 0
    for entry in _ENTRY.finditer(data, at + 4, data.find(b"trailer", at)):
        if entry[1] is not None:
            number = int(entry[1])
            continue
        if entry[4] == b"n":
            found[number] = int(entry[3])
        number += 1
    return found


def _value(data: bytes, at: int, depth: int) -> tuple[Any, int]:
    """The object at ``at`` and where it ends: names as bytes behind a slash, dictionaries by their names without one."""
    token = _TOKEN.match(data, at)
    if token is None or depth > _DEEPEST:
        raise _Uncounted
    end = token.end()
    kind = token.lastindex
    if kind == 1:
        return _dictionary(data, end, depth)
    if kind == 3:
        values = []
        while (closing := _TOKEN.match(data, end)) is not None and closing.lastindex != 4:
            value, end = _value(data, end, depth + 1)
            values.append(value)
        if closing is None:
            raise _Uncounted
        return values, closing.end()
    if kind == 5:
        return b"/" + _plain(token[5]), end
    if kind == 6:
        return Ref(int(token[6])), end
    if kind == 9 and token[9].isdigit():
        return int(token[9][:18]), end
    return None, end


def _dictionary(data: bytes, end: int, depth: int) -> tuple[dict[bytes, Any], int]:
    found: dict[bytes, Any] = {}
    while (token := _TOKEN.match(data, end)) is not None and token.lastindex != 2:
        if token.lastindex != 5:  # no name: whatever it is, it is passed over
            end = token.end()
            continue
        found[_plain(token[5])], end = _value(data, token.end(), depth + 1)
    if token is None:
        raise _Uncounted
    return found, token.end()


def _plain(name: bytes) -> bytes:
    """A name without its escapes: "/F#6Frm" is "/Form"."""
    if b"#" not in name:
        return name
    return re.sub(rb"#([\da-fA-F]{2})", lambda found: bytes([int(found[1], 16)]), name)


def _unpacked(raw: bytes, filters: list[bytes], parameters: Any) -> bytes | None:
    """The content of a stream; None where it is packed in a way that is not read here."""
    if parameters not in (None, []) and any(b"Predictor" in one for one in _dicts(parameters)):
        return None
    for name in filters:
        try:
            if name in (b"/FlateDecode", b"/Fl"):
                raw = zlib.decompressobj().decompress(raw)
            elif name in (b"/ASCIIHexDecode", b"/AHx"):
                digits = re.sub(rb"[^\da-fA-F]", b"", raw.partition(b">")[0])
                raw = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
            elif name in (b"/ASCII85Decode", b"/A85"):
                raw = base64.a85decode(raw.partition(b"~>")[0].removeprefix(b"<~"))
            else:
                return None
        except (ValueError, zlib.error):
            return None
    return raw


def _dicts(value: Any) -> Iterator[dict[bytes, Any]]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            yield one
