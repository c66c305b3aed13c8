"""find_quantities: every number expression of a text, with its value, kind, unit and qualifier.

From numeric anchors outward: one pattern finds every place where a number may begin; a small grammar
reads the number there, then what stands before it (sign, currency, hedge), then what stands after
(magnitude, unit, second end of a range). Dates and names claim their characters first.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from summarise.quantities import currencies, phrases
from summarise.quantities.amounts import Amount, read_digits, read_words, to_decimal
from summarise.quantities.context import noun_after, verb_near
from summarise.quantities.dates import find_dates
from summarise.quantities.folding import fold
from summarise.quantities.identifiers import find_identifiers
from summarise.quantities.numerals import (
    MAGNITUDES,
    ONES,
    ORDINAL_WORDS,
    TENS,
    VULGAR,
    Separators,
    separators,
)
from summarise.quantities.qualifiers import hedge_after, hedge_before
from summarise.quantities.quantity import Kind, Qualifier, Quantity
from summarise.quantities.suffixes import Suffix, suffix


def _anchor_words() -> str:
    words = {*ONES, *TENS, *MAGNITUDES, *ORDINAL_WORDS, "dozen", "half", "quarter", "quarters", "single"}
    words |= phrases.MULTIPLE_WORDS | phrases.VAGUE_WORDS
    words |= {
        "a " + w
        for w in (*MAGNITUDES, "dozen", "third", "quarter", "half", "couple", "pair", "tenth", "fifth")
    }
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_first.setdefault(word[0], []).append(
            re.escape(word[1:]).replace(r"\ ", r"(?:n?)[ -]" if word[:2] == "a " else " ")
        )
    return "|".join(f"[{c.upper()}{c}](?:{'|'.join(rest)})" for c, rest in sorted(by_first.items()))


_ANCHOR = re.compile(
    rf"(?P<digit>\.?\d)|(?P<vulgar>[½⅓⅔¼¾⅛⅜⅝⅞])|(?<![A-Za-z])(?P<word>{_anchor_words()})(?![A-Za-z])"
)
_SIGN = re.compile(
    "(?:"
    + "|".join(sorted(map(re.escape, currencies.SIGNS), key=len, reverse=True))
    + "|"
    + "|".join(sorted(currencies.CODES))
    + r")\Z"
)
_RANGE = re.compile(
    r"\s?(?P<dash>-|–)\s?(?=[$€£¥₹]?\.?\d|[a-z])|\s(?P<to>to|or)\s(?=[$€£¥₹A-Z]{0,3}\.?\d|[a-z]|an? )|\s(?P<and>and)\s(?=[$€£¥₹A-Z]{0,3}\.?\d|[a-z])",
    re.IGNORECASE,
)
_SCORE_BEFORE = re.compile(
    r"\b(?:won|win|wins|beat|beats|beaten|lost|lose|loss|losing|lead|led|vote[ds]?|score[ds]?|victory|defeat(?:ed)?|draw|drew|tied?|tally|"
    r"record|passed|ruled|ruling|final|by|split|game|set|match|triumph|series|halftime|margin|edged|over|thrashed|ahead|up|down)\b",
    re.IGNORECASE,
)
_SCORE_AFTER = re.compile(
    r" (?:victory|win|loss|defeat|draw|lead|vote|decision|record|ruling|majority|start|run|in the|on |against|over|at |aggregate|thrashing|triumph)"
)
_AGE_AFTER = re.compile(
    r"(?:[ -]years?[ -]olds?\b|[ -]?y/?o\b|[ -]month[s]?[ -]olds?\b|[ -]days?[ -]old\b|[ -]weeks?[ -]old\b| years of age\b)",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"\b(?:aged|age|ages|the age of|age of)(?: between| of| from| under| over)? \Z", re.IGNORECASE
)
_AGE_COMMA = re.compile(r"[A-Z][a-z'-]+, \Z")
_IN_HER = re.compile(r"\bin (?:his|her|their|my|our) (?:early |mid-|mid |late )?\Z")
_THE_S = re.compile(r"s\b")
_BETWEEN = re.compile(r"\b(between|from)\s+(?:about |around |some |roughly )?\Z", re.IGNORECASE)
_PER = re.compile(r" ?(?:per|for every|out of every) \Z")


class _Page(NamedTuple):
    text: str  # the original
    plain: str  # folded, same length
    style: Separators


def find_quantities(text: str) -> list[Quantity]:
    """Every quantity of ``text`` in order, without overlap; dates, times and names included.

    Pure and linear in the text. Never raises for any ``str``. Spans index ``text`` itself:
    ``text[q.start:q.end] == q.text``.
    """
    plain = fold(text)
    page = _Page(text, plain, separators(plain))
    claimed = _claims(page)
    found: list[Quantity] = []
    cursor, at = 0, 0
    for anchor in _ANCHOR.finditer(plain):
        start = anchor.start()
        if start < cursor:
            continue
        while at < len(claimed) and claimed[at].end <= start:
            found.append(claimed[at])
            at += 1
        if at < len(claimed) and claimed[at].start <= start:
            cursor = claimed[at].end
            continue
        limit = claimed[at].start if at < len(claimed) else len(plain)
        for quantity in _read(page, anchor, cursor):
            if quantity.end <= limit and quantity.start >= cursor:
                found.append(quantity)
                cursor = quantity.end
    found.extend(claimed[at:])
    found.sort(key=lambda q: q.start)
    return found


def _claims(page: _Page) -> list[Quantity]:
    """Dates and names, merged; where two overlap, the longer one stays."""
    merged: list[Quantity] = []
    for quantity in sorted(
        (*find_identifiers(page.plain), *find_dates(page.plain)), key=lambda q: (q.start, -q.end)
    ):
        if merged and quantity.start < merged[-1].end:
            if quantity.end - quantity.start > merged[-1].end - merged[-1].start:
                merged[-1] = quantity
            continue
        merged.append(quantity)
    if page.text is not page.plain:
        merged = [_restore(page, q) for q in merged]
    return merged


def _restore(page: _Page, q: Quantity) -> Quantity:
    return Quantity(q.start, q.end, page.text[q.start : q.end], q.kind, q.low, q.high, q.unit, q.qualifier,
                    q.noun, q.verb, q.hedge, q.date, q.until, q.readings)  # fmt: skip


def _read(page: _Page, anchor: re.Match[str], cursor: int) -> list[Quantity]:
    plain, start = page.plain, anchor.start()
    if anchor.lastgroup == "digit":
        before = plain[start - 1] if start else " "
        glued = (
            before.isalpha() or before == "_" or (before in "./" and start > 1 and plain[start - 2].isalnum())
        )
        if glued and not _SIGN.search(plain[start - 4 if start > 4 else 0 : start]):
            return []
        money = _money_before(plain, start)
        return _digits(page, start, money, cursor)
    if anchor.lastgroup == "vulgar":
        value = to_decimal(VULGAR[anchor.group()])
        return [_finish(page, start, Amount(value, anchor.end(), "fraction"), None, None, None, Kind.RATIO)]
    return _words(page, anchor, cursor)


def _money_before(plain: str, start: int) -> tuple[str, int] | None:
    """The currency sign or code right before ``start``: its code and where it begins."""
    left = plain[start - 6 if start > 6 else 0 : start]
    if not left:
        return None
    stripped = left.rstrip(" ")
    if len(left) - len(stripped) > 1 or not stripped:
        return None
    last = stripped[-1]
    if last.isascii() and not (last in "$." or last.isupper() or last in "sp"):
        return None
    found = _SIGN.search(stripped)
    if found is None:
        return None
    word = found.group()
    if word[0].isalpha() and found.start() and stripped[found.start() - 1].isalpha():
        return ("USD", start - len(left) + len(stripped) - 1) if last == "$" else None
    code = currencies.SIGNS.get(word) or word
    return code, start - len(left) + found.start()


def _digits(page: _Page, start: int, money: tuple[str, int] | None, cursor: int) -> list[Quantity]:
    plain = page.plain
    ratio = phrases.ratio(plain, start) if money is None else None
    if ratio is not None:
        return [_phrase(page, start, ratio)]
    amount = read_digits(plain, start, page.style, money=money is not None)
    if amount is None:
        return []
    if amount.form == "ordinal":
        return [
            Quantity(
                start, amount.end, page.text[start : amount.end], Kind.ORDINAL, amount.value, amount.value
            )
        ]
    score = _score(page, start, amount) if money is None else None
    if score is not None:
        return score
    return _ranged(page, start, amount, money, cursor)


def _score(page: _Page, start: int, amount: Amount) -> list[Quantity] | None:
    plain, end = page.plain, amount.end
    if plain[end : end + 1] not in ("-", "–") or not plain[end + 1 : end + 2].isdigit() or amount.scale != 1:
        return None
    second = read_digits(plain, end + 1, page.style)
    if (
        second is None
        or second.form != "digits"
        or second.scale != 1
        or amount.value > 999
        or second.value > 999
    ):
        return None
    stop = second.end
    after = plain[stop : stop + 1]
    if after == "-" and plain[stop + 1 : stop + 2].isdigit():
        third = read_digits(plain, stop + 1, page.style)
        if third is not None and third.value <= 999:
            return [
                Quantity(
                    start, third.end, page.text[start : third.end], Kind.SCORE, amount.value, third.value
                )
            ]
    if suffix(plain, stop, digits=True) is not None or plain[stop : stop + 9] in (" million", " billion"):
        return None
    falls = amount.value >= second.value
    said = (
        _SCORE_BEFORE.search(plain, max(0, start - 40), start) is not None
        or _SCORE_AFTER.match(plain, stop) is not None
    )
    more = re.match(r"(?:[ ,]+| and )\d{1,2}[-–]\d{1,2}\b", plain[stop : stop + 10]) is not None
    if not (
        falls
        or more
        or (said and amount.value < 20 and second.value < 20 and after != " ")
        or (said and _SCORE_AFTER.match(plain, stop))
    ):
        return None
    return [Quantity(start, stop, page.text[start:stop], Kind.SCORE, amount.value, second.value)]


def _ranged(
    page: _Page, start: int, amount: Amount, money: tuple[str, int] | None, cursor: int
) -> list[Quantity]:
    """The number alone, or with the second end of a range that shares its magnitude and unit."""
    plain = page.plain
    first_suffix = suffix(plain, amount.end, digits=amount.form == "digits")
    link_at = first_suffix.end if first_suffix is not None else amount.end
    link = _RANGE.match(plain, link_at)
    if link is None and plain[link_at : link_at + 1] == "s":
        link = None
    if link is not None:
        between = _BETWEEN.search(
            plain, max(0, (money[1] if money else start) - 20), money[1] if money else start
        )
        second_start, second_money = link.end(), None
        sign = re.match(
            r"(?:US|A|C|HK|NZ|S)?[$€£¥₹]|(?:USD|EUR|GBP|RM) ?", plain[second_start : second_start + 4]
        )
        if sign is not None:
            second_start += sign.end()
            second_money = (currencies.SIGNS.get(sign.group()) or sign.group().strip(), second_start)
        second = _second(page, second_start, money is not None or second_money is not None)
        if second is not None and (money is None) <= (second_money is None or money is None):
            joined = _join(page, start, amount, first_suffix, link, second, money, second_money, between)
            if joined is not None:
                return joined
    return [_finish(page, start, amount, first_suffix, money, None)]


def _second(page: _Page, position: int, money: bool) -> Amount | None:
    char = page.plain[position : position + 1]
    if char.isdigit() or char == ".":
        return read_digits(page.plain, position, page.style, money=money)
    return read_words(page.plain, position)


def _join(
    page: _Page, start: int, amount: Amount, first_suffix: Suffix | None, link: re.Match[str], second: Amount,
    money: tuple[str, int] | None, second_money: tuple[str, int] | None, between: re.Match[str] | None,
) -> list[Quantity] | None:  # fmt: skip
    plain = page.plain
    if second.form in ("ordinal", "fraction") or amount.form in ("ordinal", "fraction"):
        return None
    second_suffix = suffix(plain, second.end, digits=second.form == "digits")
    if link["and"] and not (between and between.group(1).lower() == "between"):
        return None
    if link["dash"] and (amount.form == "words") and second.form == "digits":
        return None
    low, high = amount.value, second.value
    shares = amount.scale == 1 and second.scale > 1 and (low < 1000 or amount.form == "words")
    if shares and low * second.scale <= high * 1000 and (low < high / second.scale or between):
        low = low * second.scale
    if first_suffix is not None and second_suffix is not None and first_suffix.unit != second_suffix.unit:
        return None
    moves = between is not None and between.group(1).lower() == "from"
    if link["to"] and link["to"].lower() == "to" and between is None and low >= high and first_suffix is None:
        return None
    if first_suffix is not None and second_suffix is None and money is None:
        return None
    unit = second_suffix or first_suffix
    if (low >= high or moves) and not link["dash"]:
        # "from 5 to 10 percent", "from 24 to 18": two values that share a unit, not a range
        first = _finish(
            page,
            start,
            amount._replace(value=low),
            first_suffix or _shared(unit),
            money,
            None,
            shared=first_suffix is None,
        )
        last = _finish(
            page,
            link.end() if second_money is None else second_money[1] - 1,
            second,
            second_suffix,
            second_money or money,
            None,
        )
        if last.start < link.end():
            return None
        return [first, last]
    if low >= high:
        return None
    if (
        link["dash"]
        and second.glued is None
        and unit is None
        and money is None
        and second.scale == 1
        and low >= 1000
        and high - low < 2
    ):
        return None
    joined = Amount(high, second.end, second.form, second.scale, glued=second.glued)
    quantity = _finish(page, start, joined, unit, money or second_money, low)
    return [quantity]


def _shared(unit: Suffix | None) -> Suffix | None:
    return unit


def _words(page: _Page, anchor: re.Match[str], cursor: int) -> list[Quantity]:
    plain, start, end = page.plain, anchor.start(), anchor.end()
    word = anchor.group().lower()
    if plain[start - 1 : start] == "-" and start > 1 and plain[start - 2].isalpha():
        return []
    for reader in (
        phrases.fraction_of_scale,
        phrases.couple,
        phrases.vague,
        phrases.ratio,
        phrases.plain_fraction,
    ):
        phrase = reader(plain, start)
        if phrase is not None:
            return [_phrase(page, start, phrase)]
    multiple = phrases.multiple_word(plain, start, end)
    if multiple is not None:
        if word in ("double", "triple", "treble", "quadruple"):
            before = plain[max(0, start - 8) : start].lower()
            if not (
                before.endswith(
                    (" to ", "than ", "will ", "about ", "nearly ", "almost ", "is ", "was ", "were ")
                )
                or plain[end : end + 4] == " the"
            ):
                return []
        return [_phrase(page, start, multiple)]
    if word == "half":
        if plain[start - 1 : start].isalnum() or re.match(
            r"[- ](?:year|time|hearted|way|brother|sister|baked|back|marathon|term)", plain[end : end + 10]
        ):
            if plain[end : end + 5] in ("-year", " year", " hour", "-hour"):
                pass
            else:
                return []
        return [
            _finish(
                page,
                start,
                Amount(Decimal("0.5"), end, "fraction"),
                suffix(plain, end, digits=False),
                None,
                None,
                Kind.RATIO,
            )
        ]
    if word in ("quarter", "quarters"):
        point = re.match(r"[- ](?:percentage[- ])?points?\b", plain[end : end + 18])
        if point is None:
            return []
        return [
            _finish(
                page,
                start,
                Amount(Decimal("0.25"), end, "words"),
                Suffix(Kind.PERCENTAGE_POINTS, "percentage-point", end + point.end()),
                None,
                None,
            )
        ]
    if word == "single":
        return []
    amount = read_words(plain, start)
    if amount is None:
        return []
    if amount.form == "ordinal":
        if word == "second" and plain[start - 2 : start] in ("a ", "r "):
            return []
        return [
            Quantity(
                start, amount.end, page.text[start : amount.end], Kind.ORDINAL, amount.value, amount.value
            )
        ]
    if amount.form == "fraction":
        return [_finish(page, start, amount, suffix(plain, amount.end, digits=False), None, None, Kind.RATIO)]
    if amount.value == 1 and word == "one" and amount.scale == 1 and not _counts(plain, start, amount.end):
        return [Quantity(start, amount.end, page.text[start : amount.end], Kind.IDENTIFIER)] if False else []
    return _ranged(page, start, amount, None, cursor)


_ONE_PRONOUN_AFTER = re.compile(
    r"(?:[.,;:!?)\"']|\s+(?:is|was|of|who|that|which|to|in|for|and|or|has|had|at|on|with|after|by|from|as|if|but|he|she|I|we|they|it|you|can|could|should|will|would|may|might|must|does|did|said)\b|\s*$)"
)
_ONE_COUNT_BEFORE = re.compile(r"(?:only|just|least|than|exactly|about|were|was|killed|leaving|and|,) \Z")


def _counts(plain: str, start: int, end: int) -> bool:
    """Whether "one" counts something here, rather than standing for a person or a thing."""
    if _ONE_PRONOUN_AFTER.match(plain, end) is None:
        return True
    if not plain[:start].strip() and not plain[end:].strip():
        return True
    return _ONE_COUNT_BEFORE.search(plain, max(0, start - 10), start) is not None


def _phrase(page: _Page, start: int, phrase: phrases.Phrase) -> Quantity:
    if phrase.kind is None:
        return _finish(
            page,
            start,
            Amount(phrase.high, phrase.end, "words"),
            suffix(page.plain, phrase.end, digits=False),
            None,
            None,
        )
    plain, end = page.plain, phrase.end
    unit, kind = phrase.unit, phrase.kind
    noun = None
    if kind is Kind.VAGUE or kind is Kind.RATIO:
        after = end
        if kind is Kind.VAGUE:
            typed = suffix(plain, end + 3 if plain[end : end + 4] == " of " else end, digits=False)
            if typed is not None:
                unit, end = typed.unit, typed.end
        if unit is None or kind is Kind.RATIO:
            found = noun_after(page.text, plain, after)
            if found is not None:
                noun, unit = found.phrase, unit or found.head
    hedge = hedge_before(page.text, plain, start)
    return Quantity(start, end, page.text[start:end], kind, phrase.low, phrase.high, unit,
                    hedge.qualifier if hedge else Qualifier.EXACT, noun, verb_near(plain, hedge.start if hedge else start, end),
                    hedge.words if hedge else None)  # fmt: skip


def _finish(
    page: _Page, start: int, amount: Amount, typed: Suffix | None, money: tuple[str, int] | None, low: Decimal | None,
    kind: Kind | None = None, *, shared: bool = False,
) -> Quantity:  # fmt: skip
    """Put sign, currency, unit, hedge, noun and verb around a number that has been read.

    ``shared``: the unit stands behind another number ("10 to 15 percent") and is not in this span.
    """
    text, plain = page.text, page.plain
    end = amount.end
    high = amount.value
    low_value = high if low is None else low
    readings: tuple[Quantity, ...] = ()
    unit: str | None = None
    noun_at = end
    if money is not None:
        unit, start = money
        kind = Kind.MONEY
    elif typed is not None:
        if amount.glued and typed.end == end + 1:
            typed = typed if _is_metre(plain, end + 1) else None
            if typed is None:
                scale = {"m": 10**6, "b": 10**9, "t": 10**12}[amount.glued]
                return _finish(page, start, Amount(high * scale, end + 1, amount.form, scale), suffix(plain, end + 1, digits=True), None,
                               None if low is None else low * scale, kind)  # fmt: skip
    elif amount.glued:
        scale = {"m": 10**6, "b": 10**9, "t": 10**12}[amount.glued]
        if amount.glued == "m" or amount.glued == "b":
            return _finish(page, start, Amount(high * scale, end + 1, amount.form, scale), suffix(plain, end + 1, digits=True), None,
                           None if low is None else low * scale, kind)  # fmt: skip
    if money is not None and typed is not None and (typed.kind is Kind.MONEY and typed.end > end):
        if typed.unit == unit:
            end = typed.end
        elif unit == "USD" and plain[money[1]] == "$":
            unit, end = typed.unit, typed.end
    elif money is not None and typed is not None and typed.kind is Kind.MEASURE and amount.glued:
        pass
    age = _age(plain, start, end, amount, money)
    if age is not None:
        kind, unit, end, low_value, high = age[0], age[1], age[2], age[3] or low_value, age[4] or high
    elif money is None and typed is not None:
        if kind is Kind.RATIO and typed.kind in (Kind.PERCENT,):
            kind = None
        kind = typed.kind if kind is None or kind is Kind.RATIO else kind
        unit = typed.unit
        if not shared:
            end = typed.end
    elif money is None and kind is None:
        stop = phrases.times(plain, end)
        if stop is not None:
            kind, unit, end = Kind.MULTIPLE, "times", stop
    sign_at = start - 1
    if plain[sign_at : sign_at + 1] == "-" and sign_at >= 0 and kind is not Kind.AGE and low is None:
        before = plain[sign_at - 1] if sign_at else " "
        if before in " (\n\t[$€£" or (before == ":" and sign_at):
            low_value, high, start = -low_value, -high, sign_at
    elif low is None and kind is not None and plain[max(0, start - 6) : start].lower() in ("minus ", "inus "):
        low_value, high, start = -low_value, -high, start - 6
    elif low is None and plain[max(0, start - 9) : start].lower() == "negative ":
        low_value, high, start = -low_value, -high, start - 9
    hedge = hedge_before(text, plain, start) or (
        None if plain[end : end + 1] not in "+ -" else hedge_after(text, plain, end)
    )
    noun_at = end
    if hedge is not None and hedge.start >= end:
        noun_at = hedge.end
        if hedge.words == "+":
            end = hedge.end
    qualifier = hedge.qualifier if hedge else Qualifier.EXACT
    words = hedge.words if hedge else None
    if low is not None and (hedge is None or hedge.qualifier is Qualifier.ABOUT):
        qualifier = Qualifier.BETWEEN
        between = _BETWEEN.search(plain, max(0, start - 20), start)
        words = between.group(1) if between else words
    noun = None
    if kind not in (Kind.AGE, Kind.MULTIPLE):
        noun = noun_after(text, plain, noun_at, plural=high != 1)
        if kind is None and noun is None and amount.form == "digits" and low is None:
            readings = ()
    if kind is None:
        kind = Kind.COUNT
        unit = noun.head if noun is not None else None
    elif kind is Kind.RATIO and unit is None and noun is not None:
        unit = noun.head
    verb = verb_near(
        plain, hedge.start if hedge and hedge.start < start else start, noun.end if noun else end
    )
    made = Quantity(
        start,
        end,
        text[start:end],
        kind,
        low_value,
        high,
        unit,
        qualifier,
        noun.phrase if noun else None,
        verb,
        words,
    )
    if amount.others and low is None:
        readings = tuple(
            Quantity(start, end, made.text, kind, v, v, unit, qualifier, made.noun, verb, words)
            for v in amount.others
        )
        made = Quantity(
            start,
            end,
            made.text,
            kind,
            low_value,
            high,
            unit,
            qualifier,
            made.noun,
            verb,
            words,
            None,
            None,
            readings,
        )
    return made


_METRE_AFTER = re.compile(
    r"[ -](?:sprint|hurdles|freestyle|butterfly|backstroke|breaststroke|relay|race|final|dash|run|long|tall|high|wide|deep|away|above|below|from|north|south|east|west|of (?:water|cable|rope))"
)


def _is_metre(plain: str, position: int) -> bool:
    return _METRE_AFTER.match(plain, position) is not None


def _age(
    plain: str, start: int, end: int, amount: Amount, money: tuple[str, int] | None
) -> tuple[Kind, str, int, Decimal | None, Decimal | None] | None:
    """An age, its unit and where it ends: "23-year-old", "aged 5", "in her 30s", "Smith, 48,"."""
    if money is not None or amount.scale != 1 or amount.value > 150 or amount.form not in ("digits", "words"):
        return None
    old = _AGE_AFTER.match(plain, end)
    if old is not None:
        word = old.group().lower()
        unit = (
            "month" if "month" in word else "week" if "week" in word else "day" if "day" in word else "year"
        )
        return Kind.AGE, unit, old.end(), None, None
    left = plain[start - 24 if start > 24 else 0 : start]
    if _AGE_BEFORE.search(left):
        return Kind.AGE, "year", end, None, None
    if amount.form == "digits" and amount.value == amount.value.to_integral_value():
        if plain[end : end + 1] == "s" and _IN_HER.search(left) and not plain[end + 1 : end + 2].isalpha():
            return Kind.AGE, "year", end + 1, amount.value, amount.value + 9
        closes = (
            plain[end : end + 1] in (",", ")", ";")
            or plain[end : end + 5] in (" and ",)
            or plain[end : end + 2] in (". ", ".\n")
        )
        if closes and amount.value >= 1 and not plain[end + 1 : end + 2].isdigit():
            if (
                plain[end : end + 1] == ","
                and _AGE_COMMA.search(left)
                and re.search(r"(?:[A-Z][\w'.-]+ )[A-Z][\w'-]+, \Z", left)
            ):
                return Kind.AGE, "year", end, None, None
            if plain[end : end + 1] == ")" and re.search(r"[A-Z][\w'-]+ [A-Z][\w'-]+ \(\Z", left):
                return Kind.AGE, "year", end, None, None
    return None
