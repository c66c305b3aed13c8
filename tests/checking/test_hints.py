"""Hints: a line on what was taken for granted in a check, or would make it worth more."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from summarise import Article, check
from tests.command import process

STORY = "Mill grows\n\n{top}The mill sold 400 tons of flour last year, more than ever before, its owner Ida Brandt said."
SAID = "The mill sold 400 tons of flour in 2031."


@pytest.mark.parametrize(
    "top",
    [
        "LOWMERE, 22 January 2032 — ",
        "NEW LOWMERE, Jan 22, 2032: ",
        "LOWMERE, Kent (Coast News), January 22, 2032 - ",
        "22 January 2032\n\n",
        "Thursday, 22 January 2032\n",
        "By Hanne Lykke, 22 January 2032\n\n",
        "Published: 22 January 2032, 10:15\n\n",
    ],
)
def test_a_dateline_is_the_articles_date_and_said_to_be(top: str) -> None:
    checked = check(STORY.format(top=top), SAID)
    assert [f for f in checked.flags if f.severity != "note"] == []
    (hint,) = checked.hints
    assert "the article's date is taken from its own words, “" in hint
    assert "--date" in hint


def test_a_dateline_that_counted_for_nothing_is_not_spoken_of() -> None:
    assert (
        check(STORY.format(top="22 January 2032\n\n"), "On 22 January 2032 it had sold 400 tons.").hints == ()
    )


@pytest.mark.parametrize(
    "top",
    [
        "2032-01-22\n\n",
        "22 January 2032\n",
        "\n  Published: 22 January 2032, 10:15\n\n",
        "LOWMERE, 22 January 2032 —\n",
        "2032-01-22 ",
        "2032-01-22\t",
        "2032-01-22 | ",
        "2032-01-22: ",
    ],
)
def test_a_date_above_or_before_the_headline_is_the_articles(top: str) -> None:
    checked = check(top + STORY.format(top=""), SAID)
    assert [f for f in checked.flags if f.severity != "note"] == []
    assert any("own words" in hint for hint in checked.hints)


@pytest.mark.parametrize(
    "text", ["2032-01-22", "22 January 2032\n", "2032-01-22 was when the mill sold 400 tons."]
)
def test_a_text_that_is_a_date_or_begins_a_sentence_with_it_is_not_dated_by_it(text: str) -> None:
    assert not any("own words" in hint for hint in check(text, SAID).hints)


@pytest.mark.parametrize(
    "top",
    [
        "The contract of 22 January 2032 was signed in Lowmere. ",
        "On 22 January 2032 - a Thursday - it opened. ",
        "LOWMERE, January 2032 — ",  # no day
        "It opened on\n22 January 2032 and closed soon.\n",
    ],
)
def test_a_date_of_the_story_is_none(top: str) -> None:
    assert not any("own words" in hint for hint in check(STORY.format(top=top), SAID).hints)


def test_a_date_that_is_given_is_stronger() -> None:
    text = STORY.format(top="LOWMERE, 22 January 2032 — ")
    for checked in (
        check(text, SAID, article_date="2030-05-05"),
        check(Article(text, date="2030-05-05"), SAID),
    ):
        assert not any("own words" in hint for hint in checked.hints)
        assert [f.claim and f.claim.text for f in checked.flags] == ["2031"]


@pytest.mark.parametrize("said", ["In June 2031 the mill closed.", "On 4 June 2030 the mill closed."])
def test_no_day_of_the_article_settles_a_date_that_it_gives_in_full(said: str) -> None:
    checked = check("The mill closed in June 2030 on the 3 June 2030, its owner said on Tuesday.", said)
    assert [f.code for f in checked.flags if f.severity != "note"]
    assert checked.hints == ()


def test_a_date_that_would_settle_a_flag() -> None:
    checked = check(STORY.format(top=""), SAID)
    assert [f.claim and f.claim.text for f in checked.flags] == ["2031"]
    (hint,) = checked.hints
    assert hint.startswith(
        "a flagged date may depend on the day of the article: write that day above the article"
    )
    assert check(STORY.format(top=""), "The mill sold 500 tons.").hints == ()


@pytest.mark.parametrize(
    ("source", "summary", "words"),
    [
        ("The mill sold 400 tons.", "The mill sold a lot.", "no number"),
        ("The mill sold 400 tons.", {"headline": "A lot"}, "no number"),
        (
            "The mill sold 400 tons to 31 bakers for £2 million.",
            "The mill sold 400 tons to 31 bakers for £2 million. It has 12 workers and opened in 1980.",
            "wrong way round",
        ),
    ],
)
def test_what_looks_like_a_slip_is_said(source: str, summary: object, words: str) -> None:
    (hint,) = check(source, summary).hints
    assert words in hint


def test_a_right_pair_has_no_hint() -> None:
    assert check("The mill sold 400 tons to 31 bakers for £2 million.", "The mill sold 400 tons.").hints == ()


def test_names_of_files_are_said_to_be_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("40 tons")
    (tmp_path / "b.txt").write_text("40 tons")
    (hint,) = check("a.txt", "b.txt").hints
    assert "names of files" in hint
    assert not any("names" in h for h in check("a.txt", "c.txt").hints)


def test_the_command_says_them_on_standard_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY.format(top="LOWMERE, 22 January 2032 — "))
    (tmp_path / "s.txt").write_text(SAID)
    done = process("check", "a.txt", "s.txt", cwd=tmp_path)
    assert done.stderr.startswith("summarise: hint: the article's date is taken from")
    assert process("check", "a.txt", "s.txt", "--quiet", cwd=tmp_path).stderr == ""


@pytest.mark.parametrize("text", ["Infinity", "-Infinity", "1e999999999", "-1e400", '"1e999999999"'])
def test_a_number_beyond_all_numbers_is_flagged(text: str) -> None:
    """JSON's 1e400 is read as an infinity."""
    checked = check(STORY.format(top=""), json.loads(f'{{"tons": {text}}}'))
    assert [(f.code, f.claim and f.claim.path) for f in checked.flags] == [("not-in-source", "tons")]
    assert checked.hints == ()


def test_zero_with_a_huge_exponent_is_zero() -> None:
    (claim,) = check("The mill sold 0 tons.", {"tons": Decimal("0E+999999999")}).claims
    assert (claim.verdict, claim.quantity and claim.quantity.low) == ("supported", 0)


@pytest.mark.parametrize("value", [float("nan"), Decimal("NaN"), 2j])
def test_what_is_no_number_in_a_number_field_is_said(value: object) -> None:
    (hint,) = check(STORY.format(top=""), {"sold": 400, "tons": value}).hints
    assert hint == f"“{value}” at tons is no number that can be compared, and was not checked"
    several = check(STORY.format(top=""), {"sold": 400, "years": [value] * 3}).hints
    assert several == (
        f"“{value}” at years[0] and 2 more is no number that can be compared, and was not checked",
    )
