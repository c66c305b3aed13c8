"""What a text tells as certain, or as under way, of a number: "will impose a levy raising £2.3bn", "is buying 30 of the pubs".

The source only weighs it, asks for it or thinks it possible, at every place of the number (``open_numbers``). What is planned,
promised or expected is not read: of that "will" is a fair word. Nor is a sentence that leaves the act open itself, says who says so,
or tells that somebody will ask, vote or decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.open_numbers import opening
from summarise.checking.aligning.stated import Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Evidence
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_IGNORE_CASE = 2
_CERTAIN = pattern(
    r"\b(?:will|['’]ll|(?:is|are) (?!(?:expect|forecast|plann|consider|hop|aim|ask|seek|look|offer|propos|say|call|demand|threat|warn|try|go|fac|bid|weigh|"
    r"negotiat|push|press|discuss|wait|worry|appeal|appl|lobby|campaign|consult|ey|mull|explor|stud|investigat|question|debat|rais|be)[a-z]*)(?=[a-z]{3,}ing\b))(?: (?:now|also|be|then|all|each|soon|have|have been|[a-z]+ly))* ?(?P<verb>[a-z]{3,})\b",
    _IGNORE_CASE,
)
_CERTAIN_BY = frozenset(("will", "ll", "is", "are"))  # "we'll" leaves "ll"
_ASKING = frozenset(
    "ask seek choose decide vote consider discuss debate meet hear rule request apply propose publish announce offer need".split()
)
_PARTS = pattern(r"[;:.] |, (?:and|but|while|which|who)\b")
_ENDS = pattern(r"[;.](?=\s|\Z)|, (?:and|but|which|who|while)\b")
_OPEN = pattern(
    r"\b(?:could|might|may|would|if|unless|whether|likely|expect\w*|predict\w*|forecast\w*|hop\w+|plan\w*|estimat\w+|according|say|says|said|believ\w+|think\w*|"
    r"possibl[ey]|potential\w*|as much as|up to|as many as|propos\w+|want\w*|seek\w*|aim\w*|should|due|set|not|never|no|decide\w*|target\w*|recommend\w*|"
    r"consider\w*|reckon\w*|provided|subject|warn\w*|claims?|draft|once|when|until|can|deal|seen|before|after|that|whose)\b|n['’]t\b",
    _IGNORE_CASE,
)
_CONDITION = pattern(
    r"\b(?:if|once|when|until|unless|after|before|whether|whose|that)\b[^,;]*\Z", _IGNORE_CASE
)
_BREAK = pattern(
    r"[,;:.()–—] |\b(?:and|but|while|which|who|that|after|before|when|since|because|as|than|against)\b",
    _IGNORE_CASE,
)
_BREAK_BEFORE = pattern(
    r"[;:.()–—] |, |\b(?:and|but|while|after|before|when|since|because|than|against)\b", _IGNORE_CASE
)
_BOUND = pattern(r"up to|as many as|as much as|maximum of", _IGNORE_CASE)
_POSSIBLE = pattern(
    r"(?:could|might|consider|weigh|mull|explor|stud|debat|discuss|talks|in talks|minded|motion|draft|bid|option|interest|possibl|negotiat|take up|put off|propos|ask|offer)",
    _IGNORE_CASE,
)
_REACH = 60  # characters between an act and its number


def only_possible(ground: Ground, stated: Stated) -> Iterator[tuple[Claim, Evidence, Span, Span]]:
    """The numbers of one sentence that it tells as certain: with their evidence, the act, and the source's word of what is possible."""
    acts = list(_acts(stated)) if may_be_certain(stated.tokens) else ()
    if not acts:
        return
    for claim, evidence in (*stated.carried, *stated.dated):
        act = next((a for a in acts if _is_of(stated, a, claim)), None)
        if act is None or claim.quantity is None:
            continue
        words = [_possible(ground.index, place.quantity) for place in places(ground.clauses, claim, evidence)]
        if words and words[0] is not None and None not in words:
            yield claim, evidence, act, words[0]


def may_be_certain(tokens: frozenset[str]) -> bool:
    """Whether a sentence with these words (see ``words.tokens_of``) can tell an act as certain."""
    # "willing" too, as the form has it; quicker than word by word
    return not _CERTAIN_BY.isdisjoint(tokens) or " will" in " " + " ".join(tokens)


def _acts(stated: Stated) -> Iterator[Span]:
    for found in _CERTAIN.finditer(stated.text, stated.start, stated.end):
        if found["verb"].lower() in _ASKING or _CONDITION.search(
            stated.text, max(stated.start, found.start() - 90), found.start()
        ):
            continue
        cuts = [m.end() for m in _PARTS.finditer(stated.text, stated.start, found.start())]
        ends = _ENDS.search(stated.text, found.end(), stated.end)
        end = ends.start() if ends else stated.end
        if not _OPEN.search(stated.text, cuts[-1] if cuts else stated.start, found.start()) and not (
            _OPEN.search(stated.text, found.end(), end)
        ):
            yield found.span()


def _is_of(stated: Stated, act: Span, claim: Claim) -> bool:
    if claim.start >= act[1]:
        return claim.start - act[1] <= _REACH and not _BREAK.search(stated.text, act[1], claim.start)
    return act[0] - claim.end in range(_REACH) and not _BREAK_BEFORE.search(stated.text, claim.end, act[0])


def _possible(index: SourceIndex, number: Quantity) -> Span | None:
    """The word by which a number of the source is only possible; bounds ("as much as") say how much."""
    words = [w for w in opening(index, number) if not _BOUND.fullmatch(index.text, *w)]
    return words[-1] if words and _POSSIBLE.match(index.text, *words[-1]) else None
