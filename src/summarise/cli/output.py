"""Data to standard output or whole into a file; everything else to standard error."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from summarise.errors import OutputError
from summarise.readers import shown


def write(text: str, output: Path | None) -> None:
    """Print ``text``, or put it into ``output`` by way of a temporary file, so that it is whole or absent.

    Raises OutputError where the file cannot be written.
    """
    if output is None:
        sys.stdout.buffer.write(text.encode(sys.stdout.encoding or "utf-8", "backslashreplace"))
        sys.stdout.flush()
        return
    try:
        if output.is_dir():
            raise IsADirectoryError
        handle, temporary = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name[:50]}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            if output.exists():
                shutil.copymode(output, temporary)
            else:
                umask = os.umask(0)
                os.umask(umask)
                os.chmod(temporary, 0o666 & ~umask)
            os.replace(temporary, output)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except IsADirectoryError:
        raise OutputError(f"{shown(str(output))}: a directory; give a file") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a usable path"
        raise OutputError(f"{shown(str(output))}: cannot be written: {reason}") from None


def say(message: str) -> None:
    """One line to standard error."""
    sys.stderr.write(f"summarise: {message}\n")


def columns() -> int:
    """The width to write for: the terminal's, between 40 and 120; 88 without one."""
    return max(40, min(120, shutil.get_terminal_size((88, 24)).columns)) if sys.stdout.isatty() else 88


def colour() -> bool:
    """Whether to colour standard output: a terminal, and NO_COLOR not set (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
