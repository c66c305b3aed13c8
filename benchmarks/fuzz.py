"""Everything that comes from outside under atheris (coverage-guided), one target after the other, for as long as is given.

usage: fuzz.py [--seconds S] [--only TARGET ...]

A target for each reader, for store files, servers' answers and settings. Whatever the bytes: a result, or one line that is
ours. Outside of CI, where hypothesis has a fixed budget (``tests/test_fuzz.py``). atheris is installed into
benchmarks/.venv-fuzz on the first run, beside the packages of the Python that runs this. What was run and found goes to
benchmarks/results/fuzz.md; an input that shows a fault is left beside it as crash-*. Exit status is not 0 where one is found.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import sysconfig
import tempfile
import time
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
ENVIRONMENT = HERE / ".venv-fuzz"
RESULTS = HERE / "results"
LONGEST = 4096
ADDED = 30  # seconds for a target to begin and to end
# For documents that are archives: the file in it that the bytes are, and what else has to be there.
INSIDE: dict[str, tuple[str, dict[str, str]]] = {
    ".odt": ("content.xml", {"mimetype": "application/vnd.oasis.opendocument.text"}),
    ".ods": ("content.xml", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
    ".epub": (
        "a.xhtml",
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>",
            "b.opf": "<package><manifest><item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>",
        },
    ),
    ".docx": ("word/document.xml", {}),
    ".xlsx": ("xl/worksheets/sheet1.xml", {}),
    ".pptx": ("ppt/slides/slide1.xml", {}),
}  # fmt: skip
XML = """<a:t> </a:t> <w:p> </w:p> <w:r> </w:r> <w:t>5</w:t> <w:tbl> </w:tbl> <w:tr> </w:tr> <w:tc> </w:tc> <w:vMerge/> <w:gridSpan
w:val='9'/> <table:table> </table:table> <table:table-row> </table:table-row> <table:table-cell> </table:table-cell> <text:p> </text:p>
<text:s text:c='99'/> table:number-columns-repeated='999' <row> </row> <c r='A1'> </c> <v>5</v> <f>1+1</f> <mergeCell ref='A1:B9'/>
<p> </p> <b> <ul><li> </ul> &amp; <!-- --> 5 boxes""".split()


def reads(suffix: str) -> Callable[[bytes], None]:
    """A reader by the suffix of its files."""
    from tests.test_fuzz import PIECES

    from summarise.errors import SummariseError
    from summarise.readers import read_bytes

    pieces = [*PIECES.get(suffix, XML if suffix in INSIDE else ["7 boxes "])]
    kept = _whole(suffix) if suffix in INSIDE else {}

    def one(data: bytes) -> None:
        given = _of_pieces(data, pieces)
        if suffix in INSIDE:
            given = _archive({**kept, INSIDE[suffix][0]: _inside(kept.get(INSIDE[suffix][0], b""), given)})
        elif suffix == ".pdf":
            given = b"%PDF-1.7\n" + given
        try:
            article = read_bytes(given, f"a{suffix}", max_bytes=200_000)
        except SummariseError as error:
            assert "\n" not in str(error)  # noqa: PT017
        else:
            article.text.encode()
            assert list(article.offsets) == sorted(article.offsets)

    return one


def _of_pieces(data: bytes, pieces: list[str]) -> bytes:
    """The bytes as they are, or, where the first is odd, as a sequence of pieces of the format and of bytes."""
    if not data or data[0] % 2:
        return data[1:]
    return b"".join(
        pieces[byte % len(pieces)].encode("utf-8", "surrogatepass") if byte < 240 else bytes([byte - 208])
        for byte in data[1:]
    )


def _whole(suffix: str) -> dict[str, bytes]:
    """The files of a whole document of that kind."""
    out = io.BytesIO()
    if suffix == ".docx":
        import docx

        made = docx.Document()
        made.add_paragraph("FUZZ")
        made.save(out)
    elif suffix == ".xlsx":
        import openpyxl

        book = openpyxl.Workbook()
        book.active["A1"] = "FUZZ"
        book.save(out)
    elif suffix == ".pptx":
        import pptx

        show = pptx.Presentation()
        show.slides.add_slide(show.slide_layouts[1]).shapes.title.text = "FUZZ"
        show.save(out)
    else:
        return {name: text.encode() for name, text in INSIDE[suffix][1].items()}
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _inside(whole: bytes, given: bytes) -> bytes:
    """The given bytes where the whole document has its word, or, where that is not so, by themselves."""
    if b"FUZZ" in whole:
        return whole.replace(b"FUZZ", given)
    names = "".join(
        f" xmlns:{one}='urn:oasis:names:tc:opendocument:xmlns:{one}:1.0'"
        for one in ("office", "table", "text")
    )
    return (
        f"<office:document-content{names}><office:body>".encode()
        + given
        + b"</office:body></office:document-content>"
    )


def _archive(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(files, key=lambda name: name != "mimetype"):
            archive.writestr(name, files[name])
    return out.getvalue()


def store() -> Callable[[bytes], None]:
    """A store file: it opens or says so in one line, and its repair makes a whole one."""
    from summarise.batch.recording.repair import repair
    from summarise.errors import SummariseError
    from summarise.store import Entry, Store

    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    path = folder / "store.db"
    with Store(path) as made:
        made.claim([Entry("a", "aa"), Entry("b", "bb")])
    whole = path.read_bytes()

    def one(data: bytes) -> None:
        for old in folder.iterdir():
            old.unlink()
        damaged = bytearray(whole)
        for at in range(0, len(data) - 4, 5):  # each five: where, and what stands there
            place = int.from_bytes(data[at : at + 3], "big") % len(damaged)
            damaged[place : place + 2] = data[at + 3 : at + 5]
        path.write_bytes(data if data[:1] == b"S" else damaged)
        try:
            with Store(path) as opened:
                list(opened.rows())
        except SummariseError as error:
            assert "\n" not in str(error)  # noqa: PT017
        repair(path)
        with sqlite3.connect(path) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    return one


ANSWER = """{"choices": [ {"message": {"content": "5" null "finish_reason": "length" }, ], "usage": {"prompt_tokens": -5 1e999 9223372036854775808
"completion_tokens": "many" "prompt_tokens_details": {"cached_tokens": } "error": {"message": "code": 503 "choices": null true NaN
"\\ud800" "index": "model": "id": [[[[ "content": [{"text": "refusal":""".split()


def answers() -> Callable[[bytes], None]:
    """A server's body, as the client takes it or as an error's."""
    from openai._models import construct_type
    from openai.types.chat import ChatCompletion

    from summarise.engines.answers.provider import estimated, final_problem, is_empty, odd_counts, usage_of
    from summarise.engines.calls import failures
    from summarise.errors import SummariseError

    call = failures.Call(
        "m", "KEY", ["sk-secret"], "The port of Lindmouth handled 41,000 containers in March."
    )

    def one(data: bytes) -> None:
        try:
            body = json.loads(_of_pieces(data, ANSWER))
        except (ValueError, RecursionError):
            return
        answer: Any = construct_type(type_=ChatCompletion, value=body)
        used = usage_of(answer)
        assert 0 <= used.input_tokens < 2**62
        assert 0 <= used.output_tokens < 2**62
        estimated(answer, ["a"])
        is_empty(answer)
        problem = final_problem(answer, "m")
        for line in (*odd_counts(answer), *([str(problem)] if problem is not None else [])):
            assert "\n" not in line
        for status in (None, 200, 307, 401, 404, 413, 429, 500):
            error = type("APIStatusError", (Exception,), {"body": body, "status_code": status})("x")
            failures.is_transient(error)
            said = failures.explain(error, call)
            assert isinstance(said, SummariseError)
            assert "\n" not in str(said)
            assert len(str(said)) < 600

    return one


SETTINGS = """model base_url api_key repair timeout select schema max_bytes proxy = " ' \n [tool.summarise] [ ] { } , 5 -1 1e999 true inf
"openai/x" "http://a" \\u0000 # 1979-05-27""".replace("\n", " \\n ").split(" ")


def settings() -> Callable[[bytes], None]:
    """A settings file of a folder: settings, or the place of the fault; never where text or keys go."""
    from summarise.configuration.settings import load
    from summarise.errors import SummariseError

    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))

    def one(data: bytes) -> None:
        (folder / "summarise.toml").write_bytes(_of_pieces(data, [*SETTINGS, "\n"]))
        try:
            loaded = load({}, {"XDG_CONFIG_HOME": str(folder / "none")}, folder=folder)
        except SummariseError as error:
            assert "\n" not in str(error)  # noqa: PT017
        else:
            assert loaded.settings.base_url is None
            assert loaded.settings.schema_ is None

    return one


READERS = (
    ".txt",
    ".md",
    ".html",
    ".eml",
    ".csv",
    ".srt",
    ".vtt",
    ".rtf",
    ".rss",
    ".nitf",
    ".json",
    ".gz",
    ".pdf",
    *INSIDE,
)
TARGETS: dict[str, Callable[[], Callable[[bytes], None]]] = {
    **{f"reader {suffix}": lambda suffix=suffix: reads(suffix) for suffix in READERS},  # type: ignore[misc]
    "store files": store,
    "servers' answers": answers,
    "settings": settings,
}


def fuzz(target: str, seconds: int) -> None:
    """Run atheris in this process; it ends the process."""
    import atheris  # type: ignore[import-not-found,unused-ignore]

    with atheris.instrument_imports(include=["summarise"], exclude=["summarise.quantities"]):
        one = TARGETS[target]()

    def shown(data: bytes) -> None:
        try:
            one(data)
        except BaseException:
            print(f"fails on {data!r}", flush=True)
            raise

    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        f"-artifact_prefix={RESULTS}/",
        "-timeout=60",
    ]
    atheris.Setup([sys.argv[0], *options], shown)
    atheris.Fuzz()


def ran(python: Path, target: str, seconds: int) -> tuple[int, int, str]:
    """Executions, seconds and what was found, of one target in a process of its own."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src"), sysconfig.get_paths()["purelib"]))
    }
    command = [str(python), str(Path(__file__)), "--inside", target, "--seconds", str(seconds)]
    started = time.monotonic()
    done = subprocess.run(
        command, env=environment, check=False, capture_output=True, text=True, errors="replace"
    )
    counted = re.search(r"Done (\d+) runs", done.stderr) or re.search(
        r"\n#(\d+)\s[^\n]*\Z", done.stderr.rstrip()
    )
    found = "nothing"
    if done.returncode:
        shown = re.search(r"^fails on .*", done.stdout, re.MULTILINE)
        last = [
            line
            for line in done.stderr.splitlines()
            if re.match(r"\w+(\.\w+)*(Error|Exception|Warning)\b", line)
        ]
        found = f"{last[-1] if last else 'ended with ' + str(done.returncode)}: {shown.group()[9:200] if shown else '?'}"
        print(done.stderr[-3000:])
    return int(counted.group(1)) if counted else 0, round(time.monotonic() - started), found


def main() -> None:
    """Run the targets, print and write what came of each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=int, default=170, help="for each target; 170 make an hour of all")
    parser.add_argument("--only", nargs="*", default=list(TARGETS), choices=list(TARGETS))
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        fuzz(options.inside, options.seconds)
        return
    python = ENVIRONMENT / "bin" / "python"
    if not (ENVIRONMENT / ".complete").exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "atheris"], check=True)
        (ENVIRONMENT / ".complete").touch()
    lines = ["| target | executions | seconds, start included | found |", "|---|---:|---:|---|"]
    failed, total, took = False, 0, 0
    for target in options.only:
        executions, seconds, found = ran(python, target, options.seconds)
        total, took, failed = total + executions, took + seconds, failed or found != "nothing"
        lines.append(f"| {target} | {executions:,} | {seconds} | {found} |")
        print(lines[-1], flush=True)
    lines.append(f"| all | {total:,} | {took} | |")
    RESULTS.mkdir(exist_ok=True)
    text = "\n".join([f"atheris, {options.seconds} seconds for each target, one process.", "", *lines, ""])
    (RESULTS / "fuzz.md").write_text(text, encoding="utf-8")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
