"""How short a quote may be, and where it may begin and end, in scripts that part no words."""

from __future__ import annotations

import pytest

from summarise import check

ZH = "码头去年卸货4175万吨，比前年多一成。渔业公司亏损36亿元。工人共有529人，其中学徒44人。"
JA = "造船所の受注は36隻だった。損失は41億円に達した。来年は2隻を売る。"


def found(source: str, quote: str) -> bool:
    fact = {"statement": quote, "quote": quote, "figures": []}
    summary = {
        "headline": "x", "summary": "x", "facts": [fact], "people": [], "organisations": [], "places": [], "dates": [],
    }  # fmt: skip
    return not any(flag.code == "quote-not-found" for flag in check(source, summary).flags)


@pytest.mark.parametrize(
    ("source", "quote", "enough"),
    [
        (ZH, "渔业公司亏损36亿元", True), (ZH, "卸货4175万吨", True), (ZH, "亏损36亿元", False), (JA, "損失は41億円", True),
        (JA, "受注は36隻だった", True), (JA, "2隻を売る", False),
    ],
)  # fmt: skip
def test_six_characters_of_han_or_kana_say_as_much_as_twelve_letters(
    source: str, quote: str, enough: bool
) -> None:
    assert found(source, quote) is enough


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        (ZH, "渔业公司亏损3"),
        (ZH, "渔业公司亏损36"),
        (ZH, "75万吨，比前年多一成"),
        (JA, "損失は41億円に達し、"),
        (JA, "の受注は3"),
    ],
)
def test_a_quote_that_cuts_a_number_or_changes_a_character_is_not_there(source: str, quote: str) -> None:
    assert not found(source, quote)
