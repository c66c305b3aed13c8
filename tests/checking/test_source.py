"""A Source says of every summary what ``check`` says, however often, wherever and by whomever it is asked."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

from summarise import Article, Checked, Source, check
from summarise.checking import reusable
from tests.fixtures import load_all

TEXT = (
    "LINDMOUTH, 4 March 2025 — The ferry carried 41,000 people in February, up from 38,500 a year before. "
    "Its owner lost $2.4 million, and 120 of the 610 staff will go. On Tuesday the mayor offered 15 acres."
)
SUMMARIES = [
    "The ferry carried 41,000 people, 2,500 more than a year before.",
    "The ferry carried 38,500 people in February.",
    "Its owner lost $2.4 billion and almost 20% of the staff will go.",
    "Am Dienstag, 4. März 2025, bot der Bürgermeister 16 Hektar.",
    {
        "facts": [
            {"statement": "120 go.", "quote": "120 of the 610 staff will go", "figures": [{"text": "610"}]}
        ]
    },
    {"facts": [{"statement": "It lost $2 million.", "quote": "lost $3.4 million", "figures": []}]},
    "",
]


def shown(checked: Checked) -> list[object]:
    """What two checks are compared by: everything but which objects they are."""
    return [checked.claims, checked.flags, checked.omitted, checked.hints]


def test_it_says_what_check_says_in_any_order() -> None:
    source = Source(TEXT)
    for summary in (*SUMMARIES, *reversed(SUMMARIES)):
        assert shown(source.check(summary)) == shown(check(TEXT, summary)), summary


@pytest.mark.parametrize("fixture", load_all(), ids=lambda fixture: fixture.name)
def test_fixtures_one_after_the_other(fixture) -> None:
    source = Source(fixture.source)
    for summary in (fixture.right, *fixture.wrong[:2], fixture.right):
        stated = getattr(summary, "summary", summary)
        assert shown(source.check(stated)) == shown(check(fixture.source, stated))


def test_a_summary_in_another_language_leaves_nothing_behind_for_the_next() -> None:
    source = Source(TEXT)
    source.check(SUMMARIES[3])
    assert shown(source.check(SUMMARIES[0])) == shown(check(TEXT, SUMMARIES[0]))


def test_check_takes_it_wherever_it_takes_a_text() -> None:
    assert shown(check(Source(TEXT), SUMMARIES[1])) == shown(check(TEXT, SUMMARIES[1]))
    flags = Source(TEXT).check(SUMMARIES[2], select="scale-mismatch").flags
    assert flags == check(TEXT, SUMMARIES[2], select="scale-mismatch").flags
    with pytest.raises(ValueError, match="no flag is called 'scale'"):
        Source(TEXT).check(SUMMARIES[2], ignore="scale")


@pytest.mark.parametrize("date", ["2031-05-06", None])
def test_the_date_is_the_sources(date: str | None) -> None:
    undated = TEXT.partition("— ")[2]
    summary = "On 6 May 2031 the mayor offered 15 acres."
    expected = shown(check(undated, summary, article_date=date))
    assert shown(Source(undated, article_date=date).check(summary)) == expected
    assert shown(Source(Article(undated, date=date)).check(summary)) == expected
    with pytest.raises(ValueError, match="has its date already"):
        check(Source(undated), summary, article_date="2031-05-06")


def test_places_and_withdrawals_of_an_article_are_kept() -> None:
    article = Article(TEXT, pages=(0, 100))
    checked = Source(article).check(SUMMARIES[2])
    assert shown(checked) == shown(check(article, SUMMARIES[2]))
    assert {flag.evidence.page for flag in checked.flags if flag.evidence} == {2}


def test_threads_share_one() -> None:
    expected = [shown(check(TEXT, summary)) for summary in SUMMARIES]
    source = Source(TEXT)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: shown(source.check(SUMMARIES[n % len(SUMMARIES)])), range(21)))
    assert found == [expected[n % len(SUMMARIES)] for n in range(21)]


def test_a_pickle_carries_the_text_and_not_what_was_read() -> None:
    source = Source(TEXT, article_date="2025-03-05")
    before = [shown(source.check(summary)) for summary in SUMMARIES]
    stored = pickle.dumps(source)
    assert len(stored) < len(TEXT) + 300
    assert [shown(pickle.loads(stored).check(summary)) for summary in SUMMARIES] == before  # noqa: S301


def test_a_source_that_was_read_a_moment_ago_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = reusable.held(TEXT)
    assert reusable.held(TEXT) is first
    assert reusable.held(Article(TEXT, title="The ferry")) is first
    assert reusable.held(TEXT, "2025-03-05") is not first  # what depends on a date is another source's
    assert reusable.held(Article(TEXT, language="de")) is not first
    monkeypatch.setattr(reusable, "_LONGEST", len(TEXT) - 1)
    assert reusable.held(TEXT) is not first  # only short ones are kept
