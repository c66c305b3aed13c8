"""What an amount is for: a week or a year, a head or all together: "$90 a month" for "$90 a week".

A rate is read right behind its number ("$90 a week", "600 patients per month", "£45 each"). Another one in the
source is a wrong unit. One that only the summary has is a warning, unless the source says anything of such a
period near the number ("the annual grant", "last year"). One that only the source has is a note, unless the
summary gives the amount as the whole ("in total").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import Clause, Clauses, clause_stated
from summarise.checking.aligning.clauses.rates import PERIODS, Rate, may_rate, rate_of
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.table_cells import tables_of
from summarise.checking.verdicts import Claim, Code, Evidence, Severity
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_SAID = pattern(
    r"\b(?:(?P<word>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual(?:ly|ised|ized)?)"
    r"|(?:each|every|an?|per|last|this|next|past|that|the|one) (?P<of>hour|day|night|week|fortnight|month|quarter|year)\b)",
)
_WHOLE = pattern(
    r"\b(?:in total|in all|altogether|all together|combined|between them|a total of|overall|lump sum|one-off)\b"
)
_ONE = pattern(
    r"\b(?:an?(?= (?!day\b|week\b|month\b|year\b|night\b|hour\b|quarter\b)[a-z]+ (?!of\b))|one|every|each|any|apiece|average|typical\w*"
    r"|individual\w*|persons?|people|per (?!day\b|week\b|month\b|year\b|night\b|hour\b)|per)\b(?! (?:day|week|month|year|night|hour)\b)",
    re.IGNORECASE,
)
# "Four sisters each gave £300": each has the £300, and not the four.
_SHARED_OUT = pattern(r" (?:[a-z]+ ){1,4}[^\w\s]\d")
_TO = pattern(r" (?:to|and|or|against|compared with) (?:an? |the )?[^\w\s]?", re.IGNORECASE)
# "The quarterly payout", and not "the annual report", "monthly figures", "annual inflation".
_PERIODICAL = pattern(
    r"\b(hourly|daily|weekly|monthly|quarterly|yearly|annual) (?=(?:[a-z]+ ){0,1}(?:payouts?|dividends?|pay|payments?|wages?|rents?|fees?|bills?|costs?|pensions?|"
    r"allowances?|premiums?|salar(?:y|ies)|income|instal?ments?|subscriptions?|budgets?|grants?|spending|charges?|benefits?|output|capacity|consumption|quotas?|limits?|sales|losses|"
    r"turnover|revenues?|savings?|donations?|contributions?|subsid(?:y|ies)|stipends?|earnings)\b)",
    re.IGNORECASE,
)
_TOTAL = pattern(
    r"\btotal (?:cost|bill|spending|price|sum|budget|amount)\b|\bin (?:total|all)\b|\baltogether\b",
    re.IGNORECASE,
)
_SINCE = pattern(r"\b(?:since|over (?:the )?(?:past |last )?\w+ years)\b", re.IGNORECASE)
_REACH = 200  # characters before a sentence in which its period may be said
_COUNTED = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})


def changed_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The amounts of one sentence that are of another period or of another one than in the source."""
    clauses = ground.clauses
    rated = may_rate(stated.tokens)
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _COUNTED or _is_rhythm(claim.quantity):
            continue
        carrying = places(clauses, claim, evidence)
        if not (
            rated or _has_its_own(claim.quantity) or any(_may_rate(clauses, place) for place in carrying)
        ):
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        here = _with_unit(rate_of(clause), claim.quantity)
        found = [
            (place, _shared(clauses, place) or _with_unit(rate_of(place.clause), place.quantity))
            for place in carrying
        ]
        if claim.quantity.kind is Kind.COUNT and any(
            rate.of.get("sharer") == "each" and _SHARED_OUT.match(clauses.index.text, rate.end)
            for _, rate in found
        ):
            continue
        told = list(_compared(clauses, stated, (claim, clause), here, found))
        yield from told or _called(clauses, stated, (claim, clause), here, found)


def _is_rhythm(quantity: Quantity) -> bool:
    """Whether a number tells how often only: "about one a week" of twelve in 90 days."""
    return quantity.kind is Kind.COUNT and quantity.low == 1 and quantity.noun is None


def _has_its_own(quantity: Quantity) -> bool:
    """Whether a number has a rate in its unit."""
    return "-per-" in (quantity.unit or "")


def _may_rate(clauses: Clauses, place: Place) -> bool:
    """Whether the words around a place can say what its amount is for; a table says it in its heads."""
    index, q = clauses.index, place.quantity
    if may_rate(index.tokens_in(index.sentence_at(q.start))) or _has_its_own(q):
        return True
    return tables_of(index).at(q.start) is not None


def _with_unit(rate: Rate, quantity: Quantity) -> Rate:
    """The rate with the period that a unit has in itself: "740,000 bpd"."""
    period = PERIODS.get((quantity.unit or "").rpartition("-per-")[2])
    return rate if period is None or "period" in rate.of else rate._replace(of={**rate.of, "period": period})


def _shared(clauses: Clauses, place: Place) -> Rate | None:
    """The rate that is said once for two numbers: "from 1,430 florins a month to 1,490"."""
    index, q = clauses.index, place.quantity
    before = [
        other
        for other in index.in_place(index.sentence_of[id(q)])
        if other.start < q.start and other.kind in _COUNTED
    ]
    if not before or "period" in rate_of(place.clause).of:
        return None
    first = before[-1]
    rate = rate_of(clauses.of(first))
    if "period" not in rate.of or _TO.fullmatch(index.text, max(first.end, rate.end), q.start) is None:
        return None
    return rate


def _called(
    clauses: Clauses, stated: Stated, told: tuple[Claim, Clause], here: Rate, found: list[tuple[Place, Rate]]
) -> Iterator[Finding]:
    """An amount that both texts call one of a period, in either way, and not of the same: "its yearly dividend of 30 cents" for
    "the quarterly payout will fall to 30 cents"."""
    claim, clause = told
    mine = _named(clause)
    period = here.of.get("period") or (mine and PERIODS[mine.group(1).lower()])
    theirs = [(rate.of.get("period"), _named(place.clause)) for place, rate in found]
    if period is None or not found or not any(name for _, name in (*theirs, ("", mine))):
        return
    if any((own or (name and PERIODS[name.group(1).lower()])) in (None, period) for own, name in theirs):
        return
    place, rate = found[0]
    name = theirs[0][1]
    shown = name.group().strip() if name else clauses.index.text[rate.start : rate.end].strip(" ,")
    said = mine.group().strip() if mine else stated.text[here.start : here.end].strip(" ,")
    message = f"The article says “{shown}” of “{claim.text}”; the summary says “{said}”."
    yield _finding(stated, (claim.start, claim.end), place, message, None, "called")


def _named(clause: Clause) -> re.Match[str] | None:
    """The period that the words before a number call it by; None where they name none, or more than one."""
    named = list(_PERIODICAL.finditer(clause.part(clause.left)))
    return named[0] if len({word.group(1).lower() for word in named}) == 1 else None


def _compared(
    clauses: Clauses, stated: Stated, told: tuple[Claim, Clause], here: Rate, found: list[tuple[Place, Rate]]
) -> Iterator[Finding]:
    claim, clause = told
    if not found:
        return
    first, there = found[0]
    text = clauses.index.text
    for kind in ("period", "sharer"):
        mine, theirs = here.of.get(kind), {rate.of.get(kind) for _, rate in found}
        if mine in theirs and mine is not None:
            continue
        source = text[there.start : there.end].strip(" ,")
        if not source and there.of.get(kind) is not None and "-per-" in (first.quantity.unit or ""):
            source = first.quantity.text  # "1.2 mb/d": the period is a letter of the unit
        if mine is not None and None not in theirs and "each" not in (mine, *theirs):
            if not source:
                continue  # the article's own words for it stand elsewhere, "a day and a half of school"
            word = stated.text[here.start : here.end].strip(" ,")
            at = (here.start, here.end) if word else (claim.start, claim.end)
            yield _finding(stated, at, first, f"The article says “{source}” of “{claim.text}”; the summary says “{word or claim.text}”.", None, "other")  # fmt: skip
        elif mine is not None and kind == "period" and _is_yearly(clauses, first, mine):
            continue
        elif mine is not None and kind == "period" and not any(_says(clauses, p, mine) for p, _ in found):
            word = stated.text[here.start : here.end].strip(" ,")
            if not word and _is_its_unit(clauses, first, claim):
                continue
            at = (here.start, here.end) if word else (claim.start, claim.end)
            message = (
                f"The article says only “{first.quantity.text}”; the summary adds “{word or claim.text}”."
            )
            yield _finding(stated, at, first, message, Severity.WARNING, "added")
        elif mine is None and None not in theirs and source:
            whole = _WHOLE.search(stated.text, clause.left[0], clause.right[1])
            if whole is not None and _is_of_another(stated, claim, whole.start()):
                continue
            if whole is not None:
                message = f"The article says “{source}” of “{claim.text}”; the summary says “{whole.group()}”, as if it were the whole."
                yield _finding(stated, whole.span(), first, message, Severity.WARNING, "whole")
            elif kind == "period" and not _periods(stated.text, stated.start, stated.end):
                message = f"The article says “{source}” of “{claim.text}”; the summary leaves that out."
                # a salary, a budget, a turnover are so without being called so
                understood = theirs == {"year"} or _is_understood(clauses, stated, first, theirs)
                severity = Severity.NOTE if understood else Severity.WARNING
                yield _finding(stated, (claim.start, claim.end), first, message, severity, "left")
            elif kind == "sharer" and theirs == {"each"} and "period" in here.of and not _of_one(stated):
                message = (
                    f"The article says “{source}” of “{claim.text}”; the summary says it of all together."
                )
                yield _finding(stated, (here.start, here.end), first, message, Severity.WARNING, "shared")


def _is_understood(clauses: Clauses, stated: Stated, place: Place, periods: set[str | None]) -> bool:
    """Whether the period need not be said: the summary says it in a sentence beside this one, or the source itself leaves
    it to be understood of a like amount behind its own ("cars will pay £9 a day and vans £15")."""
    near = (max(0, stated.start - _REACH), min(len(stated.text), stated.end + _REACH))
    if not _periods(stated.text, *near).isdisjoint(p for p in periods if p):
        return True
    index, q = clauses.index, place.quantity
    at = index.sentence_of[id(q)]
    like = [
        other
        for other in (*index.in_place(at), *index.in_place(at + 1))
        if other.start > q.start and other.kind is q.kind and other.unit == q.unit and other.unit is not None
    ]
    return bool(like) and "period" not in rate_of(clauses.of(like[0])).of


def _is_its_unit(clauses: Clauses, place: Place, claim: Claim) -> bool:
    """Whether a number beside the source's has the unit of the claim, which it may be left to: "118 mph; others averaged 104"."""
    index, q = clauses.index, claim.quantity
    beside = index.in_place(index.sentence_of[id(place.quantity)])
    return q is not None and any(other.kind is q.kind and other.unit == q.unit for other in beside)


def _is_of_another(stated: Stated, claim: Claim, at: int) -> bool:
    """Whether words for a whole stand right behind another number: "the 12 smiths got £600 between them"."""
    return any(c is not claim and c.end in (at - 1, at) for c in stated.claims) and claim.end not in (
        at - 1,
        at,
    )


def _of_one(stated: Stated) -> bool:
    """Whether the sentence speaks of one of many, so that "each" need not be said again."""
    return _ONE.search(stated.text, stated.start, stated.end) is not None


def _says(clauses: Clauses, place: Place, period: str) -> bool:
    """Whether anything near a number of the source is said of a period, or the number has a span of its own."""
    index = clauses.index
    start, end = index.sentences[index.sentence_at(place.quantity.start)]
    whole = index.text[max(start, place.quantity.start - _REACH) : place.quantity.start]
    if _TOTAL.search(whole) and _SINCE.search(whole) and period not in _periods(index.text, start, end):
        return False  # a whole of several years, whatever is told by the year beside it
    return period in _periods(index.text, max(0, start - _REACH), end)


# "For each of two years", "in each of the next six months".
_EACH_OF = pattern(r"\beach of (?:the )?(?:[a-z]+ )?[\w-]+ (?P<of>year|month|week|day|night|quarter)s\b")
# What is due by the year without a word of it.
_YEARLY = pattern(
    r"\b(?:(?:council|property|income|wealth|road|vehicle|business|corporation) tax(?:es)?|rates bill|salar(?:y|ies)|tuition|licen[cs]e fee|premiums?|budgets?|"
    r"membership|subsid(?:y|ies)|pensions?|turnover)\b",
    re.IGNORECASE,
)


def _is_yearly(clauses: Clauses, place: Place, period: str) -> bool:
    """Whether a number of the source is of something that is due by the year, a tax or a salary."""
    index = clauses.index
    start, end = index.sentences[index.sentence_at(place.quantity.start)]
    return period == "year" and _YEARLY.search(index.text, max(0, start - _REACH), end) is not None


def _periods(text: str, start: int, end: int) -> set[str]:
    """The periods that are named between two offsets, those that only tell how long something took left out."""
    shown = text[start:end].lower()
    out = set()
    for found in _SAID.finditer(shown):
        if found.group("word"):
            out.add("year" if found.group("word").startswith("annual") else PERIODS[found.group("word")])
        else:
            out.add(found.group("of"))
    out |= {found["of"] for found in _EACH_OF.finditer(shown)}
    return out


def _finding(
    stated: Stated, at: tuple[int, int], place: Place, message: str, severity: Severity | None, how: str
) -> Finding:
    """``how``: what the summary does with the source's rate, as a sign."""
    q = place.quantity
    evidence = Evidence(q.start, q.end, q.text, "sentence", q)
    span = (at[0] + len(stated.text[slice(*at)]) - len(stated.text[slice(*at)].lstrip(" ,-")), at[1])
    return Finding(
        Code.UNIT_MISMATCH,
        stated.claim(*span, evidence),
        evidence,
        message,
        "Check what the amount is for.",
        severity,
        signs=(f"rate:{how}",),
    )


RULE = SentenceRule("rates", (Code.UNIT_MISMATCH,), changed_in, needs=AGREEING)
