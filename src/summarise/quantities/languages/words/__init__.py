"""What languages call numbers, units and what stands around them: a table of each language, written down as Python.

That is what a process loads in the least time: as TOML, the first article of a process paid a tenth of its time for
reading them. The names of days, months, units and currencies are the CLDR's (cldr.json, by tools/cldr_words.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from os.path import dirname, join
from typing import Any


def words_of(name: str) -> str:
    """The text of a file of this folder, wherever this module was loaded from: a folder or an archive."""
    # importlib.resources does the same, and takes longer to load than the words to read.
    loader: Any = __loader__  # type: ignore[name-defined]
    data: bytes = loader.get_data(join(dirname(__file__), name))
    return data.decode("utf-8")


def table_of(name: str) -> dict[str, Any]:
    """The table of a module of this folder, read on first use: the code of a language, or "han"."""
    table: dict[str, Any] = import_module(f"{__name__}.{name}").TABLE
    return table


def turned(table: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """Of words by their meaning: each word with its meaning."""
    return [(word, meaning) for meaning, words in table.items() for word in words]
