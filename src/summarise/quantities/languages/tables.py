"""The tables of words/, as they are written down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os.path import dirname, join
from typing import Any


def words_of(name: str) -> str:
    """The text of a file of words/, wherever this module was loaded from: a folder or an archive."""
    # importlib.resources does the same, and takes longer to load than the words to read.
    loader: Any = __loader__  # type: ignore[name-defined]
    data: bytes = loader.get_data(join(dirname(__file__), "words", name))
    return data.decode("utf-8")


def turned(table: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """Of words by their meaning: each word with its meaning."""
    return [(word, meaning) for meaning, words in table.items() for word in words]
