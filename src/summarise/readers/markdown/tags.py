"""HTML in Markdown, tag by tag, as a browser takes it."""

from __future__ import annotations

import html as entities
import re

from summarise.readers.markdown.shown import STRUCK, Shown

_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(/?)([A-Za-z][\w:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL
)
_GROUP = re.compile(r"\d{3}(?!\d)")
_BUILT = re.compile(r"\d+</sup>(?:[⁄/∕]|&frasl;|&#8260;)<sub>\d", re.IGNORECASE)  # <sup>1</sup>⁄<sub>2</sub>
_HIDDEN = re.compile(
    r"""\shidden(?=[\s=/]|$)|style\s*=\s*["'][^"']*(?:display\s*:\s*none|visibility\s*:\s*hidden)""",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"style\s*=\s*[\"'][^\"']*line-through", re.IGNORECASE)
_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "title"})
_VOID = frozenset({"br", "hr", "img", "wbr", "input", "meta", "link", "col", "source"})
_NEW_LINE = frozenset(
    "p div ul ol li dl dt dd h1 h2 h3 h4 h5 h6 tr table caption blockquote hr section".split()
)
_SPAN = re.compile(r"\b(col|row)span\s*=\s*[\"']?\s*(\d{1,4})", re.IGNORECASE)


class Tags(Shown):
    """Adds to what is shown the words of HTML."""

    def _html(self, text: str) -> None:
        """A block of HTML: its words, tag by tag."""
        at = 0
        for markup in _MARKUP.finditer(text):
            self._words(text[at : markup.start()])
            self._tag(markup.group(), text[markup.end() : markup.end() + 60])
            at = markup.end()
        self._words(text[at:])

    def _words(self, text: str) -> None:
        if self._rows is not None and self._held is None:
            if not text.strip():
                return  # between two cells
            self._rows.append([])  # words in no cell stand above it
            self._begin_cell()
            self._piece(entities.unescape(text.strip()))
            self._end_cell()
            return
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
        elif name in ("td", "th", "tr", "table", "caption") and self._of_table(name, rest, closes=closes):
            pass
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
        elif name in STRUCK or _THROUGH.search(rest):
            self._opens(name, "struck")
        elif any(opened == name for opened, _ in self._open):
            self._opens(name, "")  # closes before the one outside

    def _of_table(self, name: str, rest: str, *, closes: bool) -> bool:
        """Whether the tag is one of a table's, and what follows from it; cells without a table, and a table in a cell,
        are told by bars."""
        if name == "table":
            if closes and self._tables_inside:
                self._tables_inside -= 1
                return False
            if not closes and self._rows is not None:
                self._tables_inside += 1
                return False
            (self._end_table if closes else self._begin_table)()
            return True
        if self._rows is None or self._tables_inside:
            return False
        if name == "tr" or closes:
            self._end_cell()
        if not closes:  # what ends without its tag
            ended = {"tr": ("td", "th", "tr")}.get(name, ("td", "th"))
            self._open = [one for one in self._open if one[0] not in ended]
        if name == "tr" and not closes:
            self._rows.append([])
        elif not closes:
            if name == "caption":
                self._rows.append([])
            spans = {kind.lower(): int(number) for kind, number in _SPAN.findall(rest)}
            self._begin_cell(head=name == "th", columns=spans.get("col", 1), rows=spans.get("row", 1))
            self._shows = not _HIDDEN.search(rest)  # a cell that is hidden takes no room
        return True

    def _break(self, behind: str, *, hard: bool) -> None:
        """A line's end: in a cell a blank, and between numbers what keeps them two."""
        if self._hidden() or self._struck():
            return
        behind = _MARKUP.sub("", behind).lstrip()
        touching = self._last[-1:].isdecimal() and behind[:1].isdecimal()
        if self._held is not None or self._inside in ("row", "cell"):
            self._own("; " if touching else " ")
        else:
            self._own("\n\n" if hard and touching and _GROUP.match(behind) else "\n")
