"""A summary that states a struck-out number is told that the article withdrew it."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.readers.markdown import read_markdown

ARTICLE = read_markdown(
    "The berth fee is ~~£910~~ £870 a year, and the quay has ~~44~~ 45 cranes, the office said."
)


@pytest.mark.parametrize(
    ("summary", "withdrawn"),
    [
        ("The berth fee is £910 a year.", "“£910”"),
        ("The quay has 44 cranes.", "“44”"),
        ("The berth fee is £930 a year.", None),
        ("The berth fee is £870 a year.", None),
    ],
)
def test_the_flag_says_so(summary: str, withdrawn: str | None) -> None:
    flags = check(ARTICLE, summary).flags
    said = [flag for flag in flags if "withdrew" in flag.message]
    assert bool(said) is (withdrawn is not None)
    assert not said or said[0].message.endswith(f"The article withdrew it: {withdrawn} is struck out there.")
