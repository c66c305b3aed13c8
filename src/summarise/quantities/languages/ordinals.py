"""Ordinals in words: "zweiundzwanzigste", "quatre-vingt-onzième", "ventiduesimo", "vigésimo segundo".

In four of the six languages an ordinal is its cardinal with an ending, as their grammars have it (Duden, Grevisse,
Serianni, ANS), but for the first few; Spanish and Portuguese have words of their own for ones, tens and hundreds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

Read = Callable[[str], int | None]  # a cardinal in words, all of it, to its value
_WORD = pattern(r"[^\W\d_]+")
_UNACCENTED = str.maketrans("áéíóúâêô", "aeiouaeo")
_LONGEST = 60  # letters of one word
_MOST_WORDS = 8  # of one ordinal


class Ordinals:
    """Reads the ordinals of one language in a text in lower case."""

    def __init__(self, table: Mapping[str, Any], read: Read, words: Collection[str]) -> None:
        """``table``: ``listed``, words in order from the first on, forms of one beside each other by "/";
        ``endings``: (pattern of a word's end, what the cardinal has instead), tried in turn, and ``sign``, letters that
        each has; ``spread``: whether an ordinal may be several of ``words``, of which cardinals are made; ``parts``: words of
        ones, tens and hundreds that stand one behind the other; ``doubtful``: words that mean something else too,
        unless an article stands before or one of ``behind`` follows; ``strict``: those of them that an
        article does not tell apart ("el cuarto" is a room); ``starts``: how further ones begin."""
        self._read = read
        self._listed = {
            form: number
            for number, forms in enumerate(table["listed"].split(), 1)
            for form in forms.split("/")
            if form != "-"
        }
        self._listed |= table.get("more", {})
        self._endings = [(re.compile(f"(?:{end})$"), instead) for end, instead in table.get("endings", ())]
        self._any = re.compile("|".join(f"(?:{end})" for end, _ in table.get("endings", ())) or "(?!)")
        self._sign = table.get("sign", "")
        self._words = frozenset(words) if table.get("spread", False) else None
        self._parts = _parts(table.get("parts", ()))
        self._plain = {word.translate(_UNACCENTED): n for word, n in self._parts.items()}
        if self._parts:
            self._parts |= table.get("more", {})
        self._doubtful = frozenset(table["doubtful"].split())
        self._strict = frozenset(table.get("strict", "").split())
        self._before = pattern(rf"(?<!\w)(?:{alternatives(table['articles'].split())})[ ']$")
        self._behind = pattern(rf" (?:{table['behind']})")
        tens = {word for word, number in self._parts.items() if number >= 10}
        # how ordinals begin, and those that are all of a word
        self.starts = {
            *table.get("starts", "").split(),
            *tens,
            *(word.translate(_UNACCENTED) for word in tens),
        }
        self.whole = {*self._listed, *self._parts}

    def begins(self, word: str) -> bool:
        """Whether ``word`` may be the first of an ordinal's, or all of it."""
        if word in self._listed:
            return True
        if self._parts:
            return self._part(word) is not None
        return (self._words is not None and word in self._words) or self._ended(word, 0) is not None

    def at(self, low: str, start: int) -> tuple[int, int] | None:
        """The value of the ordinal at ``start`` and its end; None where there is none."""
        found = self._composed(low, start) if self._parts else self._ended(low, start)
        word = _WORD.match(low, start)
        if found is None and word is not None and word.group() in self._listed:
            found = self._listed[word.group()], word.end()
        if found is None or word is None:
            return None
        if word.end() == found[1] and word.group() in self._doubtful:
            before = self._before.search(low[max(0, start - 12) : start])
            if (not before or word.group() in self._strict) and not self._behind.match(low, found[1]):
                return None
        return found

    def _composed(self, low: str, start: int) -> tuple[int, int] | None:
        value, end, at, below = 0, start, start, 10_000
        while (word := _WORD.match(low, at)) is not None:
            part = self._part(word.group())
            size = 0 if part is None else 10 ** (len(str(part)) - 1)
            if part is None or size >= below:
                break
            value, end, below = value + part, word.end(), size
            if low[end : end + 1] not in (" ", "-"):
                break
            at = end + 1
        return (value, end) if value else None

    def _part(self, word: str) -> int | None:
        """Of one word, which may be a ten and a one together: "decimotercero"."""
        if word in self._parts or not 10 <= len(word) <= _LONGEST:
            return self._parts.get(word)
        for at in range(6, len(word) - 4):
            ten, one = self._parts.get(word[:at]) or self._plain.get(word[:at]), self._parts.get(word[at:])
            if ten and one and ten >= 10 > one:
                return ten + one
        return None

    def _ended(self, low: str, start: int) -> tuple[int, int] | None:
        at = start
        for _ in range(_MOST_WORDS):
            word = _WORD.match(low, at)
            if word is None or word.end() - word.start() > _LONGEST:
                return None
            written = word.group()
            if self._sign in written and self._any.search(written):
                for end, instead in self._endings:
                    found = end.search(written)
                    if found is None:
                        continue
                    text = low[start : word.start()] + written[: found.start()] + instead
                    value = self._read(text)
                    if value is not None and value > 1:
                        return value, word.end()
            if self._words is None or written not in self._words:
                return None
            if low[word.end() : word.end() + 1] not in (" ", "-"):
                return None
            at = word.end() + 1
        return None


def _parts(lists: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for power, words in enumerate(lists):
        for number, forms in enumerate(words.split(), 1):
            for form in forms.split("/"):
                for end in ("o", "a", "os", "as"):
                    found[form[:-1] + end if form.endswith("o") else form] = number * 10**power
    return found
