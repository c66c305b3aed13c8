"""What the tools do, in processes of their own: arguments in, a result as JSON out."""

from __future__ import annotations

import functools
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from summarise.article import Article
from summarise.checking.check import check as run_check
from summarise.configuration.language_codes import require
from summarise.errors import InputError, SettingsError, SummariseError
from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.detecting import read_as
from summarise.readers import shown
from summarise.readers.summaries import as_data, says_nothing
from summarise.serving.mcp.results import (
    CheckResult,
    ExplainResult,
    NumbersResult,
    Result,
    SummaryResult,
    check_result,
    number_result,
)
from summarise.serving.web.answers import Answer, failed
from summarise.serving.web.setup import Setup
from summarise.serving.web.work import reader_of

MOST_RESULT = (
    4_000_000  # bytes; the server reads and writes it while other calls wait, and no agent reads so much
)


class Input(NamedTuple):
    """A text, as one of three: itself, a file below one of the roots, an address."""

    text: str | None = None
    path: str | None = None
    url: str | None = None


def _answering(function: Callable[..., Result]) -> Callable[..., Answer]:
    @functools.wraps(function)
    def work(*arguments: Any, **options: Any) -> Answer:
        try:
            body = function(*arguments, **options).model_dump_json().encode("utf-8", "replace")
            if len(body) > MOST_RESULT:
                raise InputError(
                    f"the result has {len(body):,} bytes, more than the {MOST_RESULT:,} that are sent; give a shorter text"
                )
            return Answer(200, body)
        except SummariseError as error:
            return failed(422, error.kind, str(error))

    return work


@_answering
def check(
    setup: Setup,
    roots: tuple[Path, ...],
    source: Input,
    summary: Any,
    summary_path: str | None,
    date: str | None,
    notes: bool,
    itself: bool = False,
) -> CheckResult:
    """A summary against its article; with ``itself`` a text against itself."""
    article = _article(setup, roots, source, date)
    if itself:
        if summary is not None or summary_path is not None:
            raise SettingsError("itself: goes with no summary and no summary_path")
        from summarise.checking.itself.check import check_self

        return check_result(
            article, check_self(article, select=setup.select, ignore=setup.ignore), notes=notes
        )
    if (summary is None) == (summary_path is None):
        raise SettingsError("give summary or summary_path, one of them")
    if summary_path is not None:
        found = _below(summary_path, roots)
        summary = as_data(
            reader_of(setup).read(found, max_bytes=setup.max_bytes, keep_markup=True).text, found.name
        )
    elif isinstance(summary, str):
        _sized(setup, summary, "the summary")
        summary = as_data(summary, "summary")
    if says_nothing(summary):
        raise InputError("the summary is empty: give the text that is to be checked")
    accepted = None
    if setup.accepted.is_file():
        from summarise.configuration.accepted import load

        accepted = load(setup.accepted)
    checked = run_check(article, summary, select=setup.select, ignore=setup.ignore, accepted=accepted)
    return check_result(article, checked, notes=notes)


@_answering
def numbers(setup: Setup, roots: tuple[Path, ...], source: Input, language: str | None) -> NumbersResult:
    """The numbers of a text."""
    article = _article(setup, roots, source, None)
    found = find_quantities(article.text, read_as(require(language) or article.language))
    return NumbersResult(numbers=[number_result(q) for q in found])


@_answering
def summarise(
    setup: Setup, roots: tuple[Path, ...], source: Input, max_facts: int | None, date: str | None
) -> SummaryResult:
    """A summary by the model that is set, with its check."""
    from summarise.summariser import summarise as run

    article = _article(setup, roots, source, date)
    how = dict(setup.how) | ({"max_facts": max_facts} if max_facts else {})
    made = run(article, model=setup.model, select=setup.select, ignore=setup.ignore, **how)
    return SummaryResult(
        model=made.provenance.model,
        summary=made.summary.model_dump(mode="json"),
        check=check_result(article, made.checked, notes=False) if made.checked else None,
    )


def explained(code: str | None) -> ExplainResult:
    """What a code means, or which there are. Raises SettingsError for one that is none."""
    from summarise.checking.explaining.pages import codes, listed, page

    if code is None:
        return ExplainResult(code=None, text=listed())
    if code not in codes():
        from summarise.checking.flags.choosing import meant

        said = meant(code, "without a code all are listed")
        raise SettingsError(f"no flag is called {shown(code[:80])}; {said}")
    return ExplainResult(code=code, text=page(code))


def _article(setup: Setup, roots: tuple[Path, ...], source: Input, date: str | None) -> Article:
    if sum(part is not None for part in source) != 1:
        raise SettingsError("give one of three: the text itself, path or url")
    if source.text is not None:
        if not source.text.strip():
            raise InputError("the text is empty")
        _sized(setup, source.text, "the text")
        from dataclasses import replace

        return replace(Article(source.text), date=date)
    where: str | Path = source.url or ""
    if source.path is not None:
        where = _below(source.path, roots)
    elif not source.url or not source.url.lower().startswith(("http://", "https://")):
        raise SettingsError("url: has to begin with http:// or https://")
    article: Article = reader_of(setup).read(
        where,
        max_bytes=setup.max_bytes,
        date=date,
        allow_private=setup.allow_private,
        timeout=setup.fetch_timeout,
    )
    return article


def _sized(setup: Setup, text: str, name: str) -> None:
    """As of a file. Raises InputError."""
    if len(text) > setup.max_bytes or len(text.encode("utf-8", "surrogatepass")) > setup.max_bytes:
        raise InputError(f"{name} is larger than {setup.max_bytes:,} bytes; raise --max-bytes to read it")


def _below(path: str, roots: tuple[Path, ...]) -> Path:
    """The file, where it stands below a root in truth: links and ".." are followed first."""
    if not roots:
        raise SettingsError(
            "no files may be read; start the server with --root FOLDER, or give the text itself"
        )
    if "\0" in path:
        raise SettingsError(f"{shown(path)}: no file can be called so")
    for root in roots:
        found = Path(os.path.realpath(root / path))
        if found.is_relative_to(os.path.realpath(root)):
            _readable(found)
            return found
    raise SettingsError(f"{shown(path)}: not below a folder that may be read (--root)")


def _readable(found: Path) -> None:
    """A named pipe or a device would be waited for until the time limit. Raises InputError."""
    try:
        mode = found.stat().st_mode
    except OSError:
        return  # the reader says why
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise InputError(f"{shown(str(found))}: a pipe or device, not a file")
