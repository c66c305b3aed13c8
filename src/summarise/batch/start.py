"""A batch put together and run: from what was asked for to what came of it."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from summarise.batch import tables
from summarise.batch.desk import WAITING, Desk
from summarise.batch.each import Each
from summarise.batch.inputs import STDIN, Inputs
from summarise.batch.limiter import Limiter, Slots
from summarise.batch.meter import Budget, Meter
from summarise.batch.prices import Prices
from summarise.batch.progress import View
from summarise.batch.recipe import Recipe
from summarise.batch.results import STORE, Results
from summarise.batch.runner import LEFT, Ending, Run
from summarise.batch.tables import Table
from summarise.batch.work import Work, asking, computing, processors
from summarise.engines.choose import EXTRACTIVE, engine_for
from summarise.errors import SettingsError
from summarise.store import Store


@dataclass(frozen=True, slots=True)
class Connection:
    """How the model is reached; ``max_retries``: further calls after faults; ``timeout``: seconds a call.
    ``concurrency``: articles at once, None to adapt; the rates are limits for all of them together."""

    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    timeout: float = 120.0
    max_retries: int = 3
    concurrency: int | None = None
    requests_per_minute: float | None = None
    tokens_per_minute: float | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything about one batch. ``store``: None for OUT/store.db."""

    inputs: Inputs
    out: Path
    recipe: Recipe
    connection: Connection = field(default_factory=Connection)
    store: Path | None = None
    each: Each | None = None
    tables: Table | None = None
    retry_failed: bool = False
    limit: int | None = None
    budget: Budget = field(default_factory=Budget)

    @property
    def store_path(self) -> Path:
        return self.store or self.out / STORE


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a batch; ``run`` says how it ended, ``healed`` how many torn lines were taken away."""

    run: Run
    meter: Meter
    prices: Prices
    passed_over: Counter[str]
    healed: int

    @property
    def complete(self) -> bool:
        """Is nothing left that was to be done in this run?"""
        waiting = sum(self.meter.skipped[reason] for reason in (WAITING, LEFT))
        return self.run.ending in (Ending.FINISHED, Ending.LIMIT) and not waiting


def run(plan: Plan, view: View) -> Outcome:
    """Do it, showing it to ``view``. Raises InputError where a name given is not there, SettingsError,
    AuthenticationFailed and OutputError for what can be known before anything is begun; later faults are
    in the outcome."""
    plan.inputs.require()
    prices = Prices(plan.recipe.model, plan.connection.base_url)
    if plan.budget.cost is not None and not prices.known:
        raise SettingsError(f"--max-cost: {prices.why_not or 'this model costs nothing'}")
    if plan.tables is not None:
        tables.require(plan.tables)
    return asyncio.run(_run(plan, prices, view))


async def _run(plan: Plan, prices: Prices, view: View) -> Outcome:
    slots = _slots(plan)
    async with _work(plan, slots) as work:
        with Results(plan.out) as results, Store(plan.store_path) as store:
            meter = Meter()
            desk = Desk(
                store, results, meter, plan.recipe.schema, form=plan.each, retry_failed=plan.retry_failed
            )
            run = Run(plan.recipe, work, desk, slots, prices, plan.budget, plan.limit)
            async with _watched(run, plan, view):
                try:
                    with _signals(run):
                        await run(plan.inputs, again=STDIN not in plan.inputs.names)
                finally:
                    desk.close()
            healed = results.healed
    if plan.tables is not None and run.ending is not Ending.STOPPED:
        tables.write(results.path, plan.out, plan.tables)
    return Outcome(run, meter, prices, plan.inputs.skips, healed)


def _slots(plan: Plan) -> Slots:
    if plan.recipe.model == EXTRACTIVE:
        return Slots(2 * _processes(plan))  # one at work and one at hand for every process
    return Slots(plan.connection.concurrency)


def _processes(plan: Plan) -> int:
    return plan.connection.concurrency or processors()


def _work(plan: Plan, slots: Slots) -> contextlib.AbstractAsyncContextManager[Work]:
    recipe, connection = plan.recipe, plan.connection
    if recipe.model == EXTRACTIVE:
        if _processes(plan) > 1:
            return computing(recipe, _processes(plan))
        return asking(recipe, engine_for(EXTRACTIVE))
    from summarise.engines.retrying import RetryPolicy

    gate = Limiter(
        slots,
        requests_per_minute=connection.requests_per_minute,
        tokens_per_minute=connection.tokens_per_minute,
    )
    engine = engine_for(
        recipe.model,
        base_url=connection.base_url,
        api_key=connection.api_key,
        timeout=connection.timeout,
        mode=recipe.mode,
        policy=RetryPolicy(faults=connection.max_retries, gate=gate),
        many=True,
    )
    return asking(recipe, engine)


@contextlib.asynccontextmanager
async def _watched(run: Run, plan: Plan, view: View) -> AsyncIterator[None]:
    """The view while the block runs, and the total as soon as it is counted."""

    async def count() -> None:
        run.meter.total = await asyncio.to_thread(plan.inputs.count)

    tasks = [asyncio.create_task(view.show(run))]
    if view.wants_total:
        tasks.append(asyncio.create_task(count()))
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@contextlib.contextmanager
def _signals(run: Run) -> Iterator[None]:
    """Ctrl-C and SIGTERM end the run in good order."""
    loop = asyncio.get_running_loop()
    added = []
    for number in (signal.SIGINT, signal.SIGTERM):
        # Windows has no handlers in the loop, other threads may not set any: then they are KeyboardInterrupt.
        with contextlib.suppress(NotImplementedError, ValueError, RuntimeError):
            loop.add_signal_handler(number, run.interrupt)
            added.append(number)
    try:
        yield
    finally:
        for number in added:
            loop.remove_signal_handler(number)
