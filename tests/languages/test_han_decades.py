"""Decades, reigns, lunar days, days told in a row and rates of exchange of Chinese and Japanese papers."""

from __future__ import annotations

import pytest

from summarise.quantities import DateParts, Quantity
from summarise.quantities.finder import find_quantities
from tests.languages.test_reading import told

DECADES = [
    ("ja", "1990年代に建てられた。", "1990年代", 1990, None),
    ("ja", "一九六〇年代に始まった。", "一九六〇年代", 1960, None),
    ("ja", "九〇年代後半に閉じた。", "九〇年代", 1990, None),
    ("ja", "2010年代半ばから増えた。", "2010年代", 2010, None),
    ("ja", "00年代に生まれた歌。", "00年代", 2000, None),
    ("ja", "1980〜90年代に流行した。", "1980〜90年代", 1980, 1990),
    ("ja", "1980、90年代に流行した。", "1980、90年代", 1980, 1990),
    ("ja", "1980年代から2000年代まで続いた。", "1980年代から2000年代", 1980, 2000),
    ("zh", "1990年代，他到了北京。", "1990年代", 1990, None),
    ("zh", "上世纪20年代的老楼。", "20年代", 1920, None),
    ("zh", "本世纪20年代的新楼。", "20年代", 2020, None),
    ("zh", "二十世纪二十年代的老楼。", "二十世纪二十年代", 1920, None),
    ("zh", "七八十年代的茶馆。", "七八十年代", 1970, 1980),
    ("zh", "上世紀八、九十年代的歌。", "八、九十年代", 1980, 1990),
    ("zh", "一九九〇年代的歌。", "一九九〇年代", 1990, None),
]  # fmt: skip


def only(text: str, language: str) -> Quantity:
    (found,) = find_quantities(text, language)
    assert text[found.start : found.end] == found.text
    return found


@pytest.mark.parametrize(("language", "text", "words", "first", "last"), DECADES)
def test_a_decade_is_no_year(language: str, text: str, words: str, first: int, last: int | None) -> None:
    found = only(text, language)
    until = DateParts(decade=last) if last else None
    assert (found.text, found.date, found.until) == (words, DateParts(decade=first), until)


def test_two_decades_that_do_not_follow_each_other_are_two() -> None:
    found = find_quantities("1960年代、1990年代の歌。", "ja")
    assert [(q.text, q.date and q.date.decade, q.until) for q in found] == [
        ("1960年代", 1960, None),
        ("1990年代", 1990, None),
    ]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("昭和40年代の団地。", "昭和40年代", 1965, 1974),
        ("明治10年代からの店。", "明治10年代", 1877, 1886),
        ("昭和三十年代の町。", "昭和三十年代", 1955, 1964),
    ],
)
def test_ten_years_of_an_era_have_both_ends(text: str, words: str, first: int, last: int) -> None:
    found = only(text, "ja")
    assert (found.text, found.date, found.until) == (words, DateParts(year=first), DateParts(year=last))


@pytest.mark.parametrize(
    ("text", "words", "year"),
    [
        ("光绪二十六年，藏经洞被发现。", "光绪二十六年", 1900),
        ("乾隆60年的御窑。", "乾隆60年", 1795),
        ("康熙六十一年的碑。", "康熙六十一年", 1722),
        ("光緒三十年的碑。", "光緒三十年", 1904),
    ],
)
def test_years_of_a_reign_are_years(text: str, words: str, year: int) -> None:
    found = only(text, "zh")
    assert (found.text, found.date) == (words, DateParts(year=year))


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("zh", "农历八月十五当晚，公园开放。", "农历八月十五"),
        ("zh", "八月十五中秋节放假。", "八月十五"),
        ("zh", "九月初九是重阳节。", "九月初九"),
        ("zh", "今年有闰六月。", "闰六月"),
        ("zh", "腊月二十三，镇上祭灶。", "腊月二十三"),
        ("ja", "旧暦7月7日の夜。", "旧暦7月7日"),
    ],
)
def test_a_lunar_day_is_a_name_and_no_day_of_ours(language: str, text: str, words: str) -> None:
    found = only(text, language)
    assert (found.text, found.kind, found.date) == (words, "identifier", None)


def test_a_month_of_ours_is_still_a_date() -> None:
    assert only("八月十五日放假。", "zh").date == DateParts(month=8, day=15)
    assert only("十月初开学。", "zh").date == DateParts(month=10)


READ = [
    ("ja", "1ユーロ＝1.0812〜13ドルだった。", ["1ユーロ: money 1 EUR", "1.0812〜13ドル: money 1.0812-1.0813 USD between"]),
    ("ja", "円は147円20〜22銭。", ["147円20〜22銭: money 147.2-147.22 JPY between"]),
    ("ja", "0.1〜2％の水準。", ["0.1〜2％: percent 0.1-2 percent between"]),
    ("ja", "30分の遅れで、30分の1が帰った。", ["30分: duration 30 minute", "30分の1: ratio 0.03333333333333333333333333333"]),
    ("ja", "20歳代から50歳代の社員。", ["20歳代から50歳代: age 20-59 year between"]),
    ("ja", "1審の判決を支持した。", ["1審: identifier"]),
    ("ja", "10キロ入りの米と、10キロ先の店。", ["10キロ: measure 10 kilogram", "10キロ: measure 10 kilometer"]),
    ("zh", "跌了二角三分，涨了五毛。", ["二角三分: money 0.23 CNY", "五毛: money 0.5 CNY"]),
    ("zh", "三毛的书和三角地。", []),
    ("zh", "记者来到五角大楼，卖八角的人说，降至五毛左右。", ["五毛: money 0.5 CNY about"]),
    ("ja", "過去20年代表を務め、50年代理店を営む。", ["20年: duration 20 year", "50年: duration 50 year"]),
    ("zh", "双向六车道，三次夺冠。", ["六车道: count 6 车道", "三次: count 3 次"]),
    ("zh", "第三次产业与三次产业。", ["第三: ordinal 3"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_what_papers_print(language: str, text: str, expected: list[str]) -> None:
    found = find_quantities(text, language)
    assert [told(q) for q in found] == expected
    assert all(text[q.start : q.end] == q.text for q in found)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("7、8両日に行われた。", "7、8両日", DateParts(day=7), DateParts(day=8)),
        ("11、12の両日に行われた。", "11、12の両日", DateParts(day=11), DateParts(day=12)),
        ("3、4日に行われた。", "3、4日", DateParts(day=3), DateParts(day=4)),
        (
            "午前10時～午後5時。",
            "午前10時～午後5時",
            DateParts(hour=10, minute=0),
            DateParts(hour=17, minute=0),
        ),
        (
            "午前9時半から午後5時15分まで。",
            "午前9時半から午後5時15分",
            DateParts(hour=9, minute=30),
            DateParts(hour=17, minute=15),
        ),
    ],
)
def test_both_ends_of_days_and_times(text: str, words: str, first: DateParts, last: DateParts) -> None:
    found = only(text, "ja")
    assert (found.text, found.date, found.until) == (words, first, last)


def test_a_time_that_is_moved_is_two() -> None:
    found = find_quantities("開始は午前9時から午後1時に変更された。", "ja")
    assert [(q.date and q.date.hour, q.until) for q in found] == [(9, None), (13, None)]


def test_a_few_days_are_no_dates() -> None:
    (found,) = find_quantities("3、4日かかる。", "ja")
    assert (found.kind, found.low, found.high, found.unit) == ("duration", 3, 4, "day")


@pytest.mark.parametrize(
    ("text", "weekday"), [("上周五，他来了。", 4), ("本周三开会。", 2), ("下周日举行。", 6)]
)
def test_the_weekday_of_this_and_the_last_week(text: str, weekday: int) -> None:
    found = only(text, "zh")
    assert found.date == DateParts(weekday=weekday)


def test_numbers_behind_a_week_are_no_weekdays() -> None:
    assert all(
        q.date is None
        for text in (
            "上周日本首相来访。",
            "本周一带一路论坛开幕。",
            "上周三国会谈。",
            "本周四川下雨。",
            "上周一共有人受伤。",
            "本周三场比赛。",
            "上周日均成交两万件。",
            "每周三次。",
            "上周五人死亡。",
        )
        for q in find_quantities(text, "zh")
    )
