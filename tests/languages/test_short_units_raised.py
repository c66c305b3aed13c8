"""Areas and volumes in the short forms of other languages: the raised two or three is a power, and no mark of a note."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Anotaram 48 pol² na ficha.", "pt", ("48 pol²", "square-inch")),
        ("Anotaram 2,27 pol³ na ficha.", "pt", ("2,27 pol³", "cubic-inch")),
        ("Anotaram 12 ft² na ficha.", "pt", ("12 ft²", "square-foot")),
        ("O barco² levou 48 pessoas³ ontem.", "pt", ("48", "pessoas")),
    ],
)
def test_a_power_and_a_mark_of_a_note(text: str, language: str, wanted: tuple[str, str]) -> None:
    (found,) = find_quantities(text, language)
    assert (found.text, found.unit) == wanted
