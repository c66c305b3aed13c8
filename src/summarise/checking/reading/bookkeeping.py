"""Fields that hold no claim: what identifies, numbers or measures the record itself. Names are snake case."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from summarise.checking.reading.unit_names import word_set
from summarise.quantities.patterns import pattern

_NAMES_THINGS = word_set(
    "id ids uid uuid guid url urls uri href link doi isbn issn hash sha sha1 sha256 md5 checksum etag slug "
    "version lang language locale path file filename filepath mime mimetype encoding"
)
_OF_THE_PROCESS = word_set(
    "confidence certainty relevance similarity logprob logprobs tokens latency_ms schema_version"
)
# What is measured of the text or its record: "word_count", "reading_time_minutes", "sentiment_score".
_OF_THE_TEXT = pattern(
    r"(?:(?:word|char|character|sentence|paragraph|token)s?_(?:count|length|total)|(?:num|number_of|n)_(?:words|chars|characters|sentences|tokens))"
    r"|(?:est(?:imated)?_)?read(?:ing)?_(?:time|minutes|mins)(?:_(?:in_)?(?:minutes?|mins?|seconds?|secs?))?"
    r"|(?:(?:overall_)?sentiment|polarity|subjectivity|readability|salience|confidence|certainty|relevance|similarity|toxicity)"
    r"(?:_(?:score|level|value|rating|pct|percent|percentage))?"
)
_PROCESS_TIME = pattern(
    r"(?:created|updated|generated|fetched|retrieved|extracted|processed|crawled|indexed|modified|accessed|scraped)_(?:at|on|time|date)"
)
_WHOLE_NAMES = frozenset({"model", "page", "index", "offset", "line", "column", "chunk", "type", "format"})
_NUMBERING = frozenset({"rank", "position", "order", "number", "no", "nr", "sequence", "seq", "priority", "place"})  # fmt: skip
_SPANS = pattern(
    r"(?:char|character|text|token|source)?_?(?:start|end|begin|stop)(?:_(?:char|pos|position|offset|index|idx|token))?"
)
_SPAN_OWNERS = pattern(r"(?:^|_)(?:span|spans|interval|offset|offsets)(?:$|_)")


def is_bookkeeping(
    key: str, value: Any, owner: str, siblings: Mapping[str, Any], place: int | None = None
) -> bool:
    """Whether a field identifies, numbers or measures the record itself rather than what it is about.

    ``place``: the record's index in its list; a ``rank`` that only repeats it is numbering.
    """
    if _is_of_the_record(key):
        return True
    if not isinstance(value, int):
        return False
    if place is not None and key in _NUMBERING and value in (place, place + 1):
        return True
    return _SPANS.fullmatch(key) is not None and _is_span(owner, siblings)


@lru_cache(maxsize=1024)  # thousands of records have the same fields
def _is_of_the_record(key: str) -> bool:
    """Whether a field's name alone says so."""
    last = key.rpartition("_")[2]
    named = last in _NAMES_THINGS or last in _OF_THE_PROCESS or key in _WHOLE_NAMES
    return named or _PROCESS_TIME.search(key) is not None or _OF_THE_TEXT.fullmatch(key) is not None


def _is_span(owner: str, siblings: Mapping[str, Any]) -> bool:
    """Whether start and end are offsets: the field says so, or a text beside them has just that length."""
    if _SPAN_OWNERS.search(owner):
        return True
    ends = [v for k, v in siblings.items() if _SPANS.fullmatch(k) and isinstance(v, int)]
    return len(ends) == 2 and any(
        isinstance(v, str) and len(v) == abs(ends[1] - ends[0]) for v in siblings.values()
    )
