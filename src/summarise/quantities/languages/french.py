"""French (fr), with the septante and nonante of Belgium and Switzerland."""

from __future__ import annotations

from fractions import Fraction

from summarise.quantities.languages.lexicon import Lexicon, phrases
from summarise.quantities.quantity import Qualifier

_ONES = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split()
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}


def _below_hundred(n: int) -> list[str]:
    if n < 20:
        return [_ONES[n]]
    tens, ones = divmod(n, 10)
    if tens in _TENS:
        return [_joined(_TENS[tens], ones)]
    if tens == 7:
        old = "soixante et onze" if ones == 1 else f"soixante-{_ONES[10 + ones]}"
        return [old, _joined("septante", ones)]
    if tens == 8:
        old = "quatre-vingts" if not ones else f"quatre-vingt-{_ONES[ones]}"
        return [old, _joined("huitante", ones)]
    return [f"quatre-vingt-{_ONES[10 + ones]}", _joined("nonante", ones)]


def _joined(tens: str, ones: int) -> str:
    return tens if not ones else f"{tens} et un" if ones == 1 else f"{tens}-{_ONES[ones]}"


def _spelled() -> dict[str, int]:
    words = {word: n for n in range(2, 100) for word in _below_hundred(n)}
    for hundreds in range(1, 10):
        head = "cent" if hundreds == 1 else f"{_ONES[hundreds]} cent"
        words[head] = hundreds * 100
        words[f"{head}s"] = hundreds * 100
        for n in range(1, 100):
            for rest in _below_hundred(n):
                words[f"{head} {rest}"] = hundreds * 100 + n
    spaced = {word.replace("-", " "): value for word, value in words.items() if "-" in word}
    hyphened = {word.replace(" ", "-"): value for word, value in words.items() if " " in word}
    return {**words, **spaced, **hyphened}


LEXICON = Lexicon(
    code="fr",
    magnitudes={
        "mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "mds": 10**9, "md": 10**9,
        "billion": 10**12, "billions": 10**12,
    },
    spelled=_spelled(),
    thousand=("mille",),
    joined=False,
    before=phrases({
        Qualifier.ABOUT: "environ | à peu près | quelque | près de quelque | autour de | aux alentours de | approximativement",
        Qualifier.NEARLY: "près de | presque | pas loin de",
        Qualifier.MORE_THAN: "plus de | plus d' | au-delà de | dépassant | au-dessus de",
        Qualifier.AT_LEAST: "au moins | au minimum | pas moins de | dès",
        Qualifier.LESS_THAN: "moins de | moins d' | au-dessous de | en dessous de",
        Qualifier.AT_MOST: "au plus | au maximum | jusqu'à | pas plus de",
    }),
    after=phrases({Qualifier.AT_LEAST: "ou plus | au moins | et plus", Qualifier.AT_MOST: "ou moins | au plus | au maximum", Qualifier.ABOUT: "environ"}),
    to=("à", "et"),
    between=("entre", "de"),
    and_=("et", "à"),
    percent=("pour cent", "pourcent", "p. 100"),
    points=("points de pourcentage", "point de pourcentage"),
    years_before=("en", "depuis", "fin", "début", "été", "hiver", "printemps", "automne", "année", "an", "de", "dès", "avant", "après"),
    aged=r" ans?\b(?= de prison| de réclusion)|(?<=âgé de \d\d) ans\b",
    names=("article", "art.", "chapitre", "numéro", "n°", "page", "tableau", "type", "alinéa", "phase", "ligne"),
    ordinal=r"(?:er|re|ère|e|ème|nd|nde|ième)\b",
    vague={
        "dizaines": (10, 100), "douzaines": (12, 120), "centaines": (100, 1000), "milliers": (1000, 10000),
    },
    parts={
        "la moitié": Fraction(1, 2), "un tiers": Fraction(1, 3), "deux tiers": Fraction(2, 3), "un quart": Fraction(1, 4),
        "trois quarts": Fraction(3, 4), "un cinquième": Fraction(1, 5), "un dixième": Fraction(1, 10),
    },
    units={
        "an": "year", "ans": "year", "année": "year", "années": "year", "degrés": "degree-celsius", "degrés celsius": "degree-celsius",
        "kilos": "kilogram", "kilo": "kilogram", "kilomètres-heure": "kilometer-per-hour", "kilomètres par heure": "kilometer-per-hour",
        "mètres carrés": "square-meter", "kilomètres carrés": "square-kilometer", "tonnes": "tonne", "tonne": "tonne",
    },
    currencies={"euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "francs": "XXF", "francs suisses": "CHF", "livres sterling": "GBP", "yens": "JPY", "yuans": "CNY", "roubles": "RUB"},
    no_noun=frozenset(
        "et ou le la les l un une de du des d en au aux à dans par pour sur avec sans ce cette ces qui que dont où est sont était "
        "a ont avait avaient fut selon plus moins contre entre ne pas se sa son ses leur leurs il elle ils elles soit contre depuis".split()
    ),
    day=r"(?:er)?",
    clock=r"(\d{1,2}) ?(?:h|heures?)(?: ?(\d{2}))?\b(?! de)",
)  # fmt: skip
