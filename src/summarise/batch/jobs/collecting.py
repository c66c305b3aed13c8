"""The answers of finished jobs into the store: checked like any other, each exactly once.

A key leaves its job when its result is on the disk, so that a crash in the middle collects the rest the
next time. What a job leaves unanswered is free to be asked again.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from summarise.article import Article
from summarise.batch.costs.prices import Prices
from summarise.batch.jobs.spool import Job
from summarise.batch.outputs.lines import failure_of, result_of
from summarise.batch.recipe import Recipe
from summarise.batch.recording.ledger import Ledger
from summarise.engines.access import Access
from summarise.engines.batches.openai import BatchState, FileGone
from summarise.engines.batches.reading import as_openai, key_of
from summarise.engines.batches.records import NotDone, Record, completion_of, record_at, records
from summarise.engines.batches.ways import Batches
from summarise.engines.connection.client import split_model
from summarise.engines.offline import AnsweredEngine
from summarise.engines.providers import key_hint
from summarise.errors import SummariseError
from summarise.report import Usage
from summarise.store import Entry, Failure, Result

_AT_ONCE = 100
# Of the price of the same call made now, with each provider that is here: platform.openai.com/docs/guides/batch,
# platform.claude.com/docs/en/build-with-claude/batch-processing, ai.google.dev/gemini-api/docs/batch-api
DISCOUNT = 0.5


@dataclass
class Collected:
    """What came of one job. ``done``, ``failed``: its answers; ``freed``: keys that were not answered and may
    be asked again, ``reasons``: why, of those with a record; ``odd``: records that belong to nothing asked;
    ``gone``: why files cannot be had any more."""

    job: Job
    state: BatchState
    done: int = 0
    failed: int = 0
    freed: int = 0
    odd: int = 0
    gone: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)


async def collect(
    job: Job, recipe: Recipe, ledger: Ledger, prices: Prices, api: Batches, state: BatchState
) -> Collected:
    """Take in everything that a finished job brought, and take the job away.

    ``state.over`` has to be true. Raises the SummariseError of a file that cannot be fetched now, after what the
    other one brought is recorded, and OutputError where the store or a file cannot be written; calling again
    goes on where that stopped. A file that the provider does not have any more is named in ``gone``, and its
    articles are free.
    """
    said = Collected(job, state)
    token = job.sheet.token
    waiting = set(ledger.store.submitted(token).get(token, ()))
    files, fault = await _files(job, api, state, said)
    places = _places(files, waiting, said)
    outcomes: list[tuple[Entry, Result | Failure]] = []
    for key, article in job.articles():
        if key not in places:
            continue
        try:
            outcome = await _outcome(job, recipe, prices, key, article, record_at(*places[key]))
        except NotDone as error:
            said.reasons[error.why] += 1
        else:
            said.done += isinstance(outcome, Result)
            said.failed += isinstance(outcome, Failure)
            ledger.meter.spent(outcome.usage, outcome.cost)
            outcomes.append((ledger.store.get(key)[0].entry, outcome))
        if len(outcomes) >= _AT_ONCE:
            _record(ledger, outcomes)
            outcomes = []
    _record(ledger, outcomes)
    ledger.catch_up(key for key, _ in job.articles())
    if fault is not None:
        raise fault
    said.freed = ledger.store.withdraw(token)
    job.remove()
    return said


def _record(ledger: Ledger, outcomes: list[tuple[Entry, Result | Failure]]) -> None:
    ledger.keep(outcomes)
    ledger.write(outcomes)


async def _files(
    job: Job, api: Batches, state: BatchState, said: Collected
) -> tuple[list[Path], SummariseError | None]:
    """The job's files on this disk, fetched where an earlier try has not; and why one cannot be had now."""
    paths: list[Path] = []
    fault: SummariseError | None = None
    for name, file in (("fetched-answers", state.output_file), ("fetched-errors", state.error_file)):
        if file is None:
            continue
        path = job.folder / f"{name}.jsonl"
        if not path.exists():
            try:
                await api.fetch(file, path)
            except FileGone as error:
                said.gone.append(str(error))
                continue
            except SummariseError as error:
                fault = fault or error
                continue
        paths.append(path)
    return paths, fault


def _places(paths: list[Path], waiting: set[str], said: Collected) -> dict[str, tuple[Path, int]]:
    """Where each waiting key's record stands: in which file, at which offset."""
    found: dict[str, tuple[Path, int]] = {}
    for path in paths:
        for at, record in records(path):
            key = key_of(record)
            if not isinstance(key, str):
                said.odd += 1
            elif key in waiting:
                found.setdefault(key, (path, at))
    return found


async def _outcome(
    job: Job, recipe: Recipe, prices: Prices, key: str, article: Article, record: Record
) -> Result | Failure:
    """Raises NotDone for a row that was not paid for and may be asked again."""
    model = job.sheet.model
    provider = split_model(model, job.sheet.base_url)[0]

    def cost(usage: Usage) -> float | None:
        full = prices.of(usage)
        return None if full is None else full * DISCOUNT

    try:
        access = Access(job.sheet.base_url, mode=recipe.mode)
        answer = completion_of(
            as_openai(record, provider), model, key_hint=key_hint(provider), article=article.text
        )
        engine = AnsweredEngine(model, answer, access)
        report = await recipe.summarise(article, engine)
    except NotDone:
        raise
    except SummariseError as error:
        error.usage = error.usage or Usage(calls=1)
        return failure_of(key, error, model=model, cost=cost(error.usage))
    return dataclasses.replace(result_of(key, report), cost=cost(report.usage))
