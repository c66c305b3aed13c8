"""What was found of the first summary of a source, noted down until there is a second one to read it.

Most sources are checked against one summary. Nothing is known of its sentences, and to put by what is found of them costs as
much as some of the rules (see ``remembered``): that is done when another summary of the source comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from summarise.checking.aligning.around import Asked
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.effort import Effort
from summarise.checking.reading.claims import Passage
from summarise.checking.repeats.remembered import Key, Remembered, Retold
from summarise.quantities import Quantity

_LONGEST = 10_000  # characters; in a longer summary sentences come again


def retold(remembered: Remembered, manner: Key, passage: Passage) -> Retold:
    """What is known of the sentences of ``passage``, a summary in free text.

    ``remembered``: of the source; ``manner``: what else the rules are told of the summary.
    """
    if not len(remembered) and not remembered.noted and len(passage.text) <= _LONGEST:
        return Noted(remembered, manner, passage)
    while remembered.noted:
        try:
            read = remembered.noted.pop()
        except IndexError:  # another thread has read it
            break
        read(remembered)
    return Retold(remembered, manner, passage)


class Noted(Retold):
    """The sentences of a first summary: nothing is known of them, and what is found is noted."""

    def __init__(self, remembered: Remembered, manner: Key, passage: Passage) -> None:
        """As of ``Retold``."""
        self._notes: list[Callable[[Retold], None]] = []

        def read(remembered: Remembered) -> None:  # given, so that nothing that it holds holds it
            told = Retold(remembered, manner, passage)
            for note in self._notes:
                note(told)

        remembered.noted.append(read)

    def recall(self, what: Key, at: int) -> Any:
        """Nothing."""
        return None

    def keep(self, what: Key, at: int, value: Any, asked: Asked) -> None:
        """Note a ``value``, with what was ``asked`` until now."""
        until_now = asked.copy()
        self._notes.append(lambda told: told.keep(what, at, value, until_now))

    def judged(self, quantity: Quantity, effort: Effort) -> Judgement | None:
        """Nothing."""
        return None

    def keep_judged(self, quantity: Quantity, judged: Judgement, asked: Asked, steps: int) -> None:
        """Note what was said of a number."""
        until_now = asked.copy()
        self._notes.append(lambda told: told.keep_judged(quantity, judged, until_now, steps))

    def findings(self, stated: Stated, effort: Effort) -> tuple[Finding, ...] | None:
        """Nothing."""
        return None

    def keep_findings(self, stated: Stated, found: Iterable[Finding], steps: int) -> None:
        """Note what was found in a sentence."""
        found = tuple(found)
        self._notes.append(lambda told: told.keep_findings(stated, found, steps))
