"""Any Python value -> its strings and numbers, each with its path, its field's name and its siblings.

Nothing here knows of quantities. The walk keeps its own stack, so that depth costs no recursion; an
object met again inside itself is not entered twice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any

from summarise.checking.reading.objects import model_fields, named_fields
from summarise.quantities.named import NamedTuple
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


_Child = tuple[str, str | None, Any, int | None]
"""A part of a path, the field's name (None keeps the name of the list it stands in), the value, its index in a list."""
_Opened = tuple[Iterator[_Child], Mapping[str, Any] | None]
_SCALARS = frozenset({str, int, float, bool, type(None), bytes, Decimal})


class _Frame(NamedTuple):
    children: Iterator[_Child]
    identity: int
    key: str
    owner: str
    siblings: Mapping[str, Any]
    place: int | None
    group: str
    path: str | None  # the path of the container, None where it is too deep for one to be whole


WHOLE = "."  # the group of a value that is one group as a whole: it has no path


def leaves(
    value: Any,
    is_group: Callable[[Mapping[str, Any]], bool],
    is_whole: Callable[[Mapping[str, Any]], bool] | None = None,
) -> Iterator[Leaf]:
    """The leaves of ``value``, in order.

    ``value``: a scalar, or any nest of pydantic models, dataclasses, attrs and msgspec classes, named
    tuples, mappings, lists, tuples, sets, and arrays with ``tolist``. ``is_group`` is asked of every
    mapping, by its fields' snake-case names, and ``is_whole`` (by default nothing is) of ``value`` itself in its place.
    """
    parts: list[str] = []  # of the container that is gone through
    root: Iterator[_Child] = iter([("", None, value, None)])
    stack, inside = [_Frame(root, 0, "", "", {}, None, "", "")], set[int]()
    while stack:
        frame = stack[-1]
        base, own, group = frame.path, frame.key, frame.group
        owner, siblings, place = frame.owner, frame.siblings, frame.place
        for child in frame.children:
            part, name, inner, at = child
            key = own if name is None else name
            if type(inner) not in _SCALARS:
                if (opened := _open_plainly(inner)) is None:
                    inner = _bare(inner)
                    opened = _open(inner)
                if opened is not None:
                    if id(inner) in inside:
                        continue
                    break
            path = base + part if base else part.removeprefix(".") if base == "" else _path([*parts, part])
            yield Leaf(path, key, inner, owner, siblings, place, group)
        else:
            stack.pop()
            inside.discard(frame.identity)
            if parts:
                parts.pop()
            continue
        inside.add(id(inner))
        parts.append(part)
        children, named = opened
        path = _path(parts) if not base else base + part
        within = path if len(parts) < _LONGEST_PATH else None
        if named is None:
            stack.append(_Frame(children, id(inner), key, owner, siblings, place, group, within))
            continue
        if is_group(named) and path:  # asked of every mapping, of the whole one too
            group = path
        elif not path and is_whole is not None and is_whole(named):
            group = WHOLE
        stack.append(_Frame(children, id(inner), "", key, named, at, group, within))


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


def _open_plainly(value: Any) -> _Opened | None:
    """As ``_open`` of ``_bare``, for what nearly all is made of: mappings, lists, and models that are nothing else."""
    kind: Any = type(value)
    if kind is dict:
        return _open_mapping(value)
    if kind is list:
        return _listed(value), None
    plan = _plan(kind)
    if plan is None or getattr(value, "__pydantic_extra__", None):
        return None
    siblings: dict[str, Any] = {}
    children: list[_Child] = []
    kept = value.__dict__
    for name, part, key, is_kept in plan:
        if is_kept and name in kept:
            inner = kept[name]
        else:
            try:
                inner = getattr(value, name)
            except Exception:  # noqa: S112  # as ``objects.read`` has it
                continue
        siblings[key] = inner
        children.append((part, key, inner, None))
    return iter(children), siblings


@lru_cache(maxsize=256)
def _plan(kind: Any) -> tuple[tuple[str, str, str, bool], ...] | None:
    """How models of a class are opened: the name of each field, as a part of a path and in snake case, and whether its value
    stands in the model itself, as it does but for what is computed. None where ``model_fields`` is."""
    names = model_fields(kind)
    if names is None:
        return None
    return tuple((name, *_key(name)[:2], not hasattr(kind, name)) for name in names)


def _open_named(fields: Iterable[tuple[str, Any]]) -> _Opened:
    siblings: dict[str, Any] = {}
    children: list[_Child] = []
    for name, inner in fields:
        part, key, _ = _key(name)
        siblings[key] = inner
        children.append((part, key, inner, None))
    return iter(children), siblings


def _open(value: Any) -> _Opened | None:
    """The children of a container, with the fields by name for those that have names; None for a leaf."""
    if value is None or isinstance(value, (str, bytes, bytearray, int, float)):
        return None
    fields = named_fields(value)
    if fields is not None:
        return _open_named(fields)
    if isinstance(value, Mapping):
        return _open_mapping(value)
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
    return ((f"[{i}]", None, inner, i) for i, inner in enumerate(values))


def _open_mapping(value: Mapping[Any, Any]) -> _Opened:
    """A mapping's values, and those of its keys that are words and numbers rather than names."""
    items = [(_text(name), inner) for name, inner in value.items()]
    numbered = _is_numbering([name for name, _ in items])
    siblings: dict[str, Any] = {}
    children: list[_Child] = []
    for name, inner in items:
        part, key, is_name = _key(name)
        if not is_name and not numbered:
            children.append((f"{part}~", "", name, None))
        siblings[key] = inner
        children.append((part, key, inner, None))
    return iter(children), siblings


def _key(name: str) -> tuple[str, str, bool]:
    """A name as a part of a path and in snake case, and whether it is made as names are."""
    return _key_kept(name) if len(name) <= _SHOWN_KEY else _read_key(name)


def _read_key(name: str) -> tuple[str, str, bool]:
    return part_of_path(name), snake(name), _NAME.fullmatch(name) is not None


_key_kept = lru_cache(maxsize=1024)(_read_key)  # a schema has the same few names in every summary


def _is_numbering(names: list[str]) -> bool:
    """Whether keys only count their entries: 1, 2, 3."""
    return (
        len(names) > 1
        and names[0] in ("0", "1")
        and (names == [str(i) for i in range(len(names))] or names == [str(i + 1) for i in range(len(names))])
    )
