"""`summarise batch` and `summarise store` with the built-in engine, in this process: options and exit codes."""

from __future__ import annotations

import csv
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from summarise.batch.asking.connection import Connection
from summarise.batch.partitioned.rows import line_of
from summarise.batch.recipe import Recipe
from summarise.cli.exit_codes import Batch, for_batch
from summarise.cli.main import outcome
from summarise.errors import AuthenticationFailed, OutputError
from summarise.readers import read
from summarise.store import Entry, Failure, Store
from tests.batch.making import TEXT, FixedEngine
from tests.model_server import article


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(4):
        (folder / f"{n}.txt").write_text(article(n))


def batch(*more: str, inputs: tuple[str, ...] = ("in",), out: str = "out") -> int:
    return outcome(["batch", *inputs, "-o", out, "-j", "1", *more])


def lines(name: str = "out/results.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(name).read_text().splitlines()]


_PRICED = pytest.mark.skipif(find_spec("genai_prices") is None, reason="needs the extra prices")


class TestBatch:
    def test_everything_that_is_written(self, capfd: pytest.CaptureFixture[str]) -> None:
        (Path("in") / "copy.txt").write_text(article(0))
        (Path("in") / "bad.txt").write_bytes(b"\0\1\2" * 50)
        assert batch("--each", "json", "--tables", "csv") == 3
        said, warned = capfd.readouterr()
        assert "done         5, 1 of them with the same text as another" in said
        assert "failed       1: unreadable 1" in said
        assert "unreadable: in/bad.txt: this is a binary file" in said
        assert "no model is set" in warned
        assert sorted(path.name for path in Path("out").iterdir()) == [
            "articles", "failures.jsonl", "figures.csv", "flags.csv", "results.jsonl", "store.db",
        ]  # fmt: skip
        assert len(list(Path("out/articles/in").glob("*.summary.json"))) == 5
        assert {line["id"] for line in lines()} == {f"in/{name}.txt" for name in (0, 1, 2, 3, "copy")}

    def test_accepted_flags_are_counted_apart_and_fail_nothing(
        self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        """They are shown by a report of the batch, accepted as it is, and found again in the next batch."""
        monkeypatch.setattr(Connection, "engine", lambda *_: FixedEngine("Port handles 987,654 containers"))
        Path("one.txt").write_text(TEXT)
        command = ("--model", "openai/x", "--fail-on", "error", "--each", "json")
        assert batch(*command, inputs=("one.txt",)) == 1
        assert "accepted" not in capfd.readouterr().out
        flags = sum(lines()[0]["flags"].values())
        (report,) = Path("out/articles").glob("one*.json")
        Path("summary.json").write_text(json.dumps(json.loads(report.read_text())["summary"]))
        accept = [
            "accept",
            "one.txt",
            "summary.json",
            "--all",
            "--reason",
            "as the port says",
            "--accepted",
            "ok",
        ]
        assert outcome(accept) == 0
        again = (*command, "--accepted", "ok")
        assert batch(*again, inputs=("one.txt",), out="again") == 0
        assert f"flags        none, {flags} accepted\n" in capfd.readouterr().out
        (line,) = lines("again/results.jsonl")
        assert (line["flags"], line["severities"], line["accepted"]) == ({}, {}, flags)
        reasons = {flag["accepted"]["reason"] for flag in line["report"]["checked"]["flags"]}
        assert reasons == {"as the port says"}
        # What is done is not done again for that.
        assert batch(*again, inputs=("one.txt",)) == 0
        assert "done before 1" in capfd.readouterr().out
        assert lines()[0]["accepted"] == 0

    def test_a_folder_without_articles_is_said_to_be_one(self, capfd: pytest.CaptureFixture[str]) -> None:
        Path("empty").mkdir()
        assert batch(inputs=("empty",)) == 0
        said, _ = capfd.readouterr()
        assert [line.split(maxsplit=1) for line in said.splitlines()[:4]] == [
            ["input", "no article was found in it"], ["done", "0"], ["failed", "0"], ["time", "0 s"],
        ]  # fmt: skip

    def test_again_with_one_file_more(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert batch("-q") == 0
        (Path("in") / "new.txt").write_text(article(9))
        assert batch() == 0
        said, _ = capfd.readouterr()
        assert "done         1\n" in said
        assert "skipped      4: done before 4" in said

    def test_unchanged_files_are_not_read_again_and_changed_ones_are(
        self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(
            "summarise.batch.inputs.items._SETTLED", 0
        )  # files of a test are younger than that
        assert batch("-q") == 0
        seen: list[str] = []
        monkeypatch.setattr(
            "summarise.batch.inputs.listing.read",
            lambda path, **options: seen.append(path.name) or read(path, **options),
        )
        assert batch() == 0
        assert seen == []
        assert "done before 4" in capfd.readouterr().out
        (Path("in") / "1.txt").write_text(article(7))
        (Path("in") / "2.txt").touch()
        assert batch("-q") == 0
        assert seen == ["1.txt", "2.txt"]
        assert batch("-q", "--max-facts", "1") == 0
        assert len(seen) == 2 + 4
        assert len(lines()) == 4

    def test_a_file_that_was_changed_just_now_is_read_again(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert batch("-q") == 0
        seen: list[str] = []
        monkeypatch.setattr(
            "summarise.batch.inputs.listing.read",
            lambda path, **options: seen.append(path.name) or read(path, **options),
        )
        assert batch("-q") == 0
        assert len(seen) == 4

    def test_files_that_were_not_asked_for_before_are_written_from_the_store(self) -> None:
        assert batch("-q") == 0
        assert batch("-q", "--each", "markdown") == 0
        assert len(list(Path("out/articles/in").iterdir())) == 4

    def test_tables_with_named_columns(self) -> None:
        Path("t.jsonl").write_text(json.dumps({"body": article(5), "n": 17}) + "\n")
        assert batch("--text-field", "body", "--id-field", "n", inputs=("t.jsonl",)) == 0
        assert [line["id"] for line in lines()] == ["17"]

    @_PRICED
    def test_dry_run_counts_and_writes_nothing(self, capfd: pytest.CaptureFixture[str]) -> None:
        (Path("in") / "copy.txt").write_text(article(0))
        for name in ("bad.txt", *"123456"):
            (Path("in") / name).with_suffix(".txt" if name == "bad.txt" else ".pdf").write_bytes(
                b"\0\1\2" * 50
            )
        (Path("in") / "a.jpg").touch()
        assert batch("--dry-run", "--model", "openai/gpt-4o-mini") == 0
        said, _ = capfd.readouterr()
        assert not Path("out").exists()
        assert "to do        4 articles" in said
        assert "same text    1 more" in said
        assert "unreadable   7" in said
        assert "\n             and 2 more\n" in said
        assert "left out     .jpg files 1" in said
        assert "2,800 out (700 an article)" in said
        assert "cost         about $0.00" in said
        assert said.endswith("nothing was sent, nothing was written\n")

    def test_dry_run_knows_what_is_stored(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert batch("-q", "--limit", "3") == 0
        assert "--limit 3 is reached; run the same command again for more" in capfd.readouterr().err
        before = sorted((path.name, path.stat().st_mtime_ns) for path in Path("out").iterdir())
        assert batch("--dry-run") == 0
        said, _ = capfd.readouterr()
        assert "to do        1 article\n" in said
        assert "skipped      done before 3" in said
        assert sorted((path.name, path.stat().st_mtime_ns) for path in Path("out").iterdir()) == before

    def test_dry_run_knows_what_is_in_partitions(self, capfd: pytest.CaptureFixture[str]) -> None:
        spread = ["--engine", "ray", "--partitions", "jsonl", "--dry-run"]
        assert batch(*spread) == 0
        assert not Path("out").exists()
        article = read(Path("in/0.txt"))
        entry = Entry("in/0.txt", Recipe().key(article), "in/0.txt")
        Path("out").mkdir()
        Path("out/part-r-w-0.jsonl").write_text(line_of(entry, Failure(entry.key, "refused", "no")))
        assert batch(*spread) == 0
        assert batch(*spread, "--retry-failed") == 0
        said, _ = capfd.readouterr()
        assert [line for line in said.splitlines() if line.startswith(("to do", "skipped"))] == [
            "to do        4 articles", "to do        3 articles", "skipped      failed before 1", "to do        4 articles",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("options", "code", "words"),
        [
            (["--max-failures", "some"], 64, "--max-failures some"),
            (["--max-failures", "101%"], 64, "--max-failures 101%"),
            (["--max-failures", "1.5"], 64, "--max-failures 1.5"),
            (["--max-cost", "1"], 64, "--max-cost: this model costs nothing"),
            (["--partitions", "jsonl"], 64, "give --engine ray too"),
            (
                ["--partitions", "jsonl", "--engine", "ray", "--html", "--each", "json"],
                64,
                "leave out --each, --html",
            ),
            (["-o", "s3://bucket/out"], 64, "only --engine ray with --partitions"),
            pytest.param(
                ["--max-cost", "1", "-m", "openai/nobodys"],
                64,
                "no price is known for openai/nobodys",
                marks=_PRICED,
            ),
            (["--schema", "nowhere:Nothing"], 64, "nowhere"),
            (["--prompt", "nowhere.md"], 64, "nowhere.md"),
            (["--model", "openai/gpt-4o-mini"], 77, "OPENAI_API_KEY"),
            (["--store", "in/0.txt"], 64, "no store of summarise"),
            (["--concurrency", "0"], 2, "concurrency"),
        ],
    )
    def test_what_is_wrong_is_said_before_anything_is_begun(
        self, capfd: pytest.CaptureFixture[str], options: list[str], code: int, words: str
    ) -> None:
        assert batch(*options, "-q") == code
        said, warned = capfd.readouterr()
        assert words in warned
        assert warned.count("\n") == 1
        assert said == ""

    def test_an_input_that_is_not_there(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert batch("-q", inputs=("in", "nowhere")) == 66
        assert not Path("out").exists()

    def test_a_place_that_cannot_be_written(self) -> None:
        assert batch("-q", out="in/0.txt") == 73

    def test_names_cannot_steer_the_terminal(self, capfd: pytest.CaptureFixture[str]) -> None:
        (Path("in") / "bad\x1b[2J.txt").write_bytes(b"\0\1\2" * 50)
        batch()
        said, warned = capfd.readouterr()
        assert "\x1b" not in said + warned


@pytest.mark.parametrize(
    ("happened", "fail_on", "code"),
    [
        ({}, "never", 0),
        ({"severities": {"error": 1}}, "never", 0),
        ({"severities": {"warning": 1}}, "error", 0),
        ({"severities": {"warning": 1}}, "warning", 1),
        ({"severities": {"error": 1}}, "note", 1),
        ({"failed": 1, "severities": {"error": 1}}, "error", 3),
        ({"failed": 2, "allowed": 2, "severities": {"error": 1}}, "error", 1),
        ({"failed": 5, "allowed": 5, "percent": True}, "never", 0),
        ({"failed": 6, "allowed": 5, "percent": True}, "never", 3),
        ({"complete": False, "failed": 9}, "never", 4),
        ({"complete": False, "interrupted": True}, "never", 130),
        ({"complete": False, "stopped": AuthenticationFailed("no")}, "never", 77),
        ({"complete": False, "interrupted": True, "stopped": OutputError("full")}, "never", 73),
    ],
)
def test_the_exit_code_is_that_of_the_gravest(happened: dict[str, Any], fail_on: str, code: int) -> None:
    fine = {
        "interrupted": False,
        "stopped": None,
        "complete": True,
        "ended": 100,
        "failed": 0,
        "severities": {},
    }
    assert for_batch(Batch(**fine | happened), fail_on) == code


def ids(table: Path) -> list[str]:
    """The column "id" of a CSV or Parquet file."""
    if table.suffix == ".csv":
        with table.open(encoding="utf-8", newline="") as file:
            return [row["id"] for row in csv.DictReader(file)]
    import pyarrow.parquet

    return list(pyarrow.parquet.read_table(table).column("id").to_pylist())


class TestStore:
    def test_stats(self, capfd: pytest.CaptureFixture[str]) -> None:
        batch("-q")
        assert outcome(["store", "stats", "out"]) == 0
        assert "results      4: extractive 4" in capfd.readouterr().out
        assert outcome(["store", "stats", "out/store.db", "--json"]) == 0
        assert json.loads(capfd.readouterr().out)["done"] == 4

    def test_export_gives_the_same_lines(self, capfd: pytest.CaptureFixture[str]) -> None:
        batch("-q")
        assert outcome(["store", "export", "out"]) == 0
        printed = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
        assert sorted(printed, key=lambda line: line["id"]) == sorted(lines(), key=lambda line: line["id"])
        assert outcome(["store", "export", "out", "-o", "again.jsonl"]) == 0
        assert lines("again.jsonl") == printed

    def test_export_of_files_that_changed_and_changed_back(self, capfd: pytest.CaptureFixture[str]) -> None:
        changing, first = Path("in/2.txt"), article(2)
        for text in (first, article(8), first):
            changing.write_text(text)
            assert batch("-q") == 0
            capfd.readouterr()
            assert outcome(["store", "export", "out"]) == 0
            printed = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
            assert {line["id"]: line for line in printed} == {line["id"]: line for line in lines()}
            assert len(printed) == 4

    @pytest.mark.parametrize("form", ["csv", "parquet"])
    def test_export_of_tables(self, form: str) -> None:
        batch("-q")
        assert outcome(["store", "export", "out", "-f", form]) == 64
        assert outcome(["store", "export", "out", "-f", form, "-o", "tables"]) == 0
        assert sorted(path.name for path in Path("tables").iterdir()) == [f"figures.{form}", f"flags.{form}"]

    @pytest.mark.parametrize("everything", [False, True])
    def test_forget_leaves_no_word_of_it_anywhere(
        self, capfd: pytest.CaptureFixture[str], everything: bool
    ) -> None:
        batch("-q", "--each", "json", "--tables", "csv")
        Path("out/index.html").write_text("made by something else")
        word = article(2).split()[0].encode()
        assert word in Path("out/results.jsonl").read_bytes()
        assert outcome(["store", "forget", "out", "--all" if everything else "in/2.txt"]) == 0
        said = capfd.readouterr().err
        assert f"forgot {'4 articles, 4 lines' if everything else '1 article, 1 line'} and " in said
        assert "out/index.html" in said
        written = [path for path in Path("out").rglob("*") if path.is_file() and path.suffix != ".html"]
        assert all(word not in path.read_bytes() for path in written)
        assert len(lines()) == (0 if everything else 3)
        with Store(Path("out/store.db")) as store:
            assert store.stats().articles == (0 if everything else 3)
        assert batch("-q") == 0
        assert len(lines()) == 4

    @pytest.mark.parametrize("form", ["csv", "parquet"])
    @pytest.mark.parametrize("everything", [False, True])
    def test_forget_reaches_tables_that_were_exported(self, form: str, everything: bool) -> None:
        batch("-q", "--each", "json")
        assert outcome(["store", "export", "out", "-f", form, "-o", "tables"]) == 0
        before = {path.name: ids(path) for path in Path("tables").iterdir()}
        Path("out/results.jsonl").unlink()
        assert outcome(["store", "forget", "out", "--all" if everything else "in/2.txt"]) == 0
        for name, all_of_them in before.items():
            left = [] if everything else [id for id in all_of_them if id != "in/2.txt"]
            assert ids(Path("tables", name)) == left
        assert "in/2.txt" in before[f"figures.{form}"]
        assert len(list(Path("out/articles").rglob("*.json"))) == (0 if everything else 3)

    def test_forget_takes_pages_away_too(self) -> None:
        assert batch("-q", "--html") == 0
        word = article(2).split()[0].encode()
        assert any(word in path.read_bytes() for path in Path("out").rglob("*.html"))
        assert outcome(["store", "forget", "out", "in/2.txt"]) == 0
        assert not any(word in path.read_bytes() for path in Path("out").rglob("*.html"))

    @pytest.mark.parametrize("arguments", [[], ["in/2.txt", "--all"], ["nobody"]])
    def test_forget_wants_to_know_what(self, arguments: list[str]) -> None:
        batch("-q")
        assert outcome(["store", "forget", "out", *arguments]) == 64
        assert len(lines()) == 4

    def test_no_store(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert outcome(["store", "stats", "nowhere"]) == 64
        assert capfd.readouterr().err == "summarise: no store at 'nowhere'\n"
