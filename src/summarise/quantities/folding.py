"""Unicode forms to the plain ones the grammar knows, one character for one, so that offsets stay."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = {
    **dict.fromkeys("‐‑‒−﹣－", "-"),
    **dict.fromkeys("–—―", "–"),
    **dict.fromkeys("’‘ʼ′＇", "'"),
    **dict.fromkeys("“”″＂", '"'),
    **dict.fromkeys("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    "⁄": "/",
    "∕": "/",
    "％": "%",
    "﹪": "%",
    "，": ",",
    "．": ".",
    "＄": "$",
    "￡": "£",
    "ﬁ": "f",
}
_TABLE = {ord(k): v for k, v in _PLAIN.items()}
# A blank that typesetters put inside a number and nowhere else: it groups digits, as ' does.
_GROUPING_BLANK = re.compile("(?<=[0-9])[\u00a0\u2009\u202f\u2007](?=[0-9]{3}(?![0-9]))")
_OTHER_DIGIT = re.compile(r"[^\W0-9a-zA-Z_]")


def fold(text: str) -> str:
    """``text`` with digits, dashes, quotes and blanks in their plain forms; the same length."""
    if text.isascii():
        return text
    folded = _GROUPING_BLANK.sub("'", text).translate(_TABLE)
    if folded.isascii():
        return folded
    return _OTHER_DIGIT.sub(_plain_digit, folded)


def _plain_digit(match: re.Match[str]) -> str:
    digit = unicodedata.decimal(match.group(), None)
    return match.group() if digit is None else str(digit)
