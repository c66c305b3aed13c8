"""What a browser shows of a page: hidden elements go, struck-out text goes and is remembered.

Hidden is what HTML (``hidden``, ``dialog``, ``template``), an element's own style or a plain rule of the
page's own style sheet (``.x {display: none}``, ``.a .b``, ``.a > .b``) does not show, and what sites keep for screen readers alone.
``aria-hidden`` hides from screen readers and not from sight, so it is read; only where it stands beside an
equation is it the same equation drawn once more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any, NamedTuple

from lxml import etree

FLAT = "summarise-flat"  # the name of elements that are to be unwrapped
_NEVER = frozenset({"script", "style", "template", "noscript", "datalist", "rp", "rt", "rtc"})
_SCREEN_READER = frozenset(
    {
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only",
        "screenreader", "screenreader-only", "a-offscreen", "offscreen", "off-screen", "show-for-sr",
        "element-invisible", "is-visually-hidden", "u-visually-hidden", "govuk-visually-hidden",
        "MJX_Assistive_MathML",
    }
)  # fmt: skip
_STRUCK_CLASSES = frozenset(
    {"line-through", "strikethrough", "text-decoration-line-through", "strike-through"}
)
_STRUCK = frozenset({"del", "s", "strike"})
_FAR = re.compile(r"-\s*(?:9{3,}|[1-9]\d{3,})(?:\.\d+)?\s*(?:px|em|rem|pt)")
_CLIPPED = re.compile(r"rect\(\s*(?:[01](?:px)?[\s,]+){3}[01](?:px)?\s*\)|inset\(\s*(?:50|100)%")
_ZERO = re.compile(r"0(?:\.0+)?(?:px|em|rem|pt|%)?")
_TINY = re.compile(r"[01](?:\.0+)?(?:px)?")
_INLINE = frozenset("span a b i em strong small font abbr mark u label cite ins".split())
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)", re.IGNORECASE | re.ASCII)
_COMBINATOR = re.compile(r"\s*(>)\s*|\s+")
_MOST_COMBINED = 200  # rules with combinators
_MOST_STEPS = 4  # compounds in one of them
_HIGHEST = 64  # ancestors that are looked at
_PART = re.compile(r"([.#])([\w-]+)", re.ASCII)
_FADING = 200  # characters: pages that fade in begin as opacity 0
_MOST_RULES = 5_000
_WATCHED = (
    "display", "visibility", "text-decoration", "text-decoration-line", "opacity", "font-size", "clip",
    "clip-path", "left", "top", "text-indent", "content-visibility", "overflow", "height", "max-height", "width", "vertical-align",
    "list-style", "list-style-type",
)  # fmt: skip

Style = dict[str, str]


def unseen_removed(tree: Any, struck_sign: Any, text_of: Any) -> list[str]:
    """Take from ``tree`` (an lxml element) what is not shown and what is struck out.

    ``struck_sign``: the number of a withdrawn passage to the sign to leave in its place; ``text_of``: an
    element's text for a reader. Returns the withdrawn passages, the first with the number 0.
    """
    sheet = _Sheet(tree)
    hidden, struck = [], []
    walker = etree.iterwalk(tree, events=("start",))
    for _, element in walker:
        if not isinstance(element.tag, str) or element.tag in ("html", "body"):
            continue
        style = sheet.style(element)
        if _is_hidden(element, style):
            hidden.append(element)
            walker.skip_subtree()
        elif _is_struck(element, style):
            struck.append(element)
            walker.skip_subtree()
        elif style:
            _renamed(element, style)
    for element in hidden:
        emptied(element, "")
    passages: list[str] = []
    for element in struck:
        passage = text_of(element)
        emptied(element, struck_sign(len(passages)) if passage else "")
        if passage:
            passages.append(passage)
    etree.strip_tags(tree, FLAT)
    return passages


def _renamed(element: Any, style: Style) -> None:
    """Make of an element what its style makes of it: raised or lowered words, a list without numbers."""
    place = style.get("vertical-align", "")
    if element.tag in _INLINE and place in ("super", "sub"):
        element.tag = "sup" if place == "super" else "sub"
    elif (
        element.tag == "ol"
        and "none" in (style.get("list-style-type") or style.get("list-style", "")).split()
    ):
        element.tag = "ul"


def emptied(element: Any, text: str) -> None:
    """Leave ``text`` alone of the element, to be unwrapped by ``etree.strip_tags(tree, FLAT)``: all at once is
    linear, where one by one each would copy the text around it."""
    element.clear(keep_tail=True)
    element.tag = FLAT
    element.text = text or None


def _is_hidden(element: Any, style: Style) -> bool:
    tag = element.tag
    if tag in _NEVER or tag == "ix:hidden" or (tag == "dialog" and element.get("open") is None):
        return True
    if not element.attrib and not style:
        return False
    if _hides(element, style):
        # Some sites hide the formula and show a picture of it: what is seen is the formula.
        formula = next(element.iter("math"), None) is not None
        return not (formula and element.getparent().find("./img") is not None)
    if element.get("aria-hidden") == "true" or "katex-html" in (element.get("class") or ""):
        parent = element.getparent()
        return (
            parent is not None
            and len(parent) <= 4
            and next(element.iter("math"), None) is None
            and any(sibling is not element and _has_math(sibling) for sibling in parent)
        )
    return False


def _has_math(element: Any) -> bool:
    return element.tag == "math" or (len(element) <= 3 and next(element.iter("math"), None) is not None)


def _hides(element: Any, style: Style) -> bool:
    if element.get("hidden") is not None:
        return True
    names = element.get("class")
    if names and not _SCREEN_READER.isdisjoint(names.split()):
        return True
    if not style:
        return False
    if style.get("display") == "none" or style.get("visibility") in ("hidden", "collapse"):
        return True
    if style.get("content-visibility") == "hidden" or _ZERO.fullmatch(style.get("font-size", "")):
        return True
    if any(_FAR.match(style.get(name, "")) for name in ("left", "top", "text-indent")):
        return True
    if _CLIPPED.match(style.get("clip", "")) or _CLIPPED.match(style.get("clip-path", "")):
        return True
    small = any(_TINY.fullmatch(style.get(name, "")) for name in ("height", "max-height", "width"))
    unseen = (small and style.get("overflow") in ("hidden", "clip")) or _ZERO.fullmatch(
        style.get("opacity", "")
    )
    return bool(unseen) and len(element.text_content()) < _FADING  # what opens or fades in is longer


def _is_struck(element: Any, style: Style) -> bool:
    if element.tag in _STRUCK:
        return "none" not in style.get("text-decoration", style.get("text-decoration-line", ""))
    names = element.get("class")
    return (
        "line-through" in style.get("text-decoration", "")
        or "line-through" in style.get("text-decoration-line", "")
        or bool(names and not _STRUCK_CLASSES.isdisjoint(names.split()))
    )


def _declarations(text: str) -> dict[str, tuple[str, bool]]:
    """Name to (value, important) of the declarations that matter here."""
    found = {}
    for declaration in text.lower().split(";"):
        name, _, value = declaration.partition(":")
        name = name.strip()
        if name in _WATCHED:
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


class _Sheet:
    """The plain rules of a page's own style sheets: an element, a class, an id, or these together, also inside one
    another (``.a .b``, ``.a > b``), outside of any @-rule. What needs more than that to be decided is taken as shown."""

    def __init__(self, tree: Any) -> None:
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        self._combined = 0
        order = 0
        for sheet in tree.iter("style"):
            media = (sheet.get("media") or "all").lower()
            if not ("all" in media or "screen" in media):
                continue
            for selectors, block in _plain_rules(_COMMENT.sub("", sheet.text or "")):
                declared = _declarations(block)
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
            return {name: value for name, (value, _) in _declarations(own).items()} if own else {}
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
            layers.append(_declarations(own))
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
