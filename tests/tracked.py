"""What Python keeps, found by its type: also what was there before the tests were run, which it no longer looks through."""

from __future__ import annotations

import gc
from typing import TypeVar

T = TypeVar("T")


def every(kind: type[T]) -> list[T]:
    """Every object of this type that is in memory."""
    gc.unfreeze()
    try:
        return [one for one in gc.get_objects() if isinstance(one, kind)]
    finally:
        gc.freeze()
