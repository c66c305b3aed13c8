"""The server as it listens: its socket, the names it is called by, and its end."""

from __future__ import annotations

import contextlib
import ipaddress
import logging
import signal
import socket
import threading
from typing import NamedTuple

from starlette.types import ASGIApp

from summarise.errors import SettingsError
from summarise.readers import shown

LOCAL = ("127.0.0.1", "localhost", "::1")

_MOST_AT_ONCE = 200  # connections
_LAST_WORDS = 1  # seconds for answers that are on their way


class Address(NamedTuple):
    """Where to listen, and by which further ``names`` the page is opened."""

    host: str
    port: int
    names: tuple[str, ...] = ()

    def hosts(self) -> tuple[str, ...]:
        """Every name and address that a browser may call the server by.

        Raises SettingsError for an address that stands for all of the machine's, and no name.
        """
        local = self.host in LOCAL
        if not local and not self.names and _is_every(self.host):
            raise SettingsError(
                f"--host {shown(self.host)}: say by which name the page is opened, --allow-host NAME"
            )
        return (*(LOCAL if local else (self.host,)), *self.names)

    def url(self, listening: socket.socket) -> str:
        """The address to open, without a path."""
        host = self.names[0] if self.names and _is_every(self.host) else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}"


def _is_every(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return not host


def listen(address: Address) -> socket.socket:
    """A socket that listens at ``address``. Raises SettingsError where that is not possible."""
    address.hosts()
    where = f"{shown(address.host)}, port {address.port}"
    try:
        family, _, _, _, found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)[0]
    except OSError:
        raise SettingsError(f"--host {shown(address.host)}: no address of this machine") from None
    listening = socket.socket(family)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(found)
        listening.listen()
    except OSError as error:
        listening.close()
        raise SettingsError(f"{where}: {error.strerror}; give another with --port, or --port 0") from None
    return listening


def run(app: ASGIApp, listening: socket.socket) -> None:
    """Serve ``app`` until the process is told to end."""
    import uvicorn

    from summarise.serving.web.patience import Protocol

    config = uvicorn.Config(
        app,
        access_log=False,  # it would hold the token
        log_level="critical",
        limit_concurrency=_MOST_AT_ONCE,
        server_header=False,
        timeout_graceful_shutdown=_LAST_WORDS,
        timeout_keep_alive=30,
        proxy_headers=False,
        http=Protocol,
        ws="none",
    )
    logging.getLogger("asyncio").addFilter(_is_for_the_user)
    if threading.current_thread() is threading.main_thread():
        # The server hears signals itself and ends within its own limits: nobody else need end the process sooner, with
        # the code of a command that was interrupted.
        signal.set_wakeup_fd(-1)
    with contextlib.suppress(KeyboardInterrupt):  # how a server is meant to end
        uvicorn.Server(config).run(sockets=[listening])


def _is_for_the_user(record: logging.LogRecord) -> bool:
    """Not what asyncio says where a worker that has ended was waited for by somebody else before: at the end, on a busy
    machine, its thread comes second."""
    return not str(record.msg).startswith("Unknown child process pid")
