"""How far one is behind another told with the gap of two others: "four points behind the leaders" of whom is seven behind.

The source tells what each has; whom the summary means, it names ("Dunley", "the leaders").
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.arithmetic.worded.behind import told_apart
from summarise.checking.verdicts import Code, Evidence, Verdict
from summarise.quantities import Kind


def wrong_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The gaps of one sentence that are not those of the two that it names."""
    index = ground.index
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.kind is not Kind.COUNT or q.value is None or claim.verdict is Verdict.SUPPORTED:
            continue
        found = told_apart(index, q, stated.text, (stated.start, stated.end))
        if found is None or found.value == q.value:
            continue
        first, last = sorted((found.one.number, found.other.number), key=lambda one: one.start)
        high, low = sorted((found.one.value, found.other.value), reverse=True)
        sum_ = f"{number(high)} - {number(low)} = {number(high - low)}"
        text = index.text[first.start : last.end]
        yield Finding(
            Code.ARITHMETIC_WRONG,
            claim,
            Evidence(first.start, last.end, text, "sentence", first, arithmetic=sum_),
            f"The summary says “{claim.text}”; the article has “{found.one.number.text}” and “{found.other.number.text}”: {sum_}.",
            "Check between whom the gap is.",
        )


RULE = SentenceRule("gap_of_others", (Code.ARITHMETIC_WRONG,), wrong_in, needs=NUMBERS, short=True)
