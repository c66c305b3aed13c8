"""What a server said of an error, as it may be shown: one short line, without keys and without the article's words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_KEY_LIKE = re.compile(r"\b(?:sk|pk|key|gsk|xai)[-_][\w*.-]{4,}|\bBearer\s+\S+", re.IGNORECASE)
_LONGEST_DETAIL = 200
_LONGEST_BODY = 10_000  # characters of an error's body that are looked at
_LOOKED_AT = 2_000  # of them, for words of the article
_MOST_LOOKS = 20_000  # places of an article that are compared with it


def said(error: BaseException) -> str:
    """Everything the server said, for recognising it; never shown."""
    return f"{getattr(error, 'body', '')} {error}"


def detail(error: BaseException, secrets: Iterable[str] = (), article: str = "") -> str:
    """The server's own short message with a colon before it, where it is fit to be shown; else empty."""
    body: Any = getattr(error, "body", None)
    while isinstance(body, dict):
        body = body.get("message") or body.get("error") or body.get("detail")
    if not isinstance(body, str) or not body.strip():
        return ""
    body = _beginning(body)
    for secret in secrets:
        body = body.replace(secret, "***")
    body = _KEY_LIKE.sub("***", body)
    # What is shown is the beginning, its white space folded.
    if _repeats(article, body[:_LOOKED_AT]) or _repeats(
        article, " ".join(body.split())[: 2 * _LONGEST_DETAIL]
    ):
        return ""
    return f": {one_line(body)}"


def _beginning(body: str) -> str:
    """As much of a body as can be looked at: whole words, so that no half of a secret is left at its end."""
    if len(body) <= _LONGEST_BODY:
        return body
    return (
        (body[:_LONGEST_BODY].rsplit(None, 1) or [""])[0]
        if any(map(str.isspace, body[:_LONGEST_BODY]))
        else ""
    )


def _repeats(article: str, message: str, run: int = 30) -> bool:
    """Does the message hold a stretch of the article? Any stretch holds one of the message's blocks of half its length
    whole: so these are looked for, and what stands around them is compared."""
    half = run // 2
    looked, seen = 0, set[str]()
    for begin in range(0, len(message) - half + 1, half):
        block = message[begin : begin + half]
        if block in seen:
            continue
        seen.add(block)
        starts = [at for at in range(0, len(message) - half + 1, half) if message.startswith(block, at)]
        found = article.find(block)
        while found >= 0:
            for start in starts:
                if _alike(article, found, message, start, run) >= run:
                    return True
            looked += len(starts)
            if looked > _MOST_LOOKS:
                return True  # it has a great deal of the article's pieces: not shown
            found = article.find(block, found + 1)
    return False


def _alike(article: str, found: int, message: str, start: int, run: int) -> int:
    """How long the stretch around both places is that they share, looked at up to ``run`` to either side."""
    before = after = 0
    while (
        before < run
        and found > before
        and start > before
        and article[found - before - 1] == message[start - before - 1]
    ):
        before += 1
    while (
        after < run
        and found + after < len(article)
        and start + after < len(message)
        and article[found + after] == message[start + after]
    ):
        after += 1
    return before + after


def one_line(text: str) -> str:
    """Printable, on one line, and short."""
    line = " ".join(text.split())
    line = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in line)
    return line if len(line) <= _LONGEST_DETAIL else line[: _LONGEST_DETAIL - 1] + "…"
