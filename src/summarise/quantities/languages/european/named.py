"""Numbers that are names, by the word before them: "Artikel 5", "Formel 1", "CAC 40", "Boeing 747", "Airbus A320", "Top 10".

The words of one language are in its lexicon (``names``); those of all are here: makers and their models, indices by the sizes that
they have, series, roads, channels.
"""

from __future__ import annotations

from functools import cache

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.beside import Before
from summarise.quantities.languages.european.when.periods import century
from summarise.quantities.languages.page import Page
from summarise.quantities.lexicon import word_set
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

# With a capital, or written as no other word is.
_NAMED = word_set(
    """
    cessna antonov tupolev embraer bombardier concorde apollo artemis voyager falcon ariane ariane- soyuz sojus soyouz starship iphone ipad
    ios android windows playstation xbox galaxy pixel macos gta gpt chatgpt iso din channel route interstate canal canale kanal rai
    antena zdf bbc formel formule fórmula formula ligue model bundesstraße autobahn autoroute nationalstraße autostrada autovía snelweg agenda vision
    visión terminal stage area omega vitamin vitamine vitamina mission misión missione missão basel
    """
)
_ANY_CASE = word_set("top formel formule fórmula formula terminal")
# How many titles an index is made of: other numbers behind it are its points.
_SIZES = {
    "dax": (30, 40), "mdax": (50, 60), "tecdax": (30,), "sdax": (50, 70), "stoxx": (50, 600), "cac": (40,), "sbf": (120,), "ibex": (35,), "ftse": (100, 250, 350),
    "mib": (30, 40), "psi": (20,), "aex": (25,), "amx": (25,), "bel": (20,), "smi": (20,), "atx": (20,), "s&p": (100, 400, 500, 600),
    "nasdaq": (100,), "nikkei": (225,), "russell": (1000, 2000, 3000), "topix": (100, 500), "kospi": (200,), "csi": (300, 500), "asx": (200,), "seng": (50,),
    "omx": (25, 30), "omxs": (30,), "merval": (25,), "fortune": (100, 500, 1000), "forbes": (100, 400, 500), "ipc": (35,),
}  # fmt: skip
# Which models a maker has: other numbers behind its name are how many ("Airbus 320 Maschinen" is told by its noun).
_MODELS = {
    "boeing": pattern(r"7[0-8]7"), "airbus": pattern(r"3(?:1[89]|2[01]|[345]0|80)(?! [A-ZÄÖÜ]?[a-zà-ü]{3,}(?:s|n|en|i|e)\b)"), "fiat": pattern(r"(?:500|600|124|126)\b"),
    "peugeot": pattern(r"(?:[1-5]0[4-8]|[2-5]008)\b"), "mazda": pattern(r"[2-6]\b"), "renault": pattern(r"[45]\b(?! [a-zà-ü]{3,}s\b)"),
}  # fmt: skip
_CENTURIES = word_set("siglo século secolo")
# Roads by their letters, which stand apart from the number: "die B 27", "sulla SS 106"; one letter only behind an article.
_ROADS = {
    "de": word_set("a b l k"), "fr": word_set("a n d rn rd"), "es": word_set("n ap av cv"), "it": word_set("ss sp sr"),
    "pt": word_set("en ic ip br n"), "nl": word_set("a n"),
}  # fmt: skip
_ROAD_BEFORE = pattern(
    r"(?<!\w)(?:der|die|auf|über|an|zur|la|l'|sur|de l'|los?|las?|por|sulla|della|dalla|na|da|pela|à|de|op|via|d') \Z|(?<!\w)[ld]'\Z"
)
_MOST = 4  # figures of such a name
_NEAR = 20
_ARTICLE = 8  # characters of one
# "737-800", "777-300ER", "737 MAX 8", "A320neo", "iPhone 15 Pro"
_MODEL = pattern(r"(?:-\d{1,4}[A-Z]{0,2}|[a-z]?)(?: (?:MAX|Max)(?: \d{1,2})?)?(?![\w%]|[.,]\d)")


# "l'article 49-3", "loi 2004-575", "Ley 15/2022"
_OF_A_LAW = pattern(r"(?:[-–/]\d{1,4}){0,3}(?![\w%]|[.,]\d)")


def name_words(code: str, own: tuple[str, ...]) -> list[str]:
    """All words that make a name of the number behind them. ``own``: of the language ``code``."""
    return [*own, *_NAMED, *_ANY_CASE, *_SIZES, *_MODELS, *_CENTURIES, *_ROADS[code]]


@cache
def _heads(code: str, own: tuple[str, ...]) -> Before:
    return Before(name_words(code, own), glued=True)


def name_at(page: Page, start: int, first: Amount, floor: int) -> Quantity | None:
    """The name whose number is ``first`` at ``start``; None where no word makes one of it."""
    own = page.grammar.lexicon.names
    found = _heads(page.grammar.lexicon.code, own).at(page.low, max(floor, start - _NEAR), start)
    if found is None:
        return None
    head, end = found.word, first.end
    if head in _CENTURIES:  # "siglo 21"
        return century(page, found.start, end, int(first.values[0]))
    if head in own:
        law = _OF_A_LAW.match(page.plain, end)
        return page.made(found.start, law.end() if law else end, Kind.IDENTIFIER)
    written = page.plain[found.start : start]
    if head in _ROADS[page.grammar.lexicon.code] and written[:-1].isupper():
        named = _ROAD_BEFORE.search(page.low, max(0, found.start - _ARTICLE), found.start)
        return page.made(found.start, end, Kind.IDENTIFIER) if named else None
    if end - start > _MOST or not page.plain[start:end].isdigit() or written[-1] != " ":
        return None
    if head not in _ANY_CASE and written == written.lower():
        return None
    sizes = _SIZES.get(head)
    if sizes is not None:
        return page.made(found.start, end, Kind.IDENTIFIER) if int(first.values[0]) in sizes else None
    models = _MODELS.get(head)
    if models is not None and not models.match(page.plain, start):
        return None
    model = _MODEL.match(page.plain, end)
    return page.made(found.start, model.end() if model else end, Kind.IDENTIFIER)
