"""A number read from left to right, character by character: "3億5000万", "十几", "五六十", "三百多万", "三点五"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.han.numbers.characters import (
    DIGITS,
    LARGE,
    LITERAL,
    LONGEST,
    MORE,
    POINT,
    PREFIXED,
    SMALL,
    SOME,
    TENS,
    Number,
    multiplies,
)
from summarise.quantities.patterns import pattern

_PLACES = pattern(r"[点點](\d{1,4})(?=[万萬億亿%倍个個]| ?百分)")
_NO_POINT = pattern("[点點]一[滴线線]")
_NO_SOME = frozenset("人次总總件户戶票基分系指参函少多半个個倍位无無岁歳天日年回社台点點偶奇整小复複字级級")


class Scan:
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
        found = LITERAL.match(self.plain, self.start)
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
        if char in SOME and (self.plain[self.start - 1 : self.start] in _NO_SOME if self.start else False):
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
        while end < len(self.plain) and self.plain[end] in DIGITS and end - self.start < LONGEST:
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
        stop = min(len(self.plain), self.start + LONGEST)
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
        if text in SOME or not (self.unit or self.current):
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
        if char in TENS:
            return self._tens(TENS[char])
        if char in SOME:
            return self._some()
        if char in MORE:
            return self._more()
        if char in POINT:
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
        if not multiplies(self.plain, self.at):
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
        found = LITERAL.match(self.plain, self.at)
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
        if not self.literal or self.unit or not follows or follows not in "百千万萬亿億兆京":
            return False
        return follows in LARGE or self.plain[self.at + 2 : self.at + 3] in ("万", "萬", "億", "亿")
