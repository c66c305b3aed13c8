"""Number words below a thousand, made from what a language calls its ones, tens and hundreds.

Grammars give the same few rules for all six languages (Hurford, "The Linguistic Theory of Numerals"):
ones before or after tens, a joint between them, hundreds before both. What is written otherwise is
listed, and spellings that stand beside each other are rewritten from one another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

_PREFIX = 6  # letters that tell a number from most other words, where all of it is one word
_LETTERS = pattern(r"[^\W\d_]+")
_MOST_WORDS = 9  # of one number below a thousand


def number_words(table: Mapping[str, Any]) -> dict[str, int]:
    """Every word for 1 to 999 to its value.

    ``table``: ``ones`` from nought on and ``tens`` from twenty on, words apart by blanks, with "+" for a
    blank inside one; ``units_first`` or ``tens_first``: the joint between the two; ``elided``: the pattern
    of what drops out there; ``hundred``, or ``hundreds`` from one on; ``joints`` behind them; ``listed``:
    words from a number on; ``more``: further words; ``variants``: (pattern, replacement) that give further
    spellings, each also of what those before it gave; ``without``: words that mean something else.
    """
    below = _below_hundred(table)
    words = dict(below)
    for number, head in enumerate(_hundreds(table), 1):
        words[head] = 100 * number
        for joint in table["joints"]:
            words |= {f"{head}{joint}{word}": 100 * number + n for word, n in below.items()}
    words |= table.get("more", {})
    for written, instead in table.get("variants", ()):
        # each word on a line of its own: one look over all of them, and not one for each
        spelt = re.sub(written, instead, "\n".join(words), flags=re.MULTILINE).split("\n")
        words |= dict(zip(spelt, words.values(), strict=True))
    return {word: n for word, n in words.items() if word not in table.get("without", ())}


def _listed(words: str) -> list[str]:
    return [word.replace("+", " ") for word in words.split()]


def _below_hundred(table: Mapping[str, Any]) -> dict[str, int]:
    ones, tens = _listed(table["ones"]), _listed(table["tens"])
    others = [(int(start), _listed(words)) for start, words in table.get("listed", {}).items()]
    found = {word: n for n, word in enumerate(ones[1:], 1)}
    for n in range(len(ones), 100):
        for start, listed in others:
            if n >= start:
                found[listed[n - start]] = n
        for ten in tens[n // 10 - 2 : n // 10 - 1]:
            if n % 10 == 0:
                found[ten] = n
            elif "units_first" in table:
                found[ones[n % 10] + table["units_first"] + ten] = n
            else:
                joined = ten + table["tens_first"] + ones[n % 10]
                found[re.sub(table["elided"], "", joined) if "elided" in table else joined] = n
    return found


def _hundreds(table: Mapping[str, Any]) -> list[str]:
    if "hundreds" in table:
        return _listed(table["hundreds"])
    hundred = table["hundred"]
    return [hundred, *(one + hundred for one in _listed(table["ones"])[2:10])]


class Speller:
    """Reads numbers in words, up to 999,999, in a text in lower case."""

    def __init__(
        self, words: Mapping[str, int], thousand: tuple[str, ...], joined: bool, hundred: str = "", nought: str = "",
        joint: str = " (?:e )?",
    ) -> None:  # fmt: skip
        """``words``: those below a thousand. ``thousand``: the words that multiply by it; ``joined``: they
        are written in one word with what they multiply and with the rest, as in German. ``hundred``: the word
        of "nineteen hundred", where the language counts so; ``nought``: the word for 0; ``joint``: the pattern
        between thousands and the rest, where they are apart."""
        self._words = {**words, nought: 0} if nought else dict(words)
        self.parts = {part for word in [*self._words, *thousand] for part in word.split()}
        self._thousand = thousand
        self._joined = joined
        self._hundred = hundred
        self._rest = pattern(rf"(?:{alternatives(thousand)})(?!\w)")
        self._joint = pattern(joint)
        # One is an article in all six languages, and no number by itself.
        many = [word for word, value in words.items() if value != 1]
        ones = [word + thousand for word, value in words.items() if value == 1 for thousand in self._thousand]
        self.starts = {
            word[:_PREFIX] if joined else word.partition(" ")[0]
            for word in [*many, *(ones if joined else ()), *thousand, *((nought,) if nought else ())]
        }  # how such numbers begin
        self.ones = {word for word, value in self._words.items() if value == 1} - self.starts

    def begins(self, word: str) -> bool:
        """Whether ``word`` may be the first of a number's, or all of it."""
        return self._joined_value(word) is not None if self._joined else word in self.parts

    def read(self, low: str, start: int) -> tuple[int, int] | None:
        """The value of the number in words at ``start`` and its end, 0 and 1 among them; None where there is none."""
        return self._in_one_word(low, start) if self._joined else self._in_words(low, start)

    def whole(self, text: str) -> int | None:
        """The value of a number in words that is all of ``text``."""
        found = self.read(text, 0)
        return found[0] if found is not None and found[1] == len(text) else None

    def head(self, low: str, start: int, behind: re.Pattern[str]) -> tuple[int, int] | None:
        """The number that begins the word at ``start``, and what ``behind`` matches ends: "drei" of "dreitägig"."""
        token = _LETTERS.match(low, start)
        found = behind.search(token.group()) if token else None
        value = self._joined_value(token.group()[: found.start()]) if token and found else None
        return (value, start + found.start()) if found and value is not None else None

    def small(self, low: str, start: int) -> tuple[int, int] | None:
        """A number below a hundred, as digits are said behind a decimal mark."""
        if self._joined:
            token = _LETTERS.match(low, start)
            value = self._words.get(token.group()) if token else None
            return (value, token.end()) if token and value is not None and value < 100 else None
        return self._longest(low, start, most=99)

    def _in_one_word(self, low: str, start: int) -> tuple[int, int] | None:
        token = _LETTERS.match(low, start)
        if token is None:
            return None
        value = self._joined_value(token.group())
        if value is None:
            return None
        end = token.end()
        # Dutch parts thousands and hundreds from the rest by a blank: "negentien honderd vijf".
        for _ in range(2):
            behind = _LETTERS.match(low, end + 1) if low[end : end + 1] == " " else None
            if behind is None:
                break
            word = behind.group()
            if self._hundred and word == self._hundred and 10 < value < 100 and value % 10:
                value, end = value * 100, behind.end()
                continue
            small = self._joined_value(word)
            if (
                small is None
                or small < 1
                or not (
                    (
                        value % 1000 == 0
                        and value > 0
                        and 1 < small < 1000
                        and token.group().endswith(self._thousand)
                    )
                    or (value % 100 == 0 and low[start:end].endswith(f" {self._hundred}") and small < 100)
                )
            ):
                break
            value, end = value + small, behind.end()
            break
        return value, end

    def _joined_value(self, word: str) -> int | None:
        if word in self._words:
            return self._words[word]
        if len(word) > 80:
            return None
        for thousand in self._thousand:
            many, there, rest = word.partition(thousand)
            if not there:
                continue
            head = self._below_thousand(many) if many else 1
            tail = self._below_thousand(rest) if rest else 0
            if head is not None and tail is not None:
                return 1000 * head + tail
        return self._below_thousand(word)

    def _below_thousand(self, word: str) -> int | None:
        if word in self._words:
            return self._words[word]
        if self._hundred:  # "neunzehnhundertfünf"
            many, there, rest = word.partition(self._hundred)
            head = self._words.get(many) if there else None
            tail = self._words.get(rest.removeprefix("und"), None) if rest else 0
            if head is not None and tail is not None and 10 < head < 100 and tail < 100:
                return 100 * head + tail
        return None

    def _in_words(self, low: str, start: int) -> tuple[int, int] | None:
        many = self._longest(low, start)
        if many is not None and many[0] == 0:
            return many
        if many is not None and 10 < many[0] < 20 and self._hundred:  # "dix-neuf cent cinq"
            hundreds = self._word_behind(low, many[1], self._hundred)
            if hundreds is not None:
                rest = (
                    self._longest(low, hundreds + 1, most=99)
                    if low[hundreds : hundreds + 1] in " -"
                    else None
                )
                return (100 * many[0] + rest[0], rest[1]) if rest else (100 * many[0], hundreds)
        at = many[1] + 1 if many else start
        thousand = self._rest.match(low, at)
        if thousand is None or (many and low[many[1] : at] not in (" ", "-")):
            return many
        value, end = 1000 * (many[0] if many else 1), thousand.end()
        joint = self._joint.match(low, end)
        rest = self._longest(low, joint.end()) if joint else None
        return (value + rest[0], rest[1]) if rest and rest[0] else (value, end)

    def _word_behind(self, low: str, end: int, word: str) -> int | None:
        found = _LETTERS.match(low, end + 1) if low[end : end + 1] in (" ", "-") else None
        return found.end() if found and found.group() in (word, f"{word}s") else None

    def _longest(self, low: str, start: int, most: int = 999) -> tuple[int, int] | None:
        """The longest run of words at ``start`` that is a number of ``most`` or less."""
        ends: list[int] = []
        at = start
        while len(ends) < _MOST_WORDS:
            word = _LETTERS.match(low, at)
            if word is None or word.group() not in self.parts:
                break
            ends.append(word.end())
            if low[word.end() : word.end() + 1] not in (" ", "-"):
                break
            at = word.end() + 1
        for end in reversed(ends):
            value = self._words.get(low[start:end].replace("-", " "))
            if value is not None and value <= most:
                return value, end
        return None
