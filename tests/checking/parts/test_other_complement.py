"""A number joined to a name or a stuff that the source joins to another: "from Derby in 2014" for "from Luton in 2014"."""

from __future__ import annotations

import pytest
from tests.checking.asking import codes

KEEPER = "The keeper came from Luton Town in 2014, having learnt the game at Derby County as a boy."
BREAD = "The bakery used 40 kilos of flour, 12 kilos of butter and 9 kilos of sugar."
TOUR = "The orchestra played to 2,100 people in Salzburg on Monday. On Friday it flies to Vienna."
DEAL = "Orsted Lines bought 14 ferries from Kestrel Marine for $310 million; Tamsin Shipping had wanted them too."
FINAL = "Valdoro beat Ascona 3-1 in Geneva, where 31,000 watched. The semi-final was played in Lugano."
COURT = "Mr Oakes won 12 cases against Bristol Water before he joined Severn Power."
GIFT = "The library holds 600 letters by Ada Brook and a bust of her friend Ivor Hale."
SAND = "The works took over 12 tonnes of lime, and 60 tonnes of fine river sand in all, along with 900 bags."
HAUL = "There were 40 raids for more than 3 kilos of pills, with 5.2 kilos of assorted pills and 80 knives taken."
UN = "The convoy of 80 trucks came from the United Nations in March."

WRONG = [
    (KEEPER, "He moved from Derby County in 2014.", "wrong-referent: Derby County"),
    (BREAD, "It took 40 kilos of sugar.", "wrong-referent: 40 kilos"),
    (BREAD, "The bakery used 12 kilos of flour.", "wrong-referent: 12 kilos"),
    (SAND, "They used 60 tonnes of lime.", "wrong-referent: 60 tonnes"),
    (TOUR, "It played to 2,100 people in Vienna.", "wrong-referent: Vienna"),
    (DEAL, "The 14 ferries came from Tamsin Shipping.", "wrong-referent: Tamsin Shipping"),
    (FINAL, "Ascona lost the match in Lugano 3-1.", "wrong-referent: Lugano"),
    (COURT, "Mr Oakes won 12 cases against Severn Power.", "wrong-referent: Severn Power"),
    (GIFT, "There are 600 letters by Ivor Hale in the library.", "wrong-referent: Ivor Hale"),
]
RIGHT = [
    (KEEPER, "He arrived from Luton in 2014."),
    (KEEPER, "In 2014 he left Luton Town, and he had begun at Derby County."),
    (BREAD, "Butter came to 12 kilos, and 40 kilos of flour were used."),
    (BREAD, "It used 9 kilos of white sugar."),
    # the sort before the stuff, in either text
    (SAND, "They used 60 tonnes of sand."),
    (SAND, "They used 60 tonnes of washed sand and 12 tonnes of lime."),
    (HAUL, "Police took 5.2 kilos of pills."),
    (HAUL, "Police took 5.2 kilos of mixed pills."),
    (TOUR, "On Monday 2,100 people came to the concert in Salzburg, Austria."),
    (DEAL, "The 14 ferries came from Kestrel."),
    (DEAL, "Kestrel Marine got $310 million for 14 ferries, which Tamsin Shipping had wanted."),
    (FINAL, "Before 31,000 people at Geneva, Valdoro won 3-1."),
    (COURT, "He won 12 cases against the water company of Bristol."),
    (GIFT, "The library has 600 of Ada Brook's letters."),
    (UN, "The UN sent 80 trucks in March."),
    (UN, "In March 80 trucks came from the UN."),
    (  # the source has the number in two places
        "In Metz 40 shops closed. In Nancy 40 shops closed as well.",
        "In Nancy 40 shops closed.",
    ),
    (  # a town and its county
        "The quarry at Wells employs 64 people. Somerset has nine quarries.",
        "The quarry employs 64 people in Somerset.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert [c for c in codes(source, summary) if c.startswith("wrong-referent")] == []
