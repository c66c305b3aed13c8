"""``summarise mcp``: the check as tools for agents, over standard input and output or over HTTP."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from summarise.cli.exit_codes import BROKEN_PIPE
from summarise.cli.options import shared as options


def mcp(
    http: Annotated[
        bool, typer.Option("--http", help="Listen for HTTP instead of standard input; a token is needed.")
    ] = False,
    root: Annotated[
        list[Path] | None,
        typer.Option("--root", metavar="FOLDER", help="Whose files the tools may read; may be repeated."),
    ] = None,
    host: Annotated[str, typer.Option("--host", help="With --http: the address to listen at.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="With --http: its port; 0 for a free one.")
    ] = 8643,
    allow_host: Annotated[
        list[str] | None,
        typer.Option("--allow-host", metavar="NAME", help="With --http: a further name of the server."),
    ] = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    time_limit: Annotated[float, typer.Option("--time-limit", min=0.1, help="Seconds for one check.")] = 60.0,
    select: options.Select = None,
    ignore: options.Ignore = None,
    accepted: options.AcceptedFile = None,
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
) -> None:
    """Serve the tools check, numbers, summarise and explain to an agent (Model Context Protocol)."""
    from summarise.cli.serving import setup_of, token_of
    from summarise.errors import SettingsError
    from summarise.readers import shown
    from summarise.readers.extras import installed

    installed("mcp", "mcp", "summarise mcp")
    for folder in root or ():
        if not folder.is_dir():
            raise SettingsError(f"--root {shown(str(folder))}: not a folder")
    setup = setup_of(
        model=model,
        base_url=base_url,
        max_bytes=max_bytes,
        select=select,
        ignore=ignore,
        accepted=accepted,
        seconds=time_limit,
        who=None,
        allow_private=allow_private,
        fetch_timeout=fetch_timeout,
        isolate=isolate,
        read_memory=read_memory,
    )
    from summarise.serving.mcp.server import server

    made = server(setup, tuple(folder.resolve() for folder in root or ()))
    if not http:
        try:
            made.run("stdio")
        except BaseExceptionGroup as group:
            if group.split(BrokenPipeError)[1] is not None:
                raise
            # The agent went away while it was answered: the rest of the answer is for nobody.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            raise SystemExit(BROKEN_PIPE) from None
        return
    from summarise.cli.output import write
    from summarise.serving.web.guard import Guard
    from summarise.serving.web.running import Address, listen, run

    address, token = Address(host, port, tuple(allow_host or ())), token_of()
    socket = listen(address)
    from mcp.server.transport_security import TransportSecuritySettings

    app = made.streamable_http_app(
        json_response=True,
        stateless_http=True,
        max_request_body_size=setup.max_body,
        transport_security=TransportSecuritySettings(
            enable_dns_rebinding_protection=False
        ),  # the guard's part
    )
    write(f"{address.url(socket)}/mcp\nAuthorization: Bearer {token}\n", None)
    run(Guard(app, token, address.hosts(), socket.getsockname()[1]), socket)
