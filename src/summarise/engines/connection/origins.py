"""A call goes to the origin that the user chose and to no other: no redirect carries an article or a key elsewhere.

A 307 or 308 sends the same body again to wherever the answer says (RFC 9110, 15.4.8), and the client takes only the
header "Authorization" off on the way: Azure's "api-key" and Anthropic's "x-api-key" would go along, for every kind of
redirect. Within the same scheme, host and port a redirect is followed as before.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin, urlsplit

from summarise.engines.connection.transport import http_of

ELSEWHERE = "summarise_elsewhere"  # where a refused redirect led, in the response's extensions
_PORTS = {"http": 80, "https": 443}


def stay(client: Any) -> bool:
    """Have a provider's ``client`` follow no redirect to another origin: the answer is the redirect itself, which is an
    error. False where its redirects cannot be reached: it is not built on httpx."""
    http = http_of(client)
    if http is None:
        return False

    async def refuse(response: Any) -> None:
        to = response.headers.get("location")
        if to is None or not 300 <= response.status_code < 400:
            return
        here = str(response.request.url)
        there = origin(here, to)
        if there is None or there != origin(here):
            del response.headers["location"]
            response.extensions[ELSEWHERE] = "" if there is None else "{}://{}:{}".format(*there)

    hooks = http.event_hooks
    http.event_hooks = {**hooks, "response": [*hooks.get("response", ()), refuse]}
    return True


def origin(url: str, to: str = "") -> tuple[str, str, int] | None:
    """Scheme, host and port (RFC 6454) of an address, or of where it leads ``to``; None for what is no http address."""
    try:
        parts = urlsplit(urljoin(url, to))
        scheme, host = parts.scheme.lower(), parts.hostname
        port = parts.port or _PORTS.get(scheme)
    except ValueError:
        return None
    return (scheme, host.lower(), port) if host and scheme in _PORTS and port else None


def elsewhere(error: BaseException) -> str | None:
    """Where the redirect led that an exception is about, "" where that is no address; None for any other exception."""
    extensions = getattr(getattr(error, "response", None), "extensions", None)
    found = extensions.get(ELSEWHERE) if isinstance(extensions, dict) else None
    return found if isinstance(found, str) else None
