"""Numbers that one sentence of an article in another European language makes, whichever sentence it is; right and wrong ones."""

from __future__ import annotations

import pytest

from summarise import Severity, check, find_quantities

DE = (
    "Der Kreistag stimmte mit 31 zu 22 für das Bad. Der Bau kostet 16 Millionen Euro, die Förderung beträgt 4 Millionen. Bestellt wurden "
    "12 Pumpen zu je 8.500 Euro. Gefragt wurden 940 Schüler; 52 Prozent waren dafür, 31 Prozent dagegen, der Rest enthielt sich. Die "
    "Frühschicht dauerte 8,4 Stunden, die Spätschicht 7,6 Stunden. Das Becken nutzten 63 Prozent der Kinder."
)
FR = (
    "La société a vendu 5,4 millions de tuiles, dont 2,9 en Bretagne et 1,8 en Normandie. Elle versera 0,30 euro par action pour 90 "
    "millions d'actions. Elle vise un bénéfice de 44 à 47 millions d'euros, après 39 millions l'an dernier. Les 320 salariés ont voté ; 47 % sont pour l'accord."
)
ES = (
    "La naviera transportó a 640 viajeros. Ingresó 1.840 millones, de ellos 1.100 por carga y 420 por pasaje. La deuda es de 960 millones, 170 "
    "menos que en mayo. Su cuota pasó del 8,7% al 9,2%. El tribunal admitió 43 demandas y rechazó 12. A 30 de junio quedaban 7."
)
IT = (
    "Il consorzio ha chiuso con un utile di 2,6 milioni di euro, dopo una perdita di 1,7 milioni. I soci sono 240 e allevano 3.600 capre. Il 65% "
    "del formaggio va all'estero. Il direttore Luca Bassi lascerà dopo 14 anni. Le forme vendute sono state 8.250."
)

DE_MORE = (
    "Der Verband kürzte die Förderung um 20 Prozent auf 640.000 Euro. An dem Lauf nahmen 48 Vereine teil. Die Hälfte kam aus dem Norden. Ein Platz "
    "kostet 35 Euro im Monat. Erwin Lauk, 79 Jahre alt, begann mit 55 Jahren zu laufen."
)
FR_MORE = (
    "Le port emploie 310 dockers et en recrutera 45 autres. Une place coûte 70 euros par mois. La digue s'élève à 7,40 mètres, 1,20 au-dessus du niveau prévu. "
    "Sur 910 partants, 874 sont arrivés."
)
IT_MORE = "La diga era piena: il lago ha toccato i 9,70 metri, 1,30 sopra la soglia. I pompieri sono intervenuti con 430 uomini. Il vivaio ha 820 ettari. Ne saranno piantati altri 90 ettari."

RIGHT = [
    # by how much something went by so many percent; the half of those before; a year of months; the years between two ages
    (DE_MORE, "Die Förderung sinkt um 160.000 Euro."),
    (DE_MORE, "24 Vereine kamen aus dem Norden."),
    (DE_MORE, "Ein Platz kostet 420 Euro im Jahr."),
    (DE_MORE, "Lauk läuft seit 24 Jahren."),
    # a level with what comes to it, a level by what lies above it, those who did not arrive
    (FR_MORE, "Le port comptera 355 dockers."),
    (FR_MORE, "Une place revient à 840 euros par an."),
    (FR_MORE, "36 coureurs ont abandonné."),
    (IT_MORE, "La soglia è di 8,40 metri."),
    (IT_MORE, "Il vivaio arriverà a 910 ettari."),
    # by how much a vote was won, what is left when something has been taken off, so many of so much each
    (DE, "Die Mehrheit betrug neun Stimmen."),
    (DE, "Nach Abzug der Förderung bleiben 12 Millionen Euro."),
    (DE, "Die Pumpen kosten zusammen 102.000 Euro."),
    # what two shares leave of all; points between them; the hours between two shifts
    (DE, "17 Prozent enthielten sich noch."),
    (DE, "Die Befürworter lagen 21 Punkte vorn, also vor den Gegnern."),
    (DE, "Die Frühschicht dauerte 0,8 Stunden länger."),
    # a share in tens, people under another name
    (DE, "Gut sechs von zehn Kindern nutzten das Becken."),
    (DE, "Mehr als 900 Jugendliche wurden gefragt."),
    # what all parts leave, so much for each share, the end of a range
    (FR, "Les autres régions ont acheté 0,7 million de tuiles."),
    (FR, "Le dividende coûtera au total 27 millions d'euros."),
    (FR, "L'objectif dépasse d'au moins 5 millions d'euros le bénéfice de l'an dernier."),
    (FR, "Près de la moitié des salariés approuvent l'accord."),
    # a word of size that is left out, tenths of a point, a date that begins the next sentence
    (ES, "Carga y pasaje sumaron 1.520 millones."),
    (ES, "En mayo la deuda era de 1.130 millones."),
    (ES, "La cuota subió cinco décimas."),
    (ES, "La facturación superó los 1.800 millones."),
    # from a loss to a profit, what falls to each, what stays in the country, how long somebody has done it
    (IT, "Il risultato è migliorato di 4,3 milioni di euro."),
    (IT, "Ogni socio ha in media 15 capre."),
    (IT, "Il 35% del formaggio resta in Italia."),
    (IT, "Bassi è presidente da 14 anni."),
    (IT, "Il consorzio ha superato le 8.000 forme."),
]  # fmt: skip
WRONG = [
    (DE_MORE, "Die Förderung sinkt um 190.000 Euro.", "190.000"),
    (DE_MORE, "26 Vereine kamen aus dem Norden.", "26"),
    (DE_MORE, "Ein Platz kostet 350 Euro im Jahr.", "350"),
    (DE_MORE, "Lauk läuft seit 26 Jahren.", "26"),
    (FR_MORE, "Le port comptera 375 dockers.", "375"),
    (FR_MORE, "Une place revient à 740 euros par an.", "740"),
    (FR_MORE, "56 coureurs ont abandonné.", "56"),
    (IT_MORE, "La soglia è di 8,70 metri.", "8,70"),
    (DE, "Die Mehrheit betrug elf Stimmen.", "elf"),
    (DE, "Nach Abzug der Förderung bleiben 13 Millionen Euro.", "13 Millionen"),
    (DE, "Die Pumpen kosten zusammen 120.000 Euro.", "120.000"),
    (DE, "19 Prozent enthielten sich noch.", "19 Prozent"),
    (DE, "Die Frühschicht dauerte 0,6 Stunden länger.", "0,6 Stunden"),
    (FR, "Les autres régions ont acheté 0,9 million de tuiles.", "0,9 million"),
    (FR, "Le dividende coûtera au total 72 millions d'euros.", "72 millions"),
    (ES, "Carga y pasaje sumaron 1.620 millones.", "1.620 millones"),
    (ES, "En mayo la deuda era de 1.300 millones.", "1.300 millones"),
    (ES, "La facturación superó los 1.900 millones.", "1.900 millones"),
    (IT, "Il risultato è migliorato di 5,3 milioni di euro.", "5,3 milioni"),
    (IT, "Ogni socio ha in media 17 capre.", "17"),
    (IT, "Il 45% del formaggio resta in Italia.", "45%"),
]


@pytest.mark.parametrize(("source", "claim"), RIGHT)
def test_what_one_sentence_makes_is_not_accused(source: str, claim: str) -> None:
    assert [f.message for f in check(source, claim).flags if f.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(("source", "claim", "number"), WRONG)
def test_another_number_in_its_place_is(source: str, claim: str, number: str) -> None:
    flags = [f for f in check(source, claim).flags if f.severity is not Severity.NOTE]
    assert any(f.claim is not None and number in f.claim.text for f in flags)


def test_a_date_that_begins_a_sentence_is_no_end_of_a_span() -> None:
    found = [q.text for q in find_quantities("El tribunal rechazó 12. A 30 de junio quedaban 7.", "es")]
    assert found == ["12", "30 de junio", "7"]


@pytest.mark.parametrize(
    ("claim", "severity"),
    [
        ("Auf 63 Pumpen wird gewartet.", Severity.WARNING),  # nothing leads there
        ("Auf 96 Pumpen wird gewartet.", Severity.NOTE),  # eight times twelve, wherever they stand
        ("Die Halle kostet 77 Millionen Euro.", Severity.ERROR),
    ],
)
def test_what_arithmetic_reaches_at_all_is_less_grave(claim: str, severity: Severity) -> None:
    source = (
        "Der Hof hat zwölf Pumpen bestellt. Acht Schlepper kamen im Mai. Die Halle kostet 79 Millionen Euro."
    )
    assert [f.severity for f in check(source, claim).flags] == [severity]
