"""``summarise.testing``: what the tests of an embedder stand on, under pytest as they would run it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from summarise import Severity, Summary, asummarise, summarise
from summarise.errors import Unavailable
from summarise.report import Usage
from summarise.testing import FakeEngine, assert_numbers_supported

pytest_plugins = ["pytester"]

SOURCE = "The mill employs 40 people.\nIt made 7.5 tons of flour in May, more than 300 sacks."


@pytest.mark.parametrize(
    ("text", "severity", "fails"),
    [
        ("It made 7.5 tons.", "error", False),
        ("It made 75 tons.", "error", True),
        ("It made 75 tons.", Severity.ERROR, True),
        ({"staff": 41}, "error", False),  # a warning
        ({"staff": 41}, "warning", True),
        ("300 sacks", "warning", False),  # a dropped hedge is a note
        ("300 sacks", "note", True),
        ("No number at all.", "note", False),
        ({}, "note", False),  # what is left out is no failure
    ],
)
def test_what_fails(text: Any, severity: Any, fails: bool) -> None:
    if fails:
        with pytest.raises(AssertionError, match="the source does not support"):
            assert_numbers_supported(SOURCE, text, severity=severity)
    else:
        assert_numbers_supported(SOURCE, text, severity=severity)


def test_what_passed_is_returned() -> None:
    (claim,) = assert_numbers_supported(SOURCE, "It made 7.5 tons.").claims
    assert claim.evidence is not None
    assert SOURCE[claim.evidence.start : claim.evidence.end] == "7.5 tons"


def test_the_difference_is_shown_line_by_line() -> None:
    with pytest.raises(AssertionError) as caught:
        assert_numbers_supported(SOURCE, {"note": "Good news.\nIt made 75 tons in May."})
    lines = str(caught.value).splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("  note line 2"))
    assert lines[at : at + 4] == [
        "  note line 2 | It made 75 tons in May.",
        "              |         ^^^^^^^",
        "     source 2 | It made 7.5 tons of flour in May, more than 300 sacks.",
        "              |         ^^^^^^^^",
    ]


def test_the_article_cannot_steer_the_terminal() -> None:
    with pytest.raises(AssertionError) as caught:
        assert_numbers_supported(
            "The mill made 7.5 tons of flour. \x1b[m", "The mill made 75 tons of flour. \x1b[J"
        )
    assert "\x1b" not in str(caught.value)


def test_under_pytest_the_callers_line_is_shown(pytester: pytest.Pytester, monkeypatch: Any) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2] / "src"))
    pytester.makepyfile(
        """
        from summarise.testing import assert_numbers_supported

        def test_it():
            assert_numbers_supported("It made 7.5 tons.", "It made 75 tons.")
        """
    )
    shown = pytester.runpytest_subprocess("-p", "no:cacheprovider").stdout.str()
    assert "> " in shown
    assert 'assert_numbers_supported("It made 7.5 tons.", "It made 75 tons.")' in shown
    assert "source 1 | It made 7.5 tons." in shown
    assert "render_checked" not in shown  # none of our own frames


ANSWER: dict[str, Any] = {
    "headline": "Mill makes 75 tons",
    "summary": "It made 7.5 tons.",
    "facts": [],
    "people": [],
    "organisations": [],
    "places": [],
    "dates": [],
}
MENDED = {**ANSWER, "headline": "Mill makes 7.5 tons"}


def test_a_scripted_engine_needs_no_model() -> None:
    engine = FakeEngine(ANSWER)
    report = summarise(SOURCE, engine=engine)
    assert report.summary == Summary(**ANSWER)
    assert [flag.code for flag in report.flags if flag.severity is Severity.ERROR] == ["scale-mismatch"]
    assert report.provenance.engine == "fake"
    assert [article.text for article, _, _ in engine.asks] == [SOURCE]


async def test_it_can_be_asked_to_mend_what_it_wrote() -> None:
    engine = FakeEngine(ANSWER, Summary(**MENDED), restates=True, usage=Usage(calls=1, input_tokens=10))
    report = await asummarise(SOURCE, engine=engine)
    assert report.summary == Summary(**MENDED)
    assert [(r.path, r.code) for r in report.repairs] == [("headline", "scale-mismatch")]
    assert report.usage.input_tokens == 20
    assert "7.5 tons" in engine.asks[1][2].objections[0].text


def test_it_can_fail() -> None:
    with pytest.raises(Unavailable, match="down"):
        summarise(SOURCE, engine=FakeEngine(Unavailable("down")))


def test_it_needs_an_answer() -> None:
    with pytest.raises(ValueError, match="at least one"):
        FakeEngine()
