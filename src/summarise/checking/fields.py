"""What the fields of a structured summary are held to beside their numbers: quotes, names, evidence, what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from summarise.checking.explaining.messages import quoted
from summarise.checking.figures.figure import Beside
from summarise.checking.flags.flagging import Flags
from summarise.checking.read_source import ReadSource
from summarise.checking.reading.claims import Passage
from summarise.checking.reading.spans import Span
from summarise.checking.source.loose_quotes import find_bare, find_parts
from summarise.checking.source.proper_names import find_name
from summarise.checking.source.quotes import MIN_LENGTH, nearest, width
from summarise.checking.verdicts import Claim, Code, Evidence, Flag, Severity, Verdict
from summarise.checking.weighing.severity import DEFAULT


class Fields:
    """Holds the fields of one summary to one source."""

    def __init__(self, source: ReadSource, claims: list[Claim], flags: Flags) -> None:
        """``claims`` and ``flags``: those of the check so far; what is found here is added."""
        self.source = source
        self.index = source.index
        self.claims = claims
        self.flags = flags

    def quotes(self, found: Iterable[Passage]) -> dict[str, tuple[int, int]]:
        """Anchor every quote; the span of each fact's quote by the fact's path."""
        zones: dict[str, tuple[int, int]] = {}
        quotes = [p for p in found if p.role == "quote" and p.text.strip()]
        if not quotes:
            return zones
        spans = self.source.folded.find_all([p.text for p in quotes])
        for passage, span in zip(quotes, spans, strict=True):
            path, text = passage.path, passage.text
            if span is None:
                span = find_bare(self.source.folded, text)
            parts = find_parts(self.source.folded, text) if span is None else None
            if parts is not None:
                zones[passage.group] = parts
                self._left_out(passage, parts)
                continue
            if span is not None and width(text) >= MIN_LENGTH:
                zones[passage.group] = span
                said = self.index.text[slice(*span)]
                evidence = Evidence(*span, text if said == text else said, "quote")
                self.claims.append(Claim(path, 0, len(text), text, None, Verdict.SUPPORTED, evidence))
                continue
            claim = Claim(path, 0, len(text), text)
            if span is not None:
                said = f"The quote is shorter than {MIN_LENGTH} characters and proves nothing."
                near: tuple[int, int] | None = span
            else:
                said = "The summary quotes this; the article does not say it word for word."
                near = nearest(self.index, passage.text)
            shown = Evidence(*near, self.index.text[slice(*near)], "article") if near else None
            claim = replace(claim, evidence=shown)
            self.claims.append(claim)
            self.flags.add(
                Code.QUOTE_NOT_FOUND,
                claim,
                shown,
                said,
                "Copy the passage from the article without changing it.",
            )
        return zones

    def held_to_quotes(self, found: Sequence[Passage], beside: Beside, zones: Mapping[str, Span]) -> None:
        """Flag what figures and statements say otherwise than the quotes of their facts.

        ``beside`` as ``figures.figure.with_beside`` filled it; ``zones`` as ``quotes`` gives them.
        """
        if not zones:
            return  # and what is asked need not be imported: free text has no quotes
        from summarise.checking.figures.asking import asked as asked_of_figures
        from summarise.checking.statements.asking import asked as asked_of_statements

        right = set[str]()  # the paths of values whose digits are, beside another unit or qualifier
        for wrong in asked_of_figures(self.index, found, beside, zones):
            if (value := self.flags.instead_of_value(wrong.code, wrong.claim.path)) is not None:
                right.add(value)
            self.flags.add(*wrong)
        doubted: dict[tuple[str, int], Evidence | None] = {}
        for wrong in asked_of_statements(self.index, found, zones):
            if wrong.claim.quantity is not None:  # what it says is not said twice
                self.flags.withdraw(wrong.claim)
                doubted[wrong.claim.path, wrong.claim.quantity.start] = wrong.evidence
            self.flags.add(*wrong)
        if doubted:
            self.claims[:] = [self._doubted(claim, doubted) for claim in self.claims]
        if right:
            told = Verdict.SUPPORTED
            self.claims[:] = [replace(c, verdict=told) if c.path in right else c for c in self.claims]

    @staticmethod
    def _doubted(claim: Claim, doubted: Mapping[tuple[str, int], Evidence | None]) -> Claim:
        """A number of a statement of which its quote says otherwise rests on what the quote says."""
        at = claim.path, claim.quantity.start if claim.quantity is not None else -1
        return replace(claim, verdict=Verdict.CONTRADICTED, evidence=doubted[at]) if at in doubted else claim

    def _left_out(self, passage: Passage, span: tuple[int, int]) -> None:
        """A quote whose parts all stand in one passage is right as far as it goes: a note says that it leaves words out."""
        evidence = Evidence(*span, self.index.text[slice(*span)], "quote")
        claim = Claim(passage.path, 0, len(passage.text), passage.text, None, Verdict.SUPPORTED, evidence)
        self.claims.append(claim)
        self.flags.add(
            Code.QUOTE_NOT_FOUND,
            claim,
            evidence,
            "The quote leaves words of the article out; what it has stands there word for word.",
            "Copy one passage as it stands, or see that the words left out change nothing.",
            Severity.NOTE,
        )

    def name(self, passage: Passage) -> None:
        """Look for a name in the source."""
        claim = Claim(passage.path, 0, len(passage.text), passage.text)
        span = find_name(self.index.text, passage.text)
        if span is not None:
            evidence = Evidence(*span, self.index.text[slice(*span)], "article")
            self.claims.append(replace(claim, verdict=Verdict.SUPPORTED, evidence=evidence))
            return
        self.claims.append(claim)
        said = f"The summary names “{passage.text}”; the article does not."
        self.flags.add(Code.NAME_NOT_IN_SOURCE, claim, None, said, "Use the name that the article uses.")

    def unquoted(self, found: Iterable[Passage]) -> None:
        """Flag the facts that have figures and no quote, once each."""
        with_quote = {p.group for p in found if p.role == "quote" and p.text.strip()}
        flagged = set()
        for passage in found:
            if (
                passage.group
                and passage.group not in with_quote
                and passage.group not in flagged
                and passage.quantities
            ):
                flagged.add(passage.group)
                self.flags.add(
                    Code.NO_EVIDENCE,
                    Claim(passage.path, 0, len(passage.text), passage.text),
                    None,
                    "The fact has figures and no quote.",
                    "Quote the passage it rests on.",
                )

    def omitted(self, evidence: Evidence, *, heavy: bool) -> None:
        """Flag a figure of the source that no fact states; ``heavy``: one that the summary should not do without."""
        severity = (
            Severity.WARNING
            if heavy
            else self.flags.severities.get(Code.FIGURE_OMITTED, DEFAULT[Code.FIGURE_OMITTED])
        )
        shown = quoted(self.index.text, evidence.quantity) if evidence.quantity else f"“{evidence.text}”"
        self.flags.raised.append(
            Flag(
                Code.FIGURE_OMITTED,
                severity,
                f"The article says {shown}; no fact of the summary does.",
                "Add a fact for it, if it matters.",
                None,
                evidence,
            )
        )
