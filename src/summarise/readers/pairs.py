"""Summaries and the articles they are of, by their names: ``NAME.summary.md`` beside ``NAME.txt``, or ``summary.json``
beside ``article.html`` in a folder of their own."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from summarise.errors import InputError
from summarise.readers import shown

_SUMMARY = re.compile(r"(?P<name>.+\.)?summary(?:-[\w-]+)?\.(?:json|md|txt)", re.IGNORECASE)
_NAME = re.compile(r"\.\w+(?:\.gz)?$")  # behind the name: ".txt", ".html.gz"
_ARTICLE = "article"  # the name of one whose summary is called summary
_LISTED = 3  # articles that are named where there are several


class Pair(NamedTuple):
    """A summary's file and its article's; ``wrong``: why there is no article, in the words of an error."""

    source: Path | None
    summary: Path
    wrong: str = ""
    stored: Any = None  # where it stands in a batch's results.jsonl, which ``source`` is then
    name: str = ""  # what it is called, where that is not its file


def pairs_of(paths: Iterable[Path]) -> Iterator[Pair]:
    """The pairs in files and folders, in the order given, in a folder by name, each summary once.

    A file is a summary, or an article whose summaries stand beside it; any other has none and gives nothing. Folders are
    gone through, hidden ones left out. Raises InputError for a path that is not there, and for a folder without a pair.
    """
    seen: set[Path] = set()
    files_in = lru_cache(maxsize=64)(_files_in)  # a hook names thousands of files of one folder
    for path in paths:
        if path.is_dir():
            found = list(_in_folder(path))
            if not found:
                raise InputError(
                    f"{shown(str(path))}: no summaries: they are called NAME.summary.md (.txt, .json) beside their article"
                )
        elif path.is_file():
            found = [path] if _SUMMARY.fullmatch(path.name) else _summaries_of(path, files_in)
        else:
            raise InputError(f"{shown(str(path))}: no such file or folder")
        for summary in found:
            if summary not in seen:
                seen.add(summary)
                yield _pair(summary, files_in)


def summaries_in(names: Collection[str]) -> frozenset[str]:
    """Those file names of one folder that are a summary, with its article among the names: what is no article itself."""
    summaries = [name for name in names if _SUMMARY.fullmatch(name)]
    if not summaries:
        return frozenset()
    stems = {_NAME.sub("", name) for name in names if not _SUMMARY.fullmatch(name)}
    return frozenset(name for name in summaries if _stem(Path(name)) in stems)


def _in_folder(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        contents = [name for name in files if name.startswith("SUMMARY.")]
        if contents and not any(name.startswith(f"{_ARTICLE}.") for name in files):
            files = [
                name for name in files if name not in contents
            ]  # the contents of a book, as mdBook has them
        yield from (Path(here, name) for name in sorted(files) if _SUMMARY.fullmatch(name))


def _files_in(folder: Path) -> list[Path]:
    return sorted(p for p in folder.iterdir() if p.is_file())


def _summaries_of(article: Path, files_in: Callable[[Path], list[Path]]) -> list[Path]:
    beside = (p for p in files_in(article.parent) if _SUMMARY.fullmatch(p.name))
    return [p for p in beside if article.name.startswith(_stem(p) + ".")]


def _stem(summary: Path) -> str:
    """What the article's name begins with, before its dot."""
    found = _SUMMARY.fullmatch(summary.name)
    name = found["name"] if found is not None else None
    return name.removesuffix(".") if name else _ARTICLE


def _pair(summary: Path, files_in: Callable[[Path], list[Path]]) -> Pair:
    stem = _stem(summary)
    found = [
        p
        for p in files_in(summary.parent)
        if p.name.startswith(f"{stem}.") and not _SUMMARY.fullmatch(p.name) and _one_part(p.name, stem)
    ]
    name = shown(str(summary))
    if len(found) == 1:
        return Pair(found[0], summary)
    if not found:
        return Pair(
            None,
            summary,
            f"{name}: no article beside it; it would be called {shown(stem)}.txt (.html, .pdf …)",
        )
    listed = ", ".join(shown(p.name) for p in found[:_LISTED])
    return Pair(None, summary, f"{name}: more than one article beside it: {listed}")


def _one_part(name: str, stem: str) -> bool:
    """Whether nothing but an ending, perhaps packed, follows the stem: "a.b.txt" is no article of "a"."""
    return re.fullmatch(r"\.\w+(?:\.gz)?", name[len(stem) :]) is not None
