"""Any Python value -> its strings and numbers, each with its path, its field's name and its siblings.

Nothing here knows of quantities. The walk keeps its own stack, so that depth costs no recursion; an
object met again inside itself is not entered twice.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from enum import Enum
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, NamedTuple

from summarise.quantities.patterns import pattern

_PLAIN_KEY = pattern(r"[\w-]{1,80}")
_NAME = pattern(r"[A-Za-z_]\w*")
_WORD_STARTS = pattern(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NOT_NAME = pattern(r"[\W_]+")
_SIGNS = str.maketrans({"%": " percent ", "€": " eur ", "$": " usd ", "£": " gbp "})
_LONGEST_PATH = 200  # parts; of a deeper one the middle is left out
_SHOWN_KEY = 80


class Leaf(NamedTuple):
    """One value that is no container.

    ``path``: where it stands ("facts[2].figures[0].value"); "~" after a path means the key itself.
    ``key``: the snake-case name of the field that holds it, or that holds its list. ``owner``: the name
    of the field that holds the mapping it stands in. ``siblings``: the fields of that mapping by
    snake-case name. ``place``: the mapping's index where it stands in a list. ``group``: the path of the
    nearest mapping for which ``leaves`` was told that it is a group.
    """

    path: str
    key: str
    value: Any
    owner: str
    siblings: Mapping[str, Any]
    place: int | None
    group: str


class _Child(NamedTuple):
    part: str
    key: str | None  # None keeps the name of the list it stands in
    value: Any
    place: int | None = None


@dataclasses.dataclass(slots=True)
class _Frame:
    children: Iterator[_Child]
    identity: int
    key: str
    owner: str
    siblings: Mapping[str, Any]
    place: int | None
    group: str


def leaves(value: Any, is_group: Callable[[Mapping[str, Any]], bool]) -> Iterator[Leaf]:
    """The leaves of ``value``, in order.

    ``value``: a scalar, or any nest of pydantic models, dataclasses, attrs and msgspec classes, named
    tuples, mappings, lists, tuples, sets, and arrays with ``tolist``. ``is_group`` is asked of every
    mapping, by its fields' snake-case names.
    """
    parts: list[str] = []
    root = _Frame(iter([_Child("", None, value)]), 0, "", "", {}, None, "")
    stack, inside = [root], set[int]()
    while stack:
        frame = stack[-1]
        child = next(frame.children, None)
        if child is None:
            stack.pop()
            inside.discard(frame.identity)
            if parts:
                parts.pop()
            continue
        key = frame.key if child.key is None else child.key
        inner = _bare(child.value)
        parts.append(child.part)
        opened = _open(inner)
        if opened is None or id(inner) in inside:
            if opened is None:
                yield Leaf(_path(parts), key, inner, frame.owner, frame.siblings, frame.place, frame.group)
            parts.pop()
            continue
        inside.add(id(inner))
        children, siblings = opened
        if siblings is None:
            stack.append(
                _Frame(children, id(inner), key, frame.owner, frame.siblings, frame.place, frame.group)
            )
            continue
        group = _path(parts) if is_group(siblings) else frame.group
        stack.append(_Frame(children, id(inner), "", key, siblings, child.place, group))


def snake(name: str) -> str:
    """A field's name in snake case: "grossAmount", "Gross amount" and "gross-amount" are one name."""
    return _snake_kept(name) if len(name) <= _SHOWN_KEY else _snake(name)


def _snake(name: str) -> str:
    spaced = _WORD_STARTS.sub("_", name.translate(_SIGNS))
    return _NOT_NAME.sub("_", spaced).strip("_").lower()


_snake_kept = lru_cache(maxsize=1024)(_snake)  # a schema has the same few names in every summary


def _path(parts: Sequence[str]) -> str:
    if len(parts) > _LONGEST_PATH:
        half = _LONGEST_PATH // 2
        parts = [*parts[:half], "…", *parts[-half:]]
    return "".join(parts).removeprefix(".")


def part_of_path(name: str) -> str:
    """One name as a path has it: ".total", or `["in millions"]` where it is more than a word."""
    return _part_kept(name) if len(name) <= _SHOWN_KEY else _part(name)


def _part(name: str) -> str:
    if _PLAIN_KEY.fullmatch(name):
        return f".{name}"
    shown = name if len(name) <= _SHOWN_KEY else name[: _SHOWN_KEY - 1] + "…"
    return f"[{json.dumps(shown, ensure_ascii=False)}]"


_part_kept = lru_cache(maxsize=1024)(_part)


def _bare(value: Any) -> Any:
    """What stands behind a wrapper: a RootModel's root, an Enum's text, an array's values.

    An Enum that is not text is a code of the schema's own, not a number that the summary states.
    """
    if isinstance(value, Enum):
        return value.value if isinstance(value.value, str) else None
    if isinstance(value, type):
        return None
    for _ in range(100):  # a RootModel of a RootModel; never for ever
        if not getattr(type(value), "__pydantic_root_model__", False):
            break
        value = value.root
    for listing in ("tolist", "to_dicts"):  # numpy's arrays and pandas' columns; polars' tables
        if callable(getattr(value, listing, None)):
            return getattr(value, listing)()
    if hasattr(value, "iterrows"):  # a pandas table goes by its columns when it is only iterated
        return value.to_dict("records")
    return value


def _open(value: Any) -> tuple[Iterator[_Child], Mapping[str, Any] | None] | None:
    """The children of a container, with the fields by name for those that have names; None for a leaf."""
    if value is None or isinstance(value, (str, bytes, bytearray, int, float)):
        return None
    fields = _fields(value)
    if fields is not None:
        siblings = {snake(name): inner for name, inner in fields}
        return (_Child(part_of_path(name), snake(name), inner) for name, inner in fields), siblings
    if isinstance(value, Mapping):
        items = [(_text(name), inner) for name, inner in value.items()]
        return _items(items), {snake(name): inner for name, inner in items}
    if isinstance(value, Set):
        return _listed(sorted(value, key=_text)), None
    if isinstance(value, Iterable) and not callable(value):
        return _listed(value), None
    return None


def _text(value: Any) -> str:
    """A key or an element as text; an integer of more digits than ``str`` takes is written in hex."""
    try:
        return value if isinstance(value, str) else str(value)
    except ValueError:
        return hex(value) if isinstance(value, int) else f"<{type(value).__name__}>"


def _listed(values: Iterable[Any]) -> Iterator[_Child]:
    return (_Child(f"[{i}]", None, inner, i) for i, inner in enumerate(values))


def _items(items: list[tuple[str, Any]]) -> Iterator[_Child]:
    """A mapping's values, and those of its keys that are words and numbers rather than names."""
    numbered = _is_numbering([name for name, _ in items])
    for name, inner in items:
        part = part_of_path(name)
        if not numbered and not _NAME.fullmatch(name):
            yield _Child(f"{part}~", "", name)
        yield _Child(part, snake(name), inner)


def _is_numbering(names: list[str]) -> bool:
    """Whether keys only count their entries: 1, 2, 3."""
    return len(names) > 1 and (
        names == [str(i) for i in range(len(names))] or names == [str(i + 1) for i in range(len(names))]
    )


def _fields(value: Any) -> list[tuple[str, Any]] | None:
    """The named fields of an object: pydantic (computed and extra ones too), dataclass, attrs, msgspec,
    named tuple, and the attributes of an object that has no text of its own. None for anything else."""
    kind = type(value)
    if hasattr(kind, "model_fields"):
        names = [*kind.model_fields, *getattr(kind, "model_computed_fields", ())]
        extra = getattr(value, "__pydantic_extra__", None) or {}
        return [*_read(value, names), *extra.items()]
    if dataclasses.is_dataclass(value):
        return _read(value, [f.name for f in dataclasses.fields(value)])
    if hasattr(kind, "__attrs_attrs__"):
        return _read(value, [a.name for a in kind.__attrs_attrs__])
    if hasattr(kind, "__struct_fields__"):
        return _read(value, kind.__struct_fields__)
    if isinstance(value, tuple) and hasattr(kind, "_fields"):
        return _read(value, kind._fields)
    if hasattr(value, "__dict__") and (_has_no_text(kind) or kind is SimpleNamespace):
        return [(name, inner) for name, inner in vars(value).items() if not name.startswith("_")]
    return None


def _has_no_text(kind: Any) -> bool:
    return kind.__repr__ is object.__repr__ and kind.__str__ is object.__str__


def _read(value: Any, names: Iterable[str]) -> list[tuple[str, Any]]:
    """Fields that have a value. A computed field that raises has none, and states nothing."""
    found = []
    for name in names:
        try:
            found.append((name, getattr(value, name)))
        except Exception:  # noqa: S112  # whatever a user's own property raises
            continue
    return found
