"""check: (source, any summary) -> Checked. Pure: no model, no network; kept are the last few sources as they were read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any, NamedTuple

from summarise.article import Article
from summarise.checking import judge, precedence, reading_sentences
from summarise.checking.aligning.contexts import Placing
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.stated import Finding
from summarise.checking.choosing import Choice, Key, codes_of
from summarise.checking.decisions import Decisions, harm
from summarise.checking.hints import hints, of_budget, of_names, of_places
from summarise.checking.messages import advice, message, quoted
from summarise.checking.places import with_places
from summarise.checking.reading.claims import Passage, claim_of, has_place, passages
from summarise.checking.reading.magnitudes import of_its_whole
from summarise.checking.reading.signs import size_of
from summarise.checking.remembered import Retold
from summarise.checking.restating import LastSentence
from summarise.checking.reusable import Source, held
from summarise.checking.rules import omissions
from summarise.checking.rules.sums import self_contradiction as consistency
from summarise.checking.settling import settled
from summarise.checking.source import proper_names as names
from summarise.checking.source.dates import must_be_a_date
from summarise.checking.source.index import MOST_ALIKE
from summarise.checking.source.quotes import MIN_LENGTH, nearest, width
from summarise.checking.values.matching import Match, compare
from summarise.checking.verdicts import (
    Acceptance,
    Checked,
    Claim,
    Code,
    Evidence,
    Flag,
    Severity,
    Verdict,
)
from summarise.checking.weighing.features import features_of, of_summary
from summarise.checking.weighing.model import as_measured, confidence, severity_of
from summarise.checking.weighing.severity import DEFAULT, NEVER_WEIGHED, most, not_in_source
from summarise.checking.withdrawals import with_withdrawals
from summarise.errors import InputError
from summarise.quantities import Kind, Quantity
from summarise.quantities.languages.detecting import detect, known
from summarise.quantities.patterns import pattern

_UNSPACED = ("zh", "ja")  # languages whose words no blanks part
_ALL = Choice()
MOST_WEIGHED = 3_000  # numbers of one summary that every rule is asked about; each costs some milliseconds


def check(
    source: str | Article | Source | Sequence[str | Article],
    summary: Any,
    *,
    article_date: str | None = None,
    severities: Mapping[Code, Severity] | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    accepted: Mapping[Key, Acceptance] | None = None,
) -> Checked:
    """Check every number, quote and name of ``summary`` against ``source``.

    ``source``: a text, an Article, or a Source, which is read once for many summaries and has its date already; or a list
    of texts and Articles, for a summary of several sources: then each piece of evidence has the name of its ``source``.
    ``summary``: text, a pydantic model, a dataclass, or any nest of mappings and lists.
    ``article_date``: ISO 8601; dates that the text leaves open ("on Tuesday, 14 January") are judged
    by it; without one, a dateline of the text is taken ("CARDIFF, 22 January 2025 —"). Numbers are read in the language that the article states or is written in.
    ``severities`` overrides the defaults code by code. ``select``: the codes of the flags that are wanted, by default
    all; ``ignore``: those that are not. ``accepted``: findings that may stand, as ``summarise.accepted.load`` reads
    them; they are among the flags, each with who accepted it and why. Never raises for content; ValueError for a code
    that is none, for a date that is none or stands beside a Source; InputError for a source that is no text and a summary that is bytes or a path.
    """
    if isinstance(source, list | tuple):
        from summarise.checking.several import check_several

        return check_several(
            source, summary, article_date=article_date, severities=severities, select=select, ignore=ignore,
            accepted=accepted,
        )  # fmt: skip
    given = source.given if isinstance(source, Source) else source
    if not isinstance(given, str | Article):
        raise InputError(
            f"the source is {type(given).__name__}; give a text (str), an Article or a Source, or a list of them"
        )
    if isinstance(summary, bytes | bytearray | PurePath):
        what = "; Path.read_text() gives the text of a file" if isinstance(summary, PurePath) else ""
        raise InputError(
            f"the summary is {type(summary).__name__}; give a text (str), a model, or mappings and lists{what}"
        )
    must_be_a_date(article_date)
    if (names_of_files := of_names(given, summary)) is not None:
        return Checked((), (), (), (names_of_files,))
    choice = Choice(codes_of(select), codes_of(ignore), accepted or {})
    if isinstance(source, Source) and article_date is not None:
        raise ValueError("a Source has its date already: Source(text, article_date=...)")
    read = source if isinstance(source, Source) else held(given, article_date)
    checked = _Check(read, severities or {}, choice).run(summary)
    checked = replace(checked, flags=tuple(sorted(checked.flags, key=harm)))
    if isinstance(given, str):
        return checked
    return with_places(with_withdrawals(checked, given, read.language), given)


def graded(source: str, summary: Any, *, article_date: str | None = None) -> Checked:
    """As ``check``, with every flag as grave as its rule says by itself: what rules are tested by."""
    checking = _Check(Source(source, article_date=article_date), {}, _ALL)
    checking.weigh = False
    return checking.run(summary)


def findings_of(source: str, summary: str) -> list[tuple[Flag, tuple[str, ...]]]:
    """Every weighed flag on a summary in free text, with the features that it was weighed by: what calibration reads."""
    checking = _Check(Source(source), {}, _ALL)
    checking.run(summary)
    return checking.watched


class _Check:
    def __init__(self, source: Source, severities: Mapping[Code, Severity], choice: Choice) -> None:
        self.source = source
        self.language = source.language
        self.choice = choice
        self.index = source.index
        self.severities = severities
        self.claims: list[Claim] = []
        self.flags: list[Flag] = []
        self.weigh = True  # False: every flag with the severity of its code's table
        self.findings: dict[int, Weighable] = {}  # by the flag's identity
        self.sentence = LastSentence()
        self.watched: list[tuple[Flag, tuple[str, ...]]] = []  # what calibration learns from

    def run(self, summary: Any) -> Checked:
        found = passages(summary, self.language, self.index.text)
        self.decisions = Decisions(self.index, found)
        self.placing = Placing(self.index, found)
        prose = " ".join(passage.text for passage in found if passage.role == "prose")
        code = known(self.language) or "en"
        self.ground = self.source.ground(foreign=code in _UNSPACED or detect(prose, code) != code)
        plain = next((passage for passage in found if self._plain(passage)), None)
        manner = (self.ground.foreign,)
        self.retold = None if plain is None else Retold(self.source.remembered, manner, plain)
        zones = self._quotes(found)
        for passage in found:
            if passage.role == "name":
                self._name(passage)
            elif passage.role in ("prose", "figure", "value"):
                self._numbers(passage, zones.get(passage.group) if passage.group else None)
        self._unquoted(found)
        self._contradictions(consistency.figure_conflicts(found))
        prose_at = {p.path: p for p in found if self._plain(p)}
        for finding in reading_sentences.findings(self.ground, found, self.claims, self.retold):
            self._instead(finding)
            own = prose_at.get(finding.claim.path)
            quantity = finding.claim.quantity
            self._flag(*finding[:6], finding.rule, own, quantity, None, finding.signs)
        doubted = [f.claim for f in self.flags if f.claim is not None and f.code in _DISOWNED]
        self._contradictions(consistency.headline_conflicts(found, doubted, self.language))
        structured = any(p.group for p in found) or has_place(summary)
        omitted = omissions.left_out(self.index, found) if structured else ()
        for evidence, heavy in omitted:
            self.flags.append(self._omission(evidence, heavy=heavy))
        weighed = self._weighed() if self.weigh else self.flags
        claims, flags = settled(self.claims, weighed, self.choice)
        texts = {passage.path: passage.text for passage in found}
        chosen = self.choice.marked(flags, self.index.text, texts)
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
        if rest := self.claims[MOST_WEIGHED:]:
            said = (*said, of_budget(MOST_WEIGHED, rest))
        return Checked(claims, tuple(chosen), tuple(e for e, _ in omitted), said)

    def _contradictions(self, found: Iterable[consistency.Conflict]) -> None:
        for conflict in found:
            self._flag(Code.SELF_CONTRADICTION, conflict.claim, None, conflict.message, conflict.suggestion)

    def _instead(self, finding: Finding) -> None:
        """What a finding says better is not said twice of the same words."""
        at = finding.claim
        lesser = precedence.SAYS_BETTER.get(finding.code, ())
        self.flags = [
            f
            for f in self.flags
            if f.code not in lesser or f.claim is None or f.claim.path != at.path or f.claim.start != at.start
        ]

    def _quotes(self, found: list[Passage]) -> dict[str, tuple[int, int]]:
        """Anchor every quote; the span of each fact's quote by the fact's path."""
        zones: dict[str, tuple[int, int]] = {}
        for passage in found:
            if passage.role != "quote" or not passage.text.strip():
                continue
            claim = Claim(passage.path, 0, len(passage.text), passage.text)
            span = self.source.folded.find(passage.text)
            if span is not None and width(passage.text) >= MIN_LENGTH:
                zones[passage.group] = span
                evidence = Evidence(*span, self.index.text[slice(*span)], "quote")
                self.claims.append(replace(claim, verdict=Verdict.SUPPORTED, evidence=evidence))
                continue
            if span is not None:
                said = f"The quote is shorter than {MIN_LENGTH} characters and proves nothing."
                near: tuple[int, int] | None = span
            else:
                said = "The summary quotes this; the article does not say it word for word."
                near = nearest(self.index, passage.text)
            shown = Evidence(*near, self.index.text[slice(*near)], "article") if near else None
            claim = replace(claim, evidence=shown)
            self.claims.append(claim)
            self._flag(
                Code.QUOTE_NOT_FOUND,
                claim,
                shown,
                said,
                "Copy the passage from the article without changing it.",
            )
        return zones

    def _numbers(self, passage: Passage, zone: tuple[int, int] | None) -> None:
        for quantity in passage.quantities:
            if _is_marker(passage.text, quantity):
                continue
            judged = self._judged(passage, quantity, zone)
            claim = claim_of(passage, quantity, judged.verdict, judged.evidence)
            self.claims.append(claim)
            for code in (judged.code, *judged.more):
                if code is not None and not (
                    passage.role == "value" and code in (Code.QUALIFIER_DROPPED, Code.ROUNDED)
                ):
                    span = judged.span if passage.role == "prose" else None
                    at = _at(claim, span, passage.text)
                    self._number_flag(code, claim, at, judged, passage)

    def _judged(self, passage: Passage, quantity: Quantity, zone: tuple[int, int] | None) -> Judgement:
        """A field's bare number may state more than one thing; the source decides which of them."""
        retold = self.retold if self._plain(passage) and not self._spent() else None
        judged = None if retold is None else retold.judged(quantity)
        if judged is None:
            judged = self._judged_anew(passage, quantity, zone, retold)
        if judged.code in _ABSENT and is_conversion(passage.text, quantity, passage.quantities):
            return judged._replace(
                verdict=Verdict.UNSUPPORTED, code=Code.NOT_IN_SOURCE, severity=Severity.NOTE
            )
        return judged

    def _judged_anew(
        self, passage: Passage, quantity: Quantity, zone: tuple[int, int] | None, retold: Retold | None
    ) -> Judgement:
        placed, context = self.placing.place(passage, quantity, zone)
        context.looked_around = False
        judged = self.sentence.judged(self.ground, placed, context, zone, brief=self._spent())
        if judged.code in _ABSENT and (size := size_of(quantity)) is not None:
            sized = judge.judge(self.ground, size, context, zone, brief=self._spent())
            if sized.code not in _ABSENT:
                return sized
        if judged.code in _ABSENT and (whole := of_its_whole(passage.text, quantity)) is not None:
            of_all = judge.judge(self.ground, whole, context, zone, brief=self._spent())
            if of_all.code not in _ABSENT:
                return of_all
        if passage.role == "value" and judged.code is not None:
            for reading in quantity.readings:
                other = judge.judge(self.ground, reading, context, zone)
                if other.code is None:
                    return other
        if retold is not None and not context.looked_around:
            retold.keep(quantity, judged)
        return judged

    def _spent(self) -> bool:
        """Whether the budget of the summary is used up: then rules are left out, and a hint says so."""
        return len(self.claims) >= MOST_WEIGHED

    @staticmethod
    def _plain(passage: Passage) -> bool:
        """Whether a passage is a summary in free text. The fields of a structure are not weighed: they state one thing
        each, mostly with a quote, and what is doubted there can be asked for again."""
        return passage.role == "prose" and not passage.path

    def _number_flag(self, code: Code, claim: Claim, at: Claim, judged: Judgement, passage: Passage) -> None:
        assert claim.quantity is not None
        evidence, severity = claim.evidence, judged.severity
        shown = self._shown(code, claim.quantity, evidence)
        stated = quoted(passage.text, claim.quantity)
        if code is Code.NOT_IN_SOURCE:
            severity = severity or not_in_source(claim.quantity, claim.text)
        said = message(code, stated, shown, evidence.arithmetic if evidence else None)

        def advised(chosen: Severity) -> str:
            return advice(code, chosen, stated, shown)

        first = advised(self.severities.get(code) or severity or DEFAULT[code])
        prose = passage if self._plain(passage) else None
        self._flag(
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
            judged.signs,
        )

    def _shown(self, code: Code, claim: Quantity, evidence: Evidence | None) -> str | None:
        """The article's words beside the claim's; None where they say the claim's own value of something else."""
        if evidence is None or evidence.quantity is None:
            return None if evidence is None else f"“{evidence.text}”"
        own = code is Code.WRONG_REFERENT and compare(claim, evidence.quantity) >= Match.END
        return None if own else quoted(self.index.text, evidence.quantity)

    def _name(self, passage: Passage) -> None:
        claim = Claim(passage.path, 0, len(passage.text), passage.text)
        span = names.find_name(self.index.text, passage.text)
        if span is not None:
            evidence = Evidence(*span, self.index.text[slice(*span)], "article")
            self.claims.append(replace(claim, verdict=Verdict.SUPPORTED, evidence=evidence))
            return
        self.claims.append(claim)
        said = f"The summary names “{passage.text}”; the article does not."
        self._flag(Code.NAME_NOT_IN_SOURCE, claim, None, said, "Use the name that the article uses.")

    def _unquoted(self, found: list[Passage]) -> None:
        quoted = {p.group for p in found if p.role == "quote" and p.text.strip()}
        flagged = set()
        for passage in found:
            if (
                passage.group
                and passage.group not in quoted
                and passage.group not in flagged
                and passage.quantities
            ):
                flagged.add(passage.group)
                self._flag(
                    Code.NO_EVIDENCE,
                    Claim(passage.path, 0, len(passage.text), passage.text),
                    None,
                    "The fact has figures and no quote.",
                    "Quote the passage it rests on.",
                )

    def _omission(self, evidence: Evidence, *, heavy: bool) -> Flag:
        severity = (
            Severity.WARNING
            if heavy
            else self.severities.get(Code.FIGURE_OMITTED, DEFAULT[Code.FIGURE_OMITTED])
        )
        shown = quoted(self.index.text, evidence.quantity) if evidence.quantity else f"“{evidence.text}”"
        return Flag(
            Code.FIGURE_OMITTED,
            severity,
            f"The article says {shown}; no fact of the summary does.",
            "Add a fact for it, if it matters.",
            None,
            evidence,
        )

    def _flag(
        self,
        code: Code,
        claim: Claim,
        evidence: Evidence | None,
        message: str,
        suggestion: str,
        severity: Severity | None = None,
        rule: str = "",
        prose: Passage | None = None,
        quantity: Quantity | None = None,
        advised: Callable[[Severity], str] | None = None,
        signs: tuple[str, ...] = (),
    ) -> None:
        """Raise a flag.

        One that a ``rule`` found in free ``prose`` (of a ``quantity``, if any) is weighed when all is read; ``advised``
        gives the suggestion that goes with a severity; ``signs`` are features that the rule saw itself.
        """
        graded = severity or DEFAULT[code]
        flag = Flag(code, self.severities.get(code) or graded, message, suggestion, claim, evidence)
        if (decided := self.decisions.of(flag, rule)) is not None:
            flag = replace(flag, decision=decided)
        # Likelihoods are learnt from English articles; in others, likeness of words and sentences means something else.
        weighable = (known(self.language) or "en") == "en" and code not in NEVER_WEIGHED
        if prose is not None and rule and weighable and not self._spent():
            context = self.placing.context(prose, claim.start)
            features = (*features_of(rule, code, graded, quantity, context, evidence), *signs)
            self.findings[id(flag)] = Weighable(features, advised)
        self.flags.append(flag)

    def _weighed(self) -> list[Flag]:
        """The flags, each as grave as it is likely among all that the summary says; given severities stand."""
        claims = sum(c.quantity is not None for c in self.claims)
        out = []
        for flag in self.flags:
            found = self.findings.get(id(flag))
            out.append(flag if found is None else self._weigh(flag, found, of_summary(claims, flag.code)))
        return out

    def _weigh(self, flag: Flag, found: Weighable, whole: tuple[str, ...]) -> Flag:
        likely = confidence((*found.features, *whole))
        gravest = most(flag.code, found.features, flag.severity)
        if gravest is Severity.ERROR:
            likely = as_measured(likely)
        weighed = min(gravest, severity_of(likely), key=list(Severity).index)
        chosen = self.severities.get(flag.code) or weighed
        suggestion = found.advised(chosen) if found.advised is not None else flag.suggestion
        flag = replace(flag, severity=chosen, confidence=likely, suggestion=suggestion)
        self.watched.append((flag, (*found.features, *whole)))
        return flag


class Weighable(NamedTuple):
    """What a flag is weighed by, and what is advised at which severity."""

    features: tuple[str, ...]
    advised: Callable[[Severity], str] | None


def _at(claim: Claim, span: tuple[int, int] | None, text: str) -> Claim:
    """The claim as a flag points at it: the part of it that is wrong."""
    if span is None or span == (claim.start, claim.end):
        return claim
    return replace(claim, start=span[0], end=span[1], text=text[slice(*span)])


# What the source does not say, or takes back.
_DISOWNED = frozenset({Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.SUPERSEDED})
_ABSENT = frozenset({Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH})


def is_conversion(text: str, quantity: Quantity, beside: tuple[Quantity, ...]) -> bool:
    """Whether a sum in brackets restates the one before it in another currency: "$565m (£397m)".

    The rate is not in the source, so the sum can be neither supported nor contradicted by it.
    """
    if quantity.kind is not Kind.MONEY or text[max(0, quantity.start - 1) : quantity.start] != "(":
        return False
    before = [q for q in beside if q.kind is Kind.MONEY and quantity.start - 3 <= q.end <= quantity.start]
    return bool(before) and before[-1].unit != quantity.unit


_MARKER = pattern(r"(?:^|\n)[ \t]*\Z")


def _is_marker(text: str, quantity: Quantity) -> bool:
    """A list marker at the start of a line is no claim."""
    return (
        quantity.kind is Kind.IDENTIFIER
        and quantity.text[-1:] in ".)"
        and _MARKER.search(text[max(0, quantity.start - 40) : quantity.start]) is not None
    )
