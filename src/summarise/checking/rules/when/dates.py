"""A claimed date or time against one source: stated, added to, changed, or another event's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarise.checking.aligning.clauses.compared import newer
from summarise.checking.aligning.clauses.partners import OWN, partner
from summarise.checking.aligning.clauses.rivals import clause_rival
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.referent import Context, dates_better, leads
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.reading.spans import Span, date_part
from summarise.checking.source.dates import SourceDates, differing, is_dated, rows_of
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.left_out import is_left_out
from summarise.checking.source.reckoned_dates import parts_of
from summarise.checking.text.verbs import is_past
from summarise.checking.text.words import after_word, content_words, stems_of, words_of
from summarise.checking.values.matching import is_same
from summarise.checking.verdicts import Code, Severity, Verdict
from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.patterns import pattern

if TYPE_CHECKING:
    from summarise.checking.arithmetic.steps.operations import Derived

_LIKE = 0.2  # share of a sentence's weighted words
_BESIDE = 4  # characters between two times that are one in two zones
_LEADS = 20  # characters from the verb that leads to a date
_ACTS = content_words(
    "born died founded built opened married launched elected appointed joined retired divorced"
)
_WORD = pattern(r"[^\W\d_]+")
_AFAR = 40  # where a place is put in between
_FEW_LEVELS = 4
_COMMON = 12  # counts up to here stand beside many a date
_TELLING = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE})
_HEDGED = pattern(
    r"\b(?:(?:shortly|just|soon|minutes|moments|a little) (?:(?P<before>before)|(?P<after>after|past))|nearly|almost|about|around|roughly|approximately)"
    r"(?: at)? \Z",
    re.IGNORECASE,
)
_TWO_FIGURES = frozenset(("zh", "ja"))
_LENGTH_BEHIND = pattern(
    "[間间前後后余多半目の]?(?:ぶり|以上|も|にわた|連続|あまり|余り|判決|実刑|懲役)|[間间前後后余多半目]"
)
_QUARTER_ABROAD = pattern(
    r"\b(?:quartal|vierteljahr|halbjahr|trimestre|semestre|quadrimestre|kwartaal|halfjaar|(?:ersten|premiers|primeros|primi|primeiros|eerste) \w+ \w+|"
    r"\w+ (?:premiers mois|primeros meses|primi mesi|primeiros meses))\b",
    re.IGNORECASE,
)
_DAY, _HALF_DAY = 24 * 60, 12 * 60  # in minutes
_SHORTLY, _ABOUT_A_TIME = 20, 10
# Where the other date stands in a sentence of something else, it may well be another event's.
_NEARER = 0.3  # by how much the words beside another date agree better where the verb leads to the claimed one as well
_LOOSE = {Code.DATE_MISMATCH: Severity.WARNING}


class DateJudge:
    """Judges dates by those of one source and by the article's own."""

    def __init__(self, index: SourceIndex, anchor: DateParts | None) -> None:
        """``anchor`` is the article's date."""
        self.index = index
        self.dates = SourceDates(index.text, index.quantities, anchor)

    def judge(self, claim: Quantity, context: Context, zone: Span | None) -> Judgement:
        """Judge a date; ``zone`` is the span of the quote that its fact rests on."""
        verdict = self.dates.verdict(claim)
        if zone is not None:
            quoted = self._quoted_date(claim, zone, held=bool(verdict.holders))
            if quoted is not None:
                return quoted
        if verdict.code is None:
            zoned = self._other_zone(claim, verdict.holders)
            if zoned is not None:
                shown = evidence_of(self.index, zoned, "sentence")
                return Judgement(Verdict.CONTRADICTED, Code.DATE_MISMATCH, shown, severity=Severity.WARNING)
            rival = self._rival_date(claim, context, verdict.holders) or self._newer_date(
                claim, context, verdict.holders
            )
            sign = "" if rival is None else partner(self.index, claim, context, verdict.holders, rival)
            if rival is not None and sign != OWN:
                differs = differing(claim, rival)
                span = date_part(claim, differs[0] if len(differs) == 1 else None)
                return Judgement(
                    Verdict.CONTRADICTED,
                    Code.WRONG_REFERENT,
                    evidence_of(self.index, rival, "sentence"),
                    span=span,
                    signs=(sign,),
                )
            evidence = evidence_of(self.index, verdict.evidence, "article", verdict.how)
            return Judgement(Verdict.DERIVED if verdict.how else Verdict.SUPPORTED, None, evidence)
        if self.index.stands(claim.text):
            return Judgement(Verdict.SUPPORTED, None, None)
        if is_left_out(self.index, claim.text):
            return Judgement(Verdict.SUPPORTED, None, None)
        about = self._near_time(claim, context)
        if about is not None:
            shown = evidence_of(self.index, about, "article", f"{about.text}, told as about {claim.text}")
            return Judgement(Verdict.DERIVED, None, shown)
        short = self._in_two_figures(claim)
        if short is not None:
            return Judgement(Verdict.SUPPORTED, None, evidence_of(self.index, short, "article"))
        if zone is None and (led := self._led_to(claim, context)) is not None:
            return Judgement(
                Verdict.DERIVED, None, evidence_of(self.index, led.terms[0], "sentence", led.arithmetic)
            )
        word = Verdict.CONTRADICTED if verdict.code is Code.DATE_MISMATCH else Verdict.UNSUPPORTED
        span = date_part(claim, verdict.part, late=verdict.late)
        shown = evidence_of(self.index, verdict.evidence, "article")
        severity = None if self._is_beside(verdict.evidence, context) else _LOOSE.get(verdict.code)
        if verdict.code is Code.NOT_IN_SOURCE and self.index.language != "en" and self._is_by_quarter(claim):
            severity = Severity.NOTE
        return Judgement(word, verdict.code, shown, span=span, severity=severity)

    def _led_to(self, claim: Quantity, context: Context) -> Derived | None:
        """How other dates and spans of the source lead to a date that it does not state."""
        from summarise.checking.arithmetic.dated.led_to import led_to

        return led_to(self.index, claim, context)

    def _is_by_quarter(self, claim: Quantity) -> bool:
        """Whether a month may be the end of a quarter, or of so many months, that the source names in another language."""
        bare = claim.date is not None and set(parts_of(claim.date)) == {"month"}
        return bare and _QUARTER_ABROAD.search(self.index.text) is not None

    def _in_two_figures(self, claim: Quantity) -> Quantity | None:
        """The year that a Japanese or Chinese source writes with two figures: "28年の稼働" of 2028; read as a length of time."""
        if self.index.language not in _TWO_FIGURES or claim.date is None or claim.year is None:
            return None
        if set(parts_of(claim.date)) != {"year"}:
            return None
        short = f"{claim.year % 100:02}年"
        return next(
            (
                q
                for q in self.index.quantities
                if q.text == short and not _LENGTH_BEHIND.match(self.index.text, q.end)
            ),
            None,
        )

    def _near_time(self, claim: Quantity, context: Context) -> Quantity | None:
        """A time of the source that a hedged one is true of: "shortly before 1:30" of 1:20."""
        hedge = _HEDGED.search(context.text, max(context.span[0], claim.start - 24), claim.start)
        told = _minutes(claim)
        if hedge is None or told is None:
            return None
        for row in self.dates.rows:
            own = None if row.quantity is None else _minutes(row.quantity)
            if own is None:
                continue
            later = (own - told + _HALF_DAY) % _DAY - _HALF_DAY
            way = -1 if hedge.group("before") else 1 if hedge.group("after") else 0
            if 0 < later * way <= _SHORTLY or (not way and abs(later) <= _ABOUT_A_TIME):
                return row.quantity
        return None

    def _other_zone(self, claim: Quantity, holders: tuple[Quantity, ...]) -> Quantity | None:
        """The time that the source has in the claim's zone, where it gives the claimed one in another.

        "15:48 (14:48 GMT)" makes 15:48 GMT wrong; a time that stands alone may be in any zone.
        """
        zone = claim.date.zone if claim.date is not None else None
        if zone is None or not holders:
            return None
        for holder in holders:
            own = holder.date.zone if holder.date is not None else None
            if own == zone:
                return None
            if own is not None:
                continue
            if not any(q is not holder for q in self._zoned(holder, zone)):
                return None
        first = holders[0]
        return next((q for q in self._zoned(first, zone) if q is not first), first)

    def _zoned(self, holder: Quantity, zone: str) -> list[Quantity]:
        """The times right behind or before another one that are in a zone."""
        beside = self.index.in_place(self.index.sentence_of[id(holder)])
        return [
            q
            for q in beside
            if q.date is not None
            and q.date.zone == zone
            and q.date.hour is not None
            and min(abs(q.start - holder.end), abs(holder.start - q.end)) <= _BESIDE
        ]

    def _is_beside(self, other: Quantity | None, context: Context) -> bool:
        """Whether a date stands in a sentence that says the same as the claim's: then it is the one that was changed."""
        at = self.index.sentence_of.get(id(other))
        return any(i == at and likeness >= _LIKE for i, likeness in context.similar)

    def _quoted_date(self, claim: Quantity, zone: Span, *, held: bool) -> Judgement | None:
        """The judgement by the quote's own dates; None where it has none like the claim."""
        inside = [row for q in self.index.within(*zone) for row in rows_of(q)]
        quoted = self.dates.verdict(claim, inside)
        if inside and quoted.code is None:
            return Judgement(Verdict.SUPPORTED, None, evidence_of(self.index, quoted.evidence, "quote"))
        if quoted.code is not Code.DATE_MISMATCH:
            return None
        evidence = evidence_of(self.index, quoted.evidence, "quote")
        span = date_part(claim, quoted.part, late=quoted.late)
        code = Code.WRONG_REFERENT if held else Code.DATE_MISMATCH
        return Judgement(Verdict.CONTRADICTED, code, evidence, span=span)

    def _rival_date(
        self, claim: Quantity, context: Context, holders: tuple[Quantity, ...]
    ) -> Quantity | None:
        """Another date of the same form where the claim's own words are, when the claimed one is not."""
        if not holders or claim.date is None or claim.until is not None:
            return None
        beside = [q for i, _ in context.similar for q in self.index.in_place(i)]
        rivals = self.dates.rivals(parts_of(claim.date), beside)
        rivals = [q for q in rivals if not _is_told(q, claim, context)]
        if not rivals or self._is_of_change(context, rivals, holders):
            return None
        sentence = self.index.sentence_of
        if any(self._shares_a_number(context, at) for at in {sentence[id(q)] for q in holders}):
            near = {at for at in {sentence[id(q)] for q in rivals} if self._shares_a_number(context, at)}
            rivals = [q for q in rivals if sentence[id(q)] in near]
        if not rivals:
            return None
        if self._has_its_act(claim, context, holders):
            return clause_rival(claim, context, holders, rivals, _NEARER)
        best = max((context.fit(claim, q) for q in holders), key=lambda fit: fit.total)
        chosen: tuple[float, Quantity] | None = None
        for rival in rivals:
            fit = context.fit(claim, rival)
            better = leads(fit, best) or dates_better(fit, best)
            if better and (chosen is None or fit.total > chosen[0]):
                chosen = (fit.total, rival)
        return chosen[1] if chosen else clause_rival(claim, context, holders, rivals)

    def _is_of_change(self, context: Context, rivals: list[Quantity], holders: tuple[Quantity, ...]) -> bool:
        """Whether the summary tells how far two levels of one sentence lie apart, of which one is of each date: "grew by 550 in
        April" of 4,310 at the end of March and 4,860 at the end of April; or the level that one and a change lead to."""
        at = self.index.sentence_of[id(rivals[0])]
        if all(self.index.sentence_of[id(q)] != at for q in holders):
            return False
        levels = [q.value for q in self.index.in_place(at) if q.value is not None][:_FEW_LEVELS]
        gaps = {one for a in levels for b in levels if a != b for one in (abs(a - b), a + b)}
        return any(n.value in gaps and n.value not in levels for n in context.numbers if n.value is not None)

    def _has_its_act(self, claim: Quantity, context: Context, holders: tuple[Quantity, ...]) -> bool:
        """Whether the verb that leads to the date leads to it in the source too: "born 1939", "born in Leith on 2 May 1939"."""
        before = words_of(context.text, max(context.span[0], claim.start - _LEADS), claim.start)
        if not before:
            return False
        found = _WORD.match(context.text, before[-1].start)
        if before[-1].stem not in _ACTS and (found is None or not is_past(found.group())):
            return False
        text, word = self.index.text, before[-1].stem
        return any(
            word in stems_of(text, after_word(text, max(0, q.start - _AFAR)), q.start) for q in holders
        )

    def _shares_a_number(self, context: Context, sentence: int) -> bool:
        """Whether a number of the summary's sentence stands in that of a date: then that is its place."""
        beside = self.index.in_place(sentence)
        telling = [
            n for n in context.numbers if n.low is not None and (abs(n.low) > _COMMON or n.kind in _TELLING)
        ]
        return any(q.low is not None and is_same(n, q) for n in telling for q in beside)

    def _newer_date(
        self, claim: Quantity, context: Context, holders: tuple[Quantity, ...]
    ) -> Quantity | None:
        """The date that the source compares the claimed one with, where the summary's values are of that date."""
        if claim.date is None or claim.until is not None:
            return None
        other = newer(self.index, claim, context, holders)
        return other if other is not None and differing(claim, other) else None


def _minutes(time: Quantity) -> int | None:
    """The minutes from midnight to a time; None for what is none."""
    if time.kind is not Kind.TIME or time.date is None or time.date.hour is None:
        return None
    return time.date.hour * 60 + (time.date.minute or 0)


def _is_told(source: Quantity, claim: Quantity, context: Context) -> bool:
    """Whether another date of the summary's sentence is that one: "born in 1887, died in 1936"."""
    assert source.date is not None
    there = parts_of(source.date)
    return any(
        n.date is not None and n.start != claim.start and parts_of(n.date).items() <= there.items()
        for n in context.numbers
    )


def _judge(ground: Ground) -> DateJudge:
    return DateJudge(ground.index, ground.anchor)


def judged(sight: Sight) -> Judgement | None:
    """The judgement on a date or a time; None for any other claim."""
    if not is_dated(sight.claim):
        return None
    return sight.ground.of(_judge).judge(sight.claim, sight.context, sight.zone)


RULE = ClaimRule("dates", (Code.DATE_MISMATCH, Code.DATE_PART_ADDED, Code.WRONG_REFERENT), judged)
