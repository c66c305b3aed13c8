"""One document as the grammar sees it: the text, its folded forms, and the style it is written in."""

from __future__ import annotations

from summarise.quantities.folding import fold
from summarise.quantities.nouns import noun_after, verb_near
from summarise.quantities.numerals import Separators, separators
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_WITHOUT_NOUN = frozenset({Kind.AGE, Kind.MULTIPLE, Kind.DATE, Kind.TIME, Kind.IDENTIFIER, Kind.SCORE})


_SECOND_HEDGE = pattern(r"-(?:odd|plus)\b| (?:or so|or more|odd)\b")  # "some 30-odd boats"


class Page:
    """A text with its folded and lower-case forms, all of one length.

    ``style`` is found on first use: most documents hold no token that needs it. It is the seam for
    other languages: what is decided once per document (separators now, a lexicon beside ``english``
    later) hangs here, and every reader is handed the page.
    """

    __slots__ = ("_like", "_style", "low", "plain", "text")

    def __init__(self, text: str, like: Page | None = None) -> None:
        """``like``: the page that ``text`` was taken from; it decides the style then."""
        self.text = text
        self.plain = fold(text)
        self.low = self.plain.lower()
        self._like = like
        self._style: Separators | None = None

    @property
    def style(self) -> Separators:
        """The separators of this document, decided once."""
        if self._style is None:
            self._style = separators(self.plain) if self._like is None else self._like.style
        return self._style

    def read(self, quantity: Quantity) -> tuple[str | None, str | None, str | None]:
        """The noun counted, its head and the verb around ``quantity``; see ``quantity.Surroundings``."""
        start, end = quantity.start, quantity.end
        hedge = quantity.hedge
        if hedge:
            gap = end + (self.text[end : end + 1] in ("-", " "))
            if self.text.startswith(hedge, gap):
                end = gap + len(hedge)
            else:
                both = _SECOND_HEDGE.match(self.low, end)
                end = both.end() if both else end
                before = self.text.rfind(hedge.split()[0], max(0, start - 40), start)
                start = before if before >= 0 else start
        noun = None
        if quantity.kind not in _WITHOUT_NOUN:
            noun = noun_after(
                self.text, self.plain, end, plural=quantity.high != 1, shared=quantity.kind is Kind.COUNT
            )
        verb = verb_near(self.plain, start, noun.end if noun else end)
        return (None, None, verb) if noun is None else (noun.phrase, noun.head, verb)
