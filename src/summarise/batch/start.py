"""A batch put together and run: from what was asked for to what came of it."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

from summarise.batch.asking.limiter import Slots
from summarise.batch.asking.work import Work, asking, computing
from summarise.batch.cluster.connecting import Cluster, connected
from summarise.batch.completion import LEAVING, Ending
from summarise.batch.costs.meter import Meter
from summarise.batch.costs.prices import Prices
from summarise.batch.display.progress import Going, View
from summarise.batch.inputs import watching
from summarise.batch.inputs.listing import STDIN
from summarise.batch.outputs import tables
from summarise.batch.outputs.each import FOLDER
from summarise.batch.outputs.results import FAILURES, Results
from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.rows import require
from summarise.batch.plan import Outcome, Plan
from summarise.batch.recording.ledger import Ledger
from summarise.batch.recording.repair import refuse_forgotten
from summarise.batch.runner import Run
from summarise.errors import SettingsError
from summarise.processes import HANGING_UP, processors
from summarise.processes.team import AHEAD
from summarise.schema import Summary
from summarise.store import Store


def run(plan: Plan, view: View) -> Outcome:
    """Do it, showing it to ``view``. Raises InputError where a name given is not there, SettingsError,
    AuthenticationFailed and OutputError for what can be known before anything is begun; later faults are
    in the outcome."""
    plan.inputs.require()
    if plan.watch:
        watching.require(plan.inputs)
    prices = Prices(plan.recipe.model, plan.connection.access.base_url, plan.recipe.verify)
    if plan.budget.cost is not None and not prices.known:
        raise SettingsError(f"--max-cost: {prices.why_not or 'this model costs nothing'}")
    if plan.tables is not None:
        tables.require(plan.tables)
    try:
        if plan.partitions is not None:
            require(plan.partitions.form)
            return asyncio.run(_spread(plan, plan.partitions, plan.cluster or Cluster(), prices, view))
        return asyncio.run(_run(plan, prices, view))
    finally:
        plan.inputs.close()


async def _spread(plan: Plan, folder: Folder, cluster: Cluster, prices: Prices, view: View) -> Outcome:
    from summarise.batch.partitioned.run import Spread

    with connected(cluster) as ray:
        meter = Meter()
        run = Spread(
            ray, cluster.size(ray), plan.recipe, plan.connection, folder, prices, meter,
            plan.budget, plan.limit, plan.retry_failed,
        )  # fmt: skip
        async with _shown(run, plan, view):
            with _signals(run.interrupt):
                await run(plan.inputs)
    return Outcome(run, meter, prices, plan.inputs.skips, 0, (folder.place,))


async def _run(plan: Plan, prices: Prices, view: View) -> Outcome:
    slots = _slots(plan)
    async with _work(plan, slots) as work:
        with Results(plan.out) as results, Store(plan.store_path) as store:
            refuse_forgotten(results, store)
            meter = Meter()
            ledger = Ledger(
                store,
                results,
                meter,
                plan.recipe.schema,
                form=plan.each,
                retry_failed=plan.retry_failed,
                reading=f"{plan.recipe.reading}-{plan.inputs.fields.max_bytes}",
            )
            run = Run(plan.recipe, work, ledger, slots, prices, plan.budget, plan.limit)
            async with _shown(run, plan, view):
                try:
                    await _through(run, plan)
                finally:
                    ledger.close()
            healed = results.healed
    if plan.tables is not None and run.ending is not Ending.STOPPED:
        tables.write(results.path, plan.out, plan.tables)
    return Outcome(run, meter, prices, plan.inputs.skips, healed, _written(plan, results.path, meter))


def _written(plan: Plan, results: Path, meter: Meter) -> tuple[str, ...]:
    names = [results]
    if meter.failures:
        names.append(plan.out / FAILURES)
    if plan.each is not None:
        names.append(plan.out / FOLDER)
    if plan.tables is not None:
        names += [path for path in tables.paths(plan.out, plan.tables) if path.exists()]
    return tuple(map(str, [*names, plan.store_path]))


def _slots(plan: Plan) -> Slots:
    if not plan.recipe.asks_a_model and plan.cluster is None:
        return Slots(AHEAD * _processes(plan))
    return Slots(plan.connection.concurrency)


def _processes(plan: Plan) -> int:
    return plan.connection.concurrency or processors()


async def _through(run: Run, plan: Plan) -> None:
    """The run over the input; over what comes into it too, until Ctrl-C, where it is watched."""
    if not plan.watch:
        with _signals(run.interrupt):
            await run(plan.inputs, again=STDIN not in plan.inputs.names)
        return
    stop, loop = threading.Event(), asyncio.get_running_loop()

    def end() -> None:
        """No more new files; a second time, and where some are still under way in a moment, an interrupt like
        any other."""
        if stop.is_set():
            run.interrupt()
        else:
            loop.call_later(LEAVING / 2, lambda: run.interrupt() if run.under_way else None)
        stop.set()

    try:
        with _signals(end):
            await run(watching.Watched(plan.inputs, stop), again=False)
    finally:
        stop.set()  # however it ended: the reader's thread is still looking


def _work(plan: Plan, slots: Slots) -> contextlib.AbstractAsyncContextManager[Work]:
    if plan.cluster is not None:
        from summarise.batch.cluster.distributed import distributing

        return distributing(plan.recipe, plan.connection, slots, plan.cluster)
    # A class of the working folder is not found by another process.
    if not plan.recipe.asks_a_model and _processes(plan) > 1 and plan.recipe.schema is Summary:
        return computing(plan.recipe, _processes(plan))
    return asking(plan.recipe, plan.connection.engine(plan.recipe, slots))


@contextlib.asynccontextmanager
async def _shown(run: Going, plan: Plan, view: View) -> AsyncIterator[None]:
    """The view while the block runs, and the total as soon as it is counted."""

    async def count() -> None:
        run.meter.total = await asyncio.to_thread(plan.inputs.count)

    tasks = [asyncio.create_task(view.show(run))]
    if view.wants_total and not plan.watch:
        tasks.append(asyncio.create_task(count()))
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@contextlib.contextmanager
def _signals(end: Callable[[], None]) -> Iterator[None]:
    """Ctrl-C, SIGTERM, SIGHUP (the terminal is gone) and SIGQUIT end the run in good order; a SIGHUP that is
    ignored, as under nohup, stays so."""
    loop = asyncio.get_running_loop()
    before = {}
    for number in (signal.SIGINT, signal.SIGTERM, *HANGING_UP):
        handler = signal.getsignal(number)
        if number in HANGING_UP and handler is signal.SIG_IGN:
            continue
        # Windows has no handlers in the loop, other threads may not set any: then they are KeyboardInterrupt.
        with contextlib.suppress(NotImplementedError, ValueError, RuntimeError):
            loop.add_signal_handler(number, end)
            before[number] = handler
    try:
        yield
    finally:
        for number, handler in before.items():
            loop.remove_signal_handler(number)
            signal.signal(number, handler or signal.SIG_DFL)
