"""What the shares of a short source leave of all, where it says that all the others did something: "23 percent have yet to make up
their minds", of 42 percent for and 35 against, "all the others undecided"."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.arithmetic.told.complements import clause_in, told_in
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import content_words
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

OTHERS = pattern(
    r"\b(?:the rest|the remainder|the remaining|(?:all )?(?:the )?others?|the balance|everyone else|everybody else|everything else|what is left)\b(?! (?:of|hand|than))",
    re.IGNORECASE,
)
# What the part is of, and where: "56% [of pupils at Dray School] walk".
_OF_WHAT = pattern(
    r"(?: of (?:the |its |their |all |those )*[a-z]+)?(?: (?:at|in|of) (?:the )?[A-Z][\w'’]+(?: [A-Z][\w'’]+)*)?(?= (?!and\b|or\b)[a-z])|(?: of (?:the |its |their |all |those )*[a-z]+)?"
)
# Before a part: what its subject begins behind, and words that are no subject.
_PARTED = pattern(r"[,;:.]|\band\b")
_SETTING = pattern(r"(?:in|at|of|on|for|among|about|from|some)\b", re.IGNORECASE)
_ALL = Decimal(100)
_FEWEST = 2


def what_shares_leave(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is what all shares of a short source leave, of which it tells "the others"; None where it is not, or the
    summary's words are those of one of the parts."""
    if claim.kind is not Kind.PERCENT or not claim.value or not few.all or index.language != "en":
        return None
    if claim.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT) or not OTHERS.search(index.text):
        return None
    parts = [q for q in few.numbers if q.kind is Kind.PERCENT and q.value]
    if len(parts) < _FEWEST or _ALL - sum((q.value or Decimal(0) for q in parts), Decimal(0)) != claim.value:
        return None
    if not OTHERS.search(index.text, parts[-1].end):
        return None
    told = told_in(context, claim).clause
    mine = content_words(context.text[slice(*told.right)]) | content_words(
        context.text[told.left[0] : claim.start]
    )
    own = content_words(claim.noun or "") if context.text.startswith(" of ", claim.end) else frozenset[str]()
    if any((content_words(_of_the_part(index, part)) - own) & mine for part in parts):
        return None
    told_sum = " - ".join(["100", *(number(q.value or Decimal(0)) for q in parts)])
    return Derived(f"{told_sum} = {number(claim.value)}%", tuple(parts), firm=True)


def _of_the_part(index: SourceIndex, part: Quantity) -> str:
    """Whose a part is and what it does: the words behind it, up to the next part or the others, and its subject before it."""
    clause = clause_in(index, part)
    end = clause.right[1]
    if stop := OTHERS.search(index.text, part.end, end):
        end = stop.start()
    skip = _OF_WHAT.match(index.text, part.end, end)
    before = _PARTED.split(index.text[clause.left[0] : part.start])[-1].strip()
    subject = "" if _SETTING.match(before) else before
    return f"{subject} {index.text[skip.end() if skip else part.end : end]}"
