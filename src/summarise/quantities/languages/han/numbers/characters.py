"""The characters of numbers in Chinese and Japanese, and what is read of one.

Those of everyday text and of traditional script. 万, 億 and 兆 multiply all that stands before them; 十, 百 and 千 the
digit before them.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12, "京": 10**16}
TENS = {"廿": 20, "卅": 30}
SOME = frozenset("几幾数數")  # a digit left open
MORE = frozenset("多余餘来來")  # behind a unit: somewhat more
CHARACTERS = "".join([*DIGITS, *SMALL, *LARGE, *TENS]).replace("京", "")  # which begins no number
FIRST = "".join([CHARACTERS.replace("万", "").replace("萬", ""), *SOME, "壹贰叁肆伍陆柒捌玖貳參陸壱弐参拾"])
LITERAL = pattern(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+")
POINT = "点點・"
# A unit that begins with 千, 百 or 兆: what follows the character says so.
PREFIXED = pattern(
    "千(?:克|米|瓦|卡(?!车|車)|焦|帕|赫|伏|字节|字節|比特|位元|牛[顿頓])|百帕|(?:千|兆)[安牛](?=[培顿頓时時])"
    "|百[万萬](?:像素|画素|瓦)|兆(?:瓦|字节|字節|比特|位元|赫|帕|焦|伏|电子|電子|升)"
)
# 京 as a city, a firm or a railway and no magnitude: 京都, 京王線, 京东.
_CAPITAL = pattern("京(?:[都阪浜濱葉叶成急王津沪滬东東广廣九杭剧劇城畿橋桥師师大セ极極华華杏籍郊骨]|[A-Z])")
LONGEST = 40  # characters of one number
GOES_ON = frozenset([*DIGITS, *SMALL, *LARGE, *TENS, *SOME, *MORE, *POINT])
PREFIXED_SECOND = frozenset("克米瓦卡焦帕赫伏字比位牛安万萬电電升")


def multiplies(plain: str, at: int) -> bool:
    """Whether the character of ``LARGE`` at ``at`` is a magnitude: 京 is the beginning of many names."""
    return plain[at] != "京" or _CAPITAL.match(plain, at) is None


class Number(NamedTuple):
    """A number as it stands: two ends for "十几" and "五六十" (``open``), ``more`` for "三百多万".

    ``form``: "digits" where it begins with digits, else "characters"; ``sure``: a number whatever follows;
    ``bare``: begins with a unit's character and no digit before it; ``scale``: what its units multiply one digit
    or run of digits by, 1 where there is more than one.
    """

    low: Decimal
    high: Decimal
    end: int
    form: str
    more: bool = False
    open: bool = False
    sure: bool = True
    bare: bool = False
    scale: Decimal = Decimal(1)
