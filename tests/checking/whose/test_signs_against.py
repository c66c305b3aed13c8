"""Whether a claim has the words of its own number or of a rival: the signs by which such findings are weighed."""

from __future__ import annotations

import pytest

from summarise.checking.aligning.clauses.against import signs_against
from summarise.checking.aligning.clauses.said import SaidOf, said_of, said_there
from summarise.checking.check import findings_of
from summarise.checking.source.index import SourceIndex
from summarise.quantities.finder import find_quantities

FERRY = (
    "The Halden ferry carried 410 passengers in May, up from 290 in April. The harbour office counted 36 cars. "
    "Brenna Lunde, the captain, wants a ferry for 650 passengers by 2031."
)


def _there(index: SourceIndex, text: str) -> SaidOf:
    found = next(q for q in index.quantities if q.text == text)
    said = said_there(index, found)
    assert said is not None
    return said


def _here(summary: str, text: str) -> SaidOf:
    numbers = find_quantities(summary)
    found = next(q for q in numbers if q.text == text)
    said = said_of(summary, (0, len(summary)), found, numbers)
    assert said is not None
    return said


@pytest.mark.parametrize(
    ("summary", "claim", "own", "rival", "signs"),
    [
        # all that only the rival's place says is said, and nothing that only its own says
        ("It carried 290 passengers in May.", "290", "290", "410", {"said clause:1/4", "in order:0/3"}),
        # its own words, in its own order
        ("It was up from 290 in April.", "290", "290", "410", {"said clause:4/1", "in order:3/0"}),
        # the number next to it stands beside the rival, in another sentence
        ("It carried 650 passengers in May after 290.", "650", "650", "410", {"next apart:0/1"}),
        ("It carried 410 passengers, and wants 36 cars.", "36", "36", "650", {"next apart:0/0"}),
        # the preposition that leads to each
        ("It carried 290 passengers in May.", "290", "290", "410", {"led by:None/from/None"}),
    ],
)
def test_both_places_are_asked_for_what_only_they_say(
    summary: str, claim: str, own: str, rival: str, signs: set[str]
) -> None:
    index = SourceIndex(FERRY)
    found = set(signs_against(index, _here(summary, claim), [_there(index, own)], _there(index, rival)))
    assert signs <= found, found


def test_a_claim_that_the_source_writes_otherwise_is_held_against_the_rival_alone() -> None:
    index = SourceIndex(FERRY)
    found = set(
        signs_against(index, _here("It carried 290 passengers in May.", "290"), [], _there(index, "410"))
    )
    assert found == {"said clause:0/3", "said stretch:0/3", "in order:0/3"}


def test_a_list_has_no_place_for_a_number() -> None:
    row = ", ".join(str(n) for n in range(100, 140))
    numbers = find_quantities(row)
    assert said_of(row, (0, len(row)), numbers[3], numbers) is None


def test_findings_that_name_a_rival_have_the_signs() -> None:
    source = (
        "The council paid £3.2 million for the bridge. Repairs to the quay would cost £4.1 million, it said."
    )
    found = findings_of(source, "The council paid £4.1 million for the bridge.")
    features = next(f for _, f in found if "rule:other_value" in f)
    assert {"in order:0/3", "rival told:False"} <= set(features)


def test_two_numbers_in_each_others_places_have_the_signs() -> None:
    source = "The north of Rossmore has 340 farms and 25 mills, the council said."
    found = findings_of(source, "The north of Rossmore has 25 farms and 340 mills.")
    features = [f for _, f in found if "rule:swapped" in f]
    assert len(features) == 2
    assert all("across:3" in f and any(name.startswith("in order:0/") for name in f) for f in features)


def test_of_a_number_that_stands_nowhere_the_signs_are_weighed_apart() -> None:
    source = (
        "The council paid £3.2 million for the bridge. Repairs to the quay would cost £4.1 million, it said."
    )
    found = findings_of(source, "The council paid £5.9 million for the bridge.")
    features = next(f for _, f in found if "rule:absent" in f)
    assert {"absent|in order:0/3", "absent|rival told:False"} <= set(features)
