"""One line on a terminal while a model is asked: what is waited for, the tokens so far, the seconds.

Nobody else sees it: it is on standard error, only where that is a terminal, and gone when the answer is there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from summarise.readers import shown

_EVERY = 4  # times a second
_LONGEST = 40  # characters of a model's name
_shown = False


@contextmanager
def waiting_line(*models: str | None, quiet: bool) -> Iterator[None]:
    """While the block runs, how far the asking of ``models`` is; nothing where none of them is one, or ``quiet``."""
    asked = [model for model in models if model not in (None, "extractive")]
    if quiet or not asked or sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    from summarise.engines.going import Going, watched

    class Plain(Console):
        """Leaves the cursor alone: a process that is ended at once could not bring it back."""

        def show_cursor(self, show: bool = True) -> bool:
            return False

    global _shown
    name = shown(str(asked[0]))
    name = name if len(name) <= _LONGEST else f"…{name[1 - _LONGEST :]}"
    going = Going()

    def line() -> Text:
        return Text(f"{name}: {going.words()}", no_wrap=True, overflow="ellipsis")

    with watched(going):
        live = Live(
            get_renderable=line,
            console=Plain(stderr=True),
            refresh_per_second=_EVERY,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        _shown = True
        try:
            with live:
                yield
        finally:
            _shown = False


def wipe() -> None:
    """Take the line away where the process ends without going back through the block."""
    if _shown:
        with suppress(OSError):
            sys.stderr.write("\r\x1b[2K")
