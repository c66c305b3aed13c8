"""Numbers in brackets: the year before, losses, marks of notes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities

BEFORE = [
    ("en", "Net sales rose to SEK 4,312m (3,998) in May.", [("4312000000", "SEK"), ("3998000000", "SEK")]),
    ("en", "Profit was EUR 45.6 (44.2) million.", [("45600000", "EUR"), ("44200000", "EUR")]),
    ("en", "Profit was 45.6 (44.2) billion dollars.", [("45600000000", "USD"), ("44200000000", "USD")]),
    ("en", "EBITDA was EUR 12.4 (-3.2) million.", [("12400000", "EUR"), ("-3200000", "EUR")]),
    ("en", "Revenue was 412.3 (398.7) MEUR.", [("412300000", "EUR"), ("398700000", "EUR")]),
    ("en", "Profit was 3 (2) USD million.", [("3000000", "USD"), ("2000000", "USD")]),
    ("en", "Cash flow was SEK -123m (45).", [("-123000000", "SEK"), ("45000000", "SEK")]),
    ("en", "Revenue of £37.8m (2024: 37.1m) was flat.", [("37800000", "GBP"), None, ("37100000", "GBP")]),
    ("en", "Revenue of £37.8m (prior year: 37.1) fell.", [("37800000", "GBP"), ("37100000", "GBP")]),
    ("en", "The margin was 14.3% (13.1).", [("14.3", "percent"), ("13.1", "percent")]),
    ("en", "Earnings per share were SEK 3.12 (2.98).", [("3.12", "SEK"), ("2.98", "SEK")]),
    (
        "de",
        "Der Umsatz stieg auf 45,6 Mio. Euro (Vorjahr: 44,2).",
        [("45600000", "EUR"), ("44200000", "EUR")],
    ),
    ("de", "Der Umsatz stieg auf 45,6 (44,2) Mio. Euro.", [("45600000", "EUR"), ("44200000", "EUR")]),
    ("fr", "Le résultat atteint 45,6 M€ (2024 : 44,2).", [("45600000", "EUR"), None, ("44200000", "EUR")]),
    ("nl", "De omzet steeg naar 45,6 (44,2) miljoen euro.", [("45600000", "EUR"), ("44200000", "EUR")]),
]


@pytest.mark.parametrize(("code", "text", "wanted"), BEFORE)
def test_the_year_before_shares_size_and_unit(
    code: str, text: str, wanted: list[tuple[str, str] | None]
) -> None:
    found = find_quantities(text, code)[: len(wanted)]
    for quantity, told in zip(found, wanted, strict=True):
        if told is not None:
            assert (quantity.value, quantity.unit) == (Decimal(told[0]), told[1])


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Profit was $3m (12).", "12", "count"),
        ("The fine was £30,000 (4).", "4", "count"),
        ("It cost €5m (3 boats).", "3", "count"),
        ("She ran 10 km (6).", "6", "count"),
        ("Headcount was 1,204 (1,187).", "1187", "count"),
        ("It paid $5.2m (£4.1m).", "4100000", "money"),
    ],
)
def test_other_numbers_in_brackets_share_nothing(text: str, value: str, kind: str) -> None:
    last = find_quantities(text)[-1]
    assert (last.value, last.kind) == (Decimal(value), kind)


LOSSES = [
    ("Net income (loss) came to (412) thousand euros.", "-412000", "EUR"),
    ("a hole of (0.5) billion yen", "-500000000", "JPY"),
    ("It made EUR -12.4m.", "-12400000", "EUR"),
    ("It made SEK -123 million.", "-123000000", "SEK"),
]


@pytest.mark.parametrize(("text", "value", "unit"), LOSSES)
def test_losses_keep_their_currency(text: str, value: str, unit: str) -> None:
    found = find_quantities(text)[-1]
    assert (found.kind, found.value, found.unit) == ("money", Decimal(value), unit)


TWICE = [
    ("two (2) million dollars", ["2000000", "2000000"], "USD"),
    ("within thirty (30) days", ["30", "30"], "day"),
    ("a rate of three (3) percent", ["3", "3"], "percent"),
    ("a rate of five (5%) percent", ["5", "5"], "percent"),
    ("fifty (50) thousand euros", ["50000", "50000"], "EUR"),
    ("ten thousand (10,000) dollars", ["10000", "10000"], "USD"),
]


@pytest.mark.parametrize(("text", "wanted", "unit"), TWICE)
def test_a_number_in_words_and_again_in_digits(text: str, wanted: list[str], unit: str) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == [(Decimal(value), unit) for value in wanted]


def test_another_number_in_brackets_is_no_repeat() -> None:
    assert [q.value for q in find_quantities("three (4) boats")] == [3, 4]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("sales fell (2.1)%", "-2.1", "percent"),
        ("a margin of (3.2) percent", "-3.2", "percent"),
        ("a result of DKK (14.2) million", "-14200000", "DKK"),
        ("sales rose (4%)", "4", "percent"),
        ("plus or minus $10 million", "10000000", "USD"),
        ("minus $10 million", "-10000000", "USD"),
    ],
)
def test_signs_of_shares_and_sums(text: str, value: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The town has 41,204[3] people.", [("41,204", "people")]),
        ("It has 31[a][12] ships and 5%[b] more.", [("31", "ships"), ("5%", "percent")]),
        ("Some 12[note 2] boats came, 9ᵇ of them old.", [("12", "boats"), ("9", None)]),
        # what is no mark of a note
        ("It has 31[source] ships.", [("31", None)]),
        ("Boats[b] 5", [("5", None)]),
    ],
)
def test_marks_of_notes_in_brackets_part_no_number_from_its_noun(
    text: str, read: list[tuple[str, str | None]]
) -> None:
    found = find_quantities(text)
    assert [(q.text, q.unit) for q in found] == read
    assert all(text[q.start : q.end] == q.text for q in found)
