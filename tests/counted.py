"""Work counted: no busy machine changes it, as it does a time."""

from __future__ import annotations

import cProfile
import sys
from collections.abc import Callable

from summarise.quantities import patterns


def calls(work: Callable[[], object]) -> int:
    """How many functions are called while ``work`` is done, of Python's and of C's."""
    work()  # what is worked out once is there
    return _counted(work)


def calls_of_many(
    work: Callable[[int], object], few: int, many: int, *, times: float, more: int
) -> tuple[int, float]:
    """How many functions are called for ``many``, and how many may be: ``times`` those for ``few``, and ``more``.

    What is worked out once is worked out for the few. The many are mostly done once: only where they need more than
    they may, that can be what is worked out once for a longer text, and they are counted anew.
    """
    may = times * calls(lambda: work(few)) + more
    found = _counted(lambda: work(many))
    return found if found < may else _counted(lambda: work(many)), may


def _counted(work: Callable[[], object]) -> int:
    before, often, patience = sys.getprofile(), patterns._OFTEN, patterns._PATIENCE
    # It is not read off a pattern now how its matches begin, and none is compiled for having been asked often.
    patterns._OFTEN = patterns._PATIENCE = sys.maxsize
    sys.setprofile(None)
    # In C: a function of Python's that counts, called for each call and each return, takes ten times what it counts.
    counting = cProfile.Profile()
    try:
        counting.enable(subcalls=False)
        try:
            work()
        finally:
            counting.disable()
    finally:
        sys.setprofile(before)
        patterns._OFTEN, patterns._PATIENCE = often, patience
    return sum(entry.callcount for entry in counting.getstats())
