"""Jobs from end to end: opened folders, connections and stores; what the commands call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from pydantic import BaseModel

from summarise.batch.costs.meter import Meter
from summarise.batch.costs.prices import Prices
from summarise.batch.jobs.collecting import Collected, collect
from summarise.batch.jobs.spool import Job, jobs
from summarise.batch.jobs.submitting import TOO_LONG, Submitted, Submitter, recover
from summarise.batch.outputs.failures import relist
from summarise.batch.outputs.results import FAILURES, STORE, Results
from summarise.batch.plan import Plan
from summarise.batch.recording.ledger import Ledger
from summarise.batch.recording.repair import refuse_forgotten
from summarise.checking.flags.choosing import Key
from summarise.checking.verdicts import Acceptance
from summarise.configuration.trusting import choose, was_chosen
from summarise.engines.access import DEFAULT, Access
from summarise.engines.batches.openai import BatchState
from summarise.engines.batches.ways import Batches, batches_of
from summarise.engines.choose import EXTRACTIVE
from summarise.errors import InputError, OutputError, SettingsError, SummariseError
from summarise.readers import shown
from summarise.store import Store

Schemas = Callable[[str | None], type[BaseModel]]
_FIRST_LOOK, _LONGEST_LOOK = 5.0, 60.0  # seconds between looks at a job that is waited for
_NO_SECRETS = {"api-version"}  # what Azure has in the query of an address


@dataclass(slots=True)
class Taken:
    """What collecting did. ``collected``: the jobs that are over; ``waiting``: those that are not;
    ``meter``: the articles, as after a batch; ``fault``: why a job that is over could not be collected whole."""

    collected: list[Collected] = field(default_factory=list)
    waiting: list[tuple[Job, BatchState]] = field(default_factory=list)
    meter: Meter = field(default_factory=Meter)
    fault: SummariseError | None = None


@dataclass(frozen=True, slots=True)
class Desktop:
    """Where jobs are kept: ``out`` and its store. ``access``: how the provider is reached; its base URL is for
    new jobs, the others have theirs, which has to be one that this user chose: when submitting, or now.
    ``schema``: the MODULE:CLASS that is chosen now. ``accepted``: findings that may stand when answers are checked."""

    out: Path
    store: Path | None = None
    access: Access = DEFAULT
    schema: str | None = None
    accepted: Mapping[Key, Acceptance] = field(default_factory=dict)

    @contextmanager
    def opened(self) -> Iterator[tuple[Results, Store]]:
        """The results, whose lock keeps other processes out of ``out``, and the store."""
        with Results(self.out) as results, Store(self.store or self.out / STORE) as store:
            refuse_forgotten(results, store)
            yield results, store

    @contextmanager
    def reopened(self) -> Iterator[tuple[Results, Store]]:
        """The same of a folder that is there. Raises SettingsError for one that is not."""
        if not self.out.is_dir():
            raise SettingsError(
                f"{shown(str(self.out))}: no such folder; give the one that jobs were submitted with"
            )
        with self.opened() as both:
            yield both

    @asynccontextmanager
    async def reaching(self, model: str, base_url: str | None) -> AsyncIterator[Batches]:
        """The provider's Batch API. Raises SettingsError and AuthenticationFailed."""
        if base_url != self.access.base_url:
            self._require("base_url", base_url, "reached at the server")
        api = batches_of(model, replace(self.access, base_url=base_url))
        try:
            yield api
        finally:
            await api.aclose()

    def schema_of(self, job: Job, schemas: Schemas) -> type[BaseModel]:
        """The schema a job was made with. Raises SettingsError."""
        name = job.sheet.schema_
        if name != self.schema:
            self._require("schema", name, "read with the schema")
        return schemas(name)

    def _require(self, setting: str, value: str | None, what: str) -> None:
        """A job's sheet says where the key goes and which module is imported; the folder it lies in may be
        somebody else's."""
        if value is not None and not was_chosen(setting, value):
            raise SettingsError(
                f"{shown(str(self.out))}: its jobs are {what} {shown(value)[:200]}, which was not chosen by you on this "
                f"machine; if you trust it, set SUMMARISE_{setting.upper()} to it"
            )


async def submit(
    plan: Plan, schema: str | None, *, most_requests: int | None = None, most_bytes: int | None = None
) -> Submitted:
    """Hand over every article of the plan that is neither done nor under way. ``schema``: MODULE:CLASS of
    the plan's, None for the built-in one.

    Raises InputError for a name that is not there, SettingsError for a model without a Batch API or a recipe
    with a second opinion, which nobody could ask for before the answers are in, and EngineError where the provider takes nothing more.
    """
    if plan.recipe.verify is not None:
        raise SettingsError("jobs ask for no second opinion: leave out verify, or use a batch")
    if plan.recipe.model == EXTRACTIVE:
        raise SettingsError(
            "jobs are for models with a Batch API: give --model openai/NAME, azure_openai/NAME, anthropic/NAME "
            "or google/NAME"
        )
    plan.inputs.require()
    base_url = plan.connection.access.base_url
    _refuse_secrets(base_url)
    for setting, value in (("base_url", base_url), ("schema", schema)):
        if value is not None:
            choose(setting, value)
    desk = Desktop(plan.out, plan.store, plan.connection.access, schema)
    async with desk.reaching(plan.recipe.model, base_url) as api:
        with desk.opened() as (results, store):
            await _recovered(desk, store)
            submitter = Submitter(
                plan.out,
                store,
                plan.recipe,
                schema=schema,
                base_url=base_url,
                most_requests=most_requests,
                most_bytes=most_bytes,
                limit=plan.limit,
            )
            said = await submitter.submit(plan.inputs, api, retry_failed=plan.retry_failed)
            relist(results.folder / FAILURES, {InputError.kind, TOO_LONG}, said.left)
            return said


def _refuse_secrets(base_url: str | None) -> None:
    """A job's sheet keeps the address on the disk until the answers are in, and no secret may lie there."""
    parts = urlsplit(base_url or "")
    if parts.username or set(parse_qs(parts.query, keep_blank_values=True)) - _NO_SECRETS:
        raise SettingsError(
            "--base-url carries a password or a key, and a job would keep it on the disk; "
            "give the address without it and the key in the provider's variable (OPENAI_API_KEY)"
        )


async def look(desk: Desktop) -> list[tuple[Job, BatchState]]:
    """How far every job is. Raises SettingsError where nothing was submitted."""
    with desk.reopened() as (_, store):
        return await _recovered(desk, store)


async def cancel(desk: Desktop, token: str) -> tuple[Job, BatchState]:
    """Stop one job; what it has done is still to be collected. ``token``: its name, or the beginning of it.
    Raises SettingsError for a name that no job or more than one has."""
    with desk.reopened() as (_, store):
        found = [
            (job, state) for job, state in await _recovered(desk, store) if job.sheet.token.startswith(token)
        ]
        if len(found) != 1:
            many = f"{len(found)} jobs are" if found else "no job is"
            raise SettingsError(f"{many} called {token!r}; `summarise jobs status` lists them")
        job, state = found[0]
        async with desk.reaching(job.sheet.model, job.sheet.base_url) as api:
            return job, state if state.over else await api.cancel(state.id)


async def take(
    desk: Desktop, schemas: Schemas, *, wait: bool = False, looking: Callable[[int], None] = lambda _: None
) -> Taken:
    """Collect every job that is over. ``schemas``: from MODULE:CLASS to the class. ``wait``: for the others
    too; ``looking`` is told how many still wait each time. A job that cannot be collected holds no other back.
    Raises SettingsError where nothing was submitted, OutputError."""
    said = Taken()
    pause = _FIRST_LOOK
    with desk.reopened() as (results, store):
        store.add_output(results.folder)
        while True:
            said.waiting, said.fault = [], None
            for job, state in await _recovered(desk, store):
                if not state.over:
                    said.waiting.append((job, state))
                    continue
                try:
                    one = await _collected(desk, store, results, said.meter, job, state, schemas)
                except OutputError:
                    raise
                except SummariseError as error:
                    said.fault = said.fault or error
                else:
                    said.collected.append(one)
            if not (wait and said.waiting):
                return said
            looking(len(said.waiting))
            await asyncio.sleep(pause)
            pause = min(_LONGEST_LOOK, pause * 1.5)


async def _collected(
    desk: Desktop, store: Store, results: Results, meter: Meter, job: Job, state: BatchState, schemas: Schemas
) -> Collected:
    sheet = job.sheet
    recipe = replace(sheet.recipe(desk.schema_of(job, schemas)), accepted=desk.accepted)
    writing = Ledger(store, results, meter, recipe.schema)
    prices = Prices(sheet.model, sheet.base_url)
    async with desk.reaching(sheet.model, sheet.base_url) as api:
        return await collect(job, recipe, writing, prices, api, state)


async def _recovered(desk: Desktop, store: Store) -> list[tuple[Job, BatchState]]:
    """Every job with its state, whatever a crash left undone done first."""
    found: list[tuple[Job, BatchState]] = []
    reached: dict[tuple[str, str | None], list[Job]] = {}
    for job in jobs(desk.out):
        reached.setdefault((job.sheet.model, job.sheet.base_url), []).append(job)
    for (model, base_url), some in reached.items():
        async with desk.reaching(model, base_url) as api:
            found += [
                (job, await api.state(job.sheet.batch or "")) for job in await recover(some, store, api)
            ]
    return found
