"""Columns of prose drawn line by line across the page, and what looks like them and is a table."""

from __future__ import annotations

import pytest

from summarise.readers.pdf import read_pdf
from tests.pdfs import pdf

LEFT = [
    "The yard of Lindmouth built",
    "twelve ferries in a year, and",
    "sold 1,204 berths, of which",
    "310 were under a roof.",
]
RIGHT = ["Her sister yard stands on the", "other bank, where it was put", "up in 1977 for 54 men who", "had come from the north."]  # fmt: skip


def _page(rows: list[list[tuple[float, str]]], leading: float = 14) -> bytes:
    out = ["BT /F 10 Tf"]
    for n, row in enumerate(rows):
        for x, words in row:
            out.append(f"1 0 0 1 {x} {700 - leading * n} Tm ({words}) Tj")
    return "\n".join([*out, "ET"]).encode("cp1252")


def _read(rows: list[list[tuple[float, str]]]) -> str:
    return read_pdf(pdf([_page(rows)]), "f", 10_000).text


@pytest.mark.parametrize("gutter", [215, 240, 330])
def test_each_column_is_read_to_its_end(gutter: float) -> None:
    rows = [[(60, left), (gutter, right)] for left, right in zip(LEFT, RIGHT, strict=True)]
    assert _read(rows) == f"{' '.join(LEFT)} {' '.join(RIGHT)}\n"


def test_words_that_the_ends_of_lines_cut_are_whole() -> None:
    left = [
        "The yard of Lindmouth took twelve mil-",
        "lion crowns in a year that was good, and",
        "sold 1,204 berths and boats, of which 310",
        "were under a new roof.",
    ]
    right = [
        "Her sister yard stands on the other ri-",
        "ver bank, where it was put up in",
        "the year 1977 by fifty-four men who came from the nor-",
        "thern towns.",
    ]
    rows = [[(60, a), (270, b)] for a, b in zip(left, right, strict=True)]
    assert " ".join(_read(rows).split()) == (
        "The yard of Lindmouth took twelve million crowns in a year that was good, and sold 1,204 berths and boats, of which 310 were under a new roof. "
        "Her sister yard stands on the other river bank, where it was put up in the year 1977 by fifty-four men who came from the northern towns."
    )


def test_one_column_may_be_longer_and_a_title_stand_above() -> None:
    rows = [[(60, left), (240, right)] for left, right in zip(LEFT, RIGHT, strict=True)]
    more = [[(60, "It has a crane, too, that was")], [(60, "paid for by the town.")]]
    text = _read([[(60, "Yards")], *rows, *more])
    assert text.startswith("Yards\n")
    assert "under a roof. It has a crane, too, that was paid for by the town." in text
    assert text.endswith("had come from the north.\n")


def test_words_in_columns_of_a_table_stay_in_their_rows() -> None:
    rows = [
        [(60, "The yard of Lindmouth"), (240, "Ada Quill of the upper town")],
        [(60, "The yard of Osterhaven"), (240, "Bo Finn who lives in Norby")],
        [(60, "The ropewalk on the hill"), (240, "Cy Hale and both his sons")],
        [(60, "The old mill of the river"), (240, "Dee Lund since last year")],
    ]
    lines = _read(rows)
    assert lines.index("Ada Quill") < lines.index("Osterhaven") < lines.index("Bo Finn")


def test_numbers_in_columns_stay_in_their_rows() -> None:
    rows = [[(60, f"boats of yard {n}"), (240, f"{n}12")] for n in range(1, 7)]
    assert "boats of yard 2: " in _read(rows) or "boats of yard 2 " in _read(rows)
    assert _read(rows).index("112") < _read(rows).index("yard 2")


def test_a_line_set_to_both_edges_is_no_column() -> None:
    rows = [[(60, "and it was the"), (150, "yard that built"), (240, "all of them in")]] * 6
    assert _read(rows).startswith("and it was the yard that built all of them in")
