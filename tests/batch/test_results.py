"""results.jsonl: whole lines, each article once, in the right form, whatever happened before."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from summarise.article import Article
from summarise.batch.outputs.lines import ResultLine, named, report_of, result_line, result_of
from summarise.batch.outputs.results import Results, head_of
from summarise.errors import OutputError
from summarise.reports.json import load_report
from summarise.store import Entry, Store
from tests.batch.making import TEXT, report

ENTRY = Entry("in/a.txt", "0a", "in/a.txt", "A", "2024-03-04")
COPY = Entry("in/copy “2”.txt", "0a", "in/copy “2”.txt")


def lines(folder: Path) -> list[tuple[str, str]]:
    found = [json.loads(line) for line in (folder / "results.jsonl").read_text("utf-8").splitlines()]
    return [(line["id"], line["key"]) for line in found]


def simple(id: str, key: str) -> tuple[str, str, str]:
    return id, key, json.dumps({"id": id, "key": key, "more": "x"}, separators=(",", ":"))


class TestLines:
    def test_a_line_holds_what_an_index_needs_and_the_whole_report(self) -> None:
        made = report()
        line = json.loads(result_line(ENTRY, result_of("0a", made, cost=0.25, seconds=1.23456)))
        assert ResultLine.model_validate(line) == ResultLine(
            id="in/a.txt", key="0a", source="in/a.txt", title="A", date="2024-03-04",
            headline="Port handles 42,000 containers", checked=True, claims={"contradicted": 1},
            flags=Counter(flag.code.value for flag in made.flags),
            severities=Counter(flag.severity.value for flag in made.flags),
            model="openai/x", usage=made.usage, cost=0.25, seconds=1.235,
        )  # fmt: skip
        assert load_report(json.dumps(line["report"])) == made

    def test_an_article_with_the_same_text_gets_the_report_under_its_own_name(self) -> None:
        result = result_of("0a", report())
        line = json.loads(result_line(COPY, result))
        assert (line["id"], line["report"]["article"]["source"]) == (COPY.id, COPY.source)
        assert line["report"]["article"]["title"] is None
        assert "in/a.txt" not in json.dumps(line)

    def test_what_is_stored_names_no_article(self) -> None:
        assert "in/a.txt" not in result_of("0a", report()).report

    @pytest.mark.parametrize(
        "text", [TEXT, 'Quotes " and \\ and \u2028 and\nlines, 5%', "{}", "«5 %» \U0001f600"]
    )
    def test_a_report_comes_back_from_the_store_as_it_was(self, tmp_path: Path, text: str) -> None:
        made = report(article=Article(text, source="in/a.txt", title="A", notes=("guessed",)))
        with Store(tmp_path / "s.db") as store:
            store.claim([ENTRY])
            store.record([result_of("0a", made)])
            (stored,) = store.rows()
        assert report_of(stored) == made
        assert named(ENTRY, stored.report or "").count('"source"') == 1


class TestFile:
    def test_lines_are_there_when_append_returns(self, tmp_path: Path) -> None:
        with Results(tmp_path) as results:
            results.append([simple("a", "01"), simple("b", "02")])
            assert lines(tmp_path) == [("a", "01"), ("b", "02")]
            assert results.holds("a", "01")
            assert not results.holds("a", "02")
        assert [path.name for path in tmp_path.iterdir()] == ["results.jsonl"]

    @pytest.mark.parametrize(
        "damage",
        [
            b'{"id":"c","key":"03","mo',
            b'{"id":"c","key":"03","more":"x"}',
            b"\0" * 50,
            b'{"id":"c","key":"03","more":"\0\0\0"}\n',
            b"\n",
        ],
        ids=["torn", "no line end", "zeros", "zeros within", "empty line"],
    )
    def test_a_damaged_line_is_taken_away_and_its_article_is_missing_again(
        self, tmp_path: Path, damage: bytes
    ) -> None:
        with Results(tmp_path) as results:
            results.append([simple("a", "01"), simple("b", "02")])
        with (tmp_path / "results.jsonl").open("ab") as file:
            file.write(damage)
        with Results(tmp_path) as results:
            assert results.healed == 1
            assert results.holds("b", "02")
            assert not results.holds("c", "03")
            results.append([simple("c", "03")])
        assert lines(tmp_path) == [("a", "01"), ("b", "02"), ("c", "03")]

    def test_a_later_line_of_an_article_replaces_the_earlier(self, tmp_path: Path) -> None:
        with Results(tmp_path) as results:
            results.append([simple("a", "01"), simple("b", "02")])
        with Results(tmp_path) as results:
            results.append([simple("a", "0f"), simple("c", "03")])
        assert lines(tmp_path) == [("b", "02"), ("a", "0f"), ("c", "03")]

    def test_a_replacement_is_finished_after_a_crash(self, tmp_path: Path) -> None:
        (tmp_path / "results.jsonl").write_text(
            "".join(line + "\n" for _, _, line in [simple("a", "01"), simple("b", "02"), simple("a", "03")])
        )
        with Results(tmp_path) as results:
            assert results.holds("a", "03")
        assert lines(tmp_path) == [("b", "02"), ("a", "03")]

    def test_lines_that_somebody_wrote_anew_are_understood(self, tmp_path: Path) -> None:
        (tmp_path / "results.jsonl").write_text('{"key": "01", "more": [1], "id": "a"}\n')
        with Results(tmp_path) as results:
            assert results.holds("a", "01")

    def test_two_runs_do_not_write_into_one_folder(self, tmp_path: Path) -> None:
        with Results(tmp_path), pytest.raises(OutputError, match="--store"):
            Results(tmp_path)

    @pytest.mark.parametrize("id", ['quote " and \\', "\u2028", "zwölf/5%.txt", "\\xff.txt"])
    def test_any_id_is_found_again(self, id: str) -> None:
        line = result_line(Entry(id, "0a"), result_of("0a", report()))
        assert head_of(line.encode() + b"\n") == (id, "0a")
