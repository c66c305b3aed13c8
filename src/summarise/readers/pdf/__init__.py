"""PDF to text through PDFium (pypdfium2, extra ``pdf``), with the offset of every page.

``Article.offsets`` lead into the text of all pages as PDFium gives it, one page directly after the other.
Lines become paragraphs again; running heads and page numbers, which would cut sentences in two and bring
in numbers of their own, are left out with a note.
"""

from __future__ import annotations

import io
import re
import threading
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.extras import require
from summarise.readers.pdf.drawings import drawn
from summarise.readers.pdf.glyphs import GAP, HYPHEN, NOTHING, as_seen, outside
from summarise.readers.pdf.heads import running_heads
from summarise.readers.pdf.streams import unpacks_within
from summarise.readers.tracing import Tracer

MOST_PAGES = 10_000
MOST_OBJECTS = 5_000_000  # texts, lines and pictures that its pages draw, each as often as a page draws it
MOST_DRAWN = 2_000_000  # drawings, each as often as others call it; each costs PDFium some microseconds
UNPACKED = 20  # times --max-bytes: drawings are packed far better than words
_LINE = re.compile(r"[^\r\n]+")
_NO_TEXT = f"{NOTHING}\0"
# A hyphen between these is one of the word's own, also at the end of a line.
_TENS = re.compile(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$", re.IGNORECASE)
_UNITS = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fif|six|eigh|nin)", re.IGNORECASE
)
_END = re.compile(r"[.!?…:。！？][\"'”’»)\]]*$")
_UNENCRYPTED = 3  # FPDF_REMOVE_SECURITY
_PASSWORD = 4  # FPDF_ERR_PASSWORD
# PDFium may not be entered by two threads at a time, not even for two files.
_ONE_AT_A_TIME = threading.Lock()


class Line(NamedTuple):
    """One line of a page: its text, and where it starts in the text of all pages."""

    text: str
    origin: int


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
            raw, about = _pages(pdfium, data, name, max_bytes)
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
    for number, page in enumerate(kept):
        if number:
            tracer.add(_between(kept[number - 1][-1:], page[:1]))
        starts.append(tracer.length)
        _paragraphs(page, tracer)
    text, offsets = tracer.done()
    return Article(
        text + "\n",
        title=about.get("Title") or None,
        author=about.get("Author") or None,
        notes=tuple(notes),
        offsets=offsets,
        pages=tuple(starts),
        format="pdf",
    )


def _pages(pdfium: Any, data: bytes, name: str, max_bytes: int) -> tuple[list[str], dict[str, str]]:
    texts: list[str] = []
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
                texts.append(_text(pdfium, page, shown))
            finally:
                page.close()
        return texts, {key: " ".join(value.split()) for key, value in document.get_metadata_dict().items()}
    finally:
        document.close()


def _written(document: Any) -> bytes:
    """The file as PDFium has understood it, unencrypted; no page is read for it."""
    out = io.BytesIO()
    document.save(out, flags=_UNENCRYPTED)
    return out.getvalue()


def _text(pdfium: Any, page: Any, shown: Any) -> str:
    """The page's text with what its glyphs' places say; as PDFium gives it where the characters have no places
    of their own. ``shown``: the text page of ``page``."""
    bounded: str = shown.get_text_bounded()
    text: str = shown.get_text_range()
    if len(text) != shown.count_chars():
        return bounded.replace("\ufffe", HYPHEN)
    if len("".join(text.split())) != len("".join(bounded.split())):
        text = outside(pdfium.raw, shown, text, *page.get_size())
    return as_seen(pdfium.raw, shown, text)


def _lines(raw: list[str]) -> list[list[Line]]:
    pages, base = [], 0
    for text in raw:
        pages.append([Line(m.group(), base + m.start()) for m in _LINE.finditer(text) if m.group().strip()])
        base += len(text)
    return pages


def _shown(text: str) -> str:
    return text.replace(GAP, " | ").replace(NOTHING, "").strip()


def _paragraphs(lines: list[Line], tracer: Tracer) -> None:
    widths = sorted(len(line.text) for line in lines)
    usual = widths[len(widths) * 3 // 4] if widths else 0
    for line, following in pairwise([*lines, None]):
        assert line is not None
        for piece, origin in _mended(line):
            tracer.add(piece, origin)
        if following is not None:
            tracer.add(_joint(line.text.rstrip(), following.text.lstrip(), usual))


def _joint(line: str, following: str, usual: int) -> str:
    """What joins two lines. A full line goes on in the next; a short one may be the end of a paragraph, a
    heading or a table's row, so its break is kept."""
    if re.search(r"\w[-\u2010]$", line) and following[:1].isalnum():
        return ""
    return " " if len(line) > 0.75 * usual else "\n"


def _mended(line: Line) -> Iterator[tuple[str, int | None]]:
    """The line without the marks of hyphens at former line ends: inside a word ("contain-ers") nothing
    stays, beside a digit or a capital ("18-year-old") the hyphen does."""
    text, begin = line.text.rstrip(f" \t{NOTHING}"), 0
    for i, char in enumerate(text):
        if char == HYPHEN:
            yield text[begin:i], line.origin + begin
            before, after = text[i - 1 : i], text[i + 1 : i + 2]
            own = _TENS.search(text, max(0, i - 8), i) and _UNITS.match(text, i + 1)
            if own or not (before.isalpha() and after.islower()):
                yield "-", line.origin + i
            begin = i + 1
        elif char == GAP:
            yield text[begin:i], line.origin + begin
            yield " | ", None
            begin = i + 1
        elif char in _NO_TEXT:
            yield text[begin:i], line.origin + begin
            begin = i + 1
    yield text[begin:], line.origin + begin


def _between(last: list[Line], first: list[Line]) -> str:
    """What stands between two pages: a space inside a sentence, else a break."""
    going_on = last and first and not _END.search(last[0].text.rstrip()) and first[0].text[:1].islower()
    return " " if going_on else "\n\n"


def _listed(numbers: list[int], most: int = 8) -> str:
    shown = ", ".join(map(str, numbers[:most]))
    return shown + (f" and {len(numbers) - most} more" if len(numbers) > most else "")
