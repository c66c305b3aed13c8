"""Chinese and Japanese: where sentences end, what stands for their words, which counters are said of one thing."""

from __future__ import annotations

import pytest

from summarise import Severity, check
from summarise.checking.reusable import Source
from summarise.checking.text.counters import counters_agree
from summarise.checking.text.sentences import split_sentences
from summarise.checking.text.words import stems_of, words_of


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("雨停了。风也停了！船开了吗？开了。", ["雨停了。", "风也停了！", "船开了吗？", "开了。"]),
        ("「開く。」と市長は述べた。扉は閉じた。", ["「開く。」と市長は述べた。", "扉は閉じた。"]),
        ("他说：“可以。”\n\n第二段。", ["他说：“可以。”", "第二段。"]),
        ("增长3.5%。下降2%。", ["增长3.5%。", "下降2%。"]),
        ("It rained. It stopped!", ["It rained.", "It stopped!"]),
    ],
)
def test_where_sentences_end(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in split_sentences(text)] == sentences


def test_pairs_of_characters_stand_for_words() -> None:
    assert stems_of("港口的吞吐量增长。") == {"港口", "吞吐", "吐量", "量增", "增长"}
    assert stems_of("コンテナの取扱量が増加した。") == {"コンテナ", "取扱", "扱量", "増加"}
    assert stems_of("JR四国が運休") == {"jr", "国", "運休"}
    assert [(w.stem, w.start) for w in words_of("在港口 on ships", 1)] == [("港口", 1), ("ship", 7)]


def test_what_stands_behind_a_number_is_read() -> None:
    text = "地震造成14人死亡、203人受伤。"
    index = Source(text).index
    assert {"死亡", "受伤"} <= index.stems_of(0)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("人", "名", 1),
        ("辆", "台", 1),
        ("世帯", "戸", 1),
        ("人", "台", -1),
        ("个", "人", 0),
        ("人", "学生", None),
    ],
)
def test_counters(one: str, other: str, agree: int | None) -> None:
    assert counters_agree(one, other) == agree


@pytest.mark.parametrize(
    ("source", "claim", "wrong"),
    [
        ("倉庫の火事で4人が負傷し、消防車27台が出動した。", "火事で27人が負傷した。", "27人"),
        ("仓库起火，9人受伤，出动消防车36辆。", "仓库起火，36人受伤。", "36人"),
        ("橋の費用は8億円を下らない。", "橋の費用は8億円に満たない。", "に満たない"),
        ("桥的造价不超过8亿元。", "桥的造价超过8亿元。", "超过"),
        ("参加者は600人足らずだった。", "参加者は600人を超えた。", "を超え"),
    ],
)
def test_another_counter_or_bound_is_found(source: str, claim: str, wrong: str) -> None:
    flags = [f for f in check(source, claim).flags if f.severity is not Severity.NOTE]
    assert any(f.claim is not None and wrong in f.claim.text for f in flags), [f.message for f in flags]
