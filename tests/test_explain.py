"""Every page of `summarise explain`: its example runs, and docs/flags.md says the same."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from summarise import check
from summarise.checking.explaining.pages import Page, codes, confidence_of, document, measured, page, pages
from summarise.checking.explaining.titles import TITLES
from summarise.checking.flags import precedence
from summarise.checking.verdicts import Code
from summarise.checking.weighing.severity import DEFAULT
from tests.command import here, process
from tests.fixtures import Expected, string_at
from tests.test_fixtures import KNOWN_GAPS

ROOT = Path(__file__).parent.parent


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert sorted(codes()) == sorted(Code)


def _params() -> list[Any]:
    gap = pytest.mark.xfail(strict=True, reason="a known gap")
    return [
        pytest.param(code, found, id=code, marks=[gap] if f"flags/{code}" in KNOWN_GAPS else [])
        for code, found in pages().items()
    ]


def _summary(text: str) -> Any:
    return json.loads(text) if text.startswith("{") else text


@pytest.mark.parametrize(("code", "found"), _params())
def test_an_example_gives_its_flag_at_its_place(code: str, found: Page) -> None:
    summary = _summary(found.summary)
    flags = check(found.source, summary).flags
    if code in (Code.MODEL_DOUBT, Code.SOURCES_DISAGREE):  # of a second model, of several sources
        assert [f.code for f in flags if f.code == code] == []
        assert found.flagged in found.summary
        return
    if found.left_out:
        wanted = Expected(frozenset({Code(code)}), None, found.left_out)
    else:
        assert found.flagged in string_at(summary, found.path)
        wanted = Expected(frozenset({Code(code)}), found.path, found.flagged)
    assert any(wanted.meets(f, summary) for f in flags), flags
    elsewhere = [f for f in flags if f.severity == "error" and not wanted.is_at(f, summary)]
    assert elsewhere == []


@pytest.mark.parametrize(("code", "found"), pages().items(), ids=list(codes()))
def test_a_right_example_is_not_accused(code: str, found: Page) -> None:
    flags = check(found.source, _summary(found.right)).flags
    assert [(f.code, f.message) for f in flags if f.code == code or f.severity != "note"] == []
    assert found.right != found.summary


# What no rule of precedence.RULES says: each is one of these modules' own.
ELSEWHERE = {
    Code.QUOTE_NOT_FOUND: "check",
    Code.NO_EVIDENCE: "check",
    Code.NAME_NOT_IN_SOURCE: "check",
    Code.SELF_CONTRADICTION: "rules.sums.self_contradiction",
    Code.FIGURE_OMITTED: "rules.omissions",
    Code.SOURCES_DISAGREE: "several",
    Code.MODEL_DOUBT: "engines.verifying",
}


def test_every_code_is_said_by_a_rule_and_every_rule_says_codes_with_a_page() -> None:
    made = {code for rule in precedence.RULES for code in rule.codes}
    assert made | set(ELSEWHERE) == set(Code)
    assert made & set(ELSEWHERE) == set()
    assert made <= set(codes())


def test_every_rule_of_the_folder_runs_and_runs_once() -> None:
    folder = ROOT / "src" / "summarise" / "checking" / "rules"
    files = {path.stem for path in folder.rglob("*.py")} - {"__init__", "self_contradiction", "omissions"}
    names = [rule.name for rule in precedence.RULES]
    assert sorted(names) == sorted(files)


@pytest.mark.parametrize("code", codes())
def test_a_page_says_everything(code: str) -> None:
    text = page(code)
    assert text.startswith(f"{code}: {TITLES[Code(code)]} (default severity: ")
    assert all(
        word in text for word in ("Example", "source:", "summary:", "flagged:", "right:", "What to do:")
    )
    assert max(map(len, text.splitlines())) <= 100
    assert text.endswith("\n")
    assert str(DEFAULT[Code(code)]) in text


def test_the_document_is_made_from_the_pages() -> None:
    assert (ROOT / "docs" / "flags.md").read_text(encoding="utf-8") == document(), (
        "run python tools/flags_doc.py"
    )


def test_explain_prints_a_page() -> None:
    done = process("explain", "unit-mismatch")
    assert done.stdout == page("unit-mismatch")
    assert done.stderr == ""


def test_every_code_has_a_title_that_no_other_has() -> None:
    assert set(TITLES) == set(Code)
    assert len(set(TITLES.values())) == len(TITLES)


def test_explain_without_a_code_lists_all_with_their_titles(capfd: pytest.CaptureFixture[str]) -> None:
    lines = here(capfd, "explain").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(codes())
    assert all(TITLES[Code(line.split()[0])] in line for line in lines)


def test_explaining_imports_neither_the_finder_nor_a_model() -> None:
    code = (
        "import sys; from summarise.checking.explaining.pages import page; page('derived'); "
        "print([m for m in ('pydantic', 'openai', 'instructor', 'summarise.quantities.finder') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_was_measured_keeps_the_meaning_of_the_severities() -> None:
    """An error is right nearly always, a warning more often than not; few cases prove neither."""
    least = {"error": 0.88, "warning": 0.5, "note": 0.0}
    rows = {(code, s): n for code, found in measured().items() for s, n in found.items()}
    assert {code for code, _ in rows} <= set(Code)
    assert {row: n for row, n in rows.items() if n[1] >= 20 and n[0] / n[1] < least[row[1]]} == {}


def test_a_page_says_how_confident_its_flags_were() -> None:
    assert "confidence there was from" in page("not-in-source")
    assert "confidence there" not in page("quote-not-found")
    for code in codes():
        span = confidence_of(code)
        assert span is None or 0 <= span[0] <= span[1] <= 1
    assert set(measured()) <= set(codes())
