"""A share told right behind its own part and whole, where the source has another share of something else near."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

# Many numbers, so that nothing is worked out from all of them.
SEA = (
    "Six of the 47 meadows had shrunk by more than 20 per cent since they were last mapped in 2016, the team found. Four had grown. "
    "Anchors were the cause of damage at 11 sites. The government wants to restore 1,000 hectares by 2035 and has set aside £13m. So far 43 "
    "hectares have been planted, and only 37 per cent of planted shoots survive the first winter. Planting a hectare costs £60,000. "
    "The study cost £1.9m and took three summers. The cores were up to 2 metres long, and 318 of them were taken. The council voted "
    "by 27 to 19 for it. Some 58 per cent of the carbon lay below the first 30cm, and the oldest was 3,400 years old. A tenth of the "
    "sites lie off Wales. Water that is 1C warmer would speed that up by 12 per cent."
)


@pytest.mark.parametrize(
    "summary",
    [
        "Six of the 47 meadows, or 13%, had shrunk.",
        "Six of the 47 meadows (12.8%) had shrunk.",
        "Six of 47 meadows had shrunk, about 13 per cent.",
        "Six of 47 had shrunk, 13% of them.",
        "So far 43 of the 1,000 hectares have been planted, or 4.3%.",
        "Of the 46 votes 27 were for it, or 59%.",
    ],
)
def test_a_share_that_comes_out_is_worked_out(summary: str) -> None:
    assert doubts(SEA, summary) == []


@pytest.mark.parametrize(
    "summary",
    [
        "Six of the 47 meadows, or 23%, had shrunk.",
        "So far 43 of the 1,000 hectares have been planted, or 5.3%.",
        "Of the 46 votes 27 were for it, or 69%.",
        "Six of the 47 meadows had shrunk, and 14% of planted shoots survive.",
    ],
)
def test_one_that_does_not_is_doubted(summary: str) -> None:
    assert doubts(SEA, summary)
