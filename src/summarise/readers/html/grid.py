"""A page's table of data to cells of text, each with a mark of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree

from summarise.readers.html.insets import inset_of, is_strong
from summarise.readers.html.marks import Marks
from summarise.readers.tables.cells import Cell
from summarise.readers.tables.grids import in_one, spread

BLOCKS = frozenset(
    """html body head article aside address blockquote center details dialog dd div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section
    summary table caption colgroup col tbody td tfoot th thead tr ul title""".split()
)
CONTROLS = frozenset({"button", "select", "option", "optgroup", "input", "textarea", "svg", "canvas"})
_LONG_CELL = 600  # characters: a table with such a cell lays a page out
_MOST_INSIDE = 20  # tables in the cells of one
_MOSTLY_LINKS = 0.6


def holds_data(table: Any) -> bool:
    """Whether a table with others in its cells is one of data: its own cells head columns or rows, and those are small."""
    inner = list(islice(table.iterdescendants("table"), _MOST_INSIDE + 1))
    return (
        len(inner) <= _MOST_INSIDE
        and all(next(one.iterdescendants("table"), None) is None for one in inner)
        and any(next(head.iterancestors("table")) is table for head in table.iter("th"))
        and next(table.iterancestors("table"), None) is None
    )


def made_cells(table: Any, marks: Marks) -> None:
    """A table of data to cells of text, each with its mark, so that none is dropped; one that lays out a page, or is a list of links, stays."""
    bare = marks.bare
    if (table.get("role") or "") in ("presentation", "none"):
        return
    rows = [
        (row, [cell for cell in row if cell.tag in ("td", "th")])
        for row in table.iter("tr")
        if next(row.iterancestors("table")) is table
    ]
    if not rows or sum(len(cells) for _, cells in rows) < 2:
        return
    whole = len(bare("".join(table.itertext())))
    linked = sum(len(bare("".join(link.itertext()))) for link in table.iter("a"))
    if not whole or linked > _MOSTLY_LINKS * whole:
        return
    grid = []
    for row, cells in rows:
        texts = [in_one(_lines(cell), bare) for cell in cells]
        if any(len(bare(text)) > _LONG_CELL for text in texts):
            return
        line = [
            Cell(t, columns=_span(c, "colspan"), rows=_span(c, "rowspan"), head=_is_head(c))
            for c, t in zip(cells, texts, strict=True)
        ]
        if (named := next((n for n, cell in enumerate(line) if bare(cell.text)), None)) is not None:
            line[named] = line[named]._replace(indent=inset_of(row))
        if is_strong(row) and named == 0 and not any(bare(cell.text) for cell in line[1:]):
            line = [line[0]._replace(columns=sum(cell.columns for cell in line))]  # it heads rows
        grid.append(line)
    captions = [text for c in table.iter("caption") if (text := in_one(_lines(c), bare))]
    for child in list(table):
        table.remove(child)
    table.text = None
    first = True
    for shown in [*([Cell(caption)] for caption in captions), *spread(grid, bare)]:
        line_of = etree.SubElement(table, "tr")
        for cell in shown:
            etree.SubElement(line_of, "td").text = marks.cell(cell, first=first) + cell.text
            first = False


def _is_head(cell: Any) -> bool:
    row = cell.getparent()
    return cell.tag == "th" or (
        row is not None and row.getparent() is not None and row.getparent().tag == "thead"
    )


def _span(cell: Any, name: str) -> int:
    stated = (cell.get(name) or "").strip()
    if not (stated.isascii() and stated.isdigit()):
        return 1
    value = int(stated[:6])
    return 65_534 if name == "rowspan" and value == 0 else max(value, 1)


def _lines(cell: Any) -> Iterator[str]:
    """The lines that a cell is shown in."""
    line: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        breaks = element is not cell and (element.tag in BLOCKS or element.tag == "br")
        if breaks and line:
            yield "".join(line)
            line = []
        if event == "start" and element.text and element.tag not in CONTROLS:
            line.append(element.text)
        elif event == "end" and element.tail and element is not cell:
            line.append(element.tail)
    if line:
        yield "".join(line)
