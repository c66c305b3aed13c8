"""``summarise check`` of several summaries: of one article, or each with its own."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from summarise.article import Article
from summarise.batch.outputs.stored import results_in
from summarise.checking.check import check
from summarise.checking.reusable import Source
from summarise.checking.verdicts import Checked
from summarise.cli.checks.asked import Asked, CheckFormat, Files
from summarise.cli.output import colour, columns, say, write
from summarise.errors import SummariseError, UsageError
from summarise.readers import shown
from summarise.readers.pairs import pairs_of
from summarise.readers.summaries import summary_of
from summarise.reports.places import LinePlaces, SummaryPlaces
from summarise.reports.view import plural

Named = tuple[str, str, str]  # the article's name, the summary's, and why it cannot be checked or ""


@dataclass(frozen=True, slots=True)
class Checking:
    """One summary that was checked. ``stated``: its file as it was read; ``value``: what it holds."""

    article: Article
    stated: Article
    value: Any
    checked: Checked
    line: int | None = None  # of a batch's results.jsonl, where the summary stands in one

    @property
    def name(self) -> str:
        """What the summary's file is called."""
        return self.stated.source or "-"

    @property
    def title(self) -> str:
        """Its file, and the article."""
        where = f"{shown(self.name)}:{self.line}" if self.line is not None else shown(self.name)
        return f"{where} of {shown(str(self.article.source))}"

    @property
    def places(self) -> SummaryPlaces:
        """Where its claims stand in that file."""
        if self.line is not None:
            return LinePlaces(self.line)
        return SummaryPlaces(self.stated.text, is_json=not isinstance(self.value, str))


def check_summaries(source: str, summaries: Sequence[str], asked: Asked) -> int:
    """Check each of ``summaries`` against the one source and write all together; the exit code.

    Raises UsageError where standard input is named twice.
    """
    if [source, *summaries].count("-") > 1:
        raise UsageError("standard input can be one of them, not more")
    with asked.files() as files:
        several = Several(files, asked)
        return _written(several, several.run((source, summary, "") for summary in summaries), asked)


def check_pairs(names: Sequence[str], asked: Asked) -> int:
    """Check each summary of the files, folders and outputs of batches in ``names`` against its own article, as
    ``check_summaries``."""
    if not names:
        raise UsageError("give files or folders of summaries after --pairs")
    if names.count("-") > 1:
        raise UsageError("standard input can be one of them, not more")
    given = list(dict.fromkeys(map(Path, names)))
    outputs = [results for path in given if (results := results_in(path)) is not None]
    pairs = pairs_of(path for path in given if results_in(path) is None)
    with asked.files() as files:
        several = Several(files, asked)
        of_files = several.run((str(pair.source or ""), str(pair.summary), pair.wrong) for pair in pairs)
        return _written(several, chain(of_files, *map(several.run_results, outputs)), asked)


def _written(several: Several, found: Iterator[Checking], asked: Asked) -> int:
    """All that was found, in the form that was asked for, and then what came of it."""
    if asked.form is CheckFormat.json:
        text = as_json(found)
    elif asked.form is CheckFormat.sarif:
        text = as_sarif(found)
    elif asked.form is CheckFormat.github:
        text = as_github(found, verbose=asked.verbose) + as_github_errors(several.failed)
    elif asked.form is CheckFormat.markdown:
        text = as_markdown(found, verbose=asked.verbose)
    else:
        coloured = colour() and asked.output is None
        text = as_text(found, columns=columns(), colour=coloured, verbose=asked.verbose)
    write(text, asked.output)
    if not asked.quiet:
        say(several.total())
    return several.code


class Several:
    """The check of many pairs, read through ``files``. ``code``: the gravest exit code so far; ``failed``: why some could not
    be checked."""

    def __init__(self, files: Files, asked: Asked) -> None:
        self._source = lru_cache(maxsize=1)(lambda name: Source(files.source(name)))
        self._read_summary = files.summary
        self._choice = asked.choice
        self._code_of = asked.code_of
        self._flagged = self._bad = 0
        self.failed: list[tuple[str, str]] = []
        self._counts: Counter[str] = Counter()

    def run(self, pairs: Iterable[Named]) -> Iterator[Checking]:
        """Each that can be checked; what cannot is one line on standard error, and the others go on."""
        for source, summary, wrong in pairs:
            if wrong:
                self._failed(wrong, 66, summary)
                continue
            try:
                read = self._source(source)
                stated = self._read_summary(summary)
                value = summary_of(stated.text, summary)
            except SummariseError as error:
                self._failed(str(error), error.exit_code, summary)
                continue
            checked = check(read, value, **self._choice)
            self._counted(checked)
            assert read.article is not None
            yield Checking(read.article, stated, value, checked)

    def run_results(self, path: Path) -> Iterator[Checking]:
        """Each summary of a batch's results.jsonl, against the article that it was made of; as ``run``."""
        from summarise.batch.outputs.stored import report_at, stored

        for one in stored(path):
            try:
                report = report_at(path, one)
            except SummariseError as error:
                self._failed(str(error), error.exit_code, str(path))
                continue
            checked = check(report.article, report.summary, **self._choice)
            self._counted(checked)
            article = report.article if report.article.source else replace(report.article, source=one.id)
            yield Checking(article, Article("", source=str(path)), report.summary, checked, one.line)

    def _counted(self, checked: Checked) -> None:
        self._flagged = max(self._flagged, self._code_of(checked))
        self._counts["summary"] += 1
        self._counts.update(f.severity.value for f in checked.open)

    def _failed(self, reason: str, code: int, name: str) -> None:
        say(reason)
        self.failed.append((name, reason))
        self._bad = max(self._bad, code)
        self._counts["bad"] += 1

    @property
    def code(self) -> int:
        """Of what could not be read, else of the flags."""
        return self._bad or self._flagged

    def total(self) -> str:
        """What came of all, in a line."""
        counts = self._counts
        said = [plural(counts[name], name) for name in ("error", "warning", "note") if counts[name]]
        checked = counts["summary"]
        line = f"{checked:,} {'summary' if checked == 1 else 'summaries'} checked; flags: {', '.join(said) or 'none'}"
        return f"{line}; {counts['bad']:,} could not be checked" if counts["bad"] else line


def as_json(found: Iterable[Checking]) -> str:
    """All as one JSON array: source, summary (their names) and checked."""
    from summarise.reports.json import checked_data

    rows = [
        {
            "source": c.article.source,
            "summary": c.stated.source,
            **({} if c.line is None else {"line": c.line}),
            "checked": checked_data(c.checked),
        }
        for c in found
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def as_text(found: Iterable[Checking], *, columns: int, colour: bool, verbose: bool) -> str:
    """Each under its names; those without a flag in a line."""
    from summarise.reports.findings import lines_of
    from summarise.reports.text import render_checked
    from summarise.reports.view import counts

    parts = []
    for one in found:
        head = one.title
        shown_flags = [f for f in one.checked.flags if verbose or f.severity.value != "note"]
        if not shown_flags:
            parts.append(f"{head}: {counts(one.checked)}\n")
            continue
        said = render_checked(
            one.checked, one.article.text, columns=columns, colour=colour, verbose=verbose,
            summary=lines_of(one.value),
        )  # fmt: skip
        parts.append(f"{head}\n{said}")
    return "\n".join(parts)


def as_markdown(found: Iterable[Checking], *, verbose: bool) -> str:
    """Each under a heading with its names; ``verbose``: with the notes."""
    from summarise.reports.escape import markdown
    from summarise.reports.markdown import render_checked

    return "\n".join(
        f"## {markdown(one.title)}\n\n{render_checked(one.checked, summary=one.value, verbose=verbose)}\n"
        for one in found
    )


def as_github(found: Iterable[Checking], *, verbose: bool) -> str:
    """The annotations of all."""
    from summarise.reports.github import render_checked

    return "".join(render_checked(one.checked, one.places, one.name, verbose=verbose) for one in found)


def as_github_errors(failed: Iterable[tuple[str, str]]) -> str:
    """What could not be checked, as annotations too: the log alone is not looked at."""
    from summarise.reports.github import render_failure

    return "".join(render_failure(name, reason) for name, reason in failed)


def as_sarif(found: Iterable[Checking]) -> str:
    """One run with the results of all."""
    from summarise.reports.sarif import render_several

    return render_several((one.checked, one.article, one.places, one.name) for one in found)
