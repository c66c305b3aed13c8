"""Every hand-written summary against its article: right ones pass, wrong ones are flagged in place."""

from __future__ import annotations

from typing import Any

import pytest

from summarise import check
from summarise.checking.verdicts import Code, Flag, Severity
from summarise.schema import Summary
from tests.fixtures import HERE, Expected, Fixture, Wrong, load_all, patched, string_at

KNOWN_GAPS = frozenset(
    line.strip()
    for line in (HERE / "known_gaps.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
)
FIXTURES = load_all()


def _param(fixture: Fixture, wrong: Wrong | None = None) -> Any:
    name = f"{fixture.name}/{wrong.name if wrong else 'right'}"
    marks = [pytest.mark.xfail(strict=True, reason="a known gap")] if name in KNOWN_GAPS else []
    return pytest.param(fixture, *([wrong] if wrong else []), id=name, marks=marks)


def shown(flag: Flag) -> str:
    place = (
        f"{flag.claim.path}[{flag.claim.start}:{flag.claim.end}] {flag.claim.text!r}" if flag.claim else ""
    )
    return f"{flag.severity} {flag.code} {place}: {flag.message}"


@pytest.mark.parametrize("fixture", [_param(f) for f in FIXTURES])
def test_a_right_summary_earns_notes_only(fixture: Fixture) -> None:
    flags = check(fixture.source, fixture.right).flags
    loud = [f for f in flags if f.severity is not Severity.NOTE]
    unexpected = [shown(f) for f in loud if not any(e.meets(f, fixture.right) for e in fixture.expected)]
    assert unexpected == []
    assert missing(fixture.expected, flags, fixture.right) == []


@pytest.mark.parametrize(("fixture", "wrong"), [_param(f, w) for f in FIXTURES for w in f.wrong])
def test_a_wrong_summary_is_flagged_at_the_wrong_place_and_nowhere_else(
    fixture: Fixture, wrong: Wrong
) -> None:
    flags = check(fixture.source, wrong.summary).flags
    assert missing(wrong.expected, flags, wrong.summary) == []
    errors = [f for f in flags if f.severity is Severity.ERROR and f.code not in wrong.also]
    accused = [shown(f) for f in errors if not any(e.is_at(f, wrong.summary) for e in wrong.expected)]
    assert accused == []


def missing(expected: tuple[Expected, ...], flags: tuple[Flag, ...], summary: Any) -> list[str]:
    """The expected flags that did not appear, each with what stood in its place."""
    lines = []
    for e in expected:
        if not any(e.meets(f, summary) for f in flags):
            instead = [shown(f) for f in flags if e.is_at(f, summary)]
            wanted = " or ".join(sorted(e.codes))
            lines.append(f"no {wanted} at {e.path} {e.text!r}; there is {instead or 'nothing'}")
    return lines


def test_the_fixtures_cover_every_code_that_a_check_can_give() -> None:
    covered = {c for f in FIXTURES for w in f.wrong for e in w.expected for c in e.codes if len(e.codes) == 1}
    assert covered == set(Code) - {Code.MODEL_DOUBT, Code.SOURCES_DISAGREE}


def test_there_are_enough_of_them() -> None:
    assert len(FIXTURES) >= 16
    assert [f.name for f in FIXTURES if len(f.wrong) < 3] == []
    assert [f.name for f in FIXTURES if not any(isinstance(w.summary, str) for w in f.wrong)] == []


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda f: f.name)
def test_a_right_summary_is_a_summary_of_ours(fixture: Fixture) -> None:
    assert Summary.model_validate(fixture.right).model_dump(mode="json") == fixture.right
    for i, fact in enumerate(fixture.right["facts"]):
        for figure in fact["figures"]:
            assert figure["text"] in fact["quote"], f"facts[{i}]"


def test_known_gaps_name_fixtures_that_exist() -> None:
    names = {f"{f.name}/{w.name}" for f in FIXTURES for w in f.wrong} | {f"{f.name}/right" for f in FIXTURES}
    names |= {f"flags/{code}" for code in Code}
    assert names >= KNOWN_GAPS


def test_a_patch_that_changes_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="stands 0 times"):
        patched({"facts": [{"statement": "Nine ships"}]}, {}, {"facts[0].statement": ("ten", "two")})


def test_paths_lead_where_claims_say() -> None:
    assert string_at({"facts": [{"figures": [{"value": "7"}]}]}, "facts[0].figures[0].value") == "7"
    assert string_at("plain", "") == "plain"


def test_the_index_says_what_each_article_is_for() -> None:
    index = (HERE / "README.md").read_text(encoding="utf-8").partition("## What each article is for")[2]
    assert [line.split("`")[1] for line in index.splitlines() if line.startswith("| `")] == [
        f.name for f in FIXTURES
    ]
