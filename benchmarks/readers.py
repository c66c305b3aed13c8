"""The readers on large generated inputs: speed, memory, and every number that went in.

usage: readers.py [--pages 300] [--page-bytes 2000000] [--output FILE]

Each input is generated, written to a folder of its own and read in a fresh process, so that the peak of
memory is that input's. Every figure of the articles is another one, and so is every figure of what stands
around them (navigation, running heads): what is missing and what came in is counted one by one.

Prints a Markdown table and writes it to benchmarks/results/readers.md.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import platform
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from itertools import count
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests.pdfs import pdf  # noqa: E402

RESULTS = HERE / "results" / "readers.md"
_CHILD = """
import resource, sys, time, json
from summarise.readers import read
began = time.perf_counter()
article = read(sys.argv[1], max_bytes=50_000_000)
seconds = time.perf_counter() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
began = time.perf_counter()
read(sys.argv[1], max_bytes=50_000_000)
again = time.perf_counter() - began
json.dump({"first": seconds, "again": again, "peak": peak, "text": article.text, "notes": article.notes}, sys.stdout)
"""
_BASE = "import resource, summarise.readers; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"


def sentences(figures: Iterator[int]) -> Iterator[str]:
    """Sentences without end, each with two figures that no other has."""
    for a in figures:
        yield (
            f"In that week the office counted {a:,} boxes on the northern quay and paid {next(figures):,} "
            "pounds to the crews who moved them. Nobody had asked for more."
        )


def some(number: int, figures: Iterator[int]) -> Iterator[str]:
    """So many of them."""
    for _, sentence in zip(range(number), sentences(figures), strict=False):
        yield sentence


def drawn(start: int, step: int, used: set[int]) -> Iterator[int]:
    """Numbers, each noted in ``used`` when it is taken."""
    for number in count(start, step):
        used.add(number)
        yield number


def wrapped(text: str, columns: int = 88) -> Iterator[str]:
    """Lines of at most so many characters."""
    line = ""
    for word in text.split():
        if len(line) + len(word) + 1 > columns:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def a_pdf(pages: int, own: Iterator[int], foreign: Iterator[int]) -> bytes:
    """Pages of about 46 lines with a running head and a page number."""
    lines = list(wrapped(" ".join(some(23 * pages, own))))
    each = -(-len(lines) // pages)
    head = f"Harbour report no. {next(foreign)}"
    made = [[head, "", *lines[n * each : (n + 1) * each], "", f"{n + 1} / {pages}"] for n in range(pages)]
    return pdf(made, compress=True)


def a_page(size: int, own: Iterator[int], foreign: Iterator[int]) -> bytes:
    """An article with navigation, teasers beside it and a footer."""
    menu = "".join(f'<li><a href="/{n}">Top {next(foreign)} stories</a></li>' for n in range(40))
    teasers = "".join(
        f'<div class="teaser"><a href="/t{n}">{next(foreign)} things to know</a></div>' for n in range(40)
    )
    body, length = [], 0
    for n, sentence in enumerate(sentences(own)):
        body.append(
            f"<p>{sentence}</p>"
            if n % 9
            else f"<h2>Week {n}</h2><p><b>{sentence[:20]}</b>{sentence[20:]}</p>"
        )
        length += len(body[-1])
        if length > size:
            break
    page = (
        f"<!doctype html><html><head><title>Report</title></head><body><nav><ul>{menu}</ul></nav><main><article>"
        f"<h1>Harbour report</h1>{''.join(body)}</article></main><aside class='sidebar'>{teasers}</aside>"
        f"<footer>Copyright, call {next(foreign)}</footer></body></html>"
    )
    return page.encode()


def a_document(paragraphs: int, own: Iterator[int]) -> bytes:
    import docx

    document = docx.Document()
    for sentence in some(paragraphs, own):
        document.add_paragraph(sentence)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def a_text(size: int, own: Iterator[int], form: str = "{}\n\n") -> bytes:
    pieces, length = [], 0
    for sentence in sentences(own):
        pieces.append(form.format(sentence))
        length += len(pieces[-1])
        if length > size:
            return "".join(pieces).encode()
    raise AssertionError


def a_mail(size: int, own: Iterator[int]) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = (
        "a@example.org",
        "Report",
        "Tue, 14 Jan 2025 10:00:00 +0000",
    )
    message.set_content(a_text(size, own).decode(), cte="quoted-printable")
    return message.as_bytes()


def measured(path: Path, own: set[int], foreign: set[int]) -> dict[str, object]:
    """Read in a process of its own; figures lost and figures that do not belong."""
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(path)], check=True, capture_output=True, text=True
    )
    result = json.loads(done.stdout)
    seen = {int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*\d|\d", result["text"])}
    return {
        **result,
        "characters": len(result["text"]),
        "lost": len(own - seen),
        "foreign": len(foreign & seen),
    }


def main() -> None:
    """Generate, read, count, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--page-bytes", type=int, default=2_000_000)
    parser.add_argument("--output", type=Path, default=RESULTS)
    options = parser.parse_args()
    size = options.page_bytes
    makers: list[tuple[str, str, Callable[[Iterator[int], Iterator[int]], bytes]]] = [
        (f"PDF, {options.pages} pages", "a.pdf", lambda own, foreign: a_pdf(options.pages, own, foreign)),
        ("HTML page", "a.html", lambda own, foreign: a_page(size, own, foreign)),
        ("Word document", "a.docx", lambda own, foreign: a_document(size // 170, own)),
        ("Markdown", "a.md", lambda own, foreign: a_text(size, own, "- **{}**\n")),
        ("e-mail", "a.eml", lambda own, foreign: a_mail(size, own)),
        ("text", "a.txt", lambda own, foreign: a_text(size, own)),
        ("text, gzip", "a.txt.gz", lambda own, foreign: gzip.compress(a_text(size, own))),
    ]
    base = int(
        subprocess.run([sys.executable, "-c", _BASE], check=True, capture_output=True, text=True).stdout
    )
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, file, make in makers:
            own: set[int] = set()
            foreign: set[int] = set()
            path = Path(folder) / file
            path.write_bytes(make(drawn(100_003, 7, own), drawn(88_000_001, 11, foreign)))
            size_ = path.stat().st_size
            result = measured(path, own, foreign)
            rows.append(
                f"| {name} | {size_:,} | {result['characters']:,} | {result['first']:.2f} | {result['again']:.2f} "
                f"| {(int(str(result['peak'])) - base) / 1024:.0f} | {len(own):,} | {result['lost']} | {len(foreign)} | {result['foreign']} |"
            )
            print(rows[-1], *result["notes"], sep="\n    ")
    table = "\n".join(
        [
            "# Readers", "",
            f"`benchmarks/readers.py`, {platform.machine()}, Python {platform.python_version()}. Seconds: the first read of a "
            f"process with its imports, then a second one. Memory: the peak above the {base / 1024:.0f} MB of a process that has "
            "imported the readers and read nothing.", "",
            "| input | bytes | characters read | s, first | s, again | MB | figures in it | lost | figures around it | let in |",
            "|---|---|---|---|---|---|---|---|---|---|", *rows, "",
        ]
    )  # fmt: skip
    options.output.parent.mkdir(exist_ok=True)
    options.output.write_text(table)


if __name__ == "__main__":
    main()
