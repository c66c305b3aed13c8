"""Earlier levels told as the present ones, ranks from the other end, gaps turned round, units of a game, bases of a change, ends of a
range as the other bound, terms that run together added up."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# the rule, a source, a wrong summary
WRONG = [
    (
        "old_level",
        "The choir, which had 86 members in 2016, now counts 51 and wants a grant.",
        "A choir with 86 members wants a grant.",
    ),
    ("other_rank", "Of 31 ports Selm is the second-busiest.", "Selm is the second-quietest of 31 ports."),
    (
        "other_rank",
        "The survey puts Dray fourth-cheapest of 60 towns.",
        "Dray is the fourth-dearest of 60 towns.",
    ),
    (
        "ahead_or_behind",
        "Lena Orr came second in the final, 0.7 seconds behind Ana Pires.",
        "Orr won the final by 0.7 seconds.",
    ),
    (
        "ahead_or_behind",
        "Lena Orr finished 12 seconds ahead of Ana Pires.",
        "Pires finished 12 seconds ahead of Orr.",
    ),
    ("ahead_or_behind", "Castor beat Polden by six points on Friday.", "Polden beat Castor by six points."),
    (
        "score_unit",
        "Marsh Town got home by five wickets with 12 balls left.",
        "Marsh Town won by five runs with 12 balls left.",
    ),
    (
        "wrong_base",
        "The bus company carried 50 million passengers, up from 40 million.",
        "Passenger numbers rose by a fifth.",
    ),
    ("wrong_base", "The rate went up from 8% to 12% in a year.", "The rate rose by a third in a year."),
    (
        "wrong_base",
        "Hale got three years for theft and 18 months for arson. The terms run concurrently.",
        "Hale must serve four and a half years.",
    ),
    (
        "bound_of_range",
        "The flats will cost between £180,000 and £240,000.",
        "None of the flats will cost more than £180,000.",
    ),
    (
        "bound_of_range",
        "The flats will cost between £180,000 and £240,000.",
        "The flats will cost at least £240,000.",
    ),
    (
        "still_to_do",
        "The referee stopped the match after 71 minutes.",
        "The match was stopped with 71 minutes left.",
    ),
]
# the rule, a source, a right summary
RIGHT = [
    (
        "bound_of_range",
        "It expects $4.10 to $4.40 a share; in June it expected $3.80 to $4.20.",
        "The top of its range went up from $4.20 in June to $4.40.",
    ),
    ("old_level", "The choir, which had 86 members in 2016, now counts 51 and wants a grant.", "A choir that once had 86 members wants a grant."),
    ("old_level", "The choir, which had 86 members in 2016, now counts 51 and wants a grant.", "A choir with 51 members wants a grant."),
    ("old_level", "Entry fell from 12 euros to 9 euros in May.", "Entry used to cost 12 euros."),
    ("old_level", "Entry fell from 12 euros to 9 euros in May.", "Entry is down from 12 euros."),
    ("other_rank", "Of 31 ports Selm is the second-busiest.", "Only one of 31 ports is busier than Selm, the second-busiest."),
    ("other_rank", "The survey puts Dray third-smallest and third-oldest of 60 towns.", "Dray is the third-smallest of 60 towns."),
    ("other_rank", "Mara is second-best at home and second-worst away.", "Mara is the second-worst away."),
    ("ahead_or_behind", "Lena Orr came second in the final, 0.7 seconds behind Ana Pires.", "Pires won the final by 0.7 seconds."),
    ("ahead_or_behind", "Lena Orr came second in the final, 0.7 seconds behind Ana Pires.", "Pires beat Orr by 0.7 seconds."),
    ("ahead_or_behind", "Lena Orr finished 12 seconds ahead of Ana Pires.", "Pires lost to Orr by 12 seconds."),
    ("ahead_or_behind", "Castor beat Polden by six points on Friday.", "Polden were beaten by six points by Castor."),
    ("score_unit", "Marsh Town got home by five wickets with 12 balls left.", "Marsh Town won by five wickets with 12 balls to spare."),
    ("score_unit", "Rees scored three goals and made two assists in the game.", "Rees got three goals."),
    ("wrong_base", "The bus company carried 50 million passengers, up from 40 million.", "Passenger numbers rose by a quarter."),
    ("wrong_base", "The bus company carried 50 million passengers, up from 40 million.", "A fifth fewer passengers were carried the year before."),
    ("wrong_base", "Hale got three years for theft and 18 months for arson. The terms run concurrently.", "Hale must serve three years."),
    ("wrong_base", "Hale got three years for theft and 18 months for arson.", "Hale must serve four and a half years."),
    ("bound_of_range", "The flats will cost between £180,000 and £240,000.", "None of the flats will cost more than £240,000."),
    ("bound_of_range", "The flats will cost between £180,000 and £240,000.", "The flats will cost at least £180,000."),
    ("bound_of_range", "The flats will cost between £180,000 and £240,000.", "No flat will cost less than £180,000."),
    ("still_to_do", "The referee stopped the match after 71 minutes.", "The match was stopped in the 71st minute."),
    ("still_to_do", "With 19 minutes left, after 71 minutes of play, the match was stopped.", "The match was stopped with 19 minutes left."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "source", "summary"), WRONG)
def test_what_is_turned_is_found(rule: str, source: str, summary: str) -> None:
    assert found_by(rule, source, summary)


@pytest.mark.parametrize(("rule", "source", "summary"), RIGHT)
def test_what_is_right_is_let_be(rule: str, source: str, summary: str) -> None:
    assert found_by(rule, source, summary) == []
