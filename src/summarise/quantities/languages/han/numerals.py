"""Numbers in Chinese characters, in digits, and in both: "3億5000万", "两百三十", "三点五", "十几", "五六十".

The characters are those of everyday text, of banks (壹贰叁, 壱弐参) and of traditional script. 万, 億 and 兆
multiply all that stands before them; 十, 百 and 千 the digit before them. A number of digits may stop
before a character that begins a unit (5千克 is 5 kilogram, 50兆瓦 50 megawatt).
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from summarise.quantities.patterns import pattern

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_TENS = {"廿": 20, "卅": 30}
_SOME = frozenset("几幾数數")  # a digit left open
_MORE = frozenset("多余餘来來")  # behind a unit: somewhat more
_BANK = str.maketrans("壹贰叁肆伍陆柒捌玖貳參陸壱弐参拾佰仟阡圆", "一二三四五六七八九二三六一二三十百千千元")
_BANK_RUN = pattern("[壹贰叁肆伍陆柒捌玖貳參陸壱弐参拾佰仟阡一二三四五六七八九零〇十百千万萬亿億]{1,40}")
_BANK_UNITS = frozenset("拾佰仟阡")
_BANK_MONEY = pattern(" ?[圆圓元円]|(?:人民币|新[台臺][币幣])")

CHARACTERS = "".join([*DIGITS, *SMALL, *LARGE, *_TENS])
FIRST = "".join([CHARACTERS.replace("万", "").replace("萬", ""), *_SOME, "壹贰叁肆伍陆柒捌玖貳參陸壱弐参拾"])
_LITERAL = pattern(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+")
_PLACES = pattern(r"[点點](\d{1,4})(?=[万萬億亿%倍个個]| ?百分)")
_POINT = "点點・"
# A unit that begins with 千, 百 or 兆: what follows the character says so.
PREFIXED = pattern(
    "千(?:克|米|瓦|卡(?!车|車)|焦|帕|赫|伏|字节|字節|比特|位元|牛[顿頓])|百帕|(?:千|兆)[安牛](?=[培顿頓时時])"
    "|百[万萬](?:像素|画素|瓦)|兆(?:瓦|字节|字節|比特|位元|赫|帕|焦|伏|电子|電子|升)"
)
_NO_POINT = pattern("[点點]一[滴线線]")
_NO_SOME = frozenset("人次总總件户戶票基分系指参函少多半个個倍位无無岁歳天日年回社台点點偶奇整小复複字级級")
_IDIOM = pattern(
    "四国|四川|六本木|千葉|三重|一些|十分(?!之|の)|百貨|百货|万一|八千代|三十三間|三角|五輪|千代田|三井|三菱"
)
_IDIOM_SECOND = frozenset("国川本葉重些分貨货一千十角輪代井菱")
_LONGEST = 40  # characters of one number
_SHORT = 20  # characters of digits that no arithmetic rounds
_VALUES = {char: Decimal(value) for char, value in DIGITS.items()}
GOES_ON = frozenset([*DIGITS, *SMALL, *LARGE, *_TENS, *_SOME, *_MORE, *_POINT])
_ALONE = {char: factor for char, factor in LARGE.items() if char != "兆"}  # which may begin a unit
_ONE = Decimal(1)
_OPENING = frozenset([*_TENS, *_SOME, *_MORE, *_POINT])
PREFIXED_SECOND = frozenset("克米瓦卡焦帕赫伏字比位牛安万萬电電升")
_COLLOQUIAL = frozenset("百千万萬亿億")
_BEHIND_BLANK = frozenset("百千万萬亿億兆")


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


def value_of(token: str, language: str = "ja") -> Decimal | None:
    """The value of a number in digits, characters or both; None where they make none or not one only."""
    found = number_at(token, 0, language)
    return found.low if found and found.end == len(token) and found.low == found.high else None


def number_at(plain: str, start: int, language: str) -> Number | None:
    """The number that begins at ``start`` of a folded text; None where none does."""
    char = plain[start]
    if char.isdigit() or char == ".":
        return _literal_alone(plain, start) or _Scan(plain, start, language).digits()
    if plain[start + 1 : start + 2] in _IDIOM_SECOND and _IDIOM.match(plain, start):
        return None
    if char in DIGITS:
        behind = plain[start + 1 : start + 2]
        if behind not in GOES_ON and not behind.isdigit():
            value = _VALUES[char]
            return Number(value, value, start + 1, "characters", sure=False)
    if char in "壹贰叁肆伍陆柒捌玖貳參陸壱弐参拾":
        return _banked(plain, start, language)
    return _closed(plain, start, language) or _Scan(plain, start, language).characters()


def _closed(plain: str, start: int, language: str) -> Number | None:
    """Digits and units in characters, with nothing open, no point and no other sort in it: most of them.

    As ``_Scan`` reads it, in whole numbers; None where it takes a look at more.
    """
    total = section = unit = 0
    small, large = 10**4, 10**30
    current: int | None = None
    zero = bare = False
    first, digits = 0, 0  # the digit that it begins with, and how many there are
    at, size = start, len(plain)
    while at < size:
        char = plain[at]
        if (digit := DIGITS.get(char)) is not None:
            if current is not None or (not digit and not unit):
                return None
            if digit:
                current = digit
                digits += 1
                first = first or (digit if at == start else 0)
            else:
                zero = True
        elif (factor := SMALL.get(char)) is not None:
            if factor >= small or (plain[at + 1 : at + 2] in PREFIXED_SECOND and PREFIXED.match(plain, at)):
                break
            if current is None:
                bare = bare or (not unit and factor > 10)
                current = 1
            section += current * factor
            current, small, unit, zero = None, factor, factor, False
        elif (factor := LARGE.get(char)) is not None:
            if plain[at + 1 : at + 2] in PREFIXED_SECOND and PREFIXED.match(plain, at):
                break
            so_far = section + (current or 0)
            if not so_far:
                return None
            if factor >= large:
                break
            total += so_far * factor
            section, current, small, large, unit, zero = 0, None, 10**4, factor, factor, False
        elif char in _OPENING and _opens(char, plain[at + 1 : at + 2], current is not None):
            return None
        else:
            break
        at += 1
    if at == start or at - start > _LONGEST or (zero and current is None):
        return None
    if current is not None:
        if unit >= 100 and not zero and language == "zh" and plain[at - 2] in _COLLOQUIAL:
            current = current * unit // 10
        section += current
    value = Decimal(total + section)
    sure = unit != 0 and at - start > 2
    scale = value / first if first and digits == 1 else _ONE
    return Number(value, value, at, "characters", sure=sure, bare=bare, scale=scale)


def _opens(char: str, follows: str, counted: bool) -> bool:
    """Whether ``char`` goes on in a number: 十几, 三十多万, 三点五; ``counted``: behind a digit, not behind a unit."""
    if char in _POINT:
        return follows in DIGITS
    if char in _MORE:
        return follows in LARGE and follows != ""
    return not counted


def _literal_alone(plain: str, start: int) -> Number | None:
    """A number in digits with nothing behind it that goes on but one magnitude: most of them."""
    found = _LITERAL.match(plain, start)
    if found is None or (end := found.end()) - start > _SHORT:
        return None
    behind = plain[end : end + 1]
    if behind in GOES_ON or behind.isdigit():
        size = _ALONE.get(behind)
        further = plain[end + 1 : end + 2]
        if size is None or further in GOES_ON or further.isdigit():
            return None
        first = Decimal(found.group().replace(",", ""))  # "3.2億": one magnitude
        value = first * size
        return Number(value, value, end + 1, "digits", scale=value / first) if first else None
    if behind == " " and plain[end + 1 : end + 2] in _BEHIND_BLANK:
        return None
    value = Decimal(found.group().replace(",", ""))
    return Number(value, value, end, "digits")


def _banked(plain: str, start: int, language: str) -> Number | None:
    """A number as banks write it: only with a bank's units in it or money behind it, since 参加 is a word."""
    run = _BANK_RUN.match(plain, start)
    if run is None:
        return None
    usual = run.group().translate(_BANK)
    has_unit = len(usual) > 1 and not _BANK_UNITS.isdisjoint(run.group()[1:])
    if not has_unit and not _BANK_MONEY.match(plain, run.end()):
        return None
    found = _Scan(usual, 0, language).characters()
    if found is None or found.open:
        return None
    return found._replace(end=start + found.end, sure=True)


class _Scan:
    """One reading of a number from left to right, with its lower and its upper end side by side."""

    def __init__(self, plain: str, start: int, language: str) -> None:
        self.plain, self.start, self.at = plain, start, start
        self.chinese = language == "zh"
        self.total = self.section = (Decimal(0), Decimal(0))
        self.current: tuple[Decimal, Decimal] | None = None
        self.last_added = Decimal(0)  # by the last large unit: another one behind multiplies it, as in 万亿
        self.small, self.large = 10**4, 10**30  # the units so far: the next is smaller
        self.unit = 0  # the last unit read, 0 before any
        self.behind_zero = self.more = self.open = self.bare = self.pointed = False
        self.literal = False
        self.first: Decimal | None = None

    def digits(self) -> Number | None:
        """From digits on."""
        found = _LITERAL.match(self.plain, self.start)
        if found is None:
            return None
        self.literal = True
        self._literal(found.group(), found.end())
        places = _PLACES.match(self.plain, self.at) if found.group().isdigit() else None
        if places:
            self._literal(f"{found.group()}.{places.group(1)}", places.end())
        return self._rest("digits")

    def characters(self) -> Number | None:
        """From a character on."""
        char = self.plain[self.start]
        if char in _SOME and (self.plain[self.start - 1 : self.start] in _NO_SOME if self.start else False):
            return None
        if char in DIGITS and (positional := self._positional()):
            return positional
        return self._rest("characters")

    def _literal(self, text: str, end: int) -> None:
        value = Decimal(text.replace(",", ""))
        self.current, self.at = (value, value), end
        self.first = value if self.first is None else Decimal(0)

    def _positional(self) -> Number | None:
        """ "二〇二五": three digits or more in a row and no unit behind them."""
        end = self.start
        while end < len(self.plain) and self.plain[end] in DIGITS and end - self.start < _LONGEST:
            end += 1
        run = self.plain[self.start : end]
        if len(run) < 3 and not (len(run) == 2 and self.plain[end : end + 1] == "折"):
            return None
        if self.plain[end : end + 1] in SMALL:
            return None
        if self.plain[end : end + 1] in LARGE and end < len(self.plain):
            return None
        value = Decimal("".join(str(DIGITS[c]) for c in run))
        return Number(value, value, end, "characters", sure=False)

    def _rest(self, form: str) -> Number | None:
        stop = min(len(self.plain), self.start + _LONGEST)
        while self.at < stop and self._step(self.plain[self.at]):
            self.at += 1
        if self.at == self.start:
            return None
        if self.current is not None and self._colloquial():
            self.current = (self.current[0] * self.unit / 10, self.current[1] * self.unit / 10)
        low, high = (
            self.total[i] + self.section[i] + (self.current[i] if self.current else 0) for i in (0, 1)
        )
        return self._made(form, low, high)

    def _made(self, form: str, low: Decimal, high: Decimal) -> Number | None:
        text = self.plain[self.start : self.at]
        if text[-1] in "零〇" and len(text) > 1 and self.unit:
            self.at -= 1
            text = text[:-1]
        if text in _SOME or not (self.unit or self.current):
            return None
        sure = form == "digits" or ((self.unit != 0 or self.pointed) and len(text) > 2 and not self.open)
        scale = low / self.first if self.first and low == high else Decimal(1)
        return Number(low, high, self.at, form, self.more, low != high, sure, self.bare, scale)

    def _colloquial(self) -> bool:
        """两万五 is 25,000: in Chinese a last digit without 零 is of the next unit below."""
        last = self.plain[self.at - 1]
        return (
            self.chinese and self.unit >= 100 and not self.behind_zero and not self.pointed
            and self.plain[self.at - 2] in "百千万萬亿億" and (last in DIGITS or last.isdigit())
        )  # fmt: skip

    def _step(self, char: str) -> bool:
        """Take the character at ``at`` up; False where the number ends before it."""
        if char in DIGITS:
            return self._digit(DIGITS[char])
        if char in SMALL:
            return self._small(SMALL[char])
        if char in LARGE:
            return self._large(LARGE[char])
        if char in _TENS:
            return self._tens(_TENS[char])
        if char in _SOME:
            return self._some()
        if char in _MORE:
            return self._more()
        if char in _POINT:
            return self._point()
        if char.isdigit():
            return self._next_literal()
        return char == " " and self._blank()

    def _digit(self, digit: int) -> bool:
        if self.pointed or (self.literal and (not self.unit or self.current is not None)):
            return False
        if self.literal and self.plain[self.at + 1 : self.at + 2] not in SMALL:
            return False  # 1億五千万, and never 第2四半期
        if self.current is None:
            if digit == 0 and self.unit:
                self.behind_zero = True
                return True
            self.current = (Decimal(digit), Decimal(digit))
            self.first = Decimal(digit) if self.first is None and not self.unit else Decimal(0)
            return True
        low, high = self.current
        follows = self.plain[self.at + 1 : self.at + 2]
        pair = digit == low + 1 or ((low == 3 and digit == 5) and not self.unit)
        if low != high or low >= 10 or low == 0 or not pair or follows in DIGITS:
            return False
        self.current, self.open = (low, Decimal(digit)), True
        return True

    def _small(self, factor: int) -> bool:
        if self.pointed or factor >= self.small or (not self.open and PREFIXED.match(self.plain, self.at)):
            return False
        if self.current is None:
            self.bare = self.bare or (not self.unit and factor > 10)
            self.current = (Decimal(1), Decimal(1))
        self.section = (
            self.section[0] + self.current[0] * factor,
            self.section[1] + self.current[1] * factor,
        )
        self.current, self.small, self.unit, self.behind_zero = None, factor, factor, False
        return True

    def _large(self, factor: int) -> bool:
        if not self.open and PREFIXED.match(self.plain, self.at):
            return False
        low, high = (self.section[i] + (self.current[i] if self.current else 0) for i in (0, 1))
        if not high:
            if not self.last_added or self.unit < 10**4:
                return False
            added = self.last_added * (factor - 1)
            self.total = (self.total[0] + added, self.total[1] + added)
            self.last_added *= factor
            self.large *= factor
        elif factor >= self.large:
            return False
        else:
            self.total = (self.total[0] + low * factor, self.total[1] + high * factor)
            self.last_added, self.large = low * factor, factor
        self.section, self.current, self.small = (Decimal(0), Decimal(0)), None, 10**4
        self.unit = factor
        self.behind_zero = self.pointed = False
        return True

    def _tens(self, value: int) -> bool:
        if self.current is not None or self.small <= 10 or self.literal:
            return False
        self.section = (self.section[0] + value, self.section[1] + value)
        self.small = self.unit = 10
        return True

    def _some(self) -> bool:
        follows = self.plain[self.at + 1 : self.at + 2]
        if (
            self.current is not None
            or self.pointed
            or not (self.unit or (follows and follows in "十百千万萬亿億"))
        ):
            return False
        if self.unit and self.unit >= 10**4 and not (follows and follows in SMALL):
            return False
        self.current, self.open = (Decimal(1), Decimal(9 if self.unit else 10)), True
        return True

    def _more(self) -> bool:
        follows = self.plain[self.at + 1 : self.at + 2]
        if self.current is not None and not self.literal:
            return False
        if not follows or follows not in LARGE or not (self.unit or self.literal):
            return False
        self.more = True
        return True

    def _point(self) -> bool:
        if self.pointed or self.literal or _NO_POINT.match(self.plain, self.at):
            return False
        end = self.at + 1
        while end < len(self.plain) and self.plain[end] in DIGITS and end - self.at < 12:
            end += 1
        if end == self.at + 1 or (end < len(self.plain) and self.plain[end] in SMALL):
            return False
        if not any(self.section) and self.current is None:
            return False
        places = "".join(str(DIGITS[c]) for c in self.plain[self.at + 1 : end])
        low = self.section[0] + (self.current[0] if self.current else 0) + Decimal(f"0.{places}")
        self.section, self.current, self.pointed = (Decimal(0), Decimal(0)), (low, low), True
        self.at = end - 1
        return True

    def _next_literal(self) -> bool:
        """ "5000" of 3億5000万: digits behind a unit."""
        found = _LITERAL.match(self.plain, self.at)
        if not self.literal or not self.unit or self.current is not None or found is None:
            return False
        value = Decimal(found.group().replace(",", ""))
        if value >= self.unit:
            return False
        self._literal(found.group(), found.end())
        self.at -= 1
        return True

    def _blank(self) -> bool:
        """One blank between digits and the magnitude behind them: "30 亿"."""
        follows = self.plain[self.at + 1 : self.at + 2]
        if not self.literal or self.unit or not follows or follows not in "百千万萬亿億兆":
            return False
        return follows in LARGE or self.plain[self.at + 2 : self.at + 3] in ("万", "萬", "億", "亿")
