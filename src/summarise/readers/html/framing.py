"""Pages without an ``article`` or ``main`` element: which element holds the article, told to the extractor.

Of such a page it takes the paragraphs alone and drops the lists between them. The element that most of the paragraphs
stand in is called ``article`` then, if a list with a number stands among them.
"""

from __future__ import annotations

import re
from typing import Any

_LISTS = frozenset({"ul", "ol", "dl"})
_HOLDERS = frozenset({"div", "section", "td"})
_MOST = 0.6  # of the letters of all paragraphs
_LINKED = 0.5  # of a list's letters: a menu
_DIGIT = re.compile(r"\d")


def framed(page: Any) -> None:
    """Give ``page`` an ``article`` element in place, where it has none and a list of its article would be lost."""
    if any(
        element.tag in ("article", "main") or element.get("role") == "main" or element.get("itemprop")
        for element in page.iter()
        if isinstance(element.tag, str)
    ):
        return
    sizes: dict[Any, int] = {}
    for paragraph in page.iter("p"):
        parent = paragraph.getparent()
        if parent is not None:
            sizes[parent] = sizes.get(parent, 0) + len(paragraph.text_content())
    if not sizes:
        return
    holder = max(sizes, key=lambda element: sizes[element])
    if sizes[holder] < _MOST * sum(sizes.values()):
        return
    children = [child for child in holder if isinstance(child.tag, str)]
    paragraphs = [i for i, child in enumerate(children) if child.tag == "p"]
    begin, end = paragraphs[0], paragraphs[-1]
    while end + 1 < len(children) and children[end + 1].tag in _LISTS and _is_told(children[end + 1]):
        end += 1
    if not any(child.tag in _LISTS and _is_told(child) for child in children[begin : end + 1]):
        return
    if holder.tag in _HOLDERS:
        holder.tag = "article"
        return
    article = holder.makeelement("article")
    holder.insert(holder.index(children[begin]), article)
    article.extend(children[begin : end + 1])


def _is_told(listed: Any) -> bool:
    """Whether a list has a number and is no menu of links."""
    text = listed.text_content()
    linked = sum(len(link.text_content()) for link in listed.iter("a"))
    return bool(_DIGIT.search(text)) and linked < _LINKED * len(text)
