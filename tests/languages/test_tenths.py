"""Tenths in words, and what they are of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities

CASES = [
    ("es", "El paro bajó tres décimas en mayo.", "tres décimas", "percentage-points", "0.3", "percentage-point"),
    ("es", "La tasa cayó 3 décimas.", "3 décimas", "percentage-points", "0.3", "percentage-point"),
    ("es", "El paro baja una décima, al 11,4%.", "una décima", "percentage-points", "0.1", "percentage-point"),
    ("es", "Quedó a tres décimas de segundo.", "tres décimas de segundo", "duration", "0.3", "second"),
    ("es", "Perdió por una centésima de segundo.", "una centésima de segundo", "duration", "0.01", "second"),
    ("es", "Ganó por dos décimas la carrera.", "dos décimas", "ratio", "0.2", None),
    ("pt", "A inflação subiu duas décimas.", "duas décimas", "percentage-points", "0.2", "percentage-point"),
    ("it", "Il tasso sale di tre decimi.", "tre decimi", "percentage-points", "0.3", "percentage-point"),
    ("it", "Il tasso sale di un decimo di punto.", "un decimo di punto", "percentage-points", "0.1", "percentage-point"),
    ("it", "Nove decimi della classe ha letto il libro.", "Nove decimi", "ratio", "0.9", None),
    ("fr", "Elle recule de trois dixièmes de point.", "trois dixièmes de point", "percentage-points", "0.3", "percentage-point"),
    ("fr", "Il gagne de trois dixièmes de seconde.", "trois dixièmes de seconde", "duration", "0.3", "second"),
    ("fr", "Neuf dixièmes de la forêt ont brûlé.", "Neuf dixièmes", "ratio", "0.9", None),
    ("de", "Die Quote sank um drei Zehntel auf 5,4 Prozent.", "drei Zehntel", "percentage-points", "0.3", "percentage-point"),
    ("de", "Sie siegte mit drei Zehntelsekunden Vorsprung.", "drei Zehntelsekunden", "duration", "0.3", "second"),
    ("nl", "De rente steeg met twee tienden naar 3,4 procent.", "twee tienden", "percentage-points", "0.2", "percentage-point"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "words", "kind", "value", "unit"), CASES)
def test_tenths_are_of_what_stands_behind_them_or_of_a_rate(
    code: str, text: str, words: str, kind: str, value: str, unit: str | None
) -> None:
    found = {q.text: q for q in find_quantities(text, code)}
    assert words in found
    told = found[words]
    assert (told.kind, told.value) == (kind, Decimal(value))
    if unit is not None:
        assert told.unit == unit


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "Fue la décima edición."),
        ("es", "Una décima edición no cambia la tasa."),
        ("pt", "É a décima edição."),
        ("it", "È il decimo giorno."),
        ("fr", "C'est le dixième jour."),
    ],
)
def test_the_tenth_of_a_row_stays_an_ordinal(code: str, text: str) -> None:
    (found,) = find_quantities(text, code)
    assert (found.kind, found.value) == ("ordinal", 10)
