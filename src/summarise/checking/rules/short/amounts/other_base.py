"""A share of some told as a share of all: "40% of the households visited" for 120 of the 300 without water, of 800 visited.

The summary names what its share is of. The source counts that, and no number of the source is such a share of it; but one is that share of
a smaller count, whose words the summary's do not have.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import DERIVED, NUMBERS, SHARE, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.verbs import is_past
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_OF = pattern(
    r" (?:of|among) (?:all |the |its |their |those |these |every )*(?P<who>(?:(?!(?:and|but|who|were|was|are|is|had|have|has|did|do|use[sd]?|said)\b)[a-z][\w'’-]*(?: |\b)){1,6})"
)
_WHO = pattern(r" ?(?:who|that|which|whose)\b")
# Behind the head these narrow it down: "in the sample", "without water".
_NARROWING = frozenset("in at on from with without under over aged near outside within inside there".split())
_STOP = pattern(r"[,;:.()](?=\s|\Z)|\b(?:and|but|of)\b|\Z")
_WORD = pattern(r"\S+")
_MOST_WORDS = 5  # behind a number
_MOST = 20  # numbers of a source
_NEAR = 0.006  # of a share that is not hedged
_HEDGED = 0.025
_FAR = 0.015  # no number may come so near to the share of the whole
_FAR_HEDGED = 0.03


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The shares of one sentence that are of fewer than the summary says."""
    index = ground.index
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.value is None or q.kind not in _SHARES or claim.verdict is not Verdict.DERIVED:
            continue
        who = _OF.match(stated.text, claim.end, stated.end)
        if who is None:
            continue
        if _WHO.match(stated.text, who.end(), stated.end):
            continue
        share = float(q.value) / (100 if q.kind is Kind.PERCENT else 1)
        found = _other(index, q, share, who["who"])
        if 0 < share < 1 and found is not None:
            yield _finding(index, stated, claim, who["who"].strip(), *found)


def _other(
    index: SourceIndex, claim: Quantity, share: float, phrase: str
) -> tuple[Quantity, Quantity, Quantity] | None:
    """The part, what it is such a share of, and what the summary says that it is of; None where it may be right."""
    counts = [q for q in index.quantities if q.kind is Kind.COUNT and q.value and id(q) in index.sentence_of][
        :_MOST
    ]
    take(len(counts) ** 2)
    words = {id(q): _label(index, q) for q in counts}
    told = stems_of(phrase)
    heads = (stems_of(word) for word in phrase.split())
    head: set[str] = next((h for h in heads if any(h & words[id(q)] for q in counts)), set())
    wholes = [q for q in counts if head & words[id(q)]]
    if not wholes:
        return None
    most = max(len(told & words[id(q)]) for q in wholes)
    whole = max((q for q in wholes if len(told & words[id(q)]) == most), key=lambda q: q.value or 0)
    total = float(whole.value or 0)
    parts = [
        (float(q.value or 0), q) for q in counts if q is not whole and (q.value or 0) < (whole.value or 0)
    ]
    exact = claim.qualifier is Qualifier.EXACT
    near, far = (_NEAR, _FAR) if exact else (_HEDGED, _FAR_HEDGED)
    for value, _ in parts:
        if min(abs(value / total - share), abs(1 - value / total - share)) <= far:
            return None
    for value, part in parts:
        for base, other in parts:
            if _is_narrowed(index, phrase, whole, words[id(part)]):
                continue
            if value < base and abs(value / base - share) <= near and len(told & words[id(other)]) < most:
                return part, other, whole
    return None


def _is_narrowed(index: SourceIndex, phrase: str, whole: Quantity, part: set[str]) -> bool:
    """Whether words right behind the head of a phrase narrow it down to some that the source's whole is not told with."""
    own = stems_of(index.text, *index.sentences[index.sentence_of[id(whole)]])
    words = phrase.split()
    label = stems_of(whole.noun or "") | _label(index, whole)
    head = next((n for n, word in enumerate(words) if stems_of(word) & label), None)
    if head is None or head + 1 >= len(words):
        return False
    behind = words[head + 1 :]
    if behind[0] not in _NARROWING and not is_past(behind[0]) and not behind[0].endswith("ing"):
        return False
    first = next((stems for word in behind if (stems := stems_of(word))), set())
    return bool(first) and not first & (own | part)


def _label(index: SourceIndex, number: Quantity) -> set[str]:
    """The stems of what a number counts: its noun and the words behind it."""
    start, end = index.sentences[index.sentence_of[id(number)]]
    if end - start > LONGEST_SENTENCE:
        return set()
    stop = _STOP.search(index.text, number.end, end)
    words = [m.end() for m in _WORD.finditer(index.text, number.end, end if stop is None else stop.start())]
    last = words[:_MOST_WORDS][-1] if words else number.end
    return set(stems_of(number.noun or "")) | set(stems_of(index.text[number.end : last]))


def _finding(
    index: SourceIndex,
    stated: Stated,
    claim: Claim,
    who: str,
    part: Quantity,
    base: Quantity,
    whole: Quantity,
) -> Finding:
    evidence = Evidence(base.start, base.end, index.text[base.start : base.end], "sentence", base)
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(claim.start, claim.end, evidence),
        evidence,
        f"“{claim.text}” is “{part.text}” of “{base.text}”; the summary says it of “{who}”, of which the article has “{whole.text}”.",
        f"Check of how many “{claim.text}” is.",
    )


RULE = SentenceRule(
    "other_base",
    (Code.WRONG_REFERENT,),
    told_in,
    needs=NUMBERS | SHARE | DERIVED,
    short=True,
    words=frozenset(("of", "among")),
)
