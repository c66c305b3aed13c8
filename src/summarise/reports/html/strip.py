"""The strip: the whole article as one bar, with where its facts, claims and left-out figures lie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarise.checking.verdicts import Checked, Claim
from summarise.reports.html.article import Mark, evidence_id

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


class Bars:
    """Bars of one kind, made anew whenever somebody goes through them: a long summary has tens of thousands."""

    def __init__(self, made: Callable[[], Iterator[Bar]]) -> None:
        self._made = made

    def __iter__(self) -> Iterator[Bar]:
        return self._made()

    def __bool__(self) -> bool:
        return any(True for _ in self)


def fact_bars(checked: Checked | None, facts: int, length: int) -> Bars:
    """Where the quotes of the facts lie; ``length`` of the article in characters."""
    quotes: dict[str, list[Claim]] = defaultdict(list)
    for claim in checked.claims if checked else ():
        if claim.quantity is None:
            quotes[claim.path].append(claim)
    return Bars(lambda: _fact_bars(quotes, facts, length))


def _fact_bars(claims: Mapping[str, Sequence[Claim]], facts: int, length: int) -> Iterator[Bar]:
    for i in range(facts):
        for claim in claims.get(f"facts[{i}].quote", ()):
            if claim.evidence is None:
                continue
            start, end = claim.evidence.start, claim.evidence.end
            look = "fact" if claim.verdict.value == "supported" else "astray"
            share = f"{100 * start / max(1, length):.0f}%"
            label = f"Fact {i + 1}: {'rests on' if look == 'fact' else 'nearest to'} a passage {share} into the article"
            yield Bar(*_placed(start, end, length), look, evidence_id(start, end), label)


def mark_bars(found: list[Mark], length: int) -> Bars:
    """Where the numbers of the claims and the figures left out lie."""
    return Bars(lambda: _mark_bars(found, length))


def _mark_bars(found: list[Mark], length: int) -> Iterator[Bar]:
    for m in found:
        if m.look == "omitted" or (m.claims and m.look not in ("quote", "near", "named")):
            yield Bar(*_placed(m.start, m.end, length), m.look, m.id, m.look)


def _placed(start: int, end: int, length: int) -> tuple[float, float]:
    scale = WIDTH / max(1, length)
    width = max(_LEAST, (end - start) * scale)
    return round(min(start * scale, WIDTH - width), 1), round(width, 1)
