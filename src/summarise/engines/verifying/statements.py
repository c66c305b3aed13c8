"""What a second reader is shown: the statements of a summary that hold numbers, and the article around them.

Nothing of how the summary came about is in it: no first answer, no objections, no verdicts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from summarise.article import Article
from summarise.checking import Checked, Claim
from summarise.checking.reading.claims import Passage, passages
from summarise.checking.text.sentences import paragraph_around, split_sentences

WHOLE = 16_000  # characters; of a longer article only the paragraphs concerned are shown
_OPENING = 2_000  # characters that are always shown, since they say who and what the rest is about
_GAP = "\n\n[…]\n\n"


@dataclass(slots=True)
class Statement:
    """One sentence, field or fact. ``start`` is where ``text`` begins in the string at ``path``; of a bare
    number in a field ``text`` is "path: number" instead, and ``bare`` is true."""

    path: str
    text: str
    start: int = 0
    quote: str | None = None
    bare: bool = False
    claims: list[Claim] = field(default_factory=list)

    def as_line(self, number: int) -> str:
        """The statement as JSON on one line."""
        said: dict[str, Any] = {"statement": number, "says": self.text}
        said["numbers"] = list(dict.fromkeys(claim.text for claim in self.claims))
        if self.quote is not None:
            said["quoted_from_the_article"] = self.quote
        return json.dumps(said, ensure_ascii=False)


def statements(summary: Any, checked: Checked) -> list[Statement]:
    """Every fact, sentence and field of ``summary`` that states a number, in order.

    A fact's figures are claims of its statement; a bare number in a field is shown as "path: number".
    """
    found: dict[tuple[str, int], Statement] = {}
    by_path: dict[str, list[Claim]] = {}
    for claim in checked.claims:
        if claim.quantity is not None:
            by_path.setdefault(claim.path, []).append(claim)
    every = passages(summary)
    facts = {p.group: _fact(p.group, every) for p in every if p.group}
    for passage in every:
        for claim in by_path.pop(passage.path, ()):
            key, statement = _holder(passage, claim, facts)
            found.setdefault(key, statement).claims.append(claim)
    return list(found.values())


def _fact(group: str, every: Iterable[Passage]) -> Statement | None:
    """The fact at ``group`` with its quote; None where it has no sentence of its own."""
    own = [p for p in every if p.group == group and p.path.rpartition(".")[0] == group]
    said = next((p for p in own if p.role == "prose"), None)
    quote = next((p.text for p in own if p.role == "quote" and p.text.strip()), None)
    return None if said is None else Statement(said.path, said.text, quote=quote)


def _holder(
    passage: Passage, claim: Claim, facts: dict[str, Statement | None]
) -> tuple[tuple[str, int], Statement]:
    fact = facts.get(passage.group) if passage.group else None
    if fact is not None:
        return (fact.path, 0), fact
    if passage.role == "value":
        return (passage.path, 0), Statement(passage.path, f"{passage.path}: {passage.text}", bare=True)
    spans = split_sentences(passage.text) or [(0, len(passage.text))]
    start, end = next((s for s in spans if s[0] <= claim.start < s[1]), (0, len(passage.text)))
    return (passage.path, start), Statement(passage.path, passage.text[start:end], start)


def shown_article(article: Article, told: Iterable[Statement]) -> Article:
    """The article where it is short; else its opening and the paragraphs that the statements rest on, each
    with the one before it."""
    text = article.text
    if len(text) <= WHOLE:
        return article
    spans = [(0, paragraph_around(text, _OPENING, _OPENING)[1])]
    for statement in told:
        for claim in statement.claims:
            if claim.evidence is not None:
                start, end = paragraph_around(text, claim.evidence.start, claim.evidence.end)
                spans.append((paragraph_around(text, max(0, start - 2), max(0, start - 2))[0], end))
    pieces = [text[start:end] for start, end in _merged(spans)]
    return Article(_GAP.join(pieces), date=article.date)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 2:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
