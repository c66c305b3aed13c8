"""Years of an era: 令和7年 is 2025, 民國113年 2024, 公元前500年 -500, 紀元前5世紀 the hundred years from -500 on."""

from __future__ import annotations

from summarise.quantities.languages.han.numbers.numerals import value_of
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

# The first year of each Japanese era since 1596, as the National Diet Library's list of eras has them.
_FIRST = {
    "慶長": 1596, "元和": 1615, "寛永": 1624, "正保": 1644, "慶安": 1648, "承応": 1652, "明暦": 1655, "万治": 1658, "寛文": 1661,
    "延宝": 1673, "天和": 1681, "貞享": 1684, "元禄": 1688, "宝永": 1704, "正徳": 1711, "享保": 1716, "元文": 1736, "寛保": 1741,
    "延享": 1744, "寛延": 1748, "宝暦": 1751, "明和": 1764, "安永": 1772, "天明": 1781, "寛政": 1789, "享和": 1801, "文化": 1804,
    "文政": 1818, "天保": 1830, "弘化": 1844, "嘉永": 1848, "安政": 1854, "万延": 1860, "文久": 1861, "元治": 1864, "慶応": 1865,
    "明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019,
}  # fmt: skip
# The year before the first of each; Taiwan counts from 1912.
ERAS = {era: year - 1 for era, year in _FIRST.items()} | {"民国": 1911, "民國": 1911}


# Reigns of China from the Ming on, by their first years; each is told in characters before 年: 光绪二十六年.
_REIGNS = {
    "洪武": 1368, "永乐": 1403, "永樂": 1403, "嘉靖": 1522, "万历": 1573, "萬曆": 1573, "崇祯": 1628, "崇禎": 1628, "顺治": 1644, "順治": 1644,
    "康熙": 1662, "雍正": 1723, "乾隆": 1736, "嘉庆": 1796, "嘉慶": 1796, "道光": 1821, "咸丰": 1851, "咸豐": 1851, "同治": 1862,
    "光绪": 1875, "光緒": 1875, "宣统": 1909, "宣統": 1909,
}  # fmt: skip
_LONGEST_REIGN = 61


def year_of(era: str, year: int) -> int:
    """The year of the common era; ``era``: a key of ``ERAS``."""
    return ERAS[era] + year


# Right before the year; 前 alone is told from "the last" by what stands before it and by its size: 前500年, and not 前3年.
_CHRISTIAN = pattern(
    r"(?P<before>(?:公元|西元|西历|西曆|西暦|紀元|纪元)前|[Bb]\.?[Cc]\.? ?)\Z|(?P<after>(?:公元|西元|西历|西曆|西暦|[紀纪]元[后後]|公元[后後]|[Aa]\.?[Dd]\.? ?))\Z"
)
_ALONE = pattern(r"(?:\A|[\s、。,.;:(「『“《~〜～–—―至到自于於在从從约約で]|から|まで)前\Z")
_BEFORE_ALONE = 100
_LASTING = frozenset("的之间間来來内內里裡中以后後")
ERA_LAST = frozenset("前元后後历曆暦生CDcd. ").union(reign[-1] for reign in _REIGNS)
_NEAR = 8
_LATEST = 2100


def in_era(plain: str, text: str, quantity: Quantity, floor: int) -> Quantity | None:
    """``quantity`` as a year or century of the era before it; None where none stands there, or it is neither."""
    start = quantity.start
    near = plain[max(floor, start - _NEAR) : start]
    if (reign := _REIGNS.get(near[-2:])) is not None:
        return _in_reign(text, quantity, reign)
    alone = near.endswith("前") and _ALONE.search(near) is not None
    found = _CHRISTIAN.search(near)
    before = alone or (found is not None and found["before"] is not None)
    if not alone and found is None:
        return None
    begin = start - 1 if alone else start - len(found.group() if found else "")
    date = quantity.date
    if date is not None:
        if quantity.until is not None or date.month is not None:
            return None
        if date.year is not None and before:
            return _made(text, begin, quantity.end, DateParts(year=-date.year))
        if date.decade is not None and not date.decade % 100:
            decade = -date.decade - 100 if before else date.decade
            return (
                None
                if alone and date.decade < 0
                else _made(text, begin, quantity.end, DateParts(decade=decade))
            )
        return None
    if quantity.kind is not Kind.DURATION or quantity.qualifier != "exact":
        return None
    if (
        quantity.unit == "century"
        and not alone
        and quantity.low is not None
        and quantity.low == quantity.high
    ):
        century = int(quantity.low)
        return _made(
            text, begin, quantity.end, DateParts(decade=-100 * century if before else 100 * (century - 1))
        )
    if quantity.unit != "year" or (
        alone and (not plain[start].isdigit() or plain[quantity.end : quantity.end + 1] in _LASTING)
    ):
        return None
    year = value_of(quantity.text.removesuffix("年").strip())
    if year is None or year != int(year) or not quantity.text.endswith("年") or not year:
        return None
    if year > (9999 if before else _LATEST) or (alone and year < _BEFORE_ALONE):
        return None
    return _made(text, begin, quantity.end, DateParts(year=-int(year) if before else int(year)))


def _in_reign(text: str, quantity: Quantity, first: int) -> Quantity | None:
    if quantity.kind is not Kind.DURATION or quantity.unit != "year" or not quantity.text.endswith("年"):
        return None
    year = value_of(quantity.text.removesuffix("年"))
    if year is None or not 1 <= year <= _LONGEST_REIGN or year != int(year):
        return None
    return _made(text, quantity.start - 2, quantity.end, DateParts(year=first - 1 + int(year)))


def _made(text: str, start: int, end: int, date: DateParts) -> Quantity:
    return Quantity(start, end, text[start:end], Kind.DATE, date=date)
