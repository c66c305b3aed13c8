"""The stems of a source by sentence: which sentences hold one, and how much it tells.

Read when somebody asks. A short source is looked through for each stem that is asked for, a long one is listed once.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
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


class Stems:
    """The stems of the ``sentences`` of a text."""

    def __init__(self, text: str, sentences: Sequence[tuple[int, int]]) -> None:
        """``text``: with its numbers blanked out."""
        self._text = text
        self.sentences = sentences
        self._known: dict[str, Sequence[int]] = {}
        self._of: dict[int, frozenset[str]] = {}

    @cached_property
    def _by_sentence(self) -> list[frozenset[str]]:
        """The stems of each sentence of a short text."""
        text = self._text
        return [frozenset(stems_of(text, start, end)) for start, end in self.sentences]

    @cached_property
    def _listed(self) -> Mapping[str, Sequence[int]] | None:
        """The sentences of every stem, of a long text."""
        if len(self.sentences) <= _SHORT:
            return None
        found: dict[str, list[int]] = defaultdict(list)
        text = self._text
        for i, (start, end) in enumerate(self.sentences):
            for stem in stems_of(text, start, end):
                found[stem].append(i)
        return dict(found)

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

    def holding(self, stem: str) -> Sequence[int]:
        """The sentences that hold a stem, in order."""
        if self._listed is not None:
            return self._listed.get(stem, ())
        found = self._known.get(stem)
        if found is None:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            found = self._known[stem] = [i for i, stems in enumerate(self._by_sentence) if stem in stems]
        return found
