"""A Source says of every summary what ``check`` says, however often, wherever and by whomever it is asked."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise import Article, Checked, Source, check
from summarise.checking import read_source
from summarise.checking.aligning.beside import BesideSource
from summarise.checking.aligning.ground import Ground
from summarise.checking.judging import judge
from summarise.checking.repeats import remembered
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.stems import Stems
from summarise.checking.text.words import stem
from summarise.checking.weighing import features as weighing
from summarise.quantities import Kind
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


def test_a_price_is_not_taken_for_one_that_an_earlier_summary_had() -> None:
    text = "Wheat sold at £200 a tonne on Monday, and barley was bought by 40 farms."
    first, second = "Wheat sold at £200 on Monday.", "Wheat sold at £200 a kilogram on Monday."
    for one, other in ((first, second), (second, first)):
        source = Source(text)
        source.check(one)
        assert shown(source.check(other)) == shown(check(text, other)), other


def test_a_number_that_is_read_in_two_ways_has_its_own_words_in_each() -> None:
    text = "The court jailed Arden for four years and eight months, and fined Holtby £3,000."
    first, both, _ = [q for q in SourceIndex(text).numbers if q.kind is Kind.DURATION]
    assert first.start == both.start and first.end < both.end
    for one, other in ((first, both), (both, first)):
        ground = Ground(SourceIndex(text))
        clauses, words = ground.clauses, ground.of(BesideSource)
        _ = clauses.of(one), words.of(one, 0)
        fresh = Ground(SourceIndex(text))
        assert clauses.of(other) == fresh.clauses.of(other)
        assert words.of(other, 0) == fresh.of(BesideSource).of(other, 0)


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


# summaries that share sentences with the one before, word for word or but for a digit, and elsewhere in the text
RETOLD = [
    "The ferry carried 41,000 people. Its owner lost $2.4 million. The mayor offered 15 acres.",
    "The ferry carried 42,000 people. Its owner lost $2.4 million. The mayor offered 15 acres.",
    "In short: it lost.\nIts owner lost $2.4 million. The ferry carried 41,000 people. The mayor offered 16 acres.",
    "Of 610 staff 120 will go. The ferry carried 41,000 people, up from 38,500. It lost $2.4 billion.",
    "It lost $2.4 billion. Of 610 staff 120 will go. The ferry carried 41,000 people, down from 38,500.",
    "Up from 38,500. The ferry carried 41,000 people, down from 38,500. That is 2,500 more. Of 610 staff 120 will go.",
    "Down from 38,500. The ferry carried 41,000 people, down from 38,500. That is 3,500 more. Of 610 staff 490 stay.",
    # what is worked out of numbers of other sentences, which the source has, or has not, or has in another place
    "It has 610 staff. The other 490 stay. Some 120 will go.",
    "It has 611 staff. The other 490 stay. Some 120 will go.",
    "It has 610 staff. The other 490 stay. Some 121 will go.",
    "The other 490 stay. It has 611 staff, and 121 will go.",
]


def test_a_sentence_that_was_told_before_is_judged_alike_wherever_it_stands() -> None:
    source = Source(TEXT)
    for summary in (*RETOLD, *reversed(RETOLD)):
        assert shown(source.check(summary)) == shown(Source(TEXT).check(summary)), summary


@given(
    st.lists(
        st.sampled_from(sorted({f"{one}." for text in RETOLD for one in text.split(".") if one})),
        min_size=1,
        max_size=6,
    )
)
@settings(max_examples=25, deadline=None)
def test_sentences_in_any_order(sentences: list[str]) -> None:
    summary = " ".join(one.strip() for one in sentences)
    assert shown(_SHARED.check(summary)) == shown(Source(TEXT).check(summary))


_SHARED = Source(TEXT)


def test_a_sentence_that_was_told_before_is_asked_about_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    judged = judge.judge

    def counted(ground, claim, *given, **named):
        asked.append(claim.text)
        return judged(ground, claim, *given, **named)

    monkeypatch.setattr(judge, "judge", counted)
    source = Source(TEXT)
    source.check(RETOLD[0])
    assert asked == ["41,000", "$2.4 million", "15 acres"]
    source.check(RETOLD[1])
    assert asked[3:] == ["42,000"]


def test_a_number_worked_out_is_asked_about_again_where_the_numbers_around_it_are_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    judged = judge.judge

    def counted(ground, claim, *given, **named):
        asked.append(claim.text)
        return judged(ground, claim, *given, **named)

    monkeypatch.setattr(judge, "judge", counted)
    source, between = Source(TEXT), " ".join(["Nobody said what else there was to be done about it."] * 10)
    summaries = [f"It has {staff} staff. The other 477 stay. {between} It lost {lost}." for staff, lost in (
        ("610", "$2.4 million"), ("611", "$2.4 million"), ("610", "$2.4 million"), ("610", "$2.5 million"),
    )]  # fmt: skip
    found = [[*source.check(summary).claims] and asked.copy() for summary in summaries]
    fresh = [found[n][len(found[n - 1]) if n else 0 :] for n in range(len(found))]
    assert fresh[0] == ["610", "477", "$2.4 million"]
    assert fresh[1] == ["611", "477"]  # it could be what is left of the 611
    assert fresh[2] == []
    assert fresh[3] == ["$2.5 million"]  # too far away for the 477


def test_what_weighs_is_worked_out_once_for_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    features = weighing.features_of

    def counted(rule, *given):
        asked.append(rule)
        return features(rule, *given)

    monkeypatch.setattr(weighing, "features_of", counted)
    source = Source(TEXT)
    first = source.check("It offered 77 acres. Of 610 staff 120 will go.")
    assert len(asked) == 1
    second = source.check("Of 610 staff 120 will go. It offered 77 acres.")
    assert len(asked) == 2  # other words stand beside it
    third = source.check("It offered 77 acres. Of 610 staff 120 will go.")
    assert len(asked) == 2
    assert {flag.confidence for flag in first.flags} == {flag.confidence for flag in third.flags}
    assert second.flags


def test_no_more_sentences_are_kept_than_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_MOST_KEPT", 2)
    source = Source(TEXT)
    for summary in RETOLD:
        assert shown(source.check(summary)) == shown(Source(TEXT).check(summary))
        assert len(source.remembered) <= 2


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
    first = read_source.held(TEXT)
    assert read_source.held(TEXT) is first
    assert read_source.held(Article(TEXT, title="The ferry")) is first
    assert read_source.held(TEXT, "2025-03-05") is not first  # what depends on a date is another source's
    assert read_source.held(Article(TEXT, language="de")) is not first
    monkeypatch.setattr(read_source, "_LONGEST", len(TEXT) - 1)
    assert read_source.held(TEXT) is not first  # only short ones are kept


WORDS = st.sampled_from("council pools schools fares close open".split())


@given(sentences=st.lists(st.lists(WORDS, min_size=1), min_size=1, max_size=6), asked=st.sets(WORDS))
def test_stems_looked_for_together_are_held_by_the_same_sentences(
    sentences: list[list[str]], asked: set[str]
) -> None:
    texts = [" ".join(words) + ". " for words in sentences]
    ends = list(accumulate(map(len, texts)))
    spans = list(zip([0, *ends], ends, strict=False))
    one_by_one, together = (Stems("".join(texts), spans) for _ in range(2))
    wanted = set(map(stem, asked))
    together.look_for(wanted)
    for word in wanted:
        assert list(together.holding(word)) == list(one_by_one.holding(word))
