"""``summarise doctor``: what is installed and set, and whether the model answers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from summarise.cli.options import shared as options


class DoctorFormat(StrEnum):
    """How the findings are written."""

    text = "text"
    json = "json"


def doctor(
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    offline: Annotated[bool, typer.Option("--offline", help="Do not ask the model.")] = False,
    format: Annotated[DoctorFormat | None, typer.Option("--format", "-f", help="text or json.")] = None,
    output: options.Output = None,
) -> None:
    """Say what is installed and set, and whether the model answers. Nothing secret is printed."""
    from summarise.cli.configuring import refuse_elsewhere, settings_of
    from summarise.cli.doctor import examine
    from summarise.cli.options.arguments import how, where
    from summarise.cli.options.suffixes import form_named, require_suffix
    from summarise.cli.output import write

    require_suffix(output)
    loaded = settings_of({"model": model, "base_url": base_url}, asking=True)
    if not offline:
        refuse_elsewhere(loaded, loaded.settings.model)
    asked = {**where(loaded.settings), **how(loaded.settings, check=False)}
    for name in ("verify", "select", "ignore", "schema"):
        asked.pop(name)
    found = list(examine(loaded, asked, ask=not offline))
    if (format or form_named(output, DoctorFormat)) is DoctorFormat.json:
        import json

        rows = [{"state": f.state, "about": f.about, "said": f.said} for f in found]
        write(json.dumps(rows, indent=2, ensure_ascii=False) + "\n", output)
    else:
        width = max(len(f.about) for f in found)
        write("".join(f"{f.state:8} {f.about:{width}}  {f.said}\n" for f in found), output)
    code = next((f.exit_code for f in found if f.state == "wrong"), 0)
    if code:
        raise typer.Exit(code)
