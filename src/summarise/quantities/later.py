"""What is imported when it is first used: a text has few of the forms of numbers, and reading the modules of all of them takes
a process that checks one text longer than the check.

A type checker is shown the import itself, beside it and under ``TYPE_CHECKING``.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


class LaterModule:
    """Stands for a module, which is imported when something of it is asked for, and then stands in this one's place."""

    def __init__(self, home: str, importing: dict[str, Any]) -> None:
        """``home``: its whole name; ``importing``: the names of the module that imports it, where it has the last part of
        that."""
        self._home = home
        self._importing = importing

    def __getattr__(self, name: str) -> Any:
        home = self._home
        module = self._importing[home.rpartition(".")[2]] = import_module(home)
        return getattr(module, name)


def later(home: str, name: str, importing: dict[str, Any]) -> Callable[..., Any]:
    """The function ``name`` of the module ``home``, which is imported at the first call and then stands among the names of the
    module ``importing`` itself, so that no later call goes this way round."""

    def calling(*given: Any, **named: Any) -> Any:
        function = importing[name] = getattr(import_module(home), name)
        return function(*given, **named)

    calling.__name__ = name
    return calling
