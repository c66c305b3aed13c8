"""What stands in a page's article and is no part of it: lists of what others read, adverts; and elements of a page's own making,
whose words are.

Extractors know most such boxes by their names. These are those that they let through ("most-read", "trending", "ad"), and the
elements with a hyphen in their names, whose words they drop.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from summarise.readers.html.grid import BLOCKS

_HOLDERS = ("section", "div", "aside", "ul", "ol", "nav")
_LISTS = re.compile(
    r"(?:.*[-_])?(?:most[-_]?(?:read|popular|viewed|shared|clicked|commented)|trending|popular(?:[-_](?:stories|posts|articles|now))?|recommended"
    r"|recommendations|recirculation|recirc|read[-_]?(?:more|next|also|on)|more[-_]?(?:stories|news|articles|from|like[-_]this|on[-_]this)|also[-_]?read"
    r"|further[-_]?reading|related(?:[-_]?(?:stories|articles|content|links|posts|news|topics))?|meistgelesen|les[-_]?plus[-_]?lus|lo[-_]?mas[-_]?leido|plus[-_]?vus)"
    r"(?:[-_](?:list|box|block|module|widget|section|container|wrapper|panel))?",
    re.IGNORECASE,
)
_ADVERTS = re.compile(
    r"(?:.*[-_])?(?:ads?|adverts?|advertisement|adsbygoogle|sponsored|anzeige|werbung|publicite|publicidad)"
    r"(?:[-_](?:slot|unit|box|block|banner|container|wrapper|label|text|content|\d+))?",
    re.IGNORECASE,
)
_NO_WORDS = re.compile(
    r"\b(?:ads?|advert|related|share|social|newsletter|menu|nav|comments?|cookie|consent|player|skeleton)\b",
    re.IGNORECASE,
)
_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LINKED = 0.6  # of the letters of a list of other articles
_LONGEST_NAME = 80  # characters of a class
_MOST = 10_000_000  # characters that are looked at: boxes may stand in one another
_SHORT = 400  # characters of an advert: more is the article, in an element with an odd name


def without_boxes(tree: Any, text_of: Any) -> None:
    """Take such boxes from ``tree`` (an lxml element). ``text_of``: an element's text for a reader."""
    unwanted = []
    looked_at = 0
    walker = etree.iterwalk(tree, events=("start",), tag=_HOLDERS)
    for _, element in walker:
        names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
        if not names or max(map(len, names)) > _LONGEST_NAME or looked_at > _MOST:
            continue
        if any(map(_LISTS.fullmatch, names)):
            length = len(text_of(element))
            heads = sum(len(text_of(head)) for head in element.iter(*_HEADS) if head.find(".//a") is None)
            linked = sum(len(text_of(link)) for link in element.iter("a"))
            found = linked > _LINKED * (length - heads)
        elif any(map(_ADVERTS.fullmatch, names)):
            length = len(text_of(element))
            found = length < _SHORT
        else:
            continue
        looked_at += length
        if found:
            unwanted.append(element)
            walker.skip_subtree()
    for element in unwanted:
        element.clear(keep_tail=True)


def own_elements_named(tree: Any) -> None:
    """Make blocks of the elements of a page's own making that stand outside of sentences and hold words."""
    for element in list(tree.iter()):
        tag = element.tag
        if (
            not isinstance(tag, str)
            or "-" not in tag
            or ":" in tag
            or _NO_WORDS.search(tag.replace("-", " "))
        ):
            continue
        parent = element.getparent()
        if parent is None or parent.tag not in _AROUND:
            continue
        holds_blocks = any(child.tag in BLOCKS for child in element.iterdescendants())
        if holds_blocks or (element.text or "").strip() or len(element):
            element.tag = "div" if holds_blocks else "p"


_AROUND = frozenset({"article", "main", "section", "div", "body"})
