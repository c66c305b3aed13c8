"""How many tokens a text is to a model, and how many fit: counted or known where possible, else estimated.

Nothing is downloaded. tiktoken counts for OpenAI's models where it is installed and its vocabulary is on
this machine already; genai-prices (extra ``prices``) knows the context of some 1,400 models.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

_BYTES = 3  # of UTF-8 for one token: about 4 in English prose, fewer in figures and other scripts
_OPENAI = ("openai", "azure_openai")
_lock = threading.Lock()


class Tokens(NamedTuple):
    """A way to count, and how to name it to a person."""

    count: Callable[[str], int]
    how: str


def estimate(text: str) -> int:
    """One token for every three bytes of UTF-8: more than models make of prose, so that a plan holds."""
    return -(-len(text.encode("utf-8", "replace")) // _BYTES)


ESTIMATED = Tokens(estimate, f"estimated at {_BYTES} bytes each")


@lru_cache(maxsize=16)
def tokens_for(model: str) -> Tokens:
    """The counter for a model's name as "PROVIDER/NAME"."""
    provider, _, name = model.partition("/")
    encoding = _vocabulary(name) if provider in _OPENAI else None
    if encoding is None:
        return ESTIMATED
    return Tokens(lambda text: len(encoding.encode_ordinary(text)), f"counted with {encoding.name}")


@lru_cache(maxsize=64)
def context_of(model: str) -> int | None:
    """The tokens a model takes, question and answer together; None where nobody here knows."""
    provider, _, name = model.partition("/")
    try:
        from genai_prices.data_snapshot import get_snapshot

        found = get_snapshot().find_provider_model(name, None, provider, None)[1].context_window
    except (ImportError, LookupError, AttributeError, TypeError, ValueError):
        return None
    return int(found) if found else None


def _vocabulary(name: str) -> Any:
    """tiktoken's encoding for an OpenAI model, if no download is needed for it."""
    try:
        import tiktoken
        from tiktoken import load
    except ImportError:
        return None
    files: Any = load

    def refuse(blobpath: str) -> bytes:
        raise FileNotFoundError(blobpath)

    with _lock:
        fetch, files.read_file = getattr(files, "read_file", None), refuse
        try:
            return tiktoken.encoding_for_model(name)
        except (KeyError, OSError, ValueError):
            return None
        finally:
            files.read_file = fetch
