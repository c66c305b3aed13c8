"""Files read in a process of their own: what a file does to its reader ends that file alone.

The files here ask their reader for what a hostile one would make it do, by a reader of the tests' own that stands in for
a fault in one of ours: end, take memory, never come back, say something else.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarise.errors import InputError, UsageError
from summarise.isolating import Isolated, _article
from summarise.readers import read
from tests.command import here, process

GOOD = "The port of Lindmouth handled more than 41,000 containers.\n"
# What the child imports in place of nothing: it makes the reader of plain text do as the text says.
FAULTS = """
import os, sys, time
from summarise.readers.decoding import encodings
real = encodings.decode

def decode(data, *arguments):
    word = data.split(None, 1)[0].decode("ascii", "replace")
    if word == "DIE": os._exit(7)
    if word == "CRASH": os.kill(os.getpid(), 11)
    if word == "KILL": os.kill(os.getpid(), 9)
    if word == "LIMIT": os.kill(os.getpid(), 24)  # as the system does with who takes too much time
    if word == "GROW": held = [bytearray(1 << 24) for _ in range(1 << 10)]
    if word == "LOOP":
        while True: pass
    if word == "WAIT": time.sleep(1000)
    if word == "TALK": print("{}")
    if word == "KEYS": data = " ".join(sorted(os.environ)).encode()
    if word == "RAISE": raise RuntimeError("secret words")
    return real(data, *arguments)

import summarise.readers
summarise.readers.decode = decode
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tmp_path = tmp_path_factory.mktemp("isolated")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/sitecustomize.py").write_text(FAULTS)
    for word in ("DIE", "CRASH", "KILL", "LIMIT", "GROW", "LOOP", "WAIT", "TALK", "KEYS", "RAISE"):
        (tmp_path / f"{word}.txt").write_text(f"{word} 7 boxes.\n")
    (tmp_path / "good.txt").write_text(GOOD)
    return tmp_path


@pytest.fixture(autouse=True)
def folder(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYTHONPATH", str(made / "site"))
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    monkeypatch.setenv("SUMMARISE_API_KEY", "sk-secret")
    monkeypatch.chdir(made)
    return made


@pytest.fixture(scope="module")
def isolated(made: Path) -> Iterator[Isolated]:
    """One for most of the tests: a process is begun for each file that ends one, and for no other."""
    with Isolated(seconds=60, megabytes=1024) as one:
        yield one


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("DIE", "the process that read it ended (7)"),
        ("CRASH", "the process that read it ended (-11)"),
        ("KILL", "is there enough memory?"),
        ("LIMIT", "raise --read-timeout"),
        ("GROW", "--read-memory"),
        ("RAISE", "cannot be read (RuntimeError)"),
    ],
)
def test_one_file_fails_and_the_next_is_read(isolated: Isolated, word: str, says: str) -> None:
    with pytest.raises(InputError) as told:
        isolated.read(Path(f"{word}.txt"))
    assert str(told.value).startswith(f"{word}.txt: ")
    assert says in str(told.value)
    assert isolated.read(Path("good.txt")).text == GOOD


@pytest.mark.parametrize("word", ["LOOP", "WAIT"])
def test_a_file_that_takes_too_long_is_given_up(folder: Path, word: str) -> None:
    """The first file too: the imports of its process are none of its time, and do not lengthen it."""
    late = r"not read within 0\.2 seconds; raise --read-timeout"
    with Isolated(seconds=0.2, megabytes=1024) as isolated, pytest.raises(InputError, match=late):
        isolated.read(Path(f"{word}.txt"))


def test_whoever_waits_is_let_go_when_it_is_closed(folder: Path) -> None:
    """As at SIGTERM: the thread that reads does not hold the end up."""
    isolated = Isolated(seconds=60, megabytes=1024)
    isolated.read(Path("good.txt"))
    told: list[str] = []

    def wait() -> None:
        try:
            isolated.read(Path("LOOP.txt"))
        except InputError as error:
            told.append(str(error))

    waiting = threading.Thread(target=wait)
    waiting.start()
    while isolated._idle:  # until the process has its file
        pass
    isolated.close()
    waiting.join()
    assert "LOOP.txt: " in told[0]


def test_what_libraries_print_is_no_answer(isolated: Isolated) -> None:
    assert isolated.read(Path("TALK.txt")).text.startswith("TALK")


def test_the_process_has_no_keys(isolated: Isolated) -> None:
    names = isolated.read(Path("KEYS.txt")).text.split()
    assert "PATH" in names
    assert not {"OPENAI_API_KEY", "SUMMARISE_API_KEY"} & set(names)


def test_modules_of_the_working_folder_are_not_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('a stranger')\n")
    (tmp_path / "good.txt").write_text(GOOD)
    monkeypatch.chdir(tmp_path)
    with Isolated() as isolated:
        assert isolated.read(Path("good.txt")).text == GOOD


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", GOOD),
        ("a.md", "# Port\n\n~~310~~ 320 boxes, *5* of them\n"),
        ("a.csv", "Year,Boxes\n2023,4\n2024,5\n"),
        ("a\udcff\n.txt", GOOD),
    ],
)
def test_the_article_is_what_it_would_be_here(
    isolated: Isolated, tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text)
    assert isolated.read(path) == read(path)


@pytest.mark.parametrize(("name", "error"), [("no.txt", InputError), ("KEYS.txt", UsageError)])
def test_errors_are_those_that_they_would_be_here(
    isolated: Isolated, name: str, error: type[Exception]
) -> None:
    date = "tomorrow" if error is UsageError else None
    with pytest.raises(error) as there:
        isolated.read(Path(name), date=date)
    with pytest.raises(error) as at_home:
        read(Path(name), date=date)
    assert str(there.value) == str(at_home.value)


@pytest.mark.parametrize(
    "answer",
    [b"", b"{}", b"[]", b"{", b'{"article":{"text":5}}', b'{"article":{"text":"x","pages":"x"}}', b"[" * 9999,
     b'{"error":"\\u001b[2J","kind":"SystemExit"}', b"\xff", b'{"article":null,"more":1}'],
)  # fmt: skip
def test_a_process_that_was_taken_over_can_only_fail(answer: bytes) -> None:
    with pytest.raises(Exception) as told:  # noqa: PT011  # which it is, is the next line
        _article(answer, "a.txt")
    assert isinstance(told.value, InputError) or type(told.value).__name__ == "SummariseError"
    assert "\x1b" not in str(told.value)


def test_an_article_of_the_command_line(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = here(capfd, "good.txt", "--isolate", "-q", "-m", "extractive")
    assert done.returncode == 0, done.stderr
    done = here(capfd, "check", "CRASH.txt", "good.txt", "--isolate")
    assert (done.returncode, done.stderr.count("\n")) == (66, 1)


def test_each_of_several_summaries_is_read_there_too(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = here(capfd, "check", "good.txt", "good.txt", "CRASH.txt", "--isolate", "-q")
    assert (done.returncode, done.stderr.count("\n")) == (66, 1)
    done = here(capfd, "check", "CRASH.txt", "good.txt", "good.txt", "--isolate", "-q")
    assert (done.returncode, done.stderr.count("\n")) == (66, 2)  # once for each summary


def test_standard_input_of_the_command_line(folder: Path) -> None:
    done = process("-", "--isolate", "-q", "-m", "extractive", "-f", "json", stdin=GOOD)
    assert done.returncode == 0, done.stderr
    assert '"source": "-"' in done.stdout
    done = process("-", "--isolate", "-q", "-m", "extractive", stdin="CRASH now")
    assert (done.returncode, done.stderr.startswith("summarise: standard input: ")) == (66, True)


def test_a_batch_goes_on(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    given = ["CRASH.txt", "good.txt", "DIE.txt"]
    done = here(capfd, "batch", *given, "-o", "out", "-j", "1", "--isolate", "--read-memory", "1024", "-q")
    assert done.returncode == 3, done.stderr
    assert (folder / "out/results.jsonl").read_text().count("\n") == 1
    assert (folder / "out/failures.jsonl").read_text().count("\n") == 2


@pytest.mark.parametrize(
    ("word", "says"), [("DIE", "ended (7)"), ("GROW", "needs more than 1,024 MB of memory"), ("BOXES", "")]
)
def test_what_is_sent_to_the_page_is_read_so(folder: Path, word: str, says: str) -> None:
    """As its workers do: they hold the keys."""
    pytest.importorskip("anyio")
    from summarise.serving.web import work
    from summarise.serving.web.setup import Setup

    setup = Setup(read_memory=1024)
    answer = work.upload(setup, f"{word}.txt", f"{word} 7 boxes".encode())
    work._isolated(setup.seconds, 1024).close()
    work._isolated.cache_clear()
    said = json.loads(answer.body)
    if says:
        assert answer.status == 422
        assert said["error"]["message"].startswith(f"{word}.txt: ")
        assert says in said["error"]["message"]
    else:
        assert (said["text"], said["source"]) == ("BOXES 7 boxes", "BOXES.txt")


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="Linux")
def test_the_process_ends_with_whoever_asked_it(folder: Path) -> None:
    """Also in the middle of a file, and by kill -9."""
    program = """if True:
        import os, signal, threading
        from pathlib import Path
        from summarise.isolating import Isolated
        isolated = Isolated()
        isolated.read(Path("good.txt"))
        (child,) = isolated._all
        threading.Thread(target=isolated.read, args=[Path("LOOP.txt")]).start()
        while isolated._idle: pass
        print(child._process.pid, flush=True)
        input()
        os.kill(os.getpid(), signal.SIGKILL)
    """
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as asking:
        assert asking.stdout is not None
        assert asking.stdin is not None
        ends = os.pidfd_open(int(asking.stdout.readline()))
        asking.stdin.write("\n")
        asking.stdin.flush()
        assert select.select([ends], [], [], 60)[0]
        os.close(ends)


pytestmark = pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "fork"), reason="POSIX limits")
