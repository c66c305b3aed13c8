"""What stands right before a number: a minus of any sort, a currency's sign, code or name, a loss in brackets."""

from __future__ import annotations

from summarise.quantities.languages.han.units import TABLE
from summarise.quantities.languages.words import turned
from summarise.quantities.lexicon import alternatives
from summarise.quantities.money.currencies import CODES, SIGNS
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern


class Before(NamedTuple):
    """Where the quantity begins, its currency if one stands before it, whether it is negative."""

    start: int
    currency: str | None
    minus: bool
    bracket: bool = False


_NAMES = dict(turned(TABLE["money_before"]))
_NAMED = pattern(rf"(?:{alternatives(_NAMES)})[:为為]? ?$")
_MINUS = pattern(rf"(?:{alternatives(TABLE['minus'])}) ?$")
_LONGEST = 6
# What stands right before a number that has one of them; a blank may.
_BLANK = frozenset(" \n")
MINUS_LAST = _BLANK | {word[-1] for word in TABLE["minus"]}
_NO_MINUS = frozenset(
    "0123456789%℃°）)]年月日时時点點号號ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-–~人名個个円元件"
)
# ¥ is the yen in Japanese and the yuan in Chinese, where CLDR has JP¥ for the yen.
_OWN = {"zh": {"¥": "CNY", "￥": "CNY", "$": "USD"}, "ja": {"¥": "JPY", "元": "CNY"}}
SIGN_LAST = _BLANK.union(
    ":为為", (word[-1] for words in (_NAMES, SIGNS, CODES, *_OWN.values()) for word in words)
)


def before(plain: str, start: int, floor: int, language: str, end: int) -> Before:
    """What stands before the number at ``start``; nothing before ``floor`` belongs to it. ``end``: of the number."""
    last = plain[start - 1 : start]
    if last not in SIGN_LAST and last not in MINUS_LAST:
        return Before(start, None, False)
    begin, minus = _minus(plain, start, floor)
    currency = None
    sign = _sign(plain, begin, floor, language)
    if sign is not None:
        begin, currency = sign
        if not minus:
            begin, minus = _minus(plain, begin, floor)
        if (
            begin > floor
            and plain[begin - 1] == "("
            and plain[end : end + 1] == ")"
            and _is_loss(plain, begin - 1)
        ):
            return Before(begin - 1, currency, True, True)
    return Before(begin, currency, minus)


def _is_loss(plain: str, bracket: int) -> bool:
    """Whether a bracket is not an aside to the number before it: 5000円($45)."""
    behind = plain[max(0, bracket - 1) : bracket]
    return not (behind.isdigit() or behind in ("元", "円", "币", "幣", "ル", "ロ"))


def _minus(plain: str, start: int, floor: int) -> tuple[int, bool]:
    if plain[start - 1 : start] not in MINUS_LAST:
        return start, False
    found = _MINUS.search(plain, max(floor, start - _LONGEST), start)
    if found is None:
        return start, False
    sign = found.group().strip()
    if sign == "-":
        left = plain[found.start() - 1 : found.start()] if found.start() else ""
        if found.group() != "-" or (left and left in _NO_MINUS):
            return start, False
    if sign in ("負", "负") and plain[max(0, found.start() - 1) : found.start()] in tuple(
        "胜勝抱自担擔欺肩正辜债債以敗败"
    ):
        return start, False
    return found.start(), True


def _sign(plain: str, start: int, floor: int, language: str) -> tuple[int, str] | None:
    last = plain[start - 1 : start]
    if last not in SIGN_LAST:
        return None
    named = _NAMED.search(plain, max(floor, start - _LONGEST), start)
    if named is not None:
        return named.start(), _NAMES[named.group().rstrip(" :为為")]
    for gap in (0, 1):
        if gap and plain[start - 1 : start] != " ":
            break
        for width in (4, 3, 2, 1):
            begin = start - gap - width
            if begin < floor:
                continue
            sign = plain[begin : start - gap]
            code = _OWN[language].get(sign) or SIGNS.get(sign) or (sign if sign in CODES else None)
            if code is None:
                continue
            left = plain[begin - 1 : begin] if begin else ""
            if sign == "元" and left >= "\u3400":
                continue
            if sign[0].isalpha() and left.isascii() and left.isalnum():
                continue
            return begin, code
    return None
