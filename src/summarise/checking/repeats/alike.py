"""A number that stands in the same words as another of its sentence: it is as well supported as that one.

Rules read some words around a number and, in a sentence, its other numbers. What is longer than a sentence can be is a row,
of one number after the other, and so long rows of one number are looked at once.
"""

from __future__ import annotations

from summarise.checking.aligning.contexts import Placing
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.stated import LONGEST_SENTENCE
from summarise.checking.reading.claims import Passage
from summarise.checking.verdicts import Verdict
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple

_AROUND = 200  # characters on each side that have to be the same
_MOST_KEPT = 256


class _Key(NamedTuple):
    sentence: tuple[int, int]
    around: str
    value: tuple[object, ...]
    brief: bool


class Alike:
    """What is well supported in the rows of one summary."""

    def __init__(self, placing: Placing) -> None:
        """``placing`` of the summary."""
        self._placing = placing
        self._path: str | None = None
        self._known: dict[_Key, Judgement] = {}
        self._last: tuple[_Key | None, Judgement | None] = (
            None,
            None,
        )  # told at once, without a look at the others

    def key(self, passage: Passage, quantity: Quantity, *, brief: bool) -> _Key | None:
        """What tells a number from others that stand elsewhere; None outside of rows."""
        text, start = passage.text, quantity.start
        if start < _AROUND or start + _AROUND > len(text) or len(text) <= LONGEST_SENTENCE:
            return None
        span = self._placing.sentence_of(passage, start)
        if span[1] - span[0] <= LONGEST_SENTENCE:
            return None
        if passage.path != self._path:
            self._path = passage.path
            self._known.clear()
            self._last = None, None
        value = (quantity.kind, quantity.low, quantity.high, quantity.qualifier, quantity.end - start)
        return _Key(span, text[start - _AROUND : start + _AROUND], value, brief)

    def judged(self, key: _Key) -> Judgement | None:
        """What was said of a number with this key, if one was well supported."""
        return self._last[1] if key == self._last[0] else self._known.get(key)

    def keep(self, key: _Key, judged: Judgement) -> None:
        """Keep what was said of a number, if nothing is wrong with it."""
        if judged.code is None and judged.verdict is Verdict.SUPPORTED and judged.span is None:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            self._known[key] = judged
            self._last = key, judged
