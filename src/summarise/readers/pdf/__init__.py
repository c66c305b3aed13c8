"""PDF to text through PDFium (pypdfium2, extra ``pdf``), with the offset of every page.

``Article.offsets`` lead into the text of all pages as PDFium gives it, one page directly after the other.
Lines become paragraphs again; running heads and page numbers, which would cut sentences in two and bring
in numbers of their own, are left out with a note.
"""

from __future__ import annotations

import io
import re
import threading
from typing import Any

from summarise.article import Article, Place
from summarise.errors import InputError
from summarise.readers.composing.tracing import Tracer, between
from summarise.readers.extras import require
from summarise.readers.pdf.columns import PageTable, tables_on
from summarise.readers.pdf.columnwise import in_rows
from summarise.readers.pdf.continuing import Opened, goes_on, opened
from summarise.readers.pdf.drawings import drawn
from summarise.readers.pdf.glyphs import GAP, HYPHEN, NOTHING, Places, as_seen, outside
from summarise.readers.pdf.heads import running_heads
from summarise.readers.pdf.mending import Line, mended
from summarise.readers.pdf.prose_columns import in_columns
from summarise.readers.pdf.streams import unpacks_within
from summarise.readers.pdf.tables import rows_of
from summarise.readers.tables.lines import write_table

MOST_PAGES = 10_000
MOST_OBJECTS = 5_000_000  # texts, lines and pictures that its pages draw, each as often as a page draws it
MOST_DRAWN = 2_000_000  # drawings, each as often as others call it; each costs PDFium some microseconds
UNPACKED = 20  # times --max-bytes: drawings are packed far better than words
_FEW_RUNS = 2  # a line above the first table of a page, and that
_LINE = re.compile(r"[^\r\n]+")
_LETTER = re.compile(r"[^\W\d_]")
_END = re.compile(r"[.!?…:。！？][\"'”’»)\]]*$")
_UNENCRYPTED = 3  # FPDF_REMOVE_SECURITY
_PASSWORD = 4  # FPDF_ERR_PASSWORD
# PDFium may not be entered by two threads at a time, not even for two files.
_ONE_AT_A_TIME = threading.Lock()


def read_pdf(data: bytes, name: str, max_bytes: int) -> Article:
    """The text of a PDF file. Raises InputError for one that is encrypted, broken, scanned, or holds more
    than ``max_bytes`` characters; SettingsError without the extra."""
    pdfium = require("pypdfium2", "pdf")
    if not unpacks_within(data, UNPACKED * max_bytes):
        raise InputError(
            f"{name}: unpacks to more than {UNPACKED} times --max-bytes ({max_bytes:,}); raise it to read it"
        )
    with _ONE_AT_A_TIME:
        try:
            raw, tables, about = _pages(pdfium, data, name, max_bytes)
        except pdfium.PdfiumError as error:
            if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
                raise InputError(f"{name}: the PDF is encrypted; save it without a password") from None
            raise InputError(f"{name}: not a readable PDF (broken, or cut short)") from None
    empty = [i for i, text in enumerate(raw, 1) if not text.strip()]
    if len(empty) == len(raw):
        raise InputError(
            f"{name}: its {len(raw)} page{'s hold' if len(raw) != 1 else ' holds'} no text, as scans do; "
            "run text recognition on it first (ocrmypdf)"
        )
    notes = (
        [f"no text on page{'s' if len(empty) > 1 else ''} {_listed(empty)}, as with scans"] if empty else []
    )
    pages = _lines(raw)
    heads = running_heads([[_shown(line.text) for line in page] for page in pages])
    if heads.shown:
        notes.append(f"running heads and page numbers left out ({'; '.join(heads.shown)})")
    kept = [[line for i, line in enumerate(page) if i not in heads.places[n]] for n, page in enumerate(pages)]
    tracer = Tracer()
    starts = []
    places: list[Place] = []
    last: Opened | None = None
    base = 0
    for number, page in enumerate(kept):
        if number:
            tracer.add(_between(kept[number - 1][-1:], page[:1]))
        starts.append(tracer.length)
        last = _paragraphs(
            page, [(base, table) for table in tables[number]], raw[number], tracer, places, last
        )
        base += len(raw[number])
    text, offsets = tracer.done()
    return Article(
        text + "\n",
        title=about.get("Title") or None,
        author=about.get("Author") or None,
        notes=tuple(notes),
        offsets=offsets,
        pages=tuple(starts),
        places=tuple(places),
        format="pdf",
    )


def _pages(
    pdfium: Any, data: bytes, name: str, max_bytes: int
) -> tuple[list[str], list[list[PageTable]], dict[str, str]]:
    texts: list[str] = []
    tables: list[list[PageTable]] = []
    room = max_bytes
    document = pdfium.PdfDocument(data)
    objects = MOST_OBJECTS
    try:
        if len(document) > MOST_PAGES:
            raise InputError(f"{name}: more than {MOST_PAGES:,} pages; give those that matter")
        if drawn(_written(document), len(document), MOST_DRAWN) > MOST_DRAWN:
            raise InputError(
                f"{name}: more than {MOST_DRAWN:,} drawings are drawn on its pages, or cannot be counted; "
                "save its text and give that"
            )
        for number in range(len(document)):
            page = document[number]
            try:
                objects -= pdfium.raw.FPDFPage_CountObjects(page)
                if objects < 0:
                    raise InputError(
                        f"{name}: more than {MOST_OBJECTS:,} objects are drawn on its pages; "
                        "save its text and give that"
                    )
                shown = page.get_textpage()
                room -= shown.count_chars()
                if room < 0:
                    raise InputError(
                        f"{name}: more than {max_bytes:,} characters; raise --max-bytes to read it"
                    )
                text, found = _text(pdfium, page, shown)
                texts.append(text)
                tables.append(found)
            finally:
                page.close()
        return (
            texts,
            tables,
            {key: " ".join(value.split()) for key, value in document.get_metadata_dict().items()},
        )
    finally:
        document.close()


def _written(document: Any) -> bytes:
    """The file as PDFium has understood it, unencrypted; no page is read for it."""
    out = io.BytesIO()
    document.save(out, flags=_UNENCRYPTED)
    return out.getvalue()


def _text(pdfium: Any, page: Any, shown: Any) -> tuple[str, list[PageTable]]:
    """The page's text with what its glyphs' places say, and its tables; as PDFium gives it where the characters have no places
    of their own. ``shown``: the text page of ``page``."""
    bounded: str = shown.get_text_bounded()
    text: str = shown.get_text_range()
    if len(text) != shown.count_chars():
        return bounded.replace("\ufffe", HYPHEN), []
    places = Places(pdfium.raw, shown)
    if len("".join(text.split())) != len("".join(bounded.split())):
        text = outside(text, places, *page.get_size())
    text, places = in_rows(*in_columns(as_seen(text, places), places))
    return text, tables_on(text, places)


def _lines(raw: list[str]) -> list[list[Line]]:
    pages, base = [], 0
    for text in raw:
        pages.append([Line(m.group(), base + m.start()) for m in _LINE.finditer(text) if m.group().strip()])
        base += len(text)
    return pages


def _shown(text: str) -> str:
    return text.replace(GAP, " | ").replace(NOTHING, "").strip()


def _paragraphs(
    lines: list[Line],
    tables: list[tuple[int, PageTable]],
    raw: str,
    tracer: Tracer,
    places: list[Place],
    last: Opened | None,
) -> Opened | None:
    """Write a page's lines; ``tables``: those on it, each with where the page begins in the text of all; ``last``: the table that the
    page before has left open. -> the one that this page leaves open."""
    left: Opened | None = None
    runs: list[tuple[tuple[int, PageTable] | None, list[Line]]] = []
    coming = [*tables]
    for line in lines:
        while coming and line.origin >= coming[0][0] + coming[0][1].end:
            coming.pop(0)
        inside = (
            coming[0] if coming and line.origin + len(line.text) > coming[0][0] + coming[0][1].start else None
        )
        if not runs or runs[-1][0] is not inside:
            runs.append((inside, []))
        runs[-1][1].append(line)
    widths = sorted(len(line.text) for table, run in runs for line in run if table is None)
    usual = widths[len(widths) * 3 // 4] if widths else 0
    for n, (table, run) in enumerate(runs):
        tracer.add("\n" if n else "")
        if table is not None:
            rows = rows_of(table[1], raw, table[0], run)
            before = last if n < _FEW_RUNS and not any(run[0] for run in runs[:n]) else None
            if goes_on(table[1], [line.text for one in runs[:n] for line in one[1]], before):
                rows = [*(before.heads if before else ()), *rows]
            left = opened(table[1], rows, [line.text for one in runs[n + 1 :] for line in one[1]])
            write_table(rows, tracer, places)
            places.append(Place(tracer.length))
            continue
        for i, line in enumerate(run):
            for piece, origin in mended(line):
                tracer.add(piece, origin)
            if i + 1 < len(run):
                tracer.add(_joint(line.text.rstrip(), run[i + 1].text.lstrip(), usual))
    return left


def _joint(line: str, following: str, usual: int) -> str:
    """What joins two lines. A full line goes on in the next; a short one may be the end of a paragraph, a
    heading or a table's row, so its break is kept."""
    if re.search(r"\w[-\u2010]$", line) and following[:1].isalnum():
        return ""
    if not _LETTER.search(line) and not _LETTER.search(following):  # numbers alone are no sentence
        return between(line, following)
    return " " if len(line) > 0.75 * usual else "\n"


def _between(last: list[Line], first: list[Line]) -> str:
    """What stands between two pages: a space inside a sentence, else a break."""
    going_on = last and first and not _END.search(last[0].text.rstrip()) and first[0].text[:1].islower()
    return " " if going_on else "\n\n"


def _listed(numbers: list[int], most: int = 8) -> str:
    shown = ", ".join(map(str, numbers[:most]))
    return shown + (f" and {len(numbers) - most} more" if len(numbers) > most else "")
