"""The named fields of an object: of a pydantic model, a dataclass, a named tuple, and of others' classes of this kind."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterable
from enum import Enum
from functools import lru_cache
from types import SimpleNamespace
from typing import Any


@lru_cache(maxsize=256)
def model_fields(kind: Hashable) -> tuple[str, ...] | None:
    """The names of the fields of a class of pydantic models; None for any other class, and for a model that may stand
    for something else: a RootModel, one that is a table, one that answers to any name."""
    if (
        not isinstance(kind, type)
        or not hasattr(kind, "model_fields")
        or not hasattr(kind, "__pydantic_validator__")
    ):
        return None
    answers = next(one for one in kind.__mro__ if "__getattr__" in vars(one) or one is object)
    names = [*kind.model_fields, *getattr(kind, "model_computed_fields", ())]
    if (
        getattr(kind, "__pydantic_root_model__", False)
        or issubclass(kind, Enum)
        or kind.__getattribute__ is not object.__getattribute__
        or not answers.__module__.startswith(("pydantic.", "builtins"))
        or any(name in names or hasattr(kind, name) for name in ("tolist", "to_dicts", "iterrows"))
    ):
        return None
    return tuple(names)


def named_fields(value: Any) -> list[tuple[str, Any]] | None:
    """The named fields of an object: pydantic (computed and extra ones too), dataclass, attrs, msgspec,
    named tuple, and the attributes of an object that has no text of its own. None for anything else."""
    kind: Any = type(value)
    if hasattr(kind, "model_fields"):
        names = [*kind.model_fields, *getattr(kind, "model_computed_fields", ())]
        extra = getattr(value, "__pydantic_extra__", None) or {}
        return [*read(value, names), *extra.items()]
    if dataclasses.is_dataclass(value):
        return read(value, [f.name for f in dataclasses.fields(value)])
    if hasattr(kind, "__attrs_attrs__"):
        return read(value, [a.name for a in kind.__attrs_attrs__])
    if hasattr(kind, "__struct_fields__"):
        return read(value, kind.__struct_fields__)
    if isinstance(value, tuple) and hasattr(kind, "_fields"):
        return read(value, kind._fields)
    if _has_no_text(kind) or kind is SimpleNamespace:
        kept = [*getattr(value, "__dict__", ()), *_slots(kind)]
        found = read(value, [name for name in kept if not name.startswith("_")])
        return found if found or not isinstance(value, Iterable) else None  # what it goes through says more
    return None


@lru_cache(maxsize=256)
def _slots(kind: Hashable) -> tuple[str, ...]:
    """The names that a class and its bases keep in slots."""
    assert isinstance(kind, type)
    stated = (vars(one).get("__slots__", ()) for one in reversed(kind.__mro__))
    return tuple(name for names in stated for name in ((names,) if isinstance(names, str) else tuple(names)))


def _has_no_text(kind: Any) -> bool:
    return kind.__repr__ is object.__repr__ and kind.__str__ is object.__str__


def read(value: Any, names: Iterable[str]) -> list[tuple[str, Any]]:
    """Fields that have a value. A computed field that raises has none, and states nothing."""
    found = []
    for name in names:
        try:
            found.append((name, getattr(value, name)))
        except Exception:  # noqa: S112  # whatever a user's own property raises
            continue
    return found
