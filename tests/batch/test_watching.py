"""A directory that is watched: every file once, and only when it is completely written."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue

import pytest

from summarise.batch.inputs import Inputs
from summarise.batch.watching import Watched, require
from summarise.errors import InputError

SETTLED = 0.4
PATIENCE = 15.0


@contextmanager
def watching(folder: Path, **options: object) -> Iterator[Queue[str]]:
    """The names of the articles as they are given out."""
    stop, found = threading.Event(), Queue[str]()
    watched = Watched(Inputs([str(folder)], **options), stop, settled=SETTLED)  # type: ignore[arg-type]

    def run() -> None:
        for item in watched:
            found.put(Path(item.source).name)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield found
    finally:
        stop.set()
        thread.join(PATIENCE)
        assert not thread.is_alive()


def nothing(found: Queue[str], seconds: float) -> bool:
    try:
        found.get(timeout=seconds)
    except Empty:
        return True
    return False


def test_what_is_there_then_what_comes_each_once(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("5 men")
    os.utime(tmp_path / "old.txt", (1, 1))
    with watching(tmp_path) as found:
        assert found.get(timeout=PATIENCE) == "old.txt"
        (tmp_path / "new.txt").write_text("6 men")
        assert found.get(timeout=PATIENCE) == "new.txt"
        (tmp_path / "later").mkdir()
        (tmp_path / "later" / "deep.txt").write_text("7 men")
        assert found.get(timeout=PATIENCE) == "deep.txt"
        assert nothing(found, 1.0)


def test_a_file_being_written_is_waited_for(tmp_path: Path) -> None:
    with watching(tmp_path) as found, (tmp_path / "slow.txt").open("w") as file:
        for _ in range(8):
            file.write("one more line\n")
            file.flush()
            assert nothing(found, SETTLED / 4)
        ended = time.monotonic()
        assert found.get(timeout=PATIENCE) == "slow.txt"
        assert time.monotonic() - ended >= SETTLED / 4


def test_a_file_moved_into_place_under_its_name(tmp_path: Path) -> None:
    with watching(tmp_path) as found:
        part = tmp_path / ".part"
        part.write_text("8 men")
        assert nothing(found, SETTLED * 2)
        part.rename(tmp_path / "whole.txt")
        assert found.get(timeout=PATIENCE) == "whole.txt"


def test_a_file_that_changes_is_an_article_again_and_one_that_goes_is_forgotten(tmp_path: Path) -> None:
    with watching(tmp_path) as found:
        (tmp_path / "a.txt").write_text("first")
        assert found.get(timeout=PATIENCE) == "a.txt"
        (tmp_path / "a.txt").write_text("the second form")
        assert found.get(timeout=PATIENCE) == "a.txt"
        (tmp_path / "b.txt").write_text("never seen whole")
        (tmp_path / "b.txt").unlink()
        assert nothing(found, SETTLED * 3)


def test_rows_of_a_table_that_grows_and_what_cannot_be_read(tmp_path: Path) -> None:
    table = tmp_path / "t.jsonl"
    table.write_text('{"text": "5 men"}\n')
    (tmp_path / "gone.txt").symlink_to("nowhere")
    with watching(tmp_path, tables=True) as found:
        assert sorted(found.get(timeout=PATIENCE) for _ in range(2)) == ["gone.txt", "t.jsonl#1"]
        with table.open("a") as file:
            file.write('{"text": "6 men"}\n')
        assert {found.get(timeout=PATIENCE) for _ in range(2)} == {"t.jsonl#1", "t.jsonl#2"}
        assert nothing(found, SETTLED * 3)


def test_ignored_files_stay_ignored(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.txt\n")
    with watching(tmp_path) as found:
        (tmp_path / "a.txt").write_text("no")
        (tmp_path / "b.md").write_text("yes")
        assert found.get(timeout=PATIENCE) == "b.md"
        assert nothing(found, SETTLED * 2)


def test_only_directories_are_watched(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(InputError, match="not a directory"):
        require(Inputs([str(tmp_path / "a.txt")]))
    require(Inputs([str(tmp_path)]))
