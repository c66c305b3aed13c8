"""The check of a summary against one source, step by step: its numbers, quotes, names and sentences, then its flags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import Any

from summarise.article import Article
from summarise.checking.aligning.clauses.levels import preposition
from summarise.checking.aligning.contexts import Placing
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic import own_record
from summarise.checking.effort import Effort, TooMuch
from summarise.checking.explaining.hints import hints, of_names, of_no_number, of_places, of_work
from summarise.checking.explaining.messages import advice, message, of_parts, quoted
from summarise.checking.fields import Fields
from summarise.checking.figures.figure import Beside, with_beside
from summarise.checking.flags.choosing import Choice, Key, codes_of
from summarise.checking.flags.decisions import Decisions, harm
from summarise.checking.flags.flagging import Flags
from summarise.checking.flags.settling import settled
from summarise.checking.flags.withdrawals import with_withdrawals
from summarise.checking.judging import sentences
from summarise.checking.judging.numbers import Numbers, is_marker
from summarise.checking.read_source import ReadSource
from summarise.checking.reading.claims import Passage, claim_of, has_place, passages_of
from summarise.checking.reading.structures import WHOLE
from summarise.checking.repeats.retold import Retold
from summarise.checking.rules import omissions
from summarise.checking.rules.sums import self_contradiction as consistency
from summarise.checking.source.index import MOST_ALIKE
from summarise.checking.source.places import with_places
from summarise.checking.values.matching import Match, compare
from summarise.checking.verdicts import (
    Acceptance,
    Checked,
    Claim,
    Code,
    Evidence,
    Severity,
)
from summarise.checking.weighing.severity import DEFAULT, not_in_source
from summarise.errors import InputError
from summarise.quantities import Quantity
from summarise.quantities.languages.detecting import detect, known, sample_of

_SENTENCE = 6  # words: a field of fewer is a value with what it is of, and not told as in free text
_MANY = 5_000  # fields and texts: such a summary tells of most that the source has, and all of it is read in the end
MOST_WEIGHED = 3_000  # numbers of one summary that every rule is asked about; each costs some milliseconds


def _must_be_a_summary(summary: Any) -> None:
    """Raise InputError for what cannot be one: bytes, or a path."""
    if isinstance(summary, bytes | bytearray | PurePath):
        what = "; Path.read_text() gives the text of a file" if isinstance(summary, PurePath) else ""
        raise InputError(
            f"the summary is {type(summary).__name__}; give a text (str), a model, or mappings and lists{what}"
        )


def checked(
    source: ReadSource,
    summary: Any,
    *,
    given: str | Article | None = None,
    severities: Mapping[Code, Severity] | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    accepted: Mapping[Key, Acceptance] | None = None,
) -> Checked:
    """``check`` of a summary of one source; arguments, result and errors are its own.

    ``given``: the source with its pages and places, where it was read without them.
    """
    _must_be_a_summary(summary)
    given = source.given if given is None else given
    if (names_of_files := of_names(given, summary)) is not None:
        return Checked((), (), (), (names_of_files,))
    choice = Choice(codes_of(select), codes_of(ignore), accepted or {})
    found = OneSource(source, severities or {}, choice).run(summary)
    if (flags := tuple(sorted(found.flags, key=harm))) != found.flags:
        found = replace(found, flags=flags)
    if isinstance(given, str):
        return found
    return with_places(with_withdrawals(found, given, source.language), given)


class OneSource:
    """One check of a summary against one source: what is found, in the order in which it is asked."""

    def __init__(self, source: ReadSource, severities: Mapping[Code, Severity], choice: Choice) -> None:
        self.source = source
        self.language = source.language
        self.choice = choice
        self.index = source.index
        self.severities = severities
        self.claims: list[Claim] = []
        self.weigh = True  # False: every flag with the severity of its code's table

    def run(self, summary: Any) -> Checked:
        read = passages_of(summary, self.language, self.index.text)
        beside: Beside = {}
        found = list(with_beside(read, beside))
        if len(found) > _MANY:
            for number in self.index.quantities:
                number.let_go()
        placing = self.placing = Placing(self.index, found)
        prose = sample_of(passage.text for passage in found if passage.role == "prose")
        code = known(self.language) or "en"
        self.ground = self.source.ground(foreign=detect(prose, code) != code)
        self.numbers = Numbers(self.ground, placing)
        self.brief: list[Claim] = []  # only looked up, since the summary has had its share of work
        self.cut_short: list[Claim] = []  # since one number would have been too much
        unread: list[Claim] = []  # of sentences of which not every rule was asked
        plain = next((passage for passage in found if self._plain(passage)), None)
        manner = (self.ground.foreign,)
        self.retold = None if plain is None else Retold(self.source.remembered, manner, plain)
        decisions = Decisions(self.index, found)
        self.flags = Flags(
            self.language, self.severities, decisions, placing, partial(_reach, self.ground), self.retold
        )
        fields = Fields(self.source, self.claims, self.flags)
        zones = self.zones = fields.quotes(found)
        for passage in found:
            if passage.role == "name":
                fields.name(passage)
            elif passage.role in ("prose", "figure", "value"):
                self._numbers(passage, zones.get(passage.group) if passage.group else None)
            elif passage.role == "told":
                self._dates_told(passage)
        fields.held_to_quotes(found, beside, zones)
        del zones, beside
        self._worked_out()
        fields.unquoted(found)
        self._contradictions(consistency.figure_conflicts(found, self._quoted))
        prose_at: dict[str, Passage] | None = (
            None  # made where something is found: of a long summary it is large
        )
        for finding in sentences.findings(self.ground, found, self.claims, self.retold, unread):
            if prose_at is None:
                prose_at = {p.path: p for p in found if self._weighable(p)}
            self.flags.instead(finding)
            own = None if self._spent() else prose_at.get(finding.claim.path)
            quantity = finding.claim.quantity
            signs = (*finding.signs, *(() if own is None else self._field_signs(finding.code, own, quantity)))
            self.flags.add(*finding[:6], finding.rule, own, quantity, None, signs)
        doubted = [f.claim for f in self.flags.raised if f.claim is not None and f.code in _DISOWNED]
        # of answers that engines gave, one of four of these was wrong: the fact is of something like it
        beside_facts = consistency.headline_conflicts(found, doubted, self.language)
        self._contradictions(beside_facts, Severity.WARNING)
        structured = any(p.group not in ("", WHOLE) for p in found) or has_place(summary)
        omitted = omissions.left_out(self.index, found) if structured else ()
        for evidence, heavy in omitted:
            fields.omitted(evidence, heavy=heavy)
        stated = sum(c.quantity is not None for c in self.claims)
        weighed = self.flags.weighed(stated) if self.weigh else self.flags.proved
        claims, flags = settled(self.claims, weighed, self.choice)
        chosen = flags
        if self.choice.accepted:
            chosen = self.choice.marked(flags, self.index.text, {p.path: p.text for p in found})
        said = hints(
            self.index.text,
            self.index.quantities,
            claims,
            chosen,
            written=self.source.written,
            dated=self.ground.anchor is not None,
            summary=summary if isinstance(summary, str) else None,
        )
        if often := [c for c in claims if c.quantity is not None and self.index.states_often(c.quantity.low)]:
            said = (*said, of_places(MOST_ALIKE, often))
        if nan := [(p.path, p.text) for p in found if p.role == "nan"]:
            said = (*said, of_no_number(nan))
        said = (*said, *of_work(self.brief, MOST_WEIGHED, self.cut_short, unread))
        self.ground.clauses.forget()
        placing.forget()
        checked = Checked(claims, tuple(chosen), tuple(e for e, _ in omitted), said)
        return self.source.unwrapped.back(checked)

    def _worked_out(self) -> None:
        """What a record works out from its own numbers is told as worked out, and not as missing."""
        for claim, derived in list(own_record.worked_out(self.claims)):
            self.claims[next(i for i, c in enumerate(self.claims) if c is claim)] = derived
            self.flags.withdraw(claim)
            assert derived.evidence is not None
            said = message(Code.DERIVED, f"“{claim.text}”", None, derived.evidence.arithmetic)
            what = advice(Code.DERIVED, DEFAULT[Code.DERIVED], f"“{claim.text}”", None)
            self.flags.add(Code.DERIVED, derived, derived.evidence, said, what)

    def _contradictions(
        self, found: Iterable[consistency.Conflict], severity: Severity | None = None
    ) -> None:
        for claim, said, suggestion in found:
            self.flags.add(Code.SELF_CONTRADICTION, claim, None, said, suggestion, severity)

    def _quoted(self, passage: Passage) -> Sequence[Quantity]:
        """The numbers that the quote beside a field of a figure states in the words of the figure's text."""
        zone = self.zones.get(passage.group)
        found = None if zone is None else self.placing.quoted(passage, zone)
        return () if found is None else found[1]

    def _numbers(self, passage: Passage, zone: tuple[int, int] | None) -> None:
        for quantity in passage.quantities:
            if is_marker(passage.text, quantity, passage.quantities):
                continue
            brief = self._spent()
            retold = self.retold if self._plain(passage) and not brief else None
            judged = self.numbers.judged(passage, quantity, zone, retold, brief=brief)
            claim = claim_of(passage, quantity, judged.verdict, judged.evidence)
            self.claims.append(claim)
            if self.placing.told_beside(passage, quantity) is not None:
                continue  # what is wrong with it is said of the sentence that it repeats
            if brief:
                self.brief.append(claim)
            elif self.numbers.cut_short:
                self.cut_short.append(claim)
            for code in (judged.code, *judged.more):
                if code is not None and not (
                    passage.role == "value" and code in (Code.QUALIFIER_DROPPED, Code.ROUNDED)
                ):
                    span = judged.span if passage.role == "prose" else None
                    at = _at(claim, span, passage.text)
                    self._number_flag(code, claim, at, judged, passage)

    def _dates_told(self, passage: Passage) -> None:
        """The dates in what a figure is of and when: whether the source has them at all (see ``figures.told``)."""
        from summarise.checking.figures.told import of_date

        for quantity in passage.quantities:
            if quantity.date is None or self._spent():
                continue
            judged = self.numbers.judged(passage, quantity, None, None, brief=True)
            if (known := of_date(self.ground, quantity, judged, passage.path.rpartition(".")[2])) is not None:
                self.claims.append(claim := claim_of(passage, quantity, known.verdict, known.evidence))
                if known.code is not None:
                    at = _at(claim, known.span, passage.text)
                    self._number_flag(known.code, claim, at, known, passage)

    def _spent(self) -> bool:
        """Whether the budget of the summary is used up: then rules are left out, and a hint says so."""
        return len(self.claims) >= MOST_WEIGHED or self.numbers.effort.spent

    @staticmethod
    def _plain(passage: Passage) -> bool:
        """Whether a passage is a summary in free text."""
        return passage.role == "prose" and not passage.path

    def _weighable(self, passage: Passage) -> bool:
        """Whether what is found in a passage is weighed: free text, and the sentences of a structure. Short fields state one
        thing each: there a finding is as grave as its rule says."""
        sentence = passage.text.count(" ") >= _SENTENCE - 1
        return passage.role == "prose" and (not passage.path or sentence)

    def _number_flag(self, code: Code, claim: Claim, at: Claim, judged: Judgement, passage: Passage) -> None:
        assert claim.quantity is not None
        evidence, severity = claim.evidence, judged.severity
        shown = self._shown(code, claim.quantity, evidence)
        stated = quoted(passage.text, claim.quantity)
        if code is Code.NOT_IN_SOURCE:
            severity = severity or not_in_source(claim.quantity, claim.text)
        said = message(code, stated, shown, evidence.arithmetic if evidence else None)
        parts = self._parts(claim.quantity, passage, evidence) if shown is None else None
        if parts is not None:
            said = message(Code.VALUE_MISMATCH, *parts)

        def advised(chosen: Severity) -> str:
            return advice(code, chosen, stated, shown) if parts is None else of_parts(*parts)

        first = advised(self.severities.get(code) or severity or DEFAULT[code])
        prose = passage if self._weighable(passage) and not self._spent() else None
        self.flags.add(
            code,
            at,
            evidence,
            said,
            first,
            severity,
            judged.rule,
            prose,
            claim.quantity,
            advised,
            judged.signs
            if prose is None
            else (*judged.signs, *self._field_signs(code, prose, claim.quantity)),
        )

    def _field_signs(self, code: Code, passage: Passage, quantity: Quantity | None) -> tuple[str, ...]:
        if not passage.path:
            return ()
        from summarise.checking.weighing.field_features import field_features

        return field_features(code, passage, quantity, self.zones.get(passage.group), self.index)

    def _parts(self, claim: Quantity, passage: Passage, evidence: Evidence | None) -> tuple[str, str] | None:
        """The claim and the article's number of its value, each with the preposition that makes it a change or a level,
        "by £2.80" and "to £2.80"; None where they do not differ so."""
        if (
            evidence is None
            or evidence.quantity is None
            or passage.text[claim.start : claim.end] != claim.text
        ):
            return None
        here, there = preposition(passage.text, claim), preposition(self.index.text, evidence.quantity)
        if here is None or there is None or here == there:
            return None
        return (
            f"“{here} {quoted(passage.text, claim)[1:]}",
            f"“{there} {quoted(self.index.text, evidence.quantity)[1:]}",
        )

    def _shown(self, code: Code, claim: Quantity, evidence: Evidence | None) -> str | None:
        """The article's words beside the claim's; None where they say the claim's own value of something else."""
        if evidence is None or evidence.quantity is None:
            return None if evidence is None else f"“{evidence.text}”"
        own = code is Code.WRONG_REFERENT and compare(claim, evidence.quantity) >= Match.END
        return None if own else quoted(self.index.text, evidence.quantity)


def _reach(ground: Ground, claim: Quantity, context: Context) -> str:
    """How arithmetic leads to a number."""
    from summarise.checking.arithmetic.deriving import deriving

    try:
        with Effort().of_one():
            return ground.of(deriving).reach(claim, context)
    except TooMuch:
        return "no"


def _at(claim: Claim, span: tuple[int, int] | None, text: str) -> Claim:
    """The claim as a flag points at it: the part of it that is wrong."""
    if span is None or span == (claim.start, claim.end):
        return claim
    return replace(claim, start=span[0], end=span[1], text=text[slice(*span)])


# What the source does not say, or takes back.
_DISOWNED = frozenset({Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.SUPERSEDED})
