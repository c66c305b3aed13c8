"""Names of cases and judgments: "22-cv-01457", "1:22-cr-175-ABC", "[2019] UKSC 41", "(2020) 15 SCC 2".

Neutral citations are those of the courts of the United Kingdom, Ireland, Canada, Australia, New Zealand and India; dockets those of the federal
courts of the United States.
"""

from __future__ import annotations

from summarise.quantities.identifiers.shapes import identifier
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Quantity

# The kinds of cases, behind the year.
_KIND = r"-(?:cv|cr|mc|md|mj|bk|ap|civ|crim|po|sw|mdl)-\d{1,6}(?:-[a-z]{2,4}\b){0,3}(?![\d-])"
_DOCKET = pattern(rf"(?:\d{{1,2}}:)?\d{{2,4}}{_KIND}")
DOCKETS = frozenset("-cv -cr -mc -md -mj -bk -ap -ci -po -sw".split())
_CITED = pattern(
    r"[\[(](?:19|20)\d\d[\])] (?:\d{1,3} )?(?!(?:[A-Z][a-z]+|I|A|The) )[A-Z][A-Za-z.]{1,8}(?: (?:Civ|Crim|Fam|Ch|QB|KB|Admin|Comm|Pat|TCC|Cr))?"
    r" \d{1,5}\b(?! ?%)(?: \((?:[A-Z][A-Za-z]+)\))?(?=[,.;:)\]]|\s*\Z|\n| (?:and|at|which|where|that|held|it|per|the)\b)"
)


def docket(page: Page, position: int, end: int, after: str) -> Quantity | None:
    """ "22-cv-01457", "1:22-cr-175-ABC", whose first digits stand from ``position`` to ``end``, before ``after``."""
    if after == "-" and page.low[end : end + 3] not in DOCKETS:
        return None
    if position and (page.plain[position - 1].isalnum() or page.plain[position - 1] in ".-"):
        return None
    found = _DOCKET.match(page.low, position)
    return None if found is None else identifier(page, position, found.end())


def cited(page: Page, position: int) -> Quantity | None:
    """ "[2019] UKSC 41" by the first digit of its year, behind a bracket."""
    found = _CITED.match(page.plain, position - 1)
    return None if found is None else identifier(page, position - 1, found.end())
