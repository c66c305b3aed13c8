"""What is no text, no summary, no date: the documented error, in words that say what to give."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from summarise import Article, Source, check, check_self, find_quantities, summarise
from summarise.errors import InputError, SettingsError
from summarise.reports.json import load_checked, load_report

CASES: list[tuple[Any, tuple[Any, ...], dict[str, Any], type[Exception], str]] = [
    *[(summarise, (x,), {"model": "extractive"}, InputError, "the article is") for x in (None, b"12", 12, ["a"], "", Article(""))],
    (summarise, ("12 men",), {"model": 5}, SettingsError, "the model is int"),
    (summarise, ("12 men",), {"model": "extractive", "language": "xx"}, SettingsError, "not a language code"),
    *[(check, (x, "12"), {}, InputError, "the source is") for x in (None, b"12", 12, Path("a.txt"), {"a": 1})],
    *[(check, ("12 men", x), {}, InputError, "the summary is") for x in (b"12", Path("a.txt"))],
    *[(check, ("12 men", "12"), {"article_date": x}, ValueError, "YYYY-MM-DD") for x in ("yesterday", 5, "2025-13-01", "")],
    (check, (["12 men", "9 boats"], "12"), {"article_date": "soon"}, ValueError, "YYYY-MM-DD"),
    (check, ("12 men", "12"), {"select": "nope"}, ValueError, "no flag is called"),
    *[(check_self, (x,), {}, InputError, "the text is") for x in (None, b"12", 12, Path("a.txt"))],
    (check_self, ("12",), {"article_date": "soon"}, ValueError, "YYYY-MM-DD"),
    *[(Source, (x,), {}, InputError, "the source is") for x in (None, b"12", 12, ["12"])],
    (Source, ("12",), {"article_date": "soon"}, ValueError, "YYYY-MM-DD"),
    *[(find_quantities, (x,), {}, TypeError, "takes a str") for x in (None, b"12", 12)],
    *[(load, (x,), {}, InputError, "^not a ") for load in (load_checked, load_report) for x in (None, 5, "", "[]", b"\xff")],
]  # fmt: skip


@pytest.mark.parametrize(("function", "arguments", "more", "error", "says"), CASES)
def test_it_says_what_to_give(
    function: Any, arguments: tuple[Any, ...], more: dict[str, Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        function(*arguments, **more)


@pytest.mark.parametrize("date", [None, "2025-01-14", "2025-01-14T10:00:00Z"])
def test_a_date_is_taken_with_or_without_its_time(date: str | None) -> None:
    assert check("12 men", "12 men", article_date=date).flags == ()


def test_an_empty_summary_is_checked_and_has_nothing_to_check() -> None:
    for summary in ("", {}, []):
        checked = check("12 men", summary)
        assert (checked.claims, checked.flags) == ((), ())
