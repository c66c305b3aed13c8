"""``summarise serve``: the page for a desk and the JSON interface, on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarise.cli.options import shared as options

if TYPE_CHECKING:
    from summarise.serving.web.setup import Setup

TOKEN_VARIABLE = "SUMMARISE_SERVE_TOKEN"  # noqa: S105  # a variable's name
_LEAST_TOKEN = 16
_DECIDED_ELSEWHERE = ("schema", "check", "verify", "select", "ignore")


def serve(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="FOLDER", help="Summaries to look at, NAME.summary.md, each with its article beside it."
        ),
    ] = None,
    host: Annotated[str, typer.Option("--host", help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Its port; 0 for a free one.")] = 8642,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(
            "--allow-host", metavar="NAME", help="A name that the page is opened by; may be repeated."
        ),
    ] = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    time_limit: Annotated[float, typer.Option("--time-limit", min=0.1, help="Seconds for one check.")] = 30.0,
    select: options.Select = None,
    ignore: options.Ignore = None,
    accepted: options.AcceptedFile = None,
    who: Annotated[
        str | None, typer.Option("--who", help="Who accepts findings (default: your login name).")
    ] = None,
    max_bytes: options.MaxBytes = None,
    allow_private: options.AllowPrivate = False,
    fetch_timeout: options.FetchTimeout = 30.0,
    isolate: Annotated[
        bool,
        typer.Option(
            "--isolate/--no-isolate",
            help="Read files and pages in a process of its own, with limits of time and memory.",
        ),
    ] = True,
    read_memory: options.ReadMemory = 2048,
    open_: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    quiet: options.Quiet = False,
) -> None:
    """Open a page where an article and a summary are checked as you type; also a JSON API."""
    from summarise.cli.output import say, write
    from summarise.errors import SettingsError
    from summarise.readers import shown
    from summarise.readers.extras import installed

    installed("starlette", "serve", "summarise serve")
    installed("uvicorn", "serve", "summarise serve")
    from summarise.serving.web.app import application
    from summarise.serving.web.running import Address, listen, run

    if folder is not None and not folder.is_dir():
        raise SettingsError(f"{shown(str(folder))}: not a folder")
    setup = setup_of(
        folder=folder,
        model=model,
        base_url=base_url,
        max_bytes=max_bytes,
        select=select,
        ignore=ignore,
        accepted=accepted,
        seconds=time_limit,
        who=who,
        allow_private=allow_private,
        fetch_timeout=fetch_timeout,
        isolate=isolate,
        read_memory=read_memory,
    )
    address = Address(host, port, tuple(allow_host or ()))
    token = token_of()
    socket = listen(address)
    url = f"{address.url(socket)}/?token={token}"
    write(f"{url}\n", None)
    if not quiet:
        say("open this address in a browser; Ctrl-C stops the server")
    if open_:
        import webbrowser

        webbrowser.open(url)
    run(application(setup, token=token, port=socket.getsockname()[1], hosts=address.hosts()), socket)


def setup_of(
    *,
    folder: Path | None = None,
    model: str | None,
    base_url: str | None,
    max_bytes: int | None,
    select: list[str] | None,
    ignore: list[str] | None,
    accepted: Path | None,
    seconds: float,
    who: str | None,
    allow_private: bool,
    fetch_timeout: float,
    isolate: bool = True,
    read_memory: int = 2048,
) -> Setup:
    """What is decided, options first, then settings."""
    from summarise.cli.checks.accepting import login
    from summarise.cli.configuring import refuse_elsewhere, settings_of
    from summarise.cli.options.arguments import how, where
    from summarise.serving.web.setup import FILE, Setup

    loaded = settings_of(
        {
            "model": model,
            "base_url": base_url,
            "max_bytes": max_bytes,
            "select": select or None,
            "ignore": ignore or None,
            "accepted": accepted,
        },
        asking=True,
    )
    settings = loaded.settings
    refuse_elsewhere(loaded, settings.model)
    asked = how(settings, check=True)
    return Setup(
        seconds=seconds,
        max_bytes=settings.max_bytes,
        fetch_timeout=fetch_timeout,
        isolate=isolate,
        read_memory=read_memory,
        allow_private=allow_private,
        accepted=Path(settings.accepted or FILE),
        who=who or login(),
        select=settings.select or (),
        ignore=settings.ignore or (),
        model=settings.model,
        folder=folder,
        how={
            **where(settings),
            **{name: value for name, value in asked.items() if name not in _DECIDED_ELSEWHERE},
        },
    )


def token_of() -> str:
    """The token that is set, or one that nobody can guess. Raises SettingsError for one that can be."""
    import os
    import secrets

    from summarise.errors import SettingsError

    stated = os.environ.get(TOKEN_VARIABLE)
    if stated is None:
        return secrets.token_urlsafe(32)
    plain = stated.replace("-", "").replace("_", "")
    if len(stated) < _LEAST_TOKEN or not stated.isascii() or not plain.isalnum():
        raise SettingsError(f"{TOKEN_VARIABLE}: has to be {_LEAST_TOKEN} or more letters, digits, - and _")
    return stated
