"""One page from the web, and only what was asked for: http(s), a public address, in time, within the size.

Names are looked up here and the connection is made to the address that was examined, at every redirect
anew, so that a name that changes its address between two look-ups (DNS rebinding) gains nothing.
Proxies are not used, since a proxy would do the looking up; cookies and passwords are not sent.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from summarise import __version__
from summarise.errors import InputError
from summarise.readers.decoding.unpacking import gunzip, inflate

MAX_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_READABLE = re.compile(
    r"text/|application/(?:xhtml\+xml|xml|pdf|x-pdf|octet-stream|gzip|x-gzip|json"
    r"|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$|message/rfc822$"
)
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CHUNK = 65_536
_SAFE = "/?#[]@!$&'()*+,;=:%-._~"  # RFC 3986: reserved, unreserved and what is encoded already


class Fetched(NamedTuple):
    """The body with its encoding undone, what the headers say of it, and where it came from in the end."""

    data: bytes
    content_type: str | None
    charset: str | None
    notes: tuple[str, ...]
    url: str


def fetch(url: str, *, max_bytes: int, timeout: float, allow_private: bool = False) -> Fetched:
    """What stands at ``url``.

    ``timeout``: seconds for all of it together, redirects included. ``allow_private``: also loopback,
    private, link-local and other addresses that are not on the public Internet. Raises InputError.
    """
    here, deadline = url, time.monotonic() + timeout
    for _ in range(MAX_REDIRECTS + 1):
        with _Visit(here, deadline, timeout, allow_private) as visit:
            response = visit.ask()
            if response.status in _REDIRECTS and response.getheader("Location"):
                here = urljoin(here, str(response.getheader("Location")))
                if not re.match(r"https?://", here, re.IGNORECASE):
                    raise InputError(f"{_shown(url)}: redirected to an address that is not http or https")
                continue
            kind = _require_readable(response, here)
            data = visit.body(response, max_bytes)
        media_type, charset = kind.partition(";")[0].strip().lower() or None, _CHARSET.search(kind)
        moved = urlsplit(here).hostname != urlsplit(url).hostname
        notes = (f"redirected to {_shown(here)}",) if moved else ()
        return Fetched(data, media_type, charset.group(1) if charset else None, notes, here)
    raise InputError(f"{_shown(url)}: redirected more than {MAX_REDIRECTS} times")


def _require_readable(response: http.client.HTTPResponse, url: str) -> str:
    if response.status != 200:
        reason = http.client.responses.get(response.status, "")
        raise InputError(f"{_shown(url)}: the server answered {response.status} {reason}".rstrip())
    kind = response.getheader("Content-Type") or ""
    if kind and not _READABLE.match(kind.partition(";")[0].strip().lower()):
        raise InputError(f"{_shown(url)}: this is {_shown(kind)[:60]}, not an article")
    return kind


class _Visit:
    """One request to one address. Every failure inside the block becomes one line."""

    def __init__(self, url: str, deadline: float, timeout: float, allow_private: bool) -> None:
        self._url, self._deadline, self._timeout = url, deadline, timeout
        self._allow_private = allow_private
        self._expired = False
        self._socket: socket.socket | None = None
        self._response: http.client.HTTPResponse | None = None
        # Timeouts of a socket begin anew with every byte; this one does not.
        self._alarm = threading.Timer(max(0.0, self._left()), self._expire)
        self._alarm.daemon = True

    def __enter__(self) -> _Visit:
        self._alarm.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self._alarm.cancel()
        if self._response is not None:
            self._response.close()
        if self._socket is not None:
            self._socket.close()
        if error is not None and isinstance(error, OSError | http.client.HTTPException | ValueError):
            raise InputError(f"{_shown(self._url)}: {self._reason(error)}") from None

    def ask(self) -> http.client.HTTPResponse:
        """Connect, send the request, read the head of the answer."""
        parts = urlsplit(self._url)
        if parts.username is not None or parts.password is not None:
            raise InputError(f"{_shown(parts.hostname or '')}: an address with a password in it is not read")
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port or (443 if parts.scheme.lower() == "https" else 80)
        self._socket = self._connected(host, port)
        if parts.scheme.lower() == "https":
            secured = _trust().wrap_socket(self._socket, server_hostname=host, do_handshake_on_connect=False)
            self._socket = secured
            secured.do_handshake()
        connection = http.client.HTTPConnection(host, port)
        connection.sock = self._socket
        target = urlunsplit(("", "", parts.path or "/", parts.query, ""))
        connection.putrequest("GET", quote(target, safe=_SAFE), skip_accept_encoding=True)
        connection.putheader("User-Agent", f"summarise/{__version__}")
        connection.putheader(
            "Accept", "text/html, text/plain, text/markdown, application/pdf;q=0.9, */*;q=0.5"
        )
        connection.putheader("Accept-Encoding", "gzip, deflate")
        connection.putheader("Connection", "close")
        connection.endheaders()
        self._response = connection.getresponse()
        return self._response

    def body(self, response: http.client.HTTPResponse, max_bytes: int) -> bytes:
        """The body, at most ``max_bytes`` of it before and after unpacking."""
        name = _shown(self._url)
        data = bytearray()
        while chunk := response.read1(_CHUNK):
            data += chunk
            if len(data) > max_bytes:
                raise InputError(f"{name}: larger than {max_bytes:,} bytes; raise --max-bytes to read it")
        if self._expired:
            raise TimeoutError
        if response.length:
            raise InputError(f"{name}: the answer broke off after {len(data):,} bytes; try again")
        coding = (response.getheader("Content-Encoding") or "identity").strip().lower()
        if coding in ("gzip", "x-gzip"):
            return gunzip(bytes(data), name, max_bytes)
        if coding == "deflate":
            return inflate(bytes(data), name, max_bytes)
        if coding != "identity":
            raise InputError(f"{name}: sent with an encoding that was not asked for")
        return bytes(data)

    def _connected(self, host: str, port: int) -> socket.socket:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        allowed = [one for one in found if self._allow_private or is_public(str(one[4][0]))]
        if not allowed:
            raise InputError(
                f"{_shown(self._url)}: {_shown(host)} is not on the public Internet; "
                "--allow-private reads it all the same"
            )
        failure: OSError = TimeoutError()
        for family, kind, protocol, _, address in allowed:
            if self._left() <= 0:
                break
            connection = socket.socket(family, kind, protocol)
            connection.settimeout(self._left())
            try:
                connection.connect(address)
            except OSError as error:
                connection.close()
                failure = error
                continue
            return connection
        raise failure

    def _left(self) -> float:
        return self._deadline - time.monotonic()

    def _expire(self) -> None:
        self._expired = True
        if self._socket is not None:
            # Not SSLSocket's own, which would first take the session away from the thread that reads.
            with contextlib.suppress(OSError):
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    def _reason(self, error: BaseException) -> str:
        if self._expired or isinstance(error, TimeoutError) or self._left() <= 0:
            return f"no whole answer within {self._timeout:g} seconds; raise --fetch-timeout or try later"
        if isinstance(error, socket.gaierror):
            return "the host's name is not known; check the address and the network"
        if isinstance(error, ssl.SSLCertVerificationError):
            return f"the server's certificate is not valid ({_shown(error.verify_message)})"
        if isinstance(error, ssl.SSLError):
            return "no secure connection to the server"
        if isinstance(error, http.client.HTTPException):
            return "the server's answer is not valid HTTP"
        if isinstance(error, OSError):
            return "the connection failed; check the address and the network"
        return "this is not a usable address"


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public Internet, by the registries that Python's ``ipaddress`` follows
    (IANA's IPv4 and IPv6 special-purpose addresses), also inside the forms that carry an IPv4 one.

    An IPv4 address that is mapped or behind a NAT64 gateway decides alone. Apart from these what IANA has reserved is
    not public, though ``is_global`` says so: IPv4-compatible addresses, the translated ones of RFC 2765, the local
    NAT64 prefix of RFC 8215; nor are the site-local ones that RFC 3879 gave up and networks still route.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if (inner := ip.ipv4_mapped or _nat64(ip)) is not None:
            return is_public(str(inner))
        if ip.is_reserved or ip.is_site_local:
            return False
        tunnelled = [ip.sixtofour] if ip.sixtofour else list(ip.teredo or ())
        if not all(is_public(str(one)) for one in tunnelled):
            return False
    return ip.is_global and not ip.is_multicast


def _nat64(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address behind a NAT64 gateway (RFC 6052, the well-known prefix)."""
    return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if int(ip) >> 32 == 0x0064FF9B << 64 else None


def _trust() -> ssl.SSLContext:
    """The system's certificates; where it has none, those of certifi, which the model's client brings."""
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:
        try:
            import certifi
        except ImportError:
            return context
        context.load_verify_locations(certifi.where())
    return context


def _shown(text: str) -> str:
    """As it may be printed, without a password."""
    from summarise.readers import shown

    return shown(re.sub(r"//[^/@\s]*@", "//", text))
