"""How the tests of a figure's fields ask: one fact with its quote, and what is said of one field of its figure."""

from __future__ import annotations

from summarise.checking.verdicts import Severity
from tests.checking.asking import flags


def told(
    article: str, quote: str, text: str, *, of: str = "", period: str = "", statement: str = ""
) -> list[str]:
    """What is said of the fields ``of`` and ``period`` of a figure that reads ``text``: "period wrong-referent", notes apart."""
    figure = {
        "text": text,
        "value": None,
        "unit": None,
        "qualifier": "exact",
        "of": of or None,
        "period": period or None,
    }
    fact = {"statement": statement or quote, "quote": quote, "figures": [figure]}
    found = flags(article, {"headline": "", "summary": "", "facts": [fact]})
    return [
        f"{field} {flag.code}"
        for flag in found
        if flag.claim is not None
        and flag.severity is not Severity.NOTE
        and (field := flag.claim.path.rpartition(".")[2]) in ("of", "period")
    ]
