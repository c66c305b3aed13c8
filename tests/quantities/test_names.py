"""Numbers that are names and not quantities."""

from __future__ import annotations

import pytest

from summarise import Kind, find_quantities
from tests.quantities.reading import kinds

NAMES = [
    ("COVID-19 cases", "COVID-19"),
    ("a 787 jet", "787"),
    ("the 737 MAX 8", "737 MAX 8"),
    ("the new 747s", "747s"),
    ("the 405 freeway", "405"),
    ("a 911 call", "911"),
    ("a 737-800 landed", "737-800"),
    ("the 300 block of Elm Street", "300"),
    ("from platform two", "platform two"),
    ("at exit 436", "exit 436"),
    ("junction 12", "junction 12"),
    ("an F-16 jet", "F-16"),
    ("the S&P 500 fell", "S&P 500"),
    ("a Boeing 737", "Boeing 737"),
    ("on Highway 5", "Highway 5"),
    ("in Game 6", "Game 6"),
    ("under Section 427", "Section 427"),
    ("the Airbus A380", "A380"),
    ("flight MH370", "MH370"),
    ("an iPhone 15", "iPhone 15"),
    ("a 5G network", "5G"),
    ("at number 10", "number 10"),
    ("No. 3 seed", "No. 3"),
    ("Type 2 diabetes", "Type 2"),
    ("Chapter 11 filing", "Chapter 11"),
    ("World War II", "World War II"),
    ("World War Two", "World War Two"),
    ("number one", "number one"),
    ("the second half", "second half"),
    ("at first", "first"),
    ("wait a second", "second"),
    ("no one came", "one"),
    ("call +44 20 7946 0958", "+44 20 7946 0958"),
    ("call 1-800-555-0199", "1-800-555-0199"),
    ("GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 19"),
    ("ISBN 978-3-16-148410-0", "978-3-16-148410-0"),
    ("ZIP 90210", "ZIP 90210"),
    ("192.168.0.1", "192.168.0.1"),
    ("at 192.168.100.200", "192.168.100.200"),
    ("version 2.315.000", "version 2.315.000"),
    ("firmware 1.100.200", "1.100.200"),
    ("tax number 12.345.678-K", "12.345.678"),
    ("v2.0.1", "v2.0.1"),
    ("#MeToo2", "#MeToo2"),
    ("https://example.com/2024/page3?x=5", "https://example.com/2024/page3?x=5"),
    ("(see www.example.com/7).", "www.example.com/7"),
    ("mail a1@example.com", "a1@example.com"),
    ("1. First of all", "1."),
    ("4/ Bakers want more flour.", "4/"),
    ("12/ Last of all, they want sleep.", "12/"),
    ("John 3:16", "3:16"),
    ("open 24/7", "24/7"),
    ("a 4x4 truck", "4x4"),
    ("the S&P 500, the other", "S&P 500"),
    ("version 2.3.1, the last", "version 2.3.1"),
    ("on Windows 3.1", "Windows 3.1"),
    ("see Section 4.2.1", "Section 4.2.1"),
    ("to 12345-6789", "12345-6789"),
    ("a 7-Eleven shop", "7-Eleven"),
    ("the Group of Seven", "Group of Seven"),
    ("the Group of 20 nations", "Group of 20"),
    ("at first, it was", "first"),
    ("the first lady", "first"),
    ("a third-party app", "third"),
]


@pytest.mark.parametrize(("text", "words"), NAMES)
def test_names(text: str, words: str) -> None:
    assert (words, "identifier") in kinds(text)
    assert {kind for _, kind in kinds(text)} <= {"identifier", "ordinal"}


def test_marks_of_lists_and_of_notes() -> None:
    text = "Findings:\n1. It rained.\n2) It froze.\n(3) It thawed.[12]"
    assert kinds(text) == [(m, "identifier") for m in ("1.", "2)", "(3)", "[12]")]


@pytest.mark.parametrize(
    "text",
    ["one of the men", "He was one of many.", "which one", "the one we saw", "one another", "one's own"],
)
def test_one_that_counts_nothing(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    "text", ["one man died", "that one mile", "only one", "minus one", "one or two boats"]
)
def test_one_that_counts(text: str) -> None:
    assert find_quantities(text)[0].kind in ("count", "measure")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a section 5 miles long", "measure"),
        ("Game 6 percent", "percent"),
        ("Route 66,000 people", "count"),
        ("the Arvo Max 231 grams", "measure"),
        ("the Pixel Max 256 gigabytes of memory", "measure"),
        ("the Slim is cheap, the Max 700 euros", "money"),
    ],
)
def test_a_head_makes_a_name_only_of_a_bare_number(text: str, kind: str) -> None:
    assert kinds(text)[0][1] == kind


@pytest.mark.parametrize("text", ["a group of 20 boats", "the group of six", "the S&P 500 points lower"])
def test_a_group_that_is_counted(text: str) -> None:
    assert kinds(text)[0][1] == "count"


@pytest.mark.parametrize(
    ("text", "counted", "model"),
    [("40 Merlin 220 jets", 40, "Merlin 220"), ("some 1,200 Lynx 2 tanks", 1200, "Lynx 2")],
)
def test_a_model_that_is_counted_is_a_name_behind_its_count(text: str, counted: int, model: str) -> None:
    first, second = find_quantities(text)
    assert first.value == counted
    assert (second.kind, second.text) == (Kind.IDENTIFIER, model)
