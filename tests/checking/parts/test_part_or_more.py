"""A part told as what comes on top of its whole, and the other way about; and told as the source has it."""

from __future__ import annotations

import pytest
from tests.checking.asking import doubts

CREWS = (
    "Some 1,240 workers are at the dam, including 310 from Norway, and another 95 are to come by sea. The repair cost £7.1m, with a further "
    "£2.6m spent on pumps."
)
PAY = "Ms Arlow was paid £412,000 last year, of which £64,000 was a bonus. The club sold 18,200 tickets, 5,100 of them to visitors."
GRANT = "The tower cost $1.9m, about $850,000 of it given by readers and $600,000 by the state."


@pytest.mark.parametrize(
    ("source", "summary", "number"),
    [
        (CREWS, "At the dam are 1,240 workers, plus 310 from Norway.", "310"),
        (CREWS, "There are 1,240 workers and another 310 from Norway.", "310"),
        (CREWS, "The repair cost £7.1m, including £2.6m for pumps.", "£2.6m"),
        (PAY, "Her pay was £412,000, plus a £64,000 bonus.", "£64,000"),
        (PAY, "It sold 18,200 tickets and 5,100 more to visitors.", "5,100"),
    ],
)
def test_a_part_does_not_come_on_top(source: str, summary: str, number: str) -> None:
    assert f"wrong-referent: {number}" in doubts(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (CREWS, "At the dam are 1,240 workers, among them 310 from Norway."),
        (CREWS, "There are 930 workers of the region, plus 310 from Norway."),
        (CREWS, "The repair cost £7.1m, plus £2.6m for pumps."),
        (CREWS, "The bill came to £9.7m, including £2.6m for pumps."),
        (PAY, "Her pay was £348,000, plus a £64,000 bonus."),
        (PAY, "Her pay was £412,000, a £64,000 bonus included."),
        (PAY, "Of 18,200 tickets 5,100 went to visitors."),
        (GRANT, "About $850,000 of the $1.9m came from readers, on top of $600,000 from the state."),
    ],
)
def test_parts_and_what_comes_on_top_as_the_source_has_them(source: str, summary: str) -> None:
    assert not [doubt for doubt in doubts(source, summary) if doubt.startswith("wrong-referent")]
