"""A text as the reader of the six European languages sees it, and what it makes of places in it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from summarise.quantities.languages.grammar.language import grammar
from summarise.quantities.languages.regions import region
from summarise.quantities.normalising.folding import fold
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

# No word that an apostrophe parts from the next one: "2 millions n'ont pas".
_NOUN = pattern(r"[ ']([^\W\d_][^\W\d_'-]*(?:-[^\W\d_]+)*)(?![^\W\d_]|['’][^\W\d_])")
_OF = pattern(r" (?:de|di|von|van)(?= )| d(?=')")
# Seldom there, and soon found: each begins with one character, which the search skips to.
_HINT, _PAID = pattern(r",\d{3}[.,]\d"), pattern(r"\$ ?\d+(?:\.\d\d|,\d{3})|,\d{3} md[pd]")
_POINTS = pattern(
    r"(?<![\d.,])\d{1,3}(?:,\d{3})+\.\d|(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d,])|\$ ?\d+\.\d\d(?![\d.])"
)
# Sums have no thousandths, but "US$ 1,234 mil millones" has: "$2,500", "12,500 mdp"
_THOUSANDS = pattern(
    r"\$ ?[1-9]\d{0,2},\d{3}(?![\d.,]\d| ?(?:mil|bi|tri|mi|mm|m\b|por ciento|%))|(?<![\d.,])[1-9]\d{0,2},\d{3} md[pd](?!\w)"
)
_COMMAS = pattern(
    r"(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d|(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d.])|\d,\d{1,2}(?![\d,])"
)
_INFLECTED = ("e", "en", "er", "es", "em")  # German adjectives

_DEGREE = pattern(r"(?<=\d)º(?= ?[CF](?!\w))|(?<=\d )º(?= ?[CF](?!\w))")
_BARE_DEGREE = pattern(r"(?<=\d)º(?=[.,;)]| (?:(?:y|e|en|em|a|à|all)(?!\w)|de (?:máxim|mínim)))")
_OF_WEATHER = pattern(
    r"(?i)temper|termóm|termom|máxim|massim|mínim|minim|calor|caldo|fr[íi]o|freddo|grad[oi]s?|graus?|mercurio"
)
_SENTENCE = 80  # characters before a degree that words of weather may stand in


def _degree(found: re.Match[str]) -> str:
    """The sign of degrees for that of ordinals, where the weather is spoken of."""
    near = found.string[max(0, found.start() - _SENTENCE) : found.start()]
    return "°" if _OF_WEATHER.search(near) else "º"


_CAPITAL = pattern(
    r"(?<![^\s«\"“(])A(?= \d{1,2} ?(?:h|heures?|ans)(?!\w))"
)  # French ones go without their accents


class Page:
    """``text``; ``plain``: folded, case kept; ``low``: in lower case, line breaks as blanks. All three have
    the same offsets."""

    def __init__(self, text: str, code: str, tag: str = "") -> None:
        """``code``: of the language it is read in; ``tag``: with its region, where one is stated."""
        self.text = text
        self.beside: dict[int, Any] = {}  # numbers that were read for the one before them, by their places
        self._onward: tuple[int, int, int | None] = (-1, -1, None)
        self.plain = fold(text)
        if (
            "º" in text
        ):  # Spanish, Portuguese and Italian keyboards have the sign of ordinals for that of degrees
            self.plain = _DEGREE.sub("°", self.plain)
            self.plain = _BARE_DEGREE.sub(_degree, self.plain)
        low = self.plain.lower()
        if len(low) != len(text):  # a letter that two stand for in lower case
            low = "".join(char.lower() if len(char.lower()) == 1 else char for char in self.plain)
        if code == "fr" and "A " in text:
            for capital in _CAPITAL.finditer(self.plain):
                low = f"{low[: capital.start()]}à{low[capital.end() :]}"
        self.low = low.replace("\n", " ")
        mark = region(tag).decimal
        self.grammar = grammar(code, tag, self._points(spanish=code == "es") if mark is None else mark == ".")

    def _points(self, *, spanish: bool) -> bool:
        """Whether the document has decimal points, by the numbers that can be read in one way only."""
        plain = self.plain
        paid = ("$" in plain or " md" in plain) and _PAID.search(plain) is not None
        if not paid and _HINT.search(plain) is None:
            return False
        points = len(_POINTS.findall(self.plain)) + (len(_THOUSANDS.findall(self.low)) if spanish else 0)
        return points > 0 and points > len(_COMMAS.findall(self.plain))

    def onward(self, start: int, end: int) -> int | None:
        """Where the number begins that one at ``start`` to ``end`` has become: "von 5 auf 6"; asked for more than once of a number."""
        if self._onward[:2] != (start, end):
            self._onward = start, end, self.grammar.onward(self.low, start, end)
        return self._onward[2]

    def noun(self, end: int, *, after_of: bool = False) -> str | None:
        """The word behind a number; ``after_of``: also behind "de", as magnitudes have it."""
        gap = _OF.match(self.low, end) if after_of else None
        if gap is not None:
            end = gap.end()
        found = _NOUN.match(self.low, end)
        lexicon = self.grammar.lexicon
        if found is None or found.group(1) in lexicon.no_noun or found.group(1) in lexicon.spelled:
            return None
        if lexicon.code == "de" and self.text[found.start(1)].islower():  # nouns have a capital
            further = _NOUN.match(self.low, found.end())
            if (
                further is None
                or not found.group(1).endswith(_INFLECTED)
                or self.text[further.start(1)].islower()
            ):
                return None
            found = further
        return self.text[found.start(1) : found.end(1)]

    def made(
        self, start: int, end: int, kind: Kind, *, value: Decimal | None = None,
        date: DateParts | None = None, until: DateParts | None = None,
    ) -> Quantity:  # fmt: skip
        """A quantity without a unit of its own; of an ordinal the noun behind it is read."""
        noun = self.noun(end) if kind is Kind.ORDINAL else None
        unit = noun.lower() if noun else None
        return Quantity(
            start, end, self.text[start:end], kind, value, value, unit, noun=noun, date=date, until=until
        )
