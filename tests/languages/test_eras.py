"""Years and centuries with their era, in each language's ways; before Christ they are negative."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities

YEARS = [
    ("es", "El templo data del año 500 a. C.", [-500]),
    ("es", "Nació en el 27 a. C. y murió en el 14 d. C.", [-27, 14]),
    ("es", "Hacia 12.000 a. C. y entre 200 y 100 a. C.", [-12000, -200, -100]),
    ("fr", "Vers 12 000 av. J.-C., puis en 52 av. J.-C.", [-12000, -52]),
    ("it", "Nell'anno 500 a.C. e nel 12.000 a. C. era freddo.", [-500, -12000]),
    ("pt", "No ano 500 a.C. e no ano de 44 a. C.", [-500, -44]),
    ("de", "Ab 300 vor Christus, um 12.000 v. Chr. und 9 n. Chr.", [-300, -12000, 9]),
    ("nl", "In het jaar 500 v.Chr. en in 12 na Christus.", [-500, 12]),
    ("en", "By 10,000 BC, and in 2,500 B.C.", [-10000, -2500]),
    ("zh", "建于公元前500年，毁于公元79年。", [-500, 79]),
    ("zh", "西元前2000年建城，前221年统一。", [-2000, -221]),
    ("zh", "公元前221年至前206年。", [-221, -206]),
    ("ja", "紀元前500年に建てられ、前221年に壊れた。", [-500, -221]),
    ("ja", "紀元後79年と西暦14年。", [79, 14]),
]
CENTURIES = [
    ("zh", "公元前5世纪", -500),
    ("zh", "公元前三世纪", -300),
    ("zh", "公元3世纪", 200),
    ("ja", "紀元前5世紀", -500),
]
LASTING = [
    ("es", "Duró 500 a. y 3 d.", ["500 a.", "3 d."]),
    ("zh", "前500年的历史，前3年。", ["500年", "3年"]),
    ("zh", "以前300年。", ["300年"]),
    ("ja", "過去500年で、前3年より多い。", ["500年", "3年"]),
]


@pytest.mark.parametrize(("code", "text", "years"), YEARS)
def test_years(code: str, text: str, years: list[int]) -> None:
    found = find_quantities(text, code)
    assert [q.year for q in found] == years
    assert all(text[q.start : q.end] == q.text for q in found)


@pytest.mark.parametrize(("code", "text", "decade"), CENTURIES)
def test_centuries(code: str, text: str, decade: int) -> None:
    (found,) = find_quantities(text, code)
    assert found.date is not None
    assert (found.text, found.date.decade) == (text, decade)


@pytest.mark.parametrize(("code", "text", "lasting"), LASTING)
def test_what_has_no_era(code: str, text: str, lasting: list[str]) -> None:
    assert [q.text for q in find_quantities(text, code) if q.kind == "duration"] == lasting
