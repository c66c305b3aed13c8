"""The index of many reports: sorting, filters, pages, and the way back to it."""

from __future__ import annotations

import math
import re
from html.parser import HTMLParser
from pathlib import Path

from summarise.reports.html import IndexRow, render_index
from tests.browser.conftest import Open, Opened
from tests.reports.samples import HOSTILE


def rows(number: int) -> list[IndexRow]:
    """Rows whose figures say what they are: article i has i % 5 errors, every tenth failed."""
    made = []
    for i in range(number):
        source = f"https://site{i % 7}.example/{i}"
        if i % 10 == 9:
            made.append(
                IndexRow(f"a{i}", None, source, f"Article {i}", failure="refused: the model declined")
            )
            continue
        made.append(
            IndexRow(
                f"a{i}",
                f"reports/a {i}.html",
                source,
                f"Article {i}",
                f"2024-{1 + i % 12:02}-{1 + i % 28:02}",
                f"Harbour {i} handles containers",
                {"scale-mismatch": i % 5, "rounded": 1},
                {"error": i % 5, "note": 1},
                {"supported": 9, "contradicted": i % 5},
            )
        )
    return made


INDEX = render_index(rows(250), title="Harbours")


def titles(opened: Opened) -> list[str]:
    return opened.page.locator("#rows tr td:first-child > :first-child").all_inner_texts()


def found(opened: Opened) -> str:
    return opened.text("#found")


def waits_for(opened: Opened, text: str) -> None:
    opened.page.locator("#found", has_text=re.compile(f"^{text}$")).wait_for()


def test_it_says_how_many_of_what(open_page: Open) -> None:
    opened = open_page(INDEX)
    assert opened.text(".totals") == "250 articles · 175 with errors · 25 failed · 2,475 claims".replace(
        "2,475", f"{9 * 225 + 400:,}"
    )
    opened.page.click(".totals-of summary")
    assert "scale-mismatch" in opened.text(".bars")
    assert opened.text(".legend li.supported").split() == ["✓", "supported", "2,025"]


def test_the_most_harmful_comes_first_and_no_column_is_empty(open_page: Open) -> None:
    """As in a desk's queue: errors that change a decision, errors, warnings; what failed; the rest."""
    few = [
        IndexRow("right", "r.html", headline="Nothing wrong"),
        IndexRow("failed", failure="refused: no"),
        IndexRow("warning", "w.html", title="Ships", headline="Ships 2", severities={"warning": 3}),
        IndexRow("two", "t.html", title="Two errors", severities={"error": 2}),
        IndexRow("vote", "v.html", title="The vote", severities={"error": 1}, deciding=1),
    ]
    for script in (True, False):
        opened = open_page(render_index(few), java_script_enabled=script)
        assert titles(opened) == ["The vote", "Two errors", "Ships", "failed", "Nothing wrong"]
        assert opened.page.locator("th").all_inner_texts() == ["Article", "Errors", "Warnings"]


def test_a_hundred_rows_a_page(open_page: Open) -> None:
    opened = open_page(INDEX)
    assert titles(opened)[:2] == ["Article 4", "Article 14"]  # the most harmful first
    assert len(titles(opened)) == 100
    opened.page.click("#next")
    opened.page.click("#next")
    assert len(titles(opened)) == 50
    assert opened.page.locator("#next").is_disabled()


def test_heads_sort_both_ways_and_say_so(open_page: Open) -> None:
    opened = open_page(INDEX)
    opened.page.click("[data-sort=error]")
    assert titles(opened)[0] == "Article 4"
    assert opened.page.locator("th.k-error").get_attribute("aria-sort") == "descending"
    opened.page.click("[data-sort=error]")
    assert opened.page.locator("th.k-error").get_attribute("aria-sort") == "ascending"
    opened.page.click('[data-sort="0"]')
    assert titles(opened)[:3] == ["Article 0", "Article 1", "Article 2"]  # by number: 2 before 10
    opened.page.click('[data-sort="4"]')
    assert opened.page.locator("td.date").first.inner_text() == "2024-12-28"


def test_filters_by_text_state_code_source_and_date(open_page: Open) -> None:
    opened = open_page(INDEX)
    opened.page.fill("[name=text]", "HARBOUR 17 handles")
    waits_for(opened, "1 of 250 articles")
    assert titles(opened) == ["Article 17"]
    opened.page.click("button[type=reset]")
    waits_for(opened, "250 of 250 articles")
    for name, value, number in (
        ("state", "failed", 25),
        ("state", "error", 175),
        ("state", "clean", 0),
        ("code", "scale-mismatch", 175),
        ("group", "site3.example", 36),
    ):
        opened.page.select_option(f"[name={name}]", value)
        waits_for(opened, f"{number} of 250 articles")
        opened.page.select_option(f"[name={name}]", "")
    opened.page.fill("[name=from]", "2024-03-01")
    opened.page.fill("[name=to]", "2024-03-31")
    waits_for(opened, f"{sum(row.date[:7] == '2024-03' for row in rows(250) if row.date)} of 250 articles")
    assert {d[:7] for d in opened.page.locator("td.date").all_inner_texts()} == {"2024-03"}


def test_a_bar_of_the_chart_filters_by_its_code(open_page: Open) -> None:
    opened = open_page(INDEX)
    opened.page.click(".totals-of summary")
    opened.page.click(".bars [data-code=scale-mismatch]")
    assert found(opened) == "175 of 250 articles"
    assert opened.page.locator(".bars [data-code=scale-mismatch]").get_attribute("aria-pressed") == "true"
    opened.page.click(".bars [data-code=scale-mismatch]")
    assert found(opened) == "250 of 250 articles"


def test_a_row_opens_its_report_and_the_way_back_finds_the_list_as_it_was(
    open_page: Open, tmp_path: Path
) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a 4.html").write_text("<title>the report</title>", encoding="utf-8")
    opened = open_page(INDEX)
    opened.page.click("[data-sort=error]")
    opened.page.select_option("[name=state]", "error")
    waits_for(opened, "175 of 250 articles")
    opened.page.click("text='Article 4'")
    assert opened.page.title() == "the report"
    opened.page.go_back()
    assert found(opened) == "175 of 250 articles"
    assert titles(opened)[0] == "Article 4"
    assert opened.page.locator("th.k-error").get_attribute("aria-sort") == "descending"


def test_failures_say_why(open_page: Open) -> None:
    opened = open_page(INDEX)
    opened.page.select_option("[name=state]", "failed")
    waits_for(opened, "25 of 250 articles")
    assert "Failed: refused: the model declined" in opened.page.locator("tr.failed").first.inner_text()
    assert opened.page.locator("tr.failed a").count() == 0


def test_without_a_script_the_first_hundred_rows_are_there(open_page: Open) -> None:
    opened = open_page(INDEX, java_script_enabled=False)
    assert titles(opened)[:2] == ["Article 4", "Article 14"]  # the most harmful first
    assert len(titles(opened)) == 100
    assert "The first 100 of 250 articles." in opened.text(".noscript")
    assert not opened.page.locator("#filters").is_visible()
    assert opened.page.locator("#rows a").first.get_attribute("href") == "./reports/a%204.html"
    assert opened.page.locator(".bars button").first.is_disabled()


def test_the_rows_of_the_page_are_those_of_its_script(open_page: Open) -> None:
    odd = [
        IndexRow("bare"),
        IndexRow("left", "r/ä ?#.html", None, "Same", None, "Same", {}, {}, {}, checked=False),
        IndexRow("failed", failure="", title="\u202eTitle <b>"),
        *[IndexRow(line, line, line, line, line, line, {line: 1}, {"error": 1}) for line in HOSTILE],
        *rows(9),
    ]
    page = render_index(odd)
    html = "[...document.querySelectorAll('#rows tr')].map(row => row.outerHTML.replace(/>\\s+</g, '><'))"
    there = open_page(page, java_script_enabled=False).page.evaluate(html)
    made = open_page(page).page.evaluate(html)
    parsed = [element_tree(row) for row in there]
    assert parsed == [element_tree(row) for row in made]
    assert len(made) == len(odd)


def element_tree(row: str) -> list[object]:
    """Tags, attributes in any order, and texts; an empty class is none."""
    found: list[object] = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, sorted((name, value) for name, value in attrs if value)))

        def handle_data(self, data: str) -> None:
            found.append(data)

    Parser().feed(row)
    return found


def test_hostile_rows_do_nothing(open_page: Open) -> None:
    bad = [
        IndexRow(line, line, line, line, line, line, {line: 1}, {"error": 1}, {"supported": 1})
        for line in HOSTILE
    ]
    failed = [IndexRow(line, None, line, line, failure=line) for line in HOSTILE]
    opened = open_page(render_index([*bad, *failed], title=HOSTILE[0]))
    opened.page.click("[data-sort=error]")
    opened.page.click(".totals-of summary")
    opened.page.locator(".bars button").first.click()
    opened.page.locator(".bars button").first.click()
    opened.settle()
    links = opened.page.locator("#rows a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert len(links) == len(HOSTILE)
    assert all(link.startswith("./") for link in links)
    assert HOSTILE[0] in opened.text("#rows")


# Counts what the page's script does: elements that it makes, comparisons that it sorts with.
COUNTING = """
window.count = { made: 0, compared: 0 };
const make = document.createElement, sort = Array.prototype.sort;
document.createElement = function (...how) { count.made += 1; return make.apply(this, how); };
Array.prototype.sort = function (order) {
  return sort.call(this, order && ((a, b) => { count.compared += 1; return order(a, b); }));
};
"""


def test_ten_thousand_rows_cost_the_elements_of_a_hundred_and_one_sort(open_page: Open) -> None:
    made = []
    for number in (1_000, 10_000):
        opened = open_page(render_index(rows(number)))
        opened.page.add_init_script(COUNTING)
        opened.page.reload()
        made.append(opened.page.evaluate("count.made"))
        assert opened.page.evaluate("count.compared") == 0
        opened.page.click("[data-sort=error]")
        compared = opened.page.evaluate("count.compared")
        made.append(opened.page.evaluate("count.made"))
        assert titles(opened)[0] == "Article 4"
        assert opened.page.locator("#rows tr").count() == 100
        assert number < compared <= number * math.log2(number)
    assert made[2:] == made[:2]
    assert made[0] <= 100 * 15  # a row has its cells, its link, its badges


def test_narrow_it_scrolls_only_inside_the_table(open_page: Open) -> None:
    opened = open_page(INDEX, viewport={"width": 380, "height": 700})
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 380
