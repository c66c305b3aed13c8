"""PDF files made by hand, read through PDFium: lines to sentences, pages to offsets."""

from __future__ import annotations

import contextlib
from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest

from summarise.errors import InputError
from summarise.readers.pdf import read_pdf
from summarise.readers.pdf.heads import running_heads
from tests.pdfs import pdf

LONG = "The harbour office counted more boxes than in any month before it,"


def _text(*pages: list[str]) -> str:
    return read_pdf(pdf(pages), "f", 10_000).text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([LONG, "and the year before that one as well, says a report of 41", "pages."], f"{LONG} and the year before that one as well, says a report of 41 pages.\n"),
        ([LONG, "and it unloaded them within a record of 12 hours at contain-", "er bridge 7."], f"{LONG} and it unloaded them within a record of 12 hours at container bridge 7.\n"),
        ([LONG, "and it paid the fare of a hundred of the town's poorest 18-", "year-olds."], f"{LONG} and it paid the fare of a hundred of the town's poorest 18-year-olds.\n"),
        ([LONG, "and it paid the fare of a hundred of the town's poor Anglo-", "Saxons."], f"{LONG} and it paid the fare of a hundred of the town's poor Anglo-Saxons.\n"),
        ([LONG, "and it unloaded all of them with the help of some twenty-", "five cranes."], f"{LONG} and it unloaded all of them with the help of some twenty-five cranes.\n"),
        ([LONG, "and it unloaded all of the boxes in the years from 2019-", "2024 or so."], f"{LONG} and it unloaded all of the boxes in the years from 2019-2024 or so.\n"),
        (["A heading", LONG, "which is a lot."], f"A heading\n{LONG} which is a lot.\n"),
        ([LONG, "1 | 2"], f"{LONG} 1 | 2\n"),
        (["Month | Boxes", "Jan | 38,200", LONG], f"Month | Boxes\nJan | 38,200\n{LONG}\n"),
        (["5 € (five)"], "5 € (five)\n"),
    ],
)  # fmt: skip
def test_lines_become_sentences(lines: list[str], text: str) -> None:
    assert _text(lines) == text


def _drawn(*pieces: str, size: int = 11) -> bytes:
    """A line of pieces: text; "^text" and "_text" stand smaller above and below the line, "=text" as large and
    above it; a number is a gap in points."""
    out = [f"BT 1 0 0 1 60 700 Tm /F {size} Tf"]
    for piece in pieces:
        if piece.lstrip("-").replace(".", "").isdigit() and piece.startswith("-"):
            out.append(f"[{float(piece) * 1000 / size}] TJ")  # negative numbers move to the right
            continue
        kind, text = (piece[0], piece[1:]) if piece[0] in "^_=" else ("", piece)
        small, rise = {"^": (0.6, 0.4), "_": (0.6, -0.2), "=": (1, 0.4), "": (1, 0)}[kind]
        escaped = text.replace("(", r"\(").replace(")", r"\)")
        out.append(f"/F {size * small} Tf {size * rise} Ts ({escaped}) Tj")
    return "\n".join([*out, "ET"]).encode("cp1252")


@pytest.mark.parametrize("size", [8, 11, 16])
@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (["Some 3,400", "^7", " boats came"], "Some 3,400⁷ boats came"),
        (["It rose by 6", "^12", " percent"], "It rose by 6¹² percent"),
        (["It holds 10", "^9", " litres"], "It holds 10⁹ litres"),
        (["It is 10", "^-3", " of it"], "It is 10⁻³ of it"),
        (["It is 90 m", "^2", " of CO", "_2", " now"], "It is 90 m² of CO₂ now"),
        (["It holds 10", "=9", " litres"], "It holds 10⁹ litres"),
        (["It has 3,400 boats", "^7", "."], "It has 3,400 boats⁷."),
        (["It has 3,400", "^[7]", " boats"], "It has 3,400[⁷] boats"),
        (["Boats", "-40", " 310", "-40", " 415", "-40", " 512"], "Boats 310 | 415 | 512"),
        (["Boats", "-40", " 12", "-40", " - ", "-40", "13"], "Boats 12 | - | 13"),
        (["It has 310 415 boats"], "It has 310 415 boats"),
        (["In 2019 5 boats"], "In 2019 5 boats"),
    ],
)
def test_digits_above_and_below_the_line_and_columns(pieces: list[str], text: str, size: int) -> None:
    moved = [str(float(p) * size / 11) if p.startswith("-4") else p for p in pieces]
    assert read_pdf(pdf([_drawn(*moved, size=size)]), "f", 10_000).text == text + "\n"


def test_the_places_of_changed_characters_stay() -> None:
    data = pdf([_drawn("Some 3,400", "^7", " boats and 12", "-40", " 13 oars")])
    article = read_pdf(data, "f", 10_000)
    assert article.text == "Some 3,400⁷ boats and 12 | 13 oars\n"
    raw = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    for words in ("3,400", "boats", "12", "13 oars"):
        assert raw[article.origin(article.text.index(words)) :].startswith(words)


def test_text_outside_of_the_page_is_not_read() -> None:
    article = read_pdf(pdf([_drawn("Seen 6", "^2", " percent", "-700", "and 44 more")]), "f", 10_000)
    assert article.text == "Seen 6² percent\n"


def test_a_sentence_goes_on_over_the_page() -> None:
    assert _text([LONG], ["and that is 12 more."]) == f"{LONG} and that is 12 more.\n"
    assert _text(["It ended there."], ["A new page."]) == "It ended there.\n\nA new page.\n"


def test_pages_and_offsets() -> None:
    pages = [["First 11", "", "and more 12"], ["Second 21"], ["Third 31"]]
    article = read_pdf(pdf(pages), "f", 10_000)
    found = {number: article.page(article.text.index(number)) for number in ("11", "12", "21", "31")}
    assert found == {"11": 1, "12": 1, "21": 2, "31": 3}
    raw = "First 11\r\nand more 12Second 21Third 31"
    assert all(char.isspace() or raw[article.origin(at)] == char for at, char in enumerate(article.text))


def test_the_files_own_title_and_author() -> None:
    data = pdf(
        [["Words 5"]],
        info={"Title": "Port report", "Author": "Ada Quill", "CreationDate": "D:20240101000000Z"},
    )
    article = read_pdf(data, "f", 100)
    assert (article.title, article.author) == ("Port report", "Ada Quill")
    assert article.date is None  # when the file was made is not when the article appeared


def test_running_heads_go_with_a_note() -> None:
    pages = [
        ["Annual report 2024", f"{LONG} for the {n}th time,", f"by {n * 37} boxes.", f"Page {n} of 5"]
        for n in range(1, 6)
    ]
    article = read_pdf(pdf(pages), "f", 10_000)
    assert "Annual" not in article.text
    assert "Page" not in article.text
    assert [str(n * 37) for n in range(1, 6)] == [w for w in article.text.split() if w.isdigit()]
    assert article.notes == ("running heads and page numbers left out (Annual report 2024; Page 1 of 5)",)


@pytest.mark.parametrize(
    ("pages", "places"),
    [
        ([["12", "x"], ["13", "y"], ["14", "z"]], [{0}] * 3),  # counts the pages
        ([["12", "x"], ["17", "y"], ["11", "z"]], [set()] * 3),  # a figure of each page
        ([["4 boxes", "x"], ["5 boxes", "y"], ["6 boxes", "z"]], [{0}] * 3),  # in doubt a head: hence the note
        ([["the 4 boxes", "x"], ["the 5 boxes", "y"], ["the 6 boxes", "z"]], [set()] * 3),
        ([["a", "x"], ["a", "y"], ["b", "z"]], [set()] * 3),  # too few
        ([["a"], ["a"], ["a"]], [set()] * 3),  # nothing else on the page
        ([["x", "Left 2"], ["y", "3 Right"], ["z", "Left 4"], ["u", "5 Right"], ["v", "Left 6"], ["w", "7 Right"]], [{1}] * 6),
        ([["t", "u", f"{n} a", "c", "d"] for n in (7, 3, 9)], [{0, 1, 3, 4}] * 3),
        ([[f"{n} t", "u", f"{n}", "a", "b"] for n in (7, 3, 9)], [{3, 4}] * 3),  # "u" comes back, but below a line of its own
        ([], []),
        ([[], [], []], [set(), set(), set()]),
    ],
)  # fmt: skip
def test_what_is_a_running_head(pages: list[list[str]], places: list[set[int]]) -> None:
    assert running_heads(pages).places == places


def test_an_encrypted_file_says_so() -> None:
    with pytest.raises(InputError, match=r"^f: the PDF is encrypted; save it without a password$"):
        read_pdf(pdf([["x"]], password="s"), "f", 100)


def test_a_file_that_is_only_protected_against_changes_is_read() -> None:
    assert read_pdf(pdf([["41 boxes"]], password=""), "f", 100).text == "41 boxes\n"


def test_scans_say_so() -> None:
    with pytest.raises(InputError, match=r"^f: its 2 pages hold no text, as scans do; run text recognition"):
        read_pdf(pdf([["x"], ["y"]], pictures=[0, 1]), "f", 100)
    article = read_pdf(pdf([["one"], ["x"], ["three"]], pictures=[1]), "f", 100)
    assert article.notes == ("no text on page 2, as with scans",)
    assert article.page(article.text.index("three")) == 3


def test_more_text_than_allowed_is_refused() -> None:
    data = pdf([["word " * 60] * 50] * 3, compress=True)
    with pytest.raises(InputError, match=r"^f: more than 20,000 characters; raise --max-bytes"):
        read_pdf(data, "f", 20_000)


@pytest.mark.parametrize("cut", [9, 60, 300, 0.5, 0.9])
def test_a_broken_file_is_one_line_or_what_is_left(cut: float) -> None:
    data = pdf([["41 boxes"]])
    data = data[: int(cut if cut > 1 else len(data) * cut)]
    with contextlib.suppress(InputError):
        assert read_pdf(data, "f", 100).text == "41 boxes\n"


def test_threads_may_read_at_the_same_time() -> None:
    files = [pdf([[f"{n} boxes on page {p}"] for p in range(20)], compress=True) for n in range(8)]
    with ThreadPoolExecutor(4) as pool:
        texts = list(pool.map(lambda data: read_pdf(data, "f", 10_000).text, files * 3))
    assert [text.split()[0] for text in texts] == [str(n) for n in range(8)] * 3
