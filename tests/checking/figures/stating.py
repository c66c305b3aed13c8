"""A fact with one figure, as an engine returns it, and what is said of one of the figure's fields."""

from __future__ import annotations

from typing import Any

from summarise.checking.check import check
from summarise.checking.verdicts import Flag


def answer(quote: str, text: str, value: str | None, **fields: str | None) -> dict[str, Any]:
    """The answer of an engine with one fact, its quote and one figure."""
    figure = {"text": text, "value": value, "unit": None, "qualifier": "exact", "of": None, "period": None}
    fact = {"statement": quote, "quote": quote, "figures": [{**figure, **fields}]}
    names: dict[str, list[str]] = {"people": [], "organisations": [], "places": [], "dates": []}
    return {"headline": "", "summary": "", "facts": [fact], **names}


def said_of(field: str, article: str, summary: Any) -> list[Flag]:
    """The flags on one field of the figures of a summary."""
    flags = check(article, summary).flags
    return [f for f in flags if f.claim is not None and f.claim.path.rpartition(".")[2] == field]
