"""What the person who starts the server has decided; nothing of it comes from a request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from summarise.readers import MAX_BYTES, TIMEOUT

FILE = ".summarise-accepted.jsonl"


@dataclass(frozen=True, slots=True)
class Setup:
    """``seconds``: for one check, reading included. ``max_bytes``: of one article. ``fetch_timeout``: seconds for
    reading an address. ``isolate``: files and pages are read in a process of its own, with ``read_memory`` megabytes and the
    time of a check. ``accepted``: the file that accepted findings are written into. ``who``: who accepts, where
    a request does not say. ``select``, ``ignore``: which flags. ``model``: what summarises, None for the built-in
    engine; ``folder``: whose summaries make a queue; ``how``: further arguments of ``summarise``, keys among them, which is why it is in no ``repr``.
    """

    seconds: float = 30.0
    max_bytes: int = MAX_BYTES
    fetch_timeout: float = TIMEOUT
    allow_private: bool = False
    isolate: bool = True
    read_memory: int = 2048
    accepted: Path = Path(FILE)
    who: str = "unknown"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    model: str | None = None
    folder: Path | None = None
    how: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def model_name(self) -> str:
        """What the page calls the engine."""
        return self.model or "extractive"

    @property
    def longest(self) -> float:
        """The seconds for a summary: every call may take its time, and be repeated."""
        calls: int = 1 + self.how.get("max_retries", 3) + self.how.get("repair", 1)
        return max(self.seconds, float(self.how.get("timeout", 120.0)) * calls)

    @property
    def max_body(self) -> int:
        """The most bytes of one request: an article as JSON, where a character may take several, and a summary."""
        return 3 * self.max_bytes + 1_000_000
