"""Markdown to plain text (CommonMark with tables and ~~, through markdown-it): a quote of the text has no
asterisks in it, and a number between them is still one word with what stands around it.

HTML in it counts as a browser takes it: line breaks and cells part numbers, hidden text goes, struck-out text
is withdrawn, raised digits stay apart. ``Article.offsets`` lead into the decoded source. A front matter's title,
author, date and lang are read.
"""

from __future__ import annotations

import html as entities
import re
from typing import TYPE_CHECKING

from summarise.article import Article, Withdrawn
from summarise.errors import InputError
from summarise.readers.raised import lowered, raised
from summarise.readers.tracing import Tracer

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]{2,20})[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(/?)([A-Za-z][\w:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL
)
_WORD = re.compile(r"\S+|\s+")
_NOTE = re.compile(r"\[\^([^\]\s]{1,30})\]")
_GROUP = re.compile(r"\d{3}(?!\d)")
_BUILT = re.compile(r"\d+</sup>(?:[⁄/∕]|&frasl;|&#8260;)<sub>\d", re.IGNORECASE)  # <sup>1</sup>⁄<sub>2</sub>
_HIDDEN = re.compile(
    r"""\shidden(?=[\s=/]|$)|style\s*=\s*["'][^"']*(?:display\s*:\s*none|visibility\s*:\s*hidden)""",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"style\s*=\s*[\"'][^\"']*line-through", re.IGNORECASE)
_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "title"})
_STRUCK = frozenset({"del", "s", "strike"})
_VOID = frozenset({"br", "hr", "img", "wbr", "input", "meta", "link", "col", "source"})
_NEW_LINE = frozenset(
    "p div ul ol li dl dt dd h1 h2 h3 h4 h5 h6 tr table caption blockquote hr section".split()
)
_ESCAPED = 5  # characters: the rest of "&amp;", or a backslash
_NEARBY = 200  # characters of markup between two pieces of one block
_BREAKS = ("softbreak", "hardbreak")
MAX_BRACKETS = 20_000  # each "[" makes the parser look ahead for its link
_DEEPEST = 100  # lists and quotes inside one another; markdown-it's own 20 lets text go without a word


def read_markdown(source: str, name: str = "Markdown") -> Article:
    """The text of a Markdown document without its markup. Raises InputError for one that costs far more than its
    length."""
    if source.count("[") > MAX_BRACKETS:
        raise InputError(f"{name}: more than {MAX_BRACKETS:,} brackets: not the Markdown of an article")
    from markdown_it import MarkdownIt

    front = _FRONT.match(source)
    fields = {k.lower(): v.strip("\"'") for k, v in _FIELD.findall(front.group(1))} if front else {}
    begin = front.end() if front else 0
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    tokens = parser.parse(source[begin:])
    writer = _Writer(source, begin, name)
    for token in tokens:
        writer.block(token)
    text, offsets = writer.tracer.done()
    date = _ISO_DATE.match(fields.get("date", ""))
    deep = any(token.level >= _DEEPEST - 1 for token in tokens)
    return Article(
        text.rstrip() + "\n",
        title=fields.get("title") or writer.title,
        author=fields.get("author"),
        date=date.group() if date else None,
        language=fields.get("lang") or fields.get("language"),
        notes=(f"lists and quotes more than {_DEEPEST // 2} deep in one another are not read",)
        if deep
        else (),
        offsets=offsets,
        withdrawn=tuple(writer.withdrawn),
        format="markdown",
    )


class _Writer:
    """Writes block after block; every piece is found again in the source behind the one before."""

    def __init__(self, source: str, begin: int, name: str) -> None:
        self._name = name
        self.tracer = Tracer()
        self.title: str | None = None
        self.withdrawn: list[Withdrawn] = []
        self._source = source
        self._cursor = begin
        self._inside = ""
        self._last = ""  # the last characters written
        self._place = ""  # "sup" or "sub" while inside one
        self._built = False  # inside a fraction built of both
        self._open: list[tuple[str, str]] = []  # HTML elements that hide or strike: (name, why)
        self._passage: list[str] = []
        self._struck_at: int | None = None
        self._lists: list[list[int]] = []  # of each open list: the number of its last item, or nothing
        self._cell = False
        self._lines = [begin, *(begin + m.end() for m in re.finditer("\n", source[begin:]))]

    def block(self, token: Token) -> None:
        kind = token.type
        if token.map:
            self._cursor = max(self._cursor, self._lines[min(token.map[0], len(self._lines) - 1)])
        if kind == "inline":
            self._inline(token.children or [])
            self._ended()
            if self._inside == "h1" and self.title is None:
                words = [t.content for t in token.children or () if t.type in ("text", "code_inline")]
                self.title = "".join(words).strip() or None
        elif kind in ("ordered_list_open", "bullet_list_open"):
            self._lists.append([])
        elif kind in ("ordered_list_close", "bullet_list_close"):
            self._lists.pop()
        elif kind == "list_item_open":
            self._lines_before(1)
            self._item(token)
            self._inside = "li"
        elif kind in ("th_open", "td_open"):
            self._own("" if self._inside == "tr" else " | ")
            self._inside, self._cell = token.tag, True
        elif kind in ("th_close", "td_close"):
            self._cell = False
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
            self._html(token.content.strip("\n"))
            self._inside = "html"

    def _item(self, token: Token) -> None:
        """An item's mark: its number as written, or counted where all are written alike; • for a bullet, as
        a dash before a number would be its sign."""
        if not token.info:
            self._own("• ")
            return
        numbers = self._lists[-1] if self._lists else []
        written = int(token.info)
        number = numbers[0] + 1 if numbers and numbers[-1] == written else written
        numbers[:] = [number, written]
        if number == written and self._found(token.info + token.markup, _NEARBY):
            self._own(" ")
        else:
            self._own(f"{number}{token.markup} ")

    def _lines_before(self, count: int) -> None:
        """End the line, and with 2 leave one empty, unless nothing has been written yet."""
        if self.tracer.length and not self._last.endswith("\n" * count):
            self._own("\n" * count)

    def _own(self, text: str) -> None:
        if text:
            self.tracer.add(text)
            self._last = text

    def _inline(self, children: list[Token]) -> None:
        links: list[str] = []
        for i, child in enumerate(children):
            if child.type in _BREAKS:
                self._break(_ahead(children, i), hard=child.type == "hardbreak")
            elif child.type in ("text", "code_inline"):
                noted = child.type == "text" and i and children[i - 1].type == "link_open"
                if noted and re.fullmatch(r"\^\S{1,30}", child.content):
                    self._note(child.content[1:], child.content)  # [^1], defined further down
                elif child.type == "text":
                    self._text(child.content)
                else:
                    self._piece(child.content)
            elif child.type in ("s_open", "s_close"):
                self._strikes("~~", closes=child.type == "s_close")
            elif child.type == "html_inline":
                self._tag(child.content, _ahead(children, i))
            elif child.type == "link_open":
                links.append(str(child.attrs.get("href", "")))
            elif child.type == "link_close" and links:
                self._skip(links.pop())
            elif child.type == "image":
                self._skip(str(child.attrs.get("src", "")))

    def _text(self, text: str) -> None:
        """Words, in which marks of notes ([^1]) stay apart from the numbers before them."""
        at = 0
        for note in _NOTE.finditer(text):
            self._piece(text[at : note.start()])
            self._note(note[1], note[0])
            at = note.end()
        self._piece(text[at:])

    def _note(self, label: str, written: str) -> None:
        origin = self._source.find(written, self._cursor, self._cursor + len(written) + _NEARBY)
        if origin >= 0:
            self._cursor = origin + len(written)
        self._add(f"[{raised(label)}]", origin if origin >= 0 else None)

    def _html(self, text: str) -> None:
        """A block of HTML: its words, tag by tag."""
        at = 0
        for markup in _MARKUP.finditer(text):
            self._words(text[at : markup.start()])
            self._tag(markup.group(), text[markup.end() : markup.end() + 60])
            at = markup.end()
        self._words(text[at:])

    def _words(self, text: str) -> None:
        if self._last[-1:] in ("\n", " ", ""):
            text = text.lstrip()
        self._piece(entities.unescape(text))

    def _tag(self, tag: str, behind: str) -> None:
        match = _MARKUP.fullmatch(tag)
        if match is None or match[2] is None:
            return
        name, closes, rest = match[2].lower(), bool(match[1]), match[3]
        if name == "br":
            self._break(behind, hard=True)
        elif name in ("td", "th"):
            if not closes and self._inside != "row":
                self._own(" | ")
            self._inside = "cell"
        elif name in ("sup", "sub"):
            if name == "sup" and not closes and _BUILT.match(behind):
                self._own(" " if self._last[-1:].isdecimal() else "")
                self._built = True
            self._place = "" if closes or self._built else name
            self._built = self._built and not (closes and name == "sub")
        elif name in _NEW_LINE:
            if self._last[-1:] not in ("\n", "") and not self._hidden():
                self._own("\n")
            self._inside = "row" if name == "tr" else "html"
        if name in _VOID or rest.endswith("/"):
            return
        if closes:
            if any(opened == name for opened, _ in self._open):
                while self._open.pop()[0] != name:
                    pass
                self._struck_ends()
        elif name in _UNSEEN or _HIDDEN.search(rest):
            self._opens(name, "hidden")
        elif name in _STRUCK or _THROUGH.search(rest):
            self._opens(name, "struck")
        elif any(opened == name for opened, _ in self._open):
            self._opens(name, "")  # closes before the one outside

    def _opens(self, name: str, why: str) -> None:
        self._open.append((name, why))
        if len(self._open) > _DEEPEST:
            raise InputError(f"{self._name}: HTML that hides or strikes out, more than {_DEEPEST} deep")

    def _strikes(self, name: str, *, closes: bool) -> None:
        if not closes:
            self._opens(name, "struck")
        elif any(opened == name for opened, _ in self._open):
            while self._open.pop()[0] != name:
                pass
            self._struck_ends()

    def _hidden(self) -> bool:
        return any(why == "hidden" for _, why in self._open)

    def _struck(self) -> bool:
        return any(why == "struck" for _, why in self._open)

    def _struck_ends(self) -> None:
        if self._struck_at is not None and not self._struck():
            passage = " ".join("".join(self._passage).split())
            if passage:
                self.withdrawn.append(Withdrawn(passage, self._struck_at))
            self._passage, self._struck_at = [], None

    def _ended(self) -> None:
        """A block of words ends, and what its words opened."""
        self._open = [
            (name, why) for name, why in self._open if name not in _STRUCK and name not in ("~~", "span")
        ]
        self._place, self._built = "", False
        self._struck_ends()

    def _break(self, behind: str, *, hard: bool) -> None:
        """A line's end: in a cell a blank, and between numbers what keeps them two."""
        if self._hidden() or self._struck():
            return
        behind = _MARKUP.sub("", behind).lstrip()
        touching = self._last[-1:].isdecimal() and behind[:1].isdecimal()
        if self._cell or self._inside in ("row", "cell"):
            self._own("; " if touching else " ")
        else:
            self._own("\n\n" if hard and touching and _GROUP.match(behind) else "\n")

    def _piece(self, piece: str) -> None:
        """Append the piece: whole where the source has it so, else word by word, and a word in which an
        escape or a character reference stands character by character."""
        if self._found(piece, _NEARBY):
            return
        for word in _WORD.findall(piece):
            if not self._found(word, _NEARBY):
                for char in word:
                    if not self._found(char, _ESCAPED):
                        self._add(char, None)

    def _found(self, piece: str, nearby: int) -> bool:
        at = self._source.find(piece, self._cursor, self._cursor + len(piece) + nearby)
        if at < 0 or not piece:
            return False
        self._cursor = at + len(piece)
        self._add(piece, at)
        return True

    def _add(self, piece: str, origin: int | None) -> None:
        """Append what is shown, in the way it is shown."""
        if self._hidden():
            return
        if self._struck():
            if self._struck_at is None:
                self._struck_at = self.tracer.length
            self._passage.append(piece)
            return
        if self._place:
            shown = (raised if self._place == "sup" else lowered)(piece, self._last)
            self._own(shown[: len(shown) - len(piece)])
            piece = shown[len(shown) - len(piece) :]
        elif (
            self.withdrawn and self.withdrawn[-1].at == self.tracer.length and self._last[-1:] in (" ", "\n")
        ):
            bare = piece.lstrip(" ")  # the blank before what was struck out is enough
            origin = None if origin is None else origin + len(piece) - len(bare)
            piece = bare
        self.tracer.add(piece, origin)
        self._last = (self._last + piece)[-8:]

    def _skip(self, address: str) -> None:
        """Go past the address of a link, so that nothing is found inside it."""
        at = self._source.find(address, self._cursor, self._cursor + len(address) + _NEARBY)
        if at >= 0:
            self._cursor = at + len(address)


def _ahead(children: list[Token], i: int) -> str:
    """What is written behind the i-th piece."""
    return "".join(child.content for child in children[i + 1 : i + 6])
