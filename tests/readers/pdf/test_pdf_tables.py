"""Tables of PDF pages: cells by where they stand, each with the heads of its row and column; prose is no table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from summarise import check, find_quantities
from summarise.article import Article
from summarise.readers.pdf import read_pdf
from tests.pdfs import pdf

X = (60, 220, 320, 420)


def page(
    rows: Sequence[Sequence[str]], xs: Sequence[float] = X, *, leading: float = 16, top: float = 700
) -> bytes:
    """Texts drawn at these edges, a row below the other; an empty one is left out."""
    out = []
    for n, row in enumerate(rows):
        for x, text in zip(xs, row, strict=False):
            if text:
                told = text.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
                out.append(b"BT /F 10 Tf %d %d Td (%s) Tj ET" % (x, top - n * leading, told))
    return b"\n".join(out)


def column_by_column(
    rows: Sequence[Sequence[str]], xs: Sequence[float] = X, *, order: Sequence[int] = range(9)
) -> bytes:
    """The same page, its columns drawn one after the other."""
    columns = [page([row[n : n + 1] or [""] for row in rows], (x,)) for n, x in enumerate(xs)]
    return b"\n".join(columns[n] for n in order if n < len(columns))


def lines(*pages: bytes) -> list[str]:
    return _read(*pages).text.rstrip().split("\n")


def _read(*pages: bytes) -> Article:
    return read_pdf(pdf(pages), "a.pdf", 1_000_000)


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ([["Mill", "Sacks 2023", "Sacks 2024"], ["Overwater", "8,120", "9,340"], ["Netherby", "450", "905"]],
         ["Overwater: Sacks 2023 = 8,120; Sacks 2024 = 9,340.", "Netherby: Sacks 2023 = 450; Sacks 2024 = 905."]),
        # years as heads; losses, dashes and what is missing; a row that heads others and its total
        ([["In thousands of euros", "2024", "2023"], ["Sales", "1,204", "1,180"], ["Other costs"], ["Fuel", "(12)", "(13)"], ["Rent", "–", "(21)"],
          ["Total other costs", "(12)", "(34)"], ["Profit", "162", "n/a"]],
         ["Sales: 2024 = 1,204 thousand euros; 2023 = 1,180 thousand euros.", "Other costs",
          "Other costs › Fuel: 2024 = -12 thousand euros; 2023 = -13 thousand euros.", "Other costs › Rent: 2024 = –; 2023 = -21 thousand euros.",
          "Total other costs: 2024 = -12 thousand euros; 2023 = -34 thousand euros.", "Profit: 2024 = 162 thousand euros; 2023 = n/a."]),
        # a scale above the heads
        ([["($ in millions)"], ["", "2024", "2023"], ["Sales", "41", "39"], ["Tax", "4", "3"]],
         ["Sales: 2024 = $41 million; 2023 = $39 million.", "Tax: 2024 = $4 million; 2023 = $3 million."]),
        # heads of two lines, and of words; numbers of three digits in a row
        ([["", "Boats", "Boats", "Landings"], ["Port", "May", "June", "(tonnes)"], ["Lind", "310", "415", "512"], ["Ost", "298", "301", "333"]],
         ["Lind: Boats May = 310; Boats June = 415; Landings = 512 tonnes.", "Ost: Boats May = 298; Boats June = 301; Landings = 333 tonnes."]),
        # an empty cell in the middle keeps the others under their heads
        ([["Port", "May", "June", "July"], ["Lind", "310", "", "512"], ["Ost", "298", "301", "333"]],
         ["Lind: May = 310; July = 512.", "Ost: May = 298; June = 301; July = 333."]),
    ],
)  # fmt: skip
def test_rows_and_heads(rows: list[list[str]], wanted: list[str]) -> None:
    assert lines(page(rows)) == wanted


def test_a_head_over_two_columns_beside_the_head_of_the_labels() -> None:
    heads = page([["Port", "2023", "2024"]], (60, 245, 445))
    body = page(
        [
            ["", "Boats", "Crew", "Boats", "Crew"],
            ["Lind", "310", "415", "512", "610"],
            ["Ost", "1", "2", "3", "4"],
        ],
        (60, 220, 290, 420, 490),
        top=684,
    )
    assert lines(heads + b"\n" + body) == [
        "Lind: 2023 Boats = 310; 2023 Crew = 415; 2024 Boats = 512; 2024 Crew = 610.",
        "Ost: 2023 Boats = 1; 2023 Crew = 2; 2024 Boats = 3; 2024 Crew = 4.",
    ]


@pytest.mark.parametrize("leading", [14, 16, 20])
def test_an_empty_row_ends_no_table(leading: float) -> None:
    rows = [["", "2030", "2031"], ["Revenue"], ["North", "1,200", "1,310"], ["South", "(340)", "412"], [],
            ["Costs"], ["North", "700", "(81)"], ["South", "615", "633"]]  # fmt: skip
    assert lines(page(rows, leading=leading)) == [
        "Revenue",
        "Revenue › North: 2030 = 1,200; 2031 = 1,310.",
        "Revenue › South: 2030 = -340; 2031 = 412.",
        "Costs",
        "Costs › North: 2030 = 700; 2031 = -81.",
        "Costs › South: 2030 = 615; 2031 = 633.",
    ]


def test_what_stands_further_below_is_another_table() -> None:
    rows = [["", "2030", "2031"], ["North", "1,200", "1,310"], ["South", "(340)", "412"], [], [], [],
            ["North", "700", "(81)"], ["South", "615", "633"]]  # fmt: skip
    assert lines(page(rows))[-2:] == ["North | 700 | -81", "South | 615 | 633"]


def test_a_head_over_two_columns() -> None:
    heads = page([["2023", "2024"]], (255, 455))
    body = page(
        [
            ["Port", "Boats", "Crew", "Boats", "Crew"],
            ["Lind", "310", "415", "512", "610"],
            ["Ost", "1", "2", "3", "4"],
        ],
        (60, 220, 290, 420, 490),
        top=684,
    )
    assert lines(heads + b"\n" + body) == [
        "Lind: 2023 Boats = 310; 2023 Crew = 415; 2024 Boats = 512; 2024 Crew = 610.",
        "Ost: 2023 Boats = 1; 2023 Crew = 2; 2024 Boats = 3; 2024 Crew = 4.",
    ]  # fmt: skip


def test_a_rows_head_on_two_lines() -> None:
    rows = page([["Port", "May", "June"], ["Lind", "310", "415"]], leading=24)
    more = page([["The old harbour"], ["by the sea", "1", "2"]], top=652, leading=11)
    assert lines(rows + b"\n" + more) == [
        "Lind: May = 310; June = 415.",
        "The old harbour by the sea: May = 1; June = 2.",
    ]


def test_a_claim_is_held_to_its_cell() -> None:
    article = _read(
        page([["It is known."]]),
        page(
            [
                ["Mill", "Sacks 2023", "Sacks 2024"],
                ["Overwater", "8,120", "9,340"],
                ["Netherby", "7,450", "6,905"],
            ]
        ),
    )
    assert article.place(article.text.index("6,905")) == "page 2 (Netherby, Sacks 2024)"
    assert article.place(0) == "page 1"
    (flag,) = check(article, "Netherby made 9,340 sacks in 2024.").flags
    assert flag.evidence is not None
    assert (flag.code, flag.evidence.text, flag.evidence.page) == ("wrong-referent", "6,905", 2)


def test_every_cell_leads_back_into_the_file() -> None:
    article = _read(page([["Port", "May", "June"], ["Lind", "310", "415"], ["Ost", "1", "2"]]))
    raw = "Port May June\r\nLind 310\x1f415\r\nOst 1\x1f2"
    for number in ("310", "415", "Ost"):
        assert raw.index(number) == article.origin(article.text.index(number))


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        # a table of pairs and a list have no heads; prose before and behind stays prose
        (page([["Date:", "12 May 2024"], ["Ref:", "4711"]], (60, 180)), ["Date: | 12 May 2024", "Ref: | 4711"]),
        (page([["1.", "12 boats were lost in the storm of 2023."], ["2.", "41 came back in the morning of 2024."]], (60, 90)),
         ["1. 12 boats were lost in the storm of 2023. 2. 41 came back in the morning of 2024."]),
        (page([["It cost £4.2"], ["million to build."], ["Port", "May", "June"], ["Lind", "310", "415"], ["Ost", "1", "2"]]),
         ["It cost £4.2", "million to build.", "Lind: May = 310; June = 415.", "Ost: May = 1; June = 2."]),
    ],
)  # fmt: skip
def test_what_is_no_table_with_heads(content: bytes, wanted: list[str]) -> None:
    assert lines(content) == wanted


def test_a_narrow_column_of_text_set_to_both_edges_is_no_table() -> None:
    drawn = b" Tj 0 -12 Td ".join(
        b"(%s)" % line
        for line in (b"in March it fell", b"and earned 143.6", b"million or 128.3", b"million more")
    )
    text = _read(b"BT /F 10 Tf 15 Tw 60 700 Td " + drawn + b" Tj ET").text
    assert " = " not in text
    assert " | " not in text
    assert [q.value for q in find_quantities(text)][-2:] == [143_600_000, 128_300_000]


def test_cells_drawn_column_by_column_never_become_one_number() -> None:
    columns = [
        page([[one] for one in column], (x,))
        for x, column in ((60, ("310", "512", "101")), (120, ("415", "498", "7")))
    ]
    found = [q.text for q in find_quantities(_read(b"\n".join(columns)).text)]
    assert found == ["310", "512", "101", "415", "498", "7"]


HARBOURS = [["Port", "May", "June", "July"], ["Lind", "310", "415", "512"], ["Ost", "298", "301", "333"], ["Old Tarn", "12", "(13)", "14"]]  # fmt: skip
AS_ROWS = ["Lind: May = 310; June = 415; July = 512.", "Ost: May = 298; June = 301; July = 333.", "Old Tarn: May = 12; June = -13; July = 14."]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "xs", "order", "wanted"),
    [
        (HARBOURS, X, (0, 1, 2, 3), AS_ROWS),
        (HARBOURS, X, (1, 2, 3, 0), AS_ROWS),  # the heads of rows last
        (HARBOURS, (60, 150, 176, 202), (0, 1, 2, 3), AS_ROWS),  # near each other
        (HARBOURS, (60, 440, 480, 520), (0, 1, 2, 3), AS_ROWS),  # far from the heads
        # heads of two lines; a column of words; an empty cell; a row without values
        ([["", "Boats", "Boats", "Landings"], ["Port", "May", "June", "(tonnes)"], ["Lind", "310", "415", "512"], ["Ost", "298", "", "333"]], X, (0, 1, 2, 3),
         ["Lind: Boats May = 310; Boats June = 415; Landings = 512 tonnes.", "Ost: Boats May = 298; Landings = 333 tonnes."]),
        ([["Port", "Country", "Crew"], ["Lind", "Norway", "310"], ["Ost", "Sweden", "298"], ["Tarn", "Denmark", "12"]], X, (0, 1, 2),
         ["Lind: Country = Norway; Crew = 310.", "Ost: Country = Sweden; Crew = 298.", "Tarn: Country = Denmark; Crew = 12."]),
        ([["", "2024", "2023"], ["Sales", "1,204", "1,180"], ["Costs:"], ["Fuel", "(12)", "(13)"], ["Rent", "n/a", "(21)"]], X, (0, 1, 2),
         ["Sales: 2024 = 1,204; 2023 = 1,180.", "Costs:", "Costs › Fuel: 2024 = -12; 2023 = -13.", "Costs › Rent: 2024 = n/a; 2023 = -21."]),
    ],
)  # fmt: skip
def test_a_table_that_is_drawn_column_by_column(
    rows: list[list[str]], xs: tuple[float, ...], order: tuple[int, ...], wanted: list[str]
) -> None:
    before = page([["The boats of three months are counted below, as every year."]], top=716)
    behind = page([["Officials said that the sheds hold 40 nets."]], top=600)
    table = column_by_column(rows, xs, order=order)
    assert lines(before + b"\n" + table + b"\n" + behind) == [
        "The boats of three months are counted below, as every year.", *wanted, "Officials said that the sheds hold 40 nets.",
    ]  # fmt: skip


def test_two_tables_that_are_drawn_column_by_column_are_two() -> None:
    second = column_by_column([["Port", "Sold"], ["Lind", "7"], ["Ost", "8"]], order=(0, 1))
    moved = (
        second.replace(b" 700 Td", b" 500 Td").replace(b" 684 Td", b" 484 Td").replace(b" 668 Td", b" 468 Td")
    )
    assert lines(column_by_column(HARBOURS) + b"\n" + moved) == [
        *AS_ROWS,
        "Lind: Sold = 7.",
        "Ost: Sold = 8.",
    ]


@pytest.mark.parametrize(
    "columns",
    [
        # prose in columns, a list in columns, and the axes of a chart stay in the order in which they are drawn
        (["The port grew in the year by", "some 12 boats, the most of them", "from the islands."], ["Officials said that in 2024", "310 boats came, and 298", "the year before."]),
        (["Pears", "Plums", "Nets"], ["Oars", "Ropes", "Sails"]),
        (["100", "80", "60"], ["Lind", "Ost"]),
    ],
)  # fmt: skip
def test_other_columns_stay_as_they_are_drawn(columns: tuple[list[str], list[str]]) -> None:
    first, second = (
        page([[line] for line in column], (x,)) for column, x in zip(columns, (60, 320), strict=True)
    )
    seen = " ".join(" ".join(lines(first + b"\n" + second)).split())
    assert seen == " ".join([*columns[0], *columns[1]])


def test_every_cell_of_columns_leads_back_to_its_place() -> None:
    article = _read(column_by_column(HARBOURS))
    gap = "\x1f\uffff"
    raw = f"Port{gap}May{gap}June{gap}July\r\nLind{gap}310"
    assert article.origin(article.text.index("310")) == raw.index("310")
    assert article.place(article.text.index("-13") + 1) == "page 1 (Old Tarn, June)"


@pytest.mark.parametrize("drawn", [page, column_by_column])
def test_rows_that_are_set_in_are_parts_of_the_row_above(drawn: Any) -> None:
    xs = (60, 220, 300)
    rows = [["", "2023", "2024"], ["Sales", "90", "99"], ["North", "50", "55"], ["South", "40", "44"], ["Costs", "30", "31"]]  # fmt: skip
    content = drawn(rows, xs)
    for n in (2, 3):
        content = content.replace(b"60 %d Td" % (700 - 16 * n), b"70 %d Td" % (700 - 16 * n))
    assert lines(content) == [
        "Sales: 2023 = 90; 2024 = 99.", "Sales › North: 2023 = 50; 2024 = 55.", "Sales › South: 2023 = 40; 2024 = 44.",
        "Costs: 2023 = 30; 2024 = 31.",
    ]  # fmt: skip


def test_heads_near_each_other_stand_over_a_column_each() -> None:
    assert lines(page(HARBOURS, (60, 500, 530, 560))) == AS_ROWS


def test_the_work_grows_with_the_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    from summarise.readers.pdf.glyphs import Places

    asked = [0]
    real = Places.at
    monkeypatch.setattr(
        Places, "at", lambda self, index: asked.__setitem__(0, asked[0] + 1) or real(self, index)
    )

    def work(rows: int) -> int:
        asked[0] = 0
        _read(page([["Port", "May", "June"], *([["Lind", "310", "415"]] * rows)], leading=9, top=800))
        return asked[0]

    assert work(80) < 2.2 * work(40)
