"""Scores in a row: a set that was lost runs upwards as a range does, and is told by the one beside it."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities

ROWS = [
    ("en", "She beat him 21-14 12-21 21-19.", [(21, 14), (12, 21), (21, 19)]),
    ("en", "The sets went 6-4, 3-6 and 7-5.", [(6, 4), (3, 6), (7, 5)]),
    ("fr", "Elle l'emporte 21-14, 12-21, 21-19.", [(21, 14), (12, 21), (21, 19)]),
    ("es", "Ganó por 21-14, 12-21 y 21-19.", [(21, 14), (12, 21), (21, 19)]),
    ("nl", "Ze won met 21-14, 12-21 en 21-19.", [(21, 14), (12, 21), (21, 19)]),
    ("it", "Ha vinto 25-21, 19-25, 25-18.", [(25, 21), (19, 25), (25, 18)]),
    ("zh", "她以21-18、16-21、21-16击败对手。", [(21, 18), (16, 21), (21, 16)]),
    ("zh", "安洗莹21-9、21-13横扫。", [(21, 9), (21, 13)]),
    ("ja", "21-18、21-16のストレート勝ち。", [(21, 18), (21, 16)]),
    ("ja", "2-1（1-0、1-1）で勝利した。", [(2, 1), (1, 0), (1, 1)]),
]
RANGES = [
    ("en", "They asked pupils aged 10-15, 20-25 and 30-35."),
    ("fr", "Par groupes de 10-15, 20-25 ou 30-35 personnes."),
    ("zh", "图3-1、3-2所示，身高175-180厘米。"),
    ("zh", "参见1-3、4-6页。"),
]


@pytest.mark.parametrize(("code", "text", "sides"), ROWS)
def test_rows(code: str, text: str, sides: list[tuple[int, int]]) -> None:
    assert [(q.low, q.high) for q in find_quantities(text, code) if q.kind == "score"] == sides


@pytest.mark.parametrize(("code", "text"), RANGES)
def test_ranges_stay(code: str, text: str) -> None:
    assert [q.text for q in find_quantities(text, code) if q.kind == "score"] == []
