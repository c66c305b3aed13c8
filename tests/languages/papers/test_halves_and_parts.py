"""Halves, quarters and other parts in words: of a percentage point, of a percent, of a unit, of what is counted; good and scant dozens."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities
from tests.languages.test_reading import told

OF_POINTS = [
    ("de", "Die Quote stieg um einen halben Prozentpunkt.", ["einen halben Prozentpunkt: percentage-points 0.5 percentage-point"]),
    ("de", "Sie hob die Zinsen um einen Viertelpunkt an.", ["Viertelpunkt: percentage-points 0.25 percentage-point"]),
    ("de", "Sie wuchs um ein halbes Prozent.", ["ein halbes Prozent: percent 0.5 percent"]),
    ("fr", "Le taux baisse d'un demi-point.", ["un demi-point: percentage-points 0.5 percentage-point"]),
    ("fr", "Elle relève son taux d'un quart de point.", ["un quart de point: percentage-points 0.25 percentage-point"]),
    ("fr", "Le taux recule d'un point et demi.", ["un point et demi: percentage-points 1.5 percentage-point"]),
    ("es", "El paro subió medio punto.", ["medio punto: percentage-points 0.5 percentage-point"]),
    ("es", "El paro subió tres puntos y medio.", ["tres puntos y medio: percentage-points 3.5 percentage-point"]),
    ("es", "La tasa cede tres cuartos de punto.", ["tres cuartos de punto: percentage-points 0.75 percentage-point"]),
    ("it", "Il tasso sale di mezzo punto percentuale.", ["mezzo punto percentuale: percentage-points 0.5 percentage-point"]),
    ("it", "Il tasso sale di un punto e mezzo.", ["un punto e mezzo: percentage-points 1.5 percentage-point"]),
    ("pt", "A taxa sobe meio ponto.", ["meio ponto: percentage-points 0.5 percentage-point"]),
    ("pt", "A taxa cai um quarto de ponto.", ["um quarto de ponto: percentage-points 0.25 percentage-point"]),
    ("nl", "De rente daalt een half procentpunt.", ["een half procentpunt: percentage-points 0.5 percentage-point"]),
    ("nl", "De rente daalt een kwart procentpunt.", ["een kwart procentpunt: percentage-points 0.25 percentage-point"]),
    ("fr", "Le chômage est en hausse de 0,6 point.", ["0,6 point: percentage-points 0.6 percentage-point"]),
    ("fr", "L'indice perd 0,6 point, le chômage monte.", ["0,6: count 0.6 point"]),
    ("es", "El club suma medio punto.", ["medio: count 0.5 punto"]),
]  # fmt: skip
OF_UNITS = [
    ("de", "Ein halbes Jahr, einem halben Kilometer.", ["Ein halbes Jahr: duration 0.5 year", "einem halben Kilometer: measure 0.5 kilometer"]),
    ("nl", "Een halve dag, een halve liter.", ["Een halve dag: duration 0.5 day", "een halve liter: measure 0.5 liter"]),
    ("it", "Costa due euro e mezzo.", ["due euro e mezzo: money 2.5 EUR"]),
    ("es", "Costó dos euros y medio.", ["dos euros y medio: money 2.5 EUR"]),
    ("fr", "Trois étoiles et demie.", ["Trois étoiles et demie: count 3.5 étoiles"]),
    ("es", "Tiene cinco estrellas y media.", ["cinco estrellas y media: count 5.5 estrellas"]),
    ("it", "Ha quattro stelle e mezza.", ["quattro stelle e mezza: count 4.5 stelle"]),
    ("pt", "São duas páginas e meia.", ["duas páginas e meia: count 2.5 páginas"]),
]  # fmt: skip
DOZENS = [
    ("de", "Ein knappes Dutzend Boote sank.", ["Ein knappes Dutzend: count 12 boote nearly"]),
    ("de", "Ein halbes Dutzend Boote.", ["Ein halbes Dutzend: count 6 boote"]),
    ("fr", "Une bonne vingtaine de bateaux.", ["Une bonne vingtaine: count 20 bateaux about"]),
    ("fr", "Une petite centaine de caisses.", ["Une petite centaine: count 100 caisses nearly"]),
    ("es", "Una buena docena de barcos.", ["Una buena docena: count 12 barcos about"]),
    ("it", "Mezza dozzina di barche, un buon centinaio di casse.", ["Mezza dozzina: count 6 barche", "un buon centinaio: count 100 casse about"]),
    ("pt", "Uma boa dezena de barcos.", ["Uma boa dezena: count 10 barcos about"]),
    ("nl", "Een krap honderdtal kisten.", ["Een krap honderdtal: count 100 kisten nearly"]),
    ("es", "Es una buena persona.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), [*OF_POINTS, *OF_UNITS, *DOZENS])
def test_parts_in_words(language: str, text: str, expected: list[str]) -> None:
    assert [told(q) for q in find_quantities(text, language)] == expected


FRACTIONS = [
    ("de", "Drei Achtel der Flotte.", 3, 8),
    ("de", "Einem Drittel gefiel es.", 1, 3),
    ("de", "Dreiviertel der Leute kamen.", 3, 4),
    ("fr", "Un huitième des bateaux.", 1, 8),
    ("fr", "Le prix a baissé de moitié.", 1, 2),
    ("it", "Cinque sesti della flotta.", 5, 6),
    ("it", "Un calo della metà.", 1, 2),
    ("nl", "Drie vijfde van de vloot.", 3, 5),
]


@pytest.mark.parametrize(("language", "text", "parts", "of"), FRACTIONS)
def test_fractions_in_words(language: str, text: str, parts: int, of: int) -> None:
    (found,) = find_quantities(text, language)
    assert found.kind == "ratio"
    assert found.low is not None
    assert abs(float(found.low) - parts / of) < 1e-9
