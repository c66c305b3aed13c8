"""What became of some told of others."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "The coach crash on the Sella road left 3 dead and 29 injured, the hospital in Terni Alto said.",
        "A coach crash on the Sella road killed 29 people, the hospital said.",
        "wrong-referent: 29",
    ),
    (
        "The coach crash on the Sella road left 3 dead and 29 injured, the hospital in Terni Alto said.",
        "The crash left three people hurt.",
        "wrong-referent: three",
    ),
    (
        "The fire at the Marl mill killed two workers and injured 11.",
        "Eleven workers died in the fire at the Marl mill.",
        "wrong-referent: Eleven",
    ),
    (
        "The fire at the Marl mill killed two workers and injured 11.",
        "Two workers were hurt in the mill fire.",
        "wrong-referent: Two",
    ),
    (
        "Rescuers saved 41 passengers from the ferry; six are missing.",
        "Forty-one passengers of the ferry are missing.",
        "wrong-referent: Forty-one",
    ),
    (
        "Rescuers saved 41 passengers from the ferry; six are missing.",
        "Rescuers pulled six people from the ferry alive.",
        "wrong-referent: six",
    ),
    (
        "Police arrested 18 people at the march, and nine officers were hurt.",
        "Police made nine arrests at the march.",
        "wrong-referent: nine",
    ),
    (
        "The avalanche buried 14 skiers; 10 were dug out alive and four died.",
        "Ten skiers died in the avalanche.",
        "wrong-referent: Ten",
    ),
    (
        "Nine miners died and 23 were rescued after the shaft collapsed.",
        "The shaft's collapse killed 23 miners.",
        "wrong-referent: 23",
    ),
    (
        "Nine miners died and 23 were rescued after the shaft collapsed.",
        "Nine miners were brought out alive.",
        "wrong-referent: Nine",
    ),
    (
        "The quake injured 212 people. Seven people died.",
        "The quake killed 212 people.",
        "wrong-referent: 212",
    ),
    (
        "The jury convicted four of the defendants and acquitted seven.",
        "Four defendants were cleared.",
        "wrong-referent: Four",
    ),
]
# source, a right summary in other words
RIGHT = [
    (
        "The coach crash on the Sella road left 3 dead and 29 injured, the hospital in Terni Alto said.",
        "Three people died and 29 were hurt when a coach crashed.",
    ),
    (
        "The coach crash on the Sella road left 3 dead and 29 injured, the hospital in Terni Alto said.",
        "Twenty-nine people were injured in the coach crash.",
    ),
    (
        "The coach crash on the Sella road left 3 dead and 29 injured, the hospital in Terni Alto said.",
        "The crash claimed three lives.",
    ),
    (
        "The fire at the Marl mill killed two workers and injured 11.",
        "Eleven workers were hurt in the fire at the Marl mill.",
    ),
    ("Rescuers saved 41 passengers from the ferry; six are missing.", "Six passengers are still missing."),
    (
        "Rescuers saved 41 passengers from the ferry; six are missing.",
        "Forty-one people were rescued from the ferry.",
    ),
    (
        "Police arrested 18 people at the march, and nine officers were hurt.",
        "Police detained 18 people; nine officers suffered injuries.",
    ),
    ("The avalanche buried 14 skiers; 10 were dug out alive and four died.", "Four skiers were killed."),
    (
        "The avalanche buried 14 skiers; 10 were dug out alive and four died.",
        "Ten of the 14 skiers survived the avalanche.",
    ),
    ("Nine miners died and 23 were rescued after the shaft collapsed.", "Twenty-three miners were saved."),
    (
        "Nine miners died and 23 were rescued after the shaft collapsed.",
        "The collapse cost nine miners their lives.",
    ),
    (
        "The storm killed 12 people and left 40,000 without power.",
        "Twelve people lost their lives in the storm, and 40,000 homes lost power.",
    ),
    ("The quake injured 212 people. Seven people died.", "The quake killed seven people."),
    ("The quake injured 212 people. Seven people died.", "In all, 212 were hurt in the quake."),
    ("The jury convicted four of the defendants and acquitted seven.", "Seven defendants walked free."),
    ("The jury convicted four of the defendants and acquitted seven.", "Four were found guilty."),
    (
        "The clinic treated 86 people for smoke; five were kept overnight.",
        "Five people stayed in the clinic overnight.",
    ),
    ("The clinic treated 86 people for smoke; five were kept overnight.", "The clinic treated 86 people."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused_by_this_rule(source: str, summary: str) -> None:
    assert not [flag for flag, features in findings_of(source, summary) if "rule:fates" in features]
