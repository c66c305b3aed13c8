"""A fact states its number in the statement, in its figure's text and as a value: what is alike is judged once."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.referent import Context
from summarise.checking.judging import judge
from summarise.checking.reading.spans import Span
from summarise.checking.verdicts import Verdict
from summarise.quantities import Quantity

_WITHOUT_TEXT_AND_VERB = attrgetter(
    *(f.name for f in fields(Quantity) if f.compare and f.name not in ("text", "verb"))
)


class LastSentence:
    """What was judged of the numbers of the sentence that was looked at last, where that is a fact's with a quote."""

    def __init__(self) -> None:
        self._sentence: tuple[Context, Span | None, bool] | None = None
        self._judged: list[tuple[Quantity, Judgement]] = []

    def judged(
        self, ground: Ground, placed: Quantity, context: Context, zone: Span | None, *, brief: bool
    ) -> Judgement:
        """As ``judge.judge`` says, which is asked only for what this sentence has not stated already."""
        if self._sentence != (context, zone, brief):
            self._sentence, self._judged = (context, zone, brief), []
        for other, judged in self._judged:
            if is_told_by(judged, other, placed):
                return judged
        judged = judge.judge(ground, placed, context, zone, brief=brief)
        if zone is not None:
            self._judged.append((placed, judged))
        return judged


def is_told_by(judged: Judgement, other: Quantity, placed: Quantity) -> bool:
    """Whether what was judged of ``other`` holds of ``placed``, which stands in the same sentence."""
    if other.start != placed.start or other.low != placed.low:
        return False
    if other == placed and other.readings == placed.readings:
        return True
    # The same number with other commas or without its verb says no more: where all is well it stays so.
    return (
        judged.code is None
        and judged.verdict is Verdict.SUPPORTED
        and placed.low is not None
        and placed.verb in (None, other.verb)
        and placed.text.replace(",", "") == other.text.replace(",", "")
        and _WITHOUT_TEXT_AND_VERB(placed) == _WITHOUT_TEXT_AND_VERB(other)
    )
