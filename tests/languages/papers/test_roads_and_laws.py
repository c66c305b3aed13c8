"""Roads, lines, flights, laws and weeks: numbers that are names, by the word before them."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities

NAMES = [
    ("de", "Er fuhr auf der B 27 nach Hause.", "B 27"),
    ("de", "Im Bus 42 saß niemand.", "Bus 42"),
    ("de", "Es geschah in Kalenderwoche 23.", "Kalenderwoche 23"),
    ("de", "Hier gilt Tempo 30.", "Tempo 30"),
    ("fr", "Il roule sur la RN 20.", "RN 20"),
    ("fr", "Il prend la nationale 7.", "nationale 7"),
    ("fr", "Le vol 447 a disparu.", "vol 447"),
    ("fr", "Selon l'article 49-3, c'est fini.", "article 49-3"),
    ("fr", "Selon l'article L. 121-3, c'est fini.", "L. 121-3"),
    ("fr", "La loi 2004-575 le permet.", "loi 2004-575"),
    ("es", "Va por la carretera 40.", "carretera 40"),
    ("es", "Circulaba por la Nacional 340.", "Nacional 340"),
    ("es", "Lo dice la Ley 15/2022.", "Ley 15/2022"),
    ("it", "Guidava sulla statale 106.", "statale 106"),
    ("it", "Guidava sulla SS 106.", "SS 106"),
    ("it", "Lo prevede la legge 104.", "legge 104"),
    ("pt", "Vai pela rodovia 116.", "rodovia 116"),
    ("pt", "Seguia na EN 125.", "EN 125"),
    ("pt", "O voo 447 caiu.", "voo 447"),
    ("nl", "Het was op de provinciale weg 201.", "provinciale weg 201"),
    ("nl", "Vlucht 447 is weg.", "Vlucht 447"),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMES)
def test_a_number_of_a_name_counts_nothing(language: str, text: str, name: str) -> None:
    (found,) = find_quantities(text, language)
    assert (found.text, found.kind) == (name, "identifier")


COUNTS = [
    ("de", "Am Kai lagen a 27 Boote.", "27"),
    ("es", "A 27 barcos les faltó sitio.", "27"),
    ("es", "Llegaron en 42 barcos.", "42"),
    ("nl", "Het duurde per week 3 dagen.", "3 dagen"),
    ("pt", "Em 42 barcos havia água.", "42"),
]


@pytest.mark.parametrize(("language", "text", "words"), COUNTS)
def test_what_is_no_name_stays_a_number(language: str, text: str, words: str) -> None:
    (found,) = find_quantities(text, language)
    assert (found.text, found.kind != "identifier") == (words, True)
