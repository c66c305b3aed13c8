"""What a price or a measure is for each of; spans of time in two units or as a race is timed; the night between two days."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise.quantities.finder import find_quantities

RATES = [
    ("en", "It gives off 0.4 tonnes of CO2 per MWh.", "tonne-per-megawatt-hour", None),
    ("en", "They eat 30 grams of sugar a day.", "gram-per-day", None),
    ("en", "It cost £690,000 a megawatt.", "GBP", "megawatt"),
    ("en", "It made £1.2bn a year ago.", "GBP", None),
    ("en", "He earned £400 a week before tax.", "GBP", "week"),
    ("en", "It was -4C a week earlier.", "degree-celsius", None),
    ("de", "Sie kostet 690.000 Euro je Megawatt.", "EUR", "megawatt"),
    ("de", "Es fielen 86 Liter Regen pro Quadratmeter.", "liter-per-square-meter", None),
    ("fr", "Elle rejette 0,4 tonne de CO2 par mégawattheure.", "tonne-per-megawatt-hour", None),
    ("fr", "Il coûte 4 euros le kilo.", "EUR", "kilogram"),
    ("es", "Emite 0,4 toneladas de CO2 por megavatio hora.", "tonne-per-megawatt-hour", None),
    ("es", "Cuesta 2,40 euros el kilo.", "EUR", "kilogram"),
    ("it", "Costa 690mila euro a megawatt.", "EUR", "megawatt"),
    ("pt", "Custa R$ 8,40 o quilo.", "BRL", "kilogram"),
    ("nl", "Het stoot 0,4 ton CO2 per megawattuur uit.", "tonne-per-megawatt-hour", None),
    ("nl", "Het kost 5 euro per persoon.", "EUR", None),
]
SPANS = [
    ("es", "Corrió en 41 minutos y 7 segundos.", "2467", "second"),
    ("es", "Duró una hora y 14 minutos.", "74", "minute"),
    ("it", "Ha vinto in un'ora e 14 minuti.", "74", "minute"),
    ("pt", "Correu em 41 minutos e 7 segundos.", "2467", "second"),
    ("fr", "Il a duré 11 heures et 20 minutes.", "680", "minute"),
    ("de", "Es dauerte eine Stunde und 14 Minuten.", "74", "minute"),
    ("de", "Sie lief 1:57,32 Minuten.", "117.32", "second"),
    ("de", "Er lief 41.07 Minuten.", "2467", "second"),
    ("es", "Bajó a 1:57,32.", "117.32", "second"),
    ("it", "Ha nuotato in 1'57\"32.", "117.32", "second"),
    ("pt", "Nadou em 1min57s32.", "117.32", "second"),
    ("nl", "Ze zwom 1.57,32.", "117.32", "second"),
    ("fr", "La peine passe de neuf à six ans.", "9", "year"),
]
HALVES = [
    ("de", "Der Zins stieg auf 2½ Prozent.", "2.5", "percent"),
    ("de", "Er trank ½ Liter.", "0.5", "liter"),
    ("fr", "Il faut 2 ½ heures.", "2.5", "hour"),
    ("es", "Son 3¾ litros.", "3.75", "liter"),
    ("it", "Costa 2½ milioni di euro.", "2500000", "EUR"),
    ("fr", "C'est deux fois et demie la normale.", "2.5", "times"),
    ("es", "Fue dos veces y media lo normal.", "2.5", "times"),
    ("it", "È due volte e mezzo la media.", "2.5", "times"),
    ("pt", "Foi duas vezes e meia o normal.", "2.5", "times"),
    ("en", "It took 11 hours and 20 minutes to convict.", "680", "minute"),
    ("es", "Tres cuartas partes se hundieron.", "0.75", None),
    ("fr", "Trois cinquièmes des voix manquent.", "0.6", None),
]
MORE = [
    ("en", "It costs £1,140 a month, 210 more than in May.", "GBP"),
    ("de", "Er kostet 1140 Euro, 210 mehr als im Januar.", "EUR"),
    ("fr", "Il revient à 1 140 euros par mois, 210 de plus qu'en janvier.", "EUR"),
    ("es", "Sale a 1.140 euros al mes, 210 más que en enero.", "EUR"),
    ("it", "Costa 1.140 euro al mese, 210 in più.", "EUR"),
    ("nl", "Het kost 1.140 euro, 210 meer dan in januari.", "EUR"),
]
NIGHTS = [
    ("de", "In der Nacht vom 8. auf den 9. März.", "8. auf den 9. März"),
    ("nl", "In de nacht van 8 op 9 maart.", "8 op 9 maart"),
    ("it", "Nella notte tra l'8 e il 9 marzo.", "8 e il 9 marzo"),
]


@pytest.mark.parametrize(("code", "text", "unit", "per"), RATES)
def test_for_each(code: str, text: str, unit: str, per: str | None) -> None:
    found = next(q for q in find_quantities(text, code) if q.kind != "identifier")
    assert (found.unit, found.per) == (unit, per)


@pytest.mark.parametrize(("code", "text", "value", "unit"), SPANS)
def test_spans_of_time(code: str, text: str, value: str, unit: str) -> None:
    found = find_quantities(text, code)[0]
    assert (found.kind, found.value, found.unit) == ("duration", Decimal(value), unit)


@pytest.mark.parametrize(("code", "text", "written"), NIGHTS)
def test_nights(code: str, text: str, written: str) -> None:
    (found,) = find_quantities(text, code)
    assert found.until is not None
    assert (found.text, found.day, found.until.day, found.month) == (written, 8, 9, 3)


@pytest.mark.parametrize(("code", "text", "value", "unit"), HALVES)
def test_halves_and_parts(code: str, text: str, value: str, unit: str | None) -> None:
    found = find_quantities(text, code)[0]
    assert found.value == Decimal(value)
    assert unit is None or found.unit == unit


@pytest.mark.parametrize(("code", "text", "unit"), MORE)
def test_a_difference_has_the_currency(code: str, text: str, unit: str) -> None:
    found = next(q for q in find_quantities(text, code) if q.value == 210)
    assert (found.kind, found.unit) == ("money", unit)
