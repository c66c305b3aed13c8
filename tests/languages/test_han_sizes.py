"""Sizes of Chinese and Japanese one behind the other, in every order that a text may hold."""

from __future__ import annotations

from itertools import product

import pytest

from summarise import find_quantities

SIZES = ["百", "千", "万", "萬", "亿", "億", "兆", "百万", "千万", "百億", "万亿", ""]


@pytest.mark.parametrize("language", ["zh", "ja"])
def test_no_order_of_sizes_is_refused(language: str) -> None:
    for first, last, behind in product(SIZES, SIZES, ["", "元", "人"]):
        for text in (f"3{first}4567{last}{behind}", f"1.5{first}45{last}{behind}"):
            assert isinstance(find_quantities(text, language), list)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("投资1万2000亿元。", 1_200_000_000_000),
        ("投资2万3456億元。", 2_345_600_000_000),
        ("共1亿5000万元。", 150_000_000),
    ],
)
def test_a_myriad_before_a_larger_size_is_multiplied_with_the_rest(text: str, value: int) -> None:
    (found,) = find_quantities(text, "zh")
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("毎秒1京回の計算をする。", "ja", 10**16),
        ("総額は1京2000兆円に達した。", "ja", 12 * 10**15),
        ("总规模达3京元。", "zh", 3 * 10**16),
        ("東京には10京都3京成線。", "ja", 10),
        ("北京3京东方。", "zh", 3),
    ],
)
def test_kei_is_a_size_and_no_city(text: str, language: str, value: int) -> None:
    assert find_quantities(text, language)[0].value == value


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("加入½茶匙盐。", "zh", "0.5", "teaspoon"),
        ("用了1½小时。", "zh", "1.5", "hour"),
        ("用了2又1/2小时。", "zh", "2.5", "hour"),
        ("½カップの水。", "ja", "0.5", "カップ"),
        ("1と1/2カップの水。", "ja", "1.5", "カップ"),
        ("1½時間かかる。", "ja", "1.5", "hour"),
    ],
)
def test_parts_in_figures(text: str, language: str, value: str, unit: str) -> None:
    (found,) = find_quantities(text, language)
    assert (str(found.value), found.unit) == (value, unit)
