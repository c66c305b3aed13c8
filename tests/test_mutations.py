"""The mutation gate itself: its mutants are wrong where they say, and its floors only rise."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from benchmarks import mutations
from benchmarks.mutants import CLASSES, CONTROLS, DENSE, Mutant
from benchmarks.mutants.base import numbers, slots
from benchmarks.mutants.facts import quote

from tests.fixtures import HERE, Fixture, load, load_all, string_at


@cache
def mutants() -> list[tuple[Fixture, Mutant]]:
    """All that the gate takes, made by the process that has a test of them."""
    return [(f, m) for f in load_all() for m in mutations.sampled(f)]


def test_every_class_has_mutants_enough_to_mean_something() -> None:
    counts = Counter(m.kind for _, m in mutants())
    assert min(counts.values()) >= 15, counts
    assert len(counts) >= len(CLASSES)


def assert_one_place_differs(fixture: Fixture, mutant: Mutant) -> None:
    right = (HERE / fixture.name / "right" / f"{mutant.variant}.txt").read_text(encoding="utf-8")
    (place,) = mutant.groups[0]
    behind = len(mutant.summary) - place.end
    assert mutant.summary != right
    assert mutant.summary[: place.start] == right[: place.start]
    assert mutant.summary[place.end :] == right[len(right) - behind :]


def test_a_mutant_differs_from_the_right_summary_at_its_places_only() -> None:
    for fixture, mutant in mutants():
        assert mutant.groups, mutant
        if mutant.variant == "plain":
            continue
        if mutant.kind.startswith(DENSE):
            assert_one_place_differs(fixture, mutant)
            continue
        for place in (p for group in mutant.groups for p in group):
            after = string_at(mutant.summary, place.path)
            assert after != string_at(fixture.right, place.path), mutant.told
            assert 0 <= place.start < place.end <= max(len(after), place.start + 1), mutant.told
        paths = {p.path for group in mutant.groups for p in group}
        for path in (
            "headline",
            "summary",
            *(f"facts[{i}].quote" for i in range(len(fixture.right["facts"]))),
        ):
            if path not in paths:
                assert string_at(mutant.summary, path) == string_at(fixture.right, path)


def test_a_changed_number_is_not_another_number_of_the_source() -> None:
    for fixture, mutant in mutants():
        if mutant.kind in ("digit", "transposition"):
            place = mutant.groups[-1][0]
            token = string_at(mutant.summary, place.path)[place.start : place.end]
            assert token not in {m.group() for m in numbers(fixture.source)}, mutant.told


def test_an_altered_quote_is_not_in_the_source() -> None:
    fixture = load("police-figures")
    altered = [string_at(m.summary, m.groups[0][0].path) for m in quote(fixture)]
    assert len(altered) > 50
    assert [q for q in altered if q in fixture.source] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sold 1,07,432 and 14 250 and 2.315.000.000", ["1,07,432", "14 250", "2.315.000.000"]),
        ("on 3 January 2032 with 47 votes", ["47"]),
        ("at 4:40 a.m. in 1998, some 12", ["12"]),
        ("the Number 10, the 31st of 20 rows", ["20"]),
        ("4-1 and 284-km", ["4", "284"]),
    ],
)
def test_numbers_are_found_without_the_finder(text: str, found: list[str]) -> None:
    assert [m.group() for m in numbers(text)] == found


def test_a_figure_in_european_form_is_read_by_its_value() -> None:
    by_token = {s.token: s for s in slots(load("european-forms"))}
    assert by_token["86.450"].european
    assert by_token["1,87"].factor == Decimal(1_000_000_000)


def test_the_mutants_are_the_same_in_every_run() -> None:
    fixture = load("sport")
    again = [m.told for m in mutations.sampled(fixture)]
    assert again == [m.told for f, m in mutants() if f.name == "sport"]


def test_controls_change_nothing_that_matters() -> None:
    made = [m for f in load_all() for make in CONTROLS for m in make(f)]
    assert {m.kind for m in made} == {"right summary", "as plain text", "other form", "right sum"}


@pytest.fixture
def one(monkeypatch: pytest.MonkeyPatch) -> list[Fixture]:
    """A run that takes no time: one article, one class of mistakes."""

    def quotes(fixture: Fixture) -> list[Mutant]:
        return list(quote(fixture))[:5]

    monkeypatch.setattr(mutations, "CLASSES", (quotes,))
    monkeypatch.setattr(mutations, "CONTROLS", ())
    return [load("hostile")]


def test_floors_are_pinned_and_held(
    one: list[Fixture], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floors = tmp_path / "floors.json"
    where = ["--floors", str(floors)]
    assert mutations.main(["--pin", *where], one) == 0
    assert json.loads(floors.read_text()) == {"quote": {"found": 1.0, "named": 1.0}}
    assert mutations.main(["--gate", *where], one) == 0
    floors.write_text(json.dumps({"quote": {"found": 1.1, "named": 0.5}}))
    assert mutations.main(["--gate", *where], one) == 1
    assert "quote: found 1.0000, floor 1.1000" in capsys.readouterr().out


def test_a_floor_is_lowered_only_when_asked(one: list[Fixture], tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    where = ["--floors", str(floors)]
    floors.write_text(json.dumps({"quote": {"found": 1.1, "named": 0.5}}))
    assert mutations.main(["--pin", *where], one) == 2
    assert json.loads(floors.read_text())["quote"]["found"] == 1.1
    assert mutations.main(["--pin", "--lower", *where], one) == 0
    assert json.loads(floors.read_text())["quote"] == {"found": 1.0, "named": 1.0}


def test_a_class_that_is_gone_is_below_its_floor(one: list[Fixture], tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"digit": {"found": 0.9}}))
    assert mutations.main(["--gate", "--floors", str(floors)], one) == 1
