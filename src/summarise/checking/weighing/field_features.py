"""What a finding in a structured summary is weighed by beside: the field that it stands in, and whether the quote of its fact
has the number."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.reading.claims import Passage
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import is_same
from summarise.checking.verdicts import Code
from summarise.quantities import Quantity


def field_features(
    code: Code, passage: Passage, claim: Quantity | None, zone: Span | None, index: SourceIndex
) -> tuple[str, ...]:
    """The features of a finding in ``passage``; () for a summary in free text.

    ``claim``: the number, None where the finding is of words; ``zone``: the span of the source that the fact's quote covers,
    None where there is none.
    """
    return tuple(_features(code, passage, claim, zone, index)) if passage.path else ()


def _features(
    code: Code, passage: Passage, claim: Quantity | None, zone: Span | None, index: SourceIndex
) -> Iterator[str]:
    if zone is None:
        yield "field:told"  # a headline, the summary in words, a sentence of somebody's schema
        return
    yield "field:quoted"
    yield f"{code.value}|field:quoted"
    if claim is not None and claim.low is not None:
        has = any(is_same(claim, q) for q in index.within(*zone))
        yield f"quote:{'has' if has else 'lacks'}"
        yield f"{code.value}|quote:{'has' if has else 'lacks'}"
