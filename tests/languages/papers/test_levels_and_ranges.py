"""A unit that stands at one of two numbers alone, and "from three to five" as a range where nothing moves."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities
from tests.languages.test_reading import told

LEVELS = [
    ("de", "Sie lag bei 2,2 nach 2,0 Prozent.", ["2,2: percent 2.2 percent", "2,0 Prozent: percent 2 percent"]),
    ("de", "Er stieg auf 2,35 (2,10) Euro.", ["2,35: money 2.35 EUR", "2,10: money 2.1 EUR"]),
    ("de", "Sie stieg auf 4,1 (3,9) Prozent.", ["4,1: percent 4.1 percent", "3,9: percent 3.9 percent"]),
    ("de", "Es fiel von 3 auf minus 2 Grad.", ["3: measure 3 degree-celsius", "minus 2 Grad: measure -2 degree-celsius"]),
    ("de", "Es sank um 3,1 Mio. auf 12,4 Mio. CHF.", ["3,1 Mio.: money 3100000 CHF", "12,4 Mio. CHF: money 12400000 CHF"]),
    ("de", "Er gewann das Spiel auf Platz 3 nach 5 Prozent.", ["3: count 3", "5 Prozent: percent 5 percent"]),
    ("fr", "Il est de 2,2 après 2,0 %.", ["2,2: percent 2.2 percent", "2,0 %: percent 2 percent"]),
    ("fr", "Il gagne 2,1 milliards, contre 1,8 milliard d'euros.", ["2,1 milliards: money 2100000000 EUR", "1,8 milliard d'euros: money 1800000000 EUR"]),
    ("es", "Quedó en el 2,2 tras el 2,0 %.", ["2,2: percent 2.2 percent", "2,0 %: percent 2 percent"]),
    ("it", "Ricavi per 2,1 miliardi contro 1,8 miliardi di euro.", ["2,1 miliardi: money 2100000000 EUR", "1,8 miliardi di euro: money 1800000000 EUR"]),
    ("pt", "Foi de 2,2 ante 2,0 por cento.", ["2,2: percent 2.2 percent", "2,0 por cento: percent 2 percent"]),
    ("nl", "Het was 2,2 tegen 2,0 procent.", ["2,2: percent 2.2 percent", "2,0 procent: percent 2 percent"]),
]  # fmt: skip
RANGES = [
    ("fr", "Un budget de 3 à 5 milliards d'euros.", ["3 à 5 milliards d'euros: money 3000000000-5000000000 EUR between"]),
    ("fr", "Des peines de deux à cinq ans.", ["deux à cinq ans: duration 2-5 year between"]),
    ("fr", "Huit à dix mille tonnes.", ["Huit à dix mille tonnes: measure 8000-10000 tonne between"]),
    ("es", "Hay de 3 a 5 barcos.", ["3 a 5: count 3-5 barcos between"]),
    ("es", "De tres a cinco mil personas.", ["tres a cinco mil: count 3000-5000 personas between"]),
    ("it", "Un bando da 3 a 5 milioni.", ["3 a 5 milioni: count 3000000-5000000 between"]),
    ("it", "Dura da due a tre ore.", ["due a tre ore: duration 2-3 hour between"]),
    ("pt", "De 3 a 5 mil por mês.", ["3 a 5 mil: count 3000-5000 between"]),
    ("pt", "Duas a três pessoas.", ["Duas a três: count 2-3 pessoas between"]),
]  # fmt: skip
CHANGES = [
    ("fr", "Le budget passe de 3 à 5 millions d'euros.", ["3: money 3000000 EUR", "5 millions d'euros: money 5000000 EUR"]),
    ("fr", "Le budget, de 3 à 5 millions, augmente.", ["3: count 3000000", "5 millions: count 5000000"]),
    ("fr", "Il dort de quatre à neuf heures.", ["quatre: count 4", "neuf heures: duration 9 hour"]),
    ("es", "La factura sube de 45 a 60 euros.", ["45: money 45 EUR", "60 euros: money 60 EUR"]),
    ("es", "Quedaron de 5 a 3 barcos.", ["5: count 5", "3: count 3 barcos"]),
    ("it", "Il prezzo passa da 3 a 5 euro.", ["3: money 3 EUR", "5 euro: money 5 EUR"]),
    ("pt", "O preço subiu de 3 para 5 reais.", ["3: money 3 BRL", "5 reais: money 5 BRL"]),
    ("de", "Von 3 auf 4 Millionen Boote.", ["3: count 3000000", "4 Millionen: count 4000000 boote"]),
    ("nl", "Van 3 naar 4 miljoen boten.", ["3: count 3000000", "4 miljoen: count 4000000 boten"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), [*LEVELS, *RANGES, *CHANGES])
def test_what_two_numbers_share(language: str, text: str, expected: list[str]) -> None:
    assert [told(q) for q in find_quantities(text, language)] == expected
