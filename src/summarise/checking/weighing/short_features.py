"""What a short source tells of a number that it lacks, as features: whether a step of arithmetic or two leads to it."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.few.bare_values import reached
from summarise.checking.verdicts import Code
from summarise.quantities import Quantity

_CROWD = (0.1, 0.4, 1.0)


def short_features(code: Code, claim: Quantity, context: Context) -> Iterator[str]:
    """How many steps lead to the claim, which lacks by ``code``, and in which step lies how many would by chance ("short:1:0");
    nothing of a source that has more than a handful of values."""
    found = reached(context.index, claim)
    if found is not None:
        yield f"short:{found.steps}"
        yield f"{code.value}|short:{found.steps}"
        yield f"short:{found.steps}:{sum(found.crowd > step for step in _CROWD)}"
