"""Markdown to plain text (CommonMark with tables, through markdown-it): a quote of the text has no asterisks
in it, and a number between them is still one word with what stands around it.

``Article.offsets`` lead into the decoded source. A front matter's title, author, date and lang are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarise.article import Article
from summarise.readers.tracing import Tracer

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]{2,20})[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"\S+|\s+")
_ESCAPED = 5  # characters: the rest of "&amp;", or a backslash
_NEARBY = 200  # characters of markup between two pieces of one block
_BREAKS = ("softbreak", "hardbreak")


def read_markdown(source: str) -> Article:
    """The text of a Markdown document without its markup."""
    from markdown_it import MarkdownIt

    front = _FRONT.match(source)
    fields = {k.lower(): v.strip("\"'") for k, v in _FIELD.findall(front.group(1))} if front else {}
    begin = front.end() if front else 0
    tokens = MarkdownIt("commonmark").enable("table").parse(source[begin:])
    writer = _Writer(source, begin)
    for token in tokens:
        writer.block(token)
    text, offsets = writer.tracer.done()
    date = _ISO_DATE.match(fields.get("date", ""))
    return Article(
        text.rstrip() + "\n",
        title=fields.get("title") or writer.title,
        author=fields.get("author"),
        date=date.group() if date else None,
        language=fields.get("lang") or fields.get("language"),
        offsets=offsets,
        format="markdown",
    )


class _Writer:
    """Writes block after block; every piece is found again in the source behind the one before."""

    def __init__(self, source: str, begin: int) -> None:
        self.tracer = Tracer()
        self.title: str | None = None
        self._source = source
        self._cursor = begin
        self._inside = ""
        self._lines = [begin, *(m.end() for m in re.finditer("\n", source[begin:]))]
        for i in range(1, len(self._lines)):
            self._lines[i] += begin

    def block(self, token: Token) -> None:
        kind = token.type
        if token.map:
            self._cursor = max(self._cursor, self._lines[min(token.map[0], len(self._lines) - 1)])
        if kind == "inline":
            self._inline(token.children or [])
            if self._inside == "h1" and self.title is None:
                words = [t.content for t in token.children or () if t.type in ("text", "code_inline")]
                self.title = "".join(words).strip() or None
        elif kind == "list_item_open":
            self._lines_before(1)
            self.tracer.add("- ")
            self._inside = "li"
        elif kind in ("th_open", "td_open"):
            self.tracer.add("" if self._inside == "tr" else " | ")
            self._inside = token.tag
        elif kind in ("paragraph_open", "heading_open", "table_open", "tr_open"):
            if self._inside != "li":
                self._lines_before(
                    2 if kind in ("paragraph_open", "heading_open") and not token.hidden else 1
                )
            self._inside = token.tag
        elif kind in ("fence", "code_block"):
            self._lines_before(2)
            for line in token.content.rstrip("\n").splitlines(keepends=True):
                self._piece(line)
        elif kind == "html_block":
            self._lines_before(2)
            for piece in _TAG.split(token.content):
                self._piece(piece.strip("\n"))

    def _lines_before(self, count: int) -> None:
        """End the line, and with 2 leave one empty, unless nothing has been written yet."""
        if self.tracer.length:
            self.tracer.add("\n" * count)

    def _inline(self, children: list[Token]) -> None:
        links: list[str] = []
        for child in children:
            if child.type in _BREAKS:
                self.tracer.add("\n")
            elif child.type in ("text", "code_inline"):
                self._piece(child.content)
            elif child.type == "link_open":
                links.append(str(child.attrs.get("href", "")))
            elif child.type == "link_close" and links:
                self._skip(links.pop())
            elif child.type == "image":
                self._skip(str(child.attrs.get("src", "")))

    def _piece(self, piece: str) -> None:
        """Append the piece: whole where the source has it so, else word by word, and a word in which an
        escape or a character reference stands character by character."""
        if self._found(piece, _NEARBY):
            return
        for word in _WORD.findall(piece):
            if not self._found(word, _NEARBY):
                for char in word:
                    if not self._found(char, _ESCAPED):
                        self.tracer.add(char)

    def _found(self, piece: str, nearby: int) -> bool:
        at = self._source.find(piece, self._cursor, self._cursor + len(piece) + nearby)
        if at < 0 or not piece:
            return False
        self._cursor = at + len(piece)
        self.tracer.add(piece, at)
        return True

    def _skip(self, address: str) -> None:
        """Go past the address of a link, so that nothing is found inside it."""
        at = self._source.find(address, self._cursor, self._cursor + len(address) + _NEARBY)
        if at >= 0:
            self._cursor = at + len(address)
