"""Regular expressions that are compiled when they are first used.

The finder and the check know some two hundred forms. Compiling the patterns of all of them costs more
than reading an article, and a text has few of the forms: what it does not need is never compiled.
A long one is not compiled either as long as none of the words stands there of which a match needs one (see ``needed``).
Compiled patterns are kept in memory only, never in a file. One that is looked for over and over is from then on tried only
where a match of it can begin (see ``beginnings``); a process that checks one text does not pay for finding that out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, AnyStr, cast

from summarise.quantities.patterns.needed import is_folded, is_missing, needed

_OFTEN = 300  # searches, after which it pays to know how a match begins: that costs as much as some hundred

_SEEKING = frozenset(("search", "match", "fullmatch", "finditer"))
_LONG = 60  # characters: a shorter one is compiled as soon as looked through
_PATIENCE = 40  # questions, after which this process looks at more than one text, and compiled is quicker
_FAR = 2**62


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, compiled at the first use of one of its methods or attributes.

    A mistake in ``source`` is raised then, as ``re.error``: a test compiles them all.
    """
    return cast("re.Pattern[AnyStr]", _Later(source, flags))


class _Later:
    """Stands for a pattern; each method of the pattern becomes an attribute when it is first asked for."""

    __slots__ = (
        "_flags", "_source", "_words", "findall", "finditer", "fullmatch", "match", "search", "split", "sub",
    )  # fmt: skip

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source: str | bytes | re.Pattern[Any] = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # called only where a slot is still empty, or for what has none
        source = self._source  # read once: another thread may compile it at the same moment
        if name == "_words":
            self._words = needed(source, self._flags) if isinstance(source, str) else None
            return self._words
        if name in _SEEKING and isinstance(source, str) and len(source) >= _LONG and self._words:
            found = self._unless_missing(name, source)
            setattr(self, name, found)
            return found
        return self._compiled(name)

    def _compiled(self, name: str) -> Any:
        """A method or attribute of the compiled pattern."""
        source = self._source
        if not isinstance(source, re.Pattern):
            source = self._source = re.compile(source, self._flags)
        found = getattr(source, name)
        if name in ("search", "finditer") and isinstance(source.pattern, str):
            found = self._counted(name, found)
        if name in self.__slots__:
            setattr(self, name, found)
        return found

    def _unless_missing(self, name: str, source: str) -> Callable[..., Any]:
        """A method that compiles the pattern when a text has what a match needs, and is then in its own place no longer."""
        words, folded = self._words or (), is_folded(source, self._flags)
        asked, compiled, nothing = 0, False, name == "finditer"

        def seeking(string: str, pos: int = 0, endpos: int = _FAR) -> Any:
            nonlocal asked, compiled
            if not compiled:
                asked += 1
                if (
                    asked < _PATIENCE
                    and isinstance(self._source, str)
                    and is_missing(words, folded, string, pos, endpos)
                ):
                    return iter(()) if nothing else None
                self._compiled(name)
                compiled = True
            return getattr(self, name)(string, pos, endpos)

        return seeking

    def _counted(self, name: str, found: Callable[..., Any]) -> Callable[..., Any]:
        """A method that is put in the place of itself, the quick one, once it was asked often."""
        asked = 0

        def counting(*given: Any) -> Any:
            nonlocal asked
            asked += 1
            if asked < _OFTEN:
                return found(*given)
            compiled = cast("re.Pattern[str]", self._source)
            from summarise.quantities.patterns.beginnings import searching

            quick = searching(compiled) or (compiled.search, compiled.finditer)
            for method, better in zip(("search", "finditer"), quick, strict=True):
                setattr(self, method, better)
            return getattr(self, name)(*given)

        return counting
