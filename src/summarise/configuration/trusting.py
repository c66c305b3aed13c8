"""What a user has said yes to: settings of a working folder that decide where text and keys go or which code runs.

A folder may be somebody else's: a clone, an unpacked archive. Its harmless settings take effect at once; the others
only when the user has said ``summarise trust`` there, as with direnv's ``allow`` and git's ``safe.directory``. A yes
is an empty-handed file in the user's own configuration folder, named by the hash of the settings file's path and of
what it sets: a file that says something else later is asked about again, and two commands at once cannot spoil each
other's yes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from summarise.configuration.files import configuration
from summarise.errors import OutputError

# These change what is asked for and shown, not whom it is sent to. Every other setting needs a yes, so also one that
# is added later, until somebody has thought about it and put its name here.
HARMLESS = frozenset(
    "temperature max_facts all_figures repair mode context_tokens language timeout max_retries max_output_tokens seed max_answer_bytes max_bytes fail_on select ignore accepted".split()
)
_FOLDER = "trusted"


def guarded(found: Mapping[str, Any]) -> dict[str, Any]:
    """Of what a settings file says, that which needs a yes."""
    return {name: value for name, value in found.items() if name not in HARMLESS}


def is_trusted(path: Path, values: Mapping[str, Any], environ: Mapping[str, str] | None = None) -> bool:
    """Whether the user has said yes to these very values of this very file."""
    return _is_there(_of_file(path, values), environ)


def trust(path: Path, values: Mapping[str, Any], environ: Mapping[str, str] | None = None) -> None:
    """Remember a yes; one that was given to other values of the same file ends. Raises OutputError."""
    distrust(path, environ)
    _remember(_of_file(path, values), os.path.realpath(path), environ)


def distrust(path: Path, environ: Mapping[str, str] | None = None) -> bool:
    """Take back whatever was said about a settings file; whether anything was."""
    taken = False
    for mark, of in _marks(environ):
        if of == os.path.realpath(path):
            with suppress(OSError):
                mark.unlink()
                taken = True
    return taken


def trusted(environ: Mapping[str, str] | None = None) -> list[str]:
    """The settings files that were said yes to, as paths."""
    return sorted({of for _, of in _marks(environ) if os.path.isabs(of)})


def choose(name: str, value: str, environ: Mapping[str, str] | None = None) -> None:
    """Remember that the user chose this value of a setting for what is under way (a job), so that a file which
    says so later is not taken at its word but recognised. Where it cannot be kept, nothing is: then it is asked for."""
    with suppress(OutputError):
        _remember(_of_value(name, value), f"{name} {_of_value(name, value)[:8]}", environ)


def was_chosen(name: str, value: str, environ: Mapping[str, str] | None = None) -> bool:
    """Whether ``choose`` was told of it."""
    return _is_there(_of_value(name, value), environ)


def _of_file(path: Path, values: Mapping[str, Any]) -> str:
    return _hash(["file", os.path.realpath(path), values])


def _of_value(name: str, value: str) -> str:
    return _hash(["value", name, value])


def _hash(what: object) -> str:
    # default=str: TOML has dates and times, which no setting takes, but a file may say.
    said = json.dumps(what, sort_keys=True, default=str, ensure_ascii=True)
    return hashlib.sha256(said.encode("ascii")).hexdigest()


def _is_there(name: str, environ: Mapping[str, str] | None) -> bool:
    return os.path.isfile(_folder(environ) / name)


def _remember(name: str, what: str, environ: Mapping[str, str] | None) -> None:
    folder = _folder(environ)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / name).write_text(what + "\n", encoding="utf-8", errors="surrogateescape")
    except OSError as error:
        from summarise.readers import shown

        raise OutputError(
            f"{shown(str(folder))}: a yes cannot be kept there: {error.strerror or type(error).__name__}"
        ) from None


def _marks(environ: Mapping[str, str] | None) -> list[tuple[Path, str]]:
    found = []
    with suppress(OSError):
        for mark in sorted(_folder(environ).iterdir()):
            with suppress(OSError):
                found.append((mark, mark.read_text(encoding="utf-8", errors="surrogateescape").rstrip("\n")))
    return found


def _folder(environ: Mapping[str, str] | None) -> Path:
    return configuration(os.environ if environ is None else environ) / _FOLDER
