"""The English lexicon of numbers: cardinals, ordinals, magnitudes, groups, fractions, names of time.

Data only: a new word is one more entry here and one more row in the tests. Another language would be
another module of the same names, chosen once per document (see ``page.Style``).
"""

from __future__ import annotations

from fractions import Fraction

from summarise.quantities.lexicon import word_set

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)

ONES = {word: value for value, word in enumerate(_ONES.split())} | {"nought": 0, "naught": 0}
TENS = dict(zip(_TENS.split(), range(20, 100, 10), strict=True)) | {"fourty": 40}  # a common misspelling
MAGNITUDES = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "lac": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "koti": 10**7,
    "billion": 10**9,
    "milliard": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
}
# Of the languages around it, after digits: names and company reports are quoted untranslated. Only words
# that English does not have itself ("Billion" is left to English). ``tests`` hold them against ``languages``.
FOREIGN_MAGNITUDES = {
    **dict.fromkeys("millionen millones millón milioni milione milhões milhão miljoen".split(), 10**6),
    **dict.fromkeys("milliarde milliarden miliardi miliardo bilhões bilhão miljard".split(), 10**9),
}
# After another number only: "two hundreds", "five lakhs", "three crores", "2 dozens".
PLURAL_MAGNITUDES = {f"{word}s": value for word, value in MAGNITUDES.items()} | {"lkhs": 10**5, "cr": 10**7}
GROUPS = {"dozen": 12, "dozens": 12, "dozs": 12}
# Every word that multiplies the number before it.
SCALES = MAGNITUDES | PLURAL_MAGNITUDES | GROUPS | FOREIGN_MAGNITUDES
# Abbreviated magnitudes after digits, lower case. ``SURE`` ones need no currency beside them.
SHORT_MAGNITUDES = {
    "k": 10**3, "thou": 10**3, "m": 10**6, "mm": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6, "mill": 10**6,
    "mio": 10**6, "mrd": 10**9, "mld": 10**9, "mlrd": 10**9, "tsd": 10**3, "b": 10**9, "bn": 10**9, "bln": 10**9, "bil": 10**9, "t": 10**12, "tn": 10**12, "tln": 10**12,
    "trn": 10**12, "tr": 10**12, "cr": 10**7, "crs": 10**7,
}  # fmt: skip
SURE_MAGNITUDES = word_set("mn mln mio mrd mld mlrd tsd bn bln bil tn tln trn thou crs")

ORDINALS = (
    {word: value for value, word in enumerate(_ORDINALS.split(), 1)}
    | {word[:-1] + "ieth": value for word, value in TENS.items()}
    | {
        "hundredth": 100,
        "thousandth": 10**3,
        "millionth": 10**6,
        "billionth": 10**9,
        "trillionth": 10**12,
        "nineth": 9,
    }
)
DENOMINATORS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    form: value for word, value in ORDINALS.items() if value > 2 for form in (word, word + "s")
}
# "twentyfifth", "thirtyone": tens and ones written together.
TOGETHER = {tens + ones: a + b for tens, a in TENS.items() for ones, b in ONES.items() if 0 < b < 10}
TOGETHER_ORDINALS = {
    tens + word: a + b for tens, a in TENS.items() for word, b in ORDINALS.items() if 0 < b < 10
}
CARDINALS = ONES | TENS | TOGETHER

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4),
    "¾": Fraction(3, 4), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅐": Fraction(1, 7),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
    "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip

# A size with its bounds: of one order of magnitude, as the words are used.
VAGUE = {
    "dozens": (12, 120),
    "scores": (20, 200),
    "tens": (10, 100),
    "hundreds": (100, 1000),
    "thousands": (1000, 10**4),
    "lakhs": (10**5, 10**6),
    "millions": (10**6, 10**7),
    "crores": (10**7, 10**8),
    "billions": (10**9, 10**10),
    "trillions": (10**12, 10**13),
}
MULTIPLES = {
    word: value
    for value, words in {
        2: "double doubled doubles doubling twofold twice",
        3: "triple tripled triples tripling treble trebled trebling threefold thrice",
        4: "quadruple quadrupled quadrupling fourfold",
        5: "quintupled fivefold",
        6: "sixfold",
        7: "sevenfold",
        8: "eightfold",
        9: "ninefold",
        10: "tenfold",
        20: "twentyfold",
        100: "hundredfold",
    }.items()
    for word in words.split()
}
HALVED = frozenset({"halved", "halving", "halve", "halves"})

_MONTHS = (
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|"
    "november nov|december dec"
)
MONTHS = {name: number for number, names in enumerate(_MONTHS.split("|"), 1) for name in names.split()}
_DAYS = "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun"
WEEKDAYS = {name: number for number, names in enumerate(_DAYS.split("|")) for name in names.split()}
WEEKDAYS |= {name + "s": number for name, number in WEEKDAYS.items() if name.endswith("day")}
DECADES = dict(
    zip(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
        range(1920, 2000, 10),
        strict=True,
    )
)
NOON = {"noon": 12, "midday": 12, "midnight": 0}
