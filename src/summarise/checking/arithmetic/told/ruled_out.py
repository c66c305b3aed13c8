"""Results that the words around a claim rule out, however well the numbers come out.

"She admitted 14 counts" is no sum of 11 that she admitted and three that she denied; "half of the total" is a share and no
change; "fell to £2.8 million" is where it fell to, and not how far; 2.1 points on a scale of 100 are no 2.1%; "£1,800 each" is
not what two have together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.checking.aligning.clauses.cutting import Clause
from summarise.checking.aligning.clauses.levels import preposition
from summarise.checking.aligning.clauses.open import open_word
from summarise.checking.aligning.clauses.opposites import are_opposed
from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.terms import POINTS
from summarise.checking.arithmetic.told.asked_otherwise import asks_otherwise
from summarise.checking.arithmetic.told.complements import clause_in, told_in
from summarise.checking.arithmetic.told.multiples import goes_the_wrong_way
from summarise.checking.text.openness import OPEN
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_BY_NOW = pattern(
    r"\b(?:so far|already|to date|until now|by now|(?:has|have) (?:now |since |already )?(?:been )?[a-z]{2,}(?:ed|id|en|ent))\b",
    re.IGNORECASE,
)
# What comes on top of what was told before.
_ON_TOP = pattern(
    r"(?: (?:people|others?|[a-z]+s))? (?:more|further|extra|additional)\b(?! than\b)", re.IGNORECASE
)
_ON_TOP_BEFORE = pattern(r"\b(?:another|a further|an extra|an additional) (?:about |some )?\Z", re.IGNORECASE)
_SHARE_OF = pattern(
    r"(?: (?:percent|per cent))? of\b", re.IGNORECASE
)  # "51 percent of them", "71% of participants"
# "201 of 1,109, or about 18%": what follows is a share too.
_OF_A_WHOLE = pattern(
    r"\d(?: [a-z-]+)? of (?:the |its |their |all |his |her )?\d[\d,.]*[^.;:()\d]{0,24}\(?[^.;:()\d]{0,12}\Z"
)
_PART_OF = pattern(
    r"(?: [a-z]+)? of (?:the|its|their|those|these|his|her|all)(?: (?:first|last|past|other|only|just|more than))* ",
    re.IGNORECASE,
)
_TO = pattern(
    r"(?<!amounts )(?<!amounted )(?<!comes )(?<!come )(?<!came )\bto (?:about |around |just |only |almost |nearly |some )?[^\w\s]?\Z"
)
_COMPARED = pattern(
    r"\d[^.;:()]{0,40}\b(?:more|less|fewer) than (?:the|its|last|that)\b[^.;:()]{0,20}\Z", re.IGNORECASE
)
_ASIDE = pattern(r"(?: [a-z]+){0,3}, (?:which|who|whom|all of which|all of whom)\b[^,.;]{0,80}")
_EACH = pattern(r"(?: [a-z]+)? (?:each|apiece|per head|a head|per person)\b", re.IGNORECASE)
_BEFORE = 40  # characters


def is_ruled_out(context: Context, claim: Quantity, terms: Sequence[Quantity], text: str) -> bool:
    """Whether ``claim`` cannot be what ``text``, a sum of the ``terms`` of the source, makes of them. Only in English."""
    if context.index.language != "en":
        return False
    if asks_otherwise(context, claim, terms, text):
        return True
    if (" x " in text or text.startswith("(")) and goes_the_wrong_way(context.index.text, terms):
        return True
    if " + " in text:
        return _mixes(context, claim, terms)
    if " x " in text and _EACH.match(context.text, claim.end):
        return any(q.kind is Kind.COUNT and q.noun is not None for q in terms)  # that is of all of them
    if claim.kind in (Kind.PERCENT, Kind.RATIO) and text.startswith("("):
        start = max(context.span[0], claim.start - 2 * _BEFORE)
        of = _OF_A_WHOLE.search(context.text, start, _value_at(claim))
        return of is not None or _SHARE_OF.match(context.text, claim.end) is not None
    if claim.kind is Kind.PERCENT and " / 100 = " in text:
        return any(q.noun in POINTS for q in terms)
    if " - " in text and len(terms) == 2:
        return _is_end_of_change(context, claim, terms)
    return False


def is_more_than_its_whole(context: Context, claim: Quantity) -> bool:
    """Whether the claim is told as a part of a smaller number: "twelve of his nine matches"."""
    whole = next((q for q in context.numbers if q.start >= claim.end), None)
    if claim.kind is not Kind.COUNT or whole is None or whole.kind is not Kind.COUNT or whole.value is None:
        return False
    alike = claim.noun is None or claim.noun == whole.noun  # "2,000 birds of 11 species" are no part of these
    between = context.text[claim.end : whole.start]
    part = (between == " of " and alike) or _PART_OF.fullmatch(between) is not None
    return part and claim.value is not None and claim.value > whole.value


def is_no_bound(context: Context, claim: Quantity) -> bool:
    """Whether "more than" compares a number before it with the claim, and bounds nothing: "20,000 more than the 863,000"."""
    if claim.qualifier not in (Qualifier.MORE_THAN, Qualifier.LESS_THAN):
        return False
    start = max(context.span[0], claim.start - 2 * _BEFORE)
    return _COMPARED.search(context.text, start, _value_at(claim)) is not None


def _value_at(claim: Quantity) -> int:
    """Where the digits of a claim begin, behind its hedge."""
    digit = next((n for n, c in enumerate(claim.text) if c.isdigit()), 0)
    return claim.start + digit


def _mixes(context: Context, claim: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether a total adds to what the summary says the opposite, what has not come about yet, or what comes on top of it."""
    index, mine = context.index, told_in(context, claim).clause
    clauses = [clause_in(index, q) for q in terms]
    asides = [aside for q in terms if (aside := _aside(index.text, q)) is not None]
    if any(are_opposed(mine, clause, turned=False) for clause in (*clauses, *asides)):
        return True
    words = " ".join(mine.part(span) for span in mine.spans)
    if _BY_NOW.search(words) and not OPEN.search(words) and any(map(open_word, clauses)):
        return True
    if not _is_on_top(context.text, claim):
        return False
    on_top = [_is_on_top(index.text, q) for q in terms]
    return any(on_top) and not all(on_top)


def _aside(text: str, q: Quantity) -> Clause | None:
    """What is put in between of a number of the source: "three counts, which she denied, lie on the file"."""
    found = _ASIDE.match(text, q.end)
    return None if found is None else Clause(found.group(), q.end, (q.end, q.end), found.span())


def _is_on_top(text: str, q: Quantity) -> bool:
    before = _ON_TOP_BEFORE.search(text, max(0, q.start - _BEFORE), q.start)
    return before is not None or _ON_TOP.match(text, q.end) is not None


def _is_end_of_change(context: Context, claim: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether the claim is told as where a change led to, and is the size of one that the source tells by both its ends."""
    if claim.kind in (Kind.PERCENT, Kind.RATIO):
        return False
    if not _TO.search(context.text, max(context.span[0], claim.start - _BEFORE), claim.start):
        return False
    if preposition(context.text, claim) != "to":
        return False
    ends = {preposition(context.index.text, q) for q in terms}
    return "from" in ends and "by" not in ends
