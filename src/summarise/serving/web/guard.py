"""Who may ask: the holder of the token, by the server's own name, from the server's own page.

The token is in the address that was printed, so another page in the same browser, or another person on the machine,
does not know it. ``Host`` is looked at because a name of somebody else's can be made to point here (DNS rebinding),
``Origin`` and ``Sec-Fetch-Site`` because another page can send a request without being able to read the answer.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from summarise.serving.web.answers import failed

_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Guard:
    """Lets through to ``app`` what may pass, and puts the headers on every answer.

    ``hosts``: the names and addresses, without a port, by which the server may be called; ``port``: its port.
    """

    def __init__(self, app: ASGIApp, token: str, hosts: Iterable[str], port: int) -> None:
        self._app = app
        self._token = token.encode()
        names = {f"[{name}]" if ":" in name else name.lower() for name in hosts}
        # A browser leaves out the port that is the scheme's own.
        self._hosts = {f"{name}:{port}" for name in names} | (names if port == 80 else set())
        self._origins = {f"http://{host}" for host in self._hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                # The page's own policy stands in it, with the hashes of its style and script.
                own = "" if scope["path"] == "/" else "default-src 'none'; "
                headers["Content-Security-Policy"] = f"{own}frame-ancestors 'none'"
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, guarded)
        else:
            await self._app(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        headers, method = Headers(scope=scope), scope["method"]
        if scope["path"] == "/favicon.ico":  # what browsers ask for by themselves, without the token
            return Response(status_code=204)
        if headers.getlist("host") != [headers.get("host", "")] or headers["host"].lower() not in self._hosts:
            return _refused(421, "host", "this server is not called that; open the address that it printed")
        reads = method in ("GET", "HEAD")
        origin = headers.get("origin")
        if origin is not None and origin not in self._origins:
            return _refused(403, "origin", "this request comes from another page")
        if not reads and headers.get("sec-fetch-site", "none") not in ("same-origin", "none"):
            return _refused(403, "origin", "this request comes from another page")
        if not self._has_token(headers, scope if reads else None):
            return _refused(
                401, "token", "the token is missing or wrong; open the address that `summarise serve` printed"
            )
        return None

    def _has_token(self, headers: Headers, scope: Scope | None) -> bool:
        """Whether the token is in the head, or, of what only reads, in the address."""
        kind, _, given = headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer" and hmac.compare_digest(given.strip().encode(), self._token):
            return True
        if scope is None:
            return False
        found = parse_qs(scope["query_string"].decode("latin-1")).get("token", [])
        return len(found) == 1 and hmac.compare_digest(found[0].encode("utf-8", "replace"), self._token)


def _refused(status: int, kind: str, message: str) -> Response:
    answer = failed(status, kind, message)
    return Response(answer.body, answer.status, media_type=answer.media_type)
