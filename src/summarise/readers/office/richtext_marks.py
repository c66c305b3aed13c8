"""Signs in Rich Text for what its library (striprtf) gives as plain text: raised, lowered, struck-out and hidden words, cells and
rows of tables, notes. They are characters of the private use area that the document does not have."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'[0-9a-fA-F]{2}|\\[^a-zA-Z]|[{}]|[^\\{}\r\n]+|[\r\n]+|\\", re.DOTALL
)
_BASES = range(0xE700, 0xF000, 16)
_SHOWN = frozenset("emdash endash emspace enspace qmspace bullet lquote rquote ldblquote rdblquote u".split())
_EDGES = frozenset("header headerl headerr headerf footer footerl footerr footerf".split())
_HALF_POINTS = 6  # what \up and \dn without a number mean


class Signs(NamedTuple):
    """The characters that stand for the beginnings of looks, their end, and the ends of cells and rows."""

    raised: str
    lowered: str
    struck: str
    hidden: str
    end: str
    cell: str
    row: str
    table: str


class Marked(NamedTuple):
    """``body``: the source with signs; ``notes``: that of each foot- and endnote, and of each text box; ``edges``: of headers and footers;
    ``comments``: how many were left out."""

    body: str
    notes: list[str]
    edges: list[str]
    comments: int
    signs: Signs


class _State(NamedTuple):
    """What holds inside a group; ``begun``: where its source begins in the output; ``kind``: "note", "box", "edge" or ""."""

    place: str = ""
    struck: bool = False
    hidden: bool = False
    skipped: int = 1  # characters behind \u that stand for it
    begun: int = 0
    kind: str = ""

    @property
    def look(self) -> str:
        return "hidden" if self.hidden else "struck" if self.struck else self.place


def marked(source: str) -> Marked:
    """``source`` (of bytes as Latin-1) with signs. Linear in its length."""
    signs = _free(source)
    head = _head(source)
    out: list[str] = []
    notes: list[str] = []
    edges: list[str] = []
    comments = 0
    state, above = _State(), list[_State]()
    opened = ""

    def sign(char: str) -> None:
        out.append(f"\\u{ord(char) - 0x10000} {'?' * state.skipped}")

    def look(wanted: str) -> None:
        nonlocal opened
        if opened != wanted:
            if opened:
                sign(signs.end)
            if wanted:
                sign(getattr(signs, wanted))
            opened = wanted

    at = 0
    while (found := _TOKEN.match(source, at)) is not None:
        at = found.end()
        piece, word, number = found.group(), found.group(1), found.group(2)
        if piece == "{":
            look("")
            above.append(state)
            state = state._replace(begun=len(out), kind="")
            out.append(piece)
        elif piece == "}":
            look("")
            out.append(piece)
            if state.kind:
                inner = "".join(out[state.begun + 1 : -1])
                del out[state.begun :]
                (edges if state.kind == "edge" else notes).append(f"{head}{inner}}}")
            state = above.pop() if above else _State()
        elif word == "bin" and number:
            at += max(0, int(number))
        elif word in ("cell", "nestcell", "row", "nestrow", "trowd"):
            look("")
            sign(signs.cell if "cell" in word else signs.table if word == "trowd" else signs.row)
            if "row" in word and word != "trowd":
                out.append("\\par ")
        elif word in ("footnote", *_EDGES):
            state = state._replace(kind="note" if word == "footnote" else "edge")
            if out[-1:] == ["\\*"]:
                out.pop()
        elif word == "shptxt":  # a text box, inside what the library drops
            state = state._replace(kind="box", hidden=False)
        elif word == "pntext":
            pass  # the number of a list's item, which the library drops
        elif word is None or word in _SHOWN:
            if piece.strip("\r\n") and piece != "\\*":
                look(state.look)
            out.append(piece)
        else:
            comments += word == "annotation"
            state = _changed(state, word, number)
            out.append(piece)
    look("")
    return Marked("".join(out), notes, edges, comments, signs)


def _changed(state: _State, word: str, number: str | None) -> _State:
    on = number != "0"
    if word in ("super", "sub"):
        return state._replace(place=("raised" if word == "super" else "lowered") if on else "")
    if word in ("up", "dn"):
        moved = abs(int(number)) if number else _HALF_POINTS
        return state._replace(place="" if not moved else "raised" if word == "up" else "lowered")
    if word == "nosupersub":
        return state._replace(place="")
    if word in ("strike", "striked", "deleted"):
        return state._replace(struck=on)
    if word == "v":
        return state._replace(hidden=on)
    if word == "plain":
        return state._replace(place="", struck=False, hidden=False)
    if word == "uc" and number:
        return state._replace(skipped=max(0, min(int(number), 9)))
    return state


def _free(source: str) -> Signs:
    for base in _BASES:
        if not any(f"\\u{code}" in source for n in range(8) for code in (base + n, base + n - 0x10000)):
            return Signs(*(chr(base + n) for n in range(8)))
    return Signs(*(chr(0xF000 + n) for n in range(8)))


def _head(source: str) -> str:
    """What begins a document of the same characters."""
    page = re.search(r"\\ansicpg\d{1,5}", source[:2_000])
    return "{\\rtf1\\ansi" + (page.group() if page else "") + " "
