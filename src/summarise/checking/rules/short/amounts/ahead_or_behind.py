"""Who was ahead by so much, turned round: "Pillai won by 0.4 seconds" for "Pillai came second, 0.4 seconds behind Deol".

Both texts say of the same gap who was in front of whom, as far as they name them.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.DURATION, Kind.MEASURE})
_NAME = r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)*"
_NAMES = pattern(_NAME)
_BEHIND = pattern(
    rf"(?: [a-z-]+)? (?:(?P<behind>behind|adrift of|slower than|after|down on|off|short of)|(?P<ahead>ahead of|clear of|in front of|faster than|before|better than)) (?:the )?(?P<other>{_NAME})"
)
_BY = pattern(
    r"\b(?:(?P<won>won|wins|winning|finished first|took (?:the )?gold|victory)|(?P<lost>lost|losing|missed (?:out|the title))|(?P<beat>beat|beats|edged(?: out)?|pipped|held off|overtook))\b[^.;:]{0,60}? by (?:just |only |about |some |a )*\Z"
)
_NO_NAME = frozenset(
    "The A An In On At It He She They But And While After Before When Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_REACH = 140  # characters


class Order(NamedTuple):
    """The last names of who is in front, and of who is behind, as far as they are named; where the words stand."""

    front: frozenset[str]
    back: frozenset[str]
    words: Span


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The gaps of one sentence whose sides the source has the other way round."""
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        here = _order(stated.text, (stated.start, stated.end), claim.quantity)
        if here is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        there = [_order(index.text, index.sentences[index.sentence_of[id(q)]], q) for q in found]
        first = there[0] if there else None
        if first is not None and all(order is not None and _is_turned(here, order) for order in there):
            yield _finding(index.text, stated, claim, here, first, found[0])


def _is_turned(here: Order, there: Order) -> bool:
    right = here.front & there.front or here.back & there.back
    return not right and bool(here.front & there.back or here.back & there.front)


def _order(text: str, sentence: Span, gap: Quantity) -> Order | None:
    start = max(sentence[0], gap.start - _REACH)
    own = _first_name(text, start, gap.start)
    behind = _BEHIND.match(text, gap.end, sentence[1])
    if behind is not None and own:
        other = frozenset({behind["other"].split()[-1]})
        mine = own - other
        if not mine:
            return None
        words = (gap.start, behind.end())
        return Order(other, mine, words) if behind["behind"] else Order(mine, other, words)
    by = _BY.search(text, start, gap.start)
    if by is None:
        return None
    subject = _first_name(text, start, by.start())
    objects = _first_name(text, by.start(), gap.start) - subject
    if not subject:
        return None
    return Order(objects, subject, by.span()) if by["lost"] else Order(subject, objects, by.span())


def _first_name(text: str, start: int, end: int) -> frozenset[str]:
    """The last word of the first name between two places."""
    names = [m.group() for m in _NAMES.finditer(text, start, end)]
    names = [" ".join(w for w in name.split() if w not in _NO_NAME) for name in names]
    names = [name for name in names if name]
    return frozenset(name.split()[-1].removesuffix("'s").removesuffix("’s") for name in names[:1])


def _finding(text: str, stated: Stated, claim: Claim, here: Order, there: Order, own: Quantity) -> Finding:
    said = " ".join(stated.text[slice(*here.words)].split())
    right = " ".join(text[slice(*there.words)].split())
    return Finding(
        Code.DIRECTION_REVERSED,
        claim,
        Evidence(own.start, own.end, own.text, "sentence", own),
        f"The article says “{right}”; the summary turns it round: “{said}”.",
        "Check who was in front.",
    )


# One of these stands in whatever tells of it, here and in the source.
_TOLD_BY = frozenset(
    "adrift after ahead beat* before behind better clear down edged faster finished front held lost losing missed "
    "off overtook pipped short slower took victory winning wins won".split()
)
RULE = SentenceRule(
    "ahead_or_behind",
    (Code.DIRECTION_REVERSED,),
    told_in,
    needs=AGREEING,
    short=True,
    words=_TOLD_BY,
    there=_TOLD_BY,
)
