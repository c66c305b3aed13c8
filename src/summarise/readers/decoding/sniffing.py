"""What an input is: its content decides first, then its name or what a server calls it."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum

from summarise.errors import InputError


class Form(StrEnum):
    """The kinds of input there is a reader for."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    EML = "eml"
    CSV = "csv"
    TSV = "tsv"
    XLSX = "xlsx"
    ODS = "ods"
    PPTX = "pptx"
    ODT = "odt"
    RTF = "rtf"
    EPUB = "epub"
    FEED = "feed"
    NITF = "nitf"
    NEWSML = "newsml"
    VTT = "vtt"
    SRT = "srt"


# Compiled on use, and asked where the first characters may be theirs: nearly all inputs are plain text.
_VTT = rb"(?:\xef\xbb\xbf)?WEBVTT(?=[ \t\r\n]|\Z)"
_SRT = rb"(?:\xef\xbb\xbf)?\s*\d+\s*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3}\s*-->\s*\d"
_MIMETYPES = (
    (b"application/vnd.oasis.opendocument.spreadsheet", Form.ODS),
    (b"application/vnd.oasis.opendocument.text", Form.ODT),
    (b"application/epub+zip", Form.EPUB),
)
_ROOT = rb"(?:\xef\xbb\xbf)?\s*(?:<[?!](?:[^<>\[]{0,2000}|[^<>\[]{0,300}\[[^\]]{0,3000}\]\s*)>\s*){0,20}<([A-Za-z][\w:.-]{0,60})[\s>]"
_ROOTS = {  # (the outermost element, what has to stand near it)
    b"rss": (b"", Form.FEED), b"feed": (b"Atom", Form.FEED), b"RDF": (b"purl.org/rss", Form.FEED),
    b"nitf": (b"", Form.NITF), b"newsItem": (b"iptc.org", Form.NEWSML), b"newsMessage": (b"iptc.org", Form.NEWSML),
}  # fmt: skip
GZIP = b"\x1f\x8b"
_PDF = rb"(?s)\A.{0,1024}?%PDF-\d"
_HTML = (
    rb"(?si)\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body)\b"
)
_HEADER = rb"(?m)^([A-Za-z][A-Za-z0-9-]{1,60}):"
# RFC 5322 requires From and Date; the rest tells a message from a text that begins "From: ...".
_MAIL = {b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to", b"dkim-signature"}
_OTHER = (  # (first bytes, what it is, what to do)
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office or Outlook file",
        "save it as .docx, .xlsx, .pptx or .eml",
    ),
    (b"%!PS", "PostScript", "convert it to PDF"),
    (b"\x89PNG", "a picture", "give the text itself"),
    (b"\xff\xd8\xff", "a picture", "give the text itself"),
    (b"GIF8", "a picture", "give the text itself"),
    (b"BZh", "bzip2", "unpack it first"),
    (b"\xfd7zXZ", "xz", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "zstd", "unpack it first"),
)
_NAMES = {
    "md": Form.MARKDOWN, "markdown": Form.MARKDOWN, "html": Form.HTML, "htm": Form.HTML, "xhtml": Form.HTML,
    "eml": Form.EML, "csv": Form.CSV, "tsv": Form.TSV, "tab": Form.TSV,
    "vtt": Form.VTT, "srt": Form.SRT,
}  # fmt: skip
_TYPES = {
    "text/markdown": Form.MARKDOWN, "text/html": Form.HTML, "application/xhtml+xml": Form.HTML,
    "message/rfc822": Form.EML, "text/csv": Form.CSV, "text/tab-separated-values": Form.TSV,
    "text/vtt": Form.VTT, "application/x-subrip": Form.SRT,
}  # fmt: skip


def form_of(data: bytes, name: str, content_type: str | None = None) -> Form:
    """The form of ``data``. ``name``: the file's, its last suffix counts; ``content_type``: a server's word.

    Raises InputError for forms that are known and not read.
    """
    if b"%PDF-" in data[:1100] and re.match(_PDF, data[:1100]):
        return Form.PDF
    if data.startswith(b"PK\x03\x04"):
        return _packed(data, name)
    for start, what, advice in _OTHER:
        if data.startswith(start):
            raise InputError(f"{name}: this is {what}, not text; {advice}")
    head = data[:4096]
    first = head.removeprefix(codecs.BOM_UTF8).lstrip()[:1]
    if first == b"W" and re.match(_VTT, data):
        return Form.VTT
    if (not first or first.isdigit()) and re.match(_SRT, data):
        return Form.SRT
    if data.startswith(b"{\\rtf"):
        return Form.RTF
    if first == b"<" and (root := re.match(_ROOT, head)):
        near, form = _ROOTS.get(root.group(1).rpartition(b":")[2], (b"-", Form.TEXT))
        if form is not Form.TEXT and near in head:
            return form
    if first == b"<" and re.match(_HTML, head):
        return Form.HTML
    if _is_mail(data[:16384]):
        return Form.EML
    suffix = name.lower().rpartition(".")[2]
    return _TYPES.get(content_type or "") or _NAMES.get(suffix) or Form.TEXT


def _packed(data: bytes, name: str) -> Form:
    """What a zip archive is, by the files in it: as these forms are defined, their names tell."""
    if b"[Content_Types].xml" in data:
        for folder, form in ((b"word/", Form.DOCX), (b"xl/", Form.XLSX), (b"ppt/", Form.PPTX)):
            if folder in data:
                return form
    if data[30:300].startswith(b"mimetypeapplication/"):
        stated = data[38:300]
        for words, form in _MIMETYPES:
            if stated.startswith(words):
                return form
    raise InputError(
        f"{name}: a zip archive, but no document that is read (Word, Excel, PowerPoint, OpenDocument, EPUB); unpack it first"
    )


def _is_mail(head: bytes) -> bool:
    if not head.partition(b":")[0].replace(b"-", b"").isalnum():
        return False  # no field's name before the first colon
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {match.group(1).lower() for match in re.finditer(_HEADER, block)}
    return bool(re.match(_HEADER, block)) and b"from" in names and bool(names & _MAIL)
