"""``NamedTuple`` that is made in a tenth of the time of ``typing``'s.

``typing`` compiles every annotation to see whether it can be one, and the constructor of every class when it is made. A check
has some ninety such classes, and a process that checks one text makes few of their objects: that was a twelfth of what
it takes. Here a constructor is compiled when the first object is made, and annotations stay the strings that they are.
In all else the classes are those of ``collections.namedtuple``; a type checker sees ``typing.NamedTuple``.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

made = tuple.__new__
"""``made(Kind, (1, 2))`` is ``Kind(1, 2)`` with nothing checked, in half of the time: for what is made many times a text."""

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414  # for mypy, given on
else:
    import typing
    from _collections import _tuplegetter

    _new = tuple.__new__
    _KEPT = frozenset(("__module__", "__qualname__", "__annotations__", "__doc__", "__orig_bases__"))

    class _Named(tuple):
        """What all of them have. Their own base, so that it is written once and not for each."""

        __slots__ = ()
        _fields = ()

        def __new__(cls, *given: Any, **named: Any):
            # Asked for the first object of a class: from then on the class has its own.
            made = next(base for base in cls.__mro__ if "_fields" in base.__dict__)
            names, defaults = made._fields, made._field_defaults
            listed = ", ".join(names)
            scope = {"new": _new, "__builtins__": {}, "__name__": made.__module__}
            constructor = eval(f"lambda _cls, {listed}: new(_cls, ({listed},))", scope)  # noqa: S307  # names of fields
            constructor.__defaults__ = tuple(defaults.values()) or None
            constructor.__name__ = "__new__"
            constructor.__qualname__ = f"{made.__qualname__}.__new__"
            made.__new__ = constructor
            return constructor(cls, *given, **named)

        @classmethod
        def _make(cls, iterable):
            made = _new(cls, iterable)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **named: Any):
            values, fields = list(self), self._fields
            for name, value in named.items():
                if name not in fields:
                    raise ValueError(f"Got unexpected field names: {[n for n in named if n not in fields]!r}")
                values[fields.index(name)] = value
            return _new(type(self), values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self):
            return tuple(self)

    class _Making(type):
        """Makes a class of what stands in a class body."""

        def __new__(cls, name, bases, body):
            types = body.get("__annotations__", {})
            fields = tuple(sys.intern(field) for field in types)
            defaults = {field: body[field] for field in fields if field in body}
            if bases != (_Base,) or not fields or fields[len(fields) - len(defaults) :] != tuple(defaults):
                raise TypeError(
                    f"{name}: fields, those with a default last, and no other base than NamedTuple"
                )
            made = {key: value for key, value in body.items() if key not in defaults and key not in _KEPT}
            made |= {key: body[key] for key in _KEPT - {"__orig_bases__"} if key in body}
            made |= {field: _tuplegetter(at, "") for at, field in enumerate(fields)}
            made |= {
                "__slots__": (),
                "_fields": fields,
                "_field_defaults": defaults,
                "__match_args__": fields,
            }
            return type(name, (_Named,), made)

    _Base = type.__new__(_Making, "NamedTuple", (), {})

    def NamedTuple(*given: Any, **named: Any):  # noqa: N802  # stands for the class
        """As ``typing.NamedTuple``, where it is called."""
        return typing.NamedTuple(*given, **named)

    NamedTuple.__mro_entries__ = lambda bases: (_Base,)
