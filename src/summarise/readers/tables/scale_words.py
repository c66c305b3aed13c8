"""Words and figures by which heads of tables state a scale: "Mio.", "'000", "x 1.000"."""

from __future__ import annotations

import re

_SCALES = {
    "thousand": "thousand thousands '000 '000s 000 000s 000's k tsd tsd. tausend t€ milliers mille miles migliaia milhares mila duizend duizenden",
    "million": "million millions mn mln mln. mio mio. mill mill. millionen millones milioni milhões miljoen miljoenen",
    "billion": "billion billions bn mrd mrd. mld mld. md mds milliarden milliards miliardi miljard bilhões",
    "trillion": "trillion trillions tn trn",
    "lakh": "lakh lakhs",
    "crore": "crore crores cr",
}  # fmt: skip
SCALE = {word: scale for scale, words in _SCALES.items() for word in words.split()}
# Words that only their own language reads, which a table may be too short to tell, and abbreviations whose English word
# is another number elsewhere, as what every language reads.
_WRITTEN = dict.fromkeys(
    "tausend milliers mille migliaia milhares mila duizend duizenden".split(), "thousand"
)
_WRITTEN |= dict.fromkeys("mln mln. mill. miljoenen".split(), "million")
_WRITTEN |= dict.fromkeys("bn mrd mld mld. md mds".split(), "bn")
_MILES = re.compile(r"\bmiles (?=de\b)", re.IGNORECASE)  # alone these are miles
# "mil" is a thousand in Portuguese and Spanish, and beside the words of these; in English it may be a million.
_IBERIAN = re.compile(
    r"\bmil (?=(?:de )?(?:euros|reais|pesos|toneladas|dólares|habitantes|personas|pessoas|unidades|hectáreas|hectares|t\b))|(?<=R\$) ?mil\b",
    re.IGNORECASE,
)
# "x 1,000", "× 1000 €"; without a sign only as the continent writes it before what is counted: "1.000 Euro", "1 000 t".
_FIGURES = re.compile(
    r"(?:(?<![^\W\d_])[x×*] ?1([.,’' \u00a0\u202f]?)000(\1000)?|\A1([. \u00a0\u202f])000(\3000)?(?= ?[^\W\d_]| ?[€$£]))(?![\d.,]?\d)"
)
_TAX = re.compile(r"(?<=[€$£RD]) (?:HT|TTC)$")  # "k€ HT": without or with the tax
_COMMA = re.compile(r"(?<=[$€£¥]) ?, ?")
_BEFORE_CODE = re.compile(r"(?<=[A-Z]{3})(?=['’]000s?\b)")


# A thousand in figures as a scale: "Revenue in 1,000 €", "Betrag in CHF 1'000", "(1,000)", "EUR 1,000", "1000 tonnes"; "Winners
# (1,000 euros)" may be what they won.
_THOUSAND = r"1[.,’' \u00a0\u202f]?000(?![\d.,’']?\d)"
_OF_MANY = (
    r"(?:euros?|dollars?|pounds?|francs?|franken|fr\.|kronor|kroner|yen|rupees|reais|pesos|t|tons?|tonnes?|tonnen|toneladas?|tonnellate|kg|ha|hectares?|hektar|barrels?"
    r"|people|persons?|personen|personnes|personas|persone|pessoas|inhabitants|einwohner|habitants|habitantes|abitanti|inwoners|units?|stück|head|vehicles|households)"
)
_AS_FIGURES = re.compile(
    rf"(?:(?<=\bin )|(?<=\ben )|(?<=\bem )|(?<=[(\[])(?!1,000 )){_THOUSAND}(?=\s*\Z|[)\]]| ?[€$£¥]| [A-Z]{{3}}\b| {_OF_MANY}(?!\w))"
    rf"|(?:(?<=\bin (?-i:[A-Z]{{3}}) )|(?<=\((?-i:[A-Z]{{3}}) )|(?<=\A(?-i:[A-Z]{{3}}) )){_THOUSAND}(?=\s*\Z|[)\]])"
    rf"|\A{_THOUSAND}(?= {_OF_MANY}\s*\Z)",
    re.IGNORECASE,
)
_ONE_IN = re.compile(r"\b(?:one|1|rate|chance|risk|odds) (?:in|of) ", re.IGNORECASE)
_FRANCS = re.compile(
    r"(?<=(?:mio|mrd|tsd)\. )fr\.?(?=\s*\Z|[)\]])|(?<=thousand )fr\.?(?=\s*\Z|[)\]])", re.IGNORECASE
)


def figures_as_words(head: str) -> str:
    """``head`` with a thousand in figures that is a scale as the word, and "Mio. Fr." as of Swiss francs."""
    words = head if _ONE_IN.search(head) else _AS_FIGURES.sub("thousand", head, count=1)
    return _FRANCS.sub("CHF", words)


def in_words(stated: str) -> str:
    """What a head states, with scales in figures or in words of two meanings as plain words."""
    stated = _COMMA.sub(" ", _TAX.sub("", stated), count=1)
    stated = _MILES.sub("milhares ", stated, count=1)
    stated = _IBERIAN.sub("milhares ", stated, count=1)
    stated = _FIGURES.sub(lambda found: "million " if found[2] or found[4] else "thousand ", stated, count=1)
    return " ".join(_BEFORE_CODE.sub(" ", stated).split())


def as_written(word: str, english: str) -> str:
    """A scale's word as it is written behind numbers: one of the table's own language as it stands, an abbreviation that
    could mean anything as a word. ``english``: what it means."""
    small = word.lower()
    if small in _WRITTEN:
        return _WRITTEN[small]
    own = (len(word) > 3 and word.isalpha()) or word.endswith(".")
    return word if own and small.rstrip("s") != english else english
