"""A number that is set against another one has the magnitude and unit of it, where it has none of its own."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities

# The last number of each text, with its value and unit (None: not looked at).
SHARED = [
    ("en", "It won 3.5 million votes, up from 2.9 at the last election.", 2_900_000, None),
    ("en", "Turnout was 47.3% in 2031, against 58 at the vote before.", 58, "percent"),
    ("en", "The charge is 6.1 percent, down from 6.35.", 6.35, "percent"),
    ("en", "The fund made 45.5m euros versus 51 in 2030.", 51_000_000, "EUR"),
    ("en", "The share fell from 12 percent to 9.", 9, "percent"),
    ("en", "The rate was cut to 4.75 per cent from 4.9.", 4.9, "percent"),
    ("en", "It lost 2.4 per cent in 2032 compared with 3.1 the year before.", 3.1, "percent"),
    ("en", "It lost minus 3.4 per cent in 2032 versus plus 8.1 the year before.", 8.1, "percent"),
    ("en", "It was -11C at noon and -4 on Monday.", -4, "degree-celsius"),
    ("de", "Es waren minus 11 Grad und minus 4 im Mai.", -4, "degree-celsius"),
    ("de", "Es blieben 45,5 nach 51,0 Millionen Euro.", 45_500_000, "EUR"),
    ("es", "Pasó de 4.200 a 4.900 millones de euros.", 4_200_000_000, "EUR"),
    ("de", "Die Liste bekam 3,5 Millionen Stimmen, nach 2,9 im ersten Wahlgang.", 2_900_000, None),
    ("de", "Die Quote sank auf 47,3 Prozent, gegenüber 58.", 58, "percent"),
    ("de", "Das Brot kostet 4,20 Euro statt 3,90.", 3.9, "EUR"),
    ("de", "Der Satz sank von 12 Prozent auf 9.", 9, "percent"),
    ("fr", "La liste a eu 3,5 millions de voix, contre 2,9 en 2030.", 2_900_000, None),
    ("fr", "Il faisait -11 °C, contre -4 la veille.", -4, "degree-celsius"),
    ("fr", "La part passe de 12 % à 9.", 9, "percent"),
    ("es", "La lista tuvo 3,5 millones de votos, frente a 2,9 en la primera vuelta.", 2_900_000, None),
    ("es", "Pagarán 9,60 euros en lugar de 12,40.", 12.4, "EUR"),
    ("it", "La lista ha avuto 3,5 milioni di voti, contro i 2,9 del primo turno.", 2_900_000, None),
    ("it", "L'invaso è pieno al 38%, rispetto al 71 di maggio.", 71, "percent"),
    ("pt", "A lista teve 3,5 milhões de votos, contra 2,9 no primeiro turno.", 2_900_000, None),
    ("pt", "A taxa é de 3,1%, ante 3,4 em maio.", 3.4, "percent"),
    ("nl", "De lijst kreeg 3,5 miljoen stemmen, tegenover 2,9 in de eerste ronde.", 2_900_000, None),
    ("nl", "De opkomst zakte naar 47,3 procent, tegen 58,1 vier jaar eerder.", 58.1, "percent"),
]
ALONE = [
    ("en", "Shares rose 5% from 20.", 20),
    ("en", "They won 5 of 9 games, up from 3.", 3),
    ("en", "Growth of 3% against 5 rivals.", 5),
    ("en", "It has 3.5 million users. Against 2 it lost.", 2),
    ("de", "Er stieg um 5 Prozent nach 3 Spielen.", 3),
    ("fr", "Une hausse de 5 % contre 3 rivaux.", 3),
    ("es", "Subió un 5 % frente a 20 barcos.", 20),
]


def _of(text: str, code: str) -> list[tuple[float, str | None]]:
    numbers = [
        q
        for q in find_quantities(text, code)
        if q.value is not None and q.kind not in ("ordinal", "duration")
    ]
    return [(float(q.value), q.unit) for q in numbers if q.value is not None]


@pytest.mark.parametrize(("code", "text", "value", "unit"), SHARED)
def test_shares_the_size_and_unit(code: str, text: str, value: float, unit: str | None) -> None:
    found = [(number, None if unit is None else of) for number, of in _of(text, code)]
    assert (value, unit) in found


@pytest.mark.parametrize(("code", "text", "value"), ALONE)
def test_shares_nothing(code: str, text: str, value: float) -> None:
    kinds = [q.kind.value for q in find_quantities(text, code) if q.value == value]
    assert kinds == ["count"]
