"""What a browser shows of a page: hidden elements go, struck-out text goes and is remembered.

Hidden is what HTML (``hidden``, ``dialog``, ``template``), an element's own style or a plain rule of the
page's own style sheet (``.x {display: none}``, ``.a .b``, ``.a > .b``) does not show, and what sites keep for screen readers alone.
``aria-hidden`` hides from screen readers and not from sight, so it is read; only where it stands beside an
equation is it the same equation drawn once more.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from summarise.readers.html.stylesheets import Sheet, Style

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
_FADING = 200  # characters: pages that fade in begin as opacity 0


def unseen_removed(tree: Any, struck_sign: Any, text_of: Any) -> list[str]:
    """Take from ``tree`` (an lxml element) what is not shown and what is struck out.

    ``struck_sign``: the number of a withdrawn passage to the sign to leave in its place; ``text_of``: an
    element's text for a reader. Returns the withdrawn passages, the first with the number 0.
    """
    sheet = Sheet(tree)
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
