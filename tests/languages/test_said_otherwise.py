"""Shares, changes in one word, hours in words and spans written as a clock shows them, in each language that has them."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities
from tests.languages.test_reading import told

SHARES = [
    ("de", "Jeder Achte fehlte.", ["Jeder Achte: ratio 0.125"]),
    ("de", "Fast jede vierte Reederei klagt.", ["jede vierte: ratio 0.25 reederei nearly"]),
    ("de", "Jede zweite Woche fährt sie.", ["zweite: ordinal 2 woche"]),  # how often
    ("de", "Jedes fünfte Mal gelingt es.", ["fünfte: ordinal 5 mal"]),
    ("de", "Zwei von acht Booten sanken.", ["Zwei: count 2", "acht: count 8 booten"]),  # a count of things as well
    ("fr", "Une infirmière sur quatre part.", ["Une infirmière sur quatre: ratio 0.25 infirmière"]),
    ("fr", "Plus de 4 foyers sur 10 paient.", ["4 foyers sur 10: ratio 0.4 foyers more-than"]),
    ("fr", "Une tour sur huit étages.", ["huit: count 8 étages"]),
    ("fr", "Un contrat sur huit ans.", ["huit ans: duration 8 year"]),
    ("fr", "Une bâche de 4 mètres sur 5.", ["4 mètres: measure 4 meter", "5: count 5"]),
    ("es", "Una de cada ocho barcas vuelve.", ["Una de cada ocho: ratio 0.125 barcas"]),
    ("es", "Cuatro de cada cinco vecinos votan.", ["Cuatro de cada cinco: ratio 0.8 vecinos"]),
    ("es", "Pasa uno de cada diez minutos.", ["diez minutos: duration 10 minute"]),
    ("it", "Un pescatore su otto è fermo.", ["Un pescatore su otto: ratio 0.125 pescatore"]),
    ("it", "Un palazzo su otto piani.", ["otto: count 8 piani"]),
    ("it", "Un libro su otto regine.", ["otto: count 8 regine"]),
    ("pt", "Uma em cada oito casas está vazia.", ["Uma em cada oito: ratio 0.125 casas"]),
    ("pt", "Um a cada cinco barcos parou.", ["Um a cada cinco: ratio 0.2 barcos"]),
    ("nl", "Eén op de acht vissers stopt.", ["Eén op de acht: ratio 0.125 vissers"]),
    ("nl", "Elke vierde sluis is dicht.", ["Elke vierde: ratio 0.25 sluis"]),
    ("nl", "Een op de vijf kilometer.", ["vijf kilometer: measure 5 kilometer"]),
    ("nl", "Ze speelden er 2 op 5 mei.", ["2: count 2", "5 mei: date 5-5"]),
]  # fmt: skip
CHANGES = [
    ("de", "Der Preis hat sich mehr als verdoppelt.", ["verdoppelt: multiple 2 times more-than"]),
    ("de", "Die Halbierung der Kosten und eine Verfünffachung.", ["Halbierung: multiple 0.5 times", "Verfünffachung: multiple 5 times"]),
    ("de", "Dort liegen viermal so viele Kähne.", ["viermal: multiple 4 times"]),
    ("de", "Eine dreifache Mutter kam.", []),
    ("fr", "La flotte a quadruplé, les prises ont doublé.", ["quadruplé: multiple 4 times", "doublé: multiple 2 times"]),
    ("fr", "Il signe un doublé au double fond.", []),
    ("es", "La cuota se triplicó; los costes se han duplicado.", ["triplicó: multiple 3 times", "duplicado: multiple 2 times"]),
    ("es", "Lo envió por duplicado.", []),
    ("it", "Il traffico è raddoppiato, i costi si sono dimezzati.", ["raddoppiato: multiple 2 times", "dimezzati: multiple 0.5 times"]),
    ("pt", "A frota quase triplicou.", ["triplicou: multiple 3 times nearly"]),
    ("pt", "O barco dobrou a esquina.", []),
    ("nl", "De vloot is verviervoudigd en de schuld gehalveerd.", ["verviervoudigd: multiple 4 times", "gehalveerd: multiple 0.5 times"]),
]  # fmt: skip
SPANS = [
    ("de", "Sie segelte 3:10:05 Stunden.", ["3:10:05 Stunden: duration 11405 second"]),
    ("de", "Es dauerte 1:40 Stunden, dann 2:15 Minuten.", ["1:40 Stunden: duration 100 minute", "2:15 Minuten: duration 135 second"]),
    ("de", "Um 3:10:05 Uhr bebte es.", ["3:10:05 Uhr: time 3:10"]),
    ("fr", "La traversée dure 2h40.", ["2h40: duration 160 minute"]),
    ("fr", "Il part à 2h40.", ["2h40: time 2:40"]),
    ("fr", "Elle a mis 2h04min10s.", ["2h04min10s: duration 7450 second"]),
    ("es", "Duró 2h40; salió a las 9:30 horas.", ["2h40: duration 160 minute", "9:30 horas: time 9:30"]),
    ("es", "Hace mes y medio.", ["mes y medio: duration 1.5 month"]),
    ("it", "Durò un anno e mezzo, poi un'ora e mezza.", ["un anno e mezzo: duration 1.5 year", "un'ora e mezza: duration 1.5 hour"]),
    ("it", "Ha corso in 3:10:05.", ["3:10:05: duration 11405 second"]),
    ("pt", "Esperou semana e meia.", ["semana e meia: duration 1.5 week"]),
    ("nl", "Ze voer 3:10:05 uur.", ["3:10:05 uur: duration 11405 second"]),
    ("nl", "De brug gaat om 9:30 uur open.", ["9:30 uur: time 9:30"]),
]  # fmt: skip
HOURS = [
    ("de", "Zwischen vier und sechs Uhr war Flut.", ["vier und sechs Uhr: time 4:00"]),
    ("de", "Um neun Uhr abends war Ebbe.", ["neun Uhr abends: time 21:00"]),
    ("de", "Er kam um zwanzig nach vier.", ["zwanzig nach vier: time 4:20"]),
    ("de", "Er kam um fünf vor halb zehn.", ["fünf vor halb zehn: time 9:25"]),
    ("de", "Er kam um fünf vor drei Wochen.", ["fünf: count 5", "drei Wochen: duration 3 week"]),
    ("fr", "Il part à neuf heures du soir.", ["neuf heures du soir: time 21:00"]),
    ("fr", "Il dort de quatre à neuf heures.", ["quatre: count 4", "neuf heures: duration 9 hour"]),
    ("fr", "Il passe à neuf heures par jour.", ["neuf heures: duration 9 hour"]),
    ("es", "Salió a las nueve de la mañana.", ["nueve de la mañana: time 9:00"]),
    ("es", "Ayudó a las nueve mujeres.", ["nueve: count 9 mujeres"]),
    ("it", "Arriva alle nove di sera.", ["nove di sera: time 21:00"]),
    ("pt", "Chega às nove da noite.", ["nove da noite: time 21:00"]),
    ("nl", "Ze kwam om negen uur 's avonds.", ["negen uur 's avonds: time 21:00"]),
    ("nl", "Ze kwam om tien voor half negen.", ["tien voor half negen: time 8:20"]),
    ("nl", "Ze sliep negen uur.", ["negen uur: duration 9 hour"]),
]  # fmt: skip
PARTS = [
    ("de", "Das 25-minütige Stück, eine 15-prozentige Kürzung.", ["25-minütige: duration 25 minute", "15-prozentige: percent 15 percent"]),
    ("de", "Ein 7,5-Tonner und ein 50-Euro-Schein.", ["7,5-Tonner: measure 7.5 tonne", "50-Euro: money 50 EUR"]),
    ("de", "Die Zinsen fielen um 50 Basispunkte.", ["50 Basispunkte: percentage-points 50 basis-point"]),
    ("de", "Der Index fiel 2 Prozent auf 15.400 Punkte.", ["2 Prozent: percent 2 percent", "15.400: count 15400 punkte"]),
    ("de", "Er hatte 1,1 Promille.", ["1,1 Promille: measure 1.1 per-1000"]),
    ("de", "2/5 der Kähne lagen eine Viertelstunde.", ["2/5: ratio 0.4", "Viertelstunde: duration 0.25 hour"]),
    ("fr", "Un quart d'heure plus tard.", ["Un quart d'heure: duration 0.25 hour"]),
    ("fr", "Le 1/8 de finale.", ["1: count 1", "8: count 8"]),
    ("fr", "Du 6 au 9 juin 2031.", ["6 au 9 juin 2031: date 2031-6-6"]),
    ("es", "Esperó media hora y tres cuartos de hora.", ["media hora: duration 0.5 hour", "tres cuartos de hora: duration 0.75 hour"]),
    ("es", "Bajó 50 puntos básicos, al 4 por mil.", ["50 puntos básicos: percentage-points 50 basis-point", "4 por mil: measure 4 per-1000"]),
    ("es", "Vendió 4 por mil euros.", ["4: count 4", "mil euros: money 1000 EUR"]),
    ("it", "Il settore 5, dal valore 17, alle ore 15.", ["5: count 5", "17: count 17", "15: time 15:00"]),
    ("it", "Verso le 14.300 persone, dalle ore 9.", ["14.300: count 14300 persone", "9: time 9:00"]),
    ("es", "Hasta las 12.000 plazas, a las 9.30.", ["12.000: count 12000 plazas", "9.30: time 9:30"]),
    ("fr", "Voilà 3 heures ; jusqu'à 18 heures.", ["3 heures: duration 3 hour", "18 heures: time 18:00"]),
    ("nl", "Waarom 3 uur later? Om 3 uur.", ["3 uur: duration 3 hour", "3 uur: time 3:00"]),
    ("pt", "Pelas 14h.", ["14h: time 14:00"]),
    ("it", "Dopo mezz'ora, il 4 per mille.", ["mezz'ora: duration 0.5 hour", "4 per mille: measure 4 per-1000"]),
    ("pt", "O 1.º de junho.", ["1.º de junho: date 6-1"]),
    ("nl", "Na drie kwartier daalde het 50 basispunten.", ["drie kwartier: duration 0.75 hour", "50 basispunten: percentage-points 50 basis-point"]),
    ("nl", "De pauze duurde een kwartier, de wissel een vijfde van de tijd.", ["kwartier: duration 0.25 hour", "een vijfde: ratio 0.2"]),
]  # fmt: skip
DECADES = [
    ("de", "In den 70er-Jahren", 1970),
    ("de", "Ende der 1870er", 1870),
    ("fr", "les années 70", 1970),
    ("es", "en los años 70", 1970),
    ("es", "la década de 1970", 1970),
    ("it", "negli anni Settanta", 1970),
    ("it", "negli anni '70", 1970),
    ("pt", "nos anos 70", 1970),
    ("nl", "in de jaren zeventig", 1970),
]


@pytest.mark.parametrize(("language", "words", "decade"), DECADES)
def test_a_decade_is_a_date(language: str, words: str, decade: int) -> None:
    (found,) = find_quantities(f"{words}.", language)
    assert found.date is not None and found.date.decade == decade


def test_years_that_went_by_are_no_decade() -> None:
    assert [told(q) for q in find_quantities("Da anni 30 persone aspettano.", "it")] == [
        "30: count 30 persone"
    ]


@pytest.mark.parametrize(("language", "sentence", "expected"), [*SHARES, *CHANGES, *SPANS, *HOURS, *PARTS])
def test_what_is_read(language: str, sentence: str, expected: list[str]) -> None:
    assert [told(q) for q in find_quantities(sentence, language)] == expected
