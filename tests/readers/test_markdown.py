"""Markdown to plain words: each row a source and what is read of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.readers.markdown import read_markdown

CASES = [
    ("More than **400** people", "More than 400 people"),
    ("It cost *4.2* `million` pounds", "It cost 4.2 million pounds"),
    ("[link 5](http://x.org/99)", "link 5"),
    ("![12 boats](boats-7.png) set sail", " set sail"),
    ("one<b>7</b>two <!-- 99 -->", "one7two "),
    ("tom &amp; co \\* 5", "tom & co * 5"),
    ("a line\nthat goes on", "a line\nthat goes on"),
    ("# Head 3\n\nText", "Head 3\n\nText"),
    ("- one\n- two", "• one\n• two"),
    ("1. one\n2. two", "1. one\n2. two"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "a = 1; b = 2."),
    # lists keep their numbers, counted where all are written alike; a dash of ours would be a sign
    ("1. one\n1. two", "1. one\n2. two"),
    ("3) one\n4) two", "3) one\n4) two"),
    ("1986. It then grew", "1986. It then grew"),
    ("* 5 degrees\n* 6 boats", "• 5 degrees\n• 6 boats"),
    (
        "\n".join("  " * i + f"- {100 + i} boats" for i in range(15)),
        "\n".join(f"• {100 + i} boats" for i in range(15)),
    ),
    # lines and cells part numbers
    ("12<br>40 boats", "12\n40 boats"),
    ("Hall 12  \n400 boats", "Hall 12\n\n400 boats"),
    ("Some 12\n400 boats", "Some 12\n400 boats"),
    ("| a | b |\n|---|---|\n| 12<br>13 | 5 |", "a = 12; 13; b = 5."),
    ("| a | b | c |\n|---|---|---|\n| 1 |  | 2 |", "a = 1; c = 2."),
    (
        "<table><tr><td>12</td><td>13</td></tr>\n<tr><td>14</td><td>15<br>16</td></tr></table>",
        "12 | 13\n14 | 15; 16",
    ),
    # spans, cells of HTML without a table, a table in a cell, cells that are not closed
    (
        "| Mill | May | June |\n|---|---|---|\n| Upper | 12 | 13 |\n| Lower | | 9 |",
        "Upper: May = 12; June = 13.\nLower: June = 9.",
    ),
    (
        "<table><tr><th></th><th colspan=2>2024</th></tr><tr><th>Mill</th><th>May</th><th>June</th></tr>"
        "<tr><td>Upper</td><td>12</td><td rowspan='2'>13</td></tr>\n<tr><td>Lower</td><td>~~8~~ 9</td></tr></table>",
        "Upper: 2024 May = 12; 2024 June = 13.\nLower: 2024 May = ~~8~~ 9; 2024 June = 13.",
    ),
    ("Sums <td>12</td><td>13</td>", "Sums  | 12 | 13"),
    (
        "<table><tr><td>\n\nUpper **mill**\n\n</td><td>12\n<tr><td>Lower<td>13</table>\n\nEnd",
        "Upper mill | 12\nLower | 13\n\nEnd",
    ),
    (
        "<table><caption>Sacks (in thousands)</caption><tr><td>Mill<td>May</tr><tr><td>Upper</td><td hidden>12<td>7",
        "Sacks\nUpper: May = 7 thousand.",
    ),
    (
        "<table><tr><td>A<table><tr><td>1</td><td>2</td></tr></table></td><td>3</td></tr></table>",
        "A; 1 | 2 | 3",
    ),
    ("<ul><li>5</li><li>6</li></ul>", "5\n6"),
    # raised and lowered
    ("6<sup>1</sup> percent of 10<sup>9</sup>, CO<sub>2</sub>", "6¹ percent of 10⁹, CO₂"),
    ("2<sup>1</sup>⁄<sub>4</sub> cups", "2 1⁄4 cups"),
    ("3,400[^7] boats[^b]\n\n[^7]: Counted in 2024", "3,400[⁷] boats[b]\n\n[⁷]: Counted in 2024"),
    ("3,400[^7] boats\n\n[^7]: Word", "3,400[⁷] boats"),
    # struck out and hidden
    ("fee ~~£910~~ £870", "fee £870"),
    ("fee <del>£910</del> <ins>£870</ins>, <s>5</s>6", "fee £870, 6"),
    ("4<span hidden>9</span>0 <i style='display: none'>8</i>boats", "40 boats"),
    ("<div hidden>\n\nHidden 8\n\n</div>\n\nShown 9", "Shown 9"),
    ("<script>\nvar x = 8\n</script>\n\nShown 9", "Shown 9"),
    ("1&nbsp;234 boats", "1\u00a0234 boats"),
    ("> quoted 8", "quoted 8"),
    ("```\nx = 5\n```", "x = 5"),
    ("<div>\nhi 7\n</div>", "hi 7"),
]


@pytest.mark.parametrize(("source", "text"), CASES)
def test_markup_goes_words_stay(source: str, text: str) -> None:
    assert read_markdown(source).text == text.rstrip() + "\n"


def test_front_matter_says_title_author_date_and_language() -> None:
    article = read_markdown(
        '---\ntitle: "Port news"\nauthor: Ada Quill\ndate: 2025-01-14 08:00\nlang: de\n---\n# Other\n'
    )
    assert (article.title, article.author, article.date, article.language, article.text) == (
        "Port news", "Ada Quill", "2025-01-14", "de", "Other\n",
    )  # fmt: skip


def test_without_it_the_first_heading_is_the_title() -> None:
    assert read_markdown("Before.\n\n# Port *news* 5\n\n# Second").title == "Port news 5"


def test_every_character_leads_back_into_the_source() -> None:
    source = "---\ntitle: 5\n---\nMore than **400** people &amp; 5 [of 6](http://x.org/400) in `7` b\\*ats, 400.\n\n- 400\n\n| 8 | 9 |\n|---|---|\n| 400 | 9 |\n"
    article = read_markdown(source)
    for at, char in enumerate(article.text):
        there = source[article.origin(at)] if article.origin(at) < len(source) else "\n"
        own = article.text.startswith((" = ", "8 = ", "9 = "), at) or article.text[at - 1 : at + 2] == " = "
        assert own or char.isspace() or char in ";.•&" or char == there
    places = [article.origin(at) for at in range(len(article.text)) if article.text.startswith("400", at)]
    assert places == [
        source.index("400**"),
        source.index("400.\n"),
        source.index("400\n"),
        source.index("400 |"),
    ]


def test_what_was_struck_out_is_kept_as_withdrawn() -> None:
    article = read_markdown("The fee is ~~£910~~ £870.\n\n<s>All **44** pay it.</s>\n\nSo it is.")
    assert article.text == "The fee is £870.\n\nSo it is.\n"
    assert [(p.text, article.text[p.at :].strip()[:5]) for p in article.withdrawn] == [
        ("£910", "£870."), ("All 44 pay it.", "So it"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lists", "quotes", "whole"),
    [(0, 100, True), (0, 101, False), (50, 0, True), (51, 0, False), (49, 2, True), (49, 3, False)],
)
def test_what_is_too_deep_is_said_and_nothing_else(lists: int, quotes: int, whole: bool) -> None:
    items = "".join("  " * n + "- 3 pears\n" for n in range(lists - 1))
    last = "  " * (lists - 1) + "- " if lists else ""
    article = read_markdown(f"{items}{last}{'> ' * quotes}5 boats\n\nNext")
    said = "lists more than 50 deep in one another, and quotes more than 100, are not read"
    assert ("5 boats" in article.text, article.notes) == (whole, () if whole else (said,))


_NUMBER = st.integers(1001, 999_999).map(lambda n: f"{n:,}")
_SHOWN = st.sampled_from(
    ["{}", "**{}**", "*{}*", "`{}`", "[{}](http://x.org/77)", "<b>{}</b>", "<ins>{}</ins>"]
)
_GONE = st.sampled_from(["~~{}~~", "<del>{}</del>", "<s>{}</s>", "<span hidden>{}</span>", "<!-- {} -->"])
_HOLDER = st.sampled_from(
    ["The port has {} boats.", "- It has {} boats", "1. It has {} boats", "> We have {} boats", "## Of {} boats",
     "| Boats | Day |\n|---|---|\n| {} | a |", "<div>\n\n{} boats\n\n</div>"]
)  # fmt: skip


@given(st.lists(st.tuples(_HOLDER, _SHOWN, _GONE, _NUMBER, _NUMBER), min_size=1, max_size=5))
def test_the_numbers_that_are_seen_are_those_that_are_read(
    rows: list[tuple[str, str, str, str, str]],
) -> None:
    source = "\n\nAnd so on.\n\n".join(
        holder.replace("{}", f"{shown.format(number)} {gone.format(other)}")
        for holder, shown, gone, number, other in rows
    )
    article = read_markdown(source)
    assert re.findall(r"\d[\d,]{3,}", article.text) == [row[3] for row in rows]
    assert [passage.text for passage in article.withdrawn] == [
        other for _, _, gone, _, other in rows if gone[:3] in ("~~{", "<de", "<s>")
    ]
    for match in re.finditer(r"\d[\d,]{3,}", article.text):
        assert source[article.origin(match.start()) :].startswith(match[0])


@given(st.text(alphabet="ab 59*_`[]()#>-+|\n<&;\\!.", max_size=200))
def test_offsets_ascend_and_stay_inside_for_any_source(source: str) -> None:
    article = read_markdown(source)
    origins = [article.origin(at) for at in range(len(article.text))]
    assert origins == sorted(origins)
    assert list(article.offsets) == sorted(set(article.offsets))
    assert all(0 <= there < max(1, len(source)) for _, there in article.offsets)


FORMULAS = [
    (r"an error of $3.2 \pm 0.1$ mg", "an error of 3.2 ± 0.1 mg"),
    (r"$\frac{3}{4}$ of all, $2\frac{1}{2}$ kg", "3/4 of all, 2 1/2 kg"),
    (r"$10^{6}$ cells, $x_{1}$ and $p<0.05$", "10⁶ cells, x₁ and p<0.05"),
    (r"\(1.5\times10^{-3}\) m", "1.5 × 10⁻³ m"),
    (r"$12\%$ at $45^{\circ}$C, $1{,}200$ boats", "12% at 45°C, 1,200 boats"),
    (r"$\SI{3}{kg}$ and $\text{3 kg}$", "3 kg and 3 kg"),
    ("$$E = 9$$", "E = 9"),
    ("| a | b |\n|---|---|\n| $10^2$ | $5 |", "a = 10²; b = $5."),
    # what costs so much is no formula
    ("$5 and then $6", "$5 and then $6"),
    ("from $5-$6 to $7", "from $5-$6 to $7"),
    ("US$5^a and US$6^b", "US$5^a and US$6^b"),
    ("$1,200 (up from $900)", "$1,200 (up from $900)"),
    (r"boats\[12\] and men \(1\)", "boats[12] and men (1)"),
    (r"`$x^2$`", "$x^2$"),
    (r"$\frac{1}{$ is broken", "1/ is broken"),
]


@pytest.mark.parametrize(("source", "text"), FORMULAS)
def test_formulas_are_no_money(source: str, text: str) -> None:
    assert read_markdown(source).text == f"{text}\n"


def test_a_formula_leads_to_where_it_begins() -> None:
    source = r"It is $3.2 \pm 0.1$ mg, says **Ada**."
    article = read_markdown(source)
    assert source[article.origin(article.text.index("Ada")) :].startswith("Ada")
    assert article.origin(article.text.index("3.2")) == source.index("$")
