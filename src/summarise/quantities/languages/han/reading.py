"""Reads the quantities of Chinese (simplified or traditional) and Japanese text.

Numbers in digits, in characters and in both; percent, money, dates, durations, ages and counts by the
word or counter behind them; signs and hedges on either side. What the words are, words/han.py says.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from summarise.quantities.english import VULGAR
from summarise.quantities.languages.han.finishing import Ends, finished
from summarise.quantities.languages.han.marks import OF_PART, OF_SCORE, OF_TIME, mark_at
from summarise.quantities.languages.han.names import REST, glued, model_name, numbered, ordinal
from summarise.quantities.languages.han.numbers.characters import FIRST, LARGE, Number
from summarise.quantities.languages.han.numbers.latin import FACTORS, MAGNITUDE_FIRST, sized
from summarise.quantities.languages.han.numbers.numerals import number_at
from summarise.quantities.languages.han.parts import Part, part_at, score_at
from summarise.quantities.languages.han.people import aged
from summarise.quantities.languages.han.ranges import JOINTS, other_end, second_end
from summarise.quantities.languages.han.signs import Before, before
from summarise.quantities.languages.han.tails import Tail, tail_at
from summarise.quantities.languages.han.temporal.clock import timed
from summarise.quantities.languages.han.temporal.dates import both_days, dated
from summarise.quantities.languages.han.temporal.day_parts import WEEKDAY
from summarise.quantities.languages.han.temporal.decades import MARK, decade_at
from summarise.quantities.languages.han.temporal.eras import ERA_LAST, ERAS, in_era
from summarise.quantities.languages.han.temporal.lunar import lunar
from summarise.quantities.languages.han.units import degrees, known, rate_before
from summarise.quantities.languages.han.usual import usual
from summarise.quantities.languages.han.wordlike import is_word
from summarise.quantities.normalising.folding import fold
from summarise.quantities.normalising.moving import moved
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_WEEKDAY, _POINT = pattern(WEEKDAY), pattern(r"(?<!\d)\.\d")
# What an anchor begins with: looked for before any of them is tried.
_BEGINS = pattern(
    rf"[\d.星礼禮周週月火水木金土日{''.join(sorted({era[0] for era in ERAS}))}{FIRST}万萬半翻{''.join(VULGAR)}]"
)
_FIRST = frozenset(FIRST).union(VULGAR)
_SURE = _FIRST.union("0123456789万萬半翻")
_INSIDES, _PIECES = frozenset(" 余餘多来來"), frozenset("个個")
_NOUGHT, _HALF_MORE = Decimal(0), Decimal("0.5")
_INSIDE = pattern(
    " ?[余餘多来來](?![自源往到])"
)  # "5000余人", "三百多名": more than, between number and counter
_HALF_INSIDE = pattern("[个個]半")  # 两个半小时
_MORE_INSIDE = pattern(
    "[个個](?P<more>多)(?P<unit>小[时時]|月|星期|[礼禮]拜|[钟鐘][头頭]|世[纪紀]|季度)"
)  # 两个多小时
_POINTED_KINDS = (Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MULTIPLE, Kind.MEASURE, Kind.MONEY)
_POINTED = pattern(r"(\d+)・(\d+)(?![・\d])")  # 1・5倍, as a paper set from top to bottom has it
_LATIN = pattern(r"[\x20-\x7e\n]{12,}")
_LATIN_WORDS = pattern(r"\b[A-Za-z]{2,} [\x21-\x7e]*\s?[A-Za-z]{2,}")
_EVENT = pattern(r"[1-9]\.\d\d(?!\d)")
_EACH = pattern(" ?(?:当たり|あたり|につき)")
_COURTS = 3  # 1審, 2審, 3審
_ONCE = pattern("[回日](?:に|で)?(?=[\\d平約])")


def find(text: str, language: str, english: Callable[[str], list[Quantity]]) -> list[Quantity]:
    """Every quantity of ``text``, Chinese ("zh") or Japanese ("ja"), as ``find_quantities`` gives them.

    ``english`` reads the stretches of Latin words in it.
    """
    reader = _Reader(text, language)
    found: list[Quantity] = []
    cursor = floor = 0  # where to look on, and where the last quantity ends
    plain = reader.plain
    each, rates, begins = reader.each, reader.rates, _BEGINS.search
    decades, months = MARK in plain, "月" in plain
    for latin in [*(m for m in _LATIN.finditer(plain) if _LATIN_WORDS.search(m.group())), None]:
        edge = latin.start() if latin else len(plain)
        while first := begins(plain, cursor, edge):
            at = first.start()
            if plain[at] not in _SURE and not _begins_there(plain, at, edge):
                cursor = at + 1
                continue
            quantity = (decades and decade_at(text, plain, at)) or usual(
                text, plain, at, floor, language, rates, each
            )
            if quantity is None:
                quantity = reader.read(at, floor)
            elif quantity is False:
                cursor = at + 1
                continue
            if quantity is not None:
                if plain[quantity.start - 1 : quantity.start] in ERA_LAST and quantity.start > floor:
                    quantity = in_era(plain, text, quantity, floor) or quantity
                if months and (
                    quantity.date is not None or plain[quantity.start - 1 : quantity.start] == "月"
                ):
                    quantity = lunar(text, plain, quantity, floor) or quantity
                found.append(quantity)
                cursor = floor = quantity.end
            else:
                cursor = max(at + 1, reader.passed)
        if latin and latin.start() >= cursor:
            start, end = latin.span()
            found += [_moved(quantity, start, text) for quantity in english(text[start:end])]
            cursor = floor = latin.end()
    return found


def _begins_there(plain: str, at: int, edge: int) -> bool:
    """Whether a weekday, an era or a number without a nought begins at ``at``."""
    if plain[at] == ".":
        return _POINT.match(plain, at, edge) is not None
    return plain[at : min(at + 2, edge)] in ERAS or _WEEKDAY.match(plain, at, edge) is not None


def _moved(q: Quantity, by: int, text: str) -> Quantity:
    return moved(q, q.start + by, q.end + by, text, lambda other: _moved(other, by, text))


class _Reader:
    """One text and what reads it; ``passed``: up to where the last failed reading has nothing to find."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language, self.plain = text, language, fold(text)
        self.passed = 0
        self.pointed = "・" in self.plain
        self.both_days = language == "ja" and "、" in self.plain and "日" in self.plain
        self.versions = self.plain.count(".") > 1
        plain = self.plain
        self.rates = "每" in plain or "毎" in plain or "速" in plain
        self.each = "当たり" in plain or "あたり" in plain or "につき" in plain

    def read(self, start: int, floor: int) -> Quantity | None:
        """The quantity that begins at ``start``; nothing before ``floor`` belongs to it."""
        plain, text = self.plain, self.text
        self.passed = start
        mark = mark_at(plain, start)
        if (mark is None or mark in OF_SCORE) and (score := score_at(plain, start)):
            return self._of(score, floor)
        special = dated(text, plain, start, self.language, mark) if mark != "" else None
        if special is None and (mark is None or mark in OF_TIME):
            special = timed(text, plain, start, self.language)
        if special is not None:
            return special if special.start >= floor else None
        if named := glued(text, plain, self.versions, self.language, start, floor):
            return named
        if self.pointed and (pointed := self._pointed(start, floor)):
            return pointed
        if (
            self.language == "ja"
            and (plain[start - 1 : start] == "(" or plain.find("代", start + 1, start + 7) > 0)
            and (person := aged(text, plain, start, floor, self.language))
        ):
            return person
        if (mark is None or mark in OF_PART or plain.startswith("一半", start)) and (
            part := part_at(plain, start, self.language)
        ):
            return self._part(part, floor)
        if plain[start] not in _FIRST and not plain[start].isdigit() and plain[start] != ".":
            return None
        if self.both_days and (days := both_days(text, plain, start)):
            return days
        number = number_at(plain, start, self.language)
        if number is None:
            return None
        self.passed = number.end if number.form == "digits" else start + 1
        if start > floor and plain[start - 1] == "第":
            return numbered(self.text, plain, start, number)
        if self._each(number):
            return None
        return self._number(start, number, floor)

    def _of(self, part: Part, floor: int) -> Quantity:
        return Quantity(
            part.start, part.end, self.text[part.start : part.end], part.kind, part.low, part.high, part.unit
        )

    def _part(self, part: Part, floor: int) -> Quantity:
        tail = Tail(part.kind, part.end, part.unit)
        ahead = before(self.plain, part.start, floor, self.language, part.end)
        return finished(
            self.text, self.plain, part.start, ahead, floor, Ends(part.low, part.high), tail, None
        )

    def _each(self, number: Number) -> bool:
        """Whether it is what something is for each of: 1人当たり, 1日3回."""
        plain = self.plain
        if number.low != 1 or number.high != 1:
            return False
        if not self.each:
            return number.form == "digits" and _ONCE.match(plain, number.end) is not None
        if number.form == "digits" and _ONCE.match(plain, number.end):
            return True
        tail = tail_at(plain, number, number.end, self.language)
        end = tail.end if tail else number.end
        return _EACH.match(plain, end) is not None or any(
            _EACH.match(plain, number.end + width) for width in range(1, 7)
        )

    def _number(self, start: int, number: Number, floor: int) -> Quantity | None:
        plain = self.plain
        end, low, high = number.end, number.low, number.high
        second: Number | None = None
        behind = plain[end : end + 1]
        if (
            behind in JOINTS
            and (second := second_end(plain, self.language, end, number))
            and second.high > low
        ):
            if _EVENT.match(plain, start) and plain.startswith("から", end):
                return None  # 3.11から14年: since a day that has become a name
            if number.scale == 1 and low < second.high / second.scale:
                low *= second.scale  # 5〜6万
            high, end = second.high, second.end
            behind = plain[end : end + 1]
        last = second if second and end == second.end else number
        inside = _INSIDE.match(plain, end) if behind in _INSIDES else None
        half = _HALF_MORE if behind in _PIECES and _HALF_INSIDE.match(plain, end) else _NOUGHT
        tail = tail_at(plain, last, inside.end() if inside else end + bool(half) * 2, self.language)
        if half and (tail is None or tail.kind is not Kind.DURATION):
            half, tail = _NOUGHT, tail_at(plain, last, end, self.language)
        if inside and not tail:
            inside = None
        more = inside.group().strip() if inside else None
        if behind in _PIECES and (longer := _MORE_INSIDE.match(plain, end)):
            words, more = known(), longer["more"]
            tail = Tail(
                Kind.DURATION,
                longer.end(),
                words.get("个" + longer["unit"], words.get("個" + longer["unit"])),
            )
        if second is None and (name := ordinal(self.text, plain, self.language, start, number)):
            return name
        ahead = before(plain, start, floor, self.language, tail.end if tail else end)
        if behind in MAGNITUDE_FIRST and (
            latin := sized(plain, last, end, ahead.currency is not None, self.language)
        ):
            tail = latin
        if ahead.minus and tail is None and (model := model_name(self.text, plain, start, number, ahead)):
            return model
        sure = ahead.minus and tail is None and plain[start - 1] == "ス"
        if (
            number.form == "characters"
            and not sure
            and is_word(plain, start, number, tail, more is not None, self.language)
        ):
            return None
        if more is None and (number.more or (tail and tail.more)):
            more = "多"
        tail = tail or self._unread(end)
        if tail.counter in ("号", "號"):
            return Quantity(start, tail.end, self.text[start : tail.end], Kind.IDENTIFIER)
        if behind == "審" and low == high <= _COURTS:
            return Quantity(start, end + 1, self.text[start : end + 1], Kind.IDENTIFIER)
        if ahead.currency and tail.kind not in (Kind.COUNT, Kind.MONEY):
            ahead = Before(start, None, False)
        if ahead.currency:
            tail = self._paid(ahead.currency, tail)
        ends = Ends(low + half, high + half) if half else Ends(low, high)
        if low == high and tail.unit:
            high, tail = other_end(plain, self.language, low, tail)
            if high != low:
                ends = Ends(low, high)
        if tail.kind is Kind.MEASURE and tail.unit:
            tail = self._rated(start, floor, tail)
        return finished(self.text, self.plain, start, ahead, floor, ends, tail, more)

    def _pointed(self, start: int, floor: int) -> Quantity | None:
        """1・5倍: the decimal point of a paper set from top to bottom, where one thing is counted by it."""
        found = _POINTED.match(self.plain, start)
        if found is None or self.plain[start - 1 : start] == "・":
            return None
        value = Decimal(f"{found[1]}.{found[2]}")
        end = found.end()
        size = LARGE.get(self.plain[end : end + 1])
        number = Number(value * (size or 1), value * (size or 1), end + bool(size), "digits")
        tail = tail_at(self.plain, number, number.end, self.language)
        if (
            tail is None
            or (tail.kind not in _POINTED_KINDS and not size)
            or tail.unit in ("month", "day", "year")
        ):
            return None
        ahead = before(self.plain, start, floor, self.language, tail.end)
        return finished(self.text, self.plain, start, ahead, floor, Ends(number.low, number.high), tail, None)

    def _paid(self, code: str, tail: Tail) -> Tail:
        """A currency before the number: what stands behind it is the same told again, or a noun."""
        end = tail.end
        if tail.counter and self.plain.endswith(
            tail.counter, 0, end
        ):  # what is glued to it may lie behind the end
            end -= len(tail.counter)
        while self.plain[end - 1] == " ":
            end -= 1
        return Tail(Kind.MONEY, end, code, factor=tail.factor, plus=tail.plus)

    def _unread(self, end: int) -> Tail:
        """A number with nothing known behind it; letters glued to it are what it counts."""
        rest = REST.match(self.plain, end)
        if rest and rest.group() and rest.group()[0].isalpha():
            factor = FACTORS.get(rest.group().lower())
            if factor is not None:  # "€12Million"
                return Tail(Kind.COUNT, rest.end(), factor=factor)
            return Tail(Kind.COUNT, end, counter=rest.group())
        return Tail(Kind.COUNT, end)

    def _rated(self, start: int, floor: int, tail: Tail) -> Tail:
        unit = tail.unit or ""
        whole = rate_before(self.plain, start, floor, unit) if self.rates else None
        if unit == "degree":
            unit = degrees(self.plain, start)
        elif whole is None:
            return tail
        return tail._replace(unit=whole or unit)
