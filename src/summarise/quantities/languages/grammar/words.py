"""What a grammar's patterns are made from: a language's lexicon, with its region's separators, magnitudes and signs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarise.quantities.languages.lexicon import Lexicon
from summarise.quantities.languages.ordinals import Ordinals
from summarise.quantities.languages.regions import NOWHERE, Region
from summarise.quantities.languages.spelling import Speller
from summarise.quantities.lexicon import alternatives
from summarise.quantities.money.currencies import FAMILIES, SIGNS
from summarise.quantities.numerals import Separators
from summarise.quantities.patterns import pattern

_BEHIND = {  # as French has them behind a number
    "$US": "USD", "$AU": "AUD", "$CA": "CAD", "$MX": "MXN", "$NZ": "NZD", "$HK": "HKD", "£GB": "GBP",
}  # fmt: skip

# What a number in words is the head of a word with: "dreitägig", "zweijährige", "driedaagse".
COMPOUNDS = {
    "de": pattern(r"(?:prozentig|sekündig|minütig|stündig|tägig|wöchig|monatig|jährig)(?:e[nrms]?)?$"),
    "nl": pattern(r"(?:procents|urige?|daagse?|weekse?|maandse?|jarige?n?)$"),
}


class GrammarWords:
    """``lexicon``; ``style``: the separators of the document; ``month_first``: of its dates in digits; ``short``: magnitudes
    in short forms, with their case, ``own`` those of the region and those that are another size than the word in small letters; ``signs``: of currencies that a region reads in its own
    way, and ``families`` their names; ``speller`` and ``ordinals`` read numbers in words."""

    def __init__(self, lexicon: Lexicon, region: Region = NOWHERE, *, point: bool = False) -> None:
        """``point``: whether the decimal mark is one."""
        self.lexicon = lexicon
        self.style = Separators(decimal_comma=not point, grouped_by_blank=True)
        self.month_first = region.order == "mdy"
        self.short = {**lexicon.short, **region.magnitudes}
        # "Bn" of a French text is a billion of its own, whatever "bn" is in the heads of tables
        otherwise = (
            w
            for w, n in lexicon.short.items()
            if not w.islower() and lexicon.magnitudes.get(w.lower(), n) != n
        )
        self.own = frozenset(region.magnitudes).union(otherwise)
        self.signs = {**SIGNS, **_BEHIND, **region.signs}
        self.families = {name: region.money for name, codes in FAMILIES.items() if region.money in codes}
        self.speller = Speller(
            lexicon.spelled,
            lexicon.thousand,
            lexicon.joined,
            lexicon.hundred,
            lexicon.nought,
            lexicon.thousand_joint,
        )
        self.compounds = COMPOUNDS.get(lexicon.code)
        self.ordinals = Ordinals(lexicon.ordinals, self.speller.whole, self.speller.parts)


def behind(words: Iterable[str]) -> re.Pattern[str]:
    """One of ``words`` after a blank; nothing where there are none."""
    return pattern(rf" (?:{alternatives(words) or '(?!)'})(?!\w)")


def behind_then(words: Iterable[str]) -> re.Pattern[str]:
    """One of ``words`` between blanks."""
    return pattern(rf" (?:{alternatives(words) or '(?!)'}) ")
