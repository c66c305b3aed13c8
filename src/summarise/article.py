"""The source text, with where it came from. Offsets everywhere else are indices into ``Article.text``."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Article:
    """One source text.

    ``source``: the path, URL or "-" it was read from; None for a string handed in.
    ``title``, ``date`` (ISO 8601, "2025-01-14"), ``language`` (BCP 47, "en"): as stated by the input; None where it does not say.
    ``encoding``: the encoding the bytes were read with; ``notes``: what a reader has to say aloud
    about the input (a guessed encoding, a page without an article).
    ``offsets``: pairs (offset in text, offset in the input before extraction), ascending; empty
    where the text is the input itself. ``pages``: offsets in text where each page starts.
    """

    text: str
    source: str | None = None
    title: str | None = None
    date: str | None = None
    language: str | None = None
    encoding: str | None = None
    notes: tuple[str, ...] = ()
    offsets: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    pages: tuple[int, ...] = field(default=(), repr=False)
