"""Errors that the check finds go back to the model: what is sent, what is taken, what stays flagged."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from summarise import Report, Severity, Summary, asummarise
from tests import faults

TEXT = (
    "The port of Lindmouth handled more than 41,000 containers in March. Ships brought 2.3 million tons of grain. "
    "A sign said {{ 7*7 }} and {% raw %} beside it."
)

READ = (400, 20, 0)  # tokens that a repair may have: fewer, and the server would have cut the prompt


def summary(containers: str = "41,000", grain: str = "2.3 million", **more: Any) -> dict[str, Any]:
    """Hand-written answers of a model."""
    return {
        "headline": f"Port handles more than {containers} containers",
        "summary": f"Ships brought {grain} tons of grain.",
        "facts": [
            {
                "statement": "The port is busy.",
                "quote": "The port of Lindmouth handled more than",
                "figures": [],
            }
        ],
        "people": [],
        "organisations": [],
        "places": ["Lindmouth"],
        "dates": [],
    } | more


Asked = tuple[Report[Summary], list[list[dict[str, str]]]]
Asking = Callable[..., Awaitable[Asked]]


@pytest.fixture
def asked() -> Asking:
    """Summarise against a server that gives these answers; the report, and the messages of every request."""

    async def ask(*replies: faults.Reply, **settings: Any) -> Asked:
        async with faults.serving(*replies) as server:
            report = await asummarise(TEXT, model="tiny", base_url=server.url, max_retries=0, **settings)
        return report, [request["messages"] for request in server.requests]

    return ask


def errors(report: Report[Summary]) -> list[str]:
    return [flag.code.value for flag in report.flags if flag.severity is Severity.ERROR]


async def test_an_error_is_sent_back_with_its_place_and_what_the_model_restates_is_shown(
    asked: Asking,
) -> None:
    report, requests = await asked(
        faults.answer(summary("47,000"), tokens=READ), faults.answer(summary(), tokens=READ)
    )
    first, second = requests
    assert second[:2] == first
    assert json.loads(second[2]["content"]) == summary("47,000")
    objection = second[3]["content"]
    assert '"at": "headline"' in objection
    assert "47,000" in objection
    assert "handled more than 41,000 containers" in objection
    assert errors(report) == []
    assert [(r.path, r.before, r.after) for r in report.repairs] == [
        ("headline", "Port handles more than 47,000 containers", "Port handles more than 41,000 containers")
    ]
    assert report.repairs[0].code != "unasked"
    assert (report.usage.calls, report.usage.input_tokens) == (2, 800)
    assert report.notes == []


async def test_what_is_changed_without_an_objection_is_shown_as_such(asked: Asking) -> None:
    report, _ = await asked(
        faults.answer(summary("47,000")), faults.answer(summary(people=["A. Nobody"], places=["Lindmouth"]))
    )
    assert [(r.path, r.code, r.before, r.after) for r in report.repairs if r.path != "headline"] == [
        ("people[0]", "unasked", "", "A. Nobody")
    ]


async def test_what_is_still_wrong_stays_flagged(asked: Asking) -> None:
    both_wrong, one_left = summary("47,000", "2.3 billion"), summary("47,000")
    report, requests = await asked(faults.answer(both_wrong), faults.answer(one_left), repair=1)
    assert len(requests) == 2
    assert errors(report)
    assert report.summary.headline.count("47,000") == 1
    assert [r.path for r in report.repairs] == ["summary"]


async def test_an_answer_that_is_no_better_is_not_taken(asked: Asking) -> None:
    report, _ = await asked(
        faults.answer(summary("47,000"), tokens=READ), faults.answer(summary("52,000"), tokens=READ)
    )
    assert "47,000" in report.summary.headline
    assert report.repairs == []
    assert report.notes == ["repair 1 was rejected: 1 errors after it, 1 before"]


async def test_a_failed_repair_loses_nothing(asked: Asking) -> None:
    report, _ = await asked(faults.answer(summary("47,000")), faults.error(500))
    assert errors(report)
    assert report.usage.calls == 2
    assert len(report.notes) == 1
    assert "repair 1 failed" in report.notes[0]


@pytest.mark.parametrize(("repair", "calls"), [(0, 1), (1, 2), (3, 4)])
async def test_how_often(asked: Asking, repair: int, calls: int) -> None:
    _, requests = await asked(faults.answer(summary("47,000")), repair=repair)
    assert len(requests) == calls


async def test_nothing_is_sent_back_where_nothing_is_wrong_or_nothing_was_checked(asked: Asking) -> None:
    assert len((await asked(faults.answer(summary())))[1]) == 1
    assert len((await asked(faults.answer(summary("47,000")), check=False))[1]) == 1


async def test_template_syntax_goes_there_and_back_as_it_is(asked: Asking) -> None:
    wrong = summary("47,000", people=["{{ 7*7 }}", "{% raw %}"])
    _, (first, second) = await asked(faults.answer(wrong), faults.answer(summary()))
    assert TEXT in first[1]["content"]
    assert TEXT in second[1]["content"]
    assert json.loads(second[2]["content"])["people"] == ["{{ 7*7 }}", "{% raw %}"]


async def test_the_conversation_of_the_second_repair_holds_the_first(asked: Asking) -> None:
    _, requests = await asked(
        faults.answer(summary("47,000", "2.3 billion")),
        faults.answer(summary("47,000")),
        faults.answer(summary()),
        repair=2,
    )
    assert [len(messages) for messages in requests] == [2, 4, 6]
    assert requests[2][:4] == requests[1]
