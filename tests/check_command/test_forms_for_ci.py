"""``check --format sarif`` and ``--format github``: the claim's line and column in the summary's file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise import check
from summarise.article import Article
from summarise.checking.explaining.pages import codes
from summarise.checking.verdicts import Claim
from summarise.reports.github import render_checked as as_github
from summarise.reports.places import Lines, Region, SummaryPlaces
from summarise.reports.sarif import render_checked as as_sarif
from tests.check_command.running import run

SOURCE = "The mill employs 40 people.\nIt made 7.5 tons of flour in May.\n"


def github(summary: str, value: Any, file: str = "s.txt") -> str:
    return as_github(check(SOURCE, value), SummaryPlaces(summary, is_json=not isinstance(value, str)), file)


def sarif(summary: str, value: Any, file: str = "s.txt", article: Article | None = None) -> dict[str, Any]:
    places = SummaryPlaces(summary, is_json=not isinstance(value, str))
    text = as_sarif(check(SOURCE, value), article or Article(SOURCE, source="a.txt"), places, file)
    (run_,) = json.loads(text)["runs"]
    return dict(run_)


# --- places -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "span", "region"),
    [
        ("ab", (0, 1), (1, 1, 1, 2)),
        ("a\nbc", (2, 4), (2, 1, 2, 3)),
        ("a\r\nbc", (3, 5), (2, 1, 2, 3)),
        ("a\rbc", (2, 4), (2, 1, 2, 3)),
        ("a\u2028b", (2, 3), (1, 3, 1, 4)),  # no line end in an editor
        ("ab\ncd", (1, 4), (1, 2, 2, 2)),
        ("😀x", (1, 2), (1, 2, 1, 3)),  # a column is a code point
        ("ab\n", (0, 3), (1, 1, 1, 4)),
        ("", (0, 0), (1, 1, 1, 1)),
        ("ab", (0, 99), (1, 1, 1, 3)),
    ],
)
def test_lines_and_columns(text: str, span: tuple[int, int], region: tuple[int, ...]) -> None:
    assert Lines(text).region(*span) == region


WITH_ESCAPES = r"""{
  "title": "Caf\u00e9 \"x\" \ud83d\ude00 of 99 rooms",
  "n":
     [12, 7.50, "a\tb 88 boats"], "2019": {"deep key]": "77 trains"}
}"""


@pytest.mark.parametrize(
    ("path", "words", "marked"),
    [
        ("title", "99", "99"),
        ("title", 'é "', r"\u00e9 \""),
        ("title", "😀", r"\ud83d\ude00"),
        ("n[0]", "12", "12"),
        ("n[1]", "7.5", "7.50"),  # a number is marked whole
        ("n[2]", "88", "88"),
        ("2019~", "2019", "2019"),
        ('2019["deep key]"]', "77", "77"),
        ("not.there", "1", ""),
    ],
)
def test_a_claim_is_found_in_the_json_it_was_read_from(path: str, words: str, marked: str) -> None:
    values = {
        "title": 'Café "x" 😀 of 99 rooms', "n[0]": "12", "n[1]": "7.5", "n[2]": "a\tb 88 boats",
        "2019~": "2019", '2019["deep key]"]': "77 trains", "not.there": "1",
    }  # fmt: skip
    start = values[path].index(words)
    claim = Claim(path, start, start + len(words), words)
    region = SummaryPlaces(WITH_ESCAPES, is_json=True).region(claim)
    line = WITH_ESCAPES.splitlines()[region.line - 1]
    assert region.line == region.end_line
    assert line[region.column - 1 : region.end_column - 1] == marked


JSON = st.recursive(
    st.integers() | st.text() | st.booleans() | st.none() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(JSON, st.booleans(), st.sampled_from([None, 1]))
def test_every_claim_has_its_place_in_any_json(value: Any, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    places, lines = SummaryPlaces(text, is_json=True), text.split("\n")
    for claim in check(SOURCE, value).claims:
        region = places.region(claim)
        assert region != Region(1, 1, 1, 1)
        assert region.end_column <= len(lines[region.end_line - 1]) + 1


# --- GitHub -----------------------------------------------------------------------------------------


def test_a_command_names_the_file_the_line_and_the_columns() -> None:
    (line,) = github("The mill\nemploys 50 people.", "The mill\nemploys 50 people.").splitlines()
    command, _, message = line.removeprefix("::").partition("::")
    assert command == "error file=s.txt,line=2,col=9,endColumn=11,title=Another value (value-mismatch)"
    assert "“40 people”" in message
    assert "“50 people”" in message


def test_nothing_from_outside_can_leave_its_place() -> None:
    value = "The mill employs 50 people\r\n::set-output name=x::y%0A ::warning::z 99 tons"
    out = github(value, value, file="a,b:c%\n::error::x.txt")
    assert all(line.startswith(("::error file=", "::warning file=")) for line in out.splitlines())
    assert all(line.startswith(f"::{line[2:].split(' ')[0]} file=a%2Cb%3Ac%25 %3A%3Aerror%3A%3Ax.txt,line=") for line in out.splitlines())  # fmt: skip
    assert "\x1b" not in github("\x1b[31m 50 people", "\x1b[31m 50 people")


def test_notes_are_for_verbose(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("More than 79,000 came.")
    (tmp_path / "s.txt").write_text("79,000 came.")
    quiet = run("a.txt", "s.txt", "--format", "github", folder=tmp_path)
    loud = run("a.txt", "s.txt", "--format", "github", "--verbose", folder=tmp_path)
    assert (quiet.returncode, quiet.stdout) == (0, "")
    assert loud.stdout.startswith(
        "::notice file=s.txt,line=1,col=1,endColumn=7,title=Hedge left out (qualifier-dropped)::"
    )


# --- SARIF ------------------------------------------------------------------------------------------


def test_what_sarif_requires_of_a_log() -> None:
    """SARIF 2.1.0: version and runs (3.13), tool.driver.name (3.19.8), message (3.27.11); GitHub wants
    a rule's description and a region with a start line."""
    text = as_sarif(
        check(SOURCE, "It made 75 tons."), Article(SOURCE, source="a.txt"), SummaryPlaces("It made 75 tons.", is_json=False), "s.txt"
    )  # fmt: skip
    log = json.loads(text)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run_,) = log["runs"]
    driver = run_["tool"]["driver"]
    assert driver["name"] == "summarise"
    assert [rule["id"] for rule in driver["rules"]] == list(codes())
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"note", "warning", "error"}
    (result,) = run_["results"]
    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "scale-mismatch"
    assert result["level"] == "error"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "s.txt"}
    assert place["region"] == {
        "startLine": 1, "startColumn": 9, "endLine": 1, "endColumn": 16, "snippet": {"text": "75 tons"},
    }  # fmt: skip
    related = result["relatedLocations"][0]
    assert related["physicalLocation"]["artifactLocation"] == {"uri": "a.txt"}
    assert related["physicalLocation"]["region"] == {
        "startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 17,
    }  # fmt: skip
    assert run_["columnKind"] == "unicodeCodePoints"


def test_a_right_summary_has_an_empty_list_of_results() -> None:
    assert sarif("It employs 40 people.", "It employs 40 people.")["results"] == []


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("dir/s.txt", "dir/s.txt"),
        ("a b#1%?.txt", "a%20b%231%25%3F.txt"),
        ("/srv/ä.txt", "file:///srv/%C3%A4.txt"),
        ("-", "stdin"),
    ],
)
def test_paths_are_uris(file: str, uri: str) -> None:
    result = sarif("It made 75 tons.", "It made 75 tons.", file)["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
    assert unquote(uri.removeprefix("file://")) == file or file == "-"


def test_brackets_of_a_summary_make_no_links() -> None:
    summary = "It made 75 [tons](https://example.com)."
    for result in sarif(summary, summary)["results"]:
        assert "[" not in result["message"]["text"].replace("\\[", "")


def test_the_lines_of_an_extracted_text_are_not_given_out_as_the_files() -> None:
    page = Article(SOURCE, source="a.html", offsets=((0, 40),))
    related = sarif("It made 75 tons.", "It made 75 tons.", article=page)["results"][0]["relatedLocations"][0]
    assert related["physicalLocation"] == {"artifactLocation": {"uri": "a.html"}}
    assert "7.5 tons" in related["message"]["text"]


def test_the_same_flag_keeps_its_fingerprint_when_its_line_moves() -> None:
    one = sarif("It made 75 tons.", "It made 75 tons.")["results"][0]
    other = sarif("\n\nIt made 75 tons.", "\n\nIt made 75 tons.")["results"][0]
    assert one["partialFingerprints"] == other["partialFingerprints"]
    assert one["locations"] != other["locations"]


@given(st.text(), st.text(min_size=1))
def test_any_text_gives_valid_output(summary: str, file: str) -> None:
    value = f"{summary} 75 tons, 50 people"
    assert sarif(value, value, f"x{file}")["results"]
    for line in github(value, value, file).splitlines():
        assert line.startswith("::")


# --- the command ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("summary", "options", "code"),
    [
        ("It made 75 tons.", [], 1),
        ("It made 75 tons.", ["--fail-on", "never"], 0),
        ("It made 7.5 tons.", ["--fail-on", "note"], 0),
        ("It employs nearly 40 people.", [], 0),
        ("It employs nearly 40 people.", ["--fail-on", "warning"], 1),
    ],
)
@pytest.mark.parametrize("form", ["sarif", "github"])
def test_the_exit_code_is_that_of_every_form(
    tmp_path: Path, summary: str, options: list[str], code: int, form: str
) -> None:
    (tmp_path / "a.txt").write_text(SOURCE)
    (tmp_path / "s.txt").write_text(summary)
    assert run("a.txt", "s.txt", "-f", form, *options, folder=tmp_path).returncode == code
