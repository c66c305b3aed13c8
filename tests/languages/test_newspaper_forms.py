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
AGES = [
    ("fr", "Les 18-25 ans votent.", ["18-25 ans: age 18-25 year between"]),
    ("fr", "Dans les 5 à 10 ans à venir.", ["5 à 10 ans: duration 5-10 year between"]),
    ("fr", "Luc Morel, 34 ans, chante.", ["34 ans: age 34 year"]),
    ("fr", "En France, 10 ans, c'est long.", ["10 ans: duration 10 year"]),
    ("es", "Los jóvenes de 18 a 25 años.", ["18 a 25 años: age 18-25 year between"]),
    ("es", "Una pena de 5 a 10 años.", ["5 a 10 años: duration 5-10 year between"]),
    ("it", "I 18-25enni votano.", ["18-25enni: age 18-25 year between"]),
    ("pt", "Maiores de 18 anos votam.", ["18 anos: age 18 year"]),
    ("de", "Kinder unter 6 Jahren.", ["6 Jahren: age 6 year less-than"]),
    ("nl", "Jongeren van 18 tot 25 jaar.", ["18 tot 25 jaar: age 18-25 year between"]),
    ("fr", "Il avait 70 ans.", ["70 ans: age 70 year"]),
    ("fr", "Elle a aujourd'hui 70 ans et peint.", ["70 ans: age 70 year"]),
    ("fr", "C'était il y a 70 ans.", ["70 ans: duration 70 year"]),
    ("fr", "Il avait 10 ans de retard.", ["10 ans: duration 10 year"]),
    ("fr", "Il est mort hier à 70 ans.", ["70 ans: age 70 year"]),
    ("fr", "Il fut condamné à 10 ans.", ["10 ans: duration 10 year"]),
    ("fr", "Les plus de 65 ans votent.", ["65 ans: age 65 year more-than"]),
    ("es", "Tenía 70 años.", ["70 años: age 70 year"]),
    ("es", "Cumplió 70 años.", ["70 años: age 70 year"]),
    ("es", "Tiene 10 años de experiencia.", ["10 años: duration 10 year"]),
    ("es", "Cumple 10 años en prisión.", ["10 años: duration 10 year"]),
    ("es", "Los mayores de 65 votan.", ["65: age 65 year"]),
    ("es", "Los mayores de 65 países asisten.", ["65: count 65 países"]),
    ("it", "Aveva 70 anni.", ["70 anni: age 70 year"]),
    ("it", "Ha tre anni di tempo.", ["tre anni: duration 3 year"]),
    ("it", "Gli over 65 votano.", ["65: age 65 year"]),
    ("it", "Gli under 12 giocano.", ["12: age 12 year"]),
    ("pt", "Tinha 70 anos.", ["70 anos: age 70 year"]),
    ("pt", "Tem 10 anos para pagar.", ["10 anos: duration 10 year"]),
    ("pt", "Os maiores de 65 votam.", ["65: age 65 year"]),
    ("nl", "Hij was 70 jaar.", ["70 jaar: age 70 year"]),
    ("nl", "Hij was 70 jaar burgemeester.", ["70 jaar: duration 70 year"]),
    ("nl", "De straf is zeven jaar.", ["zeven jaar: duration 7 year"]),
    ("nl", "De 65-plussers stemmen.", ["65-plussers: age 65 year"]),
    ("de", "Er war 70 Jahre alt.", ["70 Jahre alt: age 70 year"]),
    ("de", "Er starb gestern mit 70 Jahren.", ["70 Jahren: age 70 year"]),
    ("de", "Die über 65-Jährigen wählen.", ["65-Jährigen: age 65 year more-than"]),
]
MINUTES = [
    ("it", "Ha segnato al 23' e al 67'.", ["23': ordinal 23 minute", "67': ordinal 67 minute"]),
    (
        "fr",
        "Il a marqué deux fois (35', 78').",
        ["deux: count 2 fois", "35': ordinal 35 minute", "78': ordinal 78 minute"],
    ),
    ("es", "Empató Rojas (90+2').", ["90+2': ordinal 90 minute"]),
    ("pt", "O gol saiu aos 35' do jogo.", ["35': ordinal 35 minute"]),
    ("it", "La partita dura 90'.", ["90': duration 90 minute"]),
    ("de", "Weber (78.) traf.", ["78.: ordinal 78"]),
    ("fr", "Un voilier de 40' a coulé.", ["40': measure 40 foot"]),
    ("es", "Dijo '35' y calló.", ["35: count 35"]),
]
LARGE = [
    ("it", "Sono 628 milioni di chilometri.", ["628 milioni di chilometri: measure 628000000 kilometer"]),
    ("fr", "Ce sont 2 millions d'hectares.", ["2 millions d'hectares: measure 2000000 hectare"]),
    ("it", "Erano dodici di notte.", ["dodici: count 12 notte"]),
]
SUMS = [
    ("fr", "On compte 17 millions 500 000 habitants.", ["17 millions 500 000: count 17500000 habitants"]),
    (
        "fr",
        "Il vaut 1 milliard 200 millions d'euros.",
        ["1 milliard 200 millions d'euros: money 1200000000 EUR"],
    ),
    ("it", "Sono due milioni e 300mila.", ["due milioni e 300mila: count 2300000"]),
    ("es", "Hubo 2 millones y 10 barcos.", ["2 millones: count 2000000", "10: count 10 barcos"]),
    (
        "pt",
        "Custou 1 bilhão e 200 milhões de reais.",
        ["1 bilhão e 200 milhões de reais: money 1200000000 BRL"],
    ),
    ("de", "Es sind 17 Millionen 500.000 Kisten.", ["17 Millionen 500.000: count 17500000 kisten"]),
]
BELOW = [
    ("fr", "Il faisait – 5 °C.", ["– 5 °C: measure -5 degree-celsius"]),
    ("fr", "Le titre (– 5 %) recule.", ["– 5 %: percent -5 percent"]),
    ("fr", "La hausse – 5 % – est forte.", ["5 %: percent 5 percent"]),
    ("de", "Bei – 5 °C fror es.", ["– 5 °C: measure -5 degree-celsius"]),
]
TIMES = [
    ("nl", "De trein van 8.15 uur komt.", ["8.15 uur: time 8:15"]),
    ("de", "Das 95-%-Intervall ist breit.", ["95-%: percent 95 percent"]),
    ("fr", "Elle commence à vingt heures trente.", ["vingt heures trente: time 20:30"]),
    (
        "fr",
        "À vingt heures trente personnes entrent.",
        ["vingt heures: time 20:00", "trente: count 30 personnes"],
    ),
    ("es", "Llegó a las ocho y diez.", ["ocho y diez: time 8:10"]),
    ("es", "Salió a las ocho y media de la tarde.", ["ocho y media de la tarde: time 20:30"]),
    ("it", "Partì alle nove meno venti.", ["nove meno venti: time 8:40"]),
    ("pt", "Chegou às oito e dez da noite.", ["oito e dez da noite: time 20:10"]),
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
    ("fr", "Au T3, tout va mieux.", (None, 3, None)),
    ("es", "En el 3T sube.", (None, 3, None)),
    ("es", "En el T3 2024.", (2024, 3, None)),
    ("it", "Nel T3 sale.", (None, 3, None)),
    ("fr", "Au Ve siècle avant J.-C.", (None, None, -500)),
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


@pytest.mark.parametrize(
    ("code", "sentence", "expected"),
    [*NAMES, *MULTIPLES, *ONCE, *AGES, *SUMS, *BELOW, *TIMES, *MINUTES, *LARGE],
)
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
    [
        ("es", "Un Audi Q3 rojo."),
        ("fr", "Le terminal T2 ferme."),
        ("fr", "Il loue un T3."),
        ("es", "Un imán de 3T."),
    ],
)
def test_no_date_is_made_of_it(code: str, sentence: str) -> None:
    assert [q for q in find_quantities(sentence, code) if q.date] == []
