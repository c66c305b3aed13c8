"""What the store promises when processes die or share it: real processes, really killed."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

from summarise.store import Claim, Entry, Store
from tests.serving import PATIENCE

WORKER = """
import sys
from pathlib import Path
from summarise.store import Claim, Entry, Result, Store
path, first, last = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
store = Store(path)
for n in range(first, last):
    (claim,) = store.claim([Entry(f"a{n}", f"k{n}")])
    if claim is Claim.GRANTED:
        print("paid", n, flush=True)
        store.record([Result(f"k{n}", '{"article": {}}')])
        print("done", n, flush=True)
store.close()
"""


def start(path: Path, first: int, last: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WORKER, str(path), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def said(output: str, word: str) -> list[int]:
    # The last line may be torn: the kill is what is tested.
    return [int(line.split()[1]) for line in output.split("\n")[:-1] if line.startswith(word)]


def test_two_processes_on_one_store_pay_for_nothing_twice(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    workers = [start(path, 0, 150), start(path, 0, 150)]
    outputs = [worker.communicate(timeout=PATIENCE)[0] for worker in workers]
    assert [worker.returncode for worker in workers] == [0, 0]
    paid = [n for output in outputs for n in said(output, "paid")]
    assert sorted(paid) == list(range(150))
    with Store(path) as store:
        assert store.stats().done == 150


def test_nothing_acknowledged_is_lost_by_kill_9_and_what_was_claimed_is_free_again(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    paid: list[int] = []
    done: set[int] = set()
    for wait in (0.0, 0.01, 0.03):
        worker = start(path, 0, 100_000)
        assert worker.stdout is not None
        first = worker.stdout.readline()
        time.sleep(wait)
        worker.send_signal(signal.SIGKILL)
        output = first + worker.communicate(timeout=PATIENCE)[0]
        paid += said(output, "paid")
        done |= set(said(output, "done"))
        with Store(path) as store:
            stored = {int(row.entry.id[1:]) for row in store.rows("done")}
            assert done <= stored
            # The one article under way at the kill is the only one that can be paid for again.
            free = [n for n in paid if n not in stored]
            assert len(set(free)) <= 1
            assert all(store.claim([Entry(f"a{n}", f"k{n}")]) == [Claim.GRANTED] for n in set(free))
    with Store(path) as store:
        store.claim([Entry("last", "last")])  # the first claim after a death clears up after it
    twice = [n for n in set(paid) if paid.count(n) > 1]
    assert len(twice) <= 3
    assert [file.name for file in tmp_path.iterdir()] == ["store.db"]


OPENER = """
import sys, time
from pathlib import Path
from summarise.store import Store
folder = Path(sys.argv[1])
for turn, moment in enumerate(sys.stdin):
    time.sleep(max(0.0, float(moment) - time.time()))
    with Store(folder / f"{turn}.db") as store:
        store.stats()
    print("opened", turn, flush=True)
"""


def test_a_new_store_can_be_opened_by_many_at_the_same_moment(tmp_path: Path) -> None:
    turns, command = 20, [sys.executable, "-c", OPENER, str(tmp_path)]
    openers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(6)
    ]
    for turn in range(turns):
        moment = time.time() + 0.02
        for opener in openers:
            assert opener.stdin is not None
            opener.stdin.write(f"{moment}\n")
            opener.stdin.flush()
        for opener in openers:
            assert opener.stdout is not None
            assert opener.stdout.readline() == f"opened {turn}\n"
    for opener in openers:
        opener.communicate(timeout=PATIENCE)
    assert [opener.returncode for opener in openers] == [0] * 6
