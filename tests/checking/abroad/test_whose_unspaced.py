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
# What stands right before a number, a time of another clause, a fate that the source does not tell, who stands elsewhere alone.
ZH_LABELS = (
    "茶厂上半年收入为2.7亿元，成本为2.1亿元。县里拨款780万元修路，已使用310万元。预计日均客流为1.2万人，2030年达到1.8万人。"
    "后卫高天得到31分。裁判吹罚了18次犯规。客队外援米勒砍下26分。火灾发生后，有42人被疏散。"
)
JA_LABELS = (
    "調べた品目のうち上昇は398品目、下落は79品目、横ばいは45品目だった。来館者は9万4000人で前年度より6%減った。学校に42人が避難した。"
    "打ち上げは来年が4回、2028年には12回を目指す。町は世帯に各30万円を贈る。過去2回は失敗していた。"
)

WRONG = [
    (ZH_LABELS, "茶厂的成本为2.7亿元。", "2.7亿元"),
    (ZH_LABELS, "县里已使用780万元。", "780万元"),
    (ZH_LABELS, "2030年日均客流将达到1.2万人。", "1.2万人"),
    (ZH_LABELS, "米勒得到31分。", "31分"),
    (JA_LABELS, "横ばいは79品目だった。", "79品目"),
    (JA_LABELS, "来館者は前年度より6%増えた。", "増"),
    (JA_LABELS, "42人が死亡した。", "42人"),
    (JA_LABELS, "町は世帯に各30万円をすでに贈った。", "30万円"),
    (JA_LABELS, "過去2回は成功していた。", "2回"),
    (ZH, "竹溪合唱团得了94分。", "94分"),
    (ZH, "山洪造成12人遇难。", "12人"),
    (ZH, "面包店的收入占总额的四成。", "四成"),
    (JA, "屋台の収入は480万円だった。", "480万円"),
    (JA, "須藤さんが21票を得た。", "21票"),
    (JA, "須藤さんは24歳だ。", "24歳"),
    (JA, "事故で7人が死亡した。", "7人"),
]
RIGHT = [
    (ZH_LABELS, "茶厂上半年的收入为2.7亿元。"),
    (ZH_LABELS, "修路拨款共780万元，其中310万元已用。"),
    (ZH_LABELS, "日均客流到2030年将达1.8万人。"),
    (ZH_LABELS, "高天拿下31分，米勒得到26分。"),
    (JA_LABELS, "値下がりしたのは79品目だった。"),
    (JA_LABELS, "来館者は前年度より6%少ない9万4000人だった。"),
    (JA_LABELS, "避難したのは42人だった。"),
    (JA_LABELS, "2028年は12回の打ち上げを目指す。"),
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
