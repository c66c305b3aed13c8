"""One document as the grammar sees it: the text, its folded forms, and the style it is written in."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.nouns import Noun, noun_after
from summarise.quantities.context.verbs import verb_near
from summarise.quantities.languages.regions import region
from summarise.quantities.normalising.folding import fold
from summarise.quantities.numerals import Separators, separators
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity
from summarise.quantities.units import per_at

_WITHOUT_NOUN = frozenset({Kind.AGE, Kind.MULTIPLE, Kind.DATE, Kind.TIME, Kind.IDENTIFIER, Kind.SCORE})
_COUNT = Kind.COUNT
_ONE = Decimal(1)
_WITH_PER = frozenset({Kind.MONEY, Kind.COUNT, Kind.PERCENT, Kind.DURATION, Kind.VAGUE})

# "1/14/25" and "14/1/25": only one of the two can be the month
_MONTH_FIRST = pattern(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:\d{4}|\d\d)(?![\d/])")
_DAY_FIRST = pattern(r"(?<![\d/])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/(?:\d{4}|\d\d)(?![\d/])")
_SECOND_HEDGE = pattern(r"-(?:odd|plus)\b| (?:or so|or more|odd)\b")  # "some 30-odd boats"
_SECOND_BEGINS = frozenset({"-o", "-p", " o"})


class Page:
    """A text with its folded and lower-case forms, all of one length.

    ``style`` is found on first use: most documents hold no token that needs it. It is the seam for
    other languages: what is decided once per document (separators now, a lexicon beside ``english``
    later) hangs here, and every reader is handed the page.
    """

    __slots__ = ("_first", "_like", "_nouns", "_order", "_style", "low", "plain", "tag", "text")

    def __init__(self, text: str, like: Page | None = None, tag: str = "") -> None:
        """``like``: the page that ``text`` was taken from; it decides the style then. ``tag``: "en-IN", where a region
        is stated."""
        self.tag = tag if "-" in tag else ""
        self.text = text
        self.plain = fold(text)
        self.low = self.plain.lower()
        self._like = like
        self._style: Separators | None = None
        self._order: str | None = None
        # What stands behind the number that was asked for first, and behind others: most short texts have one number.
        self._first: tuple[int, Noun | None] | None = None
        self._nouns: dict[int, Noun | None] | None = None

    @property
    def order(self) -> str:
        """The order of this document's dates in digits: "mdy", "dmy" or "ymd" as its region or its own dates show; "" where
        nothing does."""
        if self._order is None:
            stated = region(self.tag).order if self.tag else None
            if stated is None:
                firsts, lasts = len(_MONTH_FIRST.findall(self.plain)), len(_DAY_FIRST.findall(self.plain))
                stated = "mdy" if firsts > lasts else "dmy" if lasts > firsts else ""
            self._order = stated
        return self._order

    @property
    def style(self) -> Separators:
        """The separators of this document, decided once."""
        if self._style is None:
            self._style = separators(self.plain) if self._like is None else self._like.style
        return self._style

    def counted(self, quantity: Quantity) -> tuple[str | None, str | None]:
        """The noun that ``quantity`` counts, and its head; see ``quantity.Surroundings``."""
        end = self._with_hedge(quantity)[1] if quantity.hedge else quantity.end
        noun = self._noun(quantity, end)
        return (None, None) if noun is None else (noun.phrase, noun.head)

    def verb(self, quantity: Quantity) -> str | None:
        """The verb before ``quantity``, or behind what it counts."""
        start, end = self._with_hedge(quantity) if quantity.hedge else (quantity.start, quantity.end)
        noun = self._noun(quantity, end)
        return verb_near(self.low, start, noun.end if noun else end)

    def per(self, quantity: Quantity) -> str | None:
        """What ``quantity`` is for each of: behind it, or behind what it counts ("600 calls a day")."""
        if quantity.kind not in _WITH_PER:
            return None
        found = per_at(self.low, quantity.end)
        if found is None and quantity.kind is Kind.COUNT:
            noun = self._noun(quantity, self._with_hedge(quantity)[1])
            found = per_at(self.low, noun.end) if noun else None
        if found is None:
            return None
        further = per_at(self.low, found.end)
        return found.name if further is None else f"{found.name}-per-{further.name}"

    def _noun(self, quantity: Quantity, end: int) -> Noun | None:
        """What ``quantity`` counts: asked for its noun, its verb and its unit, and read once."""
        kind = quantity.kind
        if kind in _WITHOUT_NOUN:
            return None
        plural, shared = quantity.high != _ONE, kind is _COUNT
        key = end * 4 + plural * 2 + shared
        first = self._first
        if first is not None and first[0] == key:
            return first[1]
        if self._nouns is not None and key in self._nouns:
            return self._nouns[key]
        noun = noun_after(self.text, self.plain, end, plural=plural, shared=shared)
        if first is None:
            self._first = key, noun
        else:
            if self._nouns is None:
                self._nouns = {}
            self._nouns[key] = noun
        return noun

    def _with_hedge(self, quantity: Quantity) -> tuple[int, int]:
        """The span of a number and its hedge, on whichever side that stands."""
        start, end = quantity.start, quantity.end
        hedge = quantity.hedge
        if not hedge:
            return start, end
        gap = end + (self.text[end : end + 1] in ("-", " "))
        if self.text.startswith(hedge, gap):
            return start, gap + len(hedge)
        both = _SECOND_HEDGE.match(self.low, end) if self.low[end : end + 2] in _SECOND_BEGINS else None
        before = self.text.rfind(hedge.split()[0], max(0, start - 40), start)
        return (before if before >= 0 else start), both.end() if both else end
