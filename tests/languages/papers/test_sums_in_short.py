"""Sums of money as shops, reports and the papers of Mexico and Switzerland abridge them; degrees with the sign of ordinals."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities
from tests.languages.test_reading import told

HUNDREDTHS = [
    ("de", "Das Brot kostet 9 Euro 80.", ["9 Euro 80: money 9.8 EUR"]),
    ("de", "Es kostet 5 Franken 20 pro Stück.", ["5 Franken 20: money 5.2 CHF"]),
    ("de", "Für 5 Euro 30 Minuten parken.", ["5 Euro: money 5 EUR", "30 Minuten: duration 30 minute"]),
    ("de", "Das Brot kostet Fr. 1.20.", ["Fr. 1.20: money 1.2 CHF"]),
    ("de", "Sie kommen am Fr. 3.5. an.", ["Fr. 3.5.: date 5-3"]),
    ("fr", "Trois euros cinquante le kilo.", ["Trois euros cinquante: money 3.5 EUR"]),
    ("fr", "Pour 5 euros 30 personnes mangent.", ["5 euros: money 5 EUR", "30: count 30 personnes"]),
    ("es", "Cuesta 9 euros con 80.", ["9 euros con 80: money 9.8 EUR"]),
    ("it", "Costa 3 euro e cinquanta.", ["3 euro e cinquanta: money 3.5 EUR"]),
    ("it", "Il litro costa cinquanta centesimi in più.", ["cinquanta centesimi: money 50 cent"]),
    ("it", "Vince per 12 centesimi.", ["12 centesimi: ratio 0.12"]),
    ("pt", "Custa 5 reais e 20.", ["5 reais e 20: money 5.2 BRL"]),
    ("nl", "Het kost drie euro vijftig.", ["drie euro vijftig: money 3.5 EUR"]),
]
SIZES_BEFORE = [
    ("de", "Die Zinsen betrugen TEUR 450.", ["TEUR 450: money 450000 EUR"]),
    ("de", "Umsatz: Mio. CHF 12,5.", ["Mio. CHF 12,5: money 12500000 CHF"]),
    ("de", "Gebühren von 32 T€.", ["32 T€: money 32000 EUR"]),
    ("de", "Er zahlt 3,5 Mia. Franken.", ["3,5 Mia. Franken: money 3500000000 CHF"]),
    ("de", "Zahlen in TEUR 2023.", ["2023: date 2023"]),
    ("fr", "Un crédit de 4,2 mio de francs.", ["4,2 mio de francs: money 4200000 XXF"]),
    ("it", "Ricavi per mln € 45.", ["mln € 45: money 45000000 EUR"]),
    ("it", "Debiti per €/mln 45,5.", ["€/mln 45,5: money 45500000 EUR"]),
    ("it", "Euro 1.250,00 oltre Iva.", ["Euro 1.250,00: money 1250 EUR"]),
    ("it", "Un diesel Euro 6.", ["6: count 6"]),
    ("nl", "Omzet: € mln 45,2.", ["€ mln 45,2: money 45200000 EUR"]),
]
OF_MEXICO = [
    ("es", "La deuda suma 12,500 mdp.", ["12,500 mdp: money 12500000000 MXN"]),
    ("es", "El crédito es de 350 mdd.", ["350 mdd: money 350000000 USD"]),
    ("es", "Pagan $2,500 al mes.", ["$2,500: money 2500 USD"]),
    ("es", "Costó US$ 1,234 millones.", ["US$ 1,234 millones: money 1234000 USD"]),
    ("es", "Tiene 35 mil 420 casas.", ["35 mil 420: count 35420 casas"]),
    ("es", "Son mil 420 pesos.", ["mil 420 pesos: money 1420 XXP"]),
    ("es", "Son 2 millones 350 mil 200 pesos.", ["2 millones 350 mil 200 pesos: money 2350200 XXP"]),
]
DEGREES = [
    ("es", "Mínimas de -4 ºC.", ["-4 ºC: measure -4 degree-celsius"]),
    ("es", "Máximas de hasta 40º en el sur.", ["40º: measure 40 degree at-most"]),
    ("es", "El equipo quedó 3º en la liga.", ["3º: ordinal 3"]),
    ("it", "Minime di -4 ºC.", ["-4 ºC: measure -4 degree-celsius"]),
    ("pt", "Mínimas de -4ºC.", ["-4ºC: measure -4 degree-celsius"]),
    ("fr", "Il faisait -4 ºC.", ["-4 ºC: measure -4 degree-celsius"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), [*HUNDREDTHS, *SIZES_BEFORE, *OF_MEXICO, *DEGREES])
def test_sums_and_degrees(language: str, text: str, expected: list[str]) -> None:
    assert [told(q) for q in find_quantities(text, language)] == expected
