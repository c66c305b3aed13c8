"""Tables of plain text, whose cells two blanks or a tab part."""

from __future__ import annotations

import pytest

from summarise import check

DEATHS = """Road deaths by county

County        2030    2031
Ainsty          41      36
Barrow          17      22
Craven           9       9

Police recorded 1,150 serious injuries in 2031.  Most were in towns.
"""
BOATS = "\t2031\t2032\nLind city\t120\t400\nOst\t131\t509\n"


@pytest.mark.parametrize(
    ("source", "summary", "wanted"),
    [
        (DEATHS, "Deaths in Barrow rose to 36 in 2031.", [("36", "22")]),
        (DEATHS, "Ainsty had 36 deaths in 2030.", [("36", "41")]),
        (DEATHS, "Deaths in Ainsty fell from 41 to 36 in 2031; in Barrow they rose to 22.", []),
        (DEATHS, "There were 1,150 serious injuries in 2031.", []),
        (BOATS, "Lind city had 509 boats in 2032.", [("509", "400")]),
        (BOATS, "Ost had 509 boats in 2032.", []),
        # two blanks between sentences, and columns of words, make no table
        ("The port had 12 boats.  It was bad.\nOst had 140.  Lind had 415.\n", "Lind had 415.", []),
        ("Ada Quill   Mayor\nBo Reed     Clerk of 120 wards\n", "Ada Quill has 120 wards.", []),
    ],
)  # fmt: skip
def test_rows_and_columns_of_plain_text(source: str, summary: str, wanted: list[tuple[str, str]]) -> None:
    flags = check(source, summary).flags
    assert [
        (f.claim.text, f.evidence.text)
        for f in flags
        if f.code == "wrong-referent" and f.claim and f.evidence
    ] == wanted
