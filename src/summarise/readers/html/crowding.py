"""What a page may not have more of: what extractors look at once for each of its like, so that it costs the square of its number.

Each bound is far above any page that people read, and below what takes more than some seconds.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from summarise.readers.html.grid import BLOCKS

MOST_LINKS = 10_000
MOST_PICTURES = 10_000
MOST_CELLS_OF_A_ROW = 10_000
_MANY_PARTS = 1_000
_MOST_EXTRACTED = (
    100_000_000  # parts of a block times its characters, which an extractor copies for each part
)
_MOST_JOINED = 2_000_000_000  # the same where text is only put together, and for line ends, which hold none


def crowded(page: Any) -> str:
    """What a page (an lxml tree) has too much of to look for an article in it, in words; "" for any that people read."""
    of = Counter(element.tag for element in page.iter("a", "img"))
    for tag, most, what in (("a", MOST_LINKS, "links"), ("img", MOST_PICTURES, "pictures")):
        if of[tag] > most:
            return f"{of[tag]:,} {what}"
    for row in page.iter("tr"):
        if (cells := len(row)) > MOST_CELLS_OF_A_ROW:
            return f"{cells:,} cells in one row"
    return crowded_blocks(page, _MOST_EXTRACTED)


def crowded_blocks(page: Any, most: int = _MOST_JOINED) -> str:
    """The same for its blocks alone. ``most``: of parts times characters, in all blocks of many parts."""
    joined = extracted = 0
    for element in page.iter():
        if len(element) > _MANY_PARTS:
            parts = sum(child.tag not in BLOCKS for child in element)
            if parts > _MANY_PARTS:
                length = len(element.text_content())
                joined += parts * length
                extracted += sum(child.tag not in BLOCKS and child.tag != "br" for child in element) * length
                if joined > _MOST_JOINED or extracted > most:
                    return f"{parts:,} parts in one block of text"
    return ""
