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
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)
    (rule,) = {f for _, features in findings_of(source, summary) for f in features if f.startswith("rule:")}
    assert rule == "rule:misread"


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert not any("mismatch" in code or "not-in-source" in code for code in codes(source, summary))
