"""Work counted: no busy machine changes it, as it does a time."""

from __future__ import annotations

import cProfile
import sys
from collections.abc import Callable

from summarise.quantities import patterns


def calls(work: Callable[[], object]) -> int:
    """How many functions are called while ``work`` is done, of Python's and of C's."""
    work()  # what is worked out once is there
    before, often = sys.getprofile(), patterns._OFTEN
    patterns._OFTEN = sys.maxsize  # it is not read off a pattern now how its matches begin
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
        patterns._OFTEN = often
    return sum(entry.callcount for entry in counting.getstats())
