"""Forms that papers write in the six European languages: names, multiples, units written once, parts of years, centuries, ages."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities
from tests.languages.test_reading import told

NAMES = [
    ("de", "Die Formel 1 gastiert hier.", ["Formel 1: identifier"]),
    ("fr", "Le CAC 40 perd un peu.", ["CAC 40: identifier"]),
    ("de", "Der Dax notiert bei 15.000 Punkten.", ["15.000: count 15000 punkten"]),
    ("es", "El Ibex 35 cede terreno.", ["Ibex 35: identifier"]),
    ("es", "Aterrizó un Boeing 737-800.", ["Boeing 737-800: identifier"]),
    ("de", "Airbus 320 Maschinen.", ["320: count 320 maschinen"]),
    ("it", "Canale 5 e Rai 1 trasmettono.", ["Canale 5: identifier", "Rai 1: identifier"]),
    ("pt", "O Windows 11 chegou ao iPhone 15.", ["Windows 11: identifier", "iPhone 15: identifier"]),
    ("nl", "De AEX 25 en de Formule 1.", ["AEX 25: identifier", "Formule 1: identifier"]),
]
MULTIPLES = [
    (
        "fr",
        "Trois fois plus cher, multiplié par cinq.",
        ["Trois fois: multiple 3 times", "cinq: multiple 5 times"],
    ),
    ("fr", "Trois fois par semaine.", ["Trois: count 3 fois"]),
    ("fr", "Le double du prix.", ["double: multiple 2 times"]),
    (
        "es",
        "Cuatro veces más casos, el doble de barcos.",
        ["Cuatro veces: multiple 4 times", "doble: multiple 2 times"],
    ),
    ("es", "Ganó tres veces el torneo.", ["tres: count 3 veces"]),
    (
        "it",
        "Due volte il prezzo, il triplo della spesa.",
        ["Due volte: multiple 2 times", "triplo: multiple 3 times"],
    ),
    (
        "pt",
        "Seis vezes mais, o dobro das vendas.",
        ["Seis vezes: multiple 6 times", "dobro: multiple 2 times"],
    ),
    (
        "nl",
        "Vier keer zoveel, driemaal zo groot.",
        ["Vier keer: multiple 4 times", "driemaal: multiple 3 times"],
    ),
    ("nl", "Zij won vier keer.", ["vier: count 4 keer"]),
    (
        "de",
        "2,5-mal so groß, fünfmal höher als, das Doppelte der Summe.",
        ["2,5-mal: multiple 2.5 times", "fünfmal: multiple 5 times", "Doppelte: multiple 2 times"],
    ),
    ("de", "Der 5- bis 10-fache Preis.", ["5- bis 10-fache: multiple 5-10 times between"]),
]
ONCE = [
    ("de", "Die 18- bis 25-Jährigen.", ["18- bis 25-Jährigen: age 18-25 year between"]),
    ("de", "10- und 20-Euro-Scheine.", ["10: money 10 EUR", "20-Euro: money 20 EUR"]),
    ("de", "Fünf- bis sechstausend Menschen.", ["Fünf- bis sechstausend: count 5000-6000 menschen between"]),
    ("de", "Zwei- bis dreitägige Fahrten.", ["Zwei- bis dreitägige: duration 2-3 day between"]),
    (
        "de",
        "Ein zweijähriger Junge, eine zweijährige Haftstrafe.",
        ["zweijähriger: age 2 year", "zweijährige: duration 2 year"],
    ),
    ("nl", "De 12- en 13-jarigen.", ["12: age 12 year", "13-jarigen: age 13 year"]),
    ("nl", "Een driejarig contract.", ["driejarig: duration 3 year"]),
]
PERIODS = [
    ("de", "Im zweiten Quartal 2024.", (2024, 2, None)),
    ("de", "Im Q3 lief es.", (None, 3, None)),
    ("nl", "In Q4 2023.", (2023, 4, None)),
    ("nl", "Het 3e kwartaal van 2024.", (2024, 3, None)),
    ("fr", "Au quatrième trimestre 2024.", (2024, 4, None)),
    ("es", "En el 3T 2024.", (2024, 3, None)),
    ("pt", "No 2T23.", (2023, 2, None)),
    ("it", "Nel terzo trimestre del 2024.", (2024, 3, None)),
    ("it", "Nel 1S 2025.", (2025, None, None)),
    ("de", "Im H1 2025.", (2025, None, None)),
    ("fr", "Au XIXe siècle.", (None, None, 1800)),
    ("fr", "Au vingtième siècle.", (None, None, 1900)),
    ("es", "En el siglo XXI.", (None, None, 2000)),
    ("it", "Nel XV secolo.", (None, None, 1400)),
    ("it", "Nel Novecento.", (None, None, 1900)),
    ("pt", "No século 19.", (None, None, 1800)),
    ("de", "Im 17. Jahrhundert.", (None, None, 1600)),
    ("nl", "In de achttiende eeuw.", (None, None, 1700)),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sentence", "expected"), [*NAMES, *MULTIPLES, *ONCE])
def test_what_is_read(code: str, sentence: str, expected: list[str]) -> None:
    assert [told(q) for q in find_quantities(sentence, code)] == expected


@pytest.mark.parametrize(("code", "sentence", "expected"), PERIODS)
def test_parts_of_years_and_centuries(
    code: str, sentence: str, expected: tuple[int | None, int | None, int | None]
) -> None:
    (found,) = find_quantities(sentence, code)
    assert found.date is not None
    assert (found.date.year, found.date.quarter, found.date.decade) == expected


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("fr", "Au Ve siècle avant J.-C."), ("es", "Un Audi Q3 rojo."), ("fr", "Le terminal T2 ferme.")],
)
def test_no_date_is_made_of_it(code: str, sentence: str) -> None:
    assert [q for q in find_quantities(sentence, code) if q.date] == []
