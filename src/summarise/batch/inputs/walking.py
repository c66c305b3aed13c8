"""The files of a directory, in order, one directory at a time: ignore files respected, loops survived."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pathspec import GitIgnoreSpec

from summarise.batch.inputs.items import Skips
from summarise.errors import InputError
from summarise.readers import shown
from summarise.readers.pairs import summaries_in

SUMMARIES = "summaries beside their articles"  # what is counted as passed over
IGNORE_FILES = (".gitignore", ".ignore")
# What the readers can read as an article. Other files are passed over, and counted by their suffix.
ARTICLE_SUFFIXES = frozenset(
    [
        "",
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".rst",
        ".html",
        ".htm",
        ".xhtml",
        ".pdf",
        ".docx",
        ".eml",
        ".xlsx",
        ".pptx",
        ".odt",
        ".rtf",
        ".epub",
        ".rss",
        ".atom",
        ".nitf",
        ".ods",
        ".vtt",
        ".srt",
    ]
)
TABLE_SUFFIXES = frozenset([".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"])


class Globs:
    """The patterns of --glob, read as in a .gitignore, "!" leaving out. With none every file matches."""

    def __init__(self, patterns: Sequence[str] = ()) -> None:
        self._spec = GitIgnoreSpec.from_lines(patterns)
        self.takes_all = not patterns
        self.choose = any(not pattern.startswith("!") for pattern in patterns)

    def take(self, relative: str) -> bool:
        """Is the file wanted? ``relative``: its path below the directory given, with slashes."""
        included = self._spec.check_file(relative).include
        return included if included is not None else not self.choose


class Found(NamedTuple):
    """A file: its path, its path below the directory given, its state (None where there is none)."""

    path: str
    relative: str
    status: os.stat_result | None


def walk(root: Path, globs: Globs, skips: Skips, *, tables: bool = False) -> Iterator[Found]:
    """Every article below ``root``, sorted within each directory.

    Hidden files and what .gitignore and .ignore files below ``root`` name are passed over; so is what is
    no article by its suffix, or by its name the summary of one beside it, unless a glob asks for it; ``tables``: take JSONL, CSV and Parquet too.
    Symlinks are followed, each directory once. Raises InputError where ``root`` cannot be listed; for a
    directory below that cannot, its path is given out as if it were a file, so that reading it fails aloud.
    """
    seen = {_identity(os.stat(root))}
    rules: list[tuple[str, GitIgnoreSpec]] = []
    stack = [_listing(root, "", rules)]
    while stack:
        name, prefix, within, summaries = next(stack[-1], (None, "", rules, _NONE))
        if name is None:
            stack.pop()
            continue
        relative = prefix + name
        path = os.path.join(root, relative)
        if name.startswith("."):
            if name not in IGNORE_FILES:
                skips["hidden"] += 1
            continue
        try:
            status = os.stat(path)
        except OSError:
            yield Found(path, relative, None)  # a broken link: whoever reads it says so
            continue
        directory = stat.S_ISDIR(status.st_mode)
        if _ignored(within, relative, directory):
            skips["named in an ignore file"] += 1
        elif directory:
            if _identity(status) not in seen:
                seen.add(_identity(status))
                try:
                    stack.append(_listing(Path(path), relative + "/", within))
                except InputError:
                    yield Found(path, relative, None)
        elif not stat.S_ISREG(status.st_mode):
            skips["not a regular file"] += 1
        elif not globs.takes_all and not globs.take(relative):
            skips["not matched by --glob"] += 1
        elif name in summaries and not globs.choose:
            skips[SUMMARIES] += 1
        elif globs.choose or is_article(name) or (tables and suffix(name) in TABLE_SUFFIXES):
            yield Found(path, relative, status)
        else:
            skips[f"{suffix(name)} files"] += 1


_Rules = list[tuple[str, GitIgnoreSpec]]
_NONE: frozenset[str] = frozenset()


def _listing(folder: Path, prefix: str, rules: _Rules) -> Iterator[tuple[str, str, _Rules, frozenset[str]]]:
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        raise InputError(f"{shown(str(folder))}: cannot be listed: {error.strerror}") from None
    own = [
        (prefix, GitIgnoreSpec.from_lines(_lines(folder / name))) for name in IGNORE_FILES if name in names
    ]
    within = [*rules, *own]
    summaries = summaries_in([name for name in names if is_article(name)])
    return ((name, prefix, within, summaries) for name in names)


def _lines(path: Path) -> Iterable[str]:
    if not path.is_file():  # a pipe would be waited for
        return ()
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()


def _ignored(rules: _Rules, relative: str, directory: bool) -> bool:
    """The deepest file that has an opinion decides, as in git."""
    for prefix, spec in reversed(rules):
        inner = relative.removeprefix(prefix) + ("/" if directory else "")
        included = spec.check_file(inner).include
        if included is not None:
            return included
    return False


def is_article(name: str) -> bool:
    """Whether a file name has the suffix of an article."""
    base = name[: -len(".gz")] if name.lower().endswith(".gz") else name
    return suffix(base) in ARTICLE_SUFFIXES


def suffix(name: str) -> str:
    """A file name's suffix in small letters: ".txt", or "" for none."""
    return os.path.splitext(name)[1].lower()


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino
