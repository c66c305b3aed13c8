"""Years of an era: 令和7年 is 2025, 民國113年 2024."""

from __future__ import annotations

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


def year_of(era: str, year: int) -> int:
    """The year of the common era; ``era``: a key of ``ERAS``."""
    return ERAS[era] + year
