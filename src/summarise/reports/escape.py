"""Untrusted text made harmless for where it is shown. Every renderer goes through here."""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 controls, DEL, bidirectional controls, zero-width and other format characters, lone
# surrogates: nothing that moves a cursor, hides text or turns its order may reach a screen.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~$!])")
_LINE_MARK = re.compile(r"(?m)^(\s*)([-+=]|\d+[.)])(?=\s|$)")


def terminal(text: str) -> str:
    """``text`` with every character that could steer a terminal shown as its code: "\\x1b"."""
    return _UNSAFE.sub(_code, text)


def one_line(text: str, most: int | None = None) -> str:
    """``terminal`` on one line, white space folded, cut at ``most`` characters with an ellipsis."""
    flat = terminal(" ".join(text.split()))
    return flat if most is None or len(flat) <= most else flat[: max(0, most - 1)] + "…"


def markdown(text: str) -> str:
    """``text`` as plain words in Markdown: no markup, no HTML, no line of its own."""
    return _LINE_MARK.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", one_line(text)))


def _code(match: re.Match[str]) -> str:
    number = ord(match.group())
    return (
        f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}" if number < 65536 else f"\\U{number:08x}"
    )


def width(text: str) -> int:
    """Columns that ``text`` takes on a terminal: wide characters two, combining ones none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )
