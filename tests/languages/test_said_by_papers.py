"""Decades, hours with minutes, "t/m", ranges whose currency stands twice and scores in words, in the six European languages."""

from __future__ import annotations

import pytest

from summarise.quantities import DateParts, Quantity
from summarise.quantities.finder import find_quantities
from tests.languages.test_reading import told


def read(language: str, text: str) -> list[Quantity]:
    found = list(find_quantities(text, language))
    assert all(text[q.start : q.end] == q.text for q in found)
    return found


DECADES = [
    ("de", "In den 1920ern war es teuer.", [("1920ern", 1920)]),
    ("de", "In den 1920er Jahren war es teuer.", [("1920er Jahren", 1920)]),
    ("de", "Das war in den 90ern und Ende der 70er.", [("90ern", 1990), ("70er", 1970)]),
    ("de", "Musik der 80er und 90er Jahre.", [("80er", 1980), ("90er Jahre", 1990)]),
    ("de", "Die 70er-Jahre, die 60erjahre.", [("70er-Jahre", 1970), ("60erjahre", 1960)]),
    ("de", "In den zwanziger Jahren und Mitte der Sechzigerjahre.", [("zwanziger Jahren", 1920), ("Sechzigerjahre", 1960)]),
    ("de", "Er lebte dort in den Neunzigern.", [("Neunzigern", 1990)]),
    ("nl", "De negentiger jaren waren druk.", [("negentiger jaren", 1990)]),
    ("nl", "De jaren 80 en 90, de jaren tachtig en negentig.", [("80", 1980), ("90", 1990), ("tachtig", 1980), ("negentig", 1990)]),
    ("fr", "Les années 80 et 90.", [("80", 1980), ("90", 1990)]),
    ("it", "Gli anni '80 e '90, gli anni Settanta e Ottanta.", [("80", 1980), ("90", 1990), ("Settanta", 1970), ("Ottanta", 1980)]),
    ("es", "A finales de los noventa, en los sesenta.", [("noventa", 1990), ("sesenta", 1960)]),
    ("es", "En las décadas de 1980 y 1990.", [("1980", 1980), ("1990", 1990)]),
    ("pt", "No final dos anos 80 e no início dos 90.", [("80", 1980), ("90", 1990)]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), DECADES)
def test_decades(language: str, text: str, expected: list[tuple[str, int]]) -> None:
    assert [(q.text, q.date and q.date.decade) for q in read(language, text)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ein 80er-Pack lag in der 30er-Zone."),
        ("de", "Ein Neunziger gewann gegen einen Achtziger."),
        ("es", "En los noventa minutos no pasó nada."),
        ("fr", "Après 40 ans et 20 mois."),
        ("it", "Da 20 anni e 30 giorni."),
    ],
)
def test_no_decade(language: str, text: str) -> None:
    assert all(q.date is None for q in read(language, text))


TIMES = [
    ("de", "Der Zug fährt um 15 Uhr 30.", "15 Uhr 30", (15, 30), None),
    ("de", "Von 15 Uhr 30 bis 17 Uhr 45 geöffnet.", "15 Uhr 30 bis 17 Uhr 45", (15, 30), (17, 45)),
    ("de", "Es war 20 Uhr und 5 Minuten.", "20 Uhr und 5 Minuten", (20, 5), None),
    ("fr", "Le train part à 15 heures 30.", "15 heures 30", (15, 30), None),
    ("fr", "Le train part à 15 heures et 30 minutes.", "15 heures et 30 minutes", (15, 30), None),
    ("nl", "Om 15 uur 30 begint het.", "15 uur 30", (15, 30), None),
    ("it", "La riunione inizia alle 15 e 30.", "15 e 30", (15, 30), None),
    ("it", "Il treno parte alle ore 7 e 45.", "7 e 45", (7, 45), None),
    ("es", "Empieza a las 8 y 45 de la mañana.", "8 y 45 de la mañana", (8, 45), None),
    ("es", "Llegó a las 15 horas y 30 minutos.", "15 horas y 30 minutos", (15, 30), None),
    ("pt", "Começa às 15 e 30.", "15 e 30", (15, 30), None),
    ("nl", "De winkel is open van 14.00 tot 17.30 uur.", "14.00 tot 17.30 uur", (14, 0), (17, 30)),
    ("nl", "Open 14.00-17.30 uur.", "14.00-17.30 uur", (14, 0), (17, 30)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "first", "last"), TIMES)
def test_hours_with_their_minutes(
    language: str, text: str, words: str, first: tuple[int, int], last: tuple[int, int] | None
) -> None:
    (found,) = read(language, text)
    assert (found.text, found.kind, found.date) == (words, "time", DateParts(hour=first[0], minute=first[1]))
    assert found.until == (DateParts(hour=last[0], minute=last[1]) if last else None)


def test_two_spans_of_a_day_share_the_word_of_hours() -> None:
    found = read("nl", "Open van 9.00 tot 12.00 en van 14.00 tot 17.30 uur.")
    assert [(q.text, q.date and q.date.hour, q.until and q.until.hour) for q in found] == [
        ("9.00 tot 12.00", 9, 12),
        ("14.00 tot 17.30 uur", 14, 17),
    ]


READ = [
    ("de", "Um 15 Uhr 30 Menschen verletzt.", ["15 Uhr: time 15:00", "30: count 30 menschen"]),
    ("fr", "À 8 heures 12 cas étaient connus.", ["8 heures: time 8:00", "12: count 12 cas"]),
    ("nl", "Om 8 uur 12 man gered.", ["8 uur: time 8:00", "12: count 12 man"]),
    ("de", "Um 8 Uhr 30 Pkw beschädigt.", ["8 Uhr: time 8:00", "30: count 30 pkw"]),
    ("it", "Rispetto alle 15 e 30 persone di ieri.", ["15: count 15", "30: count 30 persone"]),
    ("nl", "Het duurde 2 tot 3 uur.", ["2 tot 3 uur: duration 2-3 hour between"]),
    # t/m
    ("nl", "Kinderen van 4 t/m 12 jaar.", ["4 t/m 12 jaar: age 4-12 year between"]),
    ("nl", "Lees pagina 3 t/m 7.", ["3 t/m 7: count 3-7 between"]),
    ("nl", "Het kost 5 t/m 8 euro.", ["5 t/m 8 euro: money 5-8 EUR between"]),
    # the currency twice
    ("pt", "O preço fica entre R$ 50 e R$ 80.", ["R$ 50 e R$ 80: money 50-80 BRL between"]),
    ("pt", "Custa entre R$ 2 milhões e R$ 3 milhões.", ["R$ 2 milhões e R$ 3 milhões: money 2000000-3000000 BRL between"]),
    ("es", "Cuesta entre $ 50 y $ 80.", ["$ 50 y $ 80: money 50-80 USD between"]),
    ("es", "Cuesta entre R$ 50 y US$ 80.", ["R$ 50: money 50 BRL", "US$ 80: money 80 USD"]),
    ("it", "Costa tra € 50 e € 80.", ["€ 50 e € 80: money 50-80 EUR between"]),
    ("nl", "Het kost tussen € 50 en € 80.", ["€ 50 en € 80: money 50-80 EUR between"]),
    ("nl", "Het kost tussen € 2 en € 3 miljoen.", ["€ 2 en € 3 miljoen: money 2000000-3000000 EUR between"]),
    ("de", "Es kostet zwischen CHF 50 und CHF 80.", ["CHF 50 und CHF 80: money 50-80 CHF between"]),
    ("fr", "Il coûte entre CHF 50 et CHF 80.", ["CHF 50 et CHF 80: money 50-80 CHF between"]),
    # scores in words
    ("de", "Sie gewannen zwei zu eins.", ["zwei zu eins: score 2-1"]),
    ("de", "Das Spiel endete zwei zu null.", ["zwei zu null: score 2-0"]),
    ("de", "Sie gewannen mit 2 zu 1 gegen Jena.", ["2 zu 1: score 2-1"]),
    ("de", "Sie siegten mit drei Sätzen zu einem.", ["drei Sätzen zu einem: score 3-1"]),
    ("de", "Gemischt wird zwei zu eins.", ["zwei: count 2"]),
    ("fr", "Ils ont gagné deux à un.", ["deux à un: score 2-1"]),
    ("fr", "Battus trois à zéro, puis menés deux sets à un.", ["trois à zéro: score 3-0", "deux sets à un: score 2-1"]),
    ("fr", "Il faut deux à trois jours.", ["deux à trois jours: duration 2-3 day between"]),
    ("es", "Ganaron por dos goles a uno.", ["dos goles a uno: score 2-1"]),
    ("es", "Perdieron por dos a cero.", ["dos a cero: score 2-0"]),
    ("it", "Ha vinto per tre set a uno.", ["tre set a uno: score 3-1"]),
    ("it", "La squadra vince 3 set a 1 contro Roma.", ["3 set a 1: score 3-1"]),
    ("it", "Il 3 set a Roma piove.", ["3 set: date 9-3"]),
    ("it", "Hanno vinto due a uno.", ["due a uno: score 2-1"]),
    ("pt", "Venceram por dois a um.", ["dois a um: score 2-1"]),
    ("pt", "Venceu por 3 sets a 1.", ["3 sets a 1: score 3-1"]),
    ("nl", "Ze wonnen met twee tegen een.", ["twee tegen een: score 2-1"]),
    ("nl", "Hij verloor met drie sets tegen één.", ["drie sets tegen één: score 3-1"]),
    ("nl", "Twee tegen een muur.", ["Twee: count 2"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_what_is_read(language: str, text: str, expected: list[str]) -> None:
    assert [told(q) for q in read(language, text)] == expected


def test_a_span_of_days_with_t_m() -> None:
    (found,) = read("nl", "Het festival is van 3 t/m 7 maart.")
    assert (found.text, found.date, found.until) == (
        "3 t/m 7 maart",
        DateParts(month=3, day=3),
        DateParts(month=3, day=7),
    )
