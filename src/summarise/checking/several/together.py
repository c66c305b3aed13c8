"""Several sources as one text, and evidence of that text as evidence of the source that it stands in."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from summarise.article import Article, Place
from summarise.checking.aligning.stated import LONGEST_SENTENCE
from summarise.checking.explaining.messages import quoted
from summarise.checking.text.directions import WORDS
from summarise.checking.text.sentences import split_sentences
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Checked, Claim, Evidence, Flag
from summarise.errors import InputError
from summarise.quantities import Quantity
from summarise.quantities.normalising.moving import moved

_BREAK = "\n\n\n"
_DIRECTIONS = stems_of(" ".join(sorted(WORDS)))


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
        return with_evidence(checked, self._apart)

    def joined(self, checked: Checked) -> Checked:
        """What ``apart`` gave, its evidence in the joined article again, for forms that show one text."""
        return with_evidence(checked, self._joined)

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
        least = max(0, evidence.start - LONGEST_SENTENCE)  # a text may have no line's end for pages
        low = max(text.rfind("\n", least, evidence.start) + 1, least)
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


def with_evidence(checked: Checked, change: Callable[[Evidence], Evidence]) -> Checked:
    """A check with each piece of its evidence as ``change`` gives it."""

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
