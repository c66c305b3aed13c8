"""Dutch (nl)."""

from __future__ import annotations

from fractions import Fraction

from summarise.quantities.languages.lexicon import Lexicon, phrases
from summarise.quantities.quantity import Qualifier

_ONES = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split()
_TENS = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]


def _below_hundred(n: int) -> str:
    if n < 20:
        return _ONES[n]
    tens, ones = divmod(n, 10)
    if not ones:
        return _TENS[tens]
    joint = "ën" if _ONES[ones].endswith("e") else "en"
    return f"{_ONES[ones]}{joint}{_TENS[tens]}"


def _spelled() -> dict[str, int]:
    words = {_below_hundred(n): n for n in range(2, 100)}
    for hundreds in range(1, 10):
        head = "honderd" if hundreds == 1 else f"{_ONES[hundreds]}honderd"
        words[head] = hundreds * 100
        for n in range(1, 100):
            words[head + _below_hundred(n)] = words[f"{head}en{_below_hundred(n)}"] = hundreds * 100 + n
    return {**words, "beide": 2}


LEXICON = Lexicon(
    code="nl",
    magnitudes={
        "duizend": 10**3, "miljoen": 10**6, "mln": 10**6, "miljoenen": 10**6, "miljard": 10**9, "mrd": 10**9, "mld": 10**9,
        "biljoen": 10**12,
    },
    spelled=_spelled(),
    thousand=("duizend",),
    joined=True,
    before=phrases({
        Qualifier.ABOUT: "ongeveer | circa | ca. | zo'n | rond de | om en nabij | naar schatting | omstreeks",
        Qualifier.NEARLY: "bijna | haast | krap | een kleine",
        Qualifier.MORE_THAN: "meer dan | ruim | boven de | over de",
        Qualifier.AT_LEAST: "minstens | minimaal | ten minste | tenminste | niet minder dan | vanaf",
        Qualifier.LESS_THAN: "minder dan | onder de",
        Qualifier.AT_MOST: "hoogstens | maximaal | ten hoogste | niet meer dan | tot wel",
    }),
    after=phrases({Qualifier.AT_LEAST: "of meer", Qualifier.AT_MOST: "of minder"}),
    to=("tot", "à", "tot en met"),
    between=("tussen",),
    and_=("en",),
    percent=("procent",),
    points=("procentpunt", "procentpunten"),
    years_before=("in", "sinds", "jaar", "eind", "begin", "medio", "zomer", "tot", "vanaf", "voor", "na"),
    aged=r"[- ]?jarige\b| ?jaar oud\b",
    names=("artikel", "art.", "hoofdstuk", "nummer", "nr.", "pagina", "tabel", "type", "lid", "fase", "lijn"),
    ordinal=r"(?:e|de|ste)\b",
    vague={
        "tientallen": (10, 100), "honderden": (100, 1000), "duizenden": (1000, 10000), "dozijnen": (12, 120),
        "tienduizenden": (10000, 100000), "honderdduizenden": (100000, 1000000),
    },
    parts={
        "de helft": Fraction(1, 2), "een derde": Fraction(1, 3), "twee derde": Fraction(2, 3), "tweederde": Fraction(2, 3),
        "een kwart": Fraction(1, 4), "driekwart": Fraction(3, 4), "een vijfde": Fraction(1, 5),
    },
    units={
        "jaar": "year", "maand": "month", "uur": "hour", "ton": "tonne", "graden": "degree-celsius", "kilo": "kilogram",
        "kilometer per uur": "kilometer-per-hour", "meter": "meter", "liter": "liter",
    },
    currencies={"euro": "EUR", "dollar": "USD", "pond": "GBP", "frank": "XXF", "yen": "JPY", "yuan": "CNY", "roebel": "RUB"},
    no_noun=frozenset(
        "en of de het een in op aan van voor met bij naar uit te tot om als dan is zijn was waren wordt werden werd heeft hebben "
        "had niet ook nog maar per die dat deze dit er zich door over na sinds tegen meer minder hun haar zijn".split()
    ),
    day=r"",
    clock=r"(\d{1,2})(?:[:.](\d{2}))? ?uur\b",
)  # fmt: skip
