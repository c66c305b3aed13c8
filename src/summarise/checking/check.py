"""check: (source, any summary) -> Checked. Pure: no model, no network, no state kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from summarise.article import Article
from summarise.checking import consistency, names, omissions
from summarise.checking.anchoring import MIN_LENGTH, Folded, nearest
from summarise.checking.claims import Passage, claim_of, passages
from summarise.checking.judging import Judge, Judgement
from summarise.checking.messages import said, sentence
from summarise.checking.pages import with_pages
from summarise.checking.sentences import split_sentences
from summarise.checking.severity import DEFAULT, not_in_source
from summarise.checking.source import SourceIndex
from summarise.checking.verdicts import Checked, Claim, Code, Evidence, Flag, Severity, Verdict
from summarise.quantities import DateParts, Kind, Quantity


def check(
    source: str | Article,
    summary: Any,
    *,
    article_date: str | None = None,
    severities: Mapping[Code, Severity] | None = None,
) -> Checked:
    """Check every number, quote and name of ``summary`` against ``source``.

    ``summary``: text, a pydantic model, a dataclass, or any nest of mappings and lists.
    ``article_date``: ISO 8601; dates that the text leaves open ("on Tuesday, 14 January") are judged
    by it. ``severities`` overrides the defaults code by code. Never raises for content.
    """
    text = source if isinstance(source, str) else source.text
    stated = article_date or (None if isinstance(source, str) else source.date)
    checked = _Check(text, stated, severities or {}).run(summary)
    return checked if isinstance(source, str) else with_pages(checked, source)


class _Check:
    def __init__(self, text: str, date: str | None, severities: Mapping[Code, Severity]) -> None:
        self.index = SourceIndex(text)
        self.judge = Judge(self.index, _anchor(date))
        self.severities = severities
        self.claims: list[Claim] = []
        self.flags: list[Flag] = []
        self._folded: Folded | None = None

    def run(self, summary: Any) -> Checked:
        found = passages(summary)
        zones = self._quotes(found)
        for passage in found:
            if passage.role == "name":
                self._name(passage)
            elif passage.role in ("prose", "figure", "value"):
                self._numbers(passage, zones.get(passage.group) if passage.group else None)
        self._unquoted(found)
        for conflict in consistency.conflicts(found):
            self._flag(Code.SELF_CONTRADICTION, conflict.claim, None, conflict.message, conflict.suggestion)
        structured = any(p.group for p in found)
        omitted = omissions.left_out(self.index, found) if structured else ()
        for evidence, heavy in omitted:
            self.flags.append(self._omission(evidence, heavy=heavy))
        return Checked(tuple(self.claims), tuple(self.flags), tuple(e for e, _ in omitted))

    @property
    def folded(self) -> Folded:
        if self._folded is None:
            self._folded = Folded(self.index.text)
        return self._folded

    def _quotes(self, found: list[Passage]) -> dict[str, tuple[int, int]]:
        """Anchor every quote; the span of each fact's quote by the fact's path."""
        zones: dict[str, tuple[int, int]] = {}
        for passage in found:
            if passage.role != "quote" or not passage.text.strip():
                continue
            claim = Claim(passage.path, 0, len(passage.text), passage.text)
            span = self.folded.find(passage.text)
            if span is not None and len(passage.text.strip()) >= MIN_LENGTH:
                zones[passage.group] = span
                evidence = Evidence(*span, self.index.text[slice(*span)], "quote")
                self.claims.append(replace(claim, verdict=Verdict.SUPPORTED, evidence=evidence))
                continue
            if span is not None:
                message = f"The quote is shorter than {MIN_LENGTH} characters and proves nothing."
                near: tuple[int, int] | None = span
            else:
                message = "The quote is not in the source word for word."
                near = nearest(self.index, passage.text)
            shown = Evidence(*near, self.index.text[slice(*near)], "article") if near else None
            claim = replace(claim, evidence=shown)
            self.claims.append(claim)
            self._flag(
                Code.QUOTE_NOT_FOUND,
                claim,
                shown,
                message,
                "Copy the passage from the source without changing it.",
            )
        return zones

    def _numbers(self, passage: Passage, zone: tuple[int, int] | None) -> None:
        spans = split_sentences(passage.text) or [(0, len(passage.text))]
        for quantity in passage.quantities:
            if _is_marker(passage.text, quantity):
                continue
            start, end = next(((s, e) for s, e in spans if s <= quantity.start < e), (0, len(passage.text)))
            judged = self._judged(passage, quantity, passage.text[start:end], zone)
            claim = replace(claim_of(passage, quantity), verdict=judged.verdict, evidence=judged.evidence)
            self.claims.append(claim)
            for code in (judged.code, *judged.more):
                if code is not None and not (
                    passage.role == "value" and code in (Code.QUALIFIER_DROPPED, Code.ROUNDED)
                ):
                    self._number_flag(code, claim)

    def _judged(
        self, passage: Passage, quantity: Quantity, sentence: str, zone: tuple[int, int] | None
    ) -> Judgement:
        """A field's bare number may state more than one thing; the source decides which of them."""
        judged = self.judge.judge(quantity, sentence, zone)
        if passage.role == "value" and judged.code is not None:
            for reading in quantity.readings:
                other = self.judge.judge(reading, sentence, zone)
                if other.code is None:
                    return other
        return judged

    def _number_flag(self, code: Code, claim: Claim) -> None:
        assert claim.quantity is not None
        evidence = claim.evidence
        shown = (
            said(evidence.quantity)
            if evidence and evidence.quantity
            else f"“{evidence.text}”"
            if evidence
            else None
        )
        message, advice = sentence(code, said(claim.quantity), shown)
        severity = not_in_source(claim.quantity, claim.text) if code is Code.NOT_IN_SOURCE else None
        self._flag(code, claim, evidence, message, advice, severity)

    def _name(self, passage: Passage) -> None:
        claim = Claim(passage.path, 0, len(passage.text), passage.text)
        span = names.find_name(self.index.text, passage.text)
        if span is not None:
            evidence = Evidence(*span, self.index.text[slice(*span)], "article")
            self.claims.append(replace(claim, verdict=Verdict.SUPPORTED, evidence=evidence))
            return
        self.claims.append(claim)
        message = f"“{passage.text}” is named in the summary and nowhere in the source."
        self._flag(Code.NAME_NOT_IN_SOURCE, claim, None, message, "Use the name that the source uses.")

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
                q = passage.quantities[0]
                self._flag(
                    Code.NO_EVIDENCE,
                    claim_of(passage, q),
                    None,
                    "A fact with figures gives no quote.",
                    "Quote the passage it rests on.",
                )

    def _omission(self, evidence: Evidence, *, heavy: bool) -> Flag:
        severity = (
            Severity.WARNING
            if heavy
            else self.severities.get(Code.FIGURE_OMITTED, DEFAULT[Code.FIGURE_OMITTED])
        )
        shown = said(evidence.quantity) if evidence.quantity else evidence.text
        return Flag(
            Code.FIGURE_OMITTED,
            severity,
            f"No fact carries {shown}.",
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
    ) -> None:
        chosen = self.severities.get(code) or severity or DEFAULT[code]
        self.flags.append(Flag(code, chosen, message, suggestion, claim, evidence))


_MARKER = re.compile(r"(?:^|\n)[ \t]*\Z")


def _is_marker(text: str, quantity: Quantity) -> bool:
    """A list marker at the start of a line is no claim."""
    return (
        quantity.kind is Kind.IDENTIFIER
        and quantity.text[-1:] in ".)"
        and _MARKER.search(text[: quantity.start][-40:]) is not None
    )


def _anchor(date: str | None) -> DateParts | None:
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", date or "")
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    return DateParts(year, month, day)
