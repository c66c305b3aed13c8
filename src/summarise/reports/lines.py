"""Lines of styled text for a terminal: measured in columns, wrapped, then plain or in colour.

A style is a word of ours ("error", "supported", "headline"); which colour that is, and whether the
terminal can show it, is rich's business. rich's renderer is imported only where colour is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarise.quantities.patterns import pattern

Span = tuple[str, str]  # text, style ("" for none)
Line = list[Span]

STYLES = {
    "headline": "bold",
    "heading": "bold dim",
    "muted": "dim",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "cyan",
    "supported": "green",
    "rounded": "blue",
    "derived": "magenta",
    "contradicted": "bold red",
    "unsupported": "yellow",
    "source": "bold green",
}
_WORD = pattern(r"\s*\S+")


def width(text: str) -> int:
    """Columns that ``text`` takes on a terminal: East Asian wide characters and emoji two, combining
    ones none."""
    if text.isascii() and text.isprintable():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def fit(text: str, columns: int) -> int:
    """How many characters of ``text`` fit into ``columns``."""
    if width(text) <= columns:
        return len(text)
    used = 0
    for i, character in enumerate(text):
        used += width(character)
        if used > columns:
            return i
    return len(text)


def fit_end(text: str, columns: int) -> int:
    """Where the end of ``text`` that fits into ``columns`` begins."""
    used = 0
    for i in range(len(text) - 1, -1, -1):
        used += width(text[i])
        if used > columns:
            return i + 1
    return 0


def wrap(spans: Iterable[Span], columns: int, first: str = "", rest: str | None = None) -> Iterator[Line]:
    """``spans`` on lines of at most ``columns``, broken between words; a word that is longer than a line
    is broken inside. ``first`` and ``rest`` stand before the first and the further lines."""
    spans = list(spans)
    text = "".join(part for part, _ in spans)
    lead = first
    for start, end in _breaks(text, columns - width(first), columns - width(first if rest is None else rest)):
        yield ([(lead, "")] if lead else []) + _cut(spans, start, end)
        lead = first if rest is None else rest


def _breaks(text: str, first_room: int, room: int) -> Iterator[tuple[int, int]]:
    start = end = 0
    left = max(8, first_room)
    for word in _WORD.finditer(text):
        if end > start and width(text[start : word.end()]) > left:
            yield start, end
            start, left = word.end() - len(word.group().lstrip()), max(8, room)
        while width(text[start : word.end()]) > left:
            cut = start + max(1, fit(text[start : word.end()], left))
            yield start, cut
            start, left = cut, max(8, room)
        end = word.end()
    if end > start or not text.strip():
        yield start, end


def _cut(spans: list[Span], start: int, end: int) -> Line:
    line, at = [], 0
    for text, style in spans:
        piece = text[max(0, start - at) : max(0, end - at)]
        if piece:
            line.append((piece, style))
        at += len(text)
    return line


def render(lines: Iterable[Line], *, colour: bool) -> str:
    """The lines as one str, with a line break after each; in colour only where asked for."""
    if not colour:
        return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)
    return _coloured(lines)


def _coloured(lines: Iterable[Line]) -> str:
    from io import StringIO

    from rich.console import Console
    from rich.text import Text
    from rich.theme import Theme

    console = Console(
        file=StringIO(),
        force_terminal=True,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
        theme=Theme(STYLES, inherit=False),
    )
    with console.capture() as captured:
        for line in lines:
            console.print(Text.assemble(*line), soft_wrap=True)
    return captured.get()
