"""Number phrases with a meaning of their own: "half a million", "hundreds of", "one in five".

Each is a pattern and a reader; a new phrase is one more row in the table it belongs to.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from summarise.quantities.english import DENOMINATORS, GROUPS, MAGNITUDES, ONES, ORDINALS, TENS, VAGUE
from summarise.quantities.lexicon import alternatives
from summarise.quantities.named import NamedTuple
from summarise.quantities.numerals import to_decimal
from summarise.quantities.patterns import pattern


class Phrase(NamedTuple):
    """What a fixed phrase says: where it stands and its bounds."""

    start: int
    end: int
    low: Decimal
    high: Decimal


_SCALES = {word: Decimal(value) for word, value in (MAGNITUDES | GROUPS).items()}
_VAGUE_CHAIN = pattern(rf"({alternatives(VAGUE)})\b(?: of ({alternatives(VAGUE)})\b)?")
_A_PART = pattern(rf"({alternatives(DENOMINATORS)})\b")
_FEW = pattern(r"(hundred|thousand|million|billion|trillion|dozen|lakh|crore)\b")
_PAIR = pattern(r"(couple|pair|brace)\b(?: of)?(?: (hundred|thousand|million|dozen|billion))?")
_SMALL = {
    **ONES,
    **TENS,
    "a hundred": 100,
    "a thousand": 1000,
    "hundred": 100,
    "a million": 10**6,
    "a-hundred": 100,
    "a-thousand": 1000,
    "a-million": 10**6,
}
_IN = pattern(
    rf"(?:(?:[- ](?:in|out[ -]of)| times out of)[- ](?:every[- ])?|-of-| of every | for every )(\d{{1,3}}(?:,\d{{3}})?|{alternatives(_SMALL)})\b"
    r"(?!,\d|\.\d|-(?!year (?:flood|storm|event|drought|rain|heat|wave|tide|quake|disaster|chance))| (?:million|billion|percent|per cent|days|weeks|months|years|hours|minutes|seconds|games|matches|seasons|cities|"
    r"countries|states|boxes|places|areas|towns|starts|innings|overs|attempts|appearances)|%)"
)
# "One shop in six has closed": what is shared out stands between the two, and nothing behind that the second could count.
_NO_THING = r"(?!was\b|is\b|died\b|killed\b|injured\b|born\b|held\b|found\b|only\b|more\b|being\b|each\b|place[ds]?\b|based\b|living\b|and\b|came\b)"
_ONE_OF = pattern(
    rf" (?:{_NO_THING}[a-z]{{3,}} )?{_NO_THING}[a-z]{{3,}}"
    rf" (?:in|out of) (?:every )?(?P<bottom>\d{{1,3}}|{alternatives(ONES)}|{alternatives(TENS)})\b"
    r"(?= ?(?:[,.;:!?)]|\Z)(?!\d)| (?:has|have|had|is|are|was|were|does|do|did|will|would|can|could|now|says?|said|needs?|lives?|lost|still|in|[a-z]{2,}ed|gave|gives?|gets?|got|"
    r"becomes?|became|fell|falls?|took|takes?|went|goes|came|comes?|felt|feels?|left|leaves?|chose|stopped)\b)"
)
_TWO_WORDS = 90  # characters, with the next
_ODDS = pattern(
    rf"-(?:to|for)-(\d{{1,3}}|{alternatives(ONES)})\b(?![-.,]\d|-[a-z]|%| (?:times|percent|per cent|years?|months?|weeks?|days?|hours?|minutes?|points?|million|billion)\b)"
)
_RATIO = pattern(r":(\d{1,3})(?![\d:]|[.,]\d)")
_HALF_NAMES = pattern(
    r"[- ](?:hearted|way|brother|sister|baked|back|marathon|term|time|moon|mast|life|empty|full|century|centuries|court)"
)


def vague(low: str, position: int) -> Phrase | None:
    """ "hundreds", "tens of thousands": a size with its bounds, ten times apart."""
    found = _VAGUE_CHAIN.match(low, position)
    if found is None:
        return None
    bottom, top = VAGUE[found.group(1)]
    scale = VAGUE[found.group(2)][0] if found.group(2) else 1
    return Phrase(position, found.end(), Decimal(bottom * scale), Decimal(top * scale))


_SCORE = pattern(
    r"[- ]?score(?:[ ]and[ ]([a-z]+(?:-[a-z]+)?)\b|(?= (?:of )?(?:(?!goals|points|runs|tries)[a-z'-]{2,}s|men|women|people|children|sheep|cattle|oxen|geese|fish|horse|head)\b))"
)


def score(low: str, position: int, end: int) -> Phrase | None:
    """ "three score and ten", "two score ships": twenties, with the number word from ``position`` to ``end``."""
    found = _SCORE.match(low, end)
    value = ONES.get(low[position:end], 0)
    if found is None or not 2 <= value <= 9:
        return None
    more = ONES.get(found.group(1) or "zero")
    if more is None or more >= 20:
        return None
    total = Decimal(20 * value + more)
    return Phrase(position, found.end(), total, total)


_DIGITS_LONG = {"single": (1, 9), "double": (10, 99), "triple": (100, 999)}
_PART_OF_NINE = {"low": (1, 3), "mid": (4, 6), "high": (7, 9)}
_LONG = pattern(r"[- ]digits\b")


def digits_long(low: str, position: int, end: int) -> Phrase | None:
    """ "single digits", "the mid-single digits", "double digits": a size by its length; an adjective is none."""
    found = _LONG.match(low, end)
    if found is None:
        return None
    bounds = _DIGITS_LONG[low[position:end]]
    start = position
    for word, part in _PART_OF_NINE.items():
        if bounds[1] == 9 and low.startswith(word, position - len(word) - 1) and low[position - 1] in "- ":
            bounds, start = part, position - len(word) - 1
    return Phrase(start, found.end(), Decimal(bounds[0]), Decimal(bounds[1]))


def several(low: str, position: int, end: int, last: str) -> Phrase | None:
    """ "several hundred", "a few thousand" with the magnitude at ``position``: at least two, less than ten of it."""
    if last not in ("several", "few"):
        return None
    scale = _SCALES[low[position:end]]
    start = low.rindex(last, 0, position)
    if last == "few" and low[start - 2 : start] == "a ":
        start -= 2
    return Phrase(start, end, 2 * scale, 10 * scale)


_COMPARED = pattern(
    r" (?:more|less|fewer|higher|lower|larger|smaller|cheaper|dearer|bigger|longer|shorter|faster|slower)\b| (?:up|down) on\b"
    r"| off(?: (?:all|its|their|his|her|your|every|most|for|until|fares|prices|tickets|the (?:price|cost|bill|fare|fee|asking|list|full|normal|usual|value))\b|[.,;:!?]|\Z)"
)
_SHARE_BEFORE = pattern(r"\b(?:by|than|nearly|about|almost|over|only|just|around|roughly|up|down) \Z")

# "exports rose a fifth to £420m", but "lost a fifth game"
_CHANGE_BEFORE = pattern(
    r"\b(?:rose|risen|rise|rises|fell|fallen|fall|falls|climbed|jumped|dropped|grew|grown|gained|lost|slid|surged|soared|shrank|shrunk|slumped|tumbled|plunged|sank|added|shed|declined|increased|decreased) \Z"
)
_ONWARD = pattern(r" (?:to|in|since|over|from|on|last|this|year|compared|against|between|after|during)\b")


def part(low: str, position: int) -> Phrase | None:
    """ "a third of", "a quarter", "a hundredth" with "a" right before the denominator at ``position``."""
    article = 2 if low.endswith("a ", 0, position) else 3 if low.endswith("an ", 0, position) else 0
    if not article or (position > article and low[position - article - 1].isalnum()):
        return None
    found = _A_PART.match(low, position)
    if found is None:
        return None
    word, end = found.group(1), found.end()
    bottom = DENOMINATORS[word]
    behind = low[end : end + 5]
    if word.endswith("s"):
        return None
    closes = (
        behind.startswith((" of ", " of\n"))
        or not behind.strip()
        or _SHARE_BEFORE.search(low, max(0, position - article - 12), position - article) is not None
        or behind[0] in ".,;:)"
        or (
            _CHANGE_BEFORE.search(low, max(0, position - article - 14), position - article) is not None
            and _ONWARD.match(low, end) is not None
        )
        or low.startswith((" to a ", " to one", " to half", " to two"), end)
        or (
            low.startswith((" and a ", " and one", " and half", " and two", " and three"), end)
            and low.endswith("between ", 0, position - article)
        )
        or _COMPARED.match(low, end) is not None
        or low.startswith((" are ", " were ", " have "), end)  # "a third are boys"
    )
    if word in ("quarter", "half"):
        if (
            low.startswith((" pounder", " final", "-final", " back", "back", " mile", " hour"), end)
            and word == "quarter"
        ):
            return None
    elif bottom < 100 and not (closes or (word == "third" and behind.startswith(" in"))):
        return None
    if word == "half" and _HALF_NAMES.match(low, end):
        return None
    if (
        low[end : end + 8] in (" of the ",)
        and low.startswith(("year", "season", "month"), end + 8)
        and word != "third"
    ):
        return None
    value = to_decimal(Fraction(1, bottom))
    return Phrase(position - article, end, value, value)


def couple(low: str, position: int) -> Phrase | None:
    """ "a couple of", "a pair of", also of hundreds; "couple" stands at ``position``."""
    found = _PAIR.match(low, position)
    if found is None or low[max(0, position - 2) : position] != "a ":
        return None
    scale = _SCALES[found.group(2)] if found.group(2) else Decimal(1)
    if not found.group(2) and not low[found.end(1) : found.end(1) + 4].startswith(" of"):
        rest = low[found.end(1) : found.end(1) + 2].strip()
        if rest or found.group(1) != "couple":
            return None
    end = found.end(2) if found.group(2) else found.end(1)
    return Phrase(position - 2, end, 2 * scale, 2 * scale)


def ratio(low: str, start: int, end: int, top: Decimal) -> Phrase | None:
    """ "one in five", "9 out of 10", "three of every four": ``top`` stands from ``start`` to ``end``."""
    if low.startswith(" of ", end) and not low.startswith("every ", end + 4):
        return None  # nearly all that is counted of something
    found = _IN.match(low, end)
    if found is None:
        return None
    link = low[end : found.start(1)].strip(" -")
    word, end = found.group(1), found.end()
    bottom = int(word.replace(",", "")) if word[0].isdigit() else _SMALL[word]
    hundreds = _HUNDREDS.match(low, end)
    if hundreds is not None:  # "two out of five hundred"
        bottom, end = bottom * 100, hundreds.end()
        if link == "in":
            return None
    if not 0 < top <= bottom or bottom < 2 or top != top.to_integral_value():
        return None
    if link == "in" and (1900 <= bottom <= 2100 or (top != 1 and bottom % 5 and bottom > 10) or (top > 10)):
        return None
    value = to_decimal(Fraction(int(top), bottom))
    return Phrase(start, end, value, value)


def one_of(low: str, start: int, end: int) -> Phrase | None:
    """ "One shop in six", "one child out of every four"; "one" stands from ``start`` to ``end``."""
    behind = low[end + 1 : end + _TWO_WORDS].split(" ", 3)[1:3]
    found = _ONE_OF.match(low, end) if "in" in behind or "out" in behind else None
    if found is None:
        return None
    word = found["bottom"]
    bottom = int(word) if word.isdigit() else _SMALL[word]
    if bottom < 2:
        return None
    value = to_decimal(Fraction(1, bottom))
    return Phrase(start, found.end(), value, value)


_HUNDREDS = pattern(r" hundreds?\b(?! and| thousand| million)")


def to_one(plain: str, start: int, end: int, top: Decimal) -> Phrase | None:
    """ "3:1", "a ratio of 2:5": the first number over the second."""
    found = _RATIO.match(plain, end)
    if found is None:
        return None
    bottom = int(found.group(1))
    if bottom == 0:
        return None
    value = top / bottom
    return Phrase(start, found.end(), value, value)


_SAID = frozenset({"ratio", "ratios", "odds", "margin", "outnumbered", "outnumber"})
_TO_NUMBER = pattern(
    rf" to (\d{{1,3}}|{alternatives(ONES)})\b(?![-,.]\d|%| (?:million|billion|percent|per cent)\b)"
)


def said_ratio(low: str, start: int, end: int, top: Decimal, words: list[str]) -> Phrase | None:
    """ "a ratio of 3 to 1", "outnumbered four to one": the word before says what "to" means."""
    if _SAID.isdisjoint(words[-3:]):
        return None
    found = _TO_NUMBER.match(low, end)
    if found is None:
        return None
    word = found.group(1)
    bottom = int(word) if word.isdigit() else ONES[word]
    return None if bottom == 0 else Phrase(start, found.end(), top / bottom, top / bottom)


def odds(low: str, position: int, end: int) -> Phrase | None:
    """ "a 4-to-1 margin", "a 2-for-1 split": the first over the second; not "5-to-10-year"."""
    found = _ODDS.match(low, end)
    if found is None:
        return None
    top, bottom = (
        int(word) if word.isdigit() else ONES.get(word, 0) for word in (low[position:end], found.group(1))
    )
    if not top or not bottom:
        return None
    value = to_decimal(Fraction(top, bottom))
    return Phrase(position, found.end(), value, value)


# "Sales fell in the half", "for the half to March": half of a business year; not "in the half of cases that ended".
_OVER_THE = pattern(r"\b(?:in|for|during|over|throughout) the \Z")
_YEARS_HALF = pattern(
    r"(?: year)?(?: (?:to|and|but|as|when|after|from|ended|ending|compared|while|was|were|on)\b|[,.;:)\n]|\Z)"
)


def is_half_name(low: str, position: int, end: int) -> bool:
    """Whether "half" at ``position`` is part of a name of a thing: "half-brother", "the first half"."""
    if _HALF_NAMES.match(low, end):
        return True
    if _OVER_THE.search(low, max(0, position - 16), position) and _YEARS_HALF.match(low, end):
        return True
    before = low[max(0, position - 8) : position]
    return before.endswith(
        ("first ", "second ", "first-", "second-", "other ", "better ", "opening ", "latter ", "final ")
    )


def ordinal_half(low: str, end: int) -> int | None:
    """Where "half" or "quarter" ends behind an ordinal at ``end``: "second half"."""
    return (
        end + 5 if low.startswith((" half", "-half"), end) and not low[end + 5 : end + 6].isalpha() else None
    )


ORDINAL_WORDS = frozenset(ORDINALS)
