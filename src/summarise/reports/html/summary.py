"""The summary as a tree of strings with their claims, and the flags that belong to each part of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from summarise.article import Article
from summarise.checking.titles import heading
from summarise.checking.verdicts import Checked, Claim, Evidence, Flag
from summarise.reports.html.article import evidence_id
from summarise.reports.view import (
    GRAVEST_FIRST,
    MARKS,
    Grouped,
    Line,
    Marked,
    accepted_by,
    cut_around,
    grouped,
    line_around,
    marked,
    place,
    reading,
)

_PART = re.compile(r"[^.\[]*(?:\[\d+\])?")
_AROUND = 90  # characters of the source shown on either side of a flag's evidence
_WHERE = {
    "quote": "in the fact's quote",
    "paragraph": "in the quote's paragraph",
    "sentence": "in a like sentence",
    "article": "elsewhere in the article",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of a summary's string: with the claim that it makes, or none.

    ``target`` is the id that the claim's link goes to: its evidence, else its flag, else itself.
    """

    text: str
    claim: Claim | None = None
    id: str = ""
    target: str = ""
    mark: str = ""
    severity: str = "none"
    codes: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A flag, or several that say the same, as shown: ``places`` in words, the line of the source."""

    id: str
    severity: str
    code: str
    title: str
    message: str
    suggestion: str
    claims: tuple[tuple[str, str], ...]  # the claim's id and its place in words
    line: Line | None
    place: str | None  # in the input, where that has pages, cells, slides
    evidence: str  # the id of the evidence, or ""
    arithmetic: str | None
    flags: int  # how many are gathered here
    accepted: str  # by whom, when and why, or ""


class SummarySide:
    """What the templates ask about a summary: the pieces of a string, the cards of a part."""

    def __init__(self, article: Article, checked: Checked | None) -> None:
        self._article = article
        self._marked = marked(checked)
        self._unsaid = dict(self._marked)
        self._flags_of: dict[int, list[Flag]] = defaultdict(list)
        words = [one.claim for found in self._marked.values() for one in found if not one.is_own]
        self._all = [*(checked.claims if checked else ()), *words]
        self._number: dict[object, int] = {_key(c): i for i, c in enumerate(self._all)}
        parts: dict[str, list[Flag]] = defaultdict(list)
        for flag in checked.flags if checked else ():
            if flag.claim is not None:
                parts[_part(flag.claim.path)].append(flag)
                for number in self._numbers(flag.claim):
                    self._flags_of[number].append(flag)
            else:
                parts[LEFT_OUT].append(flag)
        self._cards = {part: self._shown(part, flags) for part, flags in parts.items()}

    def said(self, path: str, text: str) -> list[Said]:
        """The string at ``path`` cut into claims and the text between them."""
        self._unsaid.pop(path, None)
        pieces, at = [], 0
        for one in self._marked.get(path, ()):
            if one.start > at:
                pieces.append(Said(text[at : one.start]))
            pieces.append(self._claim(one, text[one.start : one.end]))
            at = max(at, one.end)
        if at < len(text):
            pieces.append(Said(text[at:]))
        return pieces

    def unsaid(self) -> list[tuple[str, list[Said]]]:
        """The claims of every path that ``said`` was not asked for: none may be lost for want of a place."""
        return [
            (path, [self._claim(one, one.claim.text) for one in found])
            for path, found in self._unsaid.items()
        ]

    def cards(self, part: str) -> list[Card]:
        """The flags of a part ("headline", "facts[2]"), or of what the summary leaves out (LEFT_OUT)."""
        return self._cards.get(part, [])

    def other_cards(self, shown: Iterable[str]) -> list[Card]:
        """The flags of every part that is not among ``shown``: nothing is dropped for want of a place."""
        known = {*shown, LEFT_OUT}
        return [card for part, cards in self._cards.items() if part not in known for card in cards]

    def place(self, path: str) -> str:
        """A path in words."""
        return place(path)

    def details(self) -> list[dict[str, Any]]:
        """Every claim as the page's script reads it."""
        return [self._detail(i, c) for i, c in enumerate(self._all)]

    def _numbers(self, flagged: Claim) -> list[int]:
        """The marked claims that a flag's words belong to."""
        own = self._number.get(_key(flagged))
        if own is not None:
            return [own]
        beside = [
            one.claim
            for one in self._marked.get(flagged.path, ())
            if one.start < flagged.reach[1] and one.end > flagged.reach[0]
        ]
        return [self._number[_key(claim)] for claim in beside]

    def _claim(self, one: Marked, text: str) -> Said:
        claim = one.claim
        number = self._number[_key(claim)]
        flags = self._flags_of.get(number, [])
        gravest = min((GRAVEST_FIRST.index(f.severity) for f in flags if f.accepted is None), default=None)
        return Said(
            text,
            claim,
            f"c{number}",
            evidence_id(claim.evidence.start, claim.evidence.end) if _there(claim.evidence) else f"c{number}",
            MARKS[claim.verdict],
            GRAVEST_FIRST[gravest].value if gravest is not None else "none",
            " ".join(dict.fromkeys(f.code.value for f in flags)),
        )

    def _shown(self, part: str, flags: list[Flag]) -> list[Card]:
        name = re.sub(r"\W+", "-", part).strip("-") or "all"
        return [self._card(f"f-{name}-{i}", group) for i, group in enumerate(grouped(flags))]

    def _card(self, id: str, group: Grouped) -> Card:
        flag, evidence = group.flag, group.flag.evidence
        line = None
        if evidence is not None and _there(evidence):
            line = cut_around(line_around(self._article.text, evidence.start, evidence.end), _AROUND)
        claims = [(f"c{numbers[0]}", place(c.path)) for c in group.claims if (numbers := self._numbers(c))]
        return Card(
            id,
            flag.severity.value,
            flag.code.value,
            heading(flag),
            flag.message,
            flag.suggestion,
            tuple(claims),
            line,
            self._article.place(evidence.start) if evidence and line else None,
            evidence_id(evidence.start, evidence.end) if evidence and line else "",
            evidence.arithmetic if evidence else None,
            len(group.flags),
            accepted_by(flag.accepted) if flag.accepted else "",
        )

    def _detail(self, number: int, claim: Claim) -> dict[str, Any]:
        evidence, flags = claim.evidence, self._flags_of.get(number, [])
        detail: dict[str, Any] = {
            "id": f"c{number}",
            "place": place(claim.path),
            "text": claim.text,
            "verdict": claim.verdict.value,
            "mark": MARKS[claim.verdict],
            "reading": reading(claim.quantity) if claim.quantity else "",
            "flags": [[f.severity.value, f.code.value, heading(f), f.message, _advice(f)] for f in flags],
        }
        if evidence is not None and _there(evidence):
            detail["evidence"] = {
                "id": evidence_id(evidence.start, evidence.end),
                "text": evidence.text,
                "where": _WHERE.get(evidence.where, evidence.where),
                "reading": reading(evidence.quantity) if evidence.quantity else "",
                "arithmetic": evidence.arithmetic or "",
            }
            if (at := self._article.place(evidence.start)) is not None:
                detail["evidence"]["place"] = at
        return detail


LEFT_OUT = "\0left out"  # no path of a summary


def _part(path: str) -> str:
    found = _PART.match(path)
    part = found.group() if found else ""
    return part if part.startswith("facts[") else part.partition("[")[0]


def _key(claim: Claim) -> object:
    return claim.path, claim.start, claim.end


def _advice(flag: Flag) -> str:
    return f"Accepted: {accepted_by(flag.accepted)}" if flag.accepted else flag.suggestion


def _there(evidence: Evidence | None) -> TypeGuard[Evidence]:
    return evidence is not None and evidence.end > evidence.start


def parts_of(summary: Any) -> list[str]:
    """The parts that a summary's flags are gathered under, in order."""
    if not isinstance(summary, Mapping):
        return [""]
    parts: list[str] = []
    for name, value in summary.items():
        if name == "facts" and isinstance(value, list):
            parts += [f"facts[{i}]" for i in range(len(value))]
        else:
            parts.append(str(name))
    return parts
