"""How far a run is: a bar on a terminal, a line now and then elsewhere, nothing when nobody wants it."""

from __future__ import annotations

import asyncio
import sys
import time
from collections import deque
from typing import Protocol, TextIO

from summarise.batch.costs.meter import Meter

_BAR_EVERY, _LINE_EVERY = 0.5, 10.0  # seconds
_WINDOW = 30.0  # seconds that the rate is taken over


class Going(Protocol):
    """A run as far as it is shown. ``under_way``: articles being asked for."""

    @property
    def meter(self) -> Meter: ...

    @property
    def under_way(self) -> int: ...

    @property
    def stopping(self) -> bool: ...


class View(Protocol):
    """Shows a run until it is cancelled. ``wants_total``: the input has to be counted for it."""

    wants_total: bool

    async def show(self, run: Going) -> None: ...


class Silent:
    """No progress."""

    wants_total = False

    async def show(self, run: Going) -> None:
        """Nothing."""


class Lines:
    """A line every ten seconds, for logs."""

    wants_total = True

    def __init__(self, out: TextIO = sys.stderr, every: float = _LINE_EVERY) -> None:
        self._out, self._every = out, every

    async def show(self, run: Going) -> None:
        """Until cancelled."""
        rate = Rate(run.meter)
        while True:
            await asyncio.sleep(self._every)
            self._out.write(f"summarise: {sentence(run.meter, rate())}\n")
            self._out.flush()


class Bar:
    """A bar with the same words, on standard error."""

    wants_total = True

    async def show(self, run: Going) -> None:
        """Until cancelled."""
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

        console = Console(stderr=True)
        columns = (BarColumn(24), TaskProgressColumn(), TextColumn("{task.description}", markup=False))
        rate = Rate(run.meter)
        with Progress(*columns, console=console, auto_refresh=False, transient=True) as progress:
            task = progress.add_task("", total=None)
            while True:
                await asyncio.sleep(_BAR_EVERY)
                words = sentence(run.meter, rate())
                if run.stopping:
                    words = (
                        f"stopping: waiting for {run.under_way} under way (Ctrl-C again drops them); {words}"
                    )
                meter = run.meter
                ended = meter.done + meter.failures + meter.skipped.total()
                progress.update(task, completed=ended, total=meter.total, description=words)
                progress.refresh()


class Rate:
    """Articles a second over the last half minute."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._seen = deque([(time.monotonic(), 0)])

    def __call__(self) -> float:
        now, count = time.monotonic(), self._meter.done + self._meter.failures
        self._seen.append((now, count))
        while now - self._seen[0][0] > _WINDOW and len(self._seen) > 2:
            self._seen.popleft()
        then, before = self._seen[0]
        return (count - before) / (now - then) if now > then else 0.0


def sentence(meter: Meter, rate: float) -> str:
    """The state of a run in one line."""
    of = f" of {meter.total:,}" if meter.total is not None else ""
    parts = [f"{meter.done:,}{of} done, {meter.failures:,} failed, {meter.flagged:,} flagged"]
    if meter.skipped.total():
        parts.append(f"{meter.skipped.total():,} skipped")
    parts.append(f"{rate:.1f}/s")
    if meter.tokens:
        parts.append(f"{meter.tokens:,} tokens")
    if meter.cost is not None:
        parts.append(f"${meter.cost:.2f}{_projected(meter)}")
    if rate > 0 and meter.left is not None:
        parts.append(f"{duration(meter.left / rate)} left")
    return "; ".join(parts)


def duration(seconds: float) -> str:
    """Seconds as people say them: "45 s", "12 min", "3 h 20 min"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


def _projected(meter: Meter) -> str:
    if meter.left is None or not meter.tried or meter.cost is None:
        return " so far"
    whole = meter.cost * (1 + meter.left / meter.tried)
    return f" so far, about ${whole:.2f} in all"
