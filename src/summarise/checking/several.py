"""A summary of several sources: each number with the source that it rests on, and where the sources disagree.

Every source is checked against by itself, and all of them as one text, so that a sum of numbers of two sources is worked
out. What one source supports is supported, whatever the others say; what another source tells otherwise is a note.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from summarise.article import Article, Place
from summarise.checking.aligning.stated import LONGEST_SENTENCE
from summarise.checking.choosing import Choice, Key, codes_of
from summarise.checking.decisions import harm
from summarise.checking.messages import quoted
from summarise.checking.reading.claims import passages
from summarise.checking.reusable import Source
from summarise.checking.text.directions import WORDS
from summarise.checking.text.sentences import split_sentences
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Acceptance, Checked, Claim, Code, Evidence, Flag, Severity, Verdict
from summarise.errors import InputError
from summarise.quantities import Quantity
from summarise.quantities.moving import moved

_BREAK = "\n\n\n"
_BEST_FIRST = (Verdict.SUPPORTED, Verdict.ROUNDED, Verdict.DERIVED)
_STATED = (Verdict.SUPPORTED, Verdict.ROUNDED)
_GRAVE = (Severity.ERROR, Severity.WARNING)
_OTHERWISE = (Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.DATE_MISMATCH)
_DIRECTIONS = stems_of(" ".join(sorted(WORDS)))
_Span = tuple[str, int, int]


class Together:
    """Several sources as one Article: ``article``, in which each has its name as a place.

    ``names``: of the sources, in their order: the path or address, else the title, else "source 2"; no two are the same.
    """

    def __init__(self, sources: Sequence[str | Article]) -> None:
        """Join them; linear. Raises InputError for none, and for what is neither a text nor an Article."""
        for one in sources:
            if not isinstance(one, str | Article):
                raise InputError(f"a source is {type(one).__name__}; give texts (str) or Articles")
        if not sources:
            raise InputError("no sources: give one text or Article, or more")
        self.articles = [Article(one) if isinstance(one, str) else one for one in sources]
        self.names = _names(self.articles)
        self._starts: list[int] = []
        at = 0
        for one in self.articles:
            self._starts.append(at)
            at += len(one.text) + len(_BREAK)
        first = self.articles[0]
        self.article = replace(
            first,
            text=_BREAK.join(one.text for one in self.articles),
            source=", ".join(self.names),
            title=None,
            date=next((one.date for one in self.articles if one.date), None),
            notes=tuple(note for one in self.articles for note in one.notes),
            offsets=(),
            pages=(),
            places=tuple(self._places()),
            withdrawn=tuple(
                struck._replace(at=struck.at + start)
                for start, one in zip(self._starts, self.articles, strict=True)
                for struck in one.withdrawn
            ),
        )

    def _places(self) -> Iterator[Place]:
        for start, name, one in zip(self._starts, self.names, self.articles, strict=True):
            yield Place(start, name)
            for number, page in enumerate(one.pages, 1):
                yield Place(start + page, f"{name}, page {number}")
            for place in one.places:
                own = f"{name}, {place.name}" if place.name else name
                yield Place(start + place.start, own, place.row, place.column)

    def apart(self, checked: Checked) -> Checked:
        """A check of the joined article, its evidence in the source that it stands in."""
        return _with_evidence(checked, self._apart)

    def joined(self, checked: Checked) -> Checked:
        """What ``apart`` gave, its evidence in the joined article again, for forms that show one text."""
        return _with_evidence(checked, self._joined)

    def text_of(self, evidence: Evidence | None) -> str:
        """The text of the source that some evidence stands in; of the first, where there is none."""
        name = evidence.source if evidence is not None else None
        return self.articles[self.names.index(name) if name in self.names else 0].text

    def quoted(self, evidence: Evidence) -> str:
        """The words of some evidence, with what they count."""
        found = evidence.quantity
        return f"“{evidence.text}”" if found is None else quoted(self.text_of(evidence), found)

    def tell_of_one_thing(self, one: Evidence, other: Evidence) -> bool:
        """Whether the sentences of two pieces of evidence share most of the words of the shorter, directions aside."""
        first, second = self._words(one), self._words(other)
        shared, least = len(first & second), min(len(first), len(second))
        return least > 0 and (shared == least or (shared > 1 and 2 * shared >= least))

    def _words(self, evidence: Evidence) -> set[str]:
        text = self.text_of(evidence)
        low = max(text.rfind("\n", 0, evidence.start) + 1, evidence.start - LONGEST_SENTENCE)
        line = text[low : evidence.start + LONGEST_SENTENCE]
        at = evidence.start - low
        start, end = next((s for s in split_sentences(line) if s[0] <= at < s[1]), (0, len(line)))
        counted = evidence.quantity.noun if evidence.quantity is not None else None
        return stems_of(line, start, end) - _DIRECTIONS - stems_of(counted or "")

    def _apart(self, evidence: Evidence) -> Evidence:
        at = max(0, bisect.bisect_right(self._starts, evidence.start) - 1)
        one, start = self.articles[at], self._starts[at]
        return replace(
            _moved(evidence, -start),
            source=self.names[at],
            page=one.page(evidence.start - start),
            place=one.place(evidence.start - start),
        )

    def _joined(self, evidence: Evidence) -> Evidence:
        if evidence.source not in self.names:
            return evidence
        found = _moved(evidence, self._starts[self.names.index(evidence.source)])
        return replace(found, page=None, place=self.article.place(found.start))


def _names(articles: Sequence[Article]) -> list[str]:
    found: list[str] = []
    for number, one in enumerate(articles, 1):
        name = one.source or one.title or f"source {number}"
        found.append(name if name not in found else f"{name} ({number})")
    return found


def _moved(evidence: Evidence, by: int) -> Evidence:
    q = evidence.quantity
    if q is not None:
        q = _shifted(q, by)
    return replace(evidence, start=evidence.start + by, end=evidence.end + by, quantity=q)


def _shifted(q: Quantity, by: int) -> Quantity:
    found = moved(q, 0, len(q.text), q.text, lambda other: _shifted(other, by))
    found.start, found.end = q.start + by, q.end + by
    return found


def _with_evidence(checked: Checked, change: Any) -> Checked:
    def claim(one: Claim) -> Claim:
        return one if one.evidence is None else replace(one, evidence=change(one.evidence))

    def flag(one: Flag) -> Flag:
        return replace(
            one,
            claim=one.claim and claim(one.claim),
            evidence=None if one.evidence is None else change(one.evidence),
        )

    return replace(
        checked,
        claims=tuple(map(claim, checked.claims)),
        flags=tuple(map(flag, checked.flags)),
        omitted=tuple(map(change, checked.omitted)),
    )


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
    from summarise.checking.check import check

    given = Together(sources)
    choice = Choice(codes_of(select), codes_of(ignore), accepted or {})
    how: dict[str, Any] = {"severities": severities, "select": select, "ignore": ignore}
    whole = Source(given.article, article_date=article_date)
    joined = given.apart(check(whole, summary, **how))
    alone = [
        _named(check(Source(one, article_date=article_date), summary, **how), name)
        for one, name in zip(given.articles, given.names, strict=True)
    ]
    texts = {p.path: p.text for p in passages(summary, whole.language, whole.text)}
    claims, flags = _settled(joined, alone, texts)
    flags += choice.of(_disagreements(claims, alone, given, severities or {}))
    marked = choice.marked(flags, whole.text, texts)
    return Checked(tuple(claims), tuple(sorted(marked, key=harm)), joined.omitted, joined.hints)


def _named(checked: Checked, name: str) -> Checked:
    return _with_evidence(checked, lambda evidence: replace(evidence, source=name))


def _span(claim: Claim) -> _Span:
    q = claim.quantity
    return (claim.path, claim.start, claim.end) if q is None else (claim.path, q.start, q.end)


class _Found:
    """What one check said, by the number that it is about."""

    def __init__(self, checked: Checked) -> None:
        self.claims = {_span(c): c for c in checked.claims if c.quantity is not None}
        self.flags: dict[_Span, list[Flag]] = {}
        self.words: list[Flag] = []  # on words that are no number
        for flag in checked.flags:
            if flag.claim is None:
                continue
            if flag.claim.quantity is None:
                self.words.append(flag)
            else:
                self.flags.setdefault(_span(flag.claim), []).append(flag)

    def carries(self, span: _Span) -> bool:
        """Whether the source supports a number, and nothing grave is said of it."""
        claim = self.claims.get(span)
        grave = any(f.severity in _GRAVE for f in self.flags.get(span, ()))
        return claim is not None and claim.verdict in _BEST_FIRST and not grave


def _settled(
    joined: Checked, alone: Sequence[Checked], texts: Mapping[str, str]
) -> tuple[list[Claim], list[Flag]]:
    found = [_Found(one) for one in alone]
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
        if flag.claim is None or (_span(flag.claim) not in taken and not _is_cleared(flag, found, texts))
    ]
    return claims, flags + [flag for some in taken.values() for flag in some]


def _is_cleared(flag: Flag, found: Sequence[_Found], texts: Mapping[str, str]) -> bool:
    """Whether a source that carries the numbers of the sentence has nothing to say against a word of it."""
    claim = flag.claim
    if claim is None or claim.quantity is not None:
        return False
    text = texts.get(claim.path, "")
    sentence = next((s for s in split_sentences(text) if s[0] <= claim.start < s[1]), (0, len(text)))
    for one in found:
        inside = [s for s in one.claims if s[0] == claim.path and sentence[0] <= s[1] < sentence[1]]
        said = any(f.code is flag.code and _touch(f.claim, claim) for f in one.words)
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
