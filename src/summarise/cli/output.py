"""Data to standard output or whole into a file; everything else to standard error."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from summarise.cli.exit_codes import BROKEN_PIPE
from summarise.errors import OutputError
from summarise.readers import shown


def write(text: str | bytes | Iterator[str], output: Path | None) -> None:
    """Print ``text``, or put it into ``output`` by way of a temporary file, so that it is whole or absent. Pieces of a text
    are written one after the other.

    ``output``: None or "-" for standard output, which takes no bytes. Raises OutputError where it cannot be written, and
    SystemExit when whoever reads standard output went away.
    """
    if not isinstance(text, str | bytes):
        with streamed(output) as send:
            for piece in text:
                send(piece)
        return
    if output is None or str(output) == "-":
        if isinstance(text, bytes):
            raise OutputError("this form is not text; give a file with --output")
        _print(text)
        return
    data = text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    require_writable(output)
    try:
        if _is_device(output):
            output.write_bytes(data)
        else:
            _replace(Path(os.path.realpath(output)), data)
    except (OSError, ValueError) as error:
        raise OutputError(f"{shown(str(output))}: cannot be written: {_reason(error)}") from None


@contextmanager
def streamed(output: Path | None) -> Iterator[Callable[[str], None]]:
    """What writes one text after the other: printed at once, or into a file that is put in place when all is written.

    Nothing is held in memory. Raises as ``write`` does; after any error ``output`` is as it was.
    """
    if output is None or str(output) == "-":
        yield _print
        return
    require_writable(output)
    target = Path(os.path.realpath(output))
    name = shown(str(output))
    try:
        if _is_device(output):
            with output.open("wb", buffering=0) as device:
                yield lambda text: _into(device, text, name)
            return
        import tempfile

        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:50]}.")
    except OSError as error:
        raise OutputError(f"{name}: cannot be written: {_reason(error)}") from None
    try:
        file = os.fdopen(handle, "wb")
        try:
            yield lambda text: _into(file, text, name)
            try:
                file.close()  # writes what is left
                _in_place(temporary, target)
            except OSError as error:
                raise OutputError(f"{name}: cannot be written: {_reason(error)}") from None
        finally:
            with suppress(OSError):
                file.close()
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _into(file: IO[bytes], text: str, name: str) -> None:
    try:
        file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise OutputError(f"{name}: cannot be written: {_reason(error)}") from None


def require_writable(output: Path | None) -> None:
    """Raise OutputError where ``write`` is going to fail: better before a model is paid than after."""
    if output is None or str(output) == "-" or _is_device(output):
        return
    name = shown(str(output))
    try:
        folder = Path(os.path.realpath(output)).parent
        if output.is_dir():
            raise OutputError(f"{name}: a folder; give a file")
        if not folder.is_dir():
            raise OutputError(f"{name}: cannot be written: there is no folder {shown(str(folder))}")
        if not os.access(folder, os.W_OK):
            raise OutputError(f"{name}: cannot be written: no permission for {shown(str(folder))}")
    except (OSError, ValueError) as error:
        raise OutputError(f"{name}: cannot be written: {_reason(error)}") from None


def say(message: str) -> None:
    """One line to standard error, if anybody holds its other end."""
    with suppress(OSError, AttributeError):
        sys.stderr.write(f"summarise: {message}\n")


def columns() -> int:
    """The width to write for: the terminal's, between 40 and 120; 88 without one."""
    if not _on_a_terminal():
        return 88
    import shutil  # which loads every way of packing files

    return max(40, min(120, shutil.get_terminal_size((88, 24)).columns))


def colour() -> bool:
    """Whether to colour standard output: a terminal, and NO_COLOR not set (no-color.org)."""
    return _on_a_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _on_a_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _print(text: str) -> None:
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    try:
        left = memoryview(text.encode(sys.stdout.encoding or "utf-8", "backslashreplace"))
        while left:  # with PYTHONUNBUFFERED there is no buffer, and a pipe takes what it has room for
            left = left[sys.stdout.buffer.write(left) :]
        sys.stdout.flush()
    except OSError as error:
        # What is still buffered would be tried again, and fail again, at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise SystemExit(BROKEN_PIPE) from None  # quietly, as other tools do
        raise OutputError(f"standard output cannot be written: {_reason(error)}") from None


def _replace(target: Path, data: bytes) -> None:
    import tempfile

    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:50]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        _in_place(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _in_place(temporary: str, target: Path) -> None:
    """Put a whole file where it belongs, with the rights of the one that was there."""
    if target.exists():
        import shutil

        shutil.copymode(target, temporary)
    else:
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(temporary, 0o666 & ~umask)
    os.replace(temporary, target)


def _is_device(output: Path) -> bool:
    """A pipe or a device: there to be written to, and not to be replaced by a file."""
    try:
        mode = output.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or "not a usable path"
