"""Markdown to plain text (CommonMark with tables and ~~, through markdown-it): a quote of the text has no
asterisks in it, and a number between them is still one word with what stands around it.

HTML in it counts as a browser takes it: line breaks and cells part numbers, hidden text goes, struck-out text
is withdrawn, raised digits stay apart. ``Article.offsets`` lead into the decoded source. A front matter's title,
author, date and lang are read.
"""

from __future__ import annotations

import re

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.markdown import formulas
from summarise.readers.markdown.blocks import DEEPEST, Blocks

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]{2,20})[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
MAX_BRACKETS = 20_000  # each "[" makes the parser look ahead for its link


def read_markdown(source: str, name: str = "Markdown") -> Article:
    """The text of a Markdown document without its markup. Raises InputError for one that costs far more than its
    length."""
    if source.count("[") > MAX_BRACKETS:
        raise InputError(f"{name}: more than {MAX_BRACKETS:,} brackets: not the Markdown of an article")
    from markdown_it import MarkdownIt

    front = _FRONT.match(source)
    fields = {k.lower(): v.strip("\"'") for k, v in _FIELD.findall(front.group(1))} if front else {}
    begin = front.end() if front else 0
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST + 1}).enable(["table", "strikethrough"])
    parser.inline.ruler.before("escape", formulas.KIND, formulas.formula)
    tokens = parser.parse(source[begin:])
    writer = Blocks(source, begin, name)
    for token in tokens:
        writer.block(token)
    writer.end()
    text, offsets = writer.tracer.done()
    date = _ISO_DATE.match(fields.get("date", ""))
    deep = any(
        token.level >= DEEPEST and token.type in ("blockquote_open", "list_item_open") for token in tokens
    )
    return Article(
        text.rstrip() + "\n",
        title=fields.get("title") or writer.title,
        author=fields.get("author"),
        date=date.group() if date else None,
        language=fields.get("lang") or fields.get("language"),
        notes=(
            f"lists more than {DEEPEST // 2} deep in one another, and quotes more than {DEEPEST}, are not read",
        )
        if deep
        else (),
        offsets=offsets,
        withdrawn=tuple(writer.withdrawn),
        places=tuple(writer.places),
        format="markdown",
    )
