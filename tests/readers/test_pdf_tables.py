"""Tables of PDF pages: cells by where they stand, each with the heads of its row and column; prose is no table."""

from __future__ import annotations

from collections.abc import Sequence

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
