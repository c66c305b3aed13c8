"""From a pydantic model to the JSON schema that a provider takes, and to whether it can be guaranteed.

What a dialect does not hold is left out of the schema, said in the field's description, and checked by pydantic
when the answer is there: an answer that breaks it is asked for again. Nothing here changes what pydantic takes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from summarise.engines.constrained import words
from summarise.engines.constrained.dialects import Dialect
from summarise.engines.constrained.limits import SAID, limits
from summarise.engines.constrained.measuring import broken, references
from summarise.engines.constrained.nodes import flat, type_of, united
from summarise.engines.constrained.source import DECIMAL, Schema, json_schema_of

_DIGITS = r"^-?[0-9]+(\.[0-9]+)?$"  # of a Decimal: pydantic's own pattern has a look-ahead, if it has one
_CONSTRAINING = frozenset(SAID) - {"default", "examples"} | {
    "type", "properties", "required", "additionalProperties", "items", "prefixItems", "anyOf", "oneOf", "allOf",
    "enum", "const", "$ref",
}  # fmt: skip
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_NAME = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class Form:
    """What is sent of a model's schema. ``open``: why the provider cannot guarantee it, one reason each, empty
    where it can; ``notes``: what the schema does not hold and the model has to be told, by the field's path."""

    name: str
    schema: Schema
    open: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]

    @property
    def guaranteed(self) -> bool:
        """Whether the whole schema fits into the provider's strict mode."""
        return not self.open

    def response_format(self) -> Schema:
        """For OpenAI's chat completions. Not to be changed: it is made once."""
        given: Schema = {"name": self.name, "schema": self.schema}
        if self.guaranteed:
            given["strict"] = True
        return {"type": "json_schema", "json_schema": given}

    def told(self) -> str:
        """The notes as lines, for a model that is not shown the schema; "" where there are none."""
        return "\n".join(f"- {path}: {note}" for path, note in self.notes)


@lru_cache(maxsize=64)
def form_of(model: type[BaseModel], dialect: Dialect) -> Form:
    """The form of a model's schema in a dialect. Not to be changed: it is made once."""
    adapting = _Adapting(json_schema_of(model), dialect)
    schema = adapting.whole()
    name = _NAME.sub("_", model.__name__)[:_LONGEST_NAME] or "answer"
    return Form(name, schema, tuple(dict.fromkeys(adapting.open)), tuple(adapting.notes))


class _Adapting:
    def __init__(self, root: Schema, dialect: Dialect) -> None:
        self._root, self._dialect = root, dialect
        self._definitions: Schema = root.get("$defs", {})
        self._within: list[str] = []  # the definitions that are being put in place of a reference
        self.open: list[str] = []
        self.notes: list[tuple[str, str]] = []

    def whole(self) -> Schema:
        """The whole schema, its limits looked at."""
        root = self._root
        if "$ref" in root:  # a model that holds itself
            root = {
                **self._target(root["$ref"]),
                **{k: v for k, v in root.items() if k not in ("$ref", "$defs")},
            }
        made = self._node({k: v for k, v in root.items() if k != "$defs"}, "")
        used = self._used(made)
        if used:
            made["$defs"] = used
        if made.get("type") != "object" or "properties" not in made:
            self.open.append("the answer itself is no object with fields")
        self.open += broken(made, self._dialect)
        return made

    def _used(self, made: Schema) -> Schema:
        """The definitions that references are left to, and those that these refer to."""
        found: Schema = {}
        waiting = list(references(made))
        while waiting:
            name = waiting.pop().rpartition("/")[2]
            if name in found or name not in self._definitions:
                continue
            found[name] = self._node(self._definitions[name], name)
            waiting += references(found[name])
        return {name: found[name] for name in self._definitions if name in found}

    def _node(self, node: Any, path: str) -> Schema:
        if not isinstance(node, dict) or not node.keys() - {"title", "description", "default"}:
            if not self._dialect.open:
                self.open.append(f"{path or 'the answer'} may be of any type")
            return (
                {"description": node["description"]}
                if isinstance(node, dict) and "description" in node
                else {}
            )
        if "$ref" in node:
            return self._reference(node, path)
        if node.get(DECIMAL):
            node = self._decimal(node)
        node = united(self._merged(node))
        notes: list[str] = []
        made: Schema = {name: node[name] for name in ("title",) if name in node}
        if "anyOf" in node:
            made["anyOf"] = flat([self._node(one, path) for one in node["anyOf"]])
        elif "enum" in node or "const" in node:
            made |= self._values(node, path)
        else:
            made |= self._typed(node, path, notes)
        if "allOf" in node:
            self.open.append(f"{path or 'the answer'} joins several schemas")
            made["allOf"] = [self._node(one, path) for one in node["allOf"]]
        notes += limits(self._dialect, node, made)
        if words_ := words.described(node, notes):
            made["description"] = words_
        self.notes += [(path or "the answer", note) for note in notes]
        return made

    def _reference(self, node: Schema, path: str) -> Schema:
        """A reference alone; with anything beside it, which strict modes refuse, what it refers to."""
        name = node["$ref"].rpartition("/")[2]
        beside = {
            key: value for key, value in node.items() if key in {"description", "examples"} or key in SAID
        }
        if beside.get("default", ...) is None:
            del beside["default"]  # null where the article does not say: so says the type
        if not beside or name in self._within:
            return {"$ref": node["$ref"]}
        self._within.append(name)
        try:
            return self._node({**self._target(node["$ref"]), **beside}, path)
        finally:
            self._within.pop()

    def _merged(self, node: Schema) -> Schema:
        """Schemas that all have to fit as one, where none says of a keyword what another says otherwise."""
        parts = [self._target(one["$ref"]) if "$ref" in one else one for one in node.get("allOf", ())]
        whole = {name: value for name, value in node.items() if name != "allOf"}
        for part in parts:
            if any(whole.get(name, value) != value for name, value in part.items() if name in _CONSTRAINING):
                return node
            whole = {**part, **whole}
        return whole

    def _target(self, reference: str) -> Schema:
        found: Schema = self._definitions.get(reference.rpartition("/")[2], {})
        return found

    def _decimal(self, node: Schema) -> Schema:
        """A number, or its digits as a text where these can be held."""
        number = next(
            (one for one in node.get("anyOf", ()) if one.get("type") == "number"), {"type": "number"}
        )
        rest = {key: value for key, value in node.items() if key not in ("anyOf", DECIMAL)}
        if "pattern" not in self._dialect.string:
            return {**number, **rest}
        bounds = {
            key: value for key, value in number.items() if key in _BOUNDS
        }  # no pattern holds them: said
        held = {key: value for key, value in number.items() if key == "type" or key in self._dialect.number}
        return {"anyOf": [held, {"type": "string", "pattern": _DIGITS}], **rest, **bounds}

    def _values(self, node: Schema, path: str) -> Schema:
        """An enumeration, one type at a time; a constant where the dialect has them."""
        values = node["enum"] if "enum" in node else [node["const"]]
        kinds: dict[str, list[Any]] = {}
        for value in values:
            kinds.setdefault(type_of(value), []).append(value)
        made = [self._of_one_type(name, some, "const" in node) for name, some in kinds.items()]
        if "object" in kinds or "array" in kinds:
            self.open.append(f"{path or 'the answer'} has lists or objects for its values")
        return made[0] if len(made) == 1 else {"anyOf": made}

    def _of_one_type(self, name: str, values: list[Any], constant: bool) -> Schema:
        if name == "null":
            return {"type": "null"}
        if name == "boolean" and not self._dialect.constants:  # Gemini has enumerations of texts and numbers
            return {"type": "boolean"}
        if constant and self._dialect.constants:
            return {"type": name, "const": values[0]}
        return {"type": name, "enum": values}

    def _typed(self, node: Schema, path: str, notes: list[str]) -> Schema:
        kind = node.get("type")
        if kind == "object" or (kind is None and "properties" in node):
            return self._object(node, path, notes)
        if kind == "array":
            return self._array(node, path, notes)
        if kind is None:
            if not self._dialect.open and "allOf" not in node:
                self.open.append(f"{path or 'the answer'} may be of any type")
            return {}
        return {"type": kind}

    def _object(self, node: Schema, path: str, notes: list[str]) -> Schema:
        properties = node.get("properties")
        further = node.get("additionalProperties", properties is None)
        made: Schema = {"type": "object"}
        if properties is not None:
            made["properties"] = {
                name: self._node(one, f"{path}.{name}" if path else name) for name, one in properties.items()
            }
            made["required"] = list(properties)
        if further is False:
            made["additionalProperties"] = False
            return made
        if properties is not None and "additionalProperties" not in node:
            made["additionalProperties"] = False  # pydantic takes others and drops them: none is needed
            return made
        if not self._dialect.open:
            self.open.append(f"{path or 'the answer'} has names that are not known beforehand")
        made["additionalProperties"] = (
            self._node(further, f"{path}.*" if path else "*")
            if isinstance(further, dict) and further
            else True
        )
        return made

    def _array(self, node: Schema, path: str, notes: list[str]) -> Schema:
        made: Schema = {"type": "array"}
        within = f"{path}[]"
        if "prefixItems" in node:
            items = [self._node(one, within) for one in node["prefixItems"]]
            more = node.get("items")
            if self._dialect.tuples and not isinstance(more, dict):
                made["prefixItems"] = items
                return made
            if isinstance(more, dict):
                items.append(self._node(more, within))
                notes.append(f"{words.places(items[:-1])}; then: {words.kind(items[-1])}")
            elif len({repr(item) for item in items}) > 1:
                notes.append(words.places(items))
            different = list({repr(item): item for item in items}.values())
            made["items"] = different[0] if len(different) == 1 else {"anyOf": different}
            return made
        if "items" in node:
            made["items"] = self._node(node["items"], within)
        else:
            made["items"] = self._node({}, within)
        return made
