"""axe-core's rules (WCAG 2.2 A and AA, best practice) on every page in every dress."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from summarise.reports import html, tieout
from tests.browser.conftest import Open
from tests.browser.test_index import INDEX
from tests.reports.samples import HARBOUR, HARBOUR_SUMMARY, hostile, made, other_schema, right_to_left

# Made when a browser is to show them: where there is none, nobody waits for them.
PAGES: dict[str, Callable[[], str]] = {
    "harbour": lambda: html.render_report(made(HARBOUR, HARBOUR_SUMMARY)),
    "other-schema": lambda: html.render_report(other_schema()),
    "right-to-left": lambda: html.render_report(right_to_left()),
    "hostile": lambda: html.render_report(hostile()),
    "index": lambda: INDEX,
    "tie-out": lambda: tieout.render_html(
        made(HARBOUR, HARBOUR_SUMMARY).checked,
        title="desk/articles/of-the-week/harbour-traffic-rises-in-march.html",
    ),
}
DRESSES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 380, "height": 800}},
}


@pytest.mark.parametrize(
    ("name", "dress"),
    [
        (name, dress)
        for name in PAGES
        for dress in DRESSES
        if dress == "light" or name in ("harbour", "index", "tie-out")
    ],
)
def test_axe_finds_nothing(open_page: Open, axe: str, name: str, dress: str) -> None:
    opened = open_page(PAGES[name](), **DRESSES[dress])
    opened.page.keyboard.press("f")
    opened.page.evaluate(axe)
    found = opened.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [f"{v['id']}: {v['help']}: {v['nodes'][0]['html'][:160]}" for v in found["violations"]] == []


def test_the_tie_out_fits_a_narrow_screen_and_keeps_off_its_edges(open_page: Open) -> None:
    opened = open_page(PAGES["tie-out"](), **DRESSES["narrow"])
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 380
    assert opened.page.evaluate("document.querySelector('h1').getBoundingClientRect().left") >= 12
