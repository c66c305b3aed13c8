"""A sentence in another language than English cut into the parts that its numbers stand in, and the words and names of each.

A part goes from the last cut behind the number before to the first cut behind its own; cuts are the marks and joining words
of ``text.directions_abroad``. Words are compared without their endings; names are words with a capital that begin no
sentence, in German only those behind a preposition without an article, or first and last names together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.stated import Stated, carriers
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions_abroad import LANGUAGES, cuts_of
from summarise.checking.text.han_words import pairs_of
from summarise.checking.text.inflections import uninflected
from summarise.checking.verdicts import Claim, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.languages.detecting import COMMON
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAME = pattern(r"(?<![.!?…»\"“„\n] )(?<!\A)(?<![\w-])([A-ZÀ-ÖØ-Þ][^\W\d_]+(?:-[A-ZÀ-ÖØ-Þ][^\W\d_]+)*)")
_GERMAN = pattern(
    r"(?<![\w-])(?:(?:[Ii]n|[Aa]us|[Bb]ei|[Nn]ach|[Aa]uf|[Ff]ür|[Gg]egen|[Vv]on) (?P<place>[A-ZÄÖÜ][^\W\d_]+(?:-[A-ZÄÖÜ][^\W\d_]+)*)(?! [A-ZÄÖÜ])"
    r"|[A-ZÄÖÜ][a-zäöüß]+ (?P<last>[A-ZÄÖÜ][a-zäöüß]+)(?![\w-]))"
)
_NO_OWNERS = frozenset({Kind.SCORE, Kind.DATE, Kind.TIME})
_LEAST = 3  # letters of a word that tells anything
UNSPACED = frozenset(("zh", "ja"))


class Part(NamedTuple):
    """The words of the part of one number, in order, and its names; ``after``: those that stand behind the number."""

    words: tuple[str, ...]
    names: frozenset[str]
    after: tuple[str, ...] = ()

    def behind(self) -> Part:
        """What stands behind the number only."""
        return Part(self.after, self.names & frozenset(self.after), self.after)


def words_in(text: str, start: int, end: int, language: str) -> tuple[str, ...]:
    """The words of ``text[start:end]`` that carry meaning, without their endings, in order."""
    if language in UNSPACED:
        return tuple(word for word, _ in pairs_of(text, start, end))
    common = COMMON[language]
    return tuple(
        uninflected(word)
        for found in _WORD.finditer(text, start, end)
        if len(word := found.group().lower()) >= _LEAST and word not in common
    )


def names_in(text: str, start: int, end: int, language: str) -> frozenset[str]:
    """The names in ``text[start:end]``, as ``words_in`` gives them; none in Chinese and Japanese, where nothing marks one."""
    if language in UNSPACED:
        return frozenset()
    if language == "de":
        found = (m["place"] or m["last"] for m in _GERMAN.finditer(text, start, end))
        return frozenset(uninflected(name.lower()) for name in found)
    return frozenset(uninflected(m.group(1).lower()) for m in _NAME.finditer(text, start, end))


def span_of(
    text: str, sentence: tuple[int, int], numbers: Sequence[Quantity], at: int, language: str
) -> tuple[int, int]:
    """The part of a sentence that ``numbers[at]``, one of its numbers in order, stands in."""
    own = numbers[at]
    start, end = sentence
    if at:
        cuts = cuts_of(text, (numbers[at - 1].end, own.start), language)
        start = cuts[0] if cuts else numbers[at - 1].end
    if at + 1 < len(numbers):
        cuts = cuts_of(text, (own.end, numbers[at + 1].start), language)
        end = cuts[0] if cuts else numbers[at + 1].start
    return start, end


def part_of(
    text: str, sentence: tuple[int, int], numbers: Sequence[Quantity], at: int, language: str
) -> Part:
    """The words and names of that part."""
    own = numbers[at]
    start, end = span_of(text, sentence, numbers, at, language)
    after = words_in(text, own.end, end, language)
    names = names_in(text, start, own.start, language) | names_in(text, own.end, end, language)
    return Part((*words_in(text, start, own.start, language), *after), names, after)


def place_in(text: str, start: int, end: int, language: str) -> dict[str, str]:
    """The names of places behind a preposition in ``text[start:end]``, as ``words_in`` gives them, each with how it is written."""
    form = _PLACES.get(language)
    if form is None:
        return {}
    return {uninflected(m["name"].lower()): m["name"] for m in form.finditer(text, start, end)}


def places_of(index: SourceIndex, quantity: Quantity) -> list[Quantity]:
    """The source's numbers that say the same as ``quantity``; those of its kind and counter alone, where there are any."""
    found = list(carriers(index, quantity))
    alike = [q for q in found if q.kind is quantity.kind and noun_agreement(quantity, q) > 0]
    return alike or [q for q in found if q.kind is quantity.kind] or found


def owned_in(ground: Ground, stated: Stated, most: int) -> Iterator[tuple[Claim, Evidence, list[Quantity]]]:
    """The right numbers of a sentence that are somebody's, each with its places in the source: one to ``most`` of them.

    None in English, and where the summary is in another language than the source.
    """
    index = ground.index
    if index.language not in LANGUAGES or ground.foreign:
        return
    for claim, evidence in stated.told:
        if (
            claim.quantity is None
            or claim.quantity.kind in _NO_OWNERS
            or claim.verdict is not Verdict.SUPPORTED
        ):
            continue
        own = places_of(index, claim.quantity)
        if 1 <= len(own) <= most:
            yield claim, evidence, own


def opening_in(text: str, start: int, end: int, language: str) -> str:
    """The first two characters of a Chinese or Japanese sentence, with which it mostly begins to name what it is about.

    Who is only cited at its head ("判決によると、") is none of that, nor is in Japanese what a number counts ("被害者23人").
    """
    cited = _CITED[language].match(text, start, end)
    found = _OPENING[language].match(text, start if cited is None else cited.end(), end)
    return "" if found is None else found.group()


_CAPITAL = r"(?P<name>[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:-[A-ZÀ-ÖØ-Þ][^\W\d_]+)*)"
_PLACES = {
    language: pattern(rf"(?<![\w-])(?:{words}) {_CAPITAL}")
    for language, words in {
        "de": "[Ii]n|[Aa]us|[Bb]ei|[Nn]ach",
        "fr": "[ÀàAa]|[Ee]n|[Dd]ans le|[Aa]u",
        "es": "[Ee]n|[Aa]",
        "it": "[Aa]|[Ii]n|[Dd]i|[Nn]ella|[Nn]el",
        "pt": "[Ee]m|[Nn]o|[Nn]a|[Dd]e",
        "nl": "[Ii]n|[Bb]ij|[Uu]it|[Oo]p",
    }.items()
}
_CHARACTER = "[\u3400-\u9fff\u30a1-\u30fc]"
_OPENING = {
    "zh": pattern(f"{_CHARACTER}{{2}}"),
    "ja": pattern(rf"{_CHARACTER}{{2}}(?!{_CHARACTER}*\d)"),
}
_CITED = {
    "zh": pattern(
        "[^，。\\d]{1,12}(?:说|說|称|稱|表示|查明|认为|認為|显示|顯示|指出|报告|報告|公布|宣布|获悉|獲悉)，"
    ),
    "ja": pattern("[^、。]{1,20}(?:によると|によれば|によりますと)、"),
}
