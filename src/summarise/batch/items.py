"""One article of the input before it is read, and what was passed over on the way to it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from summarise.article import Article


@dataclass(frozen=True, slots=True)
class Item:
    """``id``: its name in every output; ``source``: where it is, for people; ``load`` reads it and raises
    SummariseError where that fails; ``far``: reading it waits for a network."""

    id: str
    source: str
    load: Callable[[], Article] = field(repr=False)
    far: bool = False


Skips = Counter[str]  # a reason in words ("ignored by .gitignore") -> how many files


def utf8(name: str) -> str:
    """A file name as text that can be stored: bytes that are no UTF-8 are shown as \\xff."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
