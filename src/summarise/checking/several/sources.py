"""A summary of several sources: each number with the source that it rests on, and where the sources disagree.

Every source is checked against by itself, and all of them as one text, so that a sum of numbers of two sources is worked
out. What one source supports is supported, whatever the others say; what another source tells otherwise is a note.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from summarise.article import Article
from summarise.checking.flags.choosing import Choice, Key, codes_of
from summarise.checking.flags.decisions import harm
from summarise.checking.one_source import checked
from summarise.checking.read_source import ReadSource
from summarise.checking.reading.claims import passages
from summarise.checking.several.together import Together, with_evidence
from summarise.checking.text.sentences import split_sentences
from summarise.checking.verdicts import Acceptance, Checked, Claim, Code, Flag, Severity, Verdict

_BEST_FIRST = (Verdict.SUPPORTED, Verdict.ROUNDED, Verdict.DERIVED)
_STATED = (Verdict.SUPPORTED, Verdict.ROUNDED)
_GRAVE = (Severity.ERROR, Severity.WARNING)
_OTHERWISE = (Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.DATE_MISMATCH)
_Span = tuple[str, int, int]


def check_several(
    sources: Sequence[str | Article],
    summary: Any,
    *,
    article_date: str | None = None,
    severities: Mapping[Code, Severity] | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    accepted: Mapping[Key, Acceptance] | None = None,
) -> Checked:
    """``check`` of a summary of several sources; arguments, result and errors are its own.

    Evidence has ``source``, the name of its source as ``Together.names`` gives it, and offsets in that source's text.
    Costs as much as checking against each source and against all of them in one.
    """
    given = Together(sources)
    choice = Choice(codes_of(select), codes_of(ignore), accepted or {})
    how: dict[str, Any] = {"severities": severities, "select": select, "ignore": ignore}
    whole = ReadSource(given.article, article_date=article_date)
    joined = given.apart(checked(whole, summary, **how))
    alone = [
        _named(checked(ReadSource(one, article_date=article_date), summary, **how), name)
        for one, name in zip(given.articles, given.names, strict=True)
    ]
    texts = {p.path: p.text for p in passages(summary, whole.language, whole.text)}
    claims, flags = _settled(joined, alone, texts)
    flags += choice.of(_disagreements(claims, alone, given, severities or {}))
    marked = choice.marked(flags, whole.text, texts)
    return Checked(tuple(claims), tuple(sorted(marked, key=harm)), joined.omitted, joined.hints)


def _named(checked: Checked, name: str) -> Checked:
    return with_evidence(checked, lambda evidence: replace(evidence, source=name))


def _span(claim: Claim) -> _Span:
    q = claim.quantity
    return (claim.path, claim.start, claim.end) if q is None else (claim.path, q.start, q.end)


class _Found:
    """What one check said, by the number that it is about."""

    def __init__(self, checked: Checked) -> None:
        self.claims = {_span(c): c for c in checked.claims if c.quantity is not None}
        self.flags: dict[_Span, list[Flag]] = {}
        self.words: dict[tuple[str, Code], list[Flag]] = {}  # on words that are no number
        self._spans: dict[str, list[_Span]] = {}
        for span in sorted(self.claims):
            self._spans.setdefault(span[0], []).append(span)
        for flag in checked.flags:
            if flag.claim is None:
                continue
            if flag.claim.quantity is None:
                self.words.setdefault((flag.claim.path, flag.code), []).append(flag)
            else:
                self.flags.setdefault(_span(flag.claim), []).append(flag)

    def between(self, path: str, start: int, end: int) -> list[_Span]:
        """The numbers that begin in some words of a passage."""
        spans = self._spans.get(path, [])
        return spans[bisect.bisect_left(spans, (path, start, 0)) : bisect.bisect_left(spans, (path, end, 0))]

    def carries(self, span: _Span) -> bool:
        """Whether the source supports a number, and nothing grave is said of it."""
        claim = self.claims.get(span)
        grave = any(f.severity in _GRAVE for f in self.flags.get(span, ()))
        return claim is not None and claim.verdict in _BEST_FIRST and not grave


def _settled(
    joined: Checked, alone: Sequence[Checked], texts: Mapping[str, str]
) -> tuple[list[Claim], list[Flag]]:
    found = [_Found(one) for one in alone]
    sentences = _Sentences(texts)
    claims: list[Claim] = []
    taken: dict[_Span, list[Flag]] = {}  # by the numbers that a source by itself supports
    for claim in joined.claims:
        span = _span(claim)
        able = [one for one in found if claim.quantity is not None and one.carries(span)]
        if not able:
            claims.append(claim)
            continue
        best = min(able, key=lambda one: _BEST_FIRST.index(one.claims[span].verdict))
        taken[span] = best.flags.get(span, [])
        claims.append(best.claims[span])
    flags = [
        flag
        for flag in joined.flags
        if flag.claim is None or (_span(flag.claim) not in taken and not _is_cleared(flag, found, sentences))
    ]
    return claims, flags + [flag for some in taken.values() for flag in some]


class _Sentences:
    """The sentences of a summary's passages, each passage split once."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._spans: dict[str, list[tuple[int, int]]] = {}

    def around(self, path: str, at: int) -> tuple[int, int]:
        """The sentence that holds an offset of the passage at ``path``; the whole passage where none does."""
        text = self._texts.get(path, "")
        if path not in self._spans:
            self._spans[path] = split_sentences(text)
        spans = self._spans[path]
        found = bisect.bisect_right(spans, (at, len(text))) - 1
        return spans[found] if found >= 0 and at < spans[found][1] else (0, len(text))


def _is_cleared(flag: Flag, found: Sequence[_Found], sentences: _Sentences) -> bool:
    """Whether a source that carries the numbers of the sentence has nothing to say against a word of it."""
    claim = flag.claim
    if claim is None or claim.quantity is not None:
        return False
    start, end = sentences.around(claim.path, claim.start)
    for one in found:
        inside = one.between(claim.path, start, end)
        said = any(_touch(f.claim, claim) for f in one.words.get((claim.path, flag.code), ()))
        if inside and not said and all(one.carries(span) for span in inside):
            return True
    return False


def _touch(one: Claim | None, other: Claim) -> bool:
    return one is not None and one.path == other.path and one.start < other.end and other.start < one.end


def _disagreements(
    claims: Iterable[Claim],
    alone: Sequence[Checked],
    given: Together,
    severities: Mapping[Code, Severity],
) -> Iterator[Flag]:
    """A note on every supported number that another source tells otherwise."""
    found = [_Found(one) for one in alone]
    for claim in claims:
        own = claim.evidence
        if claim.quantity is None or own is None or claim.verdict not in _STATED:
            continue
        for one in found:
            against = [
                f.evidence
                for f in one.flags.get(_span(claim), ())
                if f.code in _OTHERWISE
                and f.severity in _GRAVE
                and f.evidence is not None
                and f.evidence.quantity is not None
                and f.evidence.source != own.source
                and given.tell_of_one_thing(own, f.evidence)
            ]
            if against:
                other = against[0]
                yield Flag(
                    Code.SOURCES_DISAGREE,
                    severities.get(Code.SOURCES_DISAGREE, Severity.NOTE),
                    f"The sources disagree: {own.source} says {given.quoted(own)}, {other.source} says {given.quoted(other)}.",
                    "Say whose number it is, or find out which is right.",
                    claim,
                    other,
                )
                break
