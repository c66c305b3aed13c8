"""A store that is lost or damaged: said, never begun anew in silence, and put together again from what is left."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from summarise.cli.main import outcome
from summarise.store import Claim, Entry, Store
from summarise.store.owners import Owner
from tests.command import Done, here, says_one_line
from tests.model_server import article

Run = pytest.CaptureFixture[str]
COUNT = 6


@pytest.fixture(autouse=True)
def _done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A finished batch."""
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for n in range(COUNT):
        Path(f"in/{n}.txt").write_text(article(n))
    assert batch() == 0


def batch() -> int:
    return outcome(["batch", "in", "-o", "out", "-j", "1", "-q"])


def results() -> list[Any]:
    return [json.loads(line) for line in Path("out/results.jsonl").read_text().splitlines()]


def exported() -> list[Any]:
    with Store(Path("out/store.db"), create=False) as store:
        from summarise.batch.outputs.exporting import Export, lines

        return [json.loads(line) for line in lines(store, Export.results)]


def lost() -> None:
    Path("out/store.db").unlink()


def emptied() -> None:
    Path("out/store.db").write_bytes(b"")


def beginning_overwritten() -> None:
    _overwrite(0, b"\0" * 600)


def page_overwritten() -> None:
    """One whose rows nobody can read any more."""
    with sqlite3.connect("out/store.db") as db:
        size = db.execute("PRAGMA page_size").fetchone()[0]
        page = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'results'").fetchone()[0]
    _overwrite((page - 1) * size, b"\xff" * size)


def torn() -> None:
    data = Path("out/store.db").read_bytes()
    Path("out/store.db").write_bytes(data[: len(data) // 2])


def one_result_changed() -> None:
    with sqlite3.connect("out/store.db") as db:
        db.execute("UPDATE results SET report = x'00' WHERE rowid = 2")


def _overwrite(at: int, data: bytes) -> None:
    with Path("out/store.db").open("r+b") as file:
        file.seek(at)
        file.write(data)


DAMAGE = [lost, emptied, beginning_overwritten, page_overwritten, torn, one_result_changed]


@pytest.mark.parametrize("damage", DAMAGE)
def test_whatever_happened_to_the_store_no_result_is_lost(damage: Any, capfd: Run) -> None:
    before = results()
    damage()
    found = here(capfd, "store", "check", "out")
    assert found.returncode == 73, found.stdout
    assert "--repair" in found.stderr
    mended = here(capfd, "store", "check", "out", "--repair")
    assert mended.returncode == 0, mended.stderr
    assert here(capfd, "store", "check", "out").returncode == 0
    assert exported() == before
    assert batch() == 0
    assert results() == before  # nothing was asked for again: the times it took would be others
    old = [name for name in os.listdir("out") if name.startswith("store.db.damaged")]
    assert len(old) == (damage is not lost)


@pytest.mark.parametrize("damage", [lost, emptied])
def test_a_batch_does_not_begin_anew_in_silence(damage: Any, capfd: Run) -> None:
    damage()
    before = results()
    done: Done = here(capfd, "batch", "in", "-o", "out", "-q", "-m", "extractive")
    says_one_line(done, 64, f"{COUNT} results", "none", "summarise store check out --repair")
    assert results() == before


@pytest.mark.parametrize("damage", [beginning_overwritten, page_overwritten, torn])
def test_a_batch_names_the_way_out(damage: Any, capfd: Run) -> None:
    damage()
    done = here(capfd, "batch", "in", "-o", "out", "-q", "-m", "extractive")
    assert done.returncode in (64, 73)
    assert "`summarise store check`" in done.stderr


def test_a_whole_store_is_said_to_be(capfd: Run) -> None:
    done = here(capfd, "store", "check", "out")
    assert done.returncode == 0
    assert f"{COUNT} results; results.jsonl beside it: {COUNT} lines" in done.stdout


def test_failures_and_answers_on_record_are_kept_and_claims_are_not() -> None:
    from summarise.recording import RawAnswer
    from summarise.store import Failure

    with Store(Path("out/store.db")) as store:
        store.claim([Entry("f", "ff"), Entry("s", "55"), Entry("c", "cc")])
        store.record([Failure("ff", "unavailable", "gone")])
        store.keep([("ff", RawAnswer("ask", 1, "{}", True))])
        store.submit(["55"], "job")
        with sqlite3.connect("out/store.db") as db:  # as a process that was killed leaves it
            db.execute("UPDATE results SET owner = 'dead' WHERE key = 'cc'")
    one_result_changed()
    assert outcome(["store", "check", "out", "--repair"]) == 0
    with Store(Path("out/store.db")) as store:
        claims = store.claim([Entry("f", "ff"), Entry("s", "55"), Entry("c", "cc")])
        assert claims == [Claim.FAILED, Claim.SUBMITTED, Claim.GRANTED]
        assert store.kept(["ff"]) == {"ff": [RawAnswer("ask", 1, "{}", True)]}


def test_lines_that_hold_no_result_are_counted(capfd: Run) -> None:
    lost()
    with Path("out/results.jsonl").open("a") as file:
        file.write('{"id":"x","key":"00"}\n{"id":"\\ud800","key":"01","report":{"article":{}}}\n')
        file.write('{"id":"y","key":"02","report":{"article":[]}}\n')
    Path("out/results.jsonl").write_bytes(
        Path("out/results.jsonl").read_bytes() + b'{"id":"\xff","key":"03"}\n'
    )
    done = here(capfd, "store", "check", "out", "--repair")
    assert "2 lines hold none" in done.stderr  # the two whose names are no text were taken away as torn


def test_not_while_another_process_works_with_it(capfd: Run) -> None:
    one_result_changed()
    other = Owner(Path("out/store.db"))
    other.sign_in()
    try:
        done = here(capfd, "store", "check", "out", "--repair")
    finally:
        other.sign_out()
    assert done.returncode == 73
    assert "another process" in done.stderr


def test_where_nothing_is(capfd: Run) -> None:
    Path("empty").mkdir()
    says_one_line(here(capfd, "store", "check", "empty"), 64, "no store")
