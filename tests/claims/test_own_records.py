"""Numbers of a record that are worked out from others of it."""

from __future__ import annotations

from typing import Any

import pytest

from summarise import check

WIN = (
    "The club will earn £82,000 for the win. Ten pages further on the report says that it had £57,000 from the league before. "
    + ("The stand was painted green and the grass was cut by hand. " * 30)
)
DEBT = (
    "Debt stood at £38.2m in June. A year earlier it was £22.7m. The mill has 40 men and 25 women. "
    + "The roof of the mill was mended by a firm from Lindmouth. " * 30
)


TAX = (
    "Council tax goes up by £93. The average bill will be £1,987. It cut 35 posts. Some 21 posts are vacant. "
    + ("The hall was full and the windows stood open until the lamps were lit. " * 30)
)


def told(source: str, summary: Any) -> dict[str, str | None]:
    """The sums by the paths that have one; the code of a flag where it is graver than a note."""
    checked = check(source, summary)
    found = {c.path: c.evidence.arithmetic for c in checked.claims if c.evidence and c.evidence.arithmetic}
    loud = {f.claim.path: f.code.value for f in checked.flags if f.claim and f.severity.value != "note"}
    return {**found, **loud}


@pytest.mark.parametrize(
    ("source", "summary", "sums"),
    [
        (WIN, {"win": 82000, "league": 57000, "total": 139000}, {"total": "82,000 + 57,000 = 139,000"}),
        (WIN, {"total_gbp": "£139,000", "of": ["£82,000", "£57,000"]}, {"total_gbp": "82,000 + 57,000 = 139,000"}),
        (DEBT, {"men": 40, "women": 25, "total": 65}, {"total": "40 + 25 = 65"}),
        (
            DEBT,
            {"debt": {"amount": 38.2, "previous": 22.7, "change": 15.5, "currency": "GBP", "scale": "million"}},
            {"debt.change": "38,200,000 - 22,700,000 = 15,500,000"},
        ),
        (
            DEBT,
            {"debt": {"now": "£38.2m", "before": "£22.7m", "increase_percent": 68.3}},
            {"debt.increase_percent": "(38,200,000 - 22,700,000) / 22,700,000 = 68.3%"},
        ),
        (DEBT, {"debt": {"rise": "£15.5m", "new": "£38.2m", "old": "£22.7m"}}, {"debt.rise": "38,200,000 - 22,700,000 = 15,500,000"}),
        (TAX, {"new_gbp": 1987, "increase_gbp": 93, "old_gbp": 1894}, {"old_gbp": "1,987 - 93 = 1,894"}),
        (TAX, {"posts": 35, "vacant": 21, "filled": 14}, {"filled": "35 - 21 = 14"}),
        (TAX, {"old_gbp": 1874, "increase_gbp": 93, "new_gbp": 1987}, {"old_gbp": "not-in-source"}),
        # wrong, of numbers that are wrong themselves, or without a name that says how
        (WIN, {"win": 82000, "league": 57000, "total": 138000}, {"total": "not-in-source"}),
        (WIN, {"win": 82000, "league": 58000, "total": 140000}, {"league": "not-in-source", "total": "not-in-source"}),
        (WIN, {"win": 82000, "league": 57000, "fine": 139000}, {"fine": "not-in-source"}),
        (WIN, {"win": 82000, "total": 139000}, {"total": "not-in-source"}),
        (DEBT, {"debt": {"now": "£38.2m", "before": "£22.7m", "increase_percent": 86.3}}, {"debt.increase_percent": "not-in-source"}),
        (DEBT, {"men": 40, "debt": "£38.2m", "total": 78}, {"total": "not-in-source"}),
    ],
)  # fmt: skip
def test_what_a_record_works_out_is_derived(source: str, summary: Any, sums: dict[str, str]) -> None:
    assert told(source, summary) == sums
