"""``check --jsonl``: one line out for one line in, and no line lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarise import check
from summarise.reports.json import checked_data
from tests.check_command.running import run

GOOD: dict[str, Any] = {"id": 1, "source": "The mill employs 40 people.", "summary": "40 people work there."}
WRONG: dict[str, Any] = {"id": 2, "source": "The mill employs 40 people.", "summary": {"employees": 50}}


def lines(*records: Any) -> str:
    return "".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in records)


def test_records_come_back_with_what_was_found(tmp_path: Path) -> None:
    done = run("--jsonl", folder=tmp_path, stdin=lines(GOOD, WRONG))
    one, other = map(json.loads, done.stdout.splitlines())
    assert {k: one[k] for k in GOOD} == GOOD
    assert one["checked"]["flags"] == []
    assert [f["claim"]["path"] for f in other["checked"]["flags"]] == ["employees"]
    assert "2 records checked" in done.stderr
    assert done.returncode == 0  # the flag is a warning


@pytest.mark.parametrize(
    ("records", "options", "code"),
    [
        ([GOOD], [], 0),
        ([GOOD, WRONG], ["--fail-on", "warning"], 1),
        ([WRONG], ["--fail-on", "never"], 0),
        ([GOOD, "no json"], [], 66),
        ([WRONG, "no json"], ["--fail-on", "warning"], 66),
        ([], [], 0),
    ],
)
def test_exit_codes(tmp_path: Path, records: list[Any], options: list[str], code: int) -> None:
    assert run("--jsonl", *options, folder=tmp_path, stdin=lines(*records)).returncode == code


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("no json", "not valid JSON at column 1"),
        ('{"source": "x"', "not valid JSON at column 15"),
        ("[1, 2]", "not a JSON object"),
        ('{"source": "x", "summary": {"n": 1, "n": 2}}', "“n” stands twice in one object"),
        ('{"source": "x"}', "no field summary; it has source"),
        ('{"summary": "x"}', "no field source; it has summary"),
        ('{"source": "", "summary": "x"}', "source: has to be a text that is not empty"),
        ('{"source": 5, "summary": "x"}', "source: has to be a text that is not empty"),
        # Where a model failed there is nothing to check: that is no summary without mistakes.
        ('{"source": "x", "summary": null}', "summary: is empty; there is nothing to check"),
        ('{"source": "x", "summary": ""}', "summary: is empty; there is nothing to check"),
        ('{"source": "x", "summary": " \\n"}', "summary: is empty; there is nothing to check"),
        ('{"source": "x", "summary": {}}', "summary: is empty; there is nothing to check"),
        ('{"source": "x", "summary": []}', "summary: is empty; there is nothing to check"),
        (
            '{"source": "x", "summary": {"headline": null, "facts": [" "]}}',
            "summary: is empty; there is nothing to check",
        ),
        ('{"source": "' + "x" * 3000 + '", "summary": "x"}', "longer than --max-bytes"),
        ("[" * 100_000, "longer than --max-bytes"),
    ],
)
def test_a_bad_line_is_said_and_counted_and_the_rest_goes_on(tmp_path: Path, line: str, says: str) -> None:
    done = run("--jsonl", "--max-bytes", "2000", folder=tmp_path, stdin=lines(GOOD, line, GOOD))
    out = [json.loads(text) for text in done.stdout.splitlines()]
    assert [record["checked"] is None for record in out] == [False, True, False]
    assert out[1]["check_error"] == f"line 2: {says}"
    assert f"-:2: {says}" in done.stderr
    assert "2 records checked" in done.stderr
    assert "; 1 line could not be checked" in done.stderr
    assert done.returncode == 66


def test_what_could_be_read_of_a_bad_record_is_kept(tmp_path: Path) -> None:
    done = run("--jsonl", folder=tmp_path, stdin=lines({"id": 7, "source": "x"}))
    assert json.loads(done.stdout)["id"] == 7


def test_blank_lines_a_byte_order_mark_and_a_missing_last_line_end(tmp_path: Path) -> None:
    given = b"\xef\xbb\xbf" + lines(GOOD, "", "  ").encode() + json.dumps(GOOD).encode()
    done = run("--jsonl", folder=tmp_path, stdin=given)
    assert len(done.stdout.splitlines()) == 2
    assert done.returncode == 0


def test_bytes_that_are_no_utf_8_are_a_bad_line(tmp_path: Path) -> None:
    done = run("--jsonl", folder=tmp_path, stdin=b'{"source": "\xff"}\n')
    assert json.loads(done.stdout)["checked"] is None


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        ({"text": "40 people", "out": "50 people"}, ("text", "out")),
        ({"article": {"text": "40 people"}, "summary": "50 people"}, ("article.text", "summary")),
        ({"a.b": "40 people", "a": {"b": ""}, "c": "50 people"}, ("a.b", "c")),
    ],
)
def test_fields_by_name_or_by_path(tmp_path: Path, record: Any, fields: tuple[str, str]) -> None:
    done = run(
        "--jsonl", "--source-field", fields[0], "--summary-field", fields[1], folder=tmp_path, stdin=lines(record)
    )  # fmt: skip
    assert len(json.loads(done.stdout)["checked"]["flags"]) == 1


def test_files_in_and_out(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(lines(GOOD, WRONG))
    done = run("--jsonl", "in.jsonl", "--output", "out.jsonl", "--quiet", folder=tmp_path)
    assert (done.stdout, done.stderr) == ("", "")
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["--jsonl", "none.jsonl"], 66, "none.jsonl: No such file"),
        (["--jsonl", "a", "b"], 2, "no SUMMARY"),
        (["--jsonl", "--format", "sarif"], 2, "no --format"),
        (["a.txt"], 2, "give a summary as well"),
        ([], 2, "give SOURCE and SUMMARY"),
    ],
)
def test_wrong_use_is_one_line(tmp_path: Path, arguments: list[str], code: int, says: str) -> None:
    done = run(*arguments, folder=tmp_path)
    assert done.returncode == code
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_control_characters_of_a_record_reach_no_terminal(tmp_path: Path) -> None:
    record = {"source": "40 people", "summary": "50 people \x1b[31m \udcff"}
    done = run("--jsonl", folder=tmp_path, stdin=lines(record))
    assert "\x1b" not in done.stdout + done.stderr
    assert json.loads(done.stdout)["summary"] == record["summary"]


@pytest.mark.parametrize(
    "record",
    [
        {"checked": "before", "source": "The mill employs 40 people.", "summary": "50 people"},
        {"source": "The mill employs 40 people.", "summary": "“50” people, \ud800"},
        {"id": "né", "source": "The mill employs 40 people.", "summary": {"text": 'the "50" people'}},
    ],
)
def test_a_line_holds_the_record_and_the_check_as_json_has_it(tmp_path: Path, record: dict[str, Any]) -> None:
    done = run("--jsonl", folder=tmp_path, stdin=lines(record))
    expected = checked_data(check(record["source"], record["summary"]))
    assert json.loads(done.stdout) == {**record, "checked": json.loads(json.dumps(expected))}


@pytest.mark.parametrize("before", ["", ', "checked": {"flags": []}'])
def test_a_record_keeps_the_digits_of_its_numbers(tmp_path: Path, before: str) -> None:
    record = f'{{"source": "It is 12345678901234567890.12 m long.", "summary": {{"length_m": 12345678901234567890.13}}{before}}}'
    done = run("--jsonl", folder=tmp_path, stdin=record + "\n")
    assert '"summary": {"length_m": 12345678901234567890.13}, "checked": {"format_version"' in done.stdout
    assert done.returncode == 1
