"""The commonest Chinese and Japanese shapes are read in a short way: what comes out is what the long way reads."""

from __future__ import annotations

import random

import pytest

from summarise.quantities.languages.han import reading
from summarise.quantities.languages.han.tails import MONEY
from summarise.quantities.languages.han.units import TABLE, known
from summarise.quantities.quantity import Quantity

SEED, DRAWN = 20_311, 5_000
WORDS = sorted(
    {
        *TABLE["percent"],
        *TABLE["points"],
        *TABLE["ages"],
        *TABLE["counters"].split(),
        *MONEY,
        *known(),
        "倍",
        "割",
        *"年 月 日 日間 日间 年間 年间 年前 年度 年代 年目 时 時 時間 分 分間 分後 号 时半 時30分 月5日".split(),
        *"を は が で に と の から も へ".split(),
    }
)
NUMBERS = "31 05 48 7 5 12 1 0 3.5 1,200 2024 三 十二 四十五 一 二千三百 几 两 1.50 33,000,000".split()
SIZES = ["", "", "", "", "万", "億", "亿", "万亿", "千万", "兆", "億5000万", "万3456", "千", "多", "余", "百"]
BEFORE = [
    "",
    "。",
    "约",
    "近",
    "超过",
    "为",
    "第",
    "第",
    "午後",
    "凌晨",
    "最短",
    "から",
    "¥",
    "-",
    "△",
    "A",
    "を",
    "亏损",
    "每小时",
    "\n",
    "从",
    "了",
    "最高",
    "時速",
    "+",
    "(",
    "零下",
    "气温",
]
BEHIND = [
    "", "。", "的", "以上", "半", "多", "左右", "至6", "から7", "~8%", "に", "3分", "度", "年", "の", "目", "り", "級", "/秒", "每年",
    "，", "、7", "か", "到达", "未満", "を超える", "至9元", "から9円に", "5", "人", "上", "日", "边", "と5秒", "数", " 5", ")",
    "間", "ぶり", "は超えない", "(水)", "周三", "から9日", "午前5時", "20分", "ごろ", "连续", "获胜", "四半期", "分の1", "回", "缶",
]  # fmt: skip


def sentences(language: str) -> list[str]:
    drawn = random.Random(f"{SEED}{language}")

    def one() -> str:
        parts = (BEFORE, NUMBERS, SIZES, WORDS, BEHIND)
        return "".join(drawn.choice(part) for part in parts)

    return [one() + drawn.choice(["", "，" + one(), one()]) for _ in range(DRAWN)]


def read(text: str, language: str) -> list[tuple[Quantity, tuple[Quantity, ...]]]:
    return [(q, q.readings) for q in reading.find(text, language, lambda _: [])]


@pytest.mark.parametrize("language", ["zh", "ja"])
def test_the_short_way_reads_what_the_long_way_reads(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = sentences(language)
    short = [read(text, language) for text in texts]
    monkeypatch.setattr(reading, "usual", lambda *_: None)
    differing = [
        (text, got, expected)
        for text, got in zip(texts, short, strict=True)
        if got != (expected := read(text, language))
    ]
    assert not differing, differing[:5]
