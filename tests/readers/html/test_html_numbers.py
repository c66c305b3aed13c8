"""Numbers of a page as a person sees them: each row is markup in an article, and what is read of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarise.article import Article
from summarise.readers.html import read_html

WORDS = "The council of the town met in the old hall and talked about the quay, the mole and the ferry. "
MORE = "Its members will meet again when the days are longer, said the clerk, who writes down what they say. "


def _read(body: str, head: str = "") -> Article:
    page = (
        f"<!doctype html><html lang=en><head><title>Harbour notes</title>{head}</head><body><article>"
        f"<h1>Harbour notes</h1><p>{WORDS * 2}</p>{body}<p>{MORE * 2}</p></article></body></html>"
    )
    article = read_html(page, "page")
    for at, char in enumerate(article.text):
        there = page[article.origin(at) : article.origin(at) + 1]
        if char.isdecimal() and there.isdecimal():
            assert char == there
    return article


def _between(article: Article) -> str:
    return article.text.split(WORDS.strip())[-1].replace(MORE.strip(), "").strip()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        # raised and lowered
        ("<p>Some 3,400<sup>7</sup> boats came in the year.</p>", "Some 3,400⁷ boats came in the year."),
        ("<p>Prices rose by 6<sup>2</sup> percent in the town.</p>", "Prices rose by 6² percent in the town."),
        ("<p>It holds 10<sup>9</sup> litres, or 10<sup>−3</sup> of it.</p>", "It holds 10⁹ litres, or 10⁻³ of it."),
        ("<p>The hall has 90 m<sup>2</sup> and no CO<sub>2</sub> meter.</p>", "The hall has 90 m² and no CO₂ meter."),
        ("<p>Add 2<sup>1</sup>⁄<sub>4</sub> tons of sand to the mole.</p>", "Add 2 1⁄4 tons of sand to the mole."),
        ("<p>Its 512<sup><a href='#n4'>[4]</a></sup> members voted.</p>", "Its 512[⁴] members voted."),
        ("<p>The 3<sup>rd</sup> of 7,100<sup>b</sup> votes.</p>", "The 3rd of 7,100ᵇ votes."),
        ("<p>It has 3.5%<sup>a</sup> of the 1.25<sup>o</sup> boats.</p>", "It has 3.5%ᵃ of the 1.25ᵒ boats."),
        ("<table><tr><th>Port</th><th>Boats</th></tr><tr><td>Lind</td><td>12<sup>a</sup></td></tr></table>", "Lind: Boats = 12ᵃ."),
        # struck out
        ("<p>The fee is <del>£910</del> <ins>£870</ins> a year.</p>", "The fee is £870 a year."),
        ("<p>The fee is <s>£910</s>£870 and <strike>6</strike> 5.</p>", "The fee is £870 and 5."),
        ("<p>It has <span style='text-decoration: line-through red'>44</span> 45 boats.</p>", "It has 45 boats."),
        # not shown
        ("<p>It has 61 boats<span hidden> of 88</span> and 5<i style='display:none'>7</i> oars.</p>", "It has 61 boats and 5 oars."),
        ("<p>It has 61<b style='visibility: hidden'> of 88</b> boats.</p>", "It has 61 boats."),
        ("<p>It has 61 boats<template> or 88</template><noscript>, not 89</noscript>.</p>", "It has 61 boats."),
        ("<p>It has <span class='sr-only'>sixty-two</span><span aria-hidden='true'>62</span> boats.</p>", "It has 62 boats."),
        ("<p aria-hidden='true'>It has 62 boats in its old harbour, which are all seen.</p>", "It has 62 boats in its old harbour, which are all seen."),
        # equations
        ("<p>It pays <math><mn>3.75</mn><mo>%</mo></math> a year.</p>", "It pays 3.75% a year."),
        ("<p>It is <math><mo>−</mo><mn>8</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></math> deep.</p>", "It is −8 1/2 deep."),
        ("<p>Or <math><mi>k</mi><mo>=</mo><mfrac><mrow><mn>9</mn><mo>+</mo><mi>a</mi></mrow><msup><mn>10</mn><mn>6</mn></msup></mfrac></math>.</p>", "Or k = (9+a)/10⁶."),
        ("<p>So <span class='katex'><span class='katex-mathml'><math><semantics><mn>4.5</mn><annotation>4.5</annotation></semantics></math></span><span class='katex-html' aria-hidden='true'>4.5</span></span> it is.</p>", "So 4.5 it is."),
        # blanks and invisible characters inside numbers
        ("<p>It counted 7&nbsp;512 boats, 20&#8239;000 oars and 3&thinsp;400 sails.</p>", "It counted 7\u00a0512 boats, 20\u202f000 oars and 3\u2009400 sails."),
        ("<p>It counted 7&shy;512 boats and 4&#8288;9 oars.</p>", "It counted 7512 boats and 49 oars."),
        # words of a sentence, whatever their element and class
        ("<p>On <time datetime='2018-03-09'>9 March 2018</time> the hall was full of people.</p>", "On 9 March 2018 the hall was full of people."),
        ("<p>Its <span class='share-price'>83p</span> a share and <label class='rating'>4.5</label> stars.</p>", "Its 83p a share and 4.5 stars."),
        ("<p>It lost <ix:nonFraction name='Loss' scale='6'>12.25</ix:nonFraction> million.</p>", "It lost 12.25 million."),
        ("<figure><img src='q.jpg'><figcaption>The quay, 310 metres long</figcaption></figure>", "The quay, 310 metres long"),
        ("<p>Hall 12<br>400 boats</p>", "Hall 12\n\n400 boats"),
        # marks of notes that are links, raised by style or not at all; what is written above words as their reading
        ("<p>Some 512<a href='#n1'>1</a> members<a class='footnote-ref' href='/n2'>[2]</a> voted, see <a href='#s3'>3</a>.</p>", "Some 512¹ members[²] voted, see 3."),
        ("<p>Some 512<span style='vertical-align: super; font-size: 60%'>4</span> voted.</p>", "Some 512⁴ voted."),
        ("<p><ruby>12<rp>(</rp><rt>3</rt><rp>)</rp></ruby> boats came to the quay.</p>", "12 boats came to the quay."),
        ("<p>It holds 5&zwj;6 oars and 1,2<wbr>34 boats in all.</p>", "It holds 56 oars and 1,234 boats in all."),
        ("<p>It has 61 boats<span style='height:0;overflow:hidden'> or 88</span>.</p>", "It has 61 boats."),
        ("<ol style='list-style: none'><li>boats</li></ol>", "• boats"),
        ("<figure><table><tr><th>Port</th><th>Boats</th></tr><tr><td>Lind</td><td>12</td></tr></table><figcaption>Boats in 2024</figcaption></figure>", "Lind: Boats = 12.\nBoats in 2024"),
        # tables
        ("<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Mon</td><td><ul><li>12</li><li>400</li></ul></td></tr><tr><td>Tue</td><td><center><time>13</time></center></td></tr></table>",
         "Mon: Boats = 12; 400.\nTue: Boats = 13."),
        ("<table><tr><td>Line</td><td colspan=2>This year</td><td>Last</td></tr><tr><td>Ferry</td><td>310</td><td>415</td><td>512</td></tr></table>",
         "Ferry: This year = 310; This year = 415; Last = 512."),
        ("<table><tr><td rowspan=2>Ferry</td><td>May</td><td>310</td></tr><tr><td>June</td><td>415</td></tr></table>",
         "Ferry | May | 310\nFerry | June | 415"),
        ("<table><tr><th>Port</th><th>Boats</th><th>Berths</th></tr><tr><td>Lind</td><td>12</td><td><table><tr><td>Long</td><td>33 m</td></tr><tr><td>Short</td><td>9 m</td></tr></table></td></tr></table>",
         "Lind: Boats = 12; Berths = Long 33 m Short 9 m."),
        ("<table><tr><td>Loss</td><td>(</td><td>12.5</td><td>)</td></tr><tr><td>Fees</td><td>$</td><td>8.1</td><td></td></tr></table>", "Loss | -12.5\nFees | $8.1"),
        ("<table><tr><td>Rise</td><td>7.5</td><td>%</td></tr><tr><td>Fall</td><td>–</td><td></td></tr></table>", "Rise | 7.5%\nFall | –"),
        ("<table><tr><td>Rise in</td><td>2024</td><td>%</td></tr><tr><td>Boats</td><td>30</td><td>4.1</td></tr></table>", "Boats: 2024 = 30; % = 4.1%."),
    ],
)  # fmt: skip
def test_numbers_are_read_as_they_are_seen(body: str, text: str) -> None:
    assert _between(_read(body)) == text


@pytest.mark.parametrize(
    ("css", "seen"),
    [
        (".q { display: none }", False),
        ("b.q, i { display:none }", False),
        ("#z{visibility:hidden}", False),
        ("@media print { .q { display: none } }", True),
        (".q { display: none } .q.on { display: inline }", True),
        (".q { display: none !important } .q.on { display: inline }", False),
        ("/* .q { display: none } */", True),
        ("nav .q { display: none }", True),
        ("article .q { display: none }", False),
        ("p > .q { display: none }", False),
        ("article > .q { display: none }", True),
        ("article p>b { display: none }", False),
        ("body > article p .q { display: none }", False),
        ("body > p .q { display: none }", True),
        ("article .q { display: none } .q.on { display: inline }", True),  # two classes outweigh one
        ("p + .q { display: none }", True),
        ("p:hover .q { display: none }", True),
        ("em { display: none }", True),
    ],
)
def test_plain_rules_of_the_pages_own_sheet_hide(css: str, seen: bool) -> None:
    article = _read(
        "<p>It has 61 boats <b id='z' class='q on'>and 88 oars</b> in it.</p>", f"<style>{css}</style>"
    )
    assert ("88" in article.text) is seen


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<section class='most-read'><h2>Most read</h2><ol><li><a href=/a>60 homes gone</a></li></ol></section>", ""),
        ("<aside class='story-trending'><ul><li><a href=/a>Mayor earns £220</a></li></ul></aside>", ""),
        ("<div class='ad-slot'>Only £5,999 now</div><div id=ad-3>Buy 7</div>", ""),
        ("<div class='most-read'><p>The book that is most read here has 310 pages.</p></div>", "The book that is most read here has 310 pages."),
        ("<div class='ads'><p>" + "The town has 310 adverts on its walls. " * 14 + "</p></div>", ("The town has 310 adverts on its walls. " * 14).strip()),
        ("<div class='load-9 broad'><p>It has 61 boats.</p></div>", "It has 61 boats."),
        ("<boat-count data-n=5>It has 61 boats in the harbour.</boat-count>", "It has 61 boats in the harbour."),
        ("<story-part><p>It has 61 boats.</p><p>And 5 oars.</p></story-part>", "It has 61 boats.\nAnd 5 oars."),
        ("<p>It has <x-n>61</x-n> boats.</p><share-box>Told 88 times</share-box>", "It has 61 boats."),
    ],
)  # fmt: skip
def test_boxes_of_others_and_elements_of_the_pages_own_making(body: str, text: str) -> None:
    assert _between(_read(body)) == text


def test_what_was_struck_out_is_kept_as_withdrawn() -> None:
    article = _read("<p>The fee is <del>£910</del> £870.</p><p><s>All 44 pay it.</s></p><p>So it is.</p>")
    fee, pay = article.withdrawn
    assert (fee.text, article.text[fee.at :].split()[0]) == ("£910", "£870.")
    assert (pay.text, article.text[pay.at :].strip()[:9]) == ("All 44 pay it.", "So it is.")


def test_a_time_in_a_sentence_does_not_date_the_page() -> None:
    article = _read(
        "<p>The hall was built on <time datetime='1987-03-09'>9 March 1987</time> by the town.</p>"
    )
    assert article.date is None
    assert "9 March 1987" in article.text


def test_a_time_of_its_own_dates_the_page() -> None:
    article = _read("<p class='byline'>Published <time datetime='2021-03-09'>9 March</time></p>")
    assert article.date == "2021-03-09"


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        ("<aside><p>In the box: 4,312 boats, the most of all years.</p></aside>", ("number of the page that the text of its article lacks: 4,312",)),
        ("<div class='related-facts'><p>It earned 77 and 78 euros in the whole of the year.</p></div>", ("numbers of the page that the text of its article lacks: 77; 78",)),
        ("<aside><a href='/q'>Read: 99 balloons</a></aside>", ()),
        ("<p>It earned 77 euros.</p>", ()),
        ("<style>.q::before { color: red; content: 'No. 12 ' } .i::after { content: '\\\\f101' }</style>", ("words that the page's style sheet adds are not read: No. 12 ",)),
        ("<audio>88</audio><canvas>55</canvas>", ()),
    ],
)  # fmt: skip
def test_numbers_of_the_article_that_were_left_out_are_said(body: str, notes: tuple[str, ...]) -> None:
    assert _read(f"<p>{WORDS}{MORE}{WORDS}</p>{body}<p>{MORE}{WORDS}</p>").notes == notes


_NUMBER = st.integers(1001, 999_999).map(lambda n: f"{n:,}")
_SHOWN = st.sampled_from(
    ["{}", "<b>{}</b>", "<span class='share-count'>{}</span>", "<time>{}</time>", "<a href='/x'>{}</a>", "<ins>{}</ins>",
     "<math><mn>{}</mn></math>", "<span aria-hidden='true'>{}</span>", "<data value='7'>{}</data>", "<x-number>{}</x-number>"]
)  # fmt: skip
_GONE = st.sampled_from(
    ["<del>{}</del>", "<s>{}</s>", "<span hidden>{}</span>", "<i style='display:none'>{}</i>", "<template>{}</template>"]
)  # fmt: skip
_HOLDER = st.sampled_from(
    ["<p>The harbour has {} boats as of now, they say.</p>", "<ul><li>There are {} boats in it</li></ul>",
     "<table><tr><td>Boats</td><td>{}</td></tr><tr><td>Oars</td><td><ul><li>{}</li></ul></td></tr></table>", "<blockquote><p>We have {} boats now</p></blockquote>",
     "<h2>How {} boats came</h2>"]
)  # fmt: skip


@given(st.lists(st.tuples(_HOLDER, _SHOWN, _GONE, _NUMBER, _NUMBER), min_size=1, max_size=5))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
def test_the_numbers_that_are_seen_are_those_that_are_read(
    rows: list[tuple[str, str, str, str, str]],
) -> None:
    body = ""
    seen: list[str] = []
    struck: list[str] = []
    for holder, shown, gone, number, other in rows:
        piece = f"{shown.format(number)} {gone.format(other)}"
        body += holder.replace("{}", piece) + f"<p>{WORDS}</p>"
        seen += [number] * holder.count("{}")
        struck += [other] * holder.count("{}") if "<del" in gone or "<s>" in gone else []
    article = _read(body)
    assert sorted(re.findall(r"\d[\d,]*", article.text)) == sorted(seen)
    assert sorted(passage.text for passage in article.withdrawn) == sorted(struck)
