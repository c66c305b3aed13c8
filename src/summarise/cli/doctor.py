"""What is there, what is set, and whether the model answers: what to look at first when something does not work.

Nothing secret is in any finding: of a key only whether it is set, of an address no password and no query.
"""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from summarise import __version__
from summarise.configuration.settings import Loaded
from summarise.errors import SummariseError
from summarise.reports.escape import one_line

DISTRIBUTION = "summarise-checked"
_FOR_TESTS = ("dev", "test", "test-core", "test-browser", "all-inputs")
_REQUIREMENT = re.compile(
    r"""([A-Za-z0-9._-]+)(?:\[[^\]]*\])?.*?;.*\bextra\s*==\s*['"]([A-Za-z0-9._-]+)['"]"""
)
_ARTICLE = "The harbour office counted 12 boats and 41 sailors on Monday."


@dataclass(frozen=True, slots=True)
class Finding:
    """``state``: "ok", "missing" (an extra that nobody needs who does not use it), "skipped" or "wrong".
    ``exit_code``: of the command where this is wrong."""

    state: str
    about: str
    said: str
    exit_code: int = 0


def examine(loaded: Loaded, how: Mapping[str, Any], *, ask: bool) -> Iterator[Finding]:
    """Everything in turn. ``loaded``: as ``summarise.configuration.settings.load`` gives it; ``how``: arguments of
    ``summarise`` for the model's call; ``ask``: whether to call it, which may cost a fraction of a cent."""
    settings = loaded.settings
    yield Finding(
        "ok", "version", f"summarise {__version__}, Python {platform.python_version()}, {platform.system()}"
    )
    yield from _extras()
    yield from _settings(settings, loaded.origins)
    for path, names in loaded.unused.items():
        for name in names:
            yield Finding(
                "skipped",
                f"setting {name}",
                f"{one_line(str(path))} sets it; not used until you run `summarise trust`",
            )
    if settings.model in (None, "extractive"):
        yield Finding(
            "skipped", "model", "none is set; the built-in engine is used, and the check needs none"
        )
        return
    yield from _key(settings)
    if not ask:
        yield Finding("skipped", "model", f"{one_line(settings.model)} was not asked (--offline)")
        return
    yield _model(settings, how)


def _extras() -> Iterator[Finding]:
    """Each extra with its packages' versions, or the line that installs it."""
    needs: dict[str, list[str]] = {}
    for line in _requirements():
        found = _REQUIREMENT.match(line)
        if found is not None and found[2] not in _FOR_TESTS and found[1] != DISTRIBUTION:
            needs.setdefault(found[2], []).append(found[1])
    for extra, packages in sorted(needs.items()):
        versions = {name: _version(name) for name in packages}
        if all(versions.values()):
            said = ", ".join(f"{name} {version}" for name, version in versions.items())
            yield Finding("ok", f"extra {extra}", said)
        else:
            yield Finding("missing", f"extra {extra}", f"pip install '{DISTRIBUTION}[{extra}]'")


def _requirements() -> list[str]:
    try:
        return metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:  # run from its files, without an installation
        return []


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _settings(settings: Any, origins: Mapping[str, str]) -> Iterator[Finding]:
    """What is set otherwise than by default, and from where; no value that could be a secret."""
    for name, origin in origins.items():
        if origin == "default":
            continue
        value = getattr(settings, "schema_" if name == "schema" else name)
        said = "set" if name in ("api_key", "parameters") else _plain(str(value))
        yield Finding("ok", f"setting {name}", f"{said} ({one_line(origin)})")
    if settings.accepted is not None and not Path(settings.accepted).is_file():
        yield Finding("wrong", "accepted", f"{one_line(settings.accepted)}: no such file", 64)


def _plain(value: str) -> str:
    """Without what an address can hold of a secret."""
    return one_line(
        re.sub(r"(://)[^/?#]*@|\?.*$", lambda m: m[1] or "" if m[0].startswith("://") else "?…", value), 120
    )


def _key(settings: Any) -> Iterator[Finding]:
    from summarise.engines.providers import KNOWN

    provider = KNOWN.get(settings.model.partition("/")[0])
    variables = provider.variables if provider else ()
    if settings.api_key is not None:
        yield Finding("ok", "key", "the setting api_key is set")
    elif named := next((name for name in variables if os.environ.get(name)), None):
        yield Finding("ok", "key", f"{named} is set")
    elif variables and settings.base_url is None:
        yield Finding("wrong", "key", f"set {' or '.join(variables)}", 77)
    else:
        yield Finding("skipped", "key", "none is set; a server of your own may need none")


def _model(settings: Any, how: Mapping[str, Any]) -> Finding:
    """One call with a line of text: whether the server is there, takes the key and answers in the form asked for."""
    from summarise.summariser import summarise

    try:
        made = summarise(
            _ARTICLE, model=settings.model, **{**how, "max_retries": 0, "repair": 0, "check": False}
        )
    except SummariseError as error:
        return Finding("wrong", "model", one_line(str(error)), error.exit_code)
    used = made.usage
    return Finding(
        "ok",
        "model",
        f"{one_line(settings.model)} answers in the form asked for; {used.input_tokens} tokens in, {used.output_tokens} out",
    )
