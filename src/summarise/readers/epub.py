"""EPUB books: the chapters in the order of their spine, each read as HTML (extra ``html``). Places: "chapter 3"."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from summarise.article import Article, Place, Withdrawn
from summarise.errors import InputError
from summarise.readers.composing.tracing import Tracer
from summarise.readers.decoding.budget import Budget
from summarise.readers.decoding.encodings import decode
from summarise.readers.html.fragment import read_fragment
from summarise.readers.office.archives import local, member, opened, parsed

_EPUB = "EPUB book"


def read_epub(data: bytes, name: str, max_bytes: int) -> Article:
    """The text of a book. Raises InputError for one that is broken, encrypted, too large or has no words."""
    archive = opened(data, name, _EPUB, max_bytes)
    if "META-INF/encryption.xml" in archive.namelist() and b"CipherReference" in member(
        archive, "META-INF/encryption.xml", name, _EPUB
    ):
        raise InputError(f"{name}: the book is protected; give one without protection")
    container = parsed(member(archive, "META-INF/container.xml", name, _EPUB), name, _EPUB, "html")
    path = next((e.get("full-path") for e in container.iter() if local(e) == "rootfile"), None)
    package = parsed(member(archive, path or "", name, _EPUB), name, _EPUB, "html")
    files = {
        e.get("id"): e.get("href") or ""
        for e in package.iter()
        if local(e) == "item" and "nav" not in (e.get("properties") or "").split()
    }
    order = [e.get("idref") for e in package.iter() if local(e) == "itemref" and e.get("linear") != "no"]
    said = {
        local(e): " ".join((e.text or "").split())
        for e in package.iter()
        if local(e) in ("title", "creator", "language")
    }
    tracer, places, withdrawn = Tracer(Budget(name, max_bytes)), list[Place](), list[Withdrawn]()
    read = set[str]()
    for number, idref in enumerate((i for i in order if i in files), 1):
        chapter = posixpath.normpath(posixpath.join(posixpath.dirname(path or ""), unquote(files[idref])))
        if chapter in read:
            continue  # named again: it says nothing new
        read.add(chapter)
        source = decode(member(archive, chapter, name, _EPUB), f"{name}: {chapter}").text
        begin = source.lower().find("<body")
        fragment = read_fragment(source[begin:] if begin >= 0 else source, name, f"chapter {number}, ")
        if not fragment.text:
            continue
        if tracer.length:
            tracer.add("\n\n")
        places.append(Place(tracer.length, f"chapter {number}"))
        moved = fragment.moved(tracer.length, places[-1])
        places += moved.places
        withdrawn += moved.withdrawn
        tracer.add(fragment.text)
    if not tracer.length:
        raise InputError(f"{name}: a book without words")
    return Article(
        tracer.done().text + "\n",
        title=said.get("title") or None,
        author=said.get("creator") or None,
        language=said.get("language") or None,
        places=tuple(places),
        withdrawn=tuple(withdrawn),
        format="epub",
    )
