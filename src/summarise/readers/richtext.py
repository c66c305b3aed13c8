"""Rich Text (RTF) through striprtf (extra ``office``): a paragraph is a line, cells of a row have bars between them."""

from __future__ import annotations

import re

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.extras import require

_DEEPEST = 60  # groups of RTF inside one another; programs write some ten
# A group of one look and its words: {\super 6}, {\f0\strike 11}; or the same between two switches. Words of control
# in a row are bounded: from each of thousands all behind it would be looked at.
_LOOK = re.compile(
    r"\{((?:\\[a-z]{1,32}-?\d{0,10}){0,20})\\(super|sub|strike|striked1|v)(?![a-z0-9])((?:\\[a-z]{1,32}-?\d{0,10}){0,20})(?: |(?=\\'))((?:[^{}\\]|\\'[0-9a-f]{2}|\\u-?\d+ ?\??)*)\}"
    r"|\\(super|sub|strike|v)(?![a-z0-9])((?:\\[a-z]{1,32}-?\d{0,10}){0,20}) ?([^{}\\]*)\\(?:nosupersub|strike0|v0)(?![a-z0-9]) ?"
)
_FIELD = re.compile(r"\{\\field", re.IGNORECASE)
_BEFORE = 40  # characters before a raised number that tell what it is


def _as_shown(source: str) -> str:
    """Rich Text with raised and lowered digits as such, without what is struck out or hidden: the library
    gives all of them as plain text, 10 with a raised 6 as 106."""
    from summarise.readers.raised import lowered, raised

    out: list[str] = []
    at = 0
    for found in _LOOK.finditer(source):
        out.append(source[at : found.start()])
        at = found.end()
        look = found.group(2) or found.group(5)
        words = found.group(4) if found.group(2) else found.group(7)
        if look in ("super", "sub"):
            before = re.split(r"[{}\\]", out[-1][-_BEFORE:])[-1]
            shown = (raised if look == "super" else lowered)(words, before)
            out.append("".join(c if ord(c) < 256 else f"\\u{ord(c)}?" for c in shown))
    return "".join([*out, source[at:]])


def read_rtf(data: bytes, name: str, max_bytes: int) -> Article:
    """A Rich Text document. Raises InputError for one that is broken or has no words, SettingsError
    without the extra."""
    striprtf = require("striprtf.striprtf", "office")
    source = data.decode("latin-1")
    deep = most = 0
    for sign in re.finditer(r"\\.|[{}]", source, re.DOTALL):
        deep += {"{": 1, "}": -1}.get(sign.group(), 0)
        most = max(most, deep)
    if most > _DEEPEST:
        raise InputError(f"{name}: more than {_DEEPEST} groups inside one another, too many for a document")
    if deep > 0:
        raise InputError(
            f"{name}: the Rich Text ends too early ({deep} groups are not closed); save it again"
        )
    try:
        # A line end, which says nothing: from each field the library looks for a link up to the end of the line.
        source = _FIELD.sub(lambda found: "\n" + found.group(), _as_shown(source))
        text = striprtf.rtf_to_text(source, errors="replace")
    except Exception as error:
        raise InputError(f"{name}: not readable Rich Text ({type(error).__name__})") from None
    lines = [
        " | ".join(part.strip() for part in line.strip().strip("|").split("|")) for line in text.split("\n")
    ]
    text = "\n".join(line for line in lines if line)
    if not text:
        raise InputError(f"{name}: Rich Text without words")
    if len(text) > max_bytes:
        raise InputError(f"{name}: more than {max_bytes:,} characters; raise --max-bytes to read it")
    return Article(text + "\n", format="rtf")
