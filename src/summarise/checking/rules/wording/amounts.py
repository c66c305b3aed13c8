"""What an amount of money is in its clause: a cost, what is over budget, a saving, profit, loss, revenue, debt ...

Closed lists decide, nearest word first: what follows the amount ("$4 million in sales", "$900 million over
budget"), the last word before it, the first one behind it. A word may stand for more than one part ("earned").
Parts that one amount can play at once ("a fine costs the bank") do not contradict each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated
from summarise.checking.aligning.contradiction import Place, contradicted
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, MONEY, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.listed import Listed
from summarise.checking.text.words import tokens_of
from summarise.checking.verdicts import Claim, Code
from summarise.quantities import Kind
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_WORDS = """
cost: cost, costs, costing, price, priced, price tag, spend, spends, spent, spending, expense, expenses, expenditure, bill
overrun: over budget, over-budget, overrun, overruns, more than planned, more than budgeted, exceeded its budget, exceeds its budget, above budget, exceeded the budget
budget: budget, budgeted, budget of
saving: save, saves, saved, saving, savings, cost savings, cut costs, cuts costs, reduce costs, reduced costs, reduces costs, lower costs, cost cuts, cut spending, spending cuts
profit: profit, profits, net income, net earnings, surplus, operating profit
profit revenue wage: earned, earns, earn, earning, earnings, made, makes, making, income
loss: loss, losses, lost, loses, losing, lose, deficit, shortfall
revenue: revenue, revenues, sales, turnover, takings, receipts, box office
debt: debt, debts, owe, owes, owed, owing, liabilities, borrowings, borrowed, loan, loans, mortgage, lent, lends, lend
fine: fine, fines, fined, penalty, penalties
cash: cash, reserves, savings account
grant: subsidy, subsidies, grant, grants, donation, donations, donated, aid
dividend: dividend, dividends
tax: tax, taxes
value cost revenue: bought, buys, buy, sold, sells, sell, acquired, acquires, purchased, takeover
value: valued, valuation, market value, market capitalisation, market capitalization
investment: invest, invests, invested, investment, investments, investing
wage: salary, salaries, wage, wages
damage: damage, damages, compensation, settlement
"""
_CHANGE = "change"
_BEFORE_TAX = pattern(r"\b(?:before|after|pre-?|post-?)[ -]?\Z|\bcouncil \Z", re.IGNORECASE)
_NUMBER = pattern(r"(?<![\d/–-])(?!(?:19|20)\d\d(?!\d))\d")  # a year is none
# What one amount can be at once.
_AT_ONCE = {
    "cost": {
        "investment",
        "fine",
        "loss",
        "budget",
        "value",
        "debt",
        "grant",
        "dividend",
        "tax",
        "wage",
        "damage",
    },
    "loss": {"fine", "damage", "debt", _CHANGE},
    "debt": {"damage", "tax"},
    "fine": {"damage", "tax", "debt"},
    "budget": {"investment", "grant", "cash", "revenue"},
    "value": {"investment", "revenue", "cash", "debt", "damage"},
    "investment": {"grant", "cash", "saving", "debt"},
    "revenue": {"cash", "tax", "grant"},
    "profit": {"cash", "dividend"},
    "overrun": {_CHANGE, "loss", "debt"},
    "saving": {_CHANGE, "cash"},
    "grant": {"debt", "cash", "damage"},
}
_BEHIND = pattern(r"(?: ?(?:in|of|as|worth of|from)(?: (?:an?|the|its|their|net|annual|total|gross|pre-tax|cash|new|lost))*)?(?:[ -](?:net|annual|total|gross|pre-tax|record|quarterly|funding|budget|trade|operating))?[ -]")  # fmt: skip
_CHANGED = pattern(
    r"\b(?P<word>rose|risen|rises?|fell|fallen|falls?|grew|grown|climbed|jumped|dropped|declined|increased?|decreased?|slipped|slid|surged"
    r"|plunged|shrank|widened|up|down|higher|lower)(?: by)?(?: (?:about|around|some|nearly|almost|over|more than|another|a further))? ?\Z"
)
_CHANGE_BEHIND = pattern(
    r" (?:[a-z]+ )?(?P<word>(?:increase|rise|drop|fall|decline|decrease|reduction|cut|jump|below|above|under)\b"
    r"|(?<!\bor )(?:more|less|higher|lower)\b(?! (?!than|in|at|on|for|this|last|each|every|after|before|over|a|per)[a-z]))"
)

# "Sales beat the forecast by $3 million"
_BEATEN = pattern(
    r"\b(?:beat(?:en|ing|s)?|miss(?:ed|ing|es)?|exceed(?:ed|ing|s)?|topp(?:ed|ing)|surpass(?:ed|ing)?|outstripp?(?:ed|ing)?)\b"
    r"[^.;:]{0,60} by (?:(?:about|around|some|nearly|almost|over|more than) )?[^\w\s]?\Z"
)
_OF = pattern(r"(?: (?:of|on|from|for)(?: [a-z]+)? |[ -])")
_IS = pattern(r" (?:was|were|is|are|will be|went on|goes on) (?:(?:its|the|their|a|all) ){0,2}(?:[a-z]+ )?")
_MODIFIES = pattern(
    r" (?:representatives?|reps?|teams?|tax|calls?|staff|managers?|agents?|people|forces?|warnings?|plans?|account)\b"
)


@cache
def _table() -> dict[str, frozenset[str]]:
    parts = {}
    for line in _WORDS.strip().splitlines():
        names, words = line.split(":")
        parts.update({word.strip(): frozenset(names.split()) for word in words.split(",")})
    return parts


@cache
def _listed() -> Listed:
    return Listed(_table())


class Part(NamedTuple):
    """What an amount may be, and the word at ``start``..``end`` that says so."""

    names: frozenset[str]
    start: int
    end: int


def mistaken_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The amounts of one sentence that the source gives as something else."""
    clauses = ground.clauses
    said: set[int] = set()
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind is not Kind.MONEY:
            continue
        here = part_of(clause_stated(stated, (claim.start, claim.end)))
        if here is None or here.start in said:
            continue
        found = contradicted(clauses, claim, evidence, here, _part_there, _agree)
        if found is not None:
            said.add(here.start)
            yield _finding(clauses.index, stated, claim, here, found[1])


def _part_there(place: Place) -> Part | None:
    """What the amount of a place of the source is: a profit below zero is a loss."""
    part, low = part_of(place.clause), place.quantity.low
    if part is not None and low is not None and low < 0 and "profit" in part.names:
        return part._replace(names=frozenset({"loss"}))
    return part


def part_of(clause: Clause) -> Part | None:
    """What the amount of a clause is; None where no word says it."""
    right, left = clause.part(clause.right), clause.part(clause.left)
    lead = "" if clause.lead is None else clause.part(clause.lead)
    form = None if _listed().begins.isdisjoint(tokens_of(f"{left} {right} {lead}")) else _listed()
    behind = None if form is None else _BEHIND.match(right)
    found = form.match(right, behind.end()) if form is not None and behind is not None else None
    if found is not None and not _MODIFIES.match(right, found.end()):
        return _part(found, clause.right[0])
    changed = _CHANGE_BEHIND.match(right)
    if changed is not None:
        return _change(changed, clause.right[0])
    changed = _CHANGED.search(left)
    if changed is not None:
        return _change(changed, clause.left[0])
    if form is None or _BEATEN.search(left):
        return None  # how far two amounts are apart, whatever they are
    for span in (clause.left, clause.lead):
        text = "" if span is None else clause.part(span)
        numbers = [m.end() for m in _NUMBER.finditer(text)]
        # A word behind which another number stands is that number's.
        before = [
            m
            for m in form.finditer(text, numbers[-1] if numbers else 0)
            if not _MODIFIES.match(text, m.end())
            and not (
                m.group().lower().startswith("tax")
                and _BEFORE_TAX.search(text, max(0, m.start() - 12), m.start())
            )
        ]
        if before and span is not None:
            return _phrase(text, before, span[0])
    named = _IS.match(right)
    found = form.match(right, named.end()) if named is not None else None
    return None if found is None else _part(found, clause.right[0])


def _phrase(text: str, found: list[re.Match[str]], offset: int) -> Part:
    """The last of the words and those that it only says more of: "cost of sales", "loan losses"."""
    names, start = frozenset[str](), len(found) - 1
    while start and _OF.fullmatch(text, found[start - 1].end(), found[start].start()):
        start -= 1
    for one in found[start:]:
        names |= _table()[one.group().lower()]
    return Part(names, offset + found[start].start(), offset + found[-1].end())


def _part(found: re.Match[str], offset: int) -> Part:
    return Part(_table()[found.group().lower()], offset + found.start(), offset + found.end())


def _change(found: re.Match[str], offset: int) -> Part:
    return Part(frozenset({_CHANGE}), offset + found.start("word"), offset + found.end("word"))


def _agree(here: Part, there: Part) -> bool:
    """Whether one amount can be both."""
    return any(
        a == b or b in _AT_ONCE.get(a, ()) or a in _AT_ONCE.get(b, ())
        for a in here.names
        for b in there.names
    )


def _finding(index: SourceIndex, stated: Stated, claim: Claim, here: Part, there: Part) -> Finding:
    word, right = stated.text[here.start : here.end], index.text[there.start : there.end]
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(here.start, here.end, claim.evidence),
        claim.evidence,
        f"The article says “{right}” of “{claim.text}”; the summary says “{word}”.",
        f"Check what the amount is: “{right}” or “{word}”.",
        signs=("amount:change" if _CHANGE in here.names | there.names else "amount:part",),
    )


RULE = SentenceRule("amounts", (Code.WRONG_REFERENT,), mistaken_in, needs=AGREEING | MONEY)
