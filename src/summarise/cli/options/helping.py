"""The words of ``--help`` for what an option takes. typer (0.29) shows Python's: ``<list[str]>``, ``<int range>``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from typing import Any

_WORDS = {
    "str": "TEXT",
    "int": "N",
    "int range": "N",
    "float": "NUMBER",
    "float range": "NUMBER",
    "path": "PATH",
}
_TYPE = re.compile(r"<(?:list\[)?([a-z ]+)\]?>")


def plainly(parameters: Iterable[Any]) -> None:
    """Have typer's parameters say what they take in the words of a manual. With other versions of typer it changes nothing.

    An argument is told by its name alone; the dots of one that may be repeated are added by typer itself.
    """
    for parameter in parameters:
        if not hasattr(parameter, "display_type_rich"):
            continue
        parameter.display_type = partial(_worded, parameter.display_type)
        if parameter.param_type_name == "argument":
            parameter.display_type_rich = _nothing
            if parameter.metavar is not None and parameter.nargs == -1:
                parameter.metavar = parameter.metavar.removesuffix("...")


def _worded(shown: Any, *arguments: Any, **named: Any) -> str:
    label = str(shown(*arguments, **named))
    found = _TYPE.fullmatch(label)
    return _WORDS.get(found[1], label) if found else label.strip("<>")


def _nothing(*arguments: Any, **named: Any) -> None:
    return None
