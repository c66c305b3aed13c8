"""Portuguese (pt), European and Brazilian."""

from __future__ import annotations

from fractions import Fraction

from summarise.quantities.languages.lexicon import Lexicon, phrases
from summarise.quantities.quantity import Qualifier

_ONES = (
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove"
).split()
_TENS = ["", "", "vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"]
_HUNDREDS = [
    "",
    "cento",
    "duzentos",
    "trezentos",
    "quatrocentos",
    "quinhentos",
    "seiscentos",
    "setecentos",
    "oitocentos",
    "novecentos",
]


def _below_hundred(n: int) -> str:
    if n < 20:
        return _ONES[n]
    tens, ones = divmod(n, 10)
    return f"{_TENS[tens]} e {_ONES[ones]}" if ones else _TENS[tens]


def _spelled() -> dict[str, int]:
    words = {_below_hundred(n): n for n in range(2, 100)} | {"cem": 100}
    for hundreds in range(1, 10):
        words[_HUNDREDS[hundreds]] = hundreds * 100
        for n in range(1, 100):
            words[f"{_HUNDREDS[hundreds]} e {_below_hundred(n)}"] = hundreds * 100 + n
    for one, other in (("dois", "duas"), ("um", "uma")):
        words |= {w.removesuffix(one) + other: n for w, n in words.items() if w.endswith(one)}
    words |= {w.replace("entos", "entas"): n for w, n in words.items() if "entos" in w}
    return words | {"dezasseis": 16, "dezassete": 17, "dezanove": 19, "quatorze": 14}


LEXICON = Lexicon(
    code="pt",
    magnitudes={
        "mil": 10**3, "milhão": 10**6, "milhões": 10**6, "mi": 10**6, "bilhão": 10**9, "bilhões": 10**9, "bi": 10**9,
        "mil milhões": 10**9, "trilhão": 10**12, "trilhões": 10**12, "bilião": 10**12, "biliões": 10**12,
    },
    spelled=_spelled(),
    thousand=("mil",),
    joined=False,
    before=phrases({
        Qualifier.ABOUT: "cerca de | aproximadamente | por volta de | em torno de | perto de | uns | umas",
        Qualifier.NEARLY: "quase | praticamente",
        Qualifier.MORE_THAN: "mais de | acima de | superior a | além de",
        Qualifier.AT_LEAST: "pelo menos | ao menos | no mínimo | não menos de | desde",
        Qualifier.LESS_THAN: "menos de | abaixo de | inferior a",
        Qualifier.AT_MOST: "no máximo | até | não mais de",
    }),
    after=phrases({Qualifier.AT_LEAST: "ou mais", Qualifier.AT_MOST: "ou menos"}),
    to=("a", "e"),
    between=("entre", "de"),
    and_=("e", "a"),
    percent=("por cento",),
    points=("pontos percentuais", "ponto percentual"),
    years_before=("em", "desde", "ano de", "ano", "de", "do", "final de", "início de", "verão de", "até"),
    aged=r" anos de idade\b",
    names=("artigo", "art.", "capítulo", "número", "n.º", "página", "tabela", "tipo", "fase", "linha", "lei"),
    ordinal=r"\.?[ºª]",
    vague={
        "dezenas": (10, 100), "dúzias": (12, 120), "centenas": (100, 1000), "milhares": (1000, 10000),
    },
    parts={
        "a metade": Fraction(1, 2), "metade": Fraction(1, 2), "um terço": Fraction(1, 3), "dois terços": Fraction(2, 3),
        "um quarto": Fraction(1, 4), "três quartos": Fraction(3, 4), "um quinto": Fraction(1, 5),
    },
    units={"toneladas": "tonne", "tonelada": "tonne", "graus": "degree-celsius", "quilos": "kilogram", "quilômetros por hora": "kilometer-per-hour", "quilómetros": "kilometer", "quilômetros": "kilometer"},
    currencies={"euro": "EUR", "euros": "EUR", "dólar": "USD", "dólares": "USD", "reais": "BRL", "real": "BRL", "libras esterlinas": "GBP", "francos": "XXF", "ienes": "JPY", "yuans": "CNY", "rublos": "RUB"},
    no_noun=frozenset(
        "e ou o a os as um uma de do da dos das em no na nos nas ao aos à às por para com sem que se seu sua é são era foi foram há "
        "mais menos segundo entre como este esta não mas já quando onde sobre contra desde até".split()
    ),
    day=r"(?:º|°)? de",
    of=r"(?: de)?",
    clock=r"(\d{1,2})[:h](\d{2})(?: ?h)?\b",
)  # fmt: skip
