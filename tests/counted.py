"""Work counted: no busy machine changes it, as it does a time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from summarise.quantities import patterns


def calls(work: Callable[[], object]) -> int:
    """How many functions are called while ``work`` is done."""
    count = 0

    def one_more(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    work()  # what is worked out once is there
    before, often = sys.getprofile(), patterns._OFTEN
    patterns._OFTEN = sys.maxsize  # it is not read off a pattern now how its matches begin
    sys.setprofile(one_more)
    try:
        work()
    finally:
        sys.setprofile(before)
        patterns._OFTEN = often
    return count
