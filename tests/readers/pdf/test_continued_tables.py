"""Tables of PDF files that go on over the end of a page, and heads whose last line is a unit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from summarise.readers import read
from tests.pdfs import pdf

Line = Sequence[tuple[int, str]]
HEADS: list[Line] = [[(60, "Port"), (200, "Timber"), (300, "Steel")], [(200, "tonnes"), (300, "tonnes")]]
FIRST: list[Line] = [
    [(60, "Lind"), (200, "310,000"), (300, "88,000")],
    [(60, "Hale"), (200, "325,000"), (300, "91,500")],
]
SECOND: list[Line] = [
    [(60, "Quay"), (200, "12,400"), (300, "7,150")],
    [(60, "Elm"), (200, "9,800"), (300, "6,000")],
]
OTHER: list[Line] = [[(60, "Wages"), (420, "4,100"), (500, "9")], [(60, "Fuel"), (420, "3,900"), (500, "7")]]
CONTINUED = "Quay: Timber = 12,400 tonnes; Steel = 7,150 tonnes."


def page(lines: Sequence[Line]) -> bytes:
    """A content stream with each line's words where they are said to stand, from the top down."""
    return "\n".join(
        f"BT /F 10 Tf 1 0 0 1 {left} {740 - 16 * n} Tm ({words}) Tj ET"
        for n, line in enumerate(lines)
        for left, words in line
    ).encode()


def text_of(tmp_path: Path, *pages: Sequence[Line]) -> str:
    file = tmp_path / "port.pdf"
    file.write_bytes(pdf([page(lines) for lines in pages]))
    return read(file).text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ([*HEADS, *FIRST], SECOND),
        ([*HEADS, *FIRST], [*HEADS, *SECOND]),
        ([*HEADS, *FIRST], [[(60, "Cargo by port (continued)")], *SECOND]),
        ([*HEADS, *FIRST, *([[]] * 20), [(300, "1")]], SECOND),
    ],
)
def test_rows_on_the_next_page_have_the_heads(tmp_path: Path, first: list[Line], second: list[Line]) -> None:
    text = text_of(tmp_path, first, second)
    assert "Lind: Timber = 310,000 tonnes; Steel = 88,000 tonnes." in text
    assert CONTINUED in text


def test_a_third_page_goes_on_as_well(tmp_path: Path) -> None:
    assert CONTINUED in text_of(tmp_path, [*HEADS, *FIRST], FIRST, SECOND)


def test_a_table_with_other_columns_or_behind_a_paragraph_has_none_of_them(tmp_path: Path) -> None:
    assert "Timber = 4,100" not in text_of(tmp_path, [*HEADS, *FIRST], OTHER)
    said = [[(60, "The ports were closed for most of the winter, and few ships came.")]]
    assert CONTINUED not in text_of(tmp_path, [*HEADS, *FIRST], [*said, *SECOND])
    assert CONTINUED not in text_of(tmp_path, [*HEADS, *FIRST, *said], SECOND)
