"""Many words of one kind at a place of a text, looked up by the first of them: a pattern of hundreds of units costs more to
compile than an article to read."""

from __future__ import annotations

from collections.abc import Iterable

from summarise.quantities.patterns import pattern

_FIRST = pattern(r"[^\W\d_]+|[^\w ]")  # letters, or a sign


class Listed:
    """Some words, of which the longest counts that stands at a place and that no word goes on from."""

    __slots__ = ("_entries",)

    def __init__(self, words: Iterable[str]) -> None:
        """``words``: in lower case; also several in one entry ("light year", "km/h")."""
        entries: dict[str, list[str]] = {}
        for word in sorted(set(words), key=len, reverse=True):
            first = _FIRST.match(word)
            entries.setdefault(first.group() if first else "", []).append(word)
        self._entries = {first: tuple(those) for first, those in entries.items()}

    def at(self, low: str, start: int) -> str | None:
        """The entry that stands at ``start``; None where none does."""
        first = _FIRST.match(low, start)
        entries = self._entries.get(first.group()) if first else None
        if entries is None or not low.startswith(entries, start):
            return None
        for entry in entries:
            end = start + len(entry)
            if low.startswith(entry, start):
                behind = low[end : end + 1]
                if not (behind.isalnum() or behind == "_"):
                    return entry
        return None
