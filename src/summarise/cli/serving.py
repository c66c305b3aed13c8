"""``summarise serve``: the page for a desk and the JSON interface, on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarise.cli import options

TOKEN_VARIABLE = "SUMMARISE_SERVE_TOKEN"  # noqa: S105  # a variable's name
_LEAST_TOKEN = 16


def serve(
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
    open_: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    quiet: options.Quiet = False,
) -> None:
    """Open a page where an article and a summary are checked as somebody types; also a JSON interface."""
    from summarise.cli.accepting import login
    from summarise.cli.arguments import how, where
    from summarise.cli.output import say, write
    from summarise.errors import SettingsError
    from summarise.readers.extras import installed
    from summarise.settings import load

    installed("starlette", "serve", "summarise serve")
    installed("uvicorn", "serve", "summarise serve")
    from summarise.serve.running import Address, listen, run
    from summarise.serve.setup import FILE, Setup

    settings = load(
        {
            "model": model,
            "base_url": base_url,
            "max_bytes": max_bytes,
            "select": select or None,
            "ignore": ignore or None,
            "accepted": accepted,
        }
    ).settings
    asked = how(settings, check=True)
    setup = Setup(
        seconds=time_limit,
        max_bytes=settings.max_bytes,
        fetch_timeout=fetch_timeout,
        allow_private=allow_private,
        accepted=Path(settings.accepted or FILE),
        who=who or login(),
        select=settings.select or (),
        ignore=settings.ignore or (),
        model=settings.model,
        how={
            **where(settings),
            **{
                name: asked[name]
                for name in (
                    "prompt",
                    "temperature",
                    "max_facts",
                    "repair",
                    "mode",
                    "context_tokens",
                    "language",
                )
            },
        },
    )
    address = Address(host, port, tuple(allow_host or ()))
    token = _token(SettingsError)
    socket = listen(address)
    url = f"{address.url(socket)}/?token={token}"
    write(f"{url}\n", None)
    if not quiet:
        say("open this address in a browser; Ctrl-C stops the server")
    if open_:
        import webbrowser

        webbrowser.open(url)
    run(setup, socket, address, token)


def _token(error: type[Exception]) -> str:
    """The one that is set, or one that nobody can guess."""
    import os
    import secrets

    stated = os.environ.get(TOKEN_VARIABLE)
    if stated is None:
        return secrets.token_urlsafe(32)
    if (
        len(stated) < _LEAST_TOKEN
        or not stated.isascii()
        or not stated.replace("-", "").replace("_", "").isalnum()
    ):
        raise error(f"{TOKEN_VARIABLE}: has to be {_LEAST_TOKEN} or more letters, digits, - and _")
    return stated
