"""Parts that many processes write: rows that come back, journals that a crash may cut, newest rows that count.

How a cluster uses them is in tests/ray_cluster.
"""

from __future__ import annotations

import asyncio
import errno
import gc
import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.article import Article
from summarise.batch.asking.connection import Connection
from summarise.batch.costs.prices import Prices
from summarise.batch.outputs.lines import FailureLine, result_line, result_of
from summarise.batch.partitioned import journal as journals
from summarise.batch.partitioned.asking import Asker, Errand, Told, mark
from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.hub import Hub
from summarise.batch.partitioned.journal import Journal
from summarise.batch.partitioned.known import Known, State
from summarise.batch.partitioned.rows import (
    Form,
    Row,
    decoded,
    encoded,
    failed_line,
    heads,
    line_of,
    outcome_in,
    renamed,
)
from summarise.batch.recipe import Recipe
from summarise.batch.recording.ledger import Job
from summarise.errors import OutputError, SettingsError, SummariseError, Unavailable
from summarise.report import SecondOpinion
from summarise.store import Entry, Failure, Result
from tests.batch.making import TEXT, report
from tests.serving import PATIENCE

ENTRY = Entry("in/a.txt", "0a", "in/a.txt", "A", "2024-03-04")
RESULT = result_of("0a", report(), cost=0.25, seconds=1.5)
FAILURE = Failure("0b", "truncated", "cut off")
PLACES = ["{}", "file://{}"]  # a path, where journals are; an address, where each write is a part


def row(id: str, key: str = "0a", *, done: bool = True) -> Row:
    entry = Entry(id, key, id)
    outcome = Result(key, RESULT.report, RESULT.tally) if done else Failure(key, "truncated", "cut off")
    parsed: Row = json.loads(line_of(entry, outcome))
    return parsed


def line(id: str, key: str = "0a") -> str:
    return json.dumps(row(id, key), separators=(",", ":")) + "\n"


class TestRows:
    def test_a_result_is_the_line_of_results_jsonl_with_a_status(self) -> None:
        made = json.loads(line_of(ENTRY, RESULT))
        assert made.pop("status") == "done"
        assert made == json.loads(result_line(ENTRY, RESULT))

    @pytest.mark.parametrize("form", Form)
    @given(id=st.text(min_size=1).filter(str.isprintable), reason=st.text())
    def test_rows_come_back(self, form: Form, id: str, reason: str) -> None:
        entry = Entry(id, "0b", id)
        lines = [line_of(entry, RESULT), line_of(entry, Failure("0b", "refused", reason))]
        rows = [json.loads(one) for one in lines]
        data = encoded(rows, form)
        back = [
            {name: value for name, value in one.items() if name in full}
            for one, full in zip(decoded(data, form), rows, strict=True)
        ]
        assert back == rows
        assert [one["status"] for one in heads(data, form)] == ["done", "failed"]
        assert [one["id"] for one in heads(data, form)] == [id, id]
        assert list(heads(data, form))[1]["reason"] == reason

    @pytest.mark.parametrize("form", Form)
    def test_an_article_that_was_not_read_has_a_row_without_a_key(self, form: Form) -> None:
        made = FailureLine(id="x", key=None, source="x", kind="unreadable", reason="empty")
        (head,) = heads(encoded([json.loads(failed_line(made))], form), form)
        assert (head["id"], head["key"] or None, head["kind"]) == ("x", None, "unreadable")

    @pytest.mark.parametrize("form", Form)
    def test_the_row_of_another_article_has_its_names(self, form: Form) -> None:
        (stored,) = decoded(encoded([json.loads(line_of(ENTRY, RESULT))], form), form)
        copy = json.loads(renamed(stored, Entry("b", "0a", "b.txt", None, "2025-01-01")))
        article = copy["report"]["article"]
        assert (copy["id"], copy["source"], copy["date"]) == ("b", "b.txt", "2025-01-01")
        assert (article["source"], article["title"], article["text"]) == ("b.txt", None, TEXT)

    def test_what_a_row_says(self) -> None:
        found = outcome_in(json.loads(line_of(ENTRY, RESULT)))
        assert isinstance(found, Result)
        assert (found.tally, found.usage, found.cost) == (RESULT.tally, RESULT.usage, RESULT.cost)
        assert outcome_in(json.loads(line_of(Entry("b", "0b"), FAILURE))) == FAILURE

    @pytest.mark.parametrize("form", Form)
    def test_a_row_says_how_its_second_opinion_went(self, form: Form) -> None:
        second = SecondOpinion(
            model="openai/y",
            prompt="p",
            prompt_hash="h",
            schema_hash="s",
            statements=1,
            failed="no",
            kind="quota",
        )
        made = report()
        made = made.model_copy(
            update={"provenance": made.provenance.model_copy(update={"second_opinion": second})}
        )
        (row,) = decoded(encoded([json.loads(line_of(ENTRY, result_of("0a", made)))], form), form)
        found = outcome_in(row)
        assert isinstance(found, Result)
        assert found.opinion == second


class TestJournals:
    @pytest.mark.parametrize("place", PLACES)
    @pytest.mark.parametrize("form", Form)
    def test_rows_are_there_once_they_are_written(self, tmp_path: Path, place: str, form: Form) -> None:
        folder = Folder(place.format(tmp_path / "out"), form)
        folder.make()
        journal = Journal(folder, "20260101T000000-a", "w")
        journal.write([line("a"), line("b")])
        journal.write([line("c")])
        assert [one["id"] for one in folder.of_run("20260101T000000-a")] == ["a", "b", "c"]
        journal.close()
        assert [one["id"] for name in folder.names() for one in folder.rows(name)] == ["a", "b", "c"]
        assert not list((tmp_path / "out").glob(".*"))

    def test_a_full_journal_becomes_a_part(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(journals, "FULL", 2)
        folder = Folder(str(tmp_path), Form.jsonl)
        journal = Journal(folder, "r", "w")
        for id in "abcde":
            journal.write([line(id)])
        assert folder.names() == ["part-r-w-00000.jsonl", "part-r-w-00001.jsonl"]
        folder.seal_all()
        assert len(folder.names()) == 3

    @pytest.mark.parametrize("torn", [b'{"id":"b","key":"0a","sta', b"\0\0\0\0", b"\n"])
    def test_what_a_crash_tore_off_is_no_row(self, tmp_path: Path, torn: bytes) -> None:
        folder = Folder(str(tmp_path), Form.parquet)
        journal = folder.journal("part-r-w-00000.parquet")
        journal.write_bytes(line("a").encode() + torn)
        folder.seal_all()
        assert [one["id"] for one in folder.rows("part-r-w-00000.parquet")] == ["a"]
        assert not journal.exists()

    def test_half_a_write_is_taken_back(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = Folder(str(tmp_path), Form.jsonl)
        journal = Journal(folder, "r", "w")
        journal.write([line("a")])

        def full(_: int) -> None:
            raise OSError(errno.ENOSPC, "no space left")

        with monkeypatch.context() as patch:
            patch.setattr("os.fsync", full)
            with pytest.raises(OutputError, match="the disk is full"):
                journal.write([line("b")])
        journal.write([line("c")])
        assert [one["id"] for one in folder.of_run("r")] == ["a", "c"]

    def test_a_part_made_twice_of_its_journal_is_one_part(self, tmp_path: Path) -> None:
        folder = Folder(str(tmp_path), Form.jsonl)
        folder.put("part-r-w-00000.jsonl", [row("a")])  # and then it died, before it took the journal away
        folder.journal("part-r-w-00000.jsonl").write_text(line("a"))
        folder.seal_all()
        assert [one["id"] for name in folder.names() for one in folder.rows(name)] == ["a"]


class TestKnown:
    def test_the_newest_row_of_an_article_counts(self, tmp_path: Path) -> None:
        folder = Folder(str(tmp_path), Form.jsonl)
        folder.put("part-2026-w-0.jsonl", [row("a", done=False), row("b"), row("c", "0c")])
        folder.put("part-2027-w-0.jsonl", [row("a"), row("b", "0d")])
        known = Known(folder)
        assert known.get("a") == State("0a", True, None, None)
        assert known.get("b") == State("0d", True, None, None)
        assert known.get("z") is None
        assert [known.has_result(key) for key in ("0a", "0c", "0d", "0e")] == [True, True, True, False]
        assert known.tidy() == 2
        assert [one["id"] for name in folder.names() for one in folder.rows(name)] == ["c", "a", "b"]
        assert not Known(folder).stale

    def test_a_part_of_which_nothing_counts_goes(self, tmp_path: Path) -> None:
        folder = Folder(str(tmp_path), Form.parquet)
        folder.put("part-2026-w-0.parquet", [row("a", done=False)])
        folder.put("part-2027-w-0.parquet", [row("a")])
        assert Known(folder).tidy() == 1
        assert folder.names() == ["part-2027-w-0.parquet"]

    @pytest.mark.parametrize(
        ("id", "key", "status"),
        [
            ("a", "0a", "done"),
            ("b", "0b", "failed"),
            ("a", "0b", None),  # its text has changed
            ("c", "0a", "done"),  # another article with that text
            ("c", "0c", None),
        ],
    )
    def test_what_is_there_of_an_article(self, tmp_path: Path, id: str, key: str, status: str | None) -> None:
        folder = Folder(str(tmp_path), Form.jsonl)
        folder.put("part-2026-w-0.jsonl", [row("a"), row("b", "0b", done=False)])
        assert Known(folder).status(id, key) == status

    def test_a_folder_that_is_not_there_is_not_made_to_look(self, tmp_path: Path) -> None:
        assert Known(Folder(str(tmp_path / "out"), Form.jsonl), create=False).status("a", "0a") is None
        assert not (tmp_path / "out").exists()

    def test_why_an_article_failed(self, tmp_path: Path) -> None:
        folder = Folder(str(tmp_path), Form.parquet)
        folder.put("part-2026-w-0.parquet", [row("a", done=False)])
        assert Known(folder).get("a") == State("0a", False, "truncated", "cut off")


class TestFolders:
    @pytest.mark.parametrize("place", PLACES)
    def test_one_folder_has_parts_of_one_form(self, tmp_path: Path, place: str) -> None:
        Folder(str(tmp_path), Form.parquet).put("part-r-w-0.parquet", [row("a")])
        with pytest.raises(SettingsError, match="give --partitions parquet"):
            Folder(place.format(tmp_path), Form.jsonl).make()

    @pytest.mark.parametrize("form", Form)
    def test_a_damaged_part_is_named(self, tmp_path: Path, form: Form) -> None:
        (tmp_path / f"part-r-w-0.{form}").write_bytes(b"no part\n")
        with pytest.raises(OutputError, match=rf"part-r-w-0\.{form} is damaged"):
            Known(Folder(str(tmp_path), form))

    def test_two_runs_do_not_write_side_by_side(self, tmp_path: Path) -> None:
        folder = Folder(str(tmp_path), Form.jsonl)
        with folder.held(), pytest.raises(OutputError, match="another summarise"), folder.held():
            pass
        with folder.held():
            pass

    def test_a_place_that_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        with (
            pytest.raises(OutputError, match="file: cannot be written"),
            Folder(str(tmp_path / "file"), Form.jsonl).held(),
        ):
            pass

    def test_an_address_that_no_package_knows(self) -> None:
        with pytest.raises(SettingsError, match="nowhere"):
            Folder("nowhere://x/y", Form.jsonl).make()


class Local:
    """A hub that is called as Ray's handle is, in this process."""

    def __init__(self) -> None:
        self.hub = Hub()

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.hub, name)
        return type("Method", (), {"remote": staticmethod(method)})

    async def heard(self) -> list[Told]:
        return [one for told in await self.hub.hear(0) for one in pickle.loads(told)]  # noqa: S301 - ours


async def unheard(*_: object) -> bool:
    return False


def job(id: str) -> Job:
    article = Article(TEXT, source=id)
    return Job(Entry(id, Recipe().key(article), id), article)


class TestAskers:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Folder:
        folder = Folder(str(tmp_path), Form.jsonl)
        mark(folder, "r").touch()
        return folder

    def errand(self, folder: Folder) -> Errand:
        return Errand(Recipe(), Connection(), Prices("extractive"), folder, "r")

    async def asked(self, asker: Asker, *ids: str) -> list[int]:
        table = pyarrow.table({"job": [pickle.dumps(job(id)) for id in ids]})
        return [n async for made in asker(table) for n in made.column("asked").to_pylist()]

    async def test_rows_are_written_before_they_are_told_of(self, folder: Folder) -> None:
        hub = Local()
        assert await self.asked(Asker(self.errand(folder), hub), "a", "b") == [2]
        assert [one["id"] for one in folder.of_run("r")] == ["a", "b"]
        told = await hub.heard()
        assert [(one.entry.id, type(one.outcome), one.error) for one in told] == [
            ("a", Result, None), ("b", Result, None),
        ]  # fmt: skip
        assert all(isinstance(one.outcome, Result) and not one.outcome.report for one in told)

    def test_an_actor_does_not_look_through_all_it_has_loaded_again_and_again(self, folder: Folder) -> None:
        gc.set_threshold(700, 10, 10)
        Asker(self.errand(folder), Local())
        assert gc.get_threshold()[0] > 10_000

    async def test_a_block_that_is_given_out_again_is_not_asked_for_again(self, folder: Folder) -> None:
        hub = Local()
        await self.asked(Asker(self.errand(folder), hub), "a", "b")
        assert await self.asked(Asker(self.errand(folder), hub), "a", "b") == [0]

    async def test_what_a_dead_actor_wrote_and_did_not_tell_is_told(self, folder: Folder) -> None:
        hub = Local()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(hub.hub, "tell", unheard)
            await self.asked(Asker(self.errand(folder), hub), "a")
        await self.asked(Asker(self.errand(folder), hub), "a", "b")
        assert [one.entry.id for one in await hub.heard()] == ["a", "b"]
        assert sorted(one["id"] for one in folder.of_run("r")) == ["a", "b"]

    async def test_nothing_is_begun_once_the_run_stops(self, folder: Folder) -> None:
        hub = Local()
        await hub.hub.stop()
        assert await self.asked(Asker(self.errand(folder), hub), "a") == [0]
        assert await hub.heard() == []

    async def test_a_fault_of_everybody_is_in_no_part(
        self, folder: Folder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def away(*_: object) -> Any:
            raise Unavailable("the server is away")

        monkeypatch.setattr(Recipe, "summarise", away)
        hub = Local()
        await self.asked(Asker(self.errand(folder), hub), "a")
        (told,) = await hub.heard()
        assert isinstance(told.error, Unavailable)
        assert not list(folder.of_run("r"))

    async def test_a_folder_that_another_machine_does_not_see(self, tmp_path: Path) -> None:
        hub = Local()
        await self.asked(Asker(self.errand(Folder(str(tmp_path), Form.jsonl)), hub), "a")
        (told,) = await hub.heard()
        assert isinstance(told.error, SettingsError)
        assert "is not the same folder on every machine" in str(told.error)

    @pytest.mark.parametrize("fault", [OutputError("the disk is full"), ValueError("of ours")])
    async def test_an_answer_that_cannot_be_written_is_told_of(
        self, folder: Folder, monkeypatch: pytest.MonkeyPatch, fault: Exception
    ) -> None:
        def broken(*_: object) -> None:
            raise fault

        monkeypatch.setattr(Journal, "write", broken)
        hub = Local()
        await asyncio.wait_for(self.asked(Asker(self.errand(folder), hub), "a"), PATIENCE)
        (told,) = await hub.heard()
        assert isinstance(told.error, OutputError)
        assert isinstance(told.outcome, Result)  # it was paid for, which is counted

    async def test_an_articles_own_fault_is_a_row(
        self, folder: Folder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def broken(_: object, article: Article, *__: object) -> Any:
            raise KeyError(article.text) if article.source == "a" else SummariseError("not this one")

        monkeypatch.setattr(Recipe, "summarise", broken)
        hub = Local()
        await self.asked(Asker(self.errand(folder), hub), "a", "b")
        found = {one["id"]: (one["kind"], one["reason"]) for one in folder.of_run("r")}
        assert found == {"a": ("fault", "KeyError while summarising"), "b": ("failed", "not this one")}

    async def test_news_are_waited_for(self) -> None:
        hub = Hub()
        hearing = asyncio.create_task(hub.hear(PATIENCE))
        await asyncio.sleep(0)
        await hub.tell([ENTRY.id], b"news")
        assert await hearing == [b"news"]
        assert await hub.hear(0) == []

    async def test_a_hub_that_begins_when_the_run_has_stopped(self, folder: Folder) -> None:
        hub = Local()
        hub.hub = Hub(stopped=True)
        assert await self.asked(Asker(self.errand(folder), hub), "a") == [0]
        assert await hub.heard() == []

    def test_the_hubs_process_imports_nothing_that_it_has_no_use_for(self) -> None:
        loaded = "import sys, summarise.batch.partitioned.hub; print(*sys.modules)"
        done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
        names = done.stdout.split()
        assert [name for name in names if name.startswith("summarise.") and "hub" not in name] == [
            "summarise.batch", "summarise.batch.partitioned",
        ]  # fmt: skip
        assert "pydantic" not in names
