"""How large reports are and how long they take: each form of each fixture, a 2 MB article, an index.

Run from the project's root: ``python benchmarks/reports.py`` (``make bench-reports``). The times in a
browser need Playwright and Chromium (``make test-browser`` installs them); without them a line says that
they were not measured. The table goes to benchmarks/results/reports.md.
"""

from __future__ import annotations

import argparse
import platform
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.browser.conftest import ARGUMENTS, BROWSERS  # noqa: E402
from tests.fixtures import Fixture, load_all  # noqa: E402

from summarise.article import Article  # noqa: E402
from summarise.checking.check import check  # noqa: E402
from summarise.quantities.finder import find_quantities  # noqa: E402
from summarise.report import Provenance, Report, Usage  # noqa: E402
from summarise.reports import csv, html, json, markdown, text  # noqa: E402
from summarise.reports.html import IndexRow  # noqa: E402
from summarise.schema import Summary  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "reports.md"
FORMS: dict[str, Callable[[Any], str]] = {
    "text": text.render_report,
    "markdown": markdown.render_report,
    "csv": csv.render_report,
    "json": json.render_report,
    "html": html.render_report,
}
BIG = 2_000_000  # characters
ROWS = 10_000


def report(fixture: Fixture, source: str) -> Report[Any]:
    """The report of a fixture's right summary (hand-written) of ``source``."""
    summary = Summary.model_validate(fixture.right)
    made = Provenance(version="-", engine="-", model="hand-written", schema_name="Summary", schema_hash="-", text_hash="-")  # fmt: skip
    article = Article(source, source=fixture.name)
    return Report(
        article=article, summary=summary, checked=check(article, summary), usage=Usage(), provenance=made
    )


def fixtures() -> Iterator[str]:
    """A row a fixture: bytes and milliseconds (median of 5) of each form."""
    yield "| fixture | characters | claims | " + " | ".join(f"{form} kB / ms" for form in FORMS) + " |"
    yield "|---|" + "---:|" * (len(FORMS) + 2)
    for fixture in load_all():
        made = report(fixture, fixture.source)
        cells = []
        for render in FORMS.values():
            render(made)  # templates are compiled once a process
            times = [_seconds(render, made) for _ in range(5)]
            size = len(render(made).encode("utf-8", "replace"))
            cells.append(f"{size / 1000:.1f} / {1000 * statistics.median(times):.1f}")
        yield f"| {fixture.name} | {len(fixture.source)} | {len(made.claims)} | " + " | ".join(cells) + " |"


def big(folder: Path) -> Iterator[str]:
    """An article of 2 MB, made of all fixtures over and over."""
    every = "\n\n".join(fixture.source for fixture in load_all()) + "\n\n"
    first = load_all()[0]
    source = (first.source + "\n\n" + every * (BIG // len(every) + 1))[:BIG]
    made = report(first, source)
    started = time.perf_counter()
    quantities = find_quantities(source)
    finding = time.perf_counter() - started
    started = time.perf_counter()
    page = html.render_report(made, quantities=quantities)
    rendering = time.perf_counter() - started
    (folder / "big.html").write_text(page, encoding="utf-8")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield f"{len(source):,} characters, {len(quantities):,} quantities: found in {finding:.2f} s, rendered in {rendering:.2f} s, "
    yield f"{len(page.encode()) / 1e6:.1f} MB of HTML; peak of the process {peak:.0f} MiB."


def index(folder: Path) -> Iterator[str]:
    """An index of 10,000 rows."""
    rows = [
        IndexRow(
            f"a{i}",
            f"reports/a{i}.html",
            f"https://site{i % 37}.example/{i}",
            f"Harbour {i} handled {i * 37:,} containers",
            f"20{10 + i % 15}-{1 + i % 12:02}-{1 + i % 28:02}",
            f"Port number {i} reports {i * 3} ships and says why",
            {"scale-mismatch": i % 3, "rounded": i % 2, "figure-omitted": i % 5},
            {"error": i % 3, "note": i % 2 + i % 5},
            {"supported": 9 + i % 20, "contradicted": i % 3},
        )
        for i in range(ROWS)
    ]
    started = time.perf_counter()
    page = html.render_index(rows)
    (folder / "index.html").write_text(page, encoding="utf-8")
    yield f"{ROWS:,} rows: rendered in {time.perf_counter() - started:.2f} s, {len(page.encode()) / 1e6:.2f} MB."


def browser(folder: Path) -> Iterator[str]:
    """Load times, each the median of 5 fresh contexts: from asking for the file to its rows or claims."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        path = None
    if path is None:
        yield "Not measured: no Playwright or no Chromium (`make test-browser` installs them)."
        return
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        for name, ready in (("index.html", "#rows tr"), ("big.html", ".claim")):
            times = []
            for _ in range(5):
                page = opened.new_context().new_page()
                started = time.perf_counter()
                page.goto((folder / name).as_uri())
                page.wait_for_selector(ready)
                times.append(time.perf_counter() - started)
                page.context.close()
            yield f"- {name}: {statistics.median(times):.2f} s (slowest {max(times):.2f} s)"
        page = opened.new_page()
        page.goto((folder / "index.html").as_uri())
        started = time.perf_counter()
        page.click("[data-sort=error]")
        page.wait_for_selector("th.k-error[aria-sort]")
        yield f"- index.html, sorted by errors: {time.perf_counter() - started:.2f} s"
        yield f"- {opened.version}"
        opened.close()


def _seconds(render: Callable[[Any], str], made: Report[Any]) -> float:
    started = time.perf_counter()
    render(made)
    return time.perf_counter() - started


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--output", type=Path, default=RESULTS)
    options = parser.parse_args()
    lines = [f"Python {platform.python_version()}, {platform.machine()}, one process.", ""]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines += ["## A 2 MB article", "", *big(folder), ""]
        lines += ["## An index", "", *index(folder), ""]
        lines += ["## In the browser", "", *browser(folder), ""]
    lines += ["## Fixtures", "", *fixtures(), ""]
    result = "\n".join(lines)
    print(result)
    options.output.parent.mkdir(exist_ok=True)
    options.output.write_text(result, encoding="utf-8")


if __name__ == "__main__":
    main()
