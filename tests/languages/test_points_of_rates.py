"""Points beside rates: of a percentage, unless a table or an index is told in them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities

POINTS = [
    ("fr", "Le chômage a reculé de 0,2 point à 7,3 %.", "0.2"),
    ("it", "Il tasso è salito di 0,3 punti al 2,1%.", "0.3"),
    ("es", "La tasa bajó 0,4 puntos, hasta el 11,2%.", "0.4"),
    ("de", "Die Quote stieg um 0,3 Punkte auf 5,1 Prozent.", "0.3"),
    ("pt", "A taxa caiu 0,2 ponto, para 6,1%.", "0.2"),
]


@pytest.mark.parametrize(("code", "text", "value"), POINTS)
def test_what_a_rate_moved_by_is_points_of_a_percentage(code: str, text: str, value: str) -> None:
    first = find_quantities(text, code)[0]
    assert (first.kind, first.value) == ("percentage-points", Decimal(value))


@pytest.mark.parametrize(
    ("code", "text", "number"),
    [
        ("es", "El Foro suma 12 puntos y el 40% de los goles.", "12"),
        ("es", "La tasa bajó al 11,2%. El Ibex perdió 12,4 puntos.", "12,4"),
        ("fr", "L'indice a perdu 0,2 point à 7.412,1.", "0,2"),
        ("de", "Der Dax verlor 112,4 Punkte.", "112,4"),
    ],
)
def test_other_points_are_counted(code: str, text: str, number: str) -> None:
    kinds = {q.text: q.kind for q in find_quantities(text, code)}
    assert kinds[number] == "count"


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [("Près d'un tiers.", "nearly"), ("Plus d'un tiers.", "more-than"), ("Près d'un million.", "nearly")],
)
def test_hedges_that_an_apostrophe_joins(text: str, qualifier: str) -> None:
    (found,) = find_quantities(text, "fr")
    assert found.qualifier == qualifier
