"""A check as the page shows it: the summary cut at its claims, the article at its evidence, the findings by gravity.

Texts go out in pieces and not as offsets: a browser counts characters otherwise than Python does. The summary's
pieces are the typed text to the letter, since they lie behind it; all other text is made visible.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from summarise.article import Article
from summarise.checking.explaining.fixes import fix_of
from summarise.checking.explaining.hints import DAY_OPTION
from summarise.checking.explaining.titles import heading
from summarise.checking.flags.choosing import Key, Keys
from summarise.checking.verdicts import Checked, Claim, Evidence, Flag
from summarise.quantities import Quantity
from summarise.reports.escape import visible
from summarise.reports.excerpts import Line
from summarise.reports.findings import advice, in_article, in_summary, spots
from summarise.reports.html.article import Piece, evidence_id, marks, paragraphs
from summarise.reports.places import SummaryPlaces
from summarise.reports.view import GRAVEST_FIRST, MARKS, Grouped, Marked, grouped, marked, reading, tally


def view(
    article: Article,
    typed: str,
    is_json: bool,
    checked: Checked,
    texts: Mapping[str, str],
    quantities: Iterable[Quantity],
) -> dict[str, Any]:
    """Everything that the page draws.

    ``typed``: the summary as it stands in the box; ``is_json``: whether it was read as JSON. ``texts``: the
    summary's strings by path. ``quantities``: of the article.
    """
    places = SummaryPlaces(typed, is_json=is_json)
    found = [
        (places.span(path, one.start, one.end), one) for path, ones in marked(checked).items() for one in ones
    ]
    found = sorted((at for at in found if at[0][0] < at[0][1]), key=lambda at: at[0])
    keys = Keys(article.text, texts)
    in_browser = _Browser(typed)
    cards = []
    for group in grouped(checked.flags):
        card = _card(group, article, texts, keys)
        fix = fix_of(group.flag, article.text, texts) if len(group.flags) == 1 else None
        if fix is not None and not card["accepted"]:
            start, end = places.span(fix.path, fix.start, fix.end)
            card["fix"] = [in_browser.offset(start), in_browser.offset(end), places.as_written(fix.text)]
        cards.append(card)
    cards_of: dict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(grouped(checked.flags)):
        for flag in group.flags:
            cards_of[id(flag)].append(number)
    claims = _Claims(checked, cards_of)
    pieces: list[list[Any]] = []
    claim_list: list[dict[str, Any]] = []
    at = 0
    for (start, end), one in found:
        if start < at:  # one value of JSON with several readings
            continue
        if start > at:
            pieces.append([typed[at:start], -1])
        pieces.append([typed[start:end], len(claim_list)])
        claim_list.append(claims.detail(one))
        at = end
    if at < len(typed):
        pieces.append([typed[at:], -1])
    _, severities = tally(checked)
    return {
        "pieces": pieces,
        "claims": claim_list,
        "findings": cards,
        "paragraphs": [
            {"page": p.page, "pieces": [_piece(piece) for piece in p.pieces]}
            for p in paragraphs(article.text, marks(quantities, checked), article.pages)
        ],
        "numbers": sum(c.quantity is not None for c in checked.claims),
        "severities": {severity.value: number for severity, number in severities.items()},
        "accepted": len(checked.flags) - len(checked.open),
        "hints": [
            visible(hint.replace(DAY_OPTION, "the field “Appeared on”"))
            for hint in (*article.notes, *checked.hints)
        ],
    }


def key_of(key: Key) -> str:
    """A finding's key in one word: 32 hex digits of SHA-256."""
    return hashlib.sha256("\0".join(key).encode("utf-8", "surrogatepass")).hexdigest()[:32]


class _Claims:
    def __init__(self, checked: Checked, cards_of: Mapping[int, list[int]]) -> None:
        self._cards_of = cards_of
        self._flags: dict[str, list[Flag]] = defaultdict(list)
        for flag in checked.flags:
            if flag.claim is not None:
                self._flags[flag.claim.path].append(flag)

    def detail(self, one: Marked) -> dict[str, Any]:
        """A marked stretch of the summary: how it fares, and which findings belong to it."""
        claim = one.claim
        here = [f for f in self._flags[claim.path] if f.claim is not None and _touch(f.claim, one)]
        gravest = min((GRAVEST_FIRST.index(f.severity) for f in here if f.accepted is None), default=None)
        evidence = claim.evidence or next((f.evidence for f in here if f.evidence), None)
        return {
            "verdict": claim.verdict.value,
            "mark": MARKS[claim.verdict],
            "severity": GRAVEST_FIRST[gravest].value
            if gravest is not None
            else "accepted"
            if here
            else "none",
            "reading": visible(reading(claim.quantity)) if claim.quantity else "",
            "evidence": _evidence(evidence),
            "findings": sorted({number for f in here for number in self._cards_of[id(f)]}),
        }


def _touch(claim: Claim, one: Marked) -> bool:
    start, end = claim.reach
    return start < one.end and one.start < max(end, start + 1)


def _evidence(evidence: Evidence | None) -> str:
    return evidence_id(evidence.start, evidence.end) if evidence and evidence.end > evidence.start else ""


class _Browser:
    """Offsets as a browser counts them, in UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, c in enumerate(text) if c > "\uffff"]

    def offset(self, at: int) -> int:
        return at + bisect_left(self._wide, at)


def _card(group: Grouped, article: Article, texts: Mapping[str, str], keys: Keys) -> dict[str, Any]:
    flag, evidence = group.flag, group.flag.evidence
    card: dict[str, Any] = {
        "severity": flag.severity.value,
        "code": flag.code.value,
        "title": heading(flag),
        "message": visible(flag.message),
        "advice": visible(advice(group)),
        "places": [visible(name) for claim, name in spots(group) if claim.path],
        "keys": list(dict.fromkeys(key_of(keys.of(f)) for f in group.flags)),
        "accepted": flag.accepted is not None,
        "evidence": _evidence(evidence),
        "said": _parts(in_summary(group, texts)),
        "line": None,
        "arithmetic": visible(evidence.arithmetic or "") if evidence else "",
    }
    line = in_article(evidence, article.text)
    if evidence is not None and line is not None:
        where = article.place(evidence.start)
        card["line"] = {
            "number": line.number,
            "place": visible(where) if where else "",
            "parts": _parts(line),
        }
    return card


def _parts(line: Line | None) -> list[str] | None:
    return [visible(line.before), visible(line.span), visible(line.after)] if line is not None else None


def _piece(piece: Piece) -> list[str]:
    """Text, classes, the id where evidence begins, all ids that lie on it, what it was read as."""
    mark = piece.mark
    look = " ".join(part for part in (mark.classes if mark else "", piece.beneath) if part)
    begins = mark.id if mark is not None and piece.begins and mark.look != "free" else ""
    ids = " ".join(one for one in (begins, *piece.ids) if one)
    return [visible(piece.text), look, ids, piece.covers, visible(mark.title) if mark else ""]
