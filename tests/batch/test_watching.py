"""A directory that is watched: every file once, and only when it is completely written. Time and the system's
word of changes are the test's; ``test_watch_process`` has the real ones."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from summarise.batch.inputs.items import Item
from summarise.batch.inputs.listing import Inputs
from summarise.batch.inputs.watching import Clock, Watched, require
from summarise.errors import InputError

SETTLED = 1.0
Step = Callable[[], object]


class Newsroom:
    """A folder in which things happen, one step after the other. What a step returns is whether the system
    tells of a change."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.time = folder, 1000.0

    def write(self, name: str, text: str = "5 men", *, old: float = 0.0) -> Step:
        """A file gets this text now; its time says that it was ``old`` seconds ago."""

        def step() -> bool:
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
            os.utime(path, (self.time - old,) * 2)
            return True

        return step

    def move(self, name: str, to: str) -> Step:
        return lambda: (self.folder / name).rename(self.folder / to)

    def remove(self, name: str) -> Step:
        return lambda: (self.folder / name).unlink() is None

    def wait(self, seconds: float = SETTLED) -> Step:
        def step() -> None:
            self.time += seconds

        return step

    def given(self, *steps: Step, inputs: Inputs | None = None, **options: object) -> list[list[str]]:
        """The names of the articles that are given out at the start and after each of the steps."""
        found: list[list[str]] = [[]]

        def happening() -> Iterator[object]:
            for step in steps:
                found.append([])
                yield step()

        clock = Clock(lambda: self.time, lambda: self.time)
        watched = Watched(
            inputs or Inputs([str(self.folder)], **options),  # type: ignore[arg-type]
            threading.Event(),
            settled=SETTLED,
            changes=happening(),
            clock=clock,
        )
        for item in watched:
            found[-1].append(Path(item.source).name + "*" * item.newer)
        return [sorted(names) for names in found]


@pytest.fixture
def room(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


def test_what_is_there_then_what_comes_each_once(room: Newsroom) -> None:
    room.write("old.txt", old=60)()
    assert room.given(
        room.write("new.txt"), room.wait(), room.write("later/deep.txt"), room.wait(), room.wait(9)
    ) == [["old.txt"], [], ["new.txt"], [], ["deep.txt"], []]


def test_a_file_being_written_is_waited_for(room: Newsroom) -> None:
    more = [room.write("slow.txt", "one more line\n" * n) for n in range(1, 4)]
    assert room.given(
        more[0], room.wait(0.6), more[1], room.wait(0.6), more[2], room.wait(0.6), room.wait(0.6)
    ) == [[], [], [], [], [], [], [], ["slow.txt"]]


def test_a_file_copied_with_its_old_time_while_it_grows_is_taken_and_taken_again(room: Newsroom) -> None:
    assert room.given(
        room.write("a.txt", "half", old=60), room.write("a.txt", "half and half"), room.wait()
    ) == [[], ["a.txt"], [], ["a.txt*"]]


def test_a_file_whose_time_lies_ahead_is_taken_when_it_stands_still(room: Newsroom) -> None:
    assert room.given(room.write("a.txt", old=-3600), room.wait(0.6), room.wait(0.6)) == [
        [], [], [], ["a.txt"],
    ]  # fmt: skip


def test_a_file_moved_into_place_under_its_name(room: Newsroom) -> None:
    assert room.given(room.write(".part"), room.wait(2), room.move(".part", "whole.txt")) == [
        [], [], [], ["whole.txt"],
    ]  # fmt: skip


def test_a_file_that_changes_is_an_article_again_and_one_that_goes_is_forgotten(room: Newsroom) -> None:
    assert room.given(
        room.write("a.txt", "first"),
        room.wait(),
        room.write("a.txt", "the second form"),
        room.wait(),
        room.write("b.txt", "never seen whole"),
        room.remove("b.txt"),
        room.wait(9),
    ) == [[], [], ["a.txt"], [], ["a.txt*"], [], [], []]


def test_rows_of_a_table_that_grows_and_what_cannot_be_read(room: Newsroom) -> None:
    row = '{"text": "5 men"}\n'
    room.write("t.jsonl", row, old=60)()
    (room.folder / "gone.txt").symlink_to("nowhere")
    assert room.given(room.write("t.jsonl", row * 2), room.wait(), room.wait(9), tables=True) == [
        ["gone.txt", "t.jsonl#1"], [], ["t.jsonl#1*", "t.jsonl#2"], [],
    ]  # fmt: skip


def test_ignored_files_stay_ignored(room: Newsroom) -> None:
    room.write(".gitignore", "*.txt\n", old=60)()
    assert room.given(room.write("a.txt"), room.write("b.md"), room.wait()) == [[], [], [], ["b.md"]]


def test_a_look_that_takes_long_is_not_taken_all_the_time(room: Newsroom) -> None:
    class Large(Inputs):
        """Two seconds to go through."""

        def __iter__(self) -> Iterator[Item]:
            room.time += 2
            yield from super().__iter__()

    new = [room.write(f"{n}.txt", old=60) for n in range(3)]
    assert room.given(new[0], new[1], room.wait(5), room.wait(1), inputs=Large([str(room.folder)])) == [
        [], ["0.txt"], [], [], ["1.txt"],
    ]  # fmt: skip


def test_only_directories_are_watched(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(InputError, match="not a folder"):
        require(Inputs([str(tmp_path / "a.txt")]))
    require(Inputs([str(tmp_path)]))
