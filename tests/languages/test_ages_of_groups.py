"""So many years that are an age, by the words before them: of each language every ending that these words have."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities

AGES = [
    ("de", ["Kinder unter 6 Jahren", "Menschen über 80 Jahre", "Jugendliche ab 16 Jahren", "Kinder bis 12 Jahre", "im Alter von 40 Jahren", "Frauen zwischen 20 und 30 Jahren"]),
    ("fr", ["les plus de 65 ans", "des enfants de 8 ans", "les 18-25 ans", "aux 15-17 ans", "des femmes entre 20 et 30 ans", "des enfants de 6 à 12 ans"]),
    ("es", ["mayores de 65 años", "niños de hasta 12 años", "personas de entre 18 y 25 años", "mujeres de entre los 20 y los 30 años", "niños de 6 a 12 años"]),
    ("it", ["over 65 anni", "ultra 80 anni", "bambini di 8 anni", "ragazzi sotto i 14 anni", "donne tra 20 e 30 anni", "bambini di oltre 6 anni"]),
    ("pt", ["maiores de 65 anos", "crianças de até 12 anos", "mulheres entre 20 e 30 anos", "jovens dos 18 aos 25 anos"]),
    ("nl", ["kinderen van 8 jaar", "kinderen onder de 12 jaar", "jongeren vanaf 16 jaar", "kinderen tot 12 jaar", "mensen ouder dan 65 jaar", "vrouwen tussen 20 en 30 jaar"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in AGES for text in texts])
def test_of_people(code: str, text: str) -> None:
    assert "age" in [q.kind for q in find_quantities(f"Hier: {text}.", code)]
    assert "age" not in [
        q.kind
        for q in find_quantities(f"Hier: x {text.split(' ')[-2]} {text.rsplit(' ', maxsplit=1)[-1]}.", code)
    ]
