"""Right summaries of sentences that tell of one thing as done and of another as open, or of a change in other words."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of, graded
from summarise.checking.verdicts import Code

RIGHT = [
    # more likely than others, and not in time to come
    (Code.STATUS_CHANGED, "The nurses were less likely to be tired 12 weeks later.", "After 12 weeks fewer nurses were tired."),
    (Code.STATUS_CHANGED, "A dealer said he would have stopped at $30,000.", "A dealer says he'd have stopped at $30,000."),
    (
        Code.STATUS_CHANGED,
        "The council gave notice that it would overspend this year by £61m.",
        "The council has filed its notice over a gap of £61m.",
    ),
    # what has to be done
    (Code.STATUS_CHANGED, "It faces a gap of £23m, of which £14m would be closed by savings.", "It had to close a gap of £23m, £14m of it by savings."),
    # what is done beside what is open
    (Code.STATUS_CHANGED, "The bank expects growth of 2.1% this year after 1.7% last year.", "Growth was 1.7% last year."),
    (Code.STATUS_CHANGED, "The club will play 12 games abroad; last season it played 9 there.", "Last season the club played 9 games abroad."),
    (Code.STATUS_CHANGED, "The city plans to plant 5,000 trees by 2030 and has planted 1,800.", "The city has planted 1,800 trees so far."),
    (Code.STATUS_CHANGED, "The firm still plans to spend 3.2 billion euros on its mill, of which 1.1 billion has been spent.", "The firm has already spent 1.1 billion euros on its mill."),
    (Code.STATUS_CHANGED, "The council will plant 900 trees, of which it has so far planted 210.", "The council has planted 210 trees."),
    (Code.STATUS_CHANGED, "The army is to send 1,200 soldiers, 300 of whom were sent on Monday.", "On Monday 300 soldiers were sent."),
    # the way that something went
    (Code.DIRECTION_REVERSED, "The mill is to open in May, six months later than planned.", "The opening of the mill has slipped by six months."),
    (Code.DIRECTION_REVERSED, "The mill is to open in May, six months later than planned.", "The opening slid six months to May."),
    (Code.DIRECTION_REVERSED, "He lost 14 kilos in the first year and has put on 5 since.", "He has gained 5 kilos since the first year."),
    (Code.DIRECTION_REVERSED, "Losses widened to 12 million pounds from 8 million.", "The company lost 12 million pounds."),
    (Code.DIRECTION_REVERSED, "The firm lost 12 million pounds last year.", "The firm's loss rose to 12 million pounds last year."),
    (Code.DIRECTION_REVERSED, "Output rose 3.1% in the first half and slowed to 1.2% in the second.", "Output grew only 1.2% in the second half."),
    (Code.WRONG_REFERENT, "Output rose 3.1% in the first half and slowed to 1.2% in the second.", "In the second half output grew only 1.2%."),
    (Code.DIRECTION_REVERSED, "The council is raising the tax by 4.9 per cent and cutting 118 posts.", "The tax will rise 4.9%, with 118 posts going."),
    (Code.WRONG_REFERENT, "Orders stood at £531 million at the end of September, down from £548 million at the end of June.", "Orders are down £17m since June at £531m."),
    (Code.WRONG_REFERENT, "Orders stood at £531 million at the end of September, down from £548 million at the end of June.", "- Orders: down £17m since the end of June to £531m"),
    # a unit in words, an ordinal whose noun was said before
    (Code.ARITHMETIC_WRONG, "The rate was raised from 2% to 2.5%.", "The rate went up half a point from 2% to 2.5%."),
    (Code.VALUE_MISMATCH, "Output rose 3.1% in the first half and slowed to 1.2% in the second.", "Output grew only 1.2% in the second half."),
]  # fmt: skip
WRONG = [
    (Code.STATUS_CHANGED, "The firm still plans to spend 3.2 billion euros on its mill, of which 1.1 billion will be spent this year.", "The firm has already spent 1.1 billion euros on its mill."),
    (Code.STATUS_CHANGED, "The firm plans to spend 3.2 billion euros on its mill, of which 1.1 billion has been spent.", "The firm has already spent 3.2 billion euros on its mill."),
    (Code.STATUS_CHANGED, "The firm plans to spend 3.2 billion euros on its mill, of which 1.1 billion has yet to be spent.", "The firm spent 1.1 billion euros on its mill."),
    (Code.DIRECTION_REVERSED, "The mill is to open in May, six months earlier than planned.", "The opening of the mill has slipped by six months."),
    (Code.STATUS_CHANGED, "The bank expects growth of 2.1% this year after 1.7% last year.", "Growth was 2.1% this year."),
    (Code.STATUS_CHANGED, "The club will play 12 games abroad; last season it won 9 there.", "The club played 12 games abroad."),
    (Code.DIRECTION_REVERSED, "He lost 14 kilos in the first year and has put on 5 since.", "He gained 14 kilos in the first year."),
    (Code.DIRECTION_REVERSED, "The union lost 12,000 members last year.", "The union gained 12,000 members last year."),
    (Code.DIRECTION_REVERSED, "Output fell 1.2% in the second half.", "Output grew 1.2% in the second half."),
    (Code.ARITHMETIC_WRONG, "Prices were 40 euros and are 50.", "Prices rose by half, from 40 to 50 euros."),
    (Code.VALUE_MISMATCH, "Output rose 3.1% in the first half.", "Output rose 3.1% in the second half."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "source", "summary"), RIGHT)
def test_what_the_sentence_tells_of_the_number_itself_is_not_doubted(
    code: Code, source: str, summary: str
) -> None:
    assert code not in [f.code for f in graded(source, summary).flags]


@pytest.mark.parametrize(("code", "source", "summary"), WRONG)
def test_what_it_tells_otherwise_still_is(code: Code, source: str, summary: str) -> None:
    assert code in [f.code for f in graded(source, summary).flags]


WORKS = "The works may hand back eight lorries. Profit is forecast to reach £4m. Meals could be stopped for 600 pupils. A levy would raise £90,000."


@pytest.mark.parametrize(
    ("summary", "sign"),
    [
        ("The works has handed back eight lorries.", "by:done"),
        ("The works handed back eight lorries.", "by:same"),
        ("Profit was £4m.", "by:level"),
        ("The works will hand back eight lorries.", "by:certain"),
        ("A levy has brought in £90,000.", "by:perfect"),
    ],
)
def test_by_what_the_texts_speak_of_one_thing_is_a_sign(summary: str, sign: str) -> None:
    found = [features for _, features in findings_of(WORKS, summary) if "rule:forecasts" in features]
    assert [[f for f in features if f.startswith("by:")] for features in found] == [[sign]]
