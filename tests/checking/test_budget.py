"""The budget of a check: above it rules are left out, and it is said; what is left still finds a wrong number."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from summarise.article import Article
from summarise.checking import read_source
from summarise.checking.check import check
from summarise.checking.flags import precedence
from summarise.checking.rules.sums import derived
from summarise.checking.text.sentences import LONGEST, split_sentences
from summarise.checking.verdicts import Verdict
from summarise.engines.answers.details import _repeats
from summarise.summarising.aside import aside, aside_if_long
from tests.counted import calls

SOURCE = "The mill employs 40 people. It made 7.5 tons of flour in 2023 and 9 tons in 2024."


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarise.checking.one_source.MOST_WEIGHED", 10)


@pytest.mark.usefixtures("small")
def test_above_the_budget_sums_are_not_worked_out_and_it_is_said() -> None:
    told = check(
        SOURCE, "The mill employs 40 people. " * 12 + "It made 16.5 tons in both years, and 77 in all."
    )
    assert "more than 10 numbers" in told.hints[-1]
    assert "the 4 after them (from “40” at character 297 on)" in told.hints[-1]
    assert {claim.verdict for claim in told.claims[:12]} == {Verdict.SUPPORTED}
    assert told.claims[13].verdict is Verdict.UNSUPPORTED
    assert Verdict.DERIVED not in {claim.verdict for claim in told.claims}


def test_below_it_all_is_as_ever() -> None:
    assert not any("numbers:" in hint for hint in check(SOURCE, "The mill employs 40 people.").hints)


@pytest.mark.usefixtures("small")
def test_the_costly_rules_are_asked_no_more_often_than_the_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    rules = tuple(
        rule._replace(run=lambda sight, run=rule.run: asked.append(sight) or run(sight))
        if rule is derived.RULE
        else rule
        for rule in precedence.MISSING
    )
    monkeypatch.setattr(precedence, "MISSING", rules)
    check(SOURCE, "It made 123 tons. " * 200)
    assert len(asked) == 10


@pytest.mark.parametrize(
    "text",
    ["1 " * 9_000, "5 boxes, " * 3_000, "word " * 4_000, "1,5/" * 4_000, "三、" * 5_000, "a-1 \n" * 4_000],
)
def test_a_sentence_without_end_is_cut_between_its_words(text: str) -> None:
    """Each rule reads the sentence of its claim: one of thousands of numbers would be read thousands of times."""
    spans = split_sentences(text)
    assert max(end - start for start, end in spans) <= LONGEST + 10
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())
    assert all(not (text[end - 1 : end].isalnum() and text[end : end + 1].isalnum()) for _, end in spans)


def test_a_word_without_end_is_not_cut() -> None:
    assert split_sentences("7" * 9_000) == [(0, 9_000)]


def test_a_sentence_that_is_only_long_is_whole() -> None:
    text = "The mill, " * 190 + "made 40 tons."
    assert split_sentences(text) == [(0, len(text))]


async def test_a_long_check_lets_the_loop_go_on() -> None:
    turns: list[int] = []
    going = asyncio.Event()

    async def others() -> None:
        going.set()
        while True:
            turns.append(1)
            await asyncio.sleep(0)

    task = asyncio.create_task(others())
    await going.wait()
    loop = asyncio.get_running_loop()

    def work() -> int:
        # Returns only because the loop runs something meanwhile.
        asyncio.run_coroutine_threadsafe(asyncio.sleep(0), loop).result()
        return len(turns)

    assert await aside_if_long(1_000_000, work) > 0
    task.cancel()


async def test_its_faults_are_the_callers() -> None:
    def work() -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        await aside(work)


@pytest.mark.parametrize(
    ("article", "message", "repeats"),
    [
        ("", "x" * 99, False),
        ("The port of Lindmouth handled 41,000 containers in March.", "error: Lindmouth handled 41,000 containers!", True),
        ("The port of Lindmouth handled 41,000 containers in March.", "error: Lindmouth handled 41,", False),
        ("abc" * 500, "zz" + "abc" * 9, False),
        ("abc" * 500, "zz" + "abc" * 10, True),
        ("0123456789" * 3, "0123456789" * 3, True),
        ("0123456789" * 3, "0123456789" * 2, False),
    ],
)  # fmt: skip
def test_a_message_that_repeats_thirty_characters(article: str, message: str, repeats: bool) -> None:
    assert _repeats(article, message) is repeats
    assert repeats is any(message[at : at + 30] in article for at in range(len(message) - 29))


def test_looking_for_them_is_linear() -> None:
    class Counted(str):
        looks = 0

        def find(self, *given: Any) -> int:
            Counted.looks += 1
            return str.find(self, *given)

    looks = []
    for size in (1_000, 2_000):
        Counted.looks = 0
        _repeats(Counted("seven small ships came in " * size), "Seven Large Ships Went Out Again. " * 50)
        looks.append(Counted.looks)
    assert looks[0] == looks[1]


async def test_a_report_of_a_long_article_is_made_beside_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    from summarise import asummarise

    asked: list[int] = []
    real = aside_if_long

    async def counted(characters: int, do: Any) -> Any:
        asked.append(characters)
        return await real(characters, do)

    monkeypatch.setattr("summarise.summariser.aside_if_long", counted)
    report = await asummarise(Article("The mill employs 40 people. " * 900), model="extractive")
    assert report.checked is not None
    assert asked[0] > 20_000


def facts(number: int) -> tuple[str, dict[str, Any]]:
    """An article of as many sentences that begin alike, and a summary that has each as a fact."""
    lines = [f"The county counted {1_200 + 7 * i:,} barges at lock {i}." for i in range(number)]
    made = [
        {
            "statement": line,
            "quote": line,
            "figures": [{"text": f"{1_200 + 7 * i:,}", "value": str(1_200 + 7 * i), "of": "barges"}],
        }
        for i, line in enumerate(lines)
    ]
    return " ".join(lines), {"headline": "Barges", "summary": lines[0], "facts": made}


@pytest.mark.parametrize(
    ("told_as", "judged"),
    [
        ("The county has counted {0:,} barges at lock {1}.", 2 * 9),  # each statement's number and its lock
        ("The county counted {0:,} barges at lock {1}.", 0),  # the quote itself
    ],
)
def test_a_number_that_a_fact_states_three_times_is_judged_once(
    told_as: str, judged: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarise.checking.judging import judge

    asked: list[object] = []
    real = judge.judge
    monkeypatch.setattr(
        "summarise.checking.repeats.restating.judge.judge",
        lambda *given, **kept: asked.append(1) or real(*given, **kept),
    )
    source, summary = facts(9)
    for i, fact in enumerate(summary["facts"]):
        fact["statement"] = told_as.format(1_200 + 7 * i, i)
    told = check(source, summary)
    assert len([claim for claim in told.claims if claim.quantity is not None]) == 2 + 4 * 9
    assert len(asked) == 2 + judged
    assert {claim.verdict for claim in told.claims} == {Verdict.SUPPORTED}


def test_a_figure_that_is_not_its_statements_is_judged_by_itself() -> None:
    source, summary = facts(3)
    summary["facts"][1]["figures"][0] = {"text": "1,970", "value": "1970", "of": "barges"}
    wrong = [flag.claim.path for flag in check(source, summary).flags if flag.claim is not None]
    assert wrong == ["facts[1].figures[0].text", "facts[1].figures[0].value"]


def test_many_quotes_that_begin_alike_are_found_without_going_through_the_article_for_each() -> None:
    from summarise.checking.source.quotes import Folded

    class Counted(str):
        looks = 0

        def find(self, *given: Any) -> int:
            Counted.looks += 1
            return str.find(self, *given)

    source, summary = facts(200)
    folded = Folded(source)
    folded.text = Counted(folded.text)
    quotes = [fact["quote"] for fact in summary["facts"]]
    assert [source[slice(*(span or (0, 0)))] for span in folded.find_all(quotes)] == quotes
    assert Counted.looks == 0
    assert [folded.find(quote) for quote in quotes] == folded.find_all(quotes)


def test_the_words_of_few_sentences_are_kept() -> None:
    from summarise.checking.aligning import contexts
    from summarise.checking.reading.claims import passages
    from summarise.checking.source.index import SourceIndex

    source, summary = facts(2 * contexts._KEPT)
    found = passages(summary, source=source)
    placing = contexts.Placing(SourceIndex(source), found)
    for passage in found:
        for quantity in passage.quantities:
            assert placing.place(passage, quantity)[1].text
    assert len(placing._contexts) == contexts._KEPT


def test_a_claim_is_held_against_so_many_places_and_where_there_are_more_it_is_said() -> None:
    from summarise.checking.source.index import MOST_ALIKE

    place = "A pit sold 37 tiles. "
    told = check(place * (MOST_ALIKE + 1), "The pits sold 37 tiles. A pit sold 37 tiles.")
    assert [hint for hint in told.hints if "in more than 200 places" in hint] == [told.hints[-1]]
    assert "“37” at character 14 and 1 more" in told.hints[-1]
    assert not any("places" in hint for hint in check(place * MOST_ALIKE, "A pit sold 37 tiles.").hints)


def test_the_work_of_a_claim_does_not_grow_with_the_numbers_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Beyond the budget too: a page of numbers as source and as summary."""
    monkeypatch.setattr(read_source, "_LONGEST", 0)  # nothing is kept of the check before
    source = "".join(f"Pit {i} sold {7 * i + 50_000} tiles. " for i in range(60))
    few, many = (
        calls(lambda n=n: check(source, " ".join(str(1_301 * i + 70_003) for i in range(n))))  # type: ignore[misc]
        for n in (100, 400)
    )
    assert many < 4.5 * few


def test_limits_are_looked_for_once_a_passage(monkeypatch: pytest.MonkeyPatch) -> None:
    from summarise.checking.flags import decisions

    read: list[int] = []
    real = decisions._limits
    monkeypatch.setattr(
        decisions, "_limits", lambda text, numbers: read.append(len(numbers)) or real(text, numbers)
    )
    check("The mill made 7 tons. It made 9 tons in May.", "It made 5 tons. " * 50)
    assert sum(read) <= 50 + 2
