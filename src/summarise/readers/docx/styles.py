"""What a run's properties and styles say about how its characters are shown."""

from __future__ import annotations

from typing import Any, NamedTuple

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = ("0", "false", "off", "none")
_RAISED = 4  # half-points above the line from which characters stand above it
_DEEPEST = 20  # styles based on one another


class Look(NamedTuple):
    """How characters are shown; None where nothing is said about it."""

    struck: bool | None = None
    hidden: bool | None = None
    place: str | None = None  # "raised", "lowered" or "" for on the line

    def over(self, below: Look) -> Look:
        """This look, and where it says nothing, that of ``below``."""
        return Look(
            below.struck if self.struck is None else self.struck,
            below.hidden if self.hidden is None else self.hidden,
            below.place if self.place is None else self.place,
        )


_NOTHING = Look()


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Any) -> None:
        """``root``: the styles part's element, or None."""
        self._elements = {}
        self._looks: dict[str, Look] = {}
        for style in root.iterchildren(f"{_W}style") if root is not None else ():
            self._elements[style.get(f"{_W}styleId")] = style

    def look(self, name: str | None) -> Look:
        """The look that the style of that id gives, with what it is based on."""
        if name is None:
            return _NOTHING
        if name not in self._looks:
            chain: list[Any] = []
            while name in self._elements and len(chain) < _DEEPEST:
                chain.append(self._elements[name])
                name = _value(chain[-1], "basedOn")
            look = _NOTHING
            for style in reversed(chain):
                look = look_of(style.find(f"{_W}rPr")).over(look)
            if chain:
                self._looks[chain[0].get(f"{_W}styleId")] = look
            return look
        return self._looks[name]

    def list_of(self, name: str | None) -> Any:
        """The numbering (w:numPr) that a paragraph style brings; None where it brings none."""
        for _ in range(_DEEPEST):
            style = self._elements.get(name)
            if style is None:
                return None
            found = style.find(f"{_W}pPr/{_W}numPr")
            if found is not None:
                return found
            name = _value(style, "basedOn")
        return None


def look_of(properties: Any) -> Look:
    """What a w:rPr itself says."""
    if properties is None:
        return _NOTHING
    strikes = [on for name in ("strike", "dstrike") if (on := _toggle(properties, name)) is not None]
    aligned = _value(properties, "vertAlign")
    place = None if aligned is None else {"superscript": "raised", "subscript": "lowered"}.get(aligned, "")
    position = _value(properties, "position")
    if place is None and position is not None and position.lstrip("-").isdigit():
        height = int(position[:9])
        place = "raised" if height >= _RAISED else "lowered" if height <= -_RAISED else ""
    return Look(any(strikes) if strikes else None, _toggle(properties, "vanish"), place)


def style_of(properties: Any, kind: str) -> str | None:
    """The style that a w:rPr (``kind`` rStyle) or w:pPr (pStyle) names."""
    return None if properties is None else _value(properties, kind)


def _toggle(properties: Any, name: str) -> bool | None:
    child = properties.find(f"{_W}{name}")
    return None if child is None else (child.get(f"{_W}val") or "true").lower() not in _OFF


def _value(element: Any, name: str) -> str | None:
    child = element.find(f"{_W}{name}")
    value = None if child is None else child.get(f"{_W}val")
    return None if value is None else str(value)
