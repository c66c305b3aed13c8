"""Regular expressions that are compiled when they are first used.

The finder and the check know some two hundred forms. Compiling the patterns of all of them costs more
than reading an article, and a text has few of the forms: what it does not need is never compiled.
Compiled patterns are kept in memory only, never in a file. One that is looked for over and over is from then on tried only
where a match of it can begin (see ``beginnings``); a process that checks one text does not pay for finding that out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, AnyStr, cast

from summarise.quantities.patterns.beginnings import searching

_OFTEN = 300  # searches, after which it pays to know how a match begins: that costs as much as some hundred


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, compiled at the first use of one of its methods or attributes.

    A mistake in ``source`` is raised then, as ``re.error``: a test compiles them all.
    """
    return cast("re.Pattern[AnyStr]", _Later(source, flags))


class _Later:
    """Stands for a pattern; each method of the pattern becomes an attribute when it is first asked for."""

    __slots__ = ("_flags", "_source", "findall", "finditer", "fullmatch", "match", "search", "split", "sub")

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source: str | bytes | re.Pattern[Any] = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # called only where a slot is still empty, or for what has none
        source = self._source  # read once: another thread may compile it at the same moment
        if not isinstance(source, re.Pattern):
            source = self._source = re.compile(source, self._flags)
        found = getattr(source, name)
        if name in ("search", "finditer") and isinstance(source.pattern, str):
            found = self._counted(name, found)
        if name in self.__slots__:
            setattr(self, name, found)
        return found

    def _counted(self, name: str, found: Callable[..., Any]) -> Callable[..., Any]:
        """A method that is put in the place of itself, the quick one, once it was asked often."""
        asked = 0

        def counting(*given: Any) -> Any:
            nonlocal asked
            asked += 1
            if asked < _OFTEN:
                return found(*given)
            compiled = cast("re.Pattern[str]", self._source)
            quick = searching(compiled) or (compiled.search, compiled.finditer)
            for method, better in zip(("search", "finditer"), quick, strict=True):
                setattr(self, method, better)
            return getattr(self, name)(*given)

        return counting
