"""Readers' libraries are extras: loaded when a file needs them, and named when they are missing."""

from __future__ import annotations

import importlib
from typing import Any

from summarise.errors import SettingsError


class MissingExtra(SettingsError):
    """A reader's library is missing. ``readers`` tells it with the input's name, as a SettingsError."""


def require(module: str, extra: str) -> Any:
    """The module. Raises MissingExtra with the line that installs it."""
    try:
        return importlib.import_module(module)
    except ImportError:
        raise MissingExtra(
            f"this kind of input needs the extra '{extra}': pip install 'summarise-checked[{extra}]'"
        ) from None


def installed(module: str, extra: str, what: str) -> None:
    """Raise SettingsError with the line that installs it where ``module`` is missing, which ``what`` needs."""
    from importlib.util import find_spec

    if find_spec(module) is None:
        raise SettingsError(f"{what} needs the extra '{extra}': pip install 'summarise-checked[{extra}]'")
