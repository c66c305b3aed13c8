"""A page's tree made plain before its article is looked for: what stands in one line becomes one text.

Extractors drop elements by their names and classes, also in the middle of a sentence or a table's cell. So
within blocks that hold sentences, everything but links is unwrapped; equations, raised and lowered
characters become plain ones; tables become cells of text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from lxml import etree

from summarise.readers.composing.counting import listed
from summarise.readers.composing.equations import mathml
from summarise.readers.composing.raised import fractions, lowered, noted, raised
from summarise.readers.html.grid import BLOCKS, CONTROLS, holds_data, made_cells
from summarise.readers.html.marks import Marks
from summarise.readers.html.visibility import FLAT, emptied

Bare = Callable[[str], str]

_KEPT = frozenset({"a", "br", "img", "picture", "source", "audio", "video", "iframe", "object", "embed"})
_SENTENCES = frozenset("p li dd dt h1 h2 h3 h4 h5 h6 td th caption figcaption blockquote summary".split())
_IN_PASSING = 40  # characters of a block besides one of its elements: then it is part of a sentence
_NOTE_MARK = re.compile(r"\[?(?:\d{1,3}|[*†‡§])\]?")
_NUMBER_AND_NOTE = re.compile(r"[-−–+(]?[$€£¥]?\d[\d.,' \u00a0\u202f]*[%)]?[a-z]")
_NOTES = re.compile(r"footnote|noteref|fnref|fn-ref|endnote|doc-note|\bcite", re.IGNORECASE)
_WHOLE = re.compile(r"-?[0-9]+")
_LETTERS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_DATES_THE_PAGE = re.compile(
    r"publi|posted|entry-date|dateline|byline|timestamp|date-?time|updated|modified", re.IGNORECASE
)


def made_plain(tree: Any, marks: Marks) -> None:
    """Change ``tree`` (an lxml element) in place. ``marks``: what stands in its text besides words."""
    bare = marks.bare
    for element in list(tree.iter("math")):
        text = mathml(element, bare)
        emptied(element, f" {text} " if element.get("display") == "block" else text)
    etree.strip_tags(tree, FLAT, "wbr")
    _scripts(tree, bare)
    for table in [
        t for t in tree.iter("table") if next(t.iterdescendants("table"), None) is None or holds_data(t)
    ]:
        if next(table.iterancestors(), None) is not None:  # else it was part of a cell
            made_cells(table, marks)
    for figure in list(tree.iter("figure")):
        _caption(figure)
    for items in tree.iter("ol", "ul", "menu", "dl"):
        _numbered(items, marks)
    _unwrapped(tree, bare)
    for element in tree.iter():
        if isinstance(element.tag, str):
            for name in ("style", "aria-hidden", "hidden"):
                if name in element.attrib:
                    del element.attrib[name]
            element.text = fractions(element.text, marks.place) if element.text else None
            element.tail = fractions(element.tail, marks.place) if element.tail else None


def times_in_sentences(tree: Any) -> list[Any]:
    """The ``time`` elements that are words of a sentence: they do not date the page."""
    found = []
    words: dict[Any, int] = {}
    for element in tree.iter("time"):
        names = " ".join(element.get(name) or "" for name in ("class", "itemprop", "id"))
        if element.get("pubdate") is not None or _DATES_THE_PAGE.search(names):
            continue
        block = next((a for a in element.iterancestors() if a.tag in BLOCKS), None)
        if block is None or block.tag not in _SENTENCES:
            continue
        if any(_is_byline(a) for a in element.iterancestors()):
            continue
        if block not in words:
            words[block] = len(block.text_content().split())
        around = words[block] - len(element.text_content().split())
        if around >= 6 or block.tag in ("td", "th"):
            found.append(element)
    return found


def _is_byline(element: Any) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag == "header" or bool(_DATES_THE_PAGE.search(names))


def _scripts(tree: Any, bare: Bare) -> None:
    """Raised and lowered characters. What they hold besides text (a link) is unwrapped with them."""
    links = {link for link in list(tree.iter("a")) if _is_note(link, bare)}
    for link in links:
        link.tag = "sup"
    for element in list(tree.iter("sup", "sub")):
        if any(child.tag in BLOCKS or child.tag == "br" for child in element.iterdescendants()):
            continue
        above = element.tag == "sup"
        before = bare(_text_before(element)[-40:])
        is_note = (
            element in links
            or next(element.iter("a"), None) is not None
            or _NOTES.search(element.get("class") or "")
        )
        behind = None if is_note else bare((element.tail or "")[:40])
        if len(element) == 0:
            text = element.text or ""
        else:
            text = "".join(element.itertext())
            del element[:]
        text = text.strip()
        seen = bare(text)
        if above and _is_note_of_cell(element, seen, bare):
            changed = noted(seen)
        elif above:
            changed = raised(seen, before, behind)
        else:
            changed = lowered(seen, before)
        if len(changed) == len(seen):
            element.text = _same_marks(text, seen, changed)
        else:  # small print or hundredths: a space or point, then the text as it was
            element.text = changed[: len(changed) - len(seen)] + text
        element.tag = FLAT
    etree.strip_tags(tree, FLAT)


def _is_note(link: Any, bare: Bare) -> bool:
    """Whether a link is the mark of a note at the end of a word or number, which pages raise: "512" and "1" are no 5121."""
    if (
        not _NOTE_MARK.fullmatch(bare(link.text_content()))
        or link.getparent() is None
        or link.getparent().tag == "sup"
    ):
        return False
    said = " ".join(link.get(name) or "" for name in ("class", "role", "epub:type", "rel", "id"))
    target = link.get("href") or ""
    if not (target.startswith("#") or _NOTES.search(said)):
        return False
    return (
        bare(_text_before(link)[-60:])[-1:] not in ("", " ", "(", "-", "/")
        and not _text_before(link)[-1:].isspace()
    )


def _is_note_of_cell(element: Any, seen: str, bare: Bare) -> bool:
    """Whether a raised letter stands behind the number of a cell that holds nothing else: "12" and "a" are no ordinal."""
    parent = element.getparent()
    return (
        len(seen) == 1
        and seen.isalpha()
        and parent is not None
        and parent.tag == "td"
        and _NUMBER_AND_NOTE.fullmatch(bare(parent.text_content())) is not None
    )


def _same_marks(text: str, seen: str, changed: str) -> str:
    """``text`` with the characters of ``seen`` in it changed; its marks stay where they are."""
    change = dict(zip(seen, changed, strict=True))
    return "".join(change.get(char, char) for char in text)


def _text_before(element: Any) -> str:
    previous = element.getprevious()
    if previous is not None:
        return previous.tail or (previous.text or "" if len(previous) == 0 else "")
    parent = element.getparent()
    return (parent.text or "") if parent is not None else ""


def _unwrapped(tree: Any, bare: Bare) -> None:
    """Unwrap what is part of a sentence or of a cell."""
    names = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
    inline = sorted(names - BLOCKS - _KEPT - CONTROLS)
    if not inline:
        return
    walker = etree.iterwalk(tree, events=("start",))
    blocks, loose = [], []
    for _, element in walker:
        if element.tag in _SENTENCES and next(element.iterdescendants(*_SENTENCES), None) is None:
            blocks.append(element)
            walker.skip_subtree()
        elif element.tag in inline:
            loose.append(element)
    for block in blocks:
        etree.strip_tags(block, *inline)
        for line in list(block.iter("br")):
            _between_numbers(line, bare)
        etree.strip_tags(block, FLAT)
    flat = []
    for element in loose:
        parent = element.getparent()
        if parent is None or (parent.tag not in _SENTENCES and not _in_passing(element, parent, bare)):
            continue
        if next(element.iterdescendants(*BLOCKS), None) is None:
            flat.append(element)
    for element in flat:
        element.tag = FLAT
    etree.strip_tags(tree, FLAT)


def _in_passing(element: Any, parent: Any, bare: Bare) -> bool:
    """Whether there is text enough right before and behind the element to make it part of a sentence."""
    return len(bare(_text_before(element))) + len(bare(element.tail or "")) >= _IN_PASSING


def _between_numbers(line: Any, bare: Bare) -> None:
    """Keep a line break between two numbers from making one of them."""
    before, behind = bare(_text_before(line)), bare(line.tail or "")
    if before[-1:].isdecimal() and behind[:1].isdecimal():
        emptied(line, "; ")


def _caption(figure: Any) -> None:
    """A figure's caption is a paragraph; its pictures say nothing in words."""
    captions = list(figure.iter("figcaption"))
    if not captions:
        return
    figure.tag = "div"
    figure.attrib.clear()
    for caption in captions:
        caption.attrib.clear()
        caption.tag = "p" if next(caption.iterdescendants("p"), None) is None else "div"


def _numbered(items: Any, marks: Marks) -> None:
    """Give each item of a list the mark that a browser shows before it."""
    start = (items.get("start") or "").strip()
    step = -1 if items.get("reversed") is not None else 1
    entries = [item for item in items if item.tag in ("li", "dt", "dd")]
    number = int(start[:9]) if _WHOLE.fullmatch(start[:9]) else len(entries) if step < 0 else 1
    for item in entries:
        value = (item.get("value") or "").strip()[:9]
        number = int(value) if _WHOLE.fullmatch(value) else number
        label = listed(number, _LETTERS.get(items.get("type") or "", "decimal")) + "."
        number += step
        holder = item
        while not (holder.text or "").strip() and len(holder) and holder[0].tag in ("p", "div", "span"):
            holder = holder[0]
        if _beginning(holder, marks):
            sign = marks.item(label if items.tag == "ol" else "")
            holder.text = sign + (holder.text or "").lstrip()


def _beginning(element: Any, marks: Marks) -> str:
    """What a reader sees of the element's beginning: its text, or that of its first child."""
    first = element.text or ""
    if not first.strip() and len(element):
        first = element[0].text or "" if isinstance(element[0].tag, str) else ""
    return marks.bare(first)
