"""A summary of several sources: what one supports is supported, and where they disagree is a note."""

from __future__ import annotations

from typing import Any

import pytest

from summarise import Article, Code, Severity, check
from summarise.checking.several.together import Together
from summarise.errors import InputError
from summarise.reports.json import checked_data, load_checked
from tests.checking.test_work import calls

COUNTY = Article(
    "The fire at the depot in Aldham killed 14 people, the county said. The depot employs 230 people.",
    source="county.txt",
)
AGENCY = Article(
    "A fire killed 16 people at the depot in Aldham. It burned for nine hours.", source="agency.txt"
)
MILLS = Article("Brant Mills made a profit of £4m in 2024. Sales rose 4% to £20m.", source="mills.txt")
RIVAL = Article("Corvane made a loss of £4m in 2024. Sales fell 4% to £18m.", source="rival.txt")

# sources, summary, (number, verdict, source) of each claim, the codes of warnings and errors, whether sources disagree
CASES: list[tuple[list[Any], str, list[tuple[str, str, str]], list[str], bool]] = [
    ([COUNTY, AGENCY], "The fire in Aldham killed 14 people.", [("14", "supported", "county.txt")], [], True),
    ([AGENCY, COUNTY], "The fire in Aldham killed 14 people.", [("14", "supported", "county.txt")], [], True),
    ([COUNTY, AGENCY], "The fire in Aldham killed 16 people.", [("16", "supported", "agency.txt")], [], True),
    ([COUNTY, AGENCY], "It burned for nine hours.", [("nine hours", "supported", "agency.txt")], [], False),
    ([COUNTY, AGENCY], "The depot employs 230 people.", [("230", "supported", "county.txt")], [], False),
    ([COUNTY, AGENCY], "The depot employs 320 people.", [("320", "contradicted", "county.txt")], ["value-mismatch"], False),
    ([MILLS, RIVAL], "Sales fell 4% to £18m.", [("4%", "supported", ""), ("£18m", "supported", "rival.txt")], [], True),
    ([MILLS, AGENCY], "Sales fell 4% to £20m.", [("4%", "supported", "mills.txt"), ("£20m", "supported", "mills.txt")], ["direction-reversed"], False),
    (["Aldham has 120 boats.", "Borley has 40 boats."], "Aldham and Borley have 160 boats together.", [("160", "derived", "source 1")], [], False),
    ([COUNTY], "The fire in Aldham killed 14 people.", [("14", "supported", "county.txt")], [], False),
]  # fmt: skip


@pytest.mark.parametrize(("sources", "summary", "claims", "codes", "disagree"), CASES)
def test_it_says(
    sources: list[Any], summary: str, claims: list[tuple[str, str, str]], codes: list[str], disagree: bool
) -> None:
    checked = check(sources, summary)
    found = [(c.text, c.verdict.value, c.evidence.source if c.evidence else None) for c in checked.claims]
    assert [(text, verdict) for text, verdict, _ in found] == [(text, verdict) for text, verdict, _ in claims]
    assert all(source in ("", got[2]) for (_, _, source), got in zip(claims, found, strict=True))
    assert [f.code.value for f in checked.flags if f.severity is not Severity.NOTE] == codes
    assert any(f.code is Code.SOURCES_DISAGREE for f in checked.flags) is disagree


@pytest.mark.parametrize(("sources", "summary"), [(case[0], case[1]) for case in CASES])
def test_evidence_stands_in_the_source_that_it_names(sources: list[Any], summary: str) -> None:
    together = Together(sources)
    checked = check(sources, summary)
    for one in [*checked.claims, *checked.flags]:
        evidence = one.evidence
        if evidence is None:
            continue
        text = together.text_of(evidence)
        assert text[evidence.start : evidence.end] == evidence.text
        q = evidence.quantity
        assert q is None or text[q.start : q.end] == q.text
    joined = together.joined(checked)
    for claim in joined.claims:
        if claim.evidence is not None:
            assert together.article.text[claim.evidence.start : claim.evidence.end] == claim.evidence.text
    assert together.apart(joined).claims == checked.claims
    assert load_checked(checked_data(checked)) == checked


def test_the_note_says_who_says_what() -> None:
    (flag,) = check([COUNTY, AGENCY], "The fire in Aldham killed 14 people.").flags
    assert flag.message == "The sources disagree: county.txt says “14 people”, agency.txt says “16 people”."
    assert flag.severity is Severity.NOTE
    assert check([COUNTY, AGENCY], "It killed 14 people.", ignore="sources-disagree").flags == ()
    raised = check(
        [COUNTY, AGENCY],
        flag.claim.text + " people died." if flag.claim else "",
        severities={Code.SOURCES_DISAGREE: Severity.ERROR},
    )
    assert {f.severity for f in raised.flags if f.code is Code.SOURCES_DISAGREE} <= {Severity.ERROR}


def test_a_quote_and_a_structure_have_their_sources() -> None:
    summary = {
        "facts": [{"statement": "The fire burned for nine hours.", "quote": "It burned for nine hours."}]
    }
    checked = check([COUNTY, AGENCY], summary)
    assert {c.evidence.source for c in checked.claims if c.evidence} == {"agency.txt"}


def test_pages_and_names() -> None:
    paged = Article("First page.\nIt has 12 boats.", source="a.pdf", pages=(0, 12))
    checked = check([COUNTY, paged], "It has 12 boats.")
    assert checked.claims[0].evidence is not None
    assert (checked.claims[0].evidence.page, checked.claims[0].evidence.source) == (2, "a.pdf")
    joined = Together([COUNTY, paged]).joined(checked).claims[0].evidence
    assert joined is not None
    assert joined.place == "a.pdf, page 2"
    assert Together(["a", "b", Article("c", title="Ports"), Article("d", title="Ports")]).names == [
        "source 1", "source 2", "Ports", "Ports (4)",
    ]  # fmt: skip


@pytest.mark.parametrize("sources", [[], [None], [b"12 boats"], ["12 boats", 3], ()])
def test_what_is_no_list_of_sources_is_refused(sources: Any) -> None:
    with pytest.raises(InputError, match="source"):
        check(sources, "12 boats")


def test_the_work_grows_with_the_sources() -> None:
    def work(times: int) -> int:
        sources = [f"Pit {i} sold {7 * i + 50000} tiles. " * times for i in range(3)]
        return calls(lambda: check(sources, "Pit 1 sold 50007 tiles. " * times))

    work(2)
    assert work(40) <= 2.6 * work(20) + 5_000
