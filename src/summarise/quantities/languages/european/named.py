"""Numbers that are names, by the word before them: "Artikel 5", "Formel 1", "CAC 40", "Boeing 747", "Airbus A320", "Top 10".

The words of one language are in its lexicon (``names``); those of all are here: makers and their models, indices by the sizes that
they have, series, roads, channels.
"""

from __future__ import annotations

from functools import cache

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.beside import Before
from summarise.quantities.languages.page import Page
from summarise.quantities.lexicon import word_set
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

# With a capital, or written as no other word is.
_NAMED = word_set(
    """
    boeing airbus cessna antonov tupolev embraer bombardier concorde apollo artemis voyager falcon ariane ariane- soyuz sojus soyouz starship iphone ipad
    ios android windows playstation xbox galaxy pixel macos gta gpt chatgpt peugeot fiat mazda iso din channel route interstate canal canale kanal rai
    antena zdf bbc formel formule fórmula formula ligue model bundesstraße autobahn autoroute nationalstraße autostrada autovía snelweg agenda vision
    visión terminal studio level stage area omega vitamin vitamine vitamina mission misión missione missão basel dan dans
    """
) - {"dan", "dans"}
_ANY_CASE = word_set("top formel formule fórmula formula terminal")
# How many titles an index is made of: other numbers behind it are its points.
_SIZES = {
    "dax": (30, 40), "mdax": (50, 60), "tecdax": (30,), "sdax": (50, 70), "stoxx": (50, 600), "cac": (40,), "sbf": (120,), "ibex": (35,), "ftse": (100, 250, 350),
    "mib": (30, 40), "psi": (20,), "psi-": (20,), "aex": (25,), "amx": (25,), "bel": (20,), "smi": (20,), "atx": (20,), "s&p": (100, 400, 500, 600),
    "nasdaq": (100,), "nikkei": (225,), "russell": (1000, 2000, 3000), "topix": (100, 500), "kospi": (200,), "csi": (300, 500), "asx": (200,), "hang seng": (50,),
    "omx": (25, 30), "omxs": (30,), "merval": (25,), "fortune": (100, 500, 1000), "forbes": (100, 400, 500), "ipc": (35,),
}  # fmt: skip
_MOST = 4  # figures of such a name
_NEAR = 20
# "737-800", "777-300ER", "737 MAX 8", "A320neo", "iPhone 15 Pro"
_MODEL = pattern(r"(?:-\d{1,4}[A-Z]{0,2}|[a-z]?)(?: (?:MAX|Max)(?: \d{1,2})?)?(?![\w%]|[.,]\d)")
_SPAN = pattern(r"(?: ?[-–] ?| (?:bis|à|a|tot|t/m|und|et|y|e|en) )\d{1,4}(?![\w%]|[.,]\d| %)")
_PARTED = pattern(r"[.,]\d{1,3}(?![\d%]|[.,]\d)")


@cache
def _heads(code: str, own: tuple[str, ...]) -> Before:
    return Before([*own, *_NAMED, *_ANY_CASE, *_SIZES], glued=True)


def name_at(page: Page, start: int, first: Amount, floor: int) -> Quantity | None:
    """The name whose number is ``first`` at ``start``; None where no word makes one of it."""
    own = page.grammar.lexicon.names
    found = _heads(page.grammar.lexicon.code, own).at(page.low, max(floor, start - _NEAR), start)
    if found is None:
        return None
    head, end = found.word, first.end
    if head in own:
        return page.made(found.start, end, Kind.IDENTIFIER)
    written = page.plain[found.start : start]
    if end - start > _MOST or not page.plain[start:end].isdigit() or written[-1] != " ":
        return None
    if head not in _ANY_CASE and written == written.lower():
        return None
    sizes = _SIZES.get(head)
    if sizes is not None:
        return page.made(found.start, end, Kind.IDENTIFIER) if int(first.values[0]) in sizes else None
    model = _MODEL.match(page.plain, end)
    return page.made(found.start, model.end() if model else end, Kind.IDENTIFIER)
