"""Ranges told from changes, halves, shares of ten, hours with their part of the day, parts in figures, Swiss sums, results."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities
from tests.languages.test_reading import told

RANGES = [
    ("fr", "Des rafales de 90 à 105 km/h.", ["90 à 105 km/h: measure 90-105 kilometer-per-hour between"]),
    (
        "fr",
        "La limite passe de 90 à 105 km/h.",
        ["90: measure 90 kilometer-per-hour", "105 km/h: measure 105 kilometer-per-hour"],
    ),
    ("fr", "La visite dure de 40 à 55 minutes.", ["40 à 55 minutes: duration 40-55 minute between"]),
    ("fr", "Il encourt une amende de 200 à 450 euros.", ["200 à 450 euros: money 200-450 EUR between"]),
    ("fr", "Le maire porte l'amende de 200 à 450 euros.", ["200: money 200 EUR", "450 euros: money 450 EUR"]),
    ("es", "La cura dura de 40 a 55 minutos.", ["40 a 55 minutos: duration 40-55 minute between"]),
    ("es", "La tasa subió de 40 a 55 euros.", ["40: money 40 EUR", "55 euros: money 55 EUR"]),
    (
        "es",
        "Los sueldos van desde 900 hasta 1.200 euros.",
        ["900 hasta 1.200 euros: money 900-1200 EUR between"],
    ),
    ("es", "Niños de 4 a 11 años.", ["4 a 11 años: age 4-11 year between"]),
    ("it", "L'ingresso costa da 7 a 9 euro.", ["7 a 9 euro: money 7-9 EUR between"]),
    ("it", "L'ingresso è salito da 7 a 9 euro.", ["7: money 7 EUR", "9 euro: money 9 EUR"]),
    ("it", "L'indice oscilla dal 3 al 4 per cento.", ["3 al 4 per cento: percent 3-4 percent between"]),
    ("it", "I bambini dai 4 agli 11 anni.", ["4 agli 11 anni: age 4-11 year between"]),
    ("pt", "O curso dura de 40 a 55 horas.", ["40 a 55 horas: duration 40-55 hour between"]),
    ("pt", "A taxa passou de 40 a 55 euros.", ["40: money 40 EUR", "55 euros: money 55 EUR"]),
    ("pt", "Os salários vão de 900 até 1200 euros.", ["900 até 1200 euros: money 900-1200 EUR between"]),
]
HALVES = [
    ("de", "Sie zahlen zweieinhalbmal so viel.", ["zweieinhalbmal: multiple 2.5 times"]),
    ("de", "Er verdient das Anderthalbfache.", ["Anderthalbfache: multiple 1.5 times"]),
    ("de", "anderthalb Mal so groß", ["anderthalb Mal: multiple 1.5 times"]),
    (
        "de",
        "Das kostet sechseinhalb Prozent und anderthalb Seiten.",
        ["sechseinhalb Prozent: percent 6.5 percent", "anderthalb: count 1.5 seiten"],
    ),
    ("de", "die vierfache Menge", ["vierfache: multiple 4 times"]),
    ("nl", "Ze betalen anderhalf keer zoveel.", ["anderhalf keer: multiple 1.5 times"]),
    ("nl", "Dat kost drieënhalve euro.", ["drieënhalve euro: money 3.5 EUR"]),
]
SHARES = [
    ("de", "87 von 100 Befragten wollen bleiben.", ["87 von 100: ratio 0.87 befragten"]),
    ("de", "Acht von zehn Frauen.", ["Acht von zehn: ratio 0.8 frauen"]),
    ("de", "Acht von zehn Partien.", ["Acht: count 8", "zehn: count 10 partien"]),
    ("fr", "8 sur 10 salariés.", ["8 sur 10: ratio 0.8 salariés"]),
    ("it", "8 su 10 studenti.", ["8 su 10: ratio 0.8 studenti"]),
    ("nl", "8 van de 10 leerlingen.", ["8 van de 10: ratio 0.8 leerlingen"]),
]
HOURS = [
    (
        "it",
        "Alle tre di notte, alle 9 di sera, prima delle 7.",
        ["tre di notte: time 3:00", "9 di sera: time 21:00", "7: time 7:00"],
    ),
    ("it", "Aperto dalle 8 alle 19.", ["8 alle 19: time 8:00"]),
    ("it", "Rispetto alle 12, altre 3.", ["12: count 12", "3: count 3"]),
    (
        "es",
        "A las 3 de la madrugada, antes de las 21, a las 12 de la noche.",
        ["3 de la madrugada: time 3:00", "21: time 21:00", "12 de la noche: time 0:00"],
    ),
    ("pt", "Às 3 da madrugada, depois das 21.", ["3 da madrugada: time 3:00", "21: time 21:00"]),
    (
        "de",
        "Um zwei Uhr nachts, um 9 Uhr abends, um 11 Uhr nachts.",
        ["zwei Uhr nachts: time 2:00", "9 Uhr abends: time 21:00", "11 Uhr nachts: time 23:00"],
    ),
    ("nl", "Om 9 uur 's avonds.", ["9 uur 's avonds: time 21:00"]),
    (
        "fr",
        "À 9 heures du soir. A 20 heures, il pleut.",
        ["9 heures du soir: time 21:00", "20 heures: time 20:00"],
    ),
    ("fr", "Ouvert de 9 à 17 heures.", ["9 à 17 heures: time 9:00"]),
    ("fr", "Une attente de 2 à 3 heures.", ["2 à 3 heures: duration 2-3 hour between"]),
]
PARTS = [
    (
        "de",
        "3/4 Liter und 2 1/2 Stunden, 3/4 Tage.",
        [
            "3/4 Liter: measure 0.75 liter",
            "2 1/2 Stunden: duration 2.5 hour",
            "3: count 3",
            "4 Tage: duration 4 day",
        ],
    ),
    ("es", "1/2 litro", ["1/2 litro: measure 0.5 liter"]),
    ("nl", "1/2 kg", ["1/2 kg: measure 0.5 kilogram"]),
    ("es", "Cayó 3 décimas, la décima vez.", ["3 décimas: ratio 0.3", "décima: ordinal 10 vez"]),
    ("fr", "Il gagne 3 centièmes.", ["3 centièmes: ratio 0.03"]),
]
SWISS = [
    (
        "de",
        "Fr. 8.50 am Schalter, 5.– Franken, 14 Fr. Eintritt.",
        ["Fr. 8.50: money 8.5 CHF", "5.– Franken: money 5 CHF", "14 Fr: money 14 CHF"],
    ),
    ("de", "Fr. 8.50 Uhr", ["Fr. 8.50 Uhr: time 8:50"]),
]
SCORES = [
    (
        "es",
        "Empataron 2-2. Perdió por 1-3 ante el Lugo. Perdió 1-3 kilos.",
        ["2-2: score 2", "1-3: score 1-3", "1-3 kilos: measure 1-3 kilogram between"],
    ),
    ("fr", "Score final 0-0 ; ils ont perdu 1-2.", ["0-0: score 0", "1-2: score 1-2"]),
    (
        "nl",
        "Verlies van 2-3 procent. Verlies met 2-3.",
        ["2-3 procent: percent 2-3 percent between", "2-3: score 2-3"],
    ),
]
OLD = [
    ("fr", "Agée de 51 ans, elle part.", ["51 ans: age 51 year"]),
    (
        "nl",
        "De vrouw van 34 raakte gewond. De man van 12 ambachten.",
        ["34: age 34 year", "12: count 12 ambachten"],
    ),
]


@pytest.mark.parametrize(
    ("code", "sentence", "expected"), [*RANGES, *HALVES, *SHARES, *HOURS, *PARTS, *SWISS, *SCORES, *OLD]
)
def test_what_is_read(code: str, sentence: str, expected: list[str]) -> None:
    assert [told(q) for q in find_quantities(sentence, code)] == expected
