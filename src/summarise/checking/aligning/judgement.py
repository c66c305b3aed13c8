"""What is said of one claim: verdict, fault, evidence."""

from __future__ import annotations

from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Code, Evidence, Severity, Verdict
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple


class Judgement(NamedTuple):
    """``code`` is the main fault or None; ``more`` are lesser ones found beside it.

    ``span`` is the part of the claim that the flag points at, None for all of it; ``severity`` replaces
    the code's own where it is given. ``rule`` is the name of the rule that judged, ``signs`` what it saw beside that
    weighs ("worked:named").
    """

    verdict: Verdict
    code: Code | None
    evidence: Evidence | None
    more: tuple[Code, ...] = ()
    span: Span | None = None
    severity: Severity | None = None
    rule: str = ""
    signs: tuple[str, ...] = ()


def evidence_of(
    index: SourceIndex, quantity: Quantity | None, where: str, how: str | None = None
) -> Evidence | None:
    """A source quantity as evidence; ``how``: the arithmetic that leads from it to the claim."""
    if quantity is None:
        return None
    return Evidence(
        quantity.start, quantity.end, index.text[quantity.start : quantity.end], where, quantity, how
    )


def derived(index: SourceIndex, term: Quantity, arithmetic: str) -> Judgement:
    """A number that follows from others of the source: ``term`` is the first of them, ``arithmetic`` shows how."""
    return Judgement(Verdict.DERIVED, Code.DERIVED, evidence_of(index, term, "sentence", arithmetic))
