"""Untrusted text made harmless for where it is shown. Every renderer goes through here.

Article text and a model's answer can hold anything: sequences that steer a terminal, markup, controls
that turn the order of digits round. What is dangerous everywhere is shown as its code ("\\x1b",
"\\u202e") by ``visible``; each form then adds its own quoting. HTML's ``<``, ``&`` and quote marks are
Jinja's business (autoescape), which calls ``visible`` for every value first.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from summarise.quantities.patterns import pattern

# C0 and C1 controls, DEL, bidirectional controls (Unicode UAX #9), zero-width and other format
# characters, lone surrogates, tags: nothing that moves a cursor, hides text or turns its order.
_UNSAFE = pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_ESCAPED = pattern(r"\\[bfru]")  # in JSON: a control character, or a backslash with such a letter behind it
_AT_ONCE = 100
_JOINERS = "\u200c\u200d"
_MARKDOWN = pattern(r"([\\`*_{}\[\]<>#|~$!&])")
_LINE_MARK = pattern(r"(?m)^(\s*)([-+=]|\d+[.)])(?=\s|$)")
# What a site makes a link or a mention of by itself: "https:", "www.", "@name", "#12".
_AUTOLINK = pattern(r"(?i)\b(?:https?|ftp|mailto)(?=:)|\bwww(?=\.)|[@#](?=[\w-])")
_WORD_JOINER = "\u2060"  # invisible, and no link goes across it
_PLAIN_NUMBER = pattern(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def visible(text: str) -> str:
    """``text`` with every character that could steer or deceive shown as its code: "\\x1b"."""
    if text.isascii() and text.isprintable():  # nearly all are, and are told so in no time
        return text
    return _UNSAFE.sub(_code, text)


terminal = visible  # a terminal needs no more than that


def one_line(text: str, most: int | None = None) -> str:
    """``visible`` on one line, white space folded, cut at ``most`` characters with an ellipsis."""
    flat = visible(" ".join(text.split()))
    return flat if most is None or len(flat) <= most else flat[: max(0, most - 1)] + "…"


def markdown(text: str) -> str:
    """``text`` as plain words in Markdown: no markup, HTML, link or mention, and no line of its own."""
    apart = _AUTOLINK.sub(lambda found: found.group() + _WORD_JOINER, one_line(text))
    return _LINE_MARK.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", apart))


def cell(text: str) -> str:
    """``text`` as a cell that no spreadsheet takes for a formula: a plain number as it is, else an
    apostrophe before = + - @ and white space (OWASP, "CSV Injection")."""
    shown = visible(text)
    return "'" + shown if shown.startswith(_FORMULA) and not _PLAIN_NUMBER.fullmatch(shown) else shown


def script_json(data: Any) -> str:
    """``data`` as JSON that may stand inside an HTML ``<script>``: it cannot end the element, open a
    comment or steer anything, and parses to what ``visible`` shows."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    if _UNSAFE.search(text) or _ESCAPED.search(text):  # seldom, and each string has to be gone through then
        text = json.dumps(_shown(data), ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def script_list(name: str, items: Iterable[Any]) -> Iterator[str]:
    """``script_json`` of ``items`` under ``name``, some hundreds at once."""
    yield f"{{{script_json(name)}:["
    left, comma = iter(items), ""
    while some := list(islice(left, _AT_ONCE)):
        yield comma + script_json(some)[1:-1]
        comma = ","
    yield "]}"


def _shown(data: Any) -> Any:
    if isinstance(data, str):
        return visible(data)
    if isinstance(data, dict):
        return {_shown(key): _shown(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [_shown(value) for value in data]
    return data


def _code(match: re.Match[str]) -> str:
    found = match.group()
    if found in _JOINERS and _joins(match.string, match.start()):
        return found
    number = ord(found)
    return (
        f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}" if number < 65536 else f"\\U{number:08x}"
    )


def _joins(text: str, at: int) -> bool:
    """Whether a joiner does what it is for: Persian, Indic and emoji need it; between ASCII it hides."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return all(c > "\x7f" and unicodedata.category(c)[0] in "LMS" for c in (before, after) if c) and bool(
        before and after
    )
