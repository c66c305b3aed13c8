"""By how much something changed told as what is left of it, or the other way round."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "The mill cut its emissions by 40% between 2015 and 2022.",
        "By 2022 emissions were 40% of what they had been.",
    ),
    (
        "The mill cut its emissions by 40% between 2015 and 2022.",
        "In 2022 the mill emitted 40% of what it did in 2015.",
    ),
    (
        "The airline has cut its flights to 30% of the normal level because of the strike.",
        "The airline's flights are down 30% because of the strike.",
    ),
    (
        "The airline has cut its flights to 30% of the normal level because of the strike.",
        "There are 30% fewer flights because of the strike.",
    ),
    (
        "The airline has cut its flights to 30% of the normal level because of the strike.",
        "The strike has cost the airline 30% of its flights.",
    ),
    (
        "Staff numbers at the shipyard fell by a third after the takeover.",
        "The shipyard has a third of the staff it had before the takeover.",
    ),
]
# source, a right summary
RIGHT = [
    ("Imports grew by 6% in July.", "Import growth slowed to 6% in July."),
    ("The yield fell 12 basis points to 3.4 percent.", "The yield dropped to 3.4%."),
    (
        "The mill cut its emissions by 40% between 2015 and 2022.",
        "The mill cut its emissions to 60% of what they were in 2015.",
    ),
    (
        "The mill cut its emissions by 40% between 2015 and 2022.",
        "Emissions were 40% lower in 2022 than in 2015.",
    ),
    (
        "The mill cut its emissions by 40% between 2015 and 2022.",
        "The mill's emissions dropped by two fifths.",
    ),
    (
        "The mill cut its emissions by 40% between 2015 and 2022.",
        "By 2022 the mill emitted 60% of what it did in 2015.",
    ),
    (
        "The airline has cut its flights to 30% of the normal level because of the strike.",
        "The airline has cut its flights by 70%.",
    ),
    (
        "The airline has cut its flights to 30% of the normal level because of the strike.",
        "The airline is operating 30% of its normal flights.",
    ),
    (
        "The airline has cut its flights to 30% of the normal level because of the strike.",
        "Flights are down to 30% of normal.",
    ),
    (
        "The airline has cut its flights to 30% of the normal level because of the strike.",
        "The airline is flying less than a third of its usual schedule.",
    ),
    (
        "Herring stocks have shrunk to a fifth of their size in 1990.",
        "Herring stocks have shrunk by four fifths since 1990.",
    ),
    (
        "Herring stocks have shrunk to a fifth of their size in 1990.",
        "Herring stocks are a fifth of what they were in 1990.",
    ),
    (
        "Herring stocks have shrunk to a fifth of their size in 1990.",
        "Herring stocks are down 80% since 1990.",
    ),
    (
        "Staff numbers at the shipyard fell by a third after the takeover.",
        "Staff numbers fell to two thirds of what they were.",
    ),
    (
        "Staff numbers at the shipyard fell by a third after the takeover.",
        "The shipyard has two thirds of the staff it had before the takeover.",
    ),
    (
        "Staff numbers at the shipyard fell by a third after the takeover.",
        "A third of the staff left after the takeover.",
    ),
    ("Rail freight rose by 25% in the decade.", "Rail freight rose to 125% of its earlier level."),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_turned_is_found(source: str, summary: str) -> None:
    assert "direction-reversed" in found_by("by_or_to", source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("by_or_to", source, summary) == []
