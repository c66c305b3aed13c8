"""The plain rules of a page's own style sheets, and what they say of an element."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any, NamedTuple

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)", re.IGNORECASE | re.ASCII)
_COMBINATOR = re.compile(r"\s*(>)\s*|\s+")
_MOST_COMBINED = 200  # rules with combinators
_MOST_STEPS = 4  # compounds in one of them
_HIGHEST = 64  # ancestors that are looked at
_PART = re.compile(r"([.#])([\w-]+)", re.ASCII)
_MOST_RULES = 5_000
_WATCHED = frozenset((
    "display", "visibility", "text-decoration", "text-decoration-line", "opacity", "font-size", "clip",
    "clip-path", "left", "top", "text-indent", "content-visibility", "overflow", "height", "max-height", "width", "vertical-align",
    "list-style", "list-style-type",
))  # fmt: skip

Style = dict[str, str]


def _declarations(text: str, watched: frozenset[str]) -> dict[str, tuple[str, bool]]:
    """Name to (value, important) of the declarations that matter here."""
    found = {}
    for declaration in text.lower().split(";"):
        name, _, value = declaration.partition(":")
        name = name.strip()
        if name in watched:
            bare = value.replace("!important", "").strip()
            found[name] = (bare, "!important" in value)
    return found


class _Compound(NamedTuple):
    """One step of a selector: an element's name ("" for any), classes, an id ("" for none)."""

    tag: str
    classes: frozenset[str]
    id: str

    def matches(self, element: Any) -> bool:
        return (
            self.tag in ("", element.tag)
            and self.id in ("", element.get("id"))
            and self.classes <= set((element.get("class") or "").split())
        )


# What has to stand around an element, from the inside: (whether it is the parent, or any ancestor; its compound).
_Above = tuple[tuple[bool, _Compound], ...]


class _Rule(NamedTuple):
    weight: int
    order: int
    compound: _Compound
    above: _Above
    declared: dict[str, tuple[str, bool]]


def _stands_in(element: Any, above: _Above) -> bool:
    """Whether the ancestors of ``element`` are as ``above`` wants them."""
    if not above:
        return True
    (child, compound), *rest = above
    for n, ancestor in enumerate(element.iterancestors()):
        if compound.matches(ancestor) and _stands_in(ancestor, tuple(rest)):
            return True
        if child or n > _HIGHEST:
            return False
    return False


class Sheet:
    """The plain rules of a page's own style sheets: an element, a class, an id, or these together, also inside one
    another (``.a .b``, ``.a > b``), outside of any @-rule. What needs more than that to be decided is taken as shown."""

    def __init__(self, tree: Any, watched: frozenset[str] = _WATCHED) -> None:
        self._watched = watched
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        self._combined = 0
        order = 0
        for sheet in tree.iter("style"):
            media = (sheet.get("media") or "all").lower()
            if not ("all" in media or "screen" in media):
                continue
            for selectors, block in _plain_rules(_COMMENT.sub("", sheet.text or "")):
                declared = _declarations(block, watched)
                if not declared:
                    continue
                for selector in selectors.split(","):
                    order += 1
                    if order > _MOST_RULES:
                        return
                    self._add(selector.strip(), order, declared)

    def _add(self, selector: str, order: int, declared: dict[str, tuple[str, bool]]) -> None:
        written = _COMBINATOR.split(selector)
        steps = [_compound(step) for step in written[::2]]
        compounds = [step for step in steps if step is not None]
        if not compounds or len(compounds) < len(steps) or len(steps) > _MOST_STEPS:
            return
        if len(steps) > 1:
            self._combined += 1
            if self._combined > _MOST_COMBINED:
                return
        last = compounds[-1]
        children = [sign is not None for sign in written[1::2]]
        above = tuple(zip(reversed(children), reversed(compounds[:-1]), strict=True))
        weight = sum(10_000 * bool(c.id) + 100 * len(c.classes) + bool(c.tag) for c in compounds)
        key = f"#{last.id}" if last.id else f".{min(last.classes)}" if last.classes else last.tag
        if key:
            self._rules[key].append(_Rule(weight, order, last, above, declared))

    def style(self, element: Any) -> Style:
        """What is declared for the element."""
        own = element.get("style")
        if not self._rules:
            declared = _declarations(own, self._watched) if own else {}
            return {name: value for name, (value, _) in declared.items()}
        names = (element.get("class") or "").split()
        keys = [element.tag, f"#{element.get('id') or ''}", *(f".{name}" for name in names)]
        matching = [
            rule
            for key in keys
            for rule in self._rules.get(key, ())
            if rule.compound.matches(element) and _stands_in(element, rule.above)
        ]
        layers = [rule.declared for rule in sorted(matching, key=lambda rule: rule[:2])]
        if own:
            layers.append(_declarations(own, self._watched))
        found: dict[str, tuple[str, bool]] = {}
        for layer in layers:
            for name, (value, important) in layer.items():
                if important or not found.get(name, ("", False))[1]:
                    found[name] = (value, important)
        return {name: value for name, (value, _) in found.items()}


def _compound(text: str) -> _Compound | None:
    """One step of a selector; None where more than names, classes and an id is asked for."""
    match = _SELECTOR.fullmatch(text)
    if not match or not text:
        return None
    parts = _PART.findall(match[2])
    ids = [name for sign, name in parts if sign == "#"]
    if len(ids) > 1:
        return None
    classes = frozenset(name for sign, name in parts if sign == ".")
    return _Compound((match[1] or "").lower().removeprefix("*"), classes, ids[0] if ids else "")


def _plain_rules(sheet: str) -> list[tuple[str, str]]:
    """(selectors, declarations) of the rules at the top of a style sheet."""
    rules = []
    depth, start, selectors = 0, 0, ""
    for brace in re.finditer(r"[{}]", sheet):
        if brace[0] == "{":
            if depth == 0:
                selectors = sheet[start : brace.start()].rpartition(";")[2].strip()
                start = brace.end()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                if not selectors.startswith("@"):
                    rules.append((selectors, sheet[start : brace.start()]))
                start = brace.end()
    return rules
