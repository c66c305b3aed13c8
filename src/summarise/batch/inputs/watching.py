"""New files of a directory as they are completely written, for as long as the batch runs.

A file is taken when its size and time of change have stood still for a moment: the way it was written (in
pieces, copied, moved into place) does not matter then. Who writes under a hidden name and renames is served
at once when the name appears.
"""

from __future__ import annotations

import dataclasses
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from summarise.batch.inputs.items import Item
from summarise.batch.inputs.listing import Inputs
from summarise.errors import InputError, SettingsError
from summarise.readers import shown

SETTLED = 1.0  # seconds without a change
_STEP = 250  # milliseconds between looks
_REST = 3  # times as long as going through the directory took
_LONGEST_REST = 10.0


class Clock(NamedTuple):
    """``running``: seconds that nobody sets back; ``of_files``: seconds as files' times have them."""

    running: Callable[[], float]
    of_files: Callable[[], float]


CLOCK = Clock(time.monotonic, time.time)


class _State(NamedTuple):
    size: int
    changed: float


_UNREADABLE = _State(-1, 0.0)  # a broken link, a directory that cannot be listed: given out once


def require(inputs: Inputs) -> None:
    """Raise InputError for a name that is no directory, SettingsError where the extra is missing."""
    for name in inputs.names:
        if not Path(name).is_dir():
            raise InputError(f"{shown(name)}: not a folder; --watch follows folders")
    if find_spec("watchfiles") is None:
        raise SettingsError("--watch needs the extra 'watch': pip install 'summarise-checked[watch]'")


class Watched:
    """The articles of ``inputs``, whose names have to be directories: those that are there, then those that
    come. Iterating ends when ``stop`` is set.

    A file that changes later is an article again, ``newer`` than what it was.
    """

    def __init__(
        self,
        inputs: Inputs,
        stop: threading.Event,
        *,
        settled: float = SETTLED,
        changes: Iterable[object] | None = None,
        clock: Clock = CLOCK,
    ) -> None:
        """``settled``: seconds without a change. ``changes``: something true whenever the directories have
        changed, something false every now and then; None for what the operating system says."""
        self._inputs = inputs
        self._stop = stop
        self._settled = settled
        self._changes = changes
        self._clock = clock
        self._given: dict[str, _State] = {}

    def __iter__(self) -> Iterator[Item]:
        """Articles as they are whole; waits in between."""
        now = self._clock.running
        moving: dict[str, tuple[_State, float]] = {}
        # The first look after the watch has begun is for what came since the directory was gone through.
        look, rest = True, 0.0
        yield from self._fresh(moving)
        for changed in self._of_the_system() if self._changes is None else self._changes:
            look = look or bool(changed)
            if (look or moving) and now() >= rest:
                look, begun = False, now()
                yield from self._fresh(moving)
                # A directory of a hundred thousand files takes a while to go through: not all the time.
                rest = now() + min(_LONGEST_REST, _REST * (now() - begun))

    def _of_the_system(self) -> Iterator[object]:
        from watchfiles import watch

        return watch(
            *self._inputs.names,
            stop_event=self._stop,
            yield_on_timeout=True,
            rust_timeout=_STEP,
            debounce=100,
            step=50,
            raise_interrupt=False,
        )

    def _fresh(self, moving: dict[str, tuple[_State, float]]) -> Iterator[Item]:
        """Those that stand still and were not given out as they are now; the others are noted."""
        now = self._clock.running()
        for item in self._inputs:
            state = _state(item.file)
            if state is None or self._given.get(item.id) == state:
                moving.pop(item.id, None)
                continue
            before = moving.get(item.id)
            still = now - before[1] if before and before[0] == state else 0.0
            if max(still, self._clock.of_files() - state.changed) >= self._settled:
                moving.pop(item.id, None)
                newer = item.id in self._given
                self._given[item.id] = state
                yield dataclasses.replace(item, newer=newer)
            elif before is None or before[0] != state:
                moving[item.id] = (state, now)


def _state(file: str | None) -> _State | None:
    """None for a file that is gone since it was listed."""
    try:
        status = os.stat(file or "")
    except OSError:
        return None if file and not os.path.lexists(file) else _UNREADABLE
    return _State(status.st_size, status.st_mtime)
