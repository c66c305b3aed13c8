"""The commands as a user has them: stored reports in other forms, exit codes, one line for what is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarise.reports.json import load_report, report_schema
from tests.command import here, process
from tests.reports.golden import HERE as GOLDEN
from tests.reports.samples import STORED

HARBOUR = str(STORED / "harbour.json")


@pytest.mark.parametrize(
    ("form", "golden"), [("text", "harbour.txt"), ("markdown", "harbour.md"), ("csv", "harbour.csv")]
)
def test_a_stored_report_in_another_form(form: str, golden: str, capfd: pytest.CaptureFixture[str]) -> None:
    done = here(capfd, "render", HARBOUR, "--format", form)
    assert done.stdout == (GOLDEN / golden).read_text(encoding="utf-8")
    assert done.stderr == ""


def test_from_standard_input_to_json_and_back() -> None:
    stored = Path(HARBOUR).read_text(encoding="utf-8")
    assert load_report(process("render", "-", "-f", "json", stdin=stored).stdout) == load_report(stored)


def test_html_into_a_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "report.html"
    assert here(capfd, "render", HARBOUR, "-f", "html", "-o", str(out)).returncode == 0
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_open_writes_a_page_and_starts_the_browser(tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\n', encoding="utf-8")
    browser.chmod(0o755)
    done = process("render", HARBOUR, "--open", "-o", str(out), env=os.environ | {"BROWSER": f"{browser} %s"})
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "opened").read_text(encoding="utf-8").strip() == out.as_uri()


@pytest.mark.parametrize(
    ("content", "said"),
    [("{}", "not a report"), ("no json", "not valid JSON"), (None, "No such file")],
)
def test_what_cannot_be_rendered_is_one_line_and_exit_66(
    tmp_path: Path, content: str | None, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "report.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    done = here(capfd, "render", str(path))
    assert (done.returncode, done.stdout) == (66, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_schema_of_a_report(capfd: pytest.CaptureFixture[str]) -> None:
    assert here(capfd, "schema", "--report").stdout == report_schema()


@pytest.mark.parametrize(
    ("form", "needle"), [("html", "<!doctype html>"), ("csv", "path,statement,text"), ("text", "error[")]
)
def test_a_check_in_every_form(
    tmp_path: Path, form: str, needle: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("The port handled 41,000 containers in 2024.", encoding="utf-8")
    (tmp_path / "s.txt").write_text("The port handled 43,000 containers.", encoding="utf-8")
    done = here(capfd, "check", str(tmp_path / "a.txt"), str(tmp_path / "s.txt"), "-f", form)
    assert done.returncode == 1
    assert needle in done.stdout


def test_plain_text_imports_no_renderer_and_no_template_library() -> None:
    code = (
        "import sys; from summarise.reports import text; from tests.reports.samples import stored; text.render_report(stored('harbour'));"
        "print([m for m in ('rich.console', 'rich.text', 'jinja2', 'openai', 'instructor') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "[]"
