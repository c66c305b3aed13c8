"""A slip of digits in a number that was copied: what is accused of it, and what is right and is not."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "The survey counted 3,251 errors in the edition of 1685.",
        "It counted errors in the edition: 3,521 in all.",
        "value-mismatch: 3,521",
    ),
    (
        "The port of Lowmere handled 48,317 containers in March.",
        "Lowmere handled 43,817 containers in March.",
        "value-mismatch: 43,817",
    ),
    (
        "The hall at Ansty cost £1,492,000 to repair.",
        "Repairs to the hall at Ansty cost £1,482,000.",
        "value-mismatch: £1,482,000",
    ),
    (
        "Inspectors closed 906 unlicensed kilns in the Astley hills last year.",
        "Inspectors closed 960 kilns in the Astley hills.",
        "value-mismatch: 960",
    ),
    ("Turnout in Brock was 61.38%.", "Turnout in Brock was 63.18%.", "value-mismatch: 63.18%"),
    # in a summary that tells all in other words, so that no sentence of the source is like its own
    (
        "The cannery at Osk employs 3,714 people. It was founded by two brothers.",
        "Its workforce stands at 3,174.",
        "value-mismatch: 3,174",
    ),
    # without the unit that is said once for many
    (
        "Growers took in 64,850 tonnes of barley, and of rape 31,270 tonnes.",
        "Barley growers brought in 64,850 tonnes and rape came to 32,170.",
        "value-mismatch: 32,170",
    ),
    # another name for what is counted
    (
        "Of 1,268 hauliers, 431 want longer hours at the gates.",
        "Longer opening is the wish of 431 of 1,286 lorry drivers.",
        "value-mismatch: 1,286",
    ),
    # told once more, and right there
    (
        "The hall at Lund holds 412 seats. All 412 seats were sold on Monday.",
        "The hall holds 412 seats. On Monday all 421 seats were sold.",
        "value-mismatch: 421",
    ),
    # 183 and 26 are added up by chance: they are of other things
    (
        "The mill ground 290 sacks of rye last week. A guide led 183 visitors through it. "
        "Its owner, a keen walker, keeps 26 goats behind the weir.",
        "Last week the mill ground 209 sacks of rye, in all.",
        "value-mismatch: 209",
    ),
]
# source, a right summary in other words
RIGHT = [
    (
        "The mill at Lowmere sold 1,320 sacks in May and 1,230 in June.",
        "The mill sold 1,320 sacks in May, 1,230 in June.",
    ),
    (
        "The port handled 4,830 containers in March and 120 in April.",
        "The port handled 4,950 containers in March and April.",
    ),
    ("The hall cost £1,492,310.", "The hall cost £1.49 million."),
    # a sum of what stands together, though it looks like another number
    (
        "The fair drew 120 adults and 114 children on Sunday. On Monday 243 people came.",
        "In all, 234 people came to the fair on Sunday.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)
    (rule,) = {f for _, features in findings_of(source, summary) for f in features if f.startswith("rule:")}
    assert rule == "rule:misread"


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert not any("mismatch" in code or "not-in-source" in code for code in codes(source, summary))
