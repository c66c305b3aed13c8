"""One claim against the source: its verdict, its evidence, and the flag it earns.

Evidence is looked for where it should be: in the fact's quote, then the quote's paragraph, then the article; for
prose, in the source sentences that say the same thing first. The rules are asked in the order of ``precedence``, and
the first that has something to say is heard.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.candidates import Candidate
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.referent import Context
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.effort import take
from summarise.checking.flags import precedence
from summarise.checking.reading.spans import Span
from summarise.checking.text.sentences import paragraph_around
from summarise.quantities import Quantity


def judge(
    ground: Ground, claim: Quantity, context: Context, zone: Span | None, *, brief: bool = False
) -> Judgement:
    """Judge ``claim``, which stands in the sentence that ``context`` was made of.

    ``zone``: the span of the source that the fact's quote covers, where there is one. ``brief``: only by what the source
    states, not by what follows from it.
    """
    whole = Sight(ground, claim, context, zone)
    alone = _first(precedence.ALONE, whole)
    if alone is not None:
        return alone
    found = ground.candidates.holding(claim, context, zone)
    for sight in _near_to_far(ground, claim, context, zone, found):
        sight.brief = brief
        judged = _first(precedence.CARRIED, sight)
        if judged is not None:
            return _looked_at_again(sight, judged)
    last = Sight(ground, claim, context, zone, "article", found)
    judged = _first(precedence.BRIEF if brief else precedence.MISSING, last)
    assert judged is not None, "the last rule always judges"
    return _looked_at_again(last, judged)


def _near_to_far(
    ground: Ground, claim: Quantity, context: Context, zone: Span | None, found: list[Candidate]
) -> Iterator[Sight]:
    """The claim with the places in the quote, then in its paragraph; without a quote, with all places."""
    if zone is None:
        yield Sight(ground, claim, context, None, "article", found)
        return
    yield Sight(ground, claim, context, zone, "quote", _inside(found, zone))
    paragraph = paragraph_around(ground.index.text, *zone)
    yield Sight(ground, claim, context, zone, "paragraph", _inside(found, paragraph))


def _inside(found: list[Candidate], span: Span) -> list[Candidate]:
    return [c for c in found if c.quantity.start < span[1] and c.quantity.end > span[0]]


def _first(rules: tuple[ClaimRule, ...], sight: Sight) -> Judgement | None:
    """What the first rule says that has something to say."""
    take(len(rules))
    for rule in rules:
        judged = rule.run(sight)
        if judged is None:
            continue
        if judged.code is None and not judged.more:
            return judged  # nobody asks who said so
        return judged._replace(rule=rule.name if rule.weighed else "")
    return None


def _looked_at_again(sight: Sight, judged: Judgement) -> Judgement:
    for rule in precedence.SECOND:
        other = rule.run(sight, judged)
        if other is not None:
            judged = other._replace(rule=rule.name)
    return judged
