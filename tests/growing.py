"""Whether the time that something takes grows with its input and no faster, on a machine that does other things too."""

from __future__ import annotations

import time
from collections.abc import Callable

ROUNDS = 20


def times_as_long(few: Callable[[], object], many: Callable[[], object], *, under: float) -> float:
    """How many times the processor's time of ``few`` the work of ``many`` takes: the least of each.

    Other work on the machine only ever adds to a turn, caches and clocks in common; so where the answer is not
    ``under`` what is allowed, more turns are taken. What really takes longer does so in all of them. The few are begun
    with three times, as a turn of theirs that took too long makes the answer too good; one of the many makes it worse.
    """
    least = [min(_seconds(few), _seconds(few)), _seconds(many)]
    least[0] = min(least[0], _seconds(few))
    for _ in range(ROUNDS):
        if least[1] < under * least[0]:
            break
        least = [min(least[0], _seconds(few)), min(least[1], _seconds(many))]
    return least[1] / least[0]


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
