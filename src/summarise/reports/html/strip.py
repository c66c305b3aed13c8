"""The strip: the whole article as one bar, with where its facts, claims and left-out figures lie."""

from __future__ import annotations

from dataclasses import dataclass

from summarise.checking.verdicts import Checked
from summarise.reports.html.article import Mark, evidence_id
from summarise.reports.view import by_path

WIDTH = 1000  # of the drawing, in its own units; the page stretches it
_LEAST = 3.0  # a mark of fewer units cannot be seen


@dataclass(frozen=True, slots=True)
class Bar:
    """One rectangle. ``target`` is the id it leads to; ``label`` says what it is."""

    x: float
    width: float
    look: str
    target: str
    label: str


def fact_bars(checked: Checked | None, facts: int, length: int) -> list[Bar]:
    """Where the quotes of the facts lie; ``length`` of the article in characters."""
    claims = by_path(checked)
    bars = []
    for i in range(facts):
        for claim in claims.get(f"facts[{i}].quote", ()):
            if claim.evidence is None:
                continue
            start, end = claim.evidence.start, claim.evidence.end
            look = "fact" if claim.verdict.value == "supported" else "astray"
            share = f"{100 * start / max(1, length):.0f}%"
            label = f"Fact {i + 1}: {'rests on' if look == 'fact' else 'nearest to'} a passage {share} into the article"
            bars.append(Bar(*_placed(start, end, length), look, evidence_id(start, end), label))
    return bars


def mark_bars(found: list[Mark], length: int) -> list[Bar]:
    """Where the numbers of the claims and the figures left out lie."""
    return [
        Bar(*_placed(m.start, m.end, length), m.look, m.id, m.look)
        for m in found
        if m.look == "omitted" or (m.claims and m.look not in ("quote", "near", "named"))
    ]


def _placed(start: int, end: int, length: int) -> tuple[float, float]:
    scale = WIDTH / max(1, length)
    width = max(_LEAST, (end - start) * scale)
    return round(min(start * scale, WIDTH - width), 1), round(width, 1)
