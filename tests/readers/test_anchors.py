"""From the date an input states to what "on Tuesday" and "last year" mean in the check."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarise.checking.check import check
from summarise.readers import read

TEXT = "The harbour office said on Tuesday that it had hired 300 people this month. Last year it hired 120 people."
FORMS = {
    "a.txt": f"date: 2025-01-14\n{TEXT}",
    "a.md": f"---\ndate: 2025-01-14\n---\n{TEXT}",
    "a.html": f'<html><head><meta property="article:published_time" content="2025-01-14"></head><body><p>{TEXT}</p></body></html>',
    "a.eml": f"From: a@example.org\nMessage-ID: <1@example.org>\nDate: Tue, 14 Jan 2025 10:00:00 +0000\n\n{TEXT}",
}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize(
    ("claim", "right"),
    [
        ("The office said on 14 January 2025 that it had hired 300 people.", True),
        ("It hired 300 people in January 2025.", True),
        ("In 2024 it hired 120 people.", True),
        ("The office said on 13 January 2025 that it had hired 300 people.", False),
        ("In 2023 it hired 120 people.", False),
    ],
)
def test_the_articles_date_anchors_what_the_text_leaves_open(
    tmp_path: Path, name: str, claim: str, right: bool
) -> None:
    (tmp_path / name).write_text(FORMS[name], encoding="utf-8")
    flags = check(read(tmp_path / name), claim).flags
    assert (not [flag for flag in flags if flag.claim]) is right


def test_a_date_that_is_given_goes_before_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FORMS["a.txt"], encoding="utf-8")
    article = read(tmp_path / "a.txt", date="2020-03-03")
    assert not [flag for flag in check(article, "In 2019 it hired 120 people.").flags if flag.claim]
