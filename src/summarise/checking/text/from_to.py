"""Two numbers of which a text of another language than English says that something went from the one to the other.

"Von 410.000 auf 380.000", "de 3 à 5 %", 由640毫米减少到410毫米, "1000億円から920億円に". Closed forms, as the grammars of the languages
give them; a few words may stand between, and a hedge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern


class _Forms(NamedTuple):
    """What stands before the first number, between the two, and around the second alone: before and behind it."""

    first: re.Pattern[str]
    between: re.Pattern[str]
    to: re.Pattern[str]
    behind: re.Pattern[str]


_ANY = pattern("")
_WORDS = r"(?: [^\W\d_]+[.,]?){0,4}"


def _european(first: str, to: str, hedges: str) -> _Forms:
    hedge = rf"(?:(?:{hedges}) )?"
    return _Forms(
        pattern(rf"(?i)(?<!\w)(?:{first}) ?{hedge}\Z"),
        pattern(rf"(?i){_WORDS}[ ,%€]*(?<!\w)(?:{to}) {hedge}"),
        pattern(rf"(?i)(?<!\w)(?:{to}) {hedge}\Z"),
        _ANY,
    )


_FORMS = {
    "de": _european("von|von zuvor|von bisher", "auf|auf nun|auf nur noch", "rund|etwa|knapp|gut|fast|mehr als|über"),
    "fr": _european("de|d'|des", "à|à seulement", "environ|près de|plus de|quelque"),
    "es": _european("de|de los|de las|desde", "a|a los|a las|hasta|hasta los|hasta las", "unos|unas|casi|más de"),
    "it": _european("da|dai|dal|dalle|dagli", "a|ai|al|alle|agli", "circa|quasi|oltre"),
    "pt": _european("de|dos|das", "para|para os|para as", "cerca de|quase|mais de"),
    "nl": _european("van", "naar|tot", "ongeveer|bijna|ruim|meer dan"),
    "zh": _Forms(
        pattern(r"(?:从|從|由|自)[^，。；\d]{0,10}\Z"),
        pattern(r"[^，。；\d]{0,12}(?:至|到|为|為)[约約近超过過逾了的]{0,3}"),
        pattern(r"(?:至|到)[约約近超过過逾了的]{0,3}\Z"),
        _ANY,
    ),
    "ja": _Forms(
        _ANY,
        pattern(r"(?:余り|ほど|近く)?から[^、。\d]{0,8}"),
        _ANY,
        pattern(r"(?:余り|ほど|近く|超)?(?:に|へ|まで)(?!は|も|上る|及|達)"),
    ),
}  # fmt: skip


def changes_in(
    text: str, sentence: tuple[int, int], numbers: Sequence[Quantity], language: str
) -> Iterator[tuple[Quantity, Quantity]]:
    """The pairs of ``numbers``, those of a sentence in order, of which something went from the first to the second."""
    forms = _FORMS.get(language)
    if forms is None:
        return
    for one, other in pairwise(numbers):
        if (
            one.low is not None
            and other.low is not None
            and forms.first.search(text, sentence[0], one.start)
            and forms.between.fullmatch(text, one.end, other.start)
            and forms.behind.match(text, other.end, sentence[1])
        ):
            yield one, other


def is_reached(text: str, sentence: tuple[int, int], number: tuple[int, int], language: str) -> bool:
    """Whether the words beside the number ``text[number]`` make it what something went to."""
    forms = _FORMS.get(language)
    return (
        forms is not None
        and forms.to.search(text, sentence[0], number[0]) is not None
        and forms.behind.match(text, number[1], sentence[1]) is not None
    )
