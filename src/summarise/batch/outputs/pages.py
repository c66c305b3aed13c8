"""OUT/index.html and OUT/reports/: the results of a batch as pages, made from results.jsonl after a run.

A page's name holds a hash of the line it was made from and of this version, so that a further run makes
only the pages of what is new; pages of what is gone are taken away. An index is written last and whole.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from summarise import __version__
from summarise.article import Article
from summarise.batch.outputs.results import FAILURES, RESULTS, head_of
from summarise.errors import InputError, OutputError
from summarise.readers import shown
from summarise.reports.html import IndexRow, render_index, render_report
from summarise.reports.json import load_report

PAGES, INDEX = "reports", "index.html"
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_OURS = re.compile(r"[A-Za-z0-9_-]*-[0-9a-f]{16}\.html")
_MANY = 64  # from so many pages on, starting processes is worth their start-up
_CHUNK = 16


@dataclass(frozen=True, slots=True)
class Written:
    """``articles`` in the index; ``pages`` made now; ``skipped``: lines that are no results."""

    index: Path
    articles: int
    pages: int
    skipped: int


class _Line(NamedTuple):
    """Where a line stands in results.jsonl, and the page that is its."""

    start: int
    length: int
    page: str


def write_pages(folder: Path) -> Written:
    """Make the index and the pages of ``folder``, the output of a batch.

    Raises InputError where it holds no results, OutputError where it cannot be written.
    """
    results = folder / RESULTS
    try:
        lines, rows, skipped = _read(results)
    except OSError as error:
        raise InputError(
            f"{shown(str(results))}: cannot be read: {error.strerror}; give the output folder of `summarise batch`"
        ) from None
    try:
        pages = folder / PAGES
        pages.mkdir(exist_ok=True)
        new = [line for line in lines.values() if not (pages / line.page).exists()]
        _make(results, pages, new)
        failed = list(_failures(folder / FAILURES, rows.keys()))
        _put(folder / INDEX, render_index([*rows.values(), *failed], title=folder.resolve().name))
        _clear(pages, {line.page for line in lines.values()})
    except OSError as error:
        raise OutputError(
            f"{shown(str(folder))}: cannot be written: {error.strerror or 'not a usable path'}"
        ) from None
    return Written(folder / INDEX, len(rows) + len(failed), len(new), skipped)


def _read(results: Path) -> tuple[dict[str, _Line], dict[str, IndexRow], int]:
    """Every article's last line by id. The reports themselves are not kept: they may be gigabytes."""
    lines: dict[str, _Line] = {}
    rows: dict[str, IndexRow] = {}
    start = skipped = 0
    with results.open("rb") as file:
        for raw in file:
            if head_of(raw) is None:
                skipped += 1
            else:
                data = json.loads(raw)
                page = _page_name(str(data["id"]), raw)
                lines[data["id"]] = _Line(start, len(raw), page)
                rows[data["id"]] = _row(data, f"{PAGES}/{page}")
            start += len(raw)
    return lines, rows, skipped


def _row(data: dict[str, Any], page: str) -> IndexRow:
    return IndexRow(
        id=str(data["id"]),
        report=page,
        source=data.get("source"),
        title=_title(data),
        date=data.get("date"),
        headline=data.get("headline"),
        codes=data.get("flags") or {},
        severities=data.get("severities") or {},
        verdicts=data.get("claims") or {},
        checked=data.get("checked", True),
        deciding=_deciding(data),
    )


def _title(data: dict[str, Any]) -> str | None:
    """The article's title: as stated, or its first line where that is one."""
    title: str | None = data.get("title")
    text = ((data.get("report") or {}).get("article") or {}).get("text")
    return title or (Article(text).heading if isinstance(text, str) else None)


def _deciding(data: dict[str, Any]) -> int:
    """How many open errors change a decision."""
    flags = ((data.get("report") or {}).get("checked") or {}).get("flags") or ()
    return sum(f["severity"] == "error" and bool(f.get("decision")) and not f.get("accepted") for f in flags)


def _failures(path: Path, done: Iterable[str]) -> Iterator[IndexRow]:
    """The articles that failed and have no result from another try."""
    if not path.exists():
        return
    failed: dict[str, dict[str, Any]] = {}
    with path.open("rb") as file:
        for raw in file:
            try:
                data = json.loads(raw)
                failed[str(data["id"])] = data
            except (ValueError, KeyError, TypeError):
                continue
    for id in failed.keys() - set(done):
        data = failed[id]
        yield IndexRow(id, source=data.get("source"), failure=f"{data.get('kind')}: {data.get('reason')}")


def _page_name(id: str, raw: bytes) -> str:
    """A file name that no id can turn into a path, and that changes with what the page shows."""
    digest = hashlib.sha256(__version__.encode() + b"\0" + raw).hexdigest()[:16]
    return f"{_UNSAFE.sub('-', id).strip('-')[:60]}-{digest}.html"


def _make(results: Path, pages: Path, lines: list[_Line]) -> None:
    chunks = [lines[i : i + _CHUNK] for i in range(0, len(lines), _CHUNK)]
    if len(lines) < _MANY or (os.cpu_count() or 1) < 2:
        for chunk in chunks:
            _make_chunk(results, pages, chunk)
        return
    with ProcessPoolExecutor() as pool:
        for future in [pool.submit(_make_chunk, results, pages, chunk) for chunk in chunks]:
            future.result()


def _make_chunk(results: Path, pages: Path, lines: list[_Line]) -> None:
    with results.open("rb") as file:
        for line in lines:
            file.seek(line.start)
            data = json.loads(file.read(line.length))
            _put(pages / line.page, render_report(load_report(data["report"])))


def _put(path: Path, text: str) -> None:
    """The file whole or as it was."""
    new = path.with_name(f".{path.name}.new")
    new.write_text(text, encoding="utf-8")
    os.replace(new, path)


def _clear(pages: Path, current: set[str]) -> None:
    for path in pages.iterdir():
        if path.name not in current and _OURS.fullmatch(path.name):
            path.unlink()
