"""Judges the numbers of a summary one by one, each as what it may state: a signed size, a whole, a bare field's readings."""

from __future__ import annotations

from summarise.checking.aligning.around import Asked
from summarise.checking.aligning.contexts import Placing
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.referent import Context
from summarise.checking.effort import MOST_FOR_A_LOOK, Effort, TooMuch
from summarise.checking.judging import judge
from summarise.checking.reading.claims import Passage
from summarise.checking.reading.magnitudes import of_its_whole
from summarise.checking.reading.signs import as_a_loss, fallen, size_of
from summarise.checking.reading.spans import Span
from summarise.checking.repeats.alike import Alike
from summarise.checking.repeats.copied import Copied
from summarise.checking.repeats.restating import LastSentence
from summarise.checking.repeats.retold import Retold
from summarise.checking.values.spans_of_two_units import both_of
from summarise.checking.verdicts import Code, Severity, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_ABSENT = frozenset({Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH})
_IDENTIFIER = Kind.IDENTIFIER  # by a name of this module, see ``matching``
_LACKING = _ABSENT | {Code.DERIVED}
# What a figure that stands in its quote word for word is not accused of: the quote says what it says. A statement that makes
# something else of it is accused itself.
_OF_ELSEWHERE = frozenset(
    {Code.WRONG_REFERENT, Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.RANGE_NARROWED, Code.DATE_MISMATCH}
)
_NUMBERED = pattern(r"(?:.?[\s(]|\A\(?)\d{1,2}\) ?")
_MARKER = pattern(r"(?:^|\n)[ \t]*\Z")


class Numbers:
    """Judges the numbers of one summary against one source."""

    def __init__(self, ground: Ground, placing: Placing) -> None:
        """``ground`` of the source, ``placing`` of the summary."""
        self.effort = Effort()
        self.cut_short = (
            False  # whether not all was tried for the last number, which would have been too much
        )
        self.ground = ground
        self.placing = placing
        self.sentence = LastSentence()
        self.copied = Copied(ground.index, placing)
        self.alike = Alike(placing)

    def judged(
        self,
        passage: Passage,
        quantity: Quantity,
        zone: Span | None,
        retold: Retold | None,
        *,
        brief: bool,
    ) -> Judgement:
        """What the source has of a number. A field's bare one may state more than one thing; the source decides which.

        ``zone``: of the quote beside it; ``retold``: what is kept of the last summary in free text; ``brief``: without
        the costly rules.
        """
        self.cut_short = False
        if zone is not None and (known := self.copied.judged(passage, quantity, zone)) is not None:
            return known
        judged = None if retold is None else retold.judged(quantity, self.effort)
        if judged is None:
            in_a_row = self.alike.key(passage, quantity, brief=brief) if zone is None else None
            if in_a_row is not None and (known := self.alike.judged(in_a_row)) is not None:
                return known
            judged = self._judged_within(passage, quantity, zone, retold, brief=brief)
            if in_a_row is not None and not self.cut_short:
                self.alike.keep(in_a_row, judged)
        if (
            judged.code in _OF_ELSEWHERE
            and zone is not None
            and (passage.role in ("figure", "value") or passage.path.endswith(".value"))
            and (copied := self.placing.in_quote(passage, quantity, zone)) is not None
        ):
            return Judgement(Verdict.SUPPORTED, None, copied)
        if judged.code in _ABSENT and is_conversion(passage.text, quantity, passage.quantities):
            return judged._replace(
                verdict=Verdict.UNSUPPORTED, code=Code.NOT_IN_SOURCE, severity=Severity.NOTE
            )
        return judged

    def _judged_within(
        self, passage: Passage, quantity: Quantity, zone: Span | None, retold: Retold | None, *, brief: bool
    ) -> Judgement:
        """What is judged of a number in as many steps as one may take: of one that takes more only what the source states,
        and if the quote beside it is too long for that, whatever the quote."""
        if not brief:
            try:
                with self.effort.of_one():
                    return self._judged_anew(passage, quantity, zone, retold, brief=False)
            except TooMuch:
                self.cut_short = True
        try:
            with self.effort.of_one(MOST_FOR_A_LOOK):
                return self._judged_anew(passage, quantity, zone, None, brief=True)
        except TooMuch:
            return self._judged_anew(passage, quantity, None, None, brief=True)

    def _judged_anew(
        self, passage: Passage, quantity: Quantity, zone: Span | None, retold: Retold | None, *, brief: bool
    ) -> Judgement:
        placed, context = self.placing.place(passage, quantity, zone)
        context.asked = Asked()
        before = self.effort.steps
        judged = self.sentence.judged(self.ground, placed, context, zone, brief=brief)
        if judged.code in _LACKING:
            other = self._read_otherwise(passage, quantity, context, zone, judged, brief=brief)
            if other is not None:
                return other
        if passage.role == "value" and judged.code is not None:
            for reading in quantity.readings:
                other = judge.judge(self.ground, reading, context, zone, brief=brief)
                if other.code is None:
                    return other
        if retold is not None:
            retold.keep_judged(quantity, judged, context.asked, self.effort.steps - before)
        return judged

    def _read_otherwise(
        self,
        passage: Passage,
        quantity: Quantity,
        context: Context,
        zone: Span | None,
        judged: Judgement,
        *,
        brief: bool,
    ) -> Judgement | None:
        """What is judged of what a number that the source lacks may state as well: its size, a loss, a fall, a whole, two
        numbers in one; None where the source has nothing of that."""
        index = self.ground.index
        absent = judged.code in _ABSENT
        if absent and (size := size_of(quantity)) is not None:
            sized = judge.judge(self.ground, size, context, zone, brief=brief)
            if sized.code not in _ABSENT:
                return sized
        if (loss := as_a_loss(passage.text, quantity)) is not None and any(
            q.low is not None and q.low < 0 for q in index.quantities
        ):
            below_zero = judge.judge(self.ground, loss, context, zone, brief=brief)
            if below_zero.code not in (*_ABSENT, judged.code):
                return below_zero
        if fell := fallen(passage.text, quantity, index.quantities):
            return Judgement(
                Verdict.CONTRADICTED, Code.DIRECTION_REVERSED, evidence_of(index, fell, "article")
            )
        if absent and (whole := of_its_whole(passage.text, quantity)) is not None:
            of_all = judge.judge(self.ground, whole, context, zone, brief=brief)
            if of_all.code not in _ABSENT:
                return of_all
        if both := both_of(passage.text, quantity, passage.quantities):
            together = judge.judge(self.ground, both, context, zone, brief=brief)
            if together.code is None:
                return together
        return None


def is_conversion(text: str, quantity: Quantity, beside: tuple[Quantity, ...]) -> bool:
    """Whether a sum in brackets restates the one before it in another currency: "$565m (£397m)".

    The rate is not in the source, so the sum can be neither supported nor contradicted by it.
    """
    if quantity.kind is not Kind.MONEY or text[max(0, quantity.start - 1) : quantity.start] != "(":
        return False
    before = [q for q in beside if q.kind is Kind.MONEY and quantity.start - 3 <= q.end <= quantity.start]
    return bool(before) and before[-1].unit != quantity.unit


def is_marker(text: str, quantity: Quantity, beside: tuple[Quantity, ...]) -> bool:
    """A list marker is no claim: one at the start of a line, or one of several in a sentence, "1) mend the pier, 2) plant trees"."""
    return _is_numbering(text, quantity, beside) or (
        quantity.kind is _IDENTIFIER
        and quantity.text[-1:] in ".)/"
        and _MARKER.search(text[max(0, quantity.start - 40) : quantity.start]) is not None
    )


def _is_numbering(text: str, quantity: Quantity, beside: tuple[Quantity, ...]) -> bool:
    """Whether a number with a bracket behind it, and at most one before it, is one of a run that begins with 1."""
    if not text.startswith(")", quantity.end) or quantity.value is None:
        return False
    run = {
        int(q.value)
        for q in beside
        if q.value is not None
        and q.value % 1 == 0
        and q.text.isdigit()
        and _NUMBERED.match(text, max(0, q.start - 2), q.end + 2) is not None
    }
    return quantity.value in run and run == set(range(1, len(run) + 1)) and len(run) > 1
