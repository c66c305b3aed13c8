"""Sentences of news in Chinese and Japanese: every marked value is read, and nothing else is."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities
from tests.languages.sentences import HEDGED, compared, load

NAMES = [f"{language}-{number}" for language in ("zh", "ja") for number in range(1, 6)]

# Read as another length of time, or a number of a name as a count: what is left, each with its reason.
LEFT = {
    "女子体重从92公斤减到58公斤，一年瘦了三十四公斤。": "一年 is a length of time, too: not marked",
    "当せん金は1等・前後賞合わせて10億円。": "1等 is a class of a prize",
    "40代男性の4人に1人が独身だという。": "40代 is an age between 40 and 49",
    "毎月第2火曜日が休みで、年60日休む。": "the weekday stands apart from its ordinal",
    "東海道線は30分から1時間遅れている。": "a range in two units is two durations",
    "他三次夺冠，五度入围，是史上最年轻的得主。": "五度 is five degrees as often",
    "3年4カ月ぶりに1バレル100ドルを超えた。": "1バレル without a word for each",
}


@pytest.mark.parametrize("name", NAMES)
def test_every_marked_value_is_read_and_nothing_else(name: str) -> None:
    faults = []
    for sentence in load(name):
        _, lost, extra = compared(sentence, find_quantities(sentence.text, name[:2]))
        if (lost or extra) and sentence.text not in LEFT:
            faults.append(
                (sentence.text, [m.written for m in lost], [(q.text, q.kind.value, q.low) for q in extra])
            )
    assert faults == []


@pytest.mark.parametrize("text", LEFT)
def test_what_is_left_is_still_so(text: str) -> None:
    """A line that is read right goes from the list."""
    name = next(n for n in NAMES if any(s.text == text for s in load(n)))
    sentence = next(s for s in load(name) if s.text == text)
    _, lost, extra = compared(sentence, find_quantities(text, name[:2]))
    assert lost or extra


@pytest.mark.parametrize("name", [name for name in NAMES if int(name[-1]) >= HEDGED])
def test_every_hedge_is_read_as_it_is_marked(name: str) -> None:
    faults = []
    for sentence in load(name):
        pairs, _, _ = compared(sentence, find_quantities(sentence.text, name[:2]))
        faults += [
            (mark.written, q.text, q.qualifier.value)
            for mark, q in pairs
            if mark.low is not None and q.qualifier != "between" and q.qualifier != (mark.hedge or "exact")
        ]
    assert faults == []
