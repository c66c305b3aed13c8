"""Other finders behind one signature: FUNCTION(text) -> (start, end, kind, low, high).

Runs in an environment of its own, which ``benchmarks/quantities.py`` makes; nothing here is imported
by the project. A peer that finds several readings over the same place gives them all: the scorer
counts the best.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from functools import cache

Found = tuple[int, int, str, float | None, float | None]

PEERS = ("digits", "text2num_digits", "number_parser", "quantulum3", "recognizers")
PACKAGES = ["quantulum3", "recognizers-text-suite", "emoji<2", "text2num", "number-parser"]

warnings.filterwarnings("ignore")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORDS = re.compile(r"[^\W\d_]+|\d[\d,.]*\d|\d|\S")


def digits(text: str) -> Iterator[Found]:
    """What a plain regular expression for digits finds: the floor."""
    for match in _DIGITS.finditer(text):
        value = float(match.group().replace(",", ""))
        yield match.start(), match.end(), "count", value, value


class _Word:
    def __init__(self, match: re.Match[str]) -> None:
        self.span, self.word = match.span(), match.group()

    def text(self) -> str:
        return self.word

    def text_lowercase(self) -> str:
        return self.word.lower()

    def nt_separated(self, previous: object) -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return not self.word[0].isalpha()


def text2num_digits(text: str) -> Iterator[Found]:
    """text2num for spelled numbers, with the digits that it leaves to others."""
    from text_to_num import find_numbers

    words = [_Word(match) for match in _WORDS.finditer(text)]
    for hit in find_numbers(words, "en"):
        start, end = words[hit.start].span[0], words[hit.end - 1].span[1]
        yield start, end, "ordinal" if hit.is_ordinal else "count", hit.value, hit.value
    yield from digits(text)


def number_parser(text: str) -> Iterator[Found]:
    """number-parser rewrites a text and keeps no places: its numbers are looked for word by word."""
    from number_parser import parse

    rewritten = parse(text, language="en")
    at = 0
    for match in _DIGITS.finditer(rewritten):
        value = float(match.group().replace(",", ""))
        here = text.find(match.group(), at)
        start = here if here >= 0 else min(match.start(), len(text))
        yield start, start + len(match.group()), "count", value, value
        at = here + len(match.group()) if here >= 0 else at


def quantulum3(text: str) -> Iterator[Found]:
    """quantulum3 without its classifier, which needs data from outside."""
    from quantulum3 import parser

    for hit in parser.parse(text):
        spread = hit.uncertainty or 0
        yield hit.span[0], hit.span[1], "count", hit.value - spread, hit.value + spread


@cache
def _models() -> list[object]:
    from recognizers_number import Culture, NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    plain = NumberRecognizer(Culture.English)
    united = NumberWithUnitRecognizer(Culture.English)
    return [
        plain.get_number_model(),
        plain.get_percentage_model(),
        plain.get_ordinal_model(),
        united.get_currency_model(),
        united.get_dimension_model(),
        united.get_age_model(),
        united.get_temperature_model(),
    ]


def recognizers(text: str) -> Iterator[Found]:
    """Recognizers-Text: its numbers, and its numbers with units in the place of those within them."""
    hits: list[Found] = []
    for model in _models():
        for hit in model.parse(text):  # type: ignore[attr-defined]
            stated = (hit.resolution or {}).get("value")
            try:
                value = float(str(stated).rstrip("%"))
            except ValueError:
                continue
            kind = "ordinal" if "ordinal" in hit.type_name else "count"
            hits.append((hit.start, hit.end + 1, kind, value, value))
    hits.sort(key=lambda hit: (hit[0], -hit[1]))
    end = 0
    for hit in hits:
        if hit[1] > end:
            end = hit[1]
            yield hit
