"""A number on another topic, or told of another fate, in Chinese and Japanese, where no blanks part the words."""

from __future__ import annotations

import pytest

from summarise import Severity, check

ZH = (
    "周六的合唱比赛由两支队伍争冠。松林合唱团得了94分，竹溪合唱团得了89分。山洪造成6人遇难、47人受伤，其中12人骨折，另有3人失踪。"
    "面包店的收入占总额的六成，其余四成来自咖啡。馆长说，去年有读者3800人，今年增加到4600人。"
)
JA = (
    "町は28日、祭りの結果を発表した。売店の収入は480万円、屋台の収入は310万円だった。踊り手の長谷川美雪さん（24）が21票、太鼓の須藤剛さん（57）が18票を得た。"
    "山道の事故では4人が死亡し、26人が負傷した。うち7人は骨折だった。気温は平均18度で、最高のものは31度あった。町によると、来場者は午前に900人、午後に2100人だった。"
)
WRONG = [
    (ZH, "竹溪合唱团得了94分。", "94分"),
    (ZH, "山洪造成12人遇难。", "12人"),
    (ZH, "面包店的收入占总额的四成。", "四成"),
    (JA, "屋台の収入は480万円だった。", "480万円"),
    (JA, "須藤さんが21票を得た。", "21票"),
    (JA, "須藤さんは24歳だ。", "24歳"),
    (JA, "事故で7人が死亡した。", "7人"),
]
RIGHT = [
    (ZH, "松林合唱团以94分获胜，竹溪合唱团得了89分。"),
    (ZH, "山洪造成6人死亡。"),
    (ZH, "12人骨折，3人下落不明。"),
    (ZH, "咖啡带来其余四成收入。"),
    (ZH, "今年读者有4600人，比去年多800人。"),
    (JA, "売店の収入は480万円だった。"),
    (JA, "長谷川さんは21票を得た。"),
    (JA, "57歳の須藤さんは18票だった。"),
    (JA, "26人がけがをした。"),
    (JA, "事故の死者は4人。"),
    (JA, "町が発表した来場者は、午前が900人、午後が2100人。"),
]


@pytest.mark.parametrize(("source", "claim", "number"), WRONG)
def test_a_number_on_another_is_found(source: str, claim: str, number: str) -> None:
    flags = [f for f in check(source, claim).flags if f.severity is not Severity.NOTE]
    assert any(f.claim is not None and number in f.claim.text for f in flags), flags


@pytest.mark.parametrize(("source", "claim"), RIGHT)
def test_one_on_its_own_is_not(source: str, claim: str) -> None:
    assert [f.message for f in check(source, claim).flags if f.severity is not Severity.NOTE] == []
