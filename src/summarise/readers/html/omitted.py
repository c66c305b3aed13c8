"""Numbers of a page's own article that the text read from it lacks: what an extractor took for no part of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from lxml import etree

_NUMBER = re.compile(r"\d(?:[\d.,'’\u00a0\u202f\u2009]*\d)?")
_OTHERS = frozenset(
    "nav header footer form button select textarea option time script style head audio video object iframe canvas".split()
)
_COMMENTS = re.compile(r"\bcomment|\bdisqus|byline|dateline|timestamp", re.IGNORECASE)
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_MOST_SHOWN = 5
_ADDED = re.compile(
    r"::?(?:before|after)\s*\{[^{}]{0,300}?\bcontent\s*:\s*[\"']([^\"'\\{}<>]{0,40}\d[^\"'\\{}<>]{0,40})[\"']",
    re.IGNORECASE,
)


def shown_numbers(tree: Any, restored: Callable[[str], str]) -> Counter[str]:
    """The numbers that a page shows in its ``article`` or ``main`` elements, as often as it shows them;
    none where it has no such element. Navigation, forms, bylines, comments and lines that are links are no
    part. ``restored``: a text with the blanks that the page has."""
    counts: Counter[str] = Counter()
    walker = etree.iterwalk(tree, events=("start", "end"))
    depth = 0
    place = "article" if len(list(tree.iter("article"))) == 1 else "main"
    line: list[str] = []
    linked = 0

    def ended() -> None:
        nonlocal linked
        text = _seen(restored("".join(line)))
        if linked < 0.8 * len(text):
            counts.update(_NUMBER.findall(text))
        line.clear()
        linked = 0

    for event, element in walker:
        if not isinstance(element.tag, str):
            continue
        starts = event == "start"
        own = (
            element.tag == place or element.get("role") == "main" or element.get("itemprop") == "articleBody"
        )
        if element.tag not in _INLINE and depth:
            ended()
        if starts:
            if element.tag in _OTHERS or _COMMENTS.search(
                f"{element.get('class') or ''} {element.get('id') or ''}"
            ):
                walker.skip_subtree()
                continue
            depth += own
            if depth and element.text:
                line.append(element.text)
                linked += len(_seen(restored(element.text))) if element.tag == "a" else 0
        else:
            depth -= own
        if not starts and depth and element.tail:
            line.append(element.tail)
    return counts


_INLINE = frozenset(
    {"a", "span", "b", "i", "em", "strong", "small", "big", "font", "label", "mark", "u", "q"}
)


def _seen(text: str) -> str:
    return _UNSEEN.sub("", text)


def added_by_styles(source: str) -> tuple[str, ...]:
    """The note for a reader about numbers that the page's own style sheet puts before or behind elements."""
    found = list(dict.fromkeys(one[1] for one in _ADDED.finditer(source)))
    if not found:
        return ()
    return (f"words that the page's style sheet adds are not read: {'; '.join(found[:_MOST_SHOWN])}",)


def note(shown: Counter[str], text: str) -> tuple[str, ...]:
    """The note for a reader about the numbers of ``shown`` that ``text`` has less often."""
    found = Counter(_NUMBER.findall(text))
    lacking = [number for number in shown if number not in found]
    if not lacking:
        return ()
    more = f" and {len(lacking) - _MOST_SHOWN} more" if len(lacking) > _MOST_SHOWN else ""
    s = "s" if len(lacking) > 1 else ""
    return (
        f"number{s} of the page that the text of its article lacks: {'; '.join(lacking[:_MOST_SHOWN])}{more}",
    )
