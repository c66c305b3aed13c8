"""What the server's worker processes do: a request's body in, a status and a body out.

Nothing here is called in the server's own process, so that a long check holds up nobody. Every function takes the
setup and what was sent, as bytes, and raises nothing.
"""

from __future__ import annotations

import atexit
import functools
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from summarise import exact_json, readers
from summarise.article import Article
from summarise.batch.outputs.stored import Stored, report_at
from summarise.checking.check import check as run_check
from summarise.checking.flags.choosing import Keys
from summarise.checking.reading.claims import passages
from summarise.checking.reusable import Source
from summarise.checking.verdicts import Checked, Severity
from summarise.configuration.accepted import append, load, rows
from summarise.errors import EngineError, InputError, SettingsError, SummariseError, Unavailable
from summarise.isolating import Isolated
from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.detecting import detect, read_as
from summarise.readers.summaries import as_data
from summarise.reports.escape import one_line
from summarise.reports.findings import article_heading
from summarise.reports.json import checked_data
from summarise.reports.numbers import value_text
from summarise.serving.web import requests
from summarise.serving.web.answers import HTML, Answer, failed
from summarise.serving.web.marks import key_of
from summarise.serving.web.marks import view as view_of
from summarise.serving.web.setup import Setup

_ARTICLE = TypeAdapter(Article)
R = TypeVar("R", bound=BaseModel)


Worker = Callable[[Setup, bytes], Answer]


def _of(error: SummariseError) -> Answer:
    if isinstance(error, Unavailable):
        return failed(503, error.kind, str(error))
    if isinstance(error, EngineError):
        return failed(502, error.kind, str(error))
    status = 422 if isinstance(error, (InputError, SettingsError)) else 500
    return failed(status, error.kind, str(error))


def _taking(model: type[R]) -> Callable[[Callable[[Setup, R], Answer]], Worker]:
    """A worker whose body is JSON of ``model``; whatever goes wrong becomes an answer."""

    def made(function: Callable[[Setup, R], Answer]) -> Worker:
        @functools.wraps(function)
        def worker(setup: Setup, body: bytes) -> Answer:
            try:
                asked = _to_the_letter(model.model_validate_json(body), body)
                if _size(asked) > setup.max_bytes:
                    return failed(
                        413,
                        "request",
                        f"the text is larger than {setup.max_bytes:,} bytes; raise --max-bytes to send it",
                    )
                return function(setup, asked)
            except exact_json.NamedTwiceError as error:
                return failed(422, "request", f"{error}; which of the two is meant is not said")
            except ValidationError as error:
                return failed(422, "request", requests.said(error))
            except SummariseError as error:
                return _of(error)

        return worker

    return made


def _to_the_letter(asked: R, body: bytes) -> R:
    """What is asked, with a structured summary read so that its numbers keep their digits. Raises NamedTwiceError, also
    for what is asked twice: an article, a day."""
    try:
        exact = exact_json.loads(body)
    except RecursionError:
        return asked
    if isinstance(getattr(asked, "summary", ""), str):
        return asked
    return asked.model_copy(update={"summary": exact["summary"]})


def _size(asked: BaseModel) -> int:
    """The bytes of the article, or of the text whose numbers are wanted."""
    article = getattr(asked, "article", None)
    text = getattr(asked, "source", None) or getattr(asked, "text", None) or (article.text if article else "")
    return len(_bytes(text))


@_taking(requests.Check)
def check(setup: Setup, asked: requests.Check) -> Answer:
    """The check, as ``summarise check --format json`` writes it."""
    article, _, value = _subjects(asked, asked.summary)
    return _json(checked_data(_checked(setup, article, value, asked.select, asked.ignore)))


@_taking(requests.Check)
def view(setup: Setup, asked: requests.Check) -> Answer:
    """The check as the page draws it."""
    article, typed, value = _subjects(asked, asked.summary)
    checked = _checked(setup, article, value, asked.select, asked.ignore)
    return _json(
        view_of(
            article,
            typed,
            not isinstance(value, str),
            checked,
            _texts(article, value),
            find_quantities(article.text, read_as(article.language)),
        )
    )


@_taking(requests.Check)
def report(setup: Setup, asked: requests.Check) -> Answer:
    """The check as one HTML file."""
    from summarise.reports.html import render_checked

    article, _, value = _subjects(asked, asked.summary)
    checked = _checked(setup, article, value, asked.select, asked.ignore)
    return Answer(200, _bytes(render_checked(article, value, checked)), HTML)


@_taking(requests.Accept)
def accept(setup: Setup, asked: requests.Accept) -> Answer:
    """Write findings into the file of those that may stand."""
    article, _, value = _subjects(asked, asked.summary)
    if not asked.reason.strip():
        raise SettingsError("reason: is empty; say why the flag is fine")
    keys = Keys(article.text, _texts(article, value))
    wanted = set(asked.keys)
    found = [f for f in _checked(setup, article, value).open if key_of(keys.of(f)) in wanted]
    if not found:
        raise SettingsError("keys: no open finding has these; check again")
    new = rows(found, article, value, reason=one_line(asked.reason.strip()), who=asked.who or setup.who)
    append(setup.accepted, new)
    return _json({"accepted": len(new)})


@_taking(requests.Numbers)
def numbers(setup: Setup, asked: requests.Numbers) -> Answer:
    """The quantities of a text."""
    from summarise.reports.json import render_quantities

    return Answer(200, _bytes(render_quantities(find_quantities(asked.text, read_as(asked.language)))))


@_taking(requests.Read)
def read(setup: Setup, asked: requests.Read) -> Answer:
    """The article at an address."""
    article = reader_of(setup).read(
        asked.url,
        max_bytes=setup.max_bytes,
        date=asked.date,
        allow_private=setup.allow_private,
        timeout=setup.fetch_timeout,
    )
    return _json(_ARTICLE.dump_python(article, mode="json"))


def upload(setup: Setup, name: str, body: bytes) -> Answer:
    """The article in a file: ``name`` helps to tell its form, and is no path of this machine."""
    try:
        article = reader_of(setup).read_bytes(body, name, max_bytes=setup.max_bytes)
    except SummariseError as error:
        return _of(error)
    return _json(_ARTICLE.dump_python(article, mode="json"))


@_taking(requests.Summarise)
def summarise(setup: Setup, asked: requests.Summarise) -> Answer:
    """A report by the model that is set, as ``summarise ARTICLE --format json`` writes it, with the summary as text."""
    from summarise.reports.json import render_report
    from summarise.summariser import summarise as run

    article = _article(asked)
    how = dict(setup.how) | ({"max_facts": asked.max_facts} if asked.max_facts else {})
    made = run(
        article, model=setup.model, select=setup.select, ignore=setup.ignore, accepted=_accepted(setup), **how
    )
    return Answer(200, _bytes(render_report(made)))


def reader_of(setup: Setup) -> Any:
    """What reads files and pages, which are anybody's: ``summarise.readers``, or the same in a process of its own."""
    return _isolated(setup.seconds, setup.read_memory) if setup.isolate else readers


@lru_cache(maxsize=1)
def _isolated(seconds: float, megabytes: int) -> Isolated:
    """One for all that this worker reads; its process ends with the worker."""
    isolated = Isolated(seconds=seconds, megabytes=megabytes)
    atexit.register(isolated.close)
    return isolated


def warm() -> None:
    """What a worker does first, so that nobody waits for its imports."""
    run_check("A day of 24 hours.", "24 hours.")


def _article(asked: requests.Sourced) -> Article:
    article = asked.article if asked.article is not None else Article(asked.source or "")
    return replace(article, date=asked.date or article.date, language=asked.language or article.language)


def _subjects(asked: requests.Sourced, summary: Any) -> tuple[Article, str, Any]:
    """The article, the summary as it was typed, and as it is checked."""
    if isinstance(summary, str):
        return _article(asked), summary, as_data(summary, "summary")
    return _article(asked), exact_json.dumps(summary), summary


def _checked(
    setup: Setup,
    article: Article,
    value: Any,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
) -> Checked:
    try:
        return run_check(
            _source(article),
            value,
            select=select or setup.select,
            ignore=(*(ignore or ()), *setup.ignore),
            accepted=_accepted(setup),
        )
    except ValueError as error:  # a code that is none
        raise SettingsError(str(error)) from None


@lru_cache(maxsize=4)
def _source(article: Article) -> Source:
    """The article as it was read a key ago."""
    return Source(article)


def _accepted(setup: Setup) -> Any:
    return load(setup.accepted) if setup.accepted.is_file() else None


def _texts(article: Article, value: Any) -> dict[str, str]:
    language = read_as(article.language) or detect(article.text)
    return {p.path: p.text for p in passages(value, language, article.text)}


def _json(data: Any) -> Answer:
    return Answer(200, _bytes(json.dumps(data, ensure_ascii=False, separators=(",", ":"))))


def _bytes(text: str) -> bytes:
    """UTF-8; half a character, which JSON can hold and UTF-8 cannot, as its code."""
    return text.encode("utf-8", "backslashreplace")


def queued(setup: Setup, source: Path, summary: Path, stored: Stored | None = None) -> Answer:
    """How one summary of the queue fares: its open flags by severity, its errors that change a decision, and the numbers
    that they are about. ``stored``: where it stands in a batch's results, which ``source`` is then."""
    try:
        article, _, value = _of_files(setup, source, summary, stored)
        checked = _checked(setup, article, value)
    except SummariseError as error:
        return _of(error)
    found = [f for f in checked.open if f.severity is not Severity.NOTE]
    numbers = {
        f"{q.kind.value} {value_text(q)} {q.unit or ''}": one_line(q.text, 80)
        for f in found
        if f.claim is not None and (q := f.claim.quantity) is not None and value_text(q)
    }
    counted = Counter(f.severity.value for f in checked.open)
    title = one_line(article_heading(article), 120)
    deciding = sum(f.severity is Severity.ERROR and f.decision is not None for f in checked.open)
    return _json({"severities": counted, "deciding": deciding, "numbers": numbers, "title": title})


def opened(setup: Setup, source: Path, summary: Path, stored: Stored | None = None) -> Answer:
    """An article and a summary of the queue, as the page takes them."""
    try:
        article, typed, _ = _of_files(setup, source, summary, stored)
    except SummariseError as error:
        return _of(error)
    return _json({"article": _ARTICLE.dump_python(article, mode="json"), "summary": typed})


def _of_files(setup: Setup, source: Path, summary: Path, stored: Stored | None) -> tuple[Article, str, Any]:
    if stored is not None:
        report = report_at(source, stored)
        value = report.summary.model_dump(mode="json")
        return report.article, json.dumps(value, ensure_ascii=False, indent=2), value
    reader = reader_of(setup)
    article = reader.read(source, max_bytes=setup.max_bytes)
    typed = reader.read(summary, max_bytes=setup.max_bytes, keep_markup=True).text
    return article, typed, as_data(typed, summary.name)
