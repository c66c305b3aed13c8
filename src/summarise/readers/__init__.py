"""Inputs of every sort into Articles: a path, "-" for standard input, a URL.

``read`` is the one way in; it says in one line what is wrong with an input it cannot use.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import replace
from pathlib import Path

from summarise.article import Article
from summarise.errors import InputError, SettingsError, UsageError
from summarise.readers.decoding.encodings import decode
from summarise.readers.decoding.halves import whole_article
from summarise.readers.decoding.sniffing import GZIP, Form, form_of
from summarise.readers.extras import MissingExtra

MAX_BYTES = 5_000_000
TIMEOUT = 30.0
_MARKED_UP = (
    Form.HTML,
    Form.MARKDOWN,
    Form.CSV,
    Form.TSV,
    Form.VTT,
    Form.SRT,
)  # what ``keep_markup`` leaves as it stands
# Compiled on use: a check of two plain files needs none of them.
_DATELINE = r"(?i)\A\s*date[: ]+(\d{4}-\d{2}-\d{2})\b"
_URL = r"(?i)https?://"
_SCHEME = r"(?i)[a-z][a-z0-9+.-]*://"


def read(
    source: str | Path,
    *,
    max_bytes: int = MAX_BYTES,
    date: str | None = None,
    allow_private: bool = False,
    timeout: float = TIMEOUT,
    keep_markup: bool = False,
) -> Article:
    """The Article at ``source``: a path, "-" for standard input, or an http(s) URL given as a str.

    ``max_bytes``: larger input is refused, never cut; it holds before and after unpacking. ``date``: the
    article's, ISO 8601; it goes before what the input says. ``allow_private``, ``timeout`` (seconds, for
    the whole of it): of a URL, see ``fetching``. ``keep_markup``: leave HTML, Markdown and CSV as they stand.

    Raises InputError for anything that cannot be read as an article: missing, a directory, unreadable,
    empty, binary, encrypted, scanned, too large, not allowed; SettingsError for a missing extra, UsageError for a date
    that is none.
    """
    name = str(source)
    label = "standard input" if name == "-" else shown(name)
    content_type = charset = None
    notes: tuple[str, ...] = ()
    url = None
    if isinstance(source, str) and "://" in source and re.match(_URL, source):
        from summarise.readers.fetching import fetch

        fetched = fetch(source, max_bytes=max_bytes, timeout=timeout, allow_private=allow_private)
        data, content_type, charset, notes, url = fetched
        name_of_content = url
    elif isinstance(source, str) and "://" in source and re.match(_SCHEME, source):
        raise InputError(f"{label}: only http and https addresses can be read; save it and give its path")
    else:
        data = _standard_input(max_bytes) if name == "-" else _file(Path(source), max_bytes)
        name_of_content = name
    article = read_bytes(
        data,
        name_of_content,
        label=label,
        content_type=content_type,
        charset=charset,
        url=url,
        max_bytes=max_bytes,
        date=date,
        keep_markup=keep_markup,
    )
    return replace(article, source=name, notes=(*notes, *article.notes))


def read_bytes(
    data: bytes,
    name: str,
    *,
    label: str | None = None,
    content_type: str | None = None,
    charset: str | None = None,
    url: str | None = None,
    max_bytes: int = MAX_BYTES,
    date: str | None = None,
    keep_markup: bool = False,
) -> Article:
    """The Article that ``data`` is, which ``name`` (of a file, or an address) helps to tell the form of.

    ``label``: what an error calls it, by default the name; ``content_type``, ``charset``, ``url``: as a server stated
    them. The rest, and what is raised, as for ``read``; ``data`` over ``max_bytes`` is refused.
    """
    label = label or shown(name)
    if len(data) > max_bytes:
        raise InputError(f"{label}: larger than {max_bytes:,} bytes; raise --max-bytes to read it")
    plain_name = name
    if data.startswith(GZIP):
        from summarise.readers.decoding.unpacking import gunzip

        data = gunzip(data, label, max_bytes)
        plain_name = re.sub(r"\.gz$", "", name, flags=re.IGNORECASE)
    form = form_of(data, plain_name, content_type)
    if keep_markup and form in _MARKED_UP:
        form = Form.TEXT
    try:
        article = _parsed(form, data, label, url, charset, max_bytes, keep_markup)
    except MissingExtra as error:
        raise SettingsError(f"{label}: {error}") from None
    if not article.text.strip():
        raise InputError(f"{label}: empty; there are no words in it")
    return replace(whole_article(article), source=name, date=_checked_date(date) or article.date)


def _parsed(
    form: Form,
    data: bytes,
    label: str,
    url: str | None,
    charset: str | None,
    max_bytes: int,
    keep_markup: bool,
) -> Article:
    if form is Form.PDF:
        from summarise.readers.pdf import read_pdf

        return read_pdf(data, label, max_bytes)
    if form is Form.DOCX:
        from summarise.readers.docx import read_docx

        return read_docx(data, label, max_bytes)
    if form is Form.EML:
        from summarise.readers.mail import read_mail

        return read_mail(data, label)
    if form in (Form.XLSX, Form.ODS):
        from summarise.readers.office import spreadsheets

        reader = spreadsheets.read_xlsx if form is Form.XLSX else spreadsheets.read_ods
        return reader(data, label, max_bytes)
    if form is Form.PPTX:
        from summarise.readers.office.slides import read_pptx

        return read_pptx(data, label, max_bytes)
    if form is Form.ODT:
        from summarise.readers.office.opendocument import read_odt

        return read_odt(data, label, max_bytes)
    if form is Form.RTF:
        from summarise.readers.office.richtext import read_rtf

        return read_rtf(data, label, max_bytes)
    if form is Form.EPUB:
        from summarise.readers.epub import read_epub

        return read_epub(data, label, max_bytes)
    if form is Form.FEED:
        from summarise.readers.news.feeds import read_feed

        return read_feed(data, label, max_bytes)
    if form in (Form.NITF, Form.NEWSML):
        from summarise.readers.news import agencies

        return (agencies.read_nitf if form is Form.NITF else agencies.read_newsml)(data, label)
    decoded = decode(data, label, charset)
    if form is Form.HTML:
        from summarise.readers.html import read_html

        article = read_html(decoded.text, label, url=url)
    elif form is Form.MARKDOWN:
        from summarise.readers.markdown import read_markdown

        article = read_markdown(decoded.text, label)
    elif form in (Form.CSV, Form.TSV):
        from summarise.readers.tables.delimited import read_delimited

        article = read_delimited(decoded.text, label, delimiter="\t" if form is Form.TSV else None)
    elif form in (Form.VTT, Form.SRT):
        from summarise.readers import subtitles

        article = (subtitles.read_vtt if form is Form.VTT else subtitles.read_srt)(decoded.text, label)
    elif form is Form.TEXT and not keep_markup and decoded.text[:20].lstrip("\ufeff \t\r\n").startswith("{"):
        from summarise.readers.news.agencies import is_ninjs, read_ninjs

        item = is_ninjs(decoded.text)
        article = read_ninjs(item, label) if item else Article(decoded.text)
    else:
        begun = decoded.text.lstrip()[:4].lower() == "date"
        stated = re.match(_DATELINE, decoded.text) if begun else None
        article = Article(decoded.text, date=stated.group(1) if stated else None)
    return replace(article, encoding=decoded.encoding, notes=(*decoded.notes, *article.notes))


def _checked_date(date: str | None) -> str | None:
    from datetime import date as calendar

    if date is None:
        return None
    try:
        return calendar.fromisoformat(date).isoformat()
    except ValueError:
        raise UsageError(f"--date {shown(date)}: give it as YYYY-MM-DD") from None


def shown(name: str) -> str:
    """A file name as it may be printed: nothing in it can steer a terminal."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape", "backslashreplace").decode("ascii") for c in name
    )


def _standard_input(max_bytes: int) -> bytes:
    data = sys.stdin.buffer.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise InputError(f"standard input: larger than {max_bytes:,} bytes; raise --max-bytes to read it")
    return data


def _file(path: Path, max_bytes: int) -> bytes:
    name = shown(str(path))
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > max_bytes:
                raise InputError(
                    f"{name}: {size:,} bytes, larger than {max_bytes:,}; raise --max-bytes to read it"
                )
            data = file.read(max_bytes + 1)
    except FileNotFoundError:
        raise InputError(f"{name}: no such file") from None
    except IsADirectoryError:
        raise InputError(
            f"{name}: a folder; give one file. `summarise batch {name} -o OUT` summarises all in it"
        ) from None
    except PermissionError:
        raise InputError(f"{name}: not readable; check its permissions") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a usable path"
        raise InputError(f"{name}: {reason}") from None
    if len(data) > max_bytes:
        raise InputError(f"{name}: larger than {max_bytes:,} bytes; raise --max-bytes to read it")
    return data
