"""Which numbers of a sentence stand in a row, and what each of them has for itself."""

from __future__ import annotations

import pytest

from summarise.checking.aligning.clauses.series import series_in
from summarise.quantities.finder import find_quantities


def rows(text: str) -> list[list[tuple[str, str]]]:
    """Each number of each row with the stems that only it has."""
    numbers = [q for q in find_quantities(text) if q.low is not None]
    found = series_in(text, (0, len(text)), numbers)
    return [[(item.number.text, " ".join(sorted(item.key))) for item in row] for row in found]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # a subject, of which the verb is said once; a place; a purpose; what is charged
        ("Norvik lost 18%, Tarn 9% and Harl 6%.", [("18%", "norvik"), ("9%", "tarn"), ("6%", "harl")]),
        ("In Ostland sales rose by 34%, in Westland by 21%.", [("34%", "ostland"), ("21%", "westland")]),
        ("It pays £4m for roads, £2m for bridges.", [("£4m", "road"), ("£2m", "bridg")]),
        # whose, where the thing is said once
        ("Norvik's debt is £12bn, Tarn's £4bn.", [("£12bn", "norvik"), ("£4bn", "tarn")]),
        # two numbers an item
        ("Police get £412m, up 4%, and the museum £188m, up 2%.", [("4%", "polic"), ("2%", "museum")]),
        ("620 of them in Grevik, 340 in Tarnholm.", [("620", "grevik"), ("340", "tarnholm")]),
    ],
)
def test_a_row_is_read_with_what_each_number_has_for_itself(text: str, row: list[tuple[str, str]]) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norvik lost 18% and Tarn gained 9%.",  # each has its verb
        "Sales rose from £3m to £5m.",
        "Norvik lost 18%, more than the 9% expected.",
        "The fund paid £40m, of which £12m in the north.",
        "The fund paid £40m, including £12m for farms.",
        "Norvik pays £4m and Tarn wants £5m.",
        "There were 40 ships in port, 12 fewer than a year ago.",
    ],
)
def test_what_is_no_row_is_none(text: str) -> None:
    assert rows(text) == []
