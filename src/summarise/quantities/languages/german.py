"""German (de): numbers as the Duden writes them, Swiss and Austrian separators included."""

from __future__ import annotations

from fractions import Fraction

from summarise.quantities.languages.lexicon import Lexicon, phrases
from summarise.quantities.quantity import Qualifier

_ONES = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
_TENS = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]


def _below_hundred(n: int) -> str:
    if n < 20:
        return _ONES[n]
    tens, ones = divmod(n, 10)
    return f"{_ONES[ones]}und{_TENS[tens]}" if ones else _TENS[tens]


def _spelled() -> dict[str, int]:
    words = {_below_hundred(n): n for n in range(2, 100)}
    for hundreds in range(1, 10):
        heads = [f"{_ONES[hundreds]}hundert", *(["hundert"] if hundreds == 1 else [])]
        for head in heads:
            words[head] = hundreds * 100
            for n in range(1, 100):
                rest = "eins" if n == 1 else _below_hundred(n)
                words[head + rest] = words[f"{head}und{rest}"] = hundreds * 100 + n
    words |= {word.replace("ß", "ss"): value for word, value in words.items() if "ß" in word}
    return {**words, "zwo": 2, "beide": 2, "beiden": 2}


LEXICON = Lexicon(
    code="de",
    magnitudes={
        "tausend": 10**3, "tsd": 10**3, "mio": 10**6, "million": 10**6, "millionen": 10**6, "mrd": 10**9,
        "milliarde": 10**9, "milliarden": 10**9, "billion": 10**12, "billionen": 10**12, "bio": 10**12,
    },
    spelled=_spelled(),
    thousand=("tausend",),
    joined=True,
    before=phrases({
        Qualifier.ABOUT: "etwa | rund | ungefähr | circa | ca. | zirka | gut | an die | um die | schätzungsweise | gegen",
        Qualifier.NEARLY: "fast | beinahe | nahezu | knapp | annähernd",
        Qualifier.MORE_THAN: "mehr als | über | weit über | deutlich über | oberhalb von",
        Qualifier.AT_LEAST: "mindestens | wenigstens | zumindest | nicht weniger als | ab",
        Qualifier.LESS_THAN: "weniger als | unter | deutlich unter",
        Qualifier.AT_MOST: "höchstens | maximal | bis zu | nicht mehr als",
    }),
    after=phrases({Qualifier.AT_LEAST: "oder mehr | und mehr", Qualifier.AT_MOST: "oder weniger"}),
    to=("bis",),
    between=("zwischen",),
    and_=("und",),
    percent=("prozent", "v.h."),
    points=("prozentpunkte", "prozentpunkten", "prozentpunkt"),
    years_before=("im jahr", "im jahre", "seit", "ende", "anfang", "mitte", "sommer", "winter", "herbst", "frühjahr", "jahr", "bis", "vor", "nach", "von"),
    aged=r"[- ]?jährige[rnms]?\b| ?jahre alt\b",
    names=("artikel", "art.", "paragraf", "paragraph", "§", "absatz", "kapitel", "nummer", "nr.", "seite", "tabelle", "typ", "gleis", "linie", "phase"),
    ordinal=r"\.(?= [a-zäöüß]{3,}e[nrms]?\b| (?:Mal|Jahrhundert|Platz|Rang|Jahrestag|Geburtstag|Auflage|Runde|Liga|Etage|Stock|Quartal)\b)",
    vague={
        "dutzende": (12, 120), "dutzenden": (12, 120), "hunderte": (100, 1000), "hunderten": (100, 1000),
        "tausende": (1000, 10000), "tausenden": (1000, 10000), "zehntausende": (10000, 100000),
        "zehntausenden": (10000, 100000), "hunderttausende": (100000, 1000000), "hunderttausenden": (100000, 1000000),
        "abertausende": (1000, 10000),
    },
    parts={
        "die hälfte": Fraction(1, 2), "der hälfte": Fraction(1, 2), "ein drittel": Fraction(1, 3),
        "eines drittels": Fraction(1, 3), "zwei drittel": Fraction(2, 3), "ein viertel": Fraction(1, 4),
        "drei viertel": Fraction(3, 4), "ein fünftel": Fraction(1, 5), "zwei fünftel": Fraction(2, 5),
        "ein zehntel": Fraction(1, 10),
    },
    units={
        "jahren": "year", "jahres": "year", "monaten": "month", "tagen": "day", "kilometern": "kilometer", "metern": "meter",
        "nächten": "night", "grad": "degree-celsius", "grad celsius": "degree-celsius", "kilo": "kilogram", "zentner": "quintal",
        "stundenkilometer": "kilometer-per-hour", "stundenkilometern": "kilometer-per-hour", "litern": "liter", "jahrzehnten": "decade",
        "quadratmetern": "square-meter", "quadratkilometern": "square-kilometer", "kilowattstunden": "kilowatt-hour",
        "megawattstunden": "megawatt-hour", "gigawattstunden": "gigawatt-hour", "terawattstunden": "terawatt-hour",
    },
    currencies={
        "euro": "EUR", "dollar": "USD", "us-dollar": "USD", "franken": "CHF", "schweizer franken": "CHF", "pfund": "GBP",
        "britische pfund": "GBP", "yen": "JPY", "yuan": "CNY", "rubel": "RUB", "kronen": "XXK", "zloty": "PLN",
    },
    no_noun=frozenset(
        "und oder der die das den dem des in im an am auf aus bei mit von vom zu zum zur für als wie bis nach vor seit über unter "
        "ist sind war waren wird werden wurde wurden hat haben hatte hatten ein eine einen einem einer sich nicht auch noch nur "
        "gegenüber pro je mehr weniger ihr ihre sein seine es er sie wir um ab sowie aber doch denn damit dass weil".split()
    ),
    day=r"\.",
    clock=r"(\d{1,2})(?:[:.](\d{2}))? ?uhr\b",
)  # fmt: skip
