"""The styles of an OpenDocument file: what they raise, strike out and hide, and how they number lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from summarise.readers.office.archives import local

_MOST_PARENTS = 50
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


class Numbered(NamedTuple):
    """How a level of a list is numbered; ``form``: as ``counting.listed`` knows it."""

    form: str
    prefix: str
    suffix: str
    start: int


def attribute(element: Any, name: str) -> str:
    """An attribute by its name without namespace, "" where there is none."""
    return next((str(v) for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")


def count(element: Any, name: str) -> int:
    """How many rows or columns an attribute states, at least 1 and at most 1,000."""
    stated = attribute(element, name)
    return max(1, min(int(stated[:6]), 1000)) if stated.isascii() and stated.isdigit() else 1


class Styles:
    """The styles of some parts of a file, later ones before earlier ones."""

    def __init__(self, roots: Iterable[Any]) -> None:
        self._looks: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._lists: dict[tuple[str, int], Numbered] = {}
        for root in roots:
            for element in root.iter():
                kind = local(element)
                if kind == "style":
                    self._style(element)
                elif kind == "list-style":
                    self._levels(element)

    def look(self, name: str) -> str:
        """How the style of that name shows its words: "struck", "raised", "lowered", "hidden" or ""."""
        for _ in range(_MOST_PARENTS):
            if not name or name in self._looks:
                return self._looks.get(name, "")
            name = self._parents.get(name, "")
        return ""

    def numbered(self, name: str, level: int) -> Numbered | None:
        """How lists of that style are numbered on a level, from 1; None for bullets."""
        return self._lists.get((name, level))

    def _style(self, style: Any) -> None:
        name = attribute(style, "name")
        self._parents[name] = attribute(style, "parent-style-name")
        self._looks.pop(name, None)
        for properties in style:
            if local(properties) != "text-properties":
                continue
            position = attribute(properties, "text-position").split(" ")[0]
            line = attribute(properties, "text-line-through-style") or attribute(
                properties, "text-line-through-type"
            )
            if attribute(properties, "display") == "none":
                self._looks[name] = "hidden"
            elif line and line != "none":
                self._looks[name] = "struck"
            elif position == "super" or (
                position.endswith("%") and position[:1].isdigit() and position != "0%"
            ):
                self._looks[name] = "raised"
            elif position == "sub" or position.startswith("-"):
                self._looks[name] = "lowered"

    def _levels(self, style: Any) -> None:
        for level in style:
            form = _FORMS.get(attribute(level, "num-format"))
            number = attribute(level, "level")
            if local(level) == "list-level-style-number" and form and number.isascii() and number.isdigit():
                self._lists[attribute(style, "name"), int(number[:4])] = Numbered(
                    form,
                    attribute(level, "num-prefix"),
                    attribute(level, "num-suffix"),
                    count(level, "start-value"),
                )
