"""``--jobs``: the same output in the same order, a bad one is one line, and Ctrl-C ends every process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.cli.checks import filtering
from summarise.cli.checks.homes import Group, Homes
from summarise.errors import SummariseError, UsageError
from summarise.processes import in_order
from tests.check_command.running import run
from tests.cli.test_commands import Capture, here
from tests.processes.works import doubled, killed, named
from tests.serving import PATIENCE

RECORDS = [
    {
        "id": n,
        "source": f"The mill at Corton employs {n // 3} people.",
        "summary": f"It employs {n // 4} people.",
    }
    for n in range(60)
]
LINES = [json.dumps(record) + "\n" for record in RECORDS]
BAD = "no json\n"


def test_in_one_process_nothing_is_started() -> None:
    assert list(in_order(doubled, range(3), 1)) == [0, 2, 4]


def test_what_comes_of_tasks_is_in_their_order_and_no_more_is_read_ahead_than_keeps_all_busy() -> None:
    read = 0

    def tasks() -> Iterator[int]:
        nonlocal read
        while True:
            read += 1
            yield read

    made = in_order(doubled, tasks(), 2)
    for n in range(1, 40):
        assert next(made) == 2 * n
        assert read <= n + 6
    made.close()  # type: ignore[attr-defined]


def test_a_worker_that_is_killed_is_one_line() -> None:
    with pytest.raises(SummariseError, match="was killed; is there enough memory"):
        list(in_order(killed, range(3), 2))


def test_records_are_the_same_from_two_processes(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("".join([*LINES[:20], BAD, *LINES[20:]]))
    one = run("--jsonl", "in.jsonl", folder=tmp_path)
    two = run("--jsonl", "in.jsonl", "--jobs", "2", folder=tmp_path)
    assert two == one
    assert "in.jsonl:21: not valid JSON at column 1" in two.stderr
    assert (two.returncode, two.stdout.count("\n")) == (66, 61)
    into = run("--jsonl", "in.jsonl", "-j", "2", "-o", "out.jsonl", folder=tmp_path)
    assert into.stdout == ""
    assert (tmp_path / "out.jsonl").read_text() == one.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux only")
def test_processes_have_what_this_one_had_worked_out() -> None:
    # Its own program: pytest may have threads.
    said = subprocess.run([sys.executable, "-c", SHARING], capture_output=True, text=True, check=True)
    assert said.stdout == "[['here'], ['here'], ['here']]\n"


SHARING = """
from summarise.processes import in_order
from tests.processes import works

works.WORKED_OUT.append("here")
print(list(in_order(works.worked_out, range(3), 2)))
"""


def test_the_first_records_are_checked_before_processes_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[list[int]] = []

    def shared_out(
        work: Callable[[Group], list[filtering.Done]], groups: Iterable[Group], jobs: int, home: object
    ) -> Iterator[list[filtering.Done]]:
        for group in groups:
            left.append([number for number, _ in group.lines])
            yield work(group)

    monkeypatch.setattr(filtering, "can_fork", lambda: True)
    monkeypatch.setattr(filtering, "in_order", shared_out)
    (tmp_path / "in.jsonl").write_text("".join(LINES))
    how = filtering.How("source", "summary", "error", {})
    into = tmp_path / "out.jsonl"
    filtering.filter_records(
        str(tmp_path / "in.jsonl"), into, how=how, max_bytes=1_000_000, quiet=True, jobs=2
    )
    assert [json.loads(line)["id"] for line in into.read_text().splitlines()] == list(range(60))
    assert sorted(number for numbers in left for number in numbers) == list(range(17, 61))
    assert max(map(len, left)) <= 16


@given(
    sources=st.lists(st.sampled_from(["a", "b", "c", None]), max_size=300),
    jobs=st.integers(1, 3),
)
def test_lines_of_one_source_have_one_home_and_come_back_in_order(
    sources: list[str | None], jobs: int
) -> None:
    lines = [(number, (source or "").encode()) for number, source in enumerate(sources)]
    homes = Homes(lambda line: line or None, jobs)
    at: dict[bytes, set[int]] = {}

    def made(groups: Iterator[Group]) -> Iterator[list[tuple[int, bytes]]]:
        for group in groups:
            assert 1 <= len(group.lines) <= 16
            for _, source in group.lines:
                at.setdefault(source, set()).add(group.home)
            yield group.lines

    back = homes.in_order(made(homes.groups(iter(lines))), lambda line: line[0])
    assert [line for some in back for line in some] == lines
    assert all(len(found) == 1 for source, found in at.items() if source)


def test_a_task_goes_to_its_home_or_to_who_has_nothing_to_do_and_comes_back_in_order() -> None:
    tasks = [(number, number // 2 % 2) for number in range(40)]
    done = list(in_order(named, tasks, 2, lambda task: task[1]))
    assert [number for number, _ in done] == list(range(40))
    alone = list(in_order(named, [(number, 0) for number in range(40)], 2, lambda task: task[1]))
    assert [number for number, _ in alone] == list(range(40))


def test_jobs_are_for_records(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("40 people")
    done = run("a.txt", "a.txt", "--jobs", "2", folder=tmp_path)
    assert (done.returncode, len(done.stderr.splitlines())) == (UsageError.exit_code, 1)
    assert "--jobs is for --jsonl" in done.stderr


def test_an_input_that_cannot_be_read_leaves_the_output_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("kept")
    assert run("--jsonl", "none.jsonl", "-o", "out.jsonl", folder=tmp_path).returncode == 66
    assert [path.read_text() for path in tmp_path.iterdir()] == ["kept"]


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_ends_all_of_them_and_leaves_no_half_file(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "summarise", "check", "--jsonl", "-", "--jobs", "2"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        cwd=tmp_path,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write("".join(LINES * 4).encode())
        process.stdin.flush()
        assert process.stdout.readline()  # the processes are at work, and wait for more
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does
        assert process.wait(PATIENCE) == 130
        said = process.stderr.read().decode()
        assert said.splitlines() == ["summarise: interrupted; run the same command again"]
        end = time.monotonic() + PATIENCE
        while is_left(process.pid) and time.monotonic() < end:
            time.sleep(0.01)
        assert not is_left(process.pid)


def is_left(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize(("form", "jobs"), [("table", "1"), ("json", "1"), ("marked", "1"), ("json", "2")])
def test_numbers_of_many_files(
    tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch, form: str, jobs: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("It lost 40 kg.")
    Path("b.txt").write_text("Nobody counted.")
    done = here(capfd, "numbers", "a.txt", "none.txt", "b.txt", "-f", form, "-j", jobs)
    assert done.returncode == 66
    assert done.stderr.splitlines() == ["summarise: none.txt: no such file"]
    if form == "json":
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        assert [row["file"] for row in rows] == ["a.txt", "b.txt"]
        assert [q["unit"] for row in rows for q in row["quantities"]] == ["kilogram"]
    else:
        assert done.stdout.startswith("== a.txt\n")
        assert "\n== b.txt\n" in done.stdout
