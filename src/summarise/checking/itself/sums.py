"""Totals, remainders and shares that a sentence tells with all their parts.

"12 men and 9 women, 22 in all", "22 people were hurt: 12 men and 9 women", "12 of the 22 were men, the other 9 women",
"58 of 212, or 40%", "48% of the vote, Marsh 34% and Lind 23%". Each form says that its parts are all there are; a list that
may leave something out is not added up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.itself.compared import (
    Compared,
    Sentence,
    added,
    alike,
    allows,
    is_exact,
    of,
    slack,
    value_of,
)
from summarise.checking.text.directions import direction_of
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_WORDS = r"(?: [A-Za-z][\w'’-]*){0,5}?"
_NEXT = pattern(
    rf"{_WORDS}(?:,| and|, and| plus|, plus| &| as well as| along with)(?: (?:the|another|a further|some))? ?[^\w\s]?"
)
# Behind the last part and right before the total.
_MAKES = pattern(
    rf"{_WORDS},? ?[–—-]? ?(?:for a total of|(?:making|giving|to give|to make|bringing in|adding up to|a combined|a total of|totall?ing|making a total of"
    r"|giving a total of|in total,?|in all,?|altogether,?|all told,?|bringing the total to|taking the total to|for an? (?:combined|overall) total of))(?: a total of)? ",
    re.IGNORECASE,
)
_APPOSED = pattern(rf"{_WORDS}(?:,| –| —|:|;) ", re.IGNORECASE)
_IN_ALL = pattern(
    r"(?: (?P<noun>[a-z][\w'’-]*))?,? (?:in all|in total|altogether|all told|together|combined)(?=[,.;:)]| and\b| [–—]|\s*\Z)",
    re.IGNORECASE,
)
_ANYBODY = frozenset(
    "people persons children adults passengers patients casualties deaths victims players members seats votes medals arrests cases jobs "
    "staff workers employees vehicles ships boats homes houses items things animals pupils students".split()
)
# Behind a total and right before its first part.
_MADE_OF = pattern(
    r"(?: [\w'’-]+){0,6}?(?P<form>: | \(| [–—] |,? (?:(?:(?:is|are|was|were) )?made up of|comprising|comprises|comprised|consisting of|consists of|consisted of|(?:is |are )?split into|namely|that is) )",
    re.IGNORECASE,
)
_CLOSED = pattern(r"(?: [A-Za-z][\w'’-]*){0,4}(?:[.;)]| [–—]|\s*\Z)", re.IGNORECASE)
_ENDED = pattern(r"(?: [A-Za-z][\w'’-]*){0,4}(?:[,.;)]| [–—]|\s*\Z)", re.IGNORECASE)
_OF = pattern(r"(?: [a-z]+)? (?:out )?of (?:the |its |their |his |her |all |a total of )?", re.IGNORECASE)
_OTHERS = pattern(r"\bthe (?:other|remaining) \Z", re.IGNORECASE)
_OF_THEM = pattern(r" (?:of|among) (?:them|whom|which|these|those)\b", re.IGNORECASE)
_PART = pattern(r"\b(?:of (?:which|whom|them|these|those)|half|quarter|third|including)\b", re.IGNORECASE)
_OR_SHARE = pattern(
    r"(?: [a-z][\w'’-]*){0,4}?(?P<form>, or | \(|, which is |, that is | – | — )", re.IGNORECASE
)
_SHARE_ENDS = pattern(r"[,.;)]|\s*\Z| of (?:them|those|the total|the whole|all)\b| [–—]| said\b")
_AS_SHARE = pattern(r"(?: of (?:the |all )?[a-z]+)? \(", re.IGNORECASE)
_WON = pattern(
    r"\b(?:won|took|takes|received|got|polled|with|secured) ?\Z",
    re.IGNORECASE,
)
_OF_THE_VOTE = pattern(
    r" of (?:the |all )?(?:votes?|vote cast|votes cast|seats|ballots|market)\b", re.IGNORECASE
)
_RIVAL = pattern(
    r"(?: of (?:the |all )?(?:votes?|seats|ballots|market))?(?:,|;| and|, and|, with| while| against)(?: and)?"
    r"(?: the)?(?: [A-Z][\w.'’-]*){1,4}(?:,| with| on| at| took| won| got| received| polled)* "
)
_VOTED = pattern(
    r"\b(?:vot\w+|polls?|referendum|majority|in favour|in favor|approved|backed|passed|beat|defeated|split)\b",
    re.IGNORECASE,
)
_TO = pattern(r"(?: of the vote)?(?: to | against | versus )")
_UNDECIDED = pattern(
    r"\b(?:undecided|unsure|don['’]t know|did not know|abstain\w*|no opinion)\b", re.IGNORECASE
)
_APPOSED_PART = pattern(r"(?: [a-z][\w'’-]*){0,3}?, (?:or )?")
_FRACTION_ROOM = Decimal("0.12")  # "a third" is said of 10 of 31 as well
_POINTS = Decimal(1)
_HUNDRED = Decimal(100)
_NEAR = Decimal("0.1")


def in_sentence(sentence: Sentence) -> Iterator[Compared]:
    """Every sum of parts that a sentence tells, right or wrong."""
    if len(sentence.amounts) < 2:
        return
    yield from _totals(sentence)
    yield from _the_others(sentence)
    yield from _parts_of_wholes(sentence)
    yield from _fractions(sentence)
    yield from _of_a_hundred(sentence)


def _lists(sentence: Sentence) -> Iterator[list[Quantity]]:
    """Amounts that a comma or an "and" joins, two or more, each as long as it goes on."""
    run: list[Quantity] = []
    for q in sentence.amounts:
        if _OF_THEM.match(sentence.after(q)):  # a part of the part before it
            if len(run) > 1:
                yield run
            run = []
            continue
        joined = bool(run) and alike(run[-1], q) and _NEXT.fullmatch(sentence.between(run[-1], q))
        if joined:
            run.append(q)
            continue
        if len(run) > 1:
            yield run
        run = [q]
    if len(run) > 1:
        yield run


def _totals(sentence: Sentence) -> Iterator[Compared]:
    amounts = sentence.amounts
    for run in _lists(sentence):
        if not all(map(is_exact, run)) or run[0].kind is Kind.PERCENT:
            continue
        # the total may have been taken for the last of the list: "12 men, 9 women, 22 in all"
        behind = amounts[amounts.index(run[-1]) + 1 : amounts.index(run[-1]) + 2]
        if behind and alike(run[0], behind[0]) and _is_total_behind(sentence, run, behind[0]):
            yield _summed(behind[0], run)
        elif len(run) > 2 and _is_total_behind(sentence, run[:-1], run[-1]):
            yield _summed(run[-1], run[:-1])
        at = amounts.index(run[0])
        if at and alike(amounts[at - 1], run[0]):
            whole = amounts[at - 1]
            form = _MADE_OF.fullmatch(sentence.between(whole, run[0]))
            told = form is not None and is_exact(whole)
            if form is None or not told or value_of(whole) < max(map(value_of, run)):
                continue
            apart = abs(added(run)[0] - value_of(whole))
            tells_all = form["form"].strip() not in (":", "(", "–", "—")
            if not (_ENDED if tells_all else _CLOSED).match(sentence.after(run[-1])):
                continue
            if (
                tells_all
                or apart <= max(Decimal(2), value_of(whole) * _NEAR)
                or added(run)[0] > value_of(whole)
            ):
                yield _summed(whole, run)


def _is_total_behind(sentence: Sentence, run: list[Quantity], whole: Quantity) -> bool:
    if value_of(whole) <= max(map(value_of, run)):
        return False
    gap = sentence.between(run[-1], whole)
    if _MAKES.fullmatch(gap):
        return True
    closed = _IN_ALL.match(sentence.after(whole)) if _APPOSED.fullmatch(gap) else None
    if closed is None:
        return False
    noun = (closed["noun"] or "").lower()
    return not noun or whole.kind is not Kind.COUNT or noun in _ANYBODY or any(q.noun == noun for q in run)


def _summed(whole: Quantity, parts: list[Quantity]) -> Compared:
    # what the list begins with may be something else: "120 seats, 61 for the one and 59 for the other, 120 in all"
    for first in range(1, len(parts) - 1):
        if added(parts[first:])[0] == value_of(whole):
            parts = parts[first:]
            break
    total, how = added(parts)
    fits = allows(whole, total, sum(map(slack, parts), Decimal(0)))
    return of(whole, parts[0], how, fits, f"The text says “{whole.text}”; its parts give {how}.")


def _the_others(sentence: Sentence) -> Iterator[Compared]:
    """ "12 of the 22 were men, the other 9 women"."""
    for (part, whole), rest in zip(pairwise(sentence.amounts), sentence.amounts[2:], strict=False):
        counts = part.kind is whole.kind is rest.kind is Kind.COUNT
        if not counts or not all(map(is_exact, (part, whole, rest))):
            continue
        if not _OF.fullmatch(sentence.between(part, whole)) or not _OTHERS.search(sentence.before(rest)):
            continue
        real = value_of(whole) - value_of(part)
        how = f"{number(value_of(whole))} - {number(value_of(part))} = {number(real)}"
        fits = allows(rest, real, slack(part) + slack(whole))
        yield of(rest, whole, how, fits, f"The text says “{rest.text}” are left; its own numbers give {how}.")


def _parts_of_wholes(sentence: Sentence) -> Iterator[Compared]:
    """ "58 of 212, or 27%", "27% (58 of 212)", and a part that is more than its whole."""
    amounts = sentence.amounts
    for i, (part, whole) in enumerate(pairwise(amounts)):
        if part.kind is not whole.kind or part.kind is not Kind.COUNT or not value_of(whole):
            continue
        if not is_exact(part) or not is_exact(whole) or not _OF.fullmatch(sentence.between(part, whole)):
            continue
        real = 100 * value_of(part) / value_of(whole)
        shown = f"{number(value_of(part))} / {number(value_of(whole))} = {number(real.quantize(Decimal('0.01')))}%"
        if real > _HUNDRED and len(part.text) > 1:
            yield of(
                part,
                whole,
                shown,
                False,
                f"The text says “{part.text}” of “{whole.text}”; a part cannot be more than the whole.",
            )
        share = amounts[i + 2] if i + 2 < len(amounts) else None
        if share is not None and share.kind is Kind.PERCENT:
            form = _OR_SHARE.fullmatch(sentence.between(whole, share))
            if form is not None and _SHARE_ENDS.match(sentence.after(share)):
                yield _shared(share, part, real, shown, _rounded_by(part, whole))
        before = amounts[i - 1] if i else None
        if (
            before is not None
            and before.kind is Kind.PERCENT
            and _AS_SHARE.fullmatch(sentence.between(before, part))
        ):
            yield _shared(before, part, real, shown, _rounded_by(part, whole))


def _fractions(sentence: Sentence) -> Iterator[Compared]:
    """ "Half of the 40 students, 25, passed"."""
    for share, whole, part in zip(sentence.numbers, sentence.numbers[1:], sentence.numbers[2:], strict=False):
        if share.kind is not Kind.RATIO or not is_exact(share) or not 0 < value_of(share) < 1:
            continue
        if (
            not whole.kind is part.kind is Kind.COUNT
            or whole.value is None
            or part.value is None
            or not whole.value
        ):
            continue
        if not _OF.fullmatch(sentence.between(share, whole)) or not _APPOSED_PART.fullmatch(
            sentence.between(whole, part)
        ):
            continue
        if not re.match(r"[,.;)]", sentence.after(part)) or part.noun is not None:
            continue
        real = value_of(part) / value_of(whole)
        shown = f"{number(value_of(part))} / {number(value_of(whole))} = {number((100 * real).quantize(Decimal('0.1')))}%"
        fits = abs(real - value_of(share)) <= value_of(share) * _FRACTION_ROOM
        yield of(share, part, shown, fits, f"The text says “{share.text}”; its own numbers give {shown}.")


def _rounded_by(part: Quantity, whole: Quantity) -> Decimal:
    """How far a share may be off because its two numbers are rounded."""
    a, b = value_of(part), value_of(whole)
    low = (a - slack(part)) / (b + slack(whole))
    high = (a + slack(part)) / max(b - slack(whole), Decimal(1))
    return 100 * max(high - a / b, a / b - low)


def _shared(share: Quantity, part: Quantity, real: Decimal, how: str, room: Decimal) -> Compared:
    # cut off instead of rounded ("27.9%" told as 27%) is everyday use
    fits = allows(share, real, room + slack(share))
    return of(share, part, how, fits, f"The text says “{share.text}”; its own numbers give {how}.")


def _of_a_hundred(sentence: Sentence) -> Iterator[Compared]:
    """Shares of one vote, and what is left, that give more than 100% together, or less where nothing is left."""
    shares = [q for q in sentence.amounts if q.kind is Kind.PERCENT]
    span = (sentence.start, sentence.end)
    if len(shares) < 2 or any(direction_of(sentence.text, span, (q.start, q.end)) for q in shares):
        return
    if not all(map(is_exact, shares)):
        return
    total, how = added(shares)
    room = sum(map(slack, shares), Decimal(0))
    rest = shares[-1]
    if len(shares) == 2 and _OTHERS.search(sentence.before(rest)) and not _PART.search(sentence.text, *span):
        yield of(
            rest,
            shares[0],
            how,
            abs(total - _HUNDRED) <= room,
            f"The text says that “{rest.text}” is the rest; the shares give {how}.",
        )
        return
    first = shares[0]
    rivals = all(_RIVAL.fullmatch(sentence.between(a, b)) for a, b in pairwise(shares))
    won = _WON.search(sentence.before(first)) and _OF_THE_VOTE.match(sentence.after(first))
    sides = (
        len(shares) == 2 and _TO.fullmatch(sentence.between(*shares)) and _VOTED.search(sentence.text, *span)
    )
    undecided = len(shares) > 2 and _UNDECIDED.search(sentence.text, *span)
    if (rivals and won) or sides or undecided:
        fits = total <= _HUNDRED + max(room, _POINTS)
        yield of(rest, first, how, fits, f"The shares are more than the whole: {how}.")
