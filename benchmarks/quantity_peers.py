"""Other finders behind one signature: FUNCTION(text) -> (start, end, kind, low, high).

Runs in an environment of its own, which ``benchmarks/quantities.py`` makes; nothing here is imported
by the project. A peer that finds several readings over the same place gives them all: the scorer
counts the best.
"""

from __future__ import annotations

import json
import re
import sys
import warnings
from collections.abc import Callable, Iterator
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
    yield from _text2num(text, "en")


def _text2num(text: str, language: str) -> Iterator[Found]:
    from text_to_num import find_numbers

    words = [_Word(match) for match in _WORDS.finditer(text)]
    for hit in find_numbers(words, language):
        start, end = words[hit.start].span[0], words[hit.end - 1].span[1]
        yield start, end, "ordinal" if hit.is_ordinal else "count", hit.value, hit.value
    yield from digits(text)


def number_parser(text: str) -> Iterator[Found]:
    """number-parser rewrites a text and keeps no places: its numbers are looked for word by word."""
    yield from _number_parser(text, "en")


def _number_parser(text: str, language: str) -> Iterator[Found]:
    from number_parser import parse

    rewritten = parse(text, language=language)
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
def _models(culture: str = "en-us") -> list[object]:
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    plain = NumberRecognizer(culture)
    united = NumberWithUnitRecognizer(culture)
    makers = [plain.get_number_model, plain.get_percentage_model, plain.get_ordinal_model]
    makers += [
        united.get_currency_model,
        united.get_dimension_model,
        united.get_age_model,
        united.get_temperature_model,
    ]
    found: list[object] = []
    for make in makers:  # not every culture has every model
        try:
            found.append(make(culture, False))
        except ValueError:
            continue
    return found


def recognizers(text: str) -> Iterator[Found]:
    """Recognizers-Text: its numbers, and its numbers with units in the place of those within them."""
    yield from _recognizers(text, "en-us")


def _recognizers(text: str, culture: str) -> Iterator[Found]:
    hits: list[Found] = []
    for model in _models(culture):
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


# Peers with more languages than English: what they find in a sentence of a locale, None where they do not have its language.
_CULTURES = {
    "en": "en-us",
    "de": "de-de",
    "fr": "fr-fr",
    "es": "es-es",
    "it": "it-it",
    "pt": "pt-br",
    "nl": "nl-nl",
    "zh": "zh-cn",
    "ja": "ja-jp",
}
_TEXT2NUM = frozenset({"en", "de", "fr", "es", "it", "pt", "nl"})
_NUMBER_PARSER = frozenset({"en", "es"})


def text2num_in(language: str, text: str) -> list[Found] | None:
    return list(_text2num(text, language)) if language in _TEXT2NUM else None


def number_parser_in(language: str, text: str) -> list[Found] | None:
    return list(_number_parser(text, language)) if language in _NUMBER_PARSER else None


def recognizers_in(language: str, text: str) -> list[Found] | None:
    culture = _CULTURES[language]
    return list(_recognizers(text, culture)) if _models(culture) else None


def digits_in(language: str, text: str) -> list[Found] | None:
    return list(digits(text))


_IN: dict[str, Callable[[str, str], list[Found] | None]] = {
    "digits": digits_in, "text2num_in": text2num_in, "number_parser_in": number_parser_in, "recognizers_in": recognizers_in,
}  # fmt: skip

if __name__ == "__main__":
    answer = _IN[sys.argv[1]]
    for asked in sys.stdin:
        language, sentence = json.loads(asked)
        try:
            hits = answer(language, sentence)
        except Exception:
            hits = []  # a peer that fails on a sentence has found nothing there
        print(json.dumps(hits, default=float))
