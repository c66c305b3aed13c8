"""A provider's limits on a whole schema: how many fields, choices and values, how deep, and whether it may hold itself."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.engines.constrained.dialects import Dialect
from summarise.engines.constrained.source import Schema


def broken(made: Schema, dialect: Dialect) -> list[str]:
    """Which limits of the dialect a schema breaks, in words."""
    nodes = list(_nodes(made))
    counts = (
        ("unions", dialect.unions, sum("anyOf" in node for node in nodes)),
        ("fields", dialect.properties, sum(len(node.get("properties", ())) for node in nodes)),
        ("values", dialect.values, sum(len(node.get("enum", ())) for node in nodes)),
    )
    found = [
        f"{count:,} {name}, and {most:,} is the limit"
        for name, most, count in counts
        if most is not None and count > most
    ]
    depth, circular = _depth(made)
    if circular and not dialect.recursive:
        found.append("a model holds itself")
    if dialect.depth is not None and depth > dialect.depth:
        found.append(f"objects {depth} deep, and {dialect.depth} is the limit")
    return found


def references(node: Schema) -> list[str]:
    """What a schema refers to, as it is written."""
    return [one["$ref"] for one in _nodes(node) if "$ref" in one]


def _inner(node: Schema) -> Iterator[Schema]:
    """The schemas directly within one."""
    for name in ("properties", "$defs"):
        yield from node.get(name, {}).values()
    for name in ("anyOf", "allOf", "prefixItems"):
        yield from node.get(name, ())
    for name in ("items", "additionalProperties"):
        if isinstance(node.get(name), dict):
            yield node[name]


def _nodes(node: Schema) -> Iterator[Schema]:
    yield node
    for one in _inner(node):
        yield from _nodes(one)


def _depth(root: Schema) -> tuple[int, bool]:
    """How deep objects stand within objects, and whether one stands within itself."""
    definitions = root.get("$defs", {})
    known: dict[str, int] = {}
    circular = False

    def of(node: Schema, within: tuple[str, ...]) -> int:
        nonlocal circular
        if "$ref" in node:
            name = node["$ref"].rpartition("/")[2]
            if name in within:
                circular = True
                return 0
            if name not in known:
                known[name] = of(definitions.get(name, {}), (*within, name))
            return known[name]
        below = max((of(one, within) for one in _inner({**node, "$defs": {}})), default=0)
        return below + (node.get("type") == "object")

    return of(root, ()), circular
