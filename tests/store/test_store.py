"""What the store promises about one process: claims, results, failures, counts."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from summarise.batch.outputs.forgetting import forget
from summarise.errors import OutputError, SettingsError
from summarise.report import Usage
from summarise.store import Claim, Entry, Failure, Result, Store, Tally
from summarise.store.faults import told
from summarise.store.salvage import examine

ONE, TWO = Entry("one.txt", "k1", "in/one.txt", "One", "2024-03-01"), Entry("two.txt", "k2")
SAME_TEXT_AS_ONE = Entry("copy.txt", "k1", "in/copy.txt")
PAID = Usage(calls=2, input_tokens=300, output_tokens=40, cached_tokens=100)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path) as opened:
        yield opened


TALLY = Tally(headline="H", claims={"supported": 2}, flags={"rounded": 2}, severities={"note": 2})


def report(headline: str) -> str:
    return json.dumps({"article": {"text": "t"}, "headline": headline})


class TestClaiming:
    def test_a_key_is_granted_once(self, store: Store) -> None:
        assert store.claim([ONE, TWO, SAME_TEXT_AS_ONE]) == [Claim.GRANTED, Claim.GRANTED, Claim.OURS]
        assert store.claim([ONE]) == [Claim.OURS]

    def test_what_is_done_stays_done_for_every_article_with_the_text(self, store: Store) -> None:
        store.claim([ONE])
        store.record([Result("k1", report("H"))])
        assert store.claim([ONE, SAME_TEXT_AS_ONE]) == [Claim.DONE, Claim.DONE]
        assert [stored.entry for stored in store.get("k1")] == [ONE, SAME_TEXT_AS_ONE]

    def test_what_failed_is_granted_again_only_when_asked(self, store: Store) -> None:
        store.claim([ONE])
        store.record([Failure("k1", "refused", "declined")])
        assert store.claim([ONE]) == [Claim.FAILED]
        assert store.claim([ONE], retry_failed=True) == [Claim.GRANTED]

    def test_what_is_given_back_can_be_claimed_again(self, store: Store) -> None:
        store.claim([ONE, TWO])
        store.release(["k1"])
        assert store.claim([ONE, TWO]) == [Claim.GRANTED, Claim.OURS]

    def test_a_retry_given_back_is_the_failure_it_was(self, store: Store) -> None:
        store.claim([ONE])
        store.record([Failure("k1", "refused", "declined", PAID)])
        store.claim([ONE], retry_failed=True)
        store.release(["k1"])
        (stored,) = store.get("k1")
        assert (stored.status, stored.kind, stored.reason, stored.usage) == (
            "failed",
            "refused",
            "declined",
            PAID,
        )

    def test_another_living_store_has_to_leave_it_and_may_have_it_after_the_end(
        self, path: Path, store: Store
    ) -> None:
        store.claim([ONE])
        with Store(path) as other:
            assert other.claim([ONE, TWO]) == [Claim.BUSY, Claim.GRANTED]
            store.close()
            assert other.claim([ONE]) == [Claim.GRANTED]

    def test_closing_leaves_nothing_beside_the_file(self, path: Path) -> None:
        with Store(path) as store:
            store.claim([ONE])
        assert [file.name for file in path.parent.iterdir()] == ["store.db"]


class TestRecording:
    def test_a_result_comes_back_as_it_went_in(self, path: Path) -> None:
        with Store(path) as store:
            store.claim([ONE])
            store.record([Result("k1", report("H"), TALLY, PAID, "openai/x", 0.25, 1.5)])
        with Store(path) as store:
            (stored,) = store.rows()
        assert stored.entry == ONE
        assert (stored.status, stored.report, stored.tally, stored.kind) == ("done", report("H"), TALLY, None)
        assert (stored.usage, stored.model, stored.cost, stored.seconds) == (PAID, "openai/x", 0.25, 1.5)

    def test_a_failure_is_no_result(self, store: Store) -> None:
        store.claim([ONE])
        store.record([Failure("k1", "truncated", "cut off", PAID)])
        assert list(store.rows("done")) == []
        (stored,) = store.rows("failed")
        assert (stored.kind, stored.reason, stored.report) == ("truncated", "cut off", None)

    def test_what_all_tries_cost_is_added_up(self, store: Store) -> None:
        store.claim([ONE])
        store.record([Failure("k1", "invalid", "no", PAID, cost=0.5)])
        store.claim([ONE], retry_failed=True)
        store.record([Result("k1", report("H"), usage=PAID, cost=0.25)])
        (stored,) = store.get("k1")
        assert (stored.usage.calls, stored.usage.input_tokens, stored.cost) == (4, 600, 0.75)
        assert (stored.status, stored.kind, stored.reason) == ("done", None, None)

    @pytest.mark.parametrize("late", [Failure("k1", "invalid", "no"), Result("k1", report("other"))])
    def test_a_result_is_never_replaced(self, store: Store, late: Result | Failure) -> None:
        store.claim([ONE])
        store.record([Result("k1", report("first"))])
        store.record([late])
        (stored,) = store.get("k1")
        assert (stored.status, stored.report) == ("done", report("first"))

    def test_rows_come_in_the_order_of_entering_over_many_pages(self, store: Store) -> None:
        entries = [Entry(f"{n:04}", f"k{n}") for n in range(1000)]
        store.claim(entries)
        store.record([Result(entry.key, report(entry.id)) for entry in reversed(entries)])
        assert [stored.entry for stored in store.rows("done")] == entries

    def test_of_an_article_that_changed_there_is_its_last_result(self, store: Store) -> None:
        old, new = Entry("a", "old", stamp="1"), Entry("a", "new", stamp="2")

        def now_is(entry: Entry, *outcomes: Result | Failure) -> list[list[str]]:
            store.claim([entry])
            store.record(outcomes)
            return [
                [stored.entry.key for stored in store.rows(status)] for status in ("done", "failed", None)
            ]

        assert now_is(old, Failure("old", "refused", "no")) == [[], ["old"], ["old"]]
        assert now_is(new) == [[], [], ["new"]]
        assert now_is(new, Result("new", report("H"))) == [["new"], [], ["new"]]
        assert now_is(old) == [["new"], ["old"], ["old"]]
        store.claim([old], retry_failed=True)
        assert now_is(old, Result("old", report("H"))) == [["old"], [], ["old"]]
        assert now_is(new) == [["new"], [], ["new"]]
        assert now_is(old) == [["old"], [], ["old"]]
        stats = store.stats()
        assert (stats.articles, stats.done) == (1, 2)
        assert store.forget(None) == 1

    def test_a_full_disk_is_said_and_nothing_of_the_commit_stays(self, store: Store) -> None:
        store.claim([ONE, TWO])
        store.record([Result("k2", report("H"))])
        (pages,) = store._db.execute("PRAGMA page_count").fetchone()
        store._db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(OutputError, match="disk is full"):
            store.record([Result("k1", report(TestForgetting.SECRET))])
        store._db.execute("PRAGMA max_page_count = 1000000")
        assert [stored.entry for stored in store.rows("done")] == [TWO]
        store.record([Result("k1", report(TestForgetting.SECRET))])
        assert len(list(store.rows("done"))) == 2

    def test_every_commit_is_fsynced(self, store: Store) -> None:
        assert store._db.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
        assert store._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


class TestJobs:
    def test_a_submission_outlives_the_process_and_is_nobodys_to_claim(self, path: Path) -> None:
        with Store(path) as store:
            store.claim([ONE, TWO])
            store.submit(["k1"], "job-7")
        with Store(path) as store:
            assert store.claim([ONE, TWO]) == [Claim.SUBMITTED, Claim.GRANTED]
            assert store.submitted() == {"job-7": ["k1"]}
            assert store.submitted("job-8") == {}
            store.record([Result("k1", report("H"))])
            assert store.claim([ONE]) == [Claim.DONE]
            assert store.submitted() == {}

    def test_a_job_withdrawn_frees_its_keys(self, store: Store) -> None:
        store.claim([ONE, TWO])
        store.submit(["k1"], "job-7")
        assert store.withdraw("job-7") == 1
        assert store.claim([ONE]) == [Claim.GRANTED]


def test_stats_count_everything(store: Store) -> None:
    third, fourth = Entry("3", "k3"), Entry("4", "k4")
    store.claim([ONE, TWO, SAME_TEXT_AS_ONE, third, fourth])
    store.record(
        [
            Result("k1", report("H"), TALLY, PAID, "openai/x", 0.5),
            Failure("k2", "refused", "no", PAID, cost=0.25),
        ]
    )
    store.submit(["k3"], "job-7")
    stats = store.stats()
    assert (stats.articles, stats.done, stats.failed) == (5, 1, {"refused": 1})
    assert (stats.claimed, stats.submitted, stats.models) == (1, 1, {"openai/x": 1})
    assert (stats.usage.calls, stats.cost, stats.flags) == (4, 0.75, {"rounded": 2})
    assert stats.bytes >= 4096


class TestForgetting:
    SECRET = "k-" + "".join(random.Random(7).choices("0123456789abcdef", k=60_000))
    STORED = zlib.compress(report(SECRET).encode(), 1)[100:1100]  # what of it a page may hold

    def files(self, path: Path) -> bytes:
        return b"".join(file.read_bytes() for file in path.parent.iterdir())

    @pytest.mark.parametrize("ids", [["one.txt"], None])
    def test_no_byte_of_it_is_left_in_any_file(self, path: Path, ids: list[str] | None) -> None:
        with Store(path) as store:
            store.claim([ONE, TWO])
            store.record([Result("k1", report(self.SECRET)), Result("k2", report("kept"))])
            assert self.STORED in self.files(path)
            assert store.forget(ids) == (1 if ids else 2)
            assert self.STORED not in self.files(path)
            assert len(list(store.rows())) == (1 if ids else 0)
        assert self.STORED not in self.files(path)

    def test_a_result_that_another_article_shares_stays(self, store: Store) -> None:
        store.claim([ONE, SAME_TEXT_AS_ONE])
        store.record([Result("k1", report("H"))])
        assert store.forget(["one.txt"]) == 1
        (stored,) = store.rows()
        assert (stored.entry, stored.report) == (SAME_TEXT_AS_ONE, report("H"))

    def test_it_says_when_another_process_may_still_read_it(self, path: Path, store: Store) -> None:
        store.claim([ONE])
        store.record([Result("k1", report("H"))])
        reader = sqlite3.connect(path, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM results").fetchone()
        store._db.execute("PRAGMA busy_timeout = 50")
        with pytest.raises(OutputError, match="another process"):
            store.forget(None)
        reader.close()

    def test_the_folders_to_forget_in_are_known(self, store: Store, tmp_path: Path) -> None:
        store.add_output(tmp_path / "out")
        store.add_output(tmp_path / "out")
        assert store.outputs() == [(tmp_path / "out").resolve()]


class TestOpening:
    def test_somebody_elses_database_is_left_alone(self, path: Path) -> None:
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE mine (x)")
        db.close()
        with pytest.raises(SettingsError, match="no store of summarise"):
            Store(path)
        db = sqlite3.connect(path)
        assert db.execute("SELECT name FROM sqlite_master").fetchall() == [("mine",)]
        db.close()

    def test_a_file_that_is_no_database(self, path: Path) -> None:
        path.write_text("notes of mine\n" * 100)
        with pytest.raises(SettingsError, match="no store of summarise"):
            Store(path)
        assert path.read_text().startswith("notes of mine")

    def test_a_store_of_a_later_version(self, path: Path) -> None:
        Store(path).close()
        with sqlite3.connect(path) as db:
            db.execute("PRAGMA user_version = 99")
        db.close()
        with pytest.raises(SettingsError, match="later version"):
            Store(path)

    def test_none_is_made_where_one_is_expected(self, path: Path) -> None:
        with pytest.raises(SettingsError, match="no store at"):
            Store(path, create=False)
        assert not path.exists()


@pytest.mark.parametrize("put", [b"[[", b"\x1b[", b"\x00\n", b"[\xff", b"\xff\xff", b"[\xc3"])
def test_what_a_damaged_file_says_is_one_line_that_may_be_printed(path: Path, put: bytes) -> None:
    """SQLite repeats the statements that stand in the file, with their line breaks and whatever else."""
    with Store(path) as store:
        store.claim([ONE])
    whole = path.read_bytes()
    at = whole.index(b"PRIMARY KEY (id, key)")
    path.write_bytes(whole[:at] + put + whole[at + len(put) :])
    with pytest.raises(OutputError) as caught, Store(path) as opened:
        list(opened.rows())
    assert str(caught.value).isprintable()
    assert "summarise store check" in str(caught.value)
    assert len(str(caught.value)) < 600


def test_rows_that_go_round_in_a_circle_come_to_an_end() -> None:
    """Where a page of a damaged file leads back to one before it, SQLite gives its rows again and again."""
    from itertools import islice
    from typing import Any

    from summarise.store.salvage import _rows

    class Circle:
        def execute(self, query: str, given: tuple[int]) -> Circle:
            return self

        def fetchall(self) -> list[tuple[Any, ...]]:
            return [(1, "a"), (2, "b"), (1, "a")]

        def fetchone(self) -> tuple[Any, ...]:
            return 1, "a"

    found = list(islice(_rows(Circle(), "results"), 100_000))  # type: ignore[arg-type]
    assert found == [("a",)]


def test_a_store_that_may_not_be_written_says_what_to_do(path: Path) -> None:
    Store(path).close()
    with (
        closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db,
        pytest.raises(
            OutputError, match=r"may not be opened or written here; copy its folder to one of your own"
        ),
        told(path),
    ):
        db.execute("CREATE TABLE more (one)")


class TestWhereNothingMayBeWrittenBesideIt:
    """A folder that is somebody else's, an archive, a medium that takes no writing."""

    @pytest.fixture
    def barred(self) -> Iterator[Path]:
        with TemporaryDirectory(
            ignore_cleanup_errors=True
        ) as folder:  # not pytest's, where only its owner may look
            path = Path(folder, "store.db")
            with Store(path) as store:
                store.claim([ONE])
                store.record([Result(ONE.key, report("H"))])
                store.add_output(out := path.with_name("out"))
            out.mkdir()
            (out / "results.jsonl").write_text(json.dumps({"id": ONE.id}) + "\n")
            for written in (out, out / "results.jsonl"):
                written.chmod(0o777)  # what was written from it may be changed
            path.chmod(0o444)
            Path(folder).chmod(0o555)
            root = os.geteuid() == 0  # who may write everywhere
            if root:
                os.seteuid(65534)
            try:
                yield path
            finally:
                if root:
                    os.seteuid(0)
                Path(folder).chmod(0o755)

    def test_it_is_read_and_counted(self, barred: Path) -> None:
        with Store(barred, create=False) as store:
            assert store.stats().done == 1
            assert [one.entry for one in store.rows()] == [ONE]

    def test_it_is_no_damage(self, barred: Path) -> None:
        state = examine(barred)
        assert (state.damage, state.done, state.rows["articles"]) == ([], {ONE.key}, 1)

    def test_a_batch_that_has_nothing_new_may_use_it(self, barred: Path) -> None:
        with Store(barred) as store:
            assert store.claim([ONE]) == [Claim.DONE]
            with pytest.raises(OutputError, match="may not be opened or written here"):
                store.claim([TWO])

    def test_nothing_is_deleted_elsewhere_for_a_store_that_keeps_it(self, barred: Path) -> None:
        with Store(barred) as store, pytest.raises(OutputError, match="may not be opened or written here"):
            forget(store, {ONE.id})
        assert json.loads((barred.parent / "out" / "results.jsonl").read_text()) == {"id": ONE.id}

    @pytest.mark.parametrize("look", [examine, lambda path: Store(path, create=False)])
    def test_what_stands_in_a_log_beside_it_is_not_passed_over(
        self, tmp_path: Path, look: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "store.db"
        Store(path).close()
        path.with_name("store.db-wal").write_bytes(b"commits")

        def refused(*_: object, **__: object) -> sqlite3.Connection:
            error = sqlite3.OperationalError("unable to open database file")
            error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
            raise error

        monkeypatch.setattr(sqlite3, "connect", refused)
        with pytest.raises(OutputError, match="copy its folder to one of your own"), told(path):
            look(path)
