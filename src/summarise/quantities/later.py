"""What is imported when it is first used: a text has few of the forms of numbers, and reading the modules of all of them takes
a process that checks one text longer than the check.

A type checker is shown the import itself, beside it and under ``TYPE_CHECKING``.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


class LaterModule:
    """Stands for a module, which is imported when something of it is asked for; what was asked for is then kept here."""

    def __init__(self, home: str) -> None:
        """``home``: its whole name."""
        self._home = home

    def __getattr__(self, name: str) -> Any:
        found = self.__dict__[name] = getattr(import_module(self._home), name)
        return found


def later(home: str, name: str, importing: dict[str, Any]) -> Callable[..., Any]:
    """The function ``name`` of the module ``home``, which is imported at the first call and then stands among the names of the
    module ``importing`` itself, so that no later call goes this way round."""

    def calling(*given: Any, **named: Any) -> Any:
        function = importing[name] = getattr(import_module(home), name)
        return function(*given, **named)

    calling.__name__ = name
    return calling
