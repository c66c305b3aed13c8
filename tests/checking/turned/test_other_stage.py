"""A score, a lead or a time of one stage told of another."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    ("Ormsby won the first set 6-3 and the second 7-5.", "Ormsby won the second set 6-3."),
    ("Rovers led by 12 points at half-time and won by four.", "Rovers won by 12 points."),
    ("Rovers led by 12 points at half-time and won by four.", "Rovers led by four points at the break."),
    (
        "Castleburn won the first leg 2-0 at home and lost the return 1-0 to go through.",
        "Castleburn won the second leg 2-0.",
    ),
    (
        "Kiplagat was 14 seconds behind at the halfway mark but won by nine seconds.",
        "Kiplagat won by 14 seconds.",
    ),
    (
        "The Comets outscored the Pilots 31-18 in the third quarter and won 102-95.",
        "The Comets won the third quarter 102-95.",
    ),
    (
        "Arden lost the first leg 3-1 and won the second 2-0, going through 4-2 on penalties.",
        "Arden went through 4-2 on aggregate.",
    ),
]
# source, a right summary
RIGHT = [
    ("Ormsby won the first set 6-3 and the second 7-5.", "Ormsby took the second set 7-5."),
    ("Ormsby won the first set 6-3 and the second 7-5.", "Ormsby won in straight sets, 6-3 7-5."),
    ("Ormsby won the first set 6-3 and the second 7-5.", "Ormsby won the opening set 6-3."),
    (
        "Rovers led by 12 points at half-time and won by four.",
        "Rovers won by four points after leading by 12 at half-time.",
    ),
    (
        "Rovers led by 12 points at half-time and won by four.",
        "Rovers' lead of 12 at the interval was cut to four by the end.",
    ),
    (
        "Castleburn won the first leg 2-0 at home and lost the return 1-0 to go through.",
        "Castleburn lost the second leg 1-0 but went through 2-1 on aggregate.",
    ),
    (
        "Castleburn won the first leg 2-0 at home and lost the return 1-0 to go through.",
        "Castleburn went through 2-1 on aggregate.",
    ),
    (
        "Kiplagat was 14 seconds behind at the halfway mark but won by nine seconds.",
        "Kiplagat won by nine seconds after being 14 behind at the halfway mark.",
    ),
    (
        "Moreau won the time trial by 21 seconds on Friday and the mountain stage by 48 seconds on Sunday.",
        "Moreau won the time trial by 21 seconds.",
    ),
    (
        "Moreau won the time trial by 21 seconds on Friday and the mountain stage by 48 seconds on Sunday.",
        "Moreau was 48 seconds clear on the mountain stage.",
    ),
    (
        "The Comets outscored the Pilots 31-18 in the third quarter and won 102-95.",
        "The Comets won by seven points.",
    ),
    (
        "The Comets outscored the Pilots 31-18 in the third quarter and won 102-95.",
        "The Comets won the third quarter by 13 points.",
    ),
    (
        "Ishida shot 68 in the first round, 71 in the second and 65 on the final day.",
        "Ishida closed with a 65.",
    ),
    (
        "Ishida shot 68 in the first round, 71 in the second and 65 on the final day.",
        "Ishida opened with a 68.",
    ),
    (
        "Ishida shot 68 in the first round, 71 in the second and 65 on the final day.",
        "Ishida finished on 204.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_turned_is_found(source: str, summary: str) -> None:
    assert "wrong-referent" in found_by("other_stage", source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("other_stage", source, summary) == []
