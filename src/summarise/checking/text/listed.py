"""Words of a long list found in a text. A pattern is made of those alone that begin with a letter that is met: of the whole
list it takes as long to compile as a short article to check, and most texts have few of the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarise.checking.text.words import tokens_of
from summarise.quantities.lexicon import alternatives


def longest(phrase: str) -> str:
    """The longest of the ``tokens_of`` a phrase: a text has the phrase only if it has this word, which tells most."""
    return max(sorted(tokens_of(phrase)), key=len)


class Listed:
    """Words and phrases of ASCII in small letters, found as whole words in either case, the longest first.

    ``but``: a pattern of what none of them may be, where it stands.
    """

    __slots__ = ("_but", "_forms", "_telling", "_words", "begins")

    def __init__(self, words: Iterable[str], but: str = "") -> None:
        self._words = tuple(words)
        self._but = but
        self._forms: dict[str, re.Pattern[str] | None] = {}
        # One of these is among the ``tokens_of`` every text that has a word of the list.
        self.begins = frozenset(min(tokens_of(word.split()[0])) for word in self._words)
        # And so is one of these, which are in fewer texts: the longest of each phrase.
        self._telling = frozenset(longest(word) for word in self._words)

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """The word that begins at ``at``."""
        letter = text[at : at + 1].lower()
        form = self._forms[letter] if letter in self._forms else self._of(letter)
        return None if form is None else form.match(text, at)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """The words from ``start`` on, in order; none lies in another."""
        tokens = tokens_of(text, start)
        if self._telling.isdisjoint(tokens):
            return
        words = self.begins & tokens
        low = text.lower()
        if len(low) != len(text):  # a letter that is two in small ones
            yield from self.whole().finditer(text, start)
            return
        begins = set[int]()
        for word in words:
            at = low.find(word, start)
            while at >= 0:
                begins.add(at)
                at = low.find(word, at + 1)
        end = start
        for at in sorted(begins):
            found = self.match(text, at) if at >= end else None
            if found is not None:
                end = found.end()
                yield found

    def whole(self) -> re.Pattern[str]:
        """The pattern of all of the words."""
        form = self._of("")
        assert form is not None
        return form

    def _of(self, letter: str) -> re.Pattern[str] | None:
        words = [word for word in self._words if word.startswith(letter)]
        form = re.compile(rf"\b{self._but}{alternatives(words)}\b", re.IGNORECASE) if words else None
        self._forms[letter] = form
        return form
