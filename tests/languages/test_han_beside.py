"""Chinese and Japanese: what stands beside a number decides what it is, in each wording of its kind."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities
from tests.languages.test_reading import told

CASES = [
    # a hedge before what the amount is for each of
    ("zh", "回购价不高于每股18元。", ["18元: money 18 CNY at-most"]),
    ("zh", "收购价不低于每公斤3.2元。", ["3.2元: money 3.2 CNY at-least"]),
    ("zh", "约每吨450美元，超过每人200元。", ["450美元: money 450 USD about", "200元: money 200 CNY more-than"]),
    ("zh", "每股18元，每天7000步。", ["18元: money 18 CNY", "7000步: count 7000 步"]),
    # 号 behind what is numbered is no day
    ("zh", "地铁14号线和2号航站楼，3号机组。", ["14号: identifier", "2号: identifier", "3号: identifier"]),
    ("zh", "神舟二十号与嫦娥六号，雪龙2号。", ["二十号: identifier", "六号: identifier", "2号: identifier"]),
    ("zh", "他24号到京，二十号开幕，5月3号闭幕。", ["24号: date 24", "二十号: date 20", "5月3号: date 5-3"]),
    # what is counted by a word of its own
    ("zh", "需接种两剂疫苗，打了3针。", ["两剂: count 2 剂", "3针: count 3 针"]),
    ("zh", "改造12处弯道，签下三笔订单，四处奔走。", ["12处: count 12 处", "三笔: count 3 笔"]),
    ("ja", "5場所ぶりの優勝、8場所連続。", ["5場所: count 5 場所", "8場所: count 8 場所"]),
    ("ja", "3店舗と2部屋、4作品。", ["3店舗: count 3 店舗", "2部屋: count 2 部屋", "4作品: count 4 作品"]),
    ("ja", "8市町村の3種目に2団体。", ["8市町村: count 8 市町村", "3種目: count 3 種目", "2団体: count 2 団体"]),
    # a rate that was changed is no range, however the new one is hedged
    ("ja", "0.25%から0.5%程度に引き上げた。", ["0.25%: percent 0.25 percent", "0.5%: percent 0.5 percent about"]),
    ("ja", "40億円から30億円前後へ減らす。", ["40億円: money 4000000000 JPY", "30億円: money 3000000000 JPY about"]),
    ("ja", "5円から6円以上に値上げした。", ["5円: money 5 JPY", "6円: money 6 JPY at-least"]),
    ("ja", "5%から10%程度に抑える。", ["5%から10%: percent 5-10 percent about"]),
    # degrees of the Japanese scale of shaking, and what they are not
    ("ja", "震度5弱の揺れ、震度6強を観測。", ["5: count 5 弱", "6: count 6 強"]),
    ("ja", "1割強の人、3割弱が反対。", ["1割: percent 10 percent more-than", "3割: percent 30 percent nearly"]),
    # proportions
    ("zh", "男女比例约为3:2，配比为5:3。", ["3:2: score 3-2", "5:3: score 5-3"]),
    ("ja", "男女の比率は3:2、割合は7:3だった。", ["3:2: score 3-2", "7:3: score 7-3"]),
    # 近 of a share and of a multiple; of what is past it is no hedge
    ("zh", "上涨近一成，多了近一倍。", ["一成: percent 10 percent nearly", "一倍: multiple 1 times nearly"]),
    ("zh", "近5场比赛，近三年来，近10天内。", ["5场: count 5 场", "三年: duration 3 year", "10天: duration 10 day"]),
    ("zh", "历时近九年，近5万场。", ["九年: duration 9 year nearly", "5万场: count 50000 场 nearly"]),
    # more than so many times, and half as many again
    ("zh", "增长了三倍多，是去年的两倍半。", ["三倍多: multiple 3 times more-than", "两倍半: multiple 2.5 times"]),
    ("ja", "2倍余りに増え、前年の1倍半だった。", ["2倍: multiple 2 times more-than", "1倍半: multiple 1.5 times"]),
    # the size of an earthquake is no name
    ("ja", "M7.3の地震があり、M6.1の余震が続いた。", ["7.3: count 7.3 地震", "6.1: count 6.1 余震"]),
    ("ja", "新型M7.3を発売した。", ["M7.3: identifier"]),
    # a span of centuries, not the one of that number
    ("ja", "争いは8世紀続いた。8世紀に建った。", ["8世紀: duration 8 century", "8世紀: date "]),
    # a term of prison in years and months
    ("ja", "懲役9年6月、禁錮1年2月とした。", ["9年: duration 9 year", "6月: duration 6 month", "1年: duration 1 year", "2月: duration 2 month"]),
    # from that day on, between two years, a clause that goes on behind a counter that begins the name of a unit
    ("ja", "再開は15日以降の見通し。15日以上かかる。", ["15日: date 15", "15日: duration 15 day at-least"]),
    ("zh", "2012年至2021年间收受财物。", ["2012年至2021年间: date 2012"]),
    ("ja", "2012年から2021年間で増えた。", ["2012年から2021年間: date 2012"]),
    ("zh", "球队以47分升至第二。", ["47分: count 47 分", "第二: ordinal 2"]),
    # a verb behind a number is nothing that it counts
    ("zh", "人数从5500万增加到6100万。", ["5500万: count 55000000", "6100万: count 61000000"]),
    ("ja", "伸びは8%台だった。車は24台だった。", ["8%: percent 8 percent at-least", "24台: count 24 台"]),
    ("ja", "波は1メートルに達しなかった。", ["1メートル: measure 1 meter less-than"]),
    ("ja", "懲役3年、6月に判決。", ["3年: duration 3 year", "6月: date 6"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_what_stands_beside_a_number_decides(language: str, text: str, expected: list[str]) -> None:
    assert [told(q) for q in find_quantities(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("zh", "下午10:03至10:46", (22, 3), (22, 46)),
        ("zh", "下午4点9分至4点43分", (16, 9), (16, 43)),
        ("ja", "午後10時3分から10時46分", (22, 3), (22, 46)),
        ("zh", "下午4:09至6:00", (16, 9), (18, 0)),
        ("ja", "午後10時30分から3時5分", (22, 30), (3, 5)),
    ],
)
def test_a_span_of_an_afternoon_ends_in_it(
    language: str, text: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    (found,) = find_quantities(text, language)
    assert found.date is not None
    assert found.until is not None
    assert ((found.date.hour, found.date.minute), (found.until.hour, found.until.minute)) == (first, last)
