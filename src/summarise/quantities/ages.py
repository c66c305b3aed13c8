"""Ages that no unit tells: "aged 5", "the age of 40", "in her 30s", "Jane Smith, 48,"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from summarise.quantities.amounts import Amount
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern


class Age(NamedTuple):
    """Where an age ends, and its bounds where the text gives a decade of life."""

    end: int
    low: Decimal = Decimal(0)
    high: Decimal | None = None


_AGED = frozenset({"aged", "age", "ages"})
_OF = frozenset({"of", "between", "from", "under", "over"})
_OLDER = (" or older", " and older", " or younger", " and younger")
_WHOSE = word_set("his her their my our whose your")
_PART = frozenset({"early", "mid", "mid-", "late"})
_NAME_COMMA = pattern(r"[A-Z][\w'.-]*,? [A-Z][\w'-]*, \Z")
# What a person does behind an age between commas: "The driver, 48, was fined".
_PERSON_VERB = pattern(
    r" (?:was|who|of|from|said|says|has|had|is|died|told|pleaded|faces|appeared|became|will|denies|denied|admitted)\b"
)
# "The driver, 48, died": nouns of people, most of them told by their ending.
_PERSON_COMMA = pattern(
    r"\b(?:the|an?|his|her|their|our|another) (?:[a-z'-]{2,20} ){0,3}"
    r"(?!(?:number|order|quarter|paper|corner|offer|error|floor|factor|sector|figure|river|tower|water|winter|summer|power|letter|computer) ?,)"
    r"(?:[a-z]*(?:man|woman|boy|girl|er|or|ist|cian|yee)|nurse|cook|chef|guard|pilot|judge|chief|coach|wife|husband|son|"
    r"student|tenant|resident|president|accountant|assistant|actress|priest|suspect|victim|aunt|uncle|defendant), \Z"
)
_NAME_BRACKET = pattern(r"[A-Z][\w'-]+ [A-Z][\w'-]+ \(\Z")


def is_aged(words: list[str]) -> bool:
    """Whether the words before a number say that it is an age: "aged", "ages", "the age of", "aged between"."""
    last = words[-1].lstrip("(") if words else ""
    return last in _AGED or (last in _OF and len(words) > 1 and words[-2].lstrip("(") in _AGED)


def in_decade_of_life(words: list[str]) -> bool:
    """Whether the words before "thirties" or "30s" make it a decade of somebody's life: "in her early thirties"."""
    mid = bool(words) and words[-1].split("-")[0] in _PART
    return len(words) > mid and words[-1 - mid] in _WHOSE


def age_of(page: Page, start: int, end: int, amount: Amount, words: list[str]) -> Age | None:
    """Whether the bare number from ``start`` to ``end`` is an age, by the words before it."""
    if (
        amount.scale != 1
        or amount.value > 150
        or not words
        or (amount.form != "digits" and amount.form != "words")
    ):
        return None
    last = words[-1].lstrip("(")
    if is_aged(words) or page.low.startswith(_OLDER, end):
        return Age(end)
    if page.low[end : end + 1] == "s" and page.low[max(0, start - 6) : start].endswith(("under-", "over-")):
        return Age(end)
    if amount.form != "digits" or amount.value != amount.value.to_integral_value():
        return None
    low, plain = page.low, page.plain
    after = low[end : end + 1]
    if after == "s" and amount.value % 10 == 0 and not low[end + 1 : end + 2].isalpha():
        return Age(end + 1, amount.value, amount.value + 9) if in_decade_of_life(words) else None
    if amount.value < 1 or amount.value > 119:
        return None
    before = plain[start - 2 : start] if start > 1 else ""
    if (
        before == ", "
        and (after == "," or after == ";" or low[end : end + 5] == " and " or after == ".")
        and not low[end + 1 : end + 2].isdigit()
    ):
        told = (
            _NAME_COMMA.search(plain, max(0, start - 40), start)
            or _PERSON_VERB.match(low, end + 1)
            or (amount.value > 9 and _PERSON_COMMA.search(low, max(0, start - 60), start))
        )
        return Age(end) if after == "," and told else None
    if low.startswith(" at the time", end) and last in ("was", "is", "were", "just", "only"):
        return Age(end)
    if before == " (" and after == ")" and _NAME_BRACKET.search(plain, max(0, start - 40), start):
        return Age(end)
    return None
