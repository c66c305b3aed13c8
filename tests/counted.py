"""Work counted: no busy machine changes it, as it does a time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from summarise.quantities import finder, patterns


def calls(work: Callable[[], object]) -> int:
    """How many functions are called while ``work`` is done."""
    count = 0

    def one_more(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    # A process that has read enough compiles the pattern of all words: not in the middle of what is counted.
    finder._read = max(finder._read, finder._FEW)
    work()  # what is worked out once is there
    before, often = sys.getprofile(), patterns._OFTEN
    patterns._OFTEN = sys.maxsize  # nor is it read off a pattern how its matches begin
    sys.setprofile(one_more)
    try:
        work()
    finally:
        sys.setprofile(before)
        patterns._OFTEN = often
    return count
