"""Where settings may stand, and what a settings file says: found and read here, judged in ``settings``.

Apart from it because commands that ask no model have few settings, and mostly none is set: to find that
out costs a look at two paths, and not the import of pydantic.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from summarise.errors import SettingsError

PREFIX = "SUMMARISE_"
FILE = "summarise.toml"


def anything(environ: Mapping[str, str] | None = None, *, folder: Path | None = None) -> bool:
    """Whether a variable or a file says anything at all."""
    environ = os.environ if environ is None else environ
    return any(name.startswith(PREFIX) for name in environ) or bool(files(environ, folder))


def files(environ: Mapping[str, str], folder: Path | None = None) -> list[Path]:
    """The settings files that exist, the strongest first: the working folder's, then the user's."""
    base = (
        Path(environ["XDG_CONFIG_HOME"])
        if environ.get("XDG_CONFIG_HOME")
        else Path(environ.get("HOME") or "~").expanduser() / ".config"
    )
    here = [] if (working := folder or _working_folder()) is None else [working / FILE]
    # Unlike Path.is_file, this is False too where a folder may not be looked into.
    return [path for path in (*here, base / "summarise" / "config.toml") if os.path.isfile(path)]


def _working_folder() -> Path | None:
    try:
        return Path.cwd()
    except OSError:  # it was deleted
        return None


def read_file(path: Path) -> dict[str, Any]:
    """What a settings file says, by name. Raises SettingsError where it cannot be read or is not TOML."""
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read ({type(error).__name__})") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: not valid TOML: {error}") from None
