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

_PREFIX = 4  # letters that tell a number from most other words, where all of it is one word
_LETTERS = pattern(r"[^\W\d_]+")
_AND = pattern(r"[ -](?:e )?")  # Portuguese: "mil e duzentos"
_RUN = pattern(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,6}")


def number_words(table: Mapping[str, Any]) -> dict[str, int]:
    """Every word for 1 to 999 to its value.

    ``table``: ``ones`` from nought on and ``tens`` from twenty on, words apart by blanks, with "+" for a
    blank inside one; ``units_first`` or ``tens_first``: the joint between the two; ``elided``: the pattern
    of what drops out there; ``hundred``, or ``hundreds`` from one on; ``joints`` behind them; ``listed``:
    words from a number on; ``more``: further words; ``variants``: (pattern, replacement) that give further
    spellings, each also of what those before it gave; ``without``: words that mean something else.
    """
    below = {word: n for n in range(1, 100) for word in _below_hundred(table, n)}
    words = dict(below)
    for number, head in enumerate(_hundreds(table), 1):
        words[head] = 100 * number
        for joint in table["joints"]:
            words |= {f"{head}{joint}{word}": 100 * number + n for word, n in below.items()}
    words |= table.get("more", {})
    for written, instead in table.get("variants", ()):
        words |= {re.sub(written, instead, word): n for word, n in words.items()}
    return {word: n for word, n in words.items() if word not in table.get("without", ())}


def _listed(words: str) -> list[str]:
    return [word.replace("+", " ") for word in words.split()]


def _below_hundred(table: Mapping[str, Any], n: int) -> list[str]:
    ones, tens = _listed(table["ones"]), _listed(table["tens"])
    if n < len(ones):
        return [ones[n]]
    words = [
        _listed(listed)[n - int(start)]
        for start, listed in table.get("listed", {}).items()
        if n >= int(start)
    ]
    for ten in tens[n // 10 - 2 : n // 10 - 1]:
        if n % 10 == 0:
            words.append(ten)
        elif "units_first" in table:
            words.append(ones[n % 10] + table["units_first"] + ten)
        else:
            words.append(re.sub(table.get("elided", "$^"), "", ten + table["tens_first"] + ones[n % 10]))
    return words


def _hundreds(table: Mapping[str, Any]) -> list[str]:
    if "hundreds" in table:
        return _listed(table["hundreds"])
    hundred = table["hundred"]
    return [hundred, *(one + hundred for one in _listed(table["ones"])[2:10])]


class Speller:
    """Reads numbers in words, up to 999,999, in a text in lower case."""

    def __init__(self, words: Mapping[str, int], thousand: tuple[str, ...], joined: bool) -> None:
        """``words``: those below a thousand. ``thousand``: the words that multiply by it; ``joined``: they
        are written in one word with what they multiply and with the rest, as in German."""
        self._words = words
        self._thousand = thousand
        self._joined = joined
        self._rest = pattern(rf"(?:{alternatives(thousand)})(?!\w)")
        # One is an article in all six languages, and no number by itself.
        many = [word for word, value in words.items() if value > 1]
        ones = [word + thousand for word, value in words.items() if value == 1 for thousand in self._thousand]
        self.starts = {
            word[:_PREFIX] if joined else word.partition(" ")[0]
            for word in [*many, *(ones if joined else ()), *thousand]
        }  # how such numbers begin

    def read(self, low: str, start: int) -> tuple[int, int] | None:
        """The value of the number in words at ``start`` and its end; None where there is none."""
        found = self._in_one_word(low, start) if self._joined else self._in_words(low, start)
        return found if found is not None and found[0] > 1 else None

    def _in_one_word(self, low: str, start: int) -> tuple[int, int] | None:
        token = _LETTERS.match(low, start)
        if token is None:
            return None
        word = token.group()
        if word in self._words:
            return self._words[word], token.end()
        for thousand in self._thousand:
            many, there, rest = word.partition(thousand)
            if there and (not many or many in self._words) and (not rest or rest in self._words):
                value = 1000 * self._words.get(many, 1)
                if rest:
                    return value + self._words[rest], token.end()
                # Dutch parts the thousands from the rest by a blank.
                behind = (
                    _LETTERS.match(low, token.end() + 1)
                    if low[token.end() : token.end() + 1] == " "
                    else None
                )
                small = self._words.get(behind.group(), 0) if behind else 0
                return (value + small, behind.end()) if behind and small > 1 else (value, token.end())
        return None

    def _in_words(self, low: str, start: int) -> tuple[int, int] | None:
        many = self._longest(low, start)
        at = many[1] + 1 if many else start
        thousand = self._rest.match(low, at)
        if thousand is None:
            return many
        value, end = 1000 * (many[0] if many else 1), thousand.end()
        joint = _AND.match(low, end)
        rest = self._longest(low, joint.end()) if joint else None
        return (value + rest[0], rest[1]) if rest else (value, end)

    def _longest(self, low: str, start: int) -> tuple[int, int] | None:
        """The longest run of words at ``start`` that is a number."""
        run = _RUN.match(low, start)
        if run is None:
            return None
        text = run.group().replace("-", " ")
        end = len(text)
        while end > 0:
            if text[:end] in self._words:
                return self._words[text[:end]], start + end
            end = text.rfind(" ", 0, end)
        return None
