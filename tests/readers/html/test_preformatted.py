"""Tables whose columns blanks line up in ``<pre>``, and prices with their hundredths above the line."""

from __future__ import annotations

import pytest

from summarise.article import Article
from summarise.quantities.finder import find_quantities
from summarise.readers.html import read_html

WORDS = "The council of the town met in the old hall and talked about the quay, the mole and the ferry. "
MORE = "Its members will meet again when the days are longer, said the clerk, who writes down what they say. "


def _read(body: str) -> tuple[Article, str]:
    page = (
        "<!doctype html><html lang=en><head><title>Harbour notes</title></head><body><article>"
        f"<h1>Harbour notes</h1><p>{WORDS * 2}</p>{body}<p>{MORE * 2}</p></article></body></html>"
    )
    article = read_html(page, "page")
    for place in article.places:
        if place.column and article.text[place.start].isalnum():
            assert page[article.origin(place.start)] == article.text[place.start]
    return article, article.text.split(WORDS.strip())[-1].replace(MORE.strip(), "").strip()


PORTS = """Port         2023     2024
Lindmouth   1,240    1,310
Osterhaven     95      102"""


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (PORTS, "Lindmouth: 2023 = 1,240; 2024 = 1,310.\nOsterhaven: 2023 = 95; 2024 = 102."),
        (f"<code>{PORTS}</code>", "Lindmouth: 2023 = 1,240; 2024 = 1,310.\nOsterhaven: 2023 = 95; 2024 = 102."),
        # a rule below the heads, a title above, a sum below another
        (
            "Landings in the year\n\nPort          Boats   Revenue (€ million)\n-----------------------------------------\n"
            "Lindmouth        12   3.1\nOsterhaven       15   2.8\n-----------------------------------------\nAll              27   5.9",
            "Landings in the year\nLindmouth: Boats = 12; Revenue = €3.1 million.\nOsterhaven: Boats = 15; Revenue = €2.8 million.\n"
            "All: Boats = 27; Revenue = €5.9 million.",
        ),
        # references and markup inside, an empty cell
        (
            "Port            2023     2024\nLind &amp; Mouth     <b>12</b>       14\nOsterhaven                 7",
            "Lind & Mouth: 2023 = 12; 2024 = 14.\nOsterhaven: 2024 = 7.",
        ),
        ("Port\t2023\t2024\nLindmouth\t12\t14\nOsterhaven\t5\t7", "Lindmouth: 2023 = 12; 2024 = 14.\nOsterhaven: 2023 = 5; 2024 = 7."),
        # no tables
        ("x  = 3\nfor i in range(10):\n    y  = 4\n    z  = 14", "x = 3\nfor i in range(10):\ny = 4\nz = 14"),
    ],
)  # fmt: skip
def test_columns_of_blanks_are_a_table_where_numbers_stand_in_them(body: str, text: str) -> None:
    article, found = _read(f"<pre>{body}</pre>")
    assert found == text
    assert bool(article.places) is ("=" in text and "range" not in text)


def test_blanks_in_the_lines_of_a_poem_are_no_table() -> None:
    _, found = _read("<pre>The sea is grey    and old\nI saw 3 ships      go by</pre>")
    assert (
        found.split() == "The sea is grey and old I saw 3 ships go by".split()
    )  # an older trafilatura joins the lines


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        ("A loaf costs €7<sup>95</sup> here.", "€7.95", "7.95"),
        ("A coat costs £1,240<sup>00</sup> here.", "£1,240.00", "1240"),
        ("A coat costs $12<sup>50</sup>.", "$12.50", "12.5"),
        ("A coat costs € 7<sup>05</sup>.", "€ 7.05", "7.05"),
        # notes
        ("The fine was £500<sup>12</sup> then.", "£500¹²", "500"),
        ("The fine was £7<sup>2</sup> then.", "£7²", "7"),
        ('The fine was £7<sup><a href="#n95">95</a></sup> then.', "£7⁹⁵", "7"),
        ("It cost €450<sup>50</sup> million then.", "€450⁵⁰ million", "450000000"),
    ],
)
def test_raised_hundredths_of_a_price_are_no_note(body: str, text: str, value: str) -> None:
    _, found = _read(f"<p>{body}</p>")
    assert text in found
    (price,) = find_quantities(found, "en")
    assert str(price.value and price.value.normalize().__format__("f")) == value
