"""A fault with one article is that article's: it is counted, and the rest is done and written.

Pipes, devices and sockets are refused, since opening one may wait for ever. What the store has of one article may be
damaged, what a reader gives may not fit into it: neither takes the run down.
"""

from __future__ import annotations

import json
import os
import socket
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from summarise.cli.main import outcome
from tests.model_server import article

Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/good.txt").write_text(article(1))


def batch(*inputs: str, more: tuple[str, ...] = ()) -> int:
    return outcome(["batch", *inputs, "-o", "out", "-j", "1", "--quiet", *more])


def done() -> list[str]:
    return [json.loads(line)["id"] for line in Path("out/results.jsonl").read_text().splitlines()]


def failed() -> dict[str, dict[str, Any]]:
    rows = map(json.loads, Path("out/failures.jsonl").read_text().splitlines())
    return {row["id"]: row for row in rows}


def pipe(name: str) -> str:
    os.mkfifo(name)
    return name


def a_socket(name: str) -> str:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(name)
    return name


def link_to_pipe(name: str) -> str:
    pipe("far away")
    os.symlink("far away", name)
    return name


def device(name: str) -> str:
    os.symlink("/dev/zero", name)
    return name


@pytest.mark.parametrize("kind", [pipe, a_socket, link_to_pipe, device])
@pytest.mark.parametrize("name", ["article.txt", "rows.jsonl", "rows.csv", "page.html"])
def test_what_is_no_file_is_refused(kind: Any, name: str) -> None:
    given = kind(name)
    assert batch("in", given) == 3
    assert done() == ["in/good.txt"]
    assert "a pipe, a device or a socket" in failed()[given]["reason"]


def test_what_is_no_file_is_passed_over_in_a_folder(capfd: Said) -> None:
    pipe("in/pipe.txt")
    pipe("in/.gitignore")
    assert outcome(["batch", "in", "-o", "out", "-j", "1"]) == 0
    assert "not a regular file 1" in capfd.readouterr().out
    assert done() == ["in/good.txt"]


def test_an_address_of_a_pipe_on_this_machine_is_refused() -> None:
    pytest.importorskip("fsspec")
    given = f"file://{Path.cwd()}/{pipe('article.txt')}"
    assert batch("in", given) == 3
    assert done() == ["in/good.txt"]


def test_a_title_that_no_database_takes_is_read_as_it_can_be() -> None:
    item = {"uri": "x", "headline": "\ud800 Port", "body_text": "The port \udfff handled 7 boxes."}
    Path("in/item.json").write_text(json.dumps(item))
    assert batch("in", "in/item.json") == 0
    assert done() == ["in/good.txt", "in/item.json"]


def test_what_the_store_cannot_take_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a reader gives, or a fault of ours makes of it."""
    from summarise.batch.recording.ledger import Ledger

    real = Ledger._entry

    def entry(self: Ledger, one: Any) -> Any:
        made = real(self, one)
        return made if "bad" not in made.id else type(made)(made.id, made.key, title="\ud800")

    monkeypatch.setattr(Ledger, "_entry", entry)
    for n in range(3):
        Path(f"in/bad{n}.txt").write_text(article(10 + n))
        Path(f"in/well{n}.txt").write_text(article(20 + n))
    assert batch("in") == 3
    assert done() == ["in/good.txt", *(f"in/well{n}.txt" for n in range(3))]
    assert {one["reason"] for one in failed().values()} == {"UnicodeEncodeError before it was asked for"}
    assert sorted(failed()) == [f"in/bad{n}.txt" for n in range(3)]


def test_a_damaged_result_fails_alone_and_names_the_way_out() -> None:
    Path("in/other.txt").write_text(article(2))
    assert batch("in") == 0
    with sqlite3.connect("out/store.db") as db:
        key = db.execute("SELECT key FROM articles WHERE id = 'in/good.txt'").fetchone()[0]
        db.execute("UPDATE results SET report = x'00112233' WHERE key = ?", (key,))
    kept = Path("out/results.jsonl").read_text().splitlines()
    Path("out/results.jsonl").write_text(next(line for line in kept if "other" in line) + "\n")
    assert batch("in") == 3
    assert done() == ["in/other.txt"]
    assert "damaged; `summarise store check`" in failed()["in/good.txt"]["reason"]


def test_a_schema_of_the_folder_is_filled_without_a_model(tmp_path: Path) -> None:
    """In this process: another one would not find the module."""
    Path("of_the_folder.py").write_text(
        "import pydantic\nclass Note(pydantic.BaseModel):\n    headline: str\n"
    )
    assert outcome(["batch", "in", "-o", "out", "-q", "--schema", "of_the_folder:Note"]) == 0
    assert done() == ["in/good.txt"]
