"""One line each on what would make a check worth more, or what was taken for granted in it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from summarise.checking.source.datelines import Dateline
from summarise.checking.verdicts import Claim, Code, Flag, Verdict
from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.patterns import pattern

DAY_OPTION = (
    "--date"  # how a command is told the article's day; pages and tools put their own way in its place
)
_FILE = pattern(r"[^\s<>|]{1,200}\.\w{1,5}")
_OPEN = pattern(
    r"\b(?:yesterday|today|tonight|tomorrow|(?:last|this|next|past) (?:\w+ )?(?:year|month|week|night|spring|summer|autumn|winter|\w+day)"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
_TIMES = {Kind.DATE, Kind.DURATION, Kind.AGE}
_LEAST = 3  # numbers that a source shares with the text given for its summary
_SHARE = 0.8


def of_names(source: Any, summary: Any) -> str | None:
    """A hint where both arguments are names of files that exist: ``check`` takes texts."""
    if not (isinstance(source, str) and isinstance(summary, str)):
        return None
    if not (_FILE.fullmatch(source) and _FILE.fullmatch(summary)):
        return None
    try:
        both = os.path.isfile(source) and os.path.isfile(summary)
    except ValueError:
        return None
    return "both are names of files: `check` takes texts, so give Path(name).read_text()" if both else None


def of_work(
    brief: Sequence[Claim], most: int, cut_short: Sequence[Claim], unread: Sequence[Claim]
) -> Iterator[str]:
    """A hint for each kind of work that was left out, since it would have been too much.

    ``brief``: what was only looked up in the article, the summary having ``most`` numbers before it or costly ones;
    ``cut_short``: numbers for one of which too much could be tried; ``unread``: those of sentences that not every rule
    was asked about.
    """
    if brief:
        yield (
            f"the summary has more than {most:,} numbers, or numbers that take as much work: the {len(brief):,} after them "
            f"(from {_where(brief[0])} on) were only looked up in the article. Sums, shares and changes among them were not "
            "worked out, so right ones may be flagged"
        )
    if cut_short:
        yield (
            f"{_and_more(cut_short)} could be worked out from so many numbers of the article or of the quote that this was "
            "not tried: it was only looked up. It may be flagged and be right"
        )
    if unread:
        yield (
            f"the words around {_and_more(unread)} were not compared with the article by every rule, which would have been "
            "too much work: a wrong word there may have no flag"
        )


def of_places(most: int, often: Sequence[Claim]) -> str:
    """A hint where the article states a number so often that a claim was not held against every place. ``often``: the
    claims of which that is so."""
    many = _and_more(often)
    return (
        f"the article states a number in more than {most:,} places, of which the first {most:,} were compared with the "
        f"summary's {many}: what it says of that number further on was not looked at"
    )


def of_no_number(fields: Sequence[tuple[str, str]]) -> str:
    """A hint where number fields hold what is no number (NaN, as a missing value of a table is written). ``fields``:
    path and text of each."""
    path, text = fields[0]
    more = f" and {len(fields) - 1:,} more" if len(fields) > 1 else ""
    return (
        f"“{text[:40]}” at {path or 'the top'}{more} is no number that can be compared, and was not checked"
    )


def _and_more(claims: Sequence[Claim]) -> str:
    more = f" and {len(claims) - 1:,} more" if len(claims) > 1 else ""
    return f"{_where(claims[0])}{more}"


def _where(claim: Claim) -> str:
    return f"“{claim.text[:40]}” at {claim.path or f'character {claim.start:,}'}"


def hints(
    text: str,
    quantities: Sequence[Quantity],
    claims: Sequence[Claim],
    flags: Iterable[Flag],
    *,
    written: Dateline | None,
    dated: bool,
    summary: str | None,
) -> tuple[str, ...]:
    """What is to be said of a check of a source (``text`` with its ``quantities``).

    ``written``: the dateline that was taken as the article's date; ``dated``: whether the article has a date at all.
    ``summary``: its text, where it is plain text.
    """
    found = []
    numbers = [c.quantity for c in claims if c.quantity is not None]
    if written is not None and any(_rests_on_the_day(claim) for claim in claims):
        found.append(
            f"the article's date is taken from its own words, “{written.words}”; {DAY_OPTION} changes it"
        )
    if not numbers:
        found.append("the summary states no number, so there was none to check")
    elif summary is not None and _swapped(text, quantities, numbers, summary):
        found.append(
            "the summary is longer than the article and has its numbers: are the two the wrong way round?"
        )
    if not dated and any(_wants_a_date(flag, text) for flag in flags):
        found.append(
            "a flagged date may depend on the day of the article: write that day above the article, "
            f"or give it with {DAY_OPTION}"
        )
    return tuple(found)


def _rests_on_the_day(claim: Claim) -> bool:
    """Whether the article's day may have counted: a time that the article does not state as it is."""
    return (
        claim.quantity is not None
        and claim.quantity.kind in _TIMES
        and claim.verdict is not Verdict.SUPPORTED
    )


def _swapped(text: str, quantities: Sequence[Quantity], numbers: Sequence[Quantity], summary: str) -> bool:
    own = {(q.low, q.high, q.date) for q in quantities}
    if len(summary) <= len(text) or len(own) < _LEAST:
        return False
    held = own & {(q.low, q.high, q.date) for q in numbers}
    return len(held) >= _SHARE * len(own) and len(numbers) > len(quantities)


def _wants_a_date(flag: Flag, text: str) -> bool:
    q = flag.claim.quantity if flag.claim is not None else None
    if q is None or q.kind is not Kind.DATE:
        return False
    if flag.code is Code.DATE_PART_ADDED:
        return True
    if flag.code not in (Code.NOT_IN_SOURCE, Code.DATE_MISMATCH) or _OPEN.search(text) is None:
        return False
    return flag.code is Code.NOT_IN_SOURCE or not _is_settled(q.date, flag)


def _is_settled(said: DateParts | None, flag: Flag) -> bool:
    """Whether the article's own date, which differs, is as full as the one said: then it waits for no other day."""
    found = flag.evidence.quantity if flag.evidence is not None else None
    if said is None or found is None or found.date is None:
        return False
    own = found.date
    return all(
        getattr(own, part) is not None for part in ("year", "month", "day") if getattr(said, part) is not None
    )
