"""Names of cases and judgments: "22-cv-01457", "1:22-cr-175-ABC", "[2019] UKSC 41", "(2020) 15 SCC 2".

Neutral citations are those of the courts of the United Kingdom, Ireland, Canada, Australia, New Zealand and India; dockets those of the federal
courts of the United States.
"""

from __future__ import annotations

from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern

_DOCKET = pattern(r"-(?:cv|cr|mc|md|mj|bk|ap|civ|crim|po|sw|mdl)-\d{1,6}(?:-[a-z]{2,4}\b){0,3}(?![\d-])")
_DOCKET_BEGINS = pattern(r"(?<![\w.,:-])(?:\d{1,2}:)?\d{2,4}\Z")
_CITED = pattern(
    r"[\[(](?:19|20)\d\d[\])] (?:\d{1,3} )?(?!(?:[A-Z][a-z]+|I|A|The) )[A-Z][A-Za-z.]{1,8}(?: (?:Civ|Crim|Fam|Ch|QB|KB|Admin|Comm|Pat|TCC|Cr))?"
    r" \d{1,5}\b(?! ?%)(?: \((?:[A-Z][A-Za-z]+)\))?(?=[,.;:)\]]|\s*\Z|\n| (?:and|at|which|where|that|held|it|per|the)\b)"
)


def case_spans(page: Page) -> list[tuple[int, int]]:
    """Where names of cases and judgments stand; whatever number is inside one belongs to it."""
    low, plain = page.low, page.plain
    spans: list[tuple[int, int]] = []
    if any(
        mark in low
        for mark in ("-cv-", "-cr-", "-mc-", "-md-", "-mj-", "-bk-", "-ap-", "-civ-", "-crim-", "-mdl-")
    ):
        for rest in _DOCKET.finditer(low):
            begun = _DOCKET_BEGINS.search(low, max(0, rest.start() - 8), rest.start())
            if begun is not None:
                spans.append((begun.start(), rest.end()))
    if "] " in plain or "(19" in plain or "(20" in plain:
        spans += [found.span() for found in _CITED.finditer(plain)]
    return spans
