"""docs/quantities.md: every row of its tables is what the finder returns, and every kind and qualifier has one."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from summarise import find_quantities
from summarise.quantities import Kind, Qualifier
from summarise.reports.numbers import value_text

PAGE = Path(__file__).parents[2] / "docs" / "quantities.md"
_TYPESET = str.maketrans({"⏎": "\n", "⍽": "\u00a0"})
_ENGLISH, _, _ABROAD = (
    PAGE.read_text(encoding="utf-8").partition("\n## To add a form")[0].partition("\n## In other languages")
)


def _rows(page: str, head: str) -> list[list[str]]:
    return [
        [cell.strip() for cell in line.strip("|\n").split("|")]
        for line in page.splitlines(keepends=True)
        if line.startswith("| ") and not line.startswith(f"| {head}")
    ]


ROWS = _rows(_ENGLISH, "in the text")
FOREIGN = _rows(_ABROAD, "language")
CASES = [(text, [row[1:] for row in rows]) for text, rows in groupby(ROWS, key=lambda row: row[0])]


@pytest.mark.parametrize(("text", "rows"), CASES, ids=[text for text, _ in CASES])
def test_a_text_holds_what_its_rows_say_and_nothing_else(text: str, rows: list[list[str]]) -> None:
    found = find_quantities(text.translate(_TYPESET), "en")
    wanted = [row for row in rows if row[0] != "nothing"]
    assert [
        [
            q.text,
            q.kind.value,
            value_text(q, grouped=True),
            q.unit or "",
            "" if q.qualifier is Qualifier.EXACT else q.qualifier.value,
            q.noun or "",
        ]
        for q in found
    ] == [[row[0].translate(_TYPESET), *row[1:]] for row in wanted]


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [(*key, [row[2:] for row in rows]) for key, rows in groupby(FOREIGN, key=lambda row: (row[0], row[1]))],
)
def test_a_text_in_another_language_holds_what_its_rows_say(
    language: str, text: str, rows: list[list[str]]
) -> None:
    assert [
        [
            q.text,
            q.kind.value,
            value_text(q, grouped=True),
            q.unit or "",
            "" if q.qualifier is Qualifier.EXACT else q.qualifier.value,
        ]
        for q in find_quantities(text, language)
    ] == rows


def test_all_other_languages_have_a_row() -> None:
    assert {row[0] for row in FOREIGN} == {"de", "fr", "es", "it", "pt", "nl", "zh", "ja"}


def test_every_kind_and_qualifier_has_a_row() -> None:
    assert {row[2] for row in ROWS} - {""} == {kind.value for kind in Kind}
    assert {row[5] for row in ROWS} == {q.value for q in Qualifier if q is not Qualifier.EXACT} | {""}
