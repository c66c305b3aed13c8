"""A unit that a list has once, hours of opening, hours with bare minutes, and one of a unit, in the six European languages."""

from __future__ import annotations

import pytest

from summarise import find_quantities
from summarise.quantities import DateParts

ROWS = [
    ("de", "Die Strecken sind 5, 10 und 21 Kilometer lang.", ["5: measure 5 kilometer", "10: measure 10 kilometer", "21 Kilometer: measure 21 kilometer"]),
    ("de", "Es sind 12 oder 15 Kilometer.", ["12: measure 12 kilometer", "15 Kilometer: measure 15 kilometer"]),
    ("de", "Verluste von 2 und 3 Millionen Euro.", ["2: money 2000000 EUR", "3 Millionen Euro: money 3000000 EUR"]),
    ("de", "Im Jahr 2019 und 5 Kilometer weiter.", ["2019: date 2019", "5 Kilometer: measure 5 kilometer"]),
    ("de", "Er nahm 3 oder 4 Pillen.", ["3: count 3", "4: count 4 pillen"]),
    ("de", "Sie trafen zwei und vier Minuten später.", ["zwei: count 2", "vier Minuten: duration 4 minute"]),
    ("fr", "Des altitudes de 1 200 et 1 800 mètres.", ["1 200: measure 1200 meter", "1 800 mètres: measure 1800 meter"]),
    ("fr", "Deux enfants de 6 et 9 ans.", ["Deux: count 2 enfants", "6: age 6 year", "9 ans: age 9 year"]),
    ("es", "Costó 20 o 30 euros.", ["20: money 20 EUR", "30 euros: money 30 EUR"]),
    ("es", "Son 2 o 3 millones.", ["2: count 2000000", "3 millones: count 3000000"]),
    ("it", "Il 12 e 15 per cento.", ["12: percent 12 percent", "15 per cento: percent 15 percent"]),
    ("pt", "Tem 8 ou 12 quilómetros.", ["8: measure 8 kilometer", "12 quilómetros: measure 12 kilometer"]),
    ("nl", "Het duurt 3 of 4 uur.", ["3: duration 3 hour", "4 uur: duration 4 hour"]),
    ("es", "Abre de 9 a 17 horas.", ["9 a 17 horas: time 9:00-17:00"]),
    ("es", "Dura de 9 a 17 horas.", ["9 a 17 horas: duration 9..17 hour"]),
    ("pt", "Abre das 9 às 17 horas.", ["9 às 17 horas: time 9:00-17:00"]),
    ("it", "Apre dalle 9.30 alle 17.30.", ["9.30 alle 17.30: time 9:30-17:30"]),
    ("fr", "Ouvert entre 9 et 17 heures.", ["9 et 17 heures: time 9:00-17:00"]),
    ("fr", "Un délai entre 2 et 6 heures.", ["2 et 6 heures: duration 2..6 hour"]),
    ("nl", "Open van 9 tot 17 uur.", ["9 tot 17 uur: time 9:00-17:00"]),
    ("nl", "Het duurt van 9 tot 17 uur.", ["9 tot 17 uur: duration 9..17 hour"]),
    ("de", "Geöffnet von 9.30 bis 17 Uhr.", ["9.30 bis 17 Uhr: time 9:30-17:00"]),
    ("nl", "De winkel sluit voor 6 uur.", ["6 uur: time 6:00"]),
    ("nl", "Hij krijgt geld voor 8 uur werk.", ["8 uur: duration 8 hour"]),
    ("de", "Sie kommen um viertel acht, er um drei viertel neun.", ["viertel acht: time 7:15", "drei viertel neun: time 8:45"]),
    ("de", "Drei viertel der Leute kamen.", ["Drei viertel: ratio 0.75"]),
    ("fr", "Il a couru en 9 secondes 98.", ["9 secondes 98: duration 9.98 second"]),
    ("es", "Ganó en 26 minutos 20.", ["26 minutos 20: duration 1580 second"]),
    ("de", "In 2 Stunden 15 Leute.", ["2 Stunden: duration 2 hour", "15: count 15 leute"]),
    ("de", "Ein Liter Diesel kostet 1,89 Euro.", ["Ein Liter: measure 1 liter", "1,89 Euro: money 1.89 EUR"]),
    ("es", "Un kilo de pan.", ["Un kilo: measure 1 kilogram"]),
    ("de", "Ein paar hundert Gäste kamen.", ["Ein paar hundert: vague 200..1000 gäste"]),
    ("de", "Es kostet einige tausend Euro.", ["einige tausend Euro: vague 2000..10000 EUR"]),
    ("nl", "Er kwamen een paar honderd mensen.", ["een paar honderd: vague 200..1000 mensen"]),
    ("fr", "Des centaines de millions d'euros.", ["centaines de millions d'euros: vague 100000000..1000000000 EUR"]),
    ("es", "Perdió varios millones.", ["varios millones: vague 2000000..10000000"]),
    ("de", "Ein Jahr später kam ein Mann.", []),
]  # fmt: skip


def _clock(date: DateParts) -> str:
    return f"{date.hour}:{date.minute:02}" if date.hour is not None else str(date.year)


@pytest.mark.parametrize(("code", "text", "expected"), ROWS)
def test_what_is_read(code: str, text: str, expected: list[str]) -> None:
    read = []
    for q in find_quantities(text, code):
        if q.date is not None:
            said = _clock(q.date) + (f"-{_clock(q.until)}" if q.until else "")
        else:
            value = f"{q.low:f}" if q.low == q.high else f"{q.low:f}..{q.high:f}"
            said = f"{value} {q.unit or ''}".strip()
        read.append(f"{q.text}: {q.kind.value} {said}")
    assert read == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("de", "Geöffnet: 6:30\u202fAM\u2009–\u20091:32\u202fPM.", (6, 13)),
        ("de", "Um 12:16 AM läutete die Glocke.", (0, None)),
        ("de", "Fr. 12.50 am Kiosk", None),
        ("es-MX", "Llegó a las 6.54 h.", (6, None)),
        ("es-MX", "La reparación duró 6.54 h.", None),
    ],
)
def test_halves_of_the_day(code: str, text: str, expected: tuple[int, int | None] | None) -> None:
    found = find_quantities(text, code)[0]
    read = (found.date.hour, found.until.hour if found.until else None) if found.date else None
    assert read == expected
