"""What stands around a Word document's text and is not read: comments, and headers and footers with numbers of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DIGIT = re.compile(r"\d")
_MOST_SHOWN = 3
_LONGEST = 80  # characters of a line in a note
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def not_read_around(relations: Any) -> tuple[str, ...]:
    """The notes about it. ``relations``: those of the document's part; page numbers, which are fields, are no numbers of
    a header."""
    notes: list[str] = []
    lines: list[str] = []
    for relation in relations:
        if relation.is_external or not relation.reltype.endswith(("/comments", "/header", "/footer")):
            continue
        root = etree.fromstring(relation.target_part.blob, _PARSER)
        if relation.reltype.endswith("/comments"):
            count = len(root.findall(f"{_W}comment"))
            notes += [f"{count} comment{'s' if count > 1 else ''} not read"] if count else []
            continue
        for paragraph in root.iter(f"{_W}p"):
            line = " ".join("".join(_words(paragraph)).split())
            if _DIGIT.search(line) and line not in lines:
                lines.append(line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…")
    if lines:
        notes.append(f"headers and footers not read: {'; '.join(lines[:_MOST_SHOWN])}")
    return tuple(notes)


def _words(paragraph: Any) -> Iterator[str]:
    """The words of a paragraph that are no fields."""
    fields = 0
    for element in paragraph.iter(f"{_W}fldChar", f"{_W}t", f"{_W}tab"):
        if element.tag == f"{_W}fldChar":
            fields += {"begin": 1, "end": -1}.get(element.get(f"{_W}fldCharType") or "", 0)
        elif fields <= 0 and next(element.iterancestors(f"{_W}fldSimple"), None) is None:
            yield element.text or " "
