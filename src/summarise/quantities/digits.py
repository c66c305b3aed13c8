"""What a run of digits begins: a number with its sign, currency and unit, or a date, a time, a score, a name."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.quantities import clock, dates, names, phrases, scores
from summarise.quantities.ages import age_of
from summarise.quantities.amounts import Amount, read_digits, with_scale
from summarise.quantities.building import build, negative, ordinal, words_before
from summarise.quantities.currencies import SIGNS
from summarise.quantities.english import CARDINALS, MONTHS
from summarise.quantities.money import (
    SIGN_CHARS,
    WORDS,
    currency_glued,
    currency_word,
    minor_part,
    with_minor,
)
from summarise.quantities.numerals import to_decimal
from summarise.quantities.page import Page
from summarise.quantities.quantity import DateParts, Kind, Quantity
from summarise.quantities.ranges import LINK_WORDS, First, Money, join
from summarise.quantities.spelled import read_spelled
from summarise.quantities.tails import Tail, is_tail_word, read_tail

_COUNT, _MONEY, _SCORE, _RATIO = Kind.COUNT, Kind.MONEY, Kind.SCORE, Kind.RATIO
_NEXT_WORD = re.compile(r" ?\n? ?([a-z]+)")
_CLOCK_WORDS = frozenset(
    [
        "am",
        "pm",
        "a",
        "p",
        "o",
        "oclock",
        "in",
        "at",
        "hours",
        "hrs",
        "gmt",
        "utc",
        "local",
        "morning",
        "tonight",
        "today",
        "tomorrow",
        "yesterday",
    ]
)
_RATIO_WORDS = frozenset({"in", "out", "of", "for"})
_ENDS = frozenset(",.;:)\"?!]'")
_ZERO = Decimal(0)


def read_at_digits(page: Page, position: int, end: int) -> list[Quantity] | Quantity | None:
    """What begins at the run of digits from ``position`` to ``end``: nothing, one quantity or two."""
    plain = page.plain
    before = plain[position - 1] if position else "\n"
    after = plain[end : end + 1]
    money: tuple[str, int] | None = None
    minus = False
    start = position
    words = words_before(page, position)
    if before == " ":
        if words:
            last = words[-1]
            if last in WORDS:
                money = currency_word(plain, last, position)
            if money is None and (
                last in names.LOWER_HEADS or last in names.HEADS or last in names.INDEXES or last[0] in "(\"'"
            ):
                named = names.after_head(page, position, end, words)
                if named is not None:
                    return named
    elif before in SIGN_CHARS:
        money = currency_glued(plain, position)
    elif before == "\n" or before == "(":
        if after in (".", ")"):
            mark = names.marker(page, position, end)
            if mark is not None:
                return mark
    elif before.isalpha() or before == ".":
        money = currency_glued(plain, position)
        if money is None:
            if before == ".":
                return _point_first(page, position, end, words)
            return names.glued(page, position)
    elif before == "[":
        note = names.footnote(page, position)
        if note is not None:
            return note
    elif before in "-–":
        found = _after_hyphen(page, position, end, before)
        if isinstance(found, Quantity):
            return found
        minus = found
        start = position - 1 if minus else position
        if minus:
            words = words_before(page, start)
            inner = _MONEY_BEFORE_MINUS.search(plain, max(0, start - 4), start)
            if inner is not None:
                money = (SIGNS[inner.group()], inner.start())
    elif before in "#@&/_=+" and position > 1:
        if before == "+":
            shape = names.shaped(page, position)
            if shape is not None:
                return shape
        elif (before == "/" and plain[position - 2] in " \n") or (
            before in "&=" and plain[position - 2 : position - 1] == " "
        ):
            pass
        elif before != "/" or not plain[position - 2].isdigit():
            return names.glued(page, position)
    if money is not None:
        start = min(start, money[1])
        words = words_before(page, start)
        if (words and words[-1] in ("minus", "-")) or (
            plain[start - 1 : start] == "-" and plain[start - 2 : start - 1] in ("", " ", "(", "\n")
        ):
            minus = True
            start = page.low.rindex("minus" if words and words[-1] == "minus" else "-", 0, start)
        return _number(page, start, position, end, after, words, Money(*money), minus)
    special = _special(page, position, end, after, words)
    if special is not None:
        return special
    return _number(page, start, position, end, after, words, None, minus)


_MONEY_BEFORE_MINUS = re.compile(r"[$€£¥]\Z")


def _point_first(page: Page, position: int, end: int, words: list[str]) -> Quantity | list[Quantity] | None:
    """ ".5", "$.50", "-.0012G": a point with no digit before it."""
    plain = page.plain
    left = plain[position - 2 : position - 1] if position > 1 else ""
    if left and (left.isalnum() or left in "._"):
        return names.glued(page, position) if left.isalpha() else None
    start, minus, money = position - 1, left == "-", None
    if left in SIGN_CHARS:
        found = currency_glued(plain, position - 1)
        money = None if found is None else Money(*found)
        start = money.start if money else start
    start -= minus
    value = Decimal("0." + plain[position:end])
    amount = with_scale(page, Amount(value, end, "digits"), money=money is not None)
    return _finish(page, start, amount, words_before(page, start), money, minus)


def _after_hyphen(page: Page, position: int, end: int, hyphen: str) -> Quantity | bool:
    """A name that ends here, or whether the hyphen is a minus."""
    plain = page.plain
    left = plain[position - 2 : position - 1] if position > 1 else ""
    if left == "" or left in " \n([\"'":
        digits = plain[position : position + 1].isdigit()
        listed = hyphen == "-" and left == "\n" and plain[end : end + 1] == " " and False
        return digits and not listed
    if left in "$€£¥":
        return True
    if left.isalpha():
        named = names.hyphened(page, position, end)
        if named is not None:
            return named
    if left.isdigit() or left in "_/":
        compact = (
            dates.compact(page, position)
            if end - position == 8
            else dates.numeric(page, position, end, plain[end : end + 1])
            if end - position == 4
            else None
        )
        if compact is not None:
            return compact
    return False


def _special(page: Page, position: int, end: int, after: str, words: list[str]) -> Quantity | None:
    """Dates, times, phone numbers and scores that these digits begin; None for a plain number."""
    low = page.low
    size = end - position
    if not after or after in _ENDS:
        if size == 4 and not (after and after in ".,:" and low[end + 1 : end + 2].isdigit()):
            return dates.year(page, position, end, words)
        if after and low[end + 1 : end + 2].isdigit():
            return _dotted(page, position, end, after)
        if after == ")" and low[position - 1 : position] == "(" and size == 3:
            return names.shaped(page, position)
        if size < 3 and after in (".", "", "?", ";", "!") and words:
            return clock.by_day_word(page, position, words)
        return None
    if after == " " or after == "\n":
        return _before_word(page, position, end, words)
    if after in "-–/~":
        return _before_dash(page, position, end, after, words)
    if after.isalpha():
        return _before_letters(page, position, end, after)
    if size == 4 and after not in "%°":
        return dates.year(page, position, end, words)
    return None


def _dotted(page: Page, position: int, end: int, after: str) -> Quantity | None:
    """After ".", ":" or "," and a digit: a time, a date, an address, a ratio."""
    if after == ",":
        return None
    if after == "'":
        return None
    if after == ":":
        found = clock.read_clock(page, position) if end - position < 3 else None
        if found is not None:
            return found
        to = (
            phrases.to_one(page.plain, position, end, Decimal(page.plain[position:end]))
            if end - position < 4
            else None
        )
        return None if to is None else build(page, position, to.end, _RATIO, to.low, to.high)
    if after == ".":
        found = dates.numeric(page, position, end, ".")
        if found is not None:
            if page.low[found.end : found.end + 1] == " " and found.date is not None:
                return _with_clock(page, found)
            return found
        if page.plain.find(".", end + 1, end + 5) > 0:
            shape = names.shaped(page, position)
            if shape is not None:
                return shape
        if end - position < 3:
            return clock.read_clock(page, position) or clock.by_day_word(
                page, position, words_before(page, position)
            )
    return None


def _with_clock(page: Page, found: Quantity) -> Quantity:
    """A date in digits and the time right behind it, as one: "23.04.2022 14:55"."""
    return found


def _before_word(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    low = page.low
    m = _NEXT_WORD.match(low, end)
    if m is None:
        if low[end + 1 : end + 2].isdigit():
            if page.plain[position - 1 : position] == "(" or (
                end - position < 4 and low[end + 1 : end + 5].strip().isdigit()
            ):
                shape = names.shaped(page, position)
                if shape is not None:
                    return shape
            if end - position == 4:
                return dates.numeric(page, position, end, " ") or dates.year(page, position, end, words)
        elif end - position == 4 and low[end + 1 : end + 2] not in "%$€£":
            return dates.year(page, position, end, words)
        elif low[end + 1 : end + 2] in "-–" and end - position == 4:
            return dates.numeric(page, position, end, "-")
        return None
    word = m.group(1)
    size = end - position
    if word in MONTHS and size < 3:
        found = dates.day_month(page, position)
        if found is not None:
            return found
    if size < 3:
        if word in _CLOCK_WORDS:
            found = clock.read_clock(page, position) or (
                clock.by_day_word(page, position, words) if words else None
            )
            if found is not None:
                return found
        elif word in ("past", "min", "mins", "minutes", "minute") or (word == "to" and words[-1:] == ["at"]):
            found = clock.past_hour(page, position, end, int(low[position:end]))
            if found is not None:
                return found
        elif word in ("of", "day", "to", "and", "through", "until", "till", "next", "this", "last"):
            found = _linked_time_or_date(page, position, end, word, words)
            if found is not None:
                return found
    elif size == 4:
        return _maybe_year(page, position, end, word, words)
    return None


def _linked_time_or_date(page: Page, position: int, end: int, word: str, words: list[str]) -> Quantity | None:
    """ "9 to 12 of June", "from 5 to 6pm", "4th of May", "6-8 next Monday"."""
    found = dates.day_month(page, position)
    if found is not None or word in ("of", "day"):
        return found
    if word in ("to", "and", "until", "till", "through"):
        at = end + 2 + len(word)
        if page.low[at : at + 1].isdigit():
            found = clock.span_to_clock(page, position, end, at)
            if found is not None:
                return found
    return clock.by_day_word(page, position, words)


def _maybe_year(page: Page, position: int, end: int, word: str, words: list[str]) -> Quantity | None:
    low = page.low
    if (
        word in ("hours", "hrs", "gmt", "utc", "a", "p", "am", "pm", "local")
        and int(low[position:end]) <= 2400
    ):
        found = clock.read_clock(page, position) if word in ("a", "p", "am", "pm") else None
        if found is not None:
            return found
        if words[-1:] == ["at"] or word in ("gmt", "utc", "local"):
            hour, minute = int(low[position : position + 2]), int(low[position + 2 : end])
            if hour < 24 and minute < 60:
                stop = end + (1 + len(word) if word != "local" else 11)
                return clock.time(page, position, stop, DateParts(hour=hour, minute=minute))
    if word in ("q", "h"):
        return dates.numeric(page, position, end, " ")
    if word in ("to", "through"):
        found = dates.numeric(page, position, end, " ")
        if found is not None:
            return found
    if word in (
        "million",
        "billion",
        "thousand",
        "trillion",
        "percent",
        "per",
        "hundred",
        "times",
        "lakh",
        "crore",
    ):
        return None
    if is_tail_word(word):
        tail = read_tail(page, end, digits=True)
        if tail is not None and words[-1:] not in (["in"], ["since"], ["during"]):
            return None
    return dates.year(page, position, end, words)


def _before_dash(page: Page, position: int, end: int, after: str, words: list[str]) -> Quantity | None:
    low, size = page.low, end - position
    following = low[end + 1 : end + 2]
    if not following.isdigit() and not (following == " " and low[end + 2 : end + 3].isdigit()):
        if size == 4:
            return dates.numeric(page, position, end, after) or (
                None
                if after != "-" and not following.isalpha()
                else dates.year(page, position, end, words)
                if _loose_year(page, end, after)
                else None
            )
        return dates.day_month(page, position) if size < 3 and following.isalpha() else None
    if after in "-–" and following.isdigit() and size < 4:
        shape = names.shaped(page, position)
        if shape is not None:
            return shape
    if size == 4 and after == "-":
        card = names.shaped(page, position)
        if card is not None:
            return card
    found = dates.numeric(page, position, end, after)
    if found is not None:
        return found
    if size == 4:
        return None
    if after == "/":
        return dates.slashed(page, position, words[-1] if words else "") if size < 3 else None
    if size < 3:
        found = dates.day_month(page, position) or clock.span_to_clock(
            page, position, end, end + 1 + (following == " ")
        )
        if found is not None:
            return found
    score = scores.read_score(page, position, end) if after in "-–" and following != " " else None
    if score is None:
        return clock.by_day_word(page, position, words) if size < 3 else None
    first, second, stop = score
    return Quantity(position, stop, page.text[position:stop], _SCORE, Decimal(first), Decimal(second))


def _loose_year(page: Page, end: int, after: str) -> bool:
    """Whether what follows the dash leaves a year a year: "2019 – the year", not "2000-member"."""
    return after in "–" or not page.low[end + 1 : end + 2].isalpha()


def _before_letters(page: Page, position: int, end: int, after: str) -> Quantity | None:
    """Letters glued behind the digits: "8pm", "1990s", "5G", "737MAX", "3rd of May", "2Q23"."""
    low, plain, size = page.low, page.plain, end - position
    if low.startswith(("am", "pm", "a.m", "p.m", "gmt", "o'clock", "oclock"), end) and size < 5:
        found = clock.read_clock(page, position)
        if found is not None:
            return found
    if (
        after == "p"
        and size < 3
        and not low[end + 1 : end + 2].isalnum()
        and low[max(0, position - 3) : position] == "at "
    ):
        return clock.time(page, position, end + 1, DateParts(hour=(int(low[position:end]) % 12) + 12))
    if after == "s" and not low[end + 1 : end + 2].isalnum():
        if (
            page.low[max(0, position - 10) : position]
            .rstrip()
            .endswith(
                (" his", " her", " their", " my", " our", " mid-", " early", " late", "his early", "her late")
            )
            and size == 2
        ):
            return None
        if (
            size == 4
            or (size == 2 and plain[position - 1 : position] == "'")
            or (size == 2 and low[max(0, position - 4) : position] == "the ")
        ):
            return dates.decade(page, position, end)
    if low.startswith(("st", "nd", "rd", "th"), end) and size < 3:
        found = dates.day_month(page, position)
        if found is not None:
            return found
        if size < 3:
            quarter = dates.quarter(page, position)
            if quarter is not None:
                return quarter
            old = dates.century(page, position, end + 2, int(low[position:end]))
            if old is not None:
                return old
    if after in "qQ" and size == 1:
        return dates.quarter(page, position)
    if after == "G" and size == 1 and plain[position] in "23456" and not plain[end + 1 : end + 2].isalnum():
        return names.identifier(page, position, end + 1)
    return None


def _number(
    page: Page, start: int, position: int, end: int, after: str, words: list[str], money: Money | None, minus: bool
) -> Quantity | list[Quantity] | None:  # fmt: skip
    """A number with what stands around it: the way of nearly all digits."""
    low = page.low
    if not after or (
        after in _ENDS
        and not low[end + 1 : end + 2].isdigit()
        and not (after == "," and low[end + 1 : end + 2] == "\n")
    ):
        if end - position > 400:
            return None
        amount = Amount(Decimal(page.plain[position:end]), end, "digits")
        return _finish(page, start, amount, words, money, minus)
    amount_or_none = read_digits(page, position, money=money is not None)
    if amount_or_none is None:
        return None
    return _finish(page, start, amount_or_none, words, money, minus)


def _finish(
    page: Page, start: int, amount: Amount, words: list[str], money: Money | None, minus: bool
) -> Quantity | list[Quantity] | None:
    low = page.low
    if amount.form == "ordinal":
        return ordinal(page, start, amount)
    at = amount.end
    after = low[at : at + 1]
    tail: Tail | None = None
    if after and after not in ",.;:)?!]":
        tail = read_tail(page, at, digits=True)
        if tail is not None and amount.glued and tail.end == at + 1:
            if not is_metre(low, at + 1) and amount.glued != "t":
                tail = None
            else:
                amount = amount._replace(glued=None)
        stop = tail.end if tail is not None else at
        linked = low[stop : stop + 1]
        if linked and (
            linked in "-–~" or (linked == " " and low[stop + 1 : stop + 8].split(" ", 1)[0] in LINK_WORDS)
        ):
            joined = join(page, First(start, amount, tail, money, words), minus)
            if joined is not None:
                return joined
        if tail is None and money is None:
            if after == " " or after == "-":
                found = _phrased(page, start, amount, words)
                if found is not None:
                    return found
            if amount.glued in ("m", "b"):
                scale = 10**6 if amount.glued == "m" else 10**9
                amount = Amount(amount.value * scale, at + 1, amount.form, scale)
                tail = read_tail(page, at + 1, digits=True)
    return finish_number(page, start, amount, words, money, tail, minus)


def _phrased(page: Page, start: int, amount: Amount, words: list[str]) -> Quantity | None:
    """ "9 out of 10", "1 in 10", "2000 over 3"."""
    low, at = page.low, amount.end
    word = low[at + 1 : at + 7].split(" ", 1)[0].split("-", 1)[0]
    if word in _RATIO_WORDS and amount.scale == 1:
        ratio = phrases.ratio(low, start, at, amount.value)
        if ratio is not None:
            return build(page, start, ratio.end, _RATIO, ratio.low, ratio.high, None, words)
    if word == "over":
        return over(page, start, at, amount.value)
    if word == "point" and low[at + 7 : at + 8].isdigit():
        second = read_digits(page, at + 7)
        if second is not None and amount.value == amount.value.to_integral_value() and second.scale == 1:
            value = (
                Decimal(f"{amount.value}.{low[at + 7 : second.end]}")
                if low[at + 7 : second.end].isdigit()
                else None
            )
            if value is not None:
                return finish_number(
                    page,
                    start,
                    Amount(value, second.end, "digits"),
                    words,
                    None,
                    read_tail(page, second.end, digits=True),
                    False,
                )
    return None


def over(page: Page, start: int, end: int, top: Decimal) -> Quantity | None:
    """ "1 over three": a fraction said aloud, where nothing but a number follows."""
    low, at = page.low, end + 6
    if low[at : at + 1].isdigit():
        second = read_digits(page, at)
    else:
        word = low[at : at + 12].split(" ", 1)[0].split("-", 1)[0]
        spelled = read_spelled(low, at) if word in CARDINALS else None
        second = None if spelled is None else Amount(spelled.value, spelled.end, spelled.form, spelled.scale)
    if second is None or second.value <= 0 or low[second.end : second.end + 2].strip(" .,;)\n"):
        return None
    from fractions import Fraction

    value = to_decimal(Fraction(top) / Fraction(second.value))
    return build(page, start, second.end, _RATIO, value, value)


_METRE_AFTER = re.compile(
    r"(?:[ -](?:sprint|hurdles|freestyle|butterfly|backstroke|breaststroke|relay|race|final|dash|run|long|tall|high|wide|deep|away|above|below|"
    r"from|north|south|east|west|of (?:water|cable|rope)|is equal|x \d|by \d|square|and \d))"
)


def is_metre(low: str, position: int) -> bool:
    """Whether an "m" glued to a number, ending at ``position``, is a metre: by the words of length behind it."""
    return _METRE_AFTER.match(low, position) is not None


def finish_number(
    page: Page,
    start: int,
    amount: Amount,
    words: list[str],
    money: Money | None,
    tail: Tail | None,
    minus: bool,
) -> Quantity | None:
    """Currency, unit, age, cents and sign put to a number that stands alone."""
    low, plain = page.low, page.plain
    value, end = amount.value, amount.end
    kind, unit = _COUNT, None
    if money is not None:
        kind, unit = _MONEY, money.code
        if tail is not None and tail.kind is _MONEY and (tail.unit == unit or plain[amount.end - 1] != "$"):
            unit = tail.unit if unit == "USD" and plain[money.start] == "$" else unit
            end = tail.end
    elif tail is not None:
        kind, unit, end = tail.kind, tail.unit, tail.end
        value = value * tail.factor if tail.factor != 1 else value
    elif amount.form == "fraction":
        kind = _RATIO
    if kind is _COUNT:
        age = age_of(page, start, end, amount, words)
        if age is not None:
            if age.high is not None:
                return build(page, start, age.end, Kind.AGE, age.low, age.high, "year", words)
            return build(page, start, end, Kind.AGE, value, value, "year", words)
    elif kind is _MONEY:
        summed = _with_cents(page, end, value, tail is not None, amount.scale)
        if summed is not None:
            value, end = summed
    elif kind is Kind.MEASURE and unit in ("foot",):
        summed = _with_inches(low, end, value)
        if summed is not None:
            value, end = summed
    if minus:
        value = -value
    elif words and words[-1] in ("minus", "negative"):
        begun = negative(page, start, end, words)
        if begun is not None:
            start, value, words = begun, -value, words[:-1]
    elif low[end : end + 11] == " below zero":
        value, end = -value, end + 11
    elif plain[start - 1 : start] == "(" and _accounting(page, start, amount.end, money is not None):
        start, value, words = start - 1, -value, words_before(page, start - 1)
        scaled = with_scale(page, Amount(value, end + 1, "digits"))
        value, end = scaled.value, scaled.end
    return build(page, start, end, kind, value, value, unit, words, amount.others)


def _accounting(page: Page, start: int, end: int, money: bool) -> bool:
    """Whether brackets around a number make it a loss: "(4.2) million", "net result of ($9.9)"."""
    if page.plain[end : end + 1] != ")":
        return False
    behind = page.low[end + 1 : end + 10]
    if behind.startswith((" million", " billion", " thousand")) and not money:
        return True
    before = page.low[max(0, start - 12) : start - 1]
    return money and before.endswith((" is ", " was ", " of ", " at ", " to ", "result: ", "loss: "))


def _with_cents(page: Page, end: int, value: Decimal, named: bool, scale: int) -> tuple[Decimal, int] | None:
    if scale != 1 or page.low[end : end + 1] not in (" ", ","):
        return None
    minor = minor_part(page.low, end, named)
    if minor is None:
        return None
    written, digits, stop = minor
    if digits:
        cents: Decimal | None = Decimal(written)
    else:
        spelled = read_spelled(page.low, page.low.index(written, end))
        cents = (
            None
            if spelled is None
            or spelled.form != "words"
            or spelled.end - len(written) != page.low.index(written, end)
            else spelled.value
        )
    total = None if cents is None else with_minor(value, cents)
    return None if total is None else (total, stop)


_INCHES = re.compile(
    r"[ -]?(\d{1,2}(?:\.\d)?)(?: ?(?:inches|inch|in\b|\"))|-(\d{1,2})\b(?![-.,]\d)|(?<=') ?(\d{1,2})\b"
)


def _with_inches(low: str, end: int, value: Decimal) -> tuple[Decimal, int] | None:
    """ "5 ft 2 in", "6-foot-4", "6'2": one length, in feet."""
    m = _INCHES.match(low, end)
    if m is None:
        return None
    inches = Decimal(m.group(1) or m.group(2) or m.group(3))
    return (value + inches / 12, m.end()) if inches < 12 else None
