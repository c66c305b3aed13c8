"""A connection that failed: where to, why, and what to do about it."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

_OLLAMA = 11434  # the port of `ollama serve`
_HERE = ("localhost", "127.0.0.1", "::1", "0.0.0.0")  # noqa: S104  # compared with, never listened on


def shown(address: str) -> str:
    """An address without what may be secret in it: user, password and query."""
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
        host = parts.hostname or ""
    except ValueError:
        return ""
    host = f"[{host}]" if ":" in host else host
    return urlunsplit((parts.scheme, f"{host}{port}", parts.path.rstrip("/"), "", "")) if host else ""


def why(error: BaseException) -> str:
    """Why there was no connection, in words; "" where it failed later, or nobody can tell.

    Read from the causes: one client's name for a refused connection is a timeout.
    """
    causes = list(_causes(error))
    if any(isinstance(one, socket.gaierror) for one in causes):
        return "no host of that name is known"
    if any(getattr(one, "errno", None) == errno.ECONNREFUSED for one in causes):
        return "nothing listens there"
    if any(isinstance(one, ssl.SSLError) for one in causes):
        return "its certificate, or its TLS, was not accepted"
    return ""


def unreachable(error: BaseException, address: str) -> str:
    """Where to and why, in words. ``address``: "" where nobody knows it."""
    where = f" to {there}" if (there := shown(address)) else ""
    reason = why(error)
    return f"no connection{where}: {reason}" if reason else f"the connection{where} failed"


def next_step(address: str) -> str:
    """What to do next."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if port == _OLLAMA:
        return "start it with `ollama serve`, or check --base-url"
    if host in _HERE:
        return "start the server, or check --base-url"
    return "check the address and the network"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        if isinstance(error, BaseExceptionGroup):
            for one in error.exceptions:
                yield from _causes(one)
        if isinstance(inner := getattr(error, "os_error", None), OSError):  # aiohttp keeps it there
            yield inner
        error = error.__cause__ or error.__context__
