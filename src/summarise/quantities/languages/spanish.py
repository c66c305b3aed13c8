"""Spanish (es)."""

from __future__ import annotations

from fractions import Fraction

from summarise.quantities.languages.lexicon import Lexicon, phrases
from summarise.quantities.quantity import Qualifier

_ONES = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho "
    "diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
_TENS = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_HUNDREDS = [
    "",
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
]


def _below_hundred(n: int) -> str:
    if n < 30:
        return _ONES[n]
    tens, ones = divmod(n, 10)
    return f"{_TENS[tens]} y {_ONES[ones]}" if ones else _TENS[tens]


def _spelled() -> dict[str, int]:
    words = {_below_hundred(n): n for n in range(2, 100)} | {"cien": 100}
    for hundreds in range(1, 10):
        words[_HUNDREDS[hundreds]] = hundreds * 100
        for n in range(1, 100):
            words[f"{_HUNDREDS[hundreds]} {_below_hundred(n)}"] = hundreds * 100 + n
    words |= {
        w.removesuffix("uno") + end: n
        for w, n in words.items()
        if w.endswith("uno")
        for end in ("ún", "un", "una")
    }
    words |= {
        w.replace("cientos", "cientas").replace("quinientos", "quinientas"): n
        for w, n in words.items()
        if "ientos" in w
    }
    return words


LEXICON = Lexicon(
    code="es",
    magnitudes={
        "mil": 10**3, "millón": 10**6, "millones": 10**6, "mill": 10**6, "billón": 10**12, "billones": 10**12,
        "millardo": 10**9, "millardos": 10**9,
    },
    spelled=_spelled(),
    thousand=("mil",),
    joined=False,
    before=phrases({
        Qualifier.ABOUT: "unos | unas | cerca de | alrededor de | aproximadamente | en torno a | en torno al | sobre | aproximadamente un | aproximadamente el",
        Qualifier.NEARLY: "casi | prácticamente",
        Qualifier.MORE_THAN: "más de | más del | superior a | superiores a | por encima de | más de un",
        Qualifier.AT_LEAST: "al menos | por lo menos | como mínimo | no menos de | desde",
        Qualifier.LESS_THAN: "menos de | menos del | inferior a | por debajo de",
        Qualifier.AT_MOST: "como máximo | hasta | no más de | a lo sumo",
    }),
    after=phrases({Qualifier.AT_LEAST: "o más | como mínimo", Qualifier.AT_MOST: "o menos | como máximo"}),
    to=("a", "y"),
    between=("entre", "de"),
    and_=("y", "a"),
    percent=("por ciento",),
    points=("puntos porcentuales", "punto porcentual"),
    years_before=("en", "desde", "año", "de", "del", "finales de", "principios de", "verano de", "hasta", "para"),
    aged=r" años de edad\b",
    names=("artículo", "art.", "capítulo", "número", "n.º", "página", "tabla", "tipo", "fase", "línea", "ley"),
    ordinal=r"(?:\.?[ºª]|er|ro|ra|do|da|to|ta)(?![a-z])",
    vague={
        "decenas": (10, 100), "docenas": (12, 120), "cientos": (100, 1000), "centenares": (100, 1000), "miles": (1000, 10000),
        "millares": (1000, 10000),
    },
    parts={
        "la mitad": Fraction(1, 2), "un tercio": Fraction(1, 3), "dos tercios": Fraction(2, 3), "un cuarto": Fraction(1, 4),
        "tres cuartos": Fraction(3, 4), "una quinta parte": Fraction(1, 5), "una cuarta parte": Fraction(1, 4),
    },
    units={"grados": "degree-celsius", "kilos": "kilogram", "toneladas": "tonne", "kilómetros por hora": "kilometer-per-hour"},
    currencies={"euro": "EUR", "euros": "EUR", "dólar": "USD", "dólares": "USD", "pesos": "XXP", "libras esterlinas": "GBP", "francos": "XXF", "yenes": "JPY", "yuanes": "CNY", "rublos": "RUB"},
    no_noun=frozenset(
        "y o el la los las un una de del en al a por para con sin que se su sus es son era fue fueron han ha había más menos según "
        "entre como este esta lo le no ni pero ya cuando donde sobre contra desde hasta respecto".split()
    ),
    day=r"(?:º|°)? de",
    of=r"(?: del?)?",
    clock=r"(\d{1,2})[:.](\d{2}) ?(?:h|horas)?\b",
)  # fmt: skip
