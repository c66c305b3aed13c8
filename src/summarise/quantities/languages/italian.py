"""Italian (it)."""

from __future__ import annotations

from fractions import Fraction

from summarise.quantities.languages.lexicon import Lexicon, phrases
from summarise.quantities.quantity import Qualifier

_ONES = (
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette "
    "diciotto diciannove"
).split()
_TENS = ["", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]


def _below_hundred(n: int) -> str:
    if n < 20:
        return _ONES[n]
    tens, ones = divmod(n, 10)
    head = _TENS[tens][:-1] if ones in (1, 8) else _TENS[tens]
    return head + ("" if not ones else "tré" if ones == 3 else _ONES[ones])


def _spelled() -> dict[str, int]:
    words = {_below_hundred(n): n for n in range(2, 100)}
    for hundreds in range(1, 10):
        head = "cento" if hundreds == 1 else f"{_ONES[hundreds]}cento"
        words[head] = hundreds * 100
        for n in range(1, 100):
            words[head + _below_hundred(n)] = hundreds * 100 + n
    words |= {word.removesuffix("o"): n for word, n in words.items() if word.endswith("tuno")}
    # "sei" is also "you are"; as a number it is left to "sei milioni" and compounds.
    return {word: n for word, n in words.items() if word != "sei"}


LEXICON = Lexicon(
    code="it",
    magnitudes={
        "mille": 10**3, "mila": 10**3, "milione": 10**6, "milioni": 10**6, "mln": 10**6, "miliardo": 10**9,
        "miliardi": 10**9, "mld": 10**9, "bilioni": 10**12,
    },
    spelled=_spelled(),
    thousand=("mila", "mille"),
    joined=True,
    before=phrases({
        Qualifier.ABOUT: "circa | intorno a | attorno a | all'incirca | approssimativamente",
        Qualifier.NEARLY: "quasi | poco meno di | sfiorando",
        Qualifier.MORE_THAN: "più di | oltre | più del | al di sopra di | superiore a",
        Qualifier.AT_LEAST: "almeno | non meno di | come minimo | da",
        Qualifier.LESS_THAN: "meno di | meno del | al di sotto di | inferiore a | sotto",
        Qualifier.AT_MOST: "al massimo | fino a | non più di | fino al",
    }),
    after=phrases({Qualifier.AT_LEAST: "o più", Qualifier.AT_MOST: "o meno", Qualifier.ABOUT: "circa"}),
    to=("a", "e"),
    between=("tra", "fra", "da"),
    and_=("e", "a"),
    percent=("per cento",),
    points=("punti percentuali", "punto percentuale"),
    years_before=("nel", "dal", "del", "anno", "fine", "inizio", "estate", "al", "prima del", "dopo il", "il"),
    aged=r" ?enne\b|(?<=di \d\d) anni\b",
    names=("articolo", "art.", "capitolo", "numero", "n.", "pagina", "tabella", "tipo", "comma", "fase", "linea"),
    ordinal=r"[ºª°]",
    vague={
        "decine": (10, 100), "dozzine": (12, 120), "centinaia": (100, 1000), "migliaia": (1000, 10000),
    },
    parts={
        "la metà": Fraction(1, 2), "un terzo": Fraction(1, 3), "due terzi": Fraction(2, 3), "un quarto": Fraction(1, 4),
        "tre quarti": Fraction(3, 4), "un quinto": Fraction(1, 5),
    },
    units={
        "tonnellata": "tonne", "tonnellate": "tonne", "gradi": "degree-celsius", "chili": "kilogram", "chilo": "kilogram",
        "chilometri orari": "kilometer-per-hour", "chilometri all'ora": "kilometer-per-hour",
    },
    currencies={"euro": "EUR", "dollaro": "USD", "dollari": "USD", "sterline": "GBP", "franchi": "XXF", "yen": "JPY", "yuan": "CNY", "rubli": "RUB"},
    no_noun=frozenset(
        "e o il lo la i gli le un una di del della dei delle degli in nel nella al alla ai alle a per con su da dal dalla che si è "
        "sono era erano ha hanno non più meno anche come tra fra contro secondo rispetto loro suo sua".split()
    ),
    day=r"(?:º|°)?",
    of=r"(?: del)?",
    clock=r"(?<=ore )(\d{1,2})(?:[:.](\d{2}))?\b",
)  # fmt: skip
