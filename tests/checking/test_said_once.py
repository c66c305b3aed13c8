"""One slip is one flag: what two rules find of the same words, in the same way, is said once, by the graver."""

from __future__ import annotations

from collections import Counter

import pytest

from summarise import check

POLLED = "Of 2,400 tenants asked, 57% want the lift and 31% want the stairs."
BLAST = "At least 61 sheep have died and 240 are missing after the flood at Orle."
PRICES = "Rents fell in March for the first time, by 0.3%. They rose in June by 0.4%."
HERRING = "Der Fang der Fischer von Tarnhafen sank von 84 auf 71 Tonnen. Die Gemeinde gab für den Hafen 19 Millionen Euro aus."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (POLLED, "31% want the lift and 57% want the stairs."),
        (BLAST, "At least 240 sheep have died and 61 are missing."),
        (PRICES, "Rents fell by 0.3% in June."),
        (HERRING, "Der Fang stieg von 84 auf 71 Tonnen."),
    ],
)
def test_what_two_rules_find_of_the_same_words_is_said_once(source: str, summary: str) -> None:
    flags = check(source, summary).flags
    assert flags
    said = Counter((f.code, f.claim.start, f.claim.end) for f in flags if f.claim is not None)
    assert [at for at, times in said.items() if times > 1] == []
