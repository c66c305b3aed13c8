"""The stems of a source by sentence: which sentences hold one, and how much it tells.

Read when somebody asks. A short source is looked through for each stem that is asked for, a long one is listed once.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property

from summarise.checking.text.words import stems_of

_SHORT = 60  # sentences
_MOST_KEPT = 20_000  # stems of which it is known who holds them
_MOST_SENTENCES = 1_000  # of a long text, whose stems are at hand


class Weights(dict[str, float]):
    """What each stem weighs: high for a rare one, and for one that no sentence has; worked out when it is asked for."""

    def __init__(self, stems: Stems) -> None:
        super().__init__()
        self._stems = stems

    def __missing__(self, stem: str) -> float:
        stems = self._stems
        share = (len(stems.sentences) + 1) / (len(stems.holding(stem)) + 0.5)
        found = self[stem] = math.log(1 + share)
        return found


class _Holders(dict[str, Sequence[int]]):
    """The sentences that hold each stem of a short text, looked for when it is asked for."""

    def __init__(self, by_sentence: Sequence[frozenset[str]]) -> None:
        super().__init__()
        self._by_sentence = by_sentence

    def __missing__(self, stem: str) -> Sequence[int]:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self[stem] = [i for i, stems in enumerate(self._by_sentence) if stem in stems]
        return found

    def look_for(self, stems: set[str]) -> None:
        """Look for some stems at once, in a fraction of the time."""
        wanted = stems.difference(self)
        if not wanted:
            return
        found: dict[str, list[int]] = {stem: [] for stem in wanted}
        for i, held in enumerate(self._by_sentence):
            for stem in held & wanted:
                found[stem].append(i)
        self.update(found)  # each whole before another thread can see it


class _Listed(dict[str, Sequence[int]]):
    """The sentences that hold each stem of a long text; no other stem is in any."""

    def __missing__(self, stem: str) -> Sequence[int]:
        return ()


class Stems:
    """The stems of the ``sentences`` of a text."""

    def __init__(self, text: str, sentences: Sequence[tuple[int, int]]) -> None:
        """``text``: with its numbers blanked out."""
        self._text = text
        self.sentences = sentences
        self._of: dict[int, frozenset[str]] = {}

    @cached_property
    def _by_sentence(self) -> list[frozenset[str]]:
        """The stems of each sentence of a short text."""
        text = self._text
        return [frozenset(stems_of(text, start, end)) for start, end in self.sentences]

    @cached_property
    def _holders(self) -> _Holders | _Listed:
        if len(self.sentences) <= _SHORT:
            return _Holders(self._by_sentence)
        found: dict[str, list[int]] = defaultdict(list)
        text = self._text
        for i, (start, end) in enumerate(self.sentences):
            for stem in stems_of(text, start, end):
                found[stem].append(i)
        return _Listed(found)

    def of(self, sentence: int) -> frozenset[str]:
        """The stems of one sentence. Those of a long text are read again when they are asked for: held, they are more than
        all its numbers."""
        if len(self.sentences) <= _SHORT:
            return self._by_sentence[sentence]
        found = self._of.get(sentence)
        if found is None:
            if len(self._of) >= _MOST_SENTENCES:
                self._of.clear()
            found = self._of[sentence] = frozenset(stems_of(self._text, *self.sentences[sentence]))
        return found

    @cached_property
    def holding(self) -> Callable[[str], Sequence[int]]:
        """The sentences that hold a stem, in order."""
        return self._holders.__getitem__

    def look_for(self, stems: set[str]) -> None:
        """Have it at hand who holds some stems, each of which is going to be asked for."""
        if isinstance(self._holders, _Holders):
            self._holders.look_for(stems)
