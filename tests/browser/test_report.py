"""What a person does with a report: clicks, keys, filters, dark, narrow, printed, right to left."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from summarise.article import Article
from summarise.checking.check import check
from summarise.reports import html
from tests.browser.conftest import Open, Opened
from tests.reports.samples import HARBOUR, HARBOUR_SUMMARY, HOSTILE, hostile, made, right_to_left

REPORT = html.render_report(made(HARBOUR, HARBOUR_SUMMARY))


def claim(opened: Opened, text: str, part: str = "") -> str:
    """The selector of the first claim with this text."""
    id = opened.page.locator(f"{part} .claim", has_text=text).first.get_attribute("id")
    return f"#{id}"


def focused(opened: Opened) -> str:
    return str(opened.page.evaluate("document.activeElement.textContent"))


def test_a_click_on_a_claim_shows_its_evidence_and_its_flag(open_page: Open) -> None:
    opened = open_page(REPORT)
    opened.page.click(claim(opened, "2.3 billion tons"))
    assert opened.page.locator("#article .on").all_inner_texts() == ["2.3 million tons"]
    panel = opened.text("#picked")
    assert "contradicted: 2.3 billion tons" in panel
    assert "scale-mismatch" in panel
    assert "The article, in the fact's quote" in panel
    assert "Write “2.3 million tons of grain”." in panel
    assert opened.page.locator("#picked").get_attribute("aria-live") == "polite"


def test_a_click_on_evidence_shows_the_claims_that_rest_on_it_one_after_the_other(open_page: Open) -> None:
    opened = open_page(REPORT)
    evidence = opened.page.locator("#article .ev", has_text="41,000")
    seen = []
    for _ in range(3):
        evidence.click()
        seen.append(opened.page.locator(".claim[aria-current]").get_attribute("id"))
    assert len(set(seen)) == 2
    assert seen[0] == seen[2]


def test_keys_go_through_the_claims_and_to_the_evidence_and_back(open_page: Open) -> None:
    opened = open_page(REPORT)
    keys = opened.page.keyboard
    keys.press("n")
    assert focused(opened).startswith("41,000")
    keys.press("n")
    assert focused(opened).startswith("March")
    keys.press("p")
    first = opened.page.evaluate("document.activeElement.id")
    keys.press("ArrowLeft")
    assert opened.page.evaluate("document.activeElement.closest('#article') !== null")
    assert focused(opened) == "41,000"
    keys.press("ArrowRight")
    assert opened.page.evaluate("document.activeElement.id") == first
    keys.press("ArrowDown")
    assert focused(opened).startswith("March")
    keys.press("ArrowUp")
    keys.press("Enter")
    assert opened.page.evaluate("document.activeElement.closest('#article') !== null")
    keys.press("Enter")
    assert opened.page.evaluate("document.activeElement.matches('.claim')")
    keys.press("Escape")
    assert opened.page.locator(".on").count() == 0
    assert not opened.page.locator("#panel").is_visible()


def test_f_stops_at_flagged_claims_only(open_page: Open) -> None:
    opened = open_page(REPORT)
    opened.page.check("#all")  # figures too
    report = made(HARBOUR, HARBOUR_SUMMARY)
    flagged = {(f.claim.path, f.claim.start) for f in report.flags if f.claim}
    seen = []
    for _ in flagged:
        opened.page.keyboard.press("f")
        seen.append(opened.page.evaluate("document.activeElement.id"))
    assert len(set(seen)) == len(flagged)
    opened.page.keyboard.press("f")
    assert opened.page.evaluate("document.activeElement.id") == seen[0]
    opened.page.keyboard.press("Shift+F")
    assert opened.page.evaluate("document.activeElement.id") == seen[-1]


def test_filters_by_severity_and_code_say_how_much_they_show(open_page: Open) -> None:
    opened = open_page(REPORT)
    opened.page.click(".filter summary")
    total = len(made(HARBOUR, HARBOUR_SUMMARY).flags)
    shown = opened.page.locator("#shown")
    assert shown.inner_text() == f"{total} of {total} flags shown"
    opened.page.uncheck("input[value=note]")
    opened.page.uncheck("input[value=warning]")
    visible = opened.page.locator(".card:visible")
    assert set(visible.evaluate_all("cards => cards.map(c => c.dataset.severity)")) == {"error"}
    opened.page.select_option("select[name=code]", "scale-mismatch")
    assert visible.count() == 1
    assert (
        shown.inner_text() == f"4 of {total} flags shown"
    )  # the wrong number, and that the right one is left out
    assert opened.page.locator("li.fact:visible").count() == 1
    opened.page.keyboard.press("Escape")
    opened.page.locator("#summary").focus()
    opened.page.keyboard.press("n")  # goes only where the filter lets it
    assert "2.3 billion tons" in focused(opened)
    opened.page.click("#reset")
    opened.page.wait_for_selector("#reset", state="hidden")
    assert opened.page.locator(".card:not([hidden])").count() == opened.page.locator(".card").count()


def test_what_is_wrong_comes_first_and_only_that_is_marked(open_page: Open) -> None:
    """The rest is marked when it is asked for: with the box, or the key."""
    opened = open_page(REPORT)
    assert opened.text("h1") == "Harbour traffic rose in March"
    assert opened.text(".told").split() == ["4", "errors", "2", "warnings", "11", "numbers", "checked"]
    first = opened.page.locator("#summary .card").first
    assert first.locator("mark.said").inner_text() == "8 percent"
    assert first.locator("mark:not(.said)").inner_text() == "6 percent"
    assert "Write “6 percent”." in first.inner_text()
    ticks = opened.page.locator("#summary .claim .mark:visible")
    assert set(ticks.all_inner_texts()) == {"✗", "?"}
    assert opened.page.locator(".strip").is_hidden()
    opened.page.keyboard.press("a")
    assert set(ticks.all_inner_texts()) == {"✓", "≈", "=", "✗", "?"}
    assert opened.page.locator(".strip").is_visible()
    opened.page.uncheck("#all")
    assert set(ticks.all_inner_texts()) == {"✗", "?"}


def test_the_strip_leads_to_the_article(open_page: Open) -> None:
    long = Article(
        "\n\n".join(f"Paragraph {i} tells of nothing at all, at some length." for i in range(200))
        + "\n\n"
        + HARBOUR.text
    )
    opened = open_page(html.render_report(made(long, HARBOUR_SUMMARY)))
    opened.page.check("#all")
    assert opened.page.evaluate("document.getElementById('article').scrollTop") == 0
    opened.page.locator(".strip a").first.press("Enter")
    assert opened.page.evaluate("document.getElementById('article').scrollTop") > 1000
    assert float(opened.page.locator("#here").get_attribute("width") or 0) > 0
    opened.page.evaluate("document.getElementById('article').scrollTop = 0")
    opened.page.locator(".strip .tick.contradicted").first.click(force=True)
    assert "contradicted" in opened.text("#picked")


def test_the_help_lists_the_keys_and_esc_closes_it(open_page: Open) -> None:
    opened = open_page(REPORT)
    opened.page.keyboard.press("?")
    assert opened.page.locator("#help").is_visible()
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator("#help").is_visible()


def ground(opened: Opened) -> tuple[int, ...]:
    colour = opened.page.evaluate("getComputedStyle(document.getElementById('article')).backgroundColor")
    return tuple(int(n) for n in re.findall(r"\d+", colour)[:3])


def test_dark_is_the_systems_choice_or_the_readers(open_page: Open) -> None:
    opened = open_page(REPORT, color_scheme="dark")
    assert max(ground(opened)) < 60
    opened.page.keyboard.press("t")
    assert min(ground(opened)) > 200
    opened.page.click("#theme")
    assert max(ground(opened)) < 60
    assert opened.text("#theme") == "Theme: dark"
    assert min(ground(open_page(REPORT, color_scheme="light"))) > 200


@pytest.mark.parametrize("width", [320, 420, 768])
def test_a_narrow_screen_needs_no_sideways_scrolling(open_page: Open, width: int) -> None:
    opened = open_page(REPORT, viewport={"width": width, "height": 700})
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    opened.page.click(claim(opened, "2.3 billion tons"))
    panel = opened.page.locator("#panel").bounding_box()
    assert panel
    assert panel["y"] + panel["height"] <= 701
    opened.page.keyboard.press("ArrowLeft")
    assert opened.page.locator("#article .on").first.is_visible()


def test_printed_it_has_everything_and_nothing_to_press(open_page: Open) -> None:
    opened = open_page(REPORT)
    opened.page.click(".filter summary")
    opened.page.uncheck("input[value=note]")
    opened.page.emulate_media(media="print", color_scheme="dark")
    for hidden in ("#filters", "#panel", "#theme", ".skip"):
        assert not opened.page.locator(hidden).first.is_visible()
    assert opened.page.locator("#article").evaluate("e => getComputedStyle(e).overflowY") == "visible"
    assert opened.page.locator(".card:visible").count() == opened.page.locator(".card").count()
    colour = opened.page.evaluate("getComputedStyle(document.documentElement).color")
    assert max(int(n) for n in re.findall(r"\d+", colour)[:3]) < 90
    assert opened.page.pdf()[:5] == b"%PDF-"


def test_right_to_left_text_runs_right_to_left(open_page: Open) -> None:
    opened = open_page(html.render_report(right_to_left()))
    opened.page.check("#all")
    for selector in (".para >> nth=1", ".statement", ".headline", "blockquote"):
        assert opened.page.locator(selector).first.evaluate("e => getComputedStyle(e).direction") == "rtl"
    first, last = (
        opened.page.locator("#article .ev", has_text=t).first.bounding_box() for t in ("41,000", "6%")
    )
    assert first
    assert last
    assert first["x"] > last["x"]


def test_without_a_script_links_and_flags_are_there(open_page: Open) -> None:
    opened = open_page(REPORT, java_script_enabled=False)
    assert not opened.page.locator("#filters").is_visible()
    assert opened.page.locator(".card.error").first.is_visible()
    opened.page.locator("#summary .claim.contradicted").first.click()
    assert opened.page.locator(":target").count() == 1


def test_a_hostile_report_does_nothing(open_page: Open) -> None:
    opened = open_page(html.render_report(hostile()))
    for key in ("n", "ArrowLeft", "Enter", "f", "f", "f", "ArrowLeft", "?", "Escape", "t"):
        opened.page.keyboard.press(key)
    opened.page.check("#all")
    for i in range(0, opened.page.locator(".claim").count(), 40):
        opened.page.locator(".claim").nth(i).click()
    opened.page.locator(".ev").first.hover()
    opened.settle()
    assert opened.page.locator("img, iframe, object, #article script, #article svg").count() == 0
    shown = opened.text("#article")
    for line in HOSTILE[:8]:
        assert line in shown
    assert "\\u202e000,41 snot" in shown
    assert opened.page.evaluate(
        "[...document.body.innerText].every(c => !/[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]/.test(c))"
    )


def test_injected_script_and_style_are_refused_by_the_policy(open_page: Open) -> None:
    """The second line of defence: even markup that got into the page could not run."""
    attack = "<script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\"><style>body { color: red }</style>"
    opened = open_page(REPORT.replace("</main>", f"</main>{attack}"))
    assert opened.page.title() != "run"
    assert len(opened.misdeeds) >= 3
    assert all("Content Security Policy" in misdeed or "request" in misdeed for misdeed in opened.misdeeds)
    opened.misdeeds.clear()


def test_a_check_of_a_text_has_the_same_page(open_page: Open) -> None:
    summary = "Lindmouth handled 43,000 containers in March 2024."
    opened = open_page(html.render_checked(HARBOUR, summary, check(HARBOUR, summary)))
    opened.page.keyboard.press("f")
    assert "43,000" in opened.text("#picked")


def test_a_link_to_a_claim_opens_it(open_page: Open) -> None:
    opened = open_page(REPORT, fragment="#c7")
    assert opened.page.locator("#c7[aria-current]").count() == 1


def test_evidence_in_an_input_with_pages_names_its_page(open_page: Open) -> None:
    article = replace(HARBOUR, pages=(0, HARBOUR.text.index("Of the 480")))
    summary = "Of the dockers 109 work at night."
    opened = open_page(html.render_checked(article, summary, check(article, summary)))
    opened.page.keyboard.press("f")
    assert "The article, page 2" in opened.text("#picked")
    assert opened.page.locator(".card a.at").first.inner_text() == "article, page 2, line 5"
    assert opened.page.locator("#article .page").all_inner_texts() == ["page 1", "page 2"]


def test_no_mark_leaves_an_empty_piece_on_another_line(open_page: Open) -> None:
    opened = open_page(REPORT)
    narrow = "[...document.querySelectorAll('.claim')].filter(c => [...c.getClientRects()].some(r => r.width < 8)).length"
    for width in range(1000, 1400, 13):
        opened.page.set_viewport_size({"width": width, "height": 800})
        assert opened.page.evaluate(narrow) == 0
