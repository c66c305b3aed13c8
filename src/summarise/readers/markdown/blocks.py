"""The blocks of Markdown as its parser (markdown-it) tells them: paragraphs, lists, tables, code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarise.readers.composing.raised import raised
from summarise.readers.markdown import formulas
from summarise.readers.markdown.shown import NEARBY
from summarise.readers.markdown.tags import Tags

if TYPE_CHECKING:
    from markdown_it.token import Token

_NOTE = re.compile(r"\[\^([^\]\s]{1,30})\]")
_BREAKS = ("softbreak", "hardbreak")
DEEPEST = (
    100  # quotes inside one another, a list counts as two; markdown-it's own 20 lets text go without a word
)


class Blocks(Tags):
    """Writes block after block."""

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
        elif self._in_cell_of_html(kind):
            pass
        elif kind in ("th_open", "td_open"):
            self._begin_cell(head=kind == "th_open")
            self._inside = token.tag
        elif kind in ("th_close", "td_close"):
            self._end_cell()
        elif kind == "table_open":
            self._begin_table()
            self._inside = "table"
        elif kind == "table_close":
            self._end_table()
        elif kind == "tr_open" and self._rows is not None:
            self._rows.append([])
        elif kind in ("paragraph_open", "heading_open"):
            if self._inside != "li":
                self._lines_before(1 if token.hidden else 2)
            self._inside = token.tag
        elif kind in ("fence", "code_block"):
            self._lines_before(2)
            for line in token.content.rstrip("\n").splitlines(keepends=True):
                self._piece(line)
        elif kind == "html_block":
            self._lines_before(2)
            self._html(token.content.strip("\n"))
            self._inside = "html"

    def _in_cell_of_html(self, kind: str) -> bool:
        """Whether a table begins, goes on or ends inside another, where it is told by bars."""
        if kind == "table_open" and self._rows is not None:
            self._tables_inside += 1
            return True
        if not self._tables_inside or not kind.startswith(
            ("table_", "thead_", "tbody_", "tr_", "th_", "td_")
        ):
            return False
        if kind == "table_close":
            self._tables_inside -= 1
        elif kind in ("th_open", "td_open", "tr_open"):
            self._own("\n" if kind == "tr_open" else " | " if self._last[-1:] not in ("\n", "") else "")
        return True

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
        if number == written and self._found(token.info + token.markup, NEARBY):
            self._own(" ")
        else:
            self._own(f"{number}{token.markup} ")

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
            elif child.type == formulas.KIND:
                self._formula(child.content)
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

    def _formula(self, written: str) -> None:
        """A formula as it is read; all of it leads to where it begins."""
        at = self._source.find(written, self._cursor, self._cursor + len(written) + NEARBY)
        if at >= 0:
            self._cursor = at + len(written)
        self._add(formulas.plain(written), at if at >= 0 else None)

    def _text(self, text: str) -> None:
        """Words, in which marks of notes ([^1]) stay apart from the numbers before them."""
        at = 0
        for note in _NOTE.finditer(text):
            self._piece(text[at : note.start()])
            self._note(note[1], note[0])
            at = note.end()
        self._piece(text[at:])

    def _note(self, label: str, written: str) -> None:
        origin = self._source.find(written, self._cursor, self._cursor + len(written) + NEARBY)
        if origin >= 0:
            self._cursor = origin + len(written)
        self._add(f"[{raised(label)}]", origin if origin >= 0 else None)


def _ahead(children: list[Token], i: int) -> str:
    """What is written behind the i-th piece."""
    return "".join(child.content for child in children[i + 1 : i + 6])
