"""The output of a batch as pages: an index, a page for each report, nothing lost and nothing stale."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from summarise.batch.outputs.lines import result_line, result_of
from summarise.batch.outputs.pages import write_pages
from summarise.errors import InputError
from summarise.report import Report
from summarise.store import Entry
from tests.command import process
from tests.reports.samples import HARBOUR, HARBOUR_SUMMARY, hostile, made, other_schema, right_to_left

REPORTS = {
    "harbour": made(HARBOUR, HARBOUR_SUMMARY),
    "../../etc/passwd": hostile(),
    "other <script>": other_schema(),
    "ميناء": right_to_left(),
}


def batch(folder: Path, reports: dict[str, Report]) -> Path:
    """An output folder as a batch leaves it."""
    folder.mkdir(exist_ok=True)
    lines = [
        result_line(
            Entry(id, f"{i:08x}", r.article.source, r.article.title, r.article.date), result_of(f"{i:08x}", r)
        )
        for i, (id, r) in enumerate(reports.items())
    ]
    (folder / "results.jsonl").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return folder


def rows(folder: Path) -> list[list[object]]:
    page = (folder / "index.html").read_text(encoding="utf-8")
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page)
    return list(json.loads(data)["rows"])


def test_every_report_has_a_row_and_a_page_inside_the_folder(tmp_path: Path) -> None:
    out = batch(tmp_path / "out", REPORTS)
    written = write_pages(out)
    assert (written.articles, written.pages, written.skipped) == (4, 4, 0)
    links = [str(row[5]) for row in rows(out)]
    assert all((out / link).is_file() for link in links)
    assert sorted(p.name for p in (out / "reports").iterdir()) == sorted(
        link.removeprefix("reports/") for link in links
    )
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out"]
    (harbour,) = [row for row in rows(out) if row[9] == "harbour"]
    page = (out / str(harbour[5])).read_text(encoding="utf-8")
    assert "Lindmouth handles" in page
    severities = [0, 0, 0]
    for flag in REPORTS["harbour"].flags:
        severities[("error", "warning", "note").index(flag.severity.value)] += 1
    assert harbour[6] == severities


def test_a_further_run_makes_only_what_is_new_and_takes_away_what_is_gone(tmp_path: Path) -> None:
    out = batch(tmp_path, {"a": REPORTS["harbour"], "b": other_schema()})
    write_pages(out)
    kept = out / "reports" / "notes.txt"
    kept.write_text("mine", encoding="utf-8")
    assert write_pages(out).pages == 0
    batch(out, {"b": right_to_left()})
    assert write_pages(out).pages == 1
    assert len(list((out / "reports").glob("*.html"))) == 1
    assert kept.exists()


def test_failures_are_in_the_index_unless_another_try_succeeded(tmp_path: Path) -> None:
    out = batch(tmp_path, {"a": REPORTS["harbour"]})
    failures = [
        {"id": "a", "key": "0", "source": "a.txt", "kind": "unavailable", "reason": "no answer"},
        {"id": "z", "key": None, "source": "z.txt", "kind": "unreadable", "reason": "z.txt: empty"},
    ]
    (out / "failures.jsonl").write_text(
        "".join(json.dumps(f) + "\n" for f in failures) + "torn", encoding="utf-8"
    )
    assert write_pages(out).articles == 2
    assert [(row[0], row[1], row[8]) for row in rows(out)] == [
        ("Harbour traffic rose in March", "Lindmouth handles 41,000 containers in March", ""),
        ("z", "Failed: unreadable: z.txt: empty", "failed"),
    ]


def test_a_torn_line_is_counted_and_the_rest_is_there(tmp_path: Path) -> None:
    out = batch(tmp_path, {"a": REPORTS["harbour"], "b": other_schema()})
    whole = (out / "results.jsonl").read_bytes()
    (out / "results.jsonl").write_bytes(whole[:-40])
    written = write_pages(out)
    assert (written.articles, written.skipped) == (1, 1)


def test_many_pages_are_made_in_processes(tmp_path: Path) -> None:
    out = batch(tmp_path, {f"a{i}": other_schema() for i in range(70)})
    assert write_pages(out).pages == 70
    assert len({p.read_bytes() for p in (out / "reports").iterdir()}) == 1


def test_a_folder_without_results_is_one_line_and_an_exit_code(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="give the output folder"):
        write_pages(tmp_path)
    done = process("index", tmp_path)
    assert done.returncode == 66
    assert done.stderr.count("\n") == 1


def test_a_batch_with_html_leaves_an_index(tmp_path: Path) -> None:
    for i in range(3):
        (tmp_path / f"a{i}.txt").write_text(
            f"The port of Lindmouth handled {i + 4}1,000 containers in 2024.", encoding="utf-8"
        )
    inputs = [tmp_path / f"a{i}.txt" for i in range(3)]
    done = process("batch", *inputs, "-o", tmp_path / "out", "--model", "extractive", "--html")
    assert done.returncode == 0, done.stderr
    assert "index.html: 3 articles, 3 new pages" in done.stderr
    assert all((tmp_path / "out" / str(row[5])).is_file() for row in rows(tmp_path / "out"))
