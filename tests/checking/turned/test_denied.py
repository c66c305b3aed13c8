"""What the source denies told as so."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "The review of 3,200 births found no sign that the drug harms children.",
        "The drug harms children, a review of 3,200 births found.",
        "direction-reversed: 3,200",
    ),
    (
        "The study of 5,400 shift workers found no link between night work and cataracts, said Dr Ilse Varga.",
        "Night work was linked to cataracts in a study of 5,400 shift workers, Dr Ilse Varga said.",
        "direction-reversed: 5,400",
    ),
    (
        "Tests on 640 wells found no trace of lead.",
        "Tests found traces of lead in 640 wells.",
        "direction-reversed: 640",
    ),
    ("Tests on 640 wells found no trace of lead.", "Lead was found in 640 wells.", "direction-reversed: 640"),
    (
        "Inspectors saw no evidence of fraud in the 2,300 files they read.",
        "Inspectors saw evidence of fraud in the 2,300 files they read.",
        "direction-reversed: 2,300",
    ),
]
# source, a right summary in other words
RIGHT = [
    (
        "The clock, weighing 900 kilos, has not been wound since 1988.",
        "The clock, of 900 kilos, was last wound in 1988.",
    ),
    (
        "The bill means that no kiln above 40 tonnes could be lit in the valley.",
        "A bill would keep kilns above 40 tonnes from being lit in the valley.",
    ),
    (
        "The study of 5,400 shift workers found no link between night work and cataracts, said Dr Ilse Varga.",
        "A study of 5,400 shift workers did not link night work to cataracts.",
    ),
    (
        "The study of 5,400 shift workers found no link between night work and cataracts, said Dr Ilse Varga.",
        "Among 5,400 shift workers, night work and cataracts were unrelated.",
    ),
    (
        "The study of 5,400 shift workers found no link between night work and cataracts, said Dr Ilse Varga.",
        "A study of 5,400 shift workers found that night work does not lead to cataracts.",
    ),
    ("Tests on 640 wells found no trace of lead.", "Tests on 640 wells turned up no lead."),
    ("Tests on 640 wells found no trace of lead.", "Lead was not found in any of the 640 wells."),
    (
        "The drug did not shorten illness in the trial of 1,100 patients.",
        "In a trial of 1,100 patients, the drug failed to shorten illness.",
    ),
    (
        "The drug did not shorten illness in the trial of 1,100 patients.",
        "The drug had no effect on how long 1,100 patients were ill.",
    ),
    (
        "Inspectors saw no evidence of fraud in the 2,300 files they read.",
        "The 2,300 files gave inspectors no sign of fraud.",
    ),
    (
        "The airline does not charge for bags of up to 8 kilograms.",
        "Bags of up to 8 kilograms are free on the airline.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused_by_this_rule(source: str, summary: str) -> None:
    assert not [flag for flag, features in findings_of(source, summary) if "rule:denied" in features]
