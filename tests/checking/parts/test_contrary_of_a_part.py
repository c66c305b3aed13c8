"""What a part leaves of its whole, told with the opposite of what is said of the part, in words that are opposites only of parts."""

from __future__ import annotations

import pytest
from tests.checking.asking import doubts

# source, summary, the number as it is right, and one that is not
ROWS = [
    ("Food inspectors said that 47 of the 52 cheese samples they tested were free of listeria. The remainder came from a single dairy.", "{} of the 52 cheeses tested contained listeria, all of them from the same dairy, inspectors said.", "Five", "Six"),
    ("Of the 60 pupils who sat the exam, 51 passed.", "{} of the 60 pupils failed the exam.", "Nine", "Eight"),
    ("Officials said 33 of the 40 libraries were open on Monday.", "{} of the 40 libraries were closed on Monday, officials said.", "Seven", "Nine"),
    ("The operator said 88 of its 96 trains ran on time.", "{} of the operator's 96 trains were late.", "Eight", "Nine"),
    ("Rescuers found 14 of the 17 miners by Sunday evening.", "{} of the 17 miners were still missing on Sunday evening.", "Three", "Four"),
    ("Testers said 27 of the 30 toys they checked were safe. The rest were all made by one firm.", "{} of the 30 toys checked were unsafe, all of them made by one firm, testers said.", "Three", "Four"),
    ("Inspectors found that 38 of 45 kitchens met the rules.", "{} of the 45 kitchens broke the rules.", "Seven", "Six"),
    ("Vets said 19 of the 24 herds were free of the disease.", "{} of the 24 herds were infected, vets said.", "Five", "Six"),
    ("Of the 80 wells tested, 71 were clean.", "{} of the 80 wells were polluted.", "Nine", "Eight"),
    ("The council said 112 of its 120 lifts were working.", "{} of the council's 120 lifts were out of order.", "Eight", "Seven"),
    ("The lab said 16 of the 20 honeys it tested were genuine.", "{} of the 20 honeys tested were fake, the lab said.", "Four", "Five"),
    ("The airline said 57 of its 63 flights took off on Friday.", "{} of the 63 flights were cancelled on Friday, the airline said.", "Six", "Seven"),
    ("Teachers said 22 of the 28 children had been vaccinated.", "{} of the 28 children were unvaccinated, teachers said.", "Six", "Seven"),
    # as a share of all, and with what was found in them
    ("The operator said 88 of its 96 trains ran on time on Monday.", "{} ran late on Monday, the operator said.", "Eight out of 96 trains", "Nine out of 96 trains"),
    ("The operator said 88 of its 96 trains ran on time on Monday.", "{} was late.", "One train in 12", "One train in ten"),
    ("Officials said 30 of the 40 libraries were open on Monday.", "{} of the libraries were closed on Monday.", "One in four", "One in five"),
    ("Vets said 47 of the 52 sheep they tested were free of fluke.", "Fluke was found in {} of 52 sheep.", "five", "six"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), ROWS)
def test_what_a_part_leaves(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert doubts(source, summary.format(wrong)) != []


CHEESE = "Food inspectors said that 47 of the 52 cheese samples they tested were free of listeria."
TRAINS = "The operator said 88 of its 96 trains ran on time."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        # the rest is given what is said of the part
        ("Of the 60 pupils who sat the exam, 51 passed.", "Nine of the 60 pupils passed the exam."),
        (CHEESE, "Five of the 52 cheese samples were free of listeria."),
        (TRAINS, "Eight of the operator's 96 trains were on time."),
        ("The lab said 16 of the 20 honeys it tested were genuine.", "Four of the 20 honeys tested were genuine."),
        ("Inspectors found that 38 of 45 kitchens met the rules.", "Seven of the 45 kitchens met the rules."),
        (TRAINS, "Eight out of 96 trains ran on time."),
        (TRAINS, "One train in 12 ran on time."),
        # what is denied of the part is its contrary
        ("Officials said 33 of the 40 libraries were not open on Monday.", "Seven of the 40 libraries were closed on Monday."),
        # and "all" of some is still told of all
        ("Of 14 hikers found on Sunday, six were ill, some of them children.", "Six of the 14 hikers were ill, all of them children."),
        ("Police held 14 people on Sunday, six of them minors.", "Police held 14 people, all of them minors."),
    ],
)  # fmt: skip
def test_what_is_said_of_the_part_itself(source: str, summary: str) -> None:
    assert doubts(source, summary) != []
