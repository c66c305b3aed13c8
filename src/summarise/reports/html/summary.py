"""The summary as a tree of strings with their claims, and the flags that belong to each part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeGuard

from summarise.article import Article
from summarise.checking.explaining.titles import heading
from summarise.checking.verdicts import Checked, Claim, Evidence, Flag
from summarise.reports.excerpts import Line
from summarise.reports.findings import advice, findings, in_article, in_summary, spots
from summarise.reports.html.article import evidence_id
from summarise.reports.html.pieces import Said
from summarise.reports.view import GRAVEST_FIRST, MARKS, Grouped, Marked, accepted_by, marked, place, reading

_WHERE = {
    "quote": "in the fact's quote",
    "paragraph": "in the quote's paragraph",
    "sentence": "in a like sentence",
    "article": "elsewhere in the article",
}


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as shown: where the summary says it, where the article has it, what to do."""

    id: str
    severity: str
    code: str
    title: str
    message: str
    advice: str
    spots: tuple[tuple[str, str], ...]  # the id of a claim, or "", and its place in words
    said: Line | None  # of the summary
    line: Line | None  # of the article
    place: str | None  # in the input, where that has pages, cells, slides
    evidence: str  # the id of the evidence, or ""
    arithmetic: str | None
    flags: int  # how many are gathered here
    accepted: bool


class SummarySide:
    """What the templates ask about a summary: the pieces of a string, and the findings: what is ``wrong``, ``notes``,
    what is ``left_out``, and what was ``accepted``."""

    def __init__(self, article: Article, strings: Iterable[tuple[str, str]], checked: Checked | None) -> None:
        """``strings``: of the summary, with their paths."""
        self._article = article
        flagged = {flag.claim.path for flag in checked.flags if flag.claim is not None} if checked else set()
        self._texts = {path: text for path, text in strings if path in flagged}
        self._marked = marked(checked)
        self._unsaid = dict(self._marked)
        self._flags_of: dict[int, list[Flag]] = defaultdict(list)
        self._card_of: dict[int, str] = {}
        words = [one.claim for found in self._marked.values() for one in found if not one.is_own]
        self._all = [*(checked.claims if checked else ()), *words]
        self._number: dict[object, int] = {_key(c): i for i, c in enumerate(self._all)}
        found = findings(checked)
        self._own = self._where_named(found.wrong)
        self.wrong = self._shown("f", found.wrong)
        self.notes = self._shown("note", found.notes)
        self.left_out = self._shown("left-out", found.left_out)
        self.accepted = self._shown("accepted", found.accepted)

    def _where_named(self, wrong: Iterable[Grouped]) -> frozenset[str]:
        """The paths at which what is wrong has to be shown, since no place before them shows it."""
        shown = [next((c for c in g.claims if c.path in self._texts), None) for g in wrong]
        return frozenset(claim.path for claim in shown if claim is not None)

    def is_wrong(self, *paths: str) -> bool:
        """Whether something wrong stands first at one of ``paths``, so that they are shown unasked."""
        return not self._own.isdisjoint(paths)

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

    def instead(self, pieces: list[Said], text: str) -> list[Said]:
        """The claims of ``pieces`` on other words: of a quote that is not written out again."""
        return [replace(piece, text=text) for piece in pieces]

    def unsaid(self) -> list[tuple[str, list[Said]]]:
        """The claims of every path that ``said`` was not asked for: none may be lost for want of a place."""
        return [
            (path, [self._claim(one, one.claim.text) for one in found])
            for path, found in self._unsaid.items()
        ]

    def place(self, path: str) -> str:
        """A path in words."""
        return place(path)

    def details(self) -> Iterator[dict[str, Any]]:
        """Every claim as the page's script reads it."""
        return (self._detail(i, c) for i, c in enumerate(self._all))

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
            evidence_id(claim.evidence.start, claim.evidence.end)
            if _there(claim.evidence)
            else self._card_of.get(number, f"c{number}"),
            MARKS[claim.verdict],
            GRAVEST_FIRST[gravest].value if gravest is not None else "none",
            " ".join(dict.fromkeys(f.code.value for f in flags)),
        )

    def _shown(self, name: str, groups: Iterable[Grouped]) -> list[Card]:
        return [self._card(f"{name}-{i}", group) for i, group in enumerate(groups)]

    def _card(self, id: str, group: Grouped) -> Card:
        flag, evidence = group.flag, group.flag.evidence
        for one in group.flags:
            for number in self._numbers(one.claim) if one.claim is not None else ():
                self._flags_of[number].append(one)
                self._card_of.setdefault(number, id)
        line = in_article(evidence, self._article.text)
        places = [(next(iter(self._numbers(claim)), None), name) for claim, name in spots(group)]
        return Card(
            id,
            flag.severity.value,
            flag.code.value,
            heading(flag),
            flag.message,
            advice(group),
            tuple(("" if number is None else f"c{number}", name) for number, name in places),
            in_summary(group, self._texts),
            line,
            self._article.place(evidence.start) if evidence and line else None,
            evidence_id(evidence.start, evidence.end) if evidence and line else "",
            evidence.arithmetic if evidence else None,
            len(group.flags),
            flag.accepted is not None,
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


def _key(claim: Claim) -> object:
    return claim.path, claim.start, claim.end


def _advice(flag: Flag) -> str:
    return f"Accepted: {accepted_by(flag.accepted)}" if flag.accepted else flag.suggestion


def _there(evidence: Evidence | None) -> TypeGuard[Evidence]:
    return evidence is not None and evidence.end > evidence.start
