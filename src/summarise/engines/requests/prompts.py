"""The prompt files: found, read, named and hashed. They are sent as they stand, never rendered."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from summarise.errors import SettingsError

FACTS = "facts-v1"
REPAIR = "repair-v1"
OVERVIEW = "overview-v1"
VERIFY = "verify-v1"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt's name with its version ("facts-v1"), and its text."""

    name: str
    text: str = field(repr=False)

    @property
    def hash(self) -> str:
        """The first 16 hex digits of the text's SHA-256."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(maxsize=16)
def load(name: str = FACTS) -> Prompt:
    """One of the prompts that come with this package. Raises SettingsError for a name it does not have."""
    if name not in names():
        raise SettingsError(f"no prompt called {name!r}; there are: {', '.join(names())}")
    return Prompt(name, (_folder() / f"{name}.md").read_text(encoding="utf-8").strip())


def load_file(path: Path) -> Prompt:
    """A user's own prompt, named like its file. Raises SettingsError when it is empty or cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise SettingsError(f"cannot read the prompt file {str(path)!r}: {reason}") from None
    if not text:
        raise SettingsError(f"the prompt file {str(path)!r} is empty")
    return Prompt(path.stem, text)


def names() -> list[str]:
    """The names of the prompts that come with this package, in order."""
    return sorted(
        entry.name.removesuffix(".md")
        for entry in _folder().iterdir()
        if entry.name.endswith(".md") and entry.name != "README.md"
    )


def _folder() -> Traversable:
    """The wheel carries the prompts inside the package; a checkout keeps them at its root."""
    packaged = resources.files("summarise") / "prompts"
    return packaged if packaged.is_dir() else Path(__file__).parents[4] / "prompts"
