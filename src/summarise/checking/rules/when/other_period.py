"""An amount told of another period: "-0.1% in June" where the source has it of April.

Both texts name a period of one sort in the clause of the amount: a quarter, a month, a year. They differ; the sentence
of the summary has none that any place of the amount has, and no place has the summary's, in its sentence or the one before.
"This year" of the one and "last year" of the other are told apart in their clauses.
A number that is told of the period of the number beside it is another's (``aligning.roles.rival_periods``).
And what the source sums up over years ("since 2009", "over five years") is not what the summary tells of one
("this year", "last month").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.rival_periods import Rival, period_beside, rivals
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_MONTHS = "January February March April May June July August September October November December".split()
_QUARTERS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "final": "4", "last": "4"}
_PERIOD = pattern(
    r"\b(?:(?P<quarter>(?:first|second|third|fourth|final)[ -]quarter|Q[1-4]|[1-4]Q)"
    r"|(?P<month>" + "|".join(m for m in _MONTHS if m != "May") + r"|(?<=in )May|(?<=\d )May|May(?= \d))"
    r"|(?:[Ii]n|[Ss]ince|[Dd]uring|[Ff]or|of|[Ff]rom|to|season|[Bb]y|[Ee]arly|[Ll]ate|mid) (?P<year>(?:19|20)\d\d)(?:[-–/]\d{2,4})?)\b"
)
_SUMMED = pattern(
    r"\b(?:since (?!then\b)(?:[^,;.]{0,60}?\b)?(?:19|20)\d\d|(?:over|in|during|for) the (?:last|past) (?:\w+ )?(?:years|decades?))\b",
    re.IGNORECASE,
)
_ONE = pattern(r"\b(?:this|last) (?:year|month|week)\b|\byesterday\b|\btoday\b", re.IGNORECASE)
_RELATIVE = pattern(
    r"\b(?P<which>this|last|next) (?P<unit>year|month|week|season|quarter|summer|winter|spring|autumn)\b(?!['’])",
    re.IGNORECASE,
)
# "Up 5% on last year" is this year's rise: what is compared with is no period of the number.
_COMPARED = pattern(
    r"\b(?:on|than|from|over|against|with|to|since|same|in)\b(?: (?:in|at|the|same|whole|of|period|month|quarter|time|all|end|start))* \Z",
    re.IGNORECASE,
)
_PERIODS = frozenset(("quarter", "q", *map(str.lower, _MONTHS)))
_WHICH = frozenset(("this", "last", "next", "yesterday", "today"))
_ONES = frozenset("year month week season quarter summer winter spring autumn".split())
_DAYS = frozenset(("yesterday", "today"))
_SO_FAR = pattern(r"\bsince\b|\bover\b|\bin all\b|\bso far\b|\bto date\b|\bever\b", re.IGNORECASE)
_KINDS = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE, Kind.MULTIPLE, Kind.DURATION, Kind.RATIO}
)  # fmt: skip
_SHARES = frozenset({Kind.MULTIPLE, Kind.RATIO})
_LED_FROM = pattern(
    r"\bfrom (?:about |around |nearly |some |just over |just under )?[^\w\s]?\Z", re.IGNORECASE
)
_ON = pattern(r"\b(?:(?<!up )to|from|than|against|compared)\b", re.IGNORECASE)
_WHOSE = pattern(r"\bwhose\b", re.IGNORECASE)
_BESIDE = 4  # words between a number and its period
_TO = pattern(r"(?: [a-z]+)?,? to \b|(?: [a-z]+)? to [^\w\s]?\d", re.IGNORECASE)
Periods = dict[str, set[str]]


def may_be_period(tokens: frozenset[str], text: str) -> bool:
    """Whether a sentence of ``text`` with these words (see ``words.tokens_of``) can name a quarter, a month or a year."""
    return not _PERIODS.isdisjoint(tokens) or "19" in text or "20" in text


def may_be_one(tokens: frozenset[str]) -> bool:
    """Whether a sentence with these words (see ``words.tokens_of``) can tell of one year, month or week, or of a day."""
    if not _ONES.isdisjoint(tokens):
        return not _WHICH.isdisjoint(tokens)
    return not _DAYS.isdisjoint(tokens)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The amounts of one sentence that the source tells of another period."""
    crossed: set[int] = set()
    for rival in rivals(ground, stated):
        crossed.add(rival.claim.start)
        yield _of_another(ground.index, stated, rival)
    span = (stated.start, stated.end)
    one = may_be_one(stated.tokens) and (
        _ONE.search(stated.text, *span) or _RELATIVE.search(stated.text, *span)
    )
    if not one and not (may_be_period(stated.tokens, stated.text) and _PERIOD.search(stated.text, *span)):
        return
    seen: set[Span] = set()
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS or claim.start in crossed:
            continue
        if claim.quantity.kind in _SHARES and not any(map(str.isdigit, claim.text)):
            continue  # "half the theatres", "twice as many": of whatever it may be
        if claim.quantity.kind is Kind.DURATION and "-" in claim.text:
            continue  # "the four-hour target" is of every month
        if _LED_FROM.search(stated.text, max(stated.start, claim.start - 16), claim.start) and _TO.match(
            stated.text, claim.end, stated.end
        ):
            continue  # "from 7.43 million to 7.40 million in February": the month is of the new one
        clause = clause_stated(stated, (claim.start, claim.end))
        found = list(places(ground.clauses, claim, evidence))
        if not found:
            continue
        told = (
            _other(ground.index, stated, clause, found)
            or _relative(ground.index, stated, clause, found)
            or _summed(ground.index, stated, clause, found)
        )
        if told is not None and told[1] not in seen and not _is_anothers(stated, told[1], claim):
            seen.add(told[1])
            yield _finding(stated, claim, found[0], *told, _apart(stated, claim, told[1]))


# A second year that the source gives by the first: "in 2020, and two years later", "the year after".
_BY_ANOTHER = pattern(
    r"\byears? (?:later|earlier|after|before|on)\b|\b(?:following|next|previous|preceding) year\b",
    re.IGNORECASE,
)


def _other(
    index: SourceIndex, stated: Stated, clause: Clause, found: Sequence[Place]
) -> tuple[str, Span, str] | None:
    """The source's period and where the summary's stands; None where they may be one."""
    here = _of(clause)
    if not here:
        return None
    whole = _periods(stated.text[stated.start : stated.end])
    for sort, said in here.items():
        theirs = [
            _of(place.clause).get(sort) or _in_sentence(index, place).get(sort, set()) for place in found
        ]
        if not all(theirs) or any(t & whole[sort] for t in theirs):
            continue
        if any(said & _around(index, place).get(sort, set()) for place in found):
            continue
        if sort == "year" and any(not _around(index, place).get("year") for place in found):
            continue
        if sort == "year" and any(_BY_ANOTHER.search(index.text, *_sentence(index, p)) for p in found):
            continue
        at = _spans(stated.text, clause, sort)
        words = _spans(index.text, found[0].clause, sort)
        if at and words:
            return index.text[slice(*words[0])], at[0], "of:clause"
    return None


def _relative(
    index: SourceIndex, stated: Stated, clause: Clause, found: Sequence[Place]
) -> tuple[str, Span, str] | None:
    """The source's "last year" and where the summary's "this year" stands; None where they may be one."""
    here = list(_relatives(stated.text, clause))
    if not here:
        return None
    said = {(m["unit"].lower(), m["which"].lower()) for m in here}
    words = ""
    for place in found:
        there = list(_relatives(index.text, place.clause))
        theirs = {(m["unit"].lower(), m["which"].lower()) for m in there}
        units = {unit for unit, _ in theirs} & {unit for unit, _ in said}
        if not units or theirs & said:
            return None
        words = words or next(m.group() for m in there if m["unit"].lower() in units)
    at = next(m.span() for m in here)
    return words, at, "of:relative"


def _relatives(text: str, clause: Clause) -> Iterator[re.Match[str]]:
    """The "this year" and "last month" of a clause of ``text``, without those that something is compared with."""
    for span in clause.spans:
        for found in _RELATIVE.finditer(text, *span):
            if not _COMPARED.search(text, max(span[0], found.start() - 40), found.start()):
                yield found


def _summed(
    index: SourceIndex, stated: Stated, clause: Clause, found: Sequence[Place]
) -> tuple[str, Span, str] | None:
    """The words that sum up in the source, and where those of one period stand in the summary."""
    one = next((m.span() for span in clause.spans if (m := _ONE.search(stated.text, *span))), None)
    if one is not None and _COMPARED.search(stated.text, max(stated.start, one[0] - 40), one[0]):
        return None
    if one is None or _SO_FAR.search(stated.text, stated.start, stated.end):
        return None
    words = ""
    for place in found:
        summed = _SUMMED.search(place.clause.part(place.clause.right)) or _SUMMED.search(
            index.text, *_sentence(index, place)
        )
        if summed is None or _ONE.search(index.text, *_sentence(index, place)):
            return None
        words = words or summed.group()
    return words, one, "of:clause"


def _is_anothers(stated: Stated, at: Span, claim: Claim) -> bool:
    """Whether a period tells of the number before it, or of what somebody has: "from €106,000 this year to €96,500"."""
    if at[1] > claim.start:
        return _WHOSE.search(stated.text, claim.end, at[0]) is not None
    if _ON.search(stated.text, at[1], claim.start):
        return True
    before = [(c.start, c.end) for c in stated.claims if c.quantity is not None and c.end <= at[0]]
    if not before:
        return False
    own = period_beside(stated.text, (stated.start, stated.end), before[-1], ())
    return own is not None and own.span == at


def _apart(stated: Stated, claim: Claim, at: Span) -> str:
    """How far the summary's period stands from its number: beside it, or with words between that may be of something else."""
    between = stated.text[min(at[1], claim.end) : max(at[0], claim.start)]
    return "apart:no" if len(between.split()) <= _BESIDE else "apart:far"


def _sentence(index: SourceIndex, place: Place) -> tuple[int, int]:
    return index.sentences[index.sentence_of[id(place.quantity)]]


def _in_sentence(index: SourceIndex, place: Place) -> Periods:
    return _periods(index.text[slice(*_sentence(index, place))])


def _around(index: SourceIndex, place: Place) -> Periods:
    """The periods of a place's sentence and of the one before."""
    i = index.sentence_of[id(place.quantity)]
    return _periods(index.text[index.sentences[max(0, i - 1)][0] : index.sentences[i][1]])


def _of(clause: Clause) -> Periods:
    out: Periods = {}
    for span in clause.spans:
        for sort, said in _periods(clause.part(span)).items():
            out.setdefault(sort, set()).update(said)
    return out


def _spans(text: str, clause: Clause, sort: str) -> list[Span]:
    """Where the periods of a sort stand in a clause of ``text``."""
    return [
        m.span(sort)
        for span in clause.spans
        for m in _PERIOD.finditer(text, *span)
        if m.lastgroup == sort and clause.text[m.start(sort) - clause.offset] != " "
    ]


def _periods(text: str) -> Periods:
    """The periods that a text names, by their sort."""
    out: Periods = {}
    for found in _PERIOD.finditer(text):
        sort = found.lastgroup or ""
        said = found.group(sort)
        if sort == "quarter":
            digit = re.search(r"[1-4]", said)
            said = digit.group() if digit else _QUARTERS[re.split("[ -]", said)[0].lower()]
        out.setdefault(sort, set()).add(said)
    return out


def _finding(stated: Stated, claim: Claim, place: Place, right: str, at: Span, *signs: str) -> Finding:
    q = place.quantity
    evidence = Evidence(q.start, q.end, q.text, "sentence", q)
    said = stated.text[slice(*at)]
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(*at, evidence),
        evidence,
        f"The article says “{claim.text}” of “{right}”; the summary says it of “{said}”.",
        f"Check which period “{claim.text}” is of.",
        signs=signs,
    )


def _of_another(index: SourceIndex, stated: Stated, rival: Rival) -> Finding:
    q, said, right = rival.number, stated.text[slice(*rival.at)], index.text[slice(*rival.period)]
    evidence = Evidence(q.start, q.end, q.text, "sentence", q)
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(min(rival.at[0], rival.claim.start), max(rival.at[1], rival.claim.end), evidence),
        evidence,
        f"The article says “{q.text}” of “{right}”; the summary says “{rival.claim.text}” of “{said}”.",
        f"Check which period “{rival.claim.text}” is of.",
        signs=(_apart(stated, rival.claim, rival.at), "of:rival"),
    )


RULE = SentenceRule("other_period", (Code.WRONG_REFERENT,), told_in, needs=AGREEING)
