"""The settings of a command, with the lines that its user has to see; and ``summarise trust``.

What a working folder sets about where text and keys go is said whatever ``--quiet`` says: whoever reads the line did
not write that file, perhaps.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from summarise.errors import SettingsError

if TYPE_CHECKING:
    from summarise.configuration.settings import Loaded


def settings_of(options: Mapping[str, Any], *, asking: bool = False) -> Loaded:
    """The settings, and a line on standard error for each file of the working folder that sets what needs it:
    that it is not used, or, for a command that can ask a model (``asking``), that it is. Raises SettingsError."""
    from summarise.cli.output import say
    from summarise.configuration.settings import load

    loaded = load(options)
    for path, names in loaded.unused.items():
        say(
            f"{_shown(path)} sets {_listed(names)}, which is not used: read that file, and if you trust it "
            "run `summarise trust`"
        )
    if asking:
        say_used(loaded)
    return loaded


def say_used(loaded: Loaded) -> None:
    """What is set by a file of the working folder that the user said yes to."""
    from summarise.cli.output import say

    for path, names in loaded.folders.items():
        say(f"{_listed(names)} {'is' if len(names) == 1 else 'are'} set by {_shown(path)}")


def refuse_elsewhere(loaded: Loaded, *models: str | None) -> None:
    """Raise SettingsError where a model would be asked at its provider's own address although the folder names another
    one that has no yes: whoever wrote it down may have meant that the text stays there."""
    from summarise.engines.engine import LOCAL

    asked = [m for m in models if m is not None and m != "extractive" and not m.startswith(LOCAL)]
    for path, names in loaded.unused.items():
        if asked and "base_url" in names and not os.environ.get("OPENAI_BASE_URL"):
            raise SettingsError(
                f"nothing was sent: {_shown(path)} names a server, which is not used, and {asked[0][:80]} would be "
                "asked elsewhere; run `summarise trust`, or say where with --base-url or SUMMARISE_BASE_URL"
            )


def trust(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Whose settings to trust (default: the working folder).")
    ] = Path("."),
    remove: Annotated[bool, typer.Option("--remove", help="Trust it no longer.")] = False,
    listing: Annotated[bool, typer.Option("--list", help="List the files that are trusted.")] = False,
) -> None:
    """Allow what a folder's settings file sets about servers, keys, models, prompts and schemas."""
    from summarise.cli.output import say, write
    from summarise.configuration import trusting
    from summarise.configuration.files import FILE, PROJECT, files, is_folders, read_file
    from summarise.readers import shown

    if listing:
        write("".join(f"{shown(path)}\n" for path in trusting.trusted()), None)
        return
    base = Path(os.path.abspath(folder))
    if remove:
        for path in (base / FILE, base / PROJECT):
            if trusting.distrust(path):
                say(f"{_shown(path)} is no longer trusted")
        return
    found = [path for path in files(os.environ, base) if is_folders(path)]
    needing = [(path, values) for path in found if (values := trusting.guarded(read_file(path)))]
    if not needing:
        raise SettingsError(f"{_shown(base)}: there is nothing to trust: no {FILE} that sets what needs it")
    for path, values in needing:
        trusting.trust(path, values)
        say(f"{_shown(path)} is trusted, until it sets something else:")
        for name, value in values.items():
            write(f"{shown(name)} = {masked(name, str(value))}\n", None)


_MASK = "**********"


def masked(name: str, value: str) -> str:
    """A setting's value as it may be shown: a key never, an address without its secrets."""
    from summarise.readers import shown

    return _MASK if name == "api_key" else shown(_without_secrets(value))


def _without_secrets(value: str) -> str:
    """An address can hold a password, or a key in its query; anything else comes back as it is."""
    import re

    value = re.sub(r"(://)[^/?#]*@", rf"\1{_MASK}@", value)
    address, question, query = value.partition("?")
    if not question or "://" not in address:
        return value
    names = [part.partition("=")[0] for part in query.split("&")]
    return f"{address}?{'&'.join(f'{name}={_MASK}' for name in names)}"


def _listed(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _shown(path: Path) -> str:
    from summarise.readers import shown

    return shown(str(path))
