"""Patterns of ranges and of what a number has become: "5 bis 6", "entre un 5 y un 6", "von 5 auf 6"."""

from __future__ import annotations

from collections.abc import Callable

from summarise.quantities.languages.beside import Before
from summarise.quantities.languages.grammar.behind import OR
from summarise.quantities.languages.grammar.words import GrammarWords
from summarise.quantities.languages.ranging import ROMANCE, lies_between
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

_BEFORE_JOINT = (" ", "-", "–")
_NEAR = 16  # characters before a number that the words of a range take up
_DASH = r" ?[-–] ?"
_FEW_FIGURES = pattern(r"\d{1,6}(?:[.,]\d{1,3})?(?![\d.,]\d|\d)")
_LATER = pattern(
    r" (?:später|zuvor|früher|danach|plus tard|plus tôt|après|después|antes|más tarde|dopo|prima|più tardi|depois|mais tarde|later|eerder|daarna)(?!\w)"
)


class RangePatterns(GrammarWords):
    """What joins the two ends of a range, and what stands before it."""

    def compile_ranges(self) -> None:
        """ "to", "between" and "from" with their articles."""
        lexicon = self.lexicon
        article = rf"(?:(?:{alternatives(lexicon.articles)}) )?" if lexicon.articles else ""
        self.to = pattern(rf"-? (?:{alternatives(lexicon.to)}) |{_DASH}")  # "18- bis 25-Jährige"
        self.between = Before(
            f"{word} {article}".rstrip() for word in lexicon.between for article in ("", *lexicon.articles)
        )
        self.and_ = pattern(rf" (?:{alternatives(lexicon.and_)}) {article}")
        self.from_ = Before(lexicon.from_)
        self.since = Before([*lexicon.from_, *lexicon.years_before])
        self.listed = pattern(
            rf"(?:, \d{{1,3}}(?:[.,]?\d{{1,3}}){{0,3}}(?![\d.,]\d)){{0,6}},? (?:{alternatives([*lexicon.and_, *OR[lexicon.code]])}) {article}"
        )
        self.onto = pattern(rf" (?:{alternatives(lexicon.onto)}) ")

    def range_at(
        self, low: str, start: int, end: int, onward: Callable[[int, int], int | None], *, plain: bool
    ) -> int | None:
        """Where the other end of a range begins whose first number stands at ``start`` to ``end``.
        ``onward``: tells where the number begins that it has become; ``plain``: in digits alone, "5 a 6"; in "12 milioni a 94 milioni" something became more.
        """
        first = low[end : end + 1]
        if first not in _BEFORE_JOINT:
            return None
        if (
            first == " "
            and self.between.at(low, max(0, start - _NEAR), start)
            and (joint := self.and_.match(low, end))
        ):
            return joint.end()
        joint = self.to.match(low, end)
        if joint is None or onward(start, end):
            return None
        return joint.end() if plain or joint.group().strip() not in self.lexicon.onto else None

    def last_of(self, low: str, end: int) -> int | None:
        """Where the last number of a list begins whose first ends at ``end``: "5, 10 und 21 Kilometer"; None where none does."""
        joint = self.listed.match(low, end)
        return joint.end() if joint else None

    @staticmethod
    def parted(low: str, end: int) -> bool:
        """Whether what ends at ``end`` belongs to its number alone: "zwei und vier Minuten später"."""
        return _LATER.match(low, end) is not None

    def onward(self, low: str, start: int, end: int) -> int | None:
        """Where the number begins that one at ``start`` to ``end`` has become: "von 5 auf 6"."""
        joint = self.onto.match(low, end) if low[end : end + 1] == " " else None
        if joint is None or not self.from_.at(low, max(0, start - _NEAR), start):
            return None
        upwards = self._upwards(low, start, joint.end()) if self.lexicon.code in ROMANCE else 0
        return None if lies_between(low, start, self.lexicon.code, upwards) else joint.end()

    def _upwards(self, low: str, start: int, second: int) -> int:
        """Where the number at ``second`` ends that is larger than the one at ``start``; 0 where it is not."""
        ends = [self._plain_at(low, at) for at in (start, second)]
        if ends[0] is None or ends[1] is None:
            return 0
        return ends[1][1] if ends[0][0] < ends[1][0] else 0

    def _plain_at(self, low: str, at: int) -> tuple[float, int] | None:
        """A number in a few figures or in words, and where it ends."""
        if figures := _FEW_FIGURES.match(low, at):
            return float(figures.group().replace(",", ".")), figures.end()
        spelled = None if low[at : at + 1].isdigit() else self.speller.read(low, at)
        return (float(spelled[0]), spelled[1]) if spelled else None
