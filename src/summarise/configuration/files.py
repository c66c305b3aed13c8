"""Where settings may stand, and what a settings file says: found and read here, judged in ``settings``.

Apart from it because commands that ask no model have few settings, and mostly none is set: to find that
out costs a look at two paths, and not the import of pydantic.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from summarise.configuration.small_files import text_of
from summarise.errors import SettingsError

PREFIX = "SUMMARISE_"
FILE = "summarise.toml"
PROJECT = "pyproject.toml"  # its table [tool.summarise]
# What a folder that is not one's own may say is not read at any cost: memory for a name of many parts grows with the
# square of their number.
_MOST = 250_000  # bytes
_ENDLESS = r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){100}"""

# What says that our table is in a pyproject.toml, in each way that TOML has, and where its bracket is left out.
_TABLE = rb"(?m)^[ \t]*(?:\[[ \t]*)?[\"']?tool[\"']?[ \t]*(?:\.[ \t]*[\"']?summarise(?![-\w])|[\]=])"


def anything(environ: Mapping[str, str] | None = None, *, folder: Path | None = None) -> bool:
    """Whether a variable or a file says anything at all."""
    environ = os.environ if environ is None else environ
    return any(name.startswith(PREFIX) for name in environ) or bool(files(environ, folder))


def files(environ: Mapping[str, str], folder: Path | None = None) -> list[Path]:
    """The settings files that exist, the strongest first: the working folder's own, its pyproject.toml where that
    has our table, then the user's."""
    here = [] if (working := folder or _working_folder()) is None else [working / FILE, working / PROJECT]
    # Unlike Path.is_file, this is False too where a folder may not be looked into.
    found = [path for path in (*here, configuration(environ) / "config.toml") if os.path.isfile(path)]
    return [path for path in found if path.name != PROJECT or _has_table(path)]


def configuration(environ: Mapping[str, str]) -> Path:
    """The user's own configuration folder. A relative $XDG_CONFIG_HOME does not count, as its specification says: the
    working folder is not the user's."""
    stated = Path(environ.get("XDG_CONFIG_HOME") or "")
    base = stated if stated.is_absolute() else Path(environ.get("HOME") or "~").expanduser() / ".config"
    return base / "summarise"


def is_folders(path: Path) -> bool:
    """Whether a settings file is one of the working folder, which may be somebody else's."""
    return path.name in (FILE, PROJECT)


def _has_table(path: Path) -> bool:
    """Whether a pyproject.toml says anything to us; another's faults are no business of ours."""
    try:
        with path.open("rb") as file:
            said = file.read(_MOST)
    except OSError:
        return False
    return b"summarise" in said and re.search(_TABLE, said) is not None


def _working_folder() -> Path | None:
    try:
        return Path.cwd()
    except OSError:  # it was deleted
        return None


def read_file(path: Path) -> dict[str, Any]:
    """What a settings file says, by name. Raises SettingsError where it cannot be read or is not TOML."""
    import tomllib

    try:
        said = text_of(path, str(path), _MOST)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read ({type(error).__name__})") from None
    if re.search(_ENDLESS, said):
        raise SettingsError(f"{path}: a name of more than 100 parts, which no setting has")
    try:
        found = tomllib.loads(said)
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, lists in lists in lists
        raise SettingsError(f"{path}: not valid TOML: {error}") from None
    if path.name != PROJECT:
        return found
    tool = found.get("tool")
    own = tool.get("summarise", {}) if isinstance(tool, dict) else {}
    if not isinstance(own, dict):
        raise SettingsError(f"{path}: tool.summarise has to be a table")
    return own
