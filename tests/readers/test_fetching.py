"""URLs, against a server of ours on this machine: what is asked, what is refused, and when it is given up."""

from __future__ import annotations

import _socket
import contextlib
import gzip
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest
from aiohttp import web

from summarise.errors import InputError
from summarise.readers import fetching, read
from summarise.readers.fetching import MAX_REDIRECTS, fetch, is_public
from tests import faults
from tests.pdfs import pdf
from tests.readers.html.pages import PAGE
from tests.serving import in_a_thread, listening

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Site:
    """A server's answers by path. ``asked``: (path, headers) of every request."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.answers: dict[str, Handler] = {}
        self.app = web.Application()
        self.app.router.add_get("/{name:.*}", self._answer)
        self.url = ""

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.raw_path, {k.lower(): v for k, v in request.headers.items()}))
        return await self.answers[request.path](request)

    def serve(self, path: str, body: bytes, *, status: int = 200, **headers: str) -> str:
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        async def answer(request: web.Request) -> web.Response:
            return web.Response(body=body, status=status, headers=named)

        self.answers[path] = answer
        return self.url + path


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    with in_a_thread(listening(site.app)) as site.url:
        yield site


def _get(url: str, **options: Any) -> Any:
    return fetch(url, **({"max_bytes": 100_000, "timeout": 5.0, "allow_private": True} | options))


def _refused(url: str, **options: Any) -> str:
    with pytest.raises(InputError) as caught:
        _get(url, **options)
    return str(caught.value).replace(url, "URL")


def test_a_page_is_read_as_its_article(site: Site) -> None:
    url = site.serve("/news", PAGE.encode("utf-16"), Content_Type="text/html; charset=utf-16")
    article = read(url, allow_private=True)
    assert (article.title, article.source, article.format) == ("Port traffic rises 14%", url, "html")
    path, headers = site.asked[0]
    assert path == "/news"
    assert headers["user-agent"].startswith("summarise/")
    assert not {"cookie", "authorization", "referer"} & headers.keys()


def test_the_charset_of_the_header_is_used(site: Site) -> None:
    url = site.serve(
        "/a", "It cost £400, cafés.".encode("cp1252"), Content_Type="text/plain; charset=ISO-8859-1"
    )
    article = read(url, allow_private=True)
    assert (article.text, article.encoding, article.notes) == ("It cost £400, cafés.", "cp1252", ())


def test_other_forms_are_told_by_their_content(site: Site) -> None:
    url = site.serve("/report", pdf([["41 boxes"]]), Content_Type="application/octet-stream")
    assert read(url, allow_private=True).text == "41 boxes\n"


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_packed_answers_are_unpacked_within_the_limit(site: Site, coding: str) -> None:
    import zlib

    pack = gzip.compress if coding == "gzip" else zlib.compress
    assert _get(site.serve("/a", pack(b"5 boxes"), Content_Encoding=coding)).data == b"5 boxes"
    bomb = site.serve("/b", pack(b"9" * 5_000_000), Content_Encoding=coding)
    assert _refused(bomb) == "URL: unpacks to more than --max-bytes allows; raise it to read it"


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [
        (404, {}, "URL: the server answered 404 Not Found"),
        (503, {}, "URL: the server answered 503 Service Unavailable"),
        (304, {}, "URL: the server answered 304 Not Modified"),
        (200, {"Content_Type": "image/png"}, "URL: this is image/png, not an article"),
        (200, {"Content_Type": "video/mp4; codecs=5"}, "URL: this is video/mp4; codecs=5, not an article"),
        (200, {"Content_Encoding": "br"}, "URL: sent with an encoding that was not asked for"),
        (302, {"Location": "file:///etc/passwd"}, "URL: redirected to an address that is not http or https"),
    ],
)
def test_answers_that_are_no_article(site: Site, status: int, headers: dict[str, str], said: str) -> None:
    assert _refused(site.serve("/a", b"x", status=status, **headers)) == said


def test_too_large_is_refused_while_it_is_read(site: Site) -> None:
    sent = 0

    async def endless(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        response = web.StreamResponse(headers={"Content-Type": "text/plain"})
        await response.prepare(request)
        while sent < 50_000_000:
            await response.write(b"9" * 10_000)
            sent += 10_000
        return response

    site.answers["/a"] = endless
    assert _refused(site.url + "/a") == "URL: larger than 100,000 bytes; raise --max-bytes to read it"
    assert sent < 50_000_000


def test_an_answer_that_breaks_off_is_not_half_an_article(site: Site) -> None:
    site.answers["/a"] = faults.cut_body(b"half of it", "text/plain")
    assert _refused(site.url + "/a") == "URL: the answer broke off after 10 bytes; try again"


class Alarm:
    """A timer whose time is up when the test says so."""

    set: ClassVar[list[Alarm]] = []

    def __init__(self, seconds: float, ring: Callable[[], None]) -> None:
        self.seconds, self.ring, self.state = seconds, ring, "made"
        Alarm.set.append(self)

    def start(self) -> None:
        self.state = "started"

    def cancel(self) -> None:
        self.state = "cancelled"


@pytest.mark.parametrize("where", ["head", "body"])
def test_a_drop_every_now_and_then_does_not_hold_the_line(
    where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "threading", SimpleNamespace(Timer=Alarm))
    monkeypatch.setattr(Alarm, "set", [])
    listener = socket.create_server(("127.0.0.1", 0))
    drops = 0

    def drip() -> None:
        nonlocal drops
        connection, _ = listener.accept()
        with connection:
            connection.recv(10_000)
            start = b"HTTP/1.1 200 OK\r\n"
            connection.sendall(start if where == "head" else start + b"Content-Length: 900\r\n\r\n")
            while drops < 20:
                connection.sendall(b"X: y\r\n")
                drops += 1
            assert [alarm.state for alarm in Alarm.set] == ["started"]
            Alarm.set[0].ring()
            with contextlib.suppress(OSError):
                connection.recv(1)  # until the other side has hung up

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    said = _refused(f"http://127.0.0.1:{listener.getsockname()[1]}/", timeout=600)
    assert said == "URL: no whole answer within 600 seconds; raise --fetch-timeout or try later"
    thread.join()
    assert drops == 20
    assert [(0 < alarm.seconds <= 600, alarm.state) for alarm in Alarm.set] == [(True, "cancelled")]
    listener.close()


def test_redirects_are_followed_and_bounded(site: Site) -> None:
    site.serve("/end", b"5 boxes", Content_Type="text/plain")
    site.serve("/1", b"", status=301, Location="/2?x=1")
    first = site.serve("/0", b"", status=302, Location=f"{site.url}/1")
    site.serve("/2", b"", status=307, Location="end")
    assert _get(first).data == b"5 boxes"
    assert [path for path, _ in site.asked] == ["/0", "/1", "/2?x=1", "/end"]
    round_and_round = site.serve("/r", b"", status=302, Location="/r")
    assert _refused(round_and_round) == f"URL: redirected more than {MAX_REDIRECTS} times"
    assert len(site.asked) == 4 + MAX_REDIRECTS + 1


def test_a_redirect_to_another_host_is_said(site: Site) -> None:
    site.serve("/end", b"5 boxes", Content_Type="text/plain")
    moved = site.serve("/0", b"", status=302, Location=f"http://localhost:{site.port}/end")
    assert _get(moved).notes == (f"redirected to http://localhost:{site.port}/end",)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f000001", "2130706433", "127.1"]
)
def test_this_machine_is_not_asked_unless_allowed(
    site: Site, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _socket.getaddrinfo)  # numbers in odd spellings, no names
    site.serve("/secret", b"5 boxes")
    said = _refused(f"http://{host}:{site.port}/secret", allow_private=False)
    assert said.endswith("is not on the public Internet; --allow-private reads it all the same")
    assert site.asked == []


def _lookup(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Names resolve to these addresses, one list for each look-up; returns the names asked for."""
    left, names = list(answers), []

    def lookup(host: str, port: int, *args: Any, **kwargs: Any) -> list[Any]:
        names.append(host)
        addresses = left.pop(0) if len(left) > 1 else left[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    return names


def test_a_name_that_leads_to_a_private_address_is_refused(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = _lookup(monkeypatch, ["127.0.0.1"])
    assert "not on the public Internet" in _refused(f"http://news.example:{site.port}/", allow_private=False)
    assert names == ["news.example"]
    assert site.asked == []


def test_a_name_is_looked_up_once_and_the_examined_address_is_the_one_connected_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A name that answers public first and private afterwards: nothing asks a second time."""
    names = _lookup(monkeypatch, ["93.184.216.34"], ["127.0.0.1"])
    reached = []

    def connect(self: socket.socket, address: Any) -> None:
        reached.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket.socket, "connect", connect)
    said = _refused("http://news.example/", allow_private=False)
    assert said == "URL: the connection failed; check the address and the network"
    assert (names, reached) == (["news.example"], [("93.184.216.34", 80)])


def test_private_addresses_beside_public_ones_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    _lookup(monkeypatch, ["10.0.0.1", "93.184.216.34", "169.254.169.254"])
    reached = []

    def connect(self: socket.socket, address: Any) -> None:
        reached.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket.socket, "connect", connect)
    _refused("http://news.example/", allow_private=False)
    assert reached == ["93.184.216.34"]


def test_a_redirect_is_examined_like_the_first_address(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.serve("/inside", b"secret")
    site.serve("/", b"", status=302, Location=f"http://inside.example:{site.port}/inside")
    real = socket.socket.connect
    # The first name is public as far as the look-up can tell; its connection is led to our server.
    _lookup(monkeypatch, ["93.184.216.34"], ["192.168.1.1"])
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: real(self, ("127.0.0.1", site.port)))
    said = _refused("http://news.example/", allow_private=False)
    assert said.startswith(f"http://inside.example:{site.port}/inside: inside.example is not on the public")
    assert [path for path, _ in site.asked] == ["/"]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("127.0.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::a00:1", False),
        ("64:ff9b::808:808", True),
        ("64:ff9b:1::808:808", False),
        ("2002:a00:1::", False),
        ("2001:0:808:808:8000:63bf:f5ff:fffe", False),  # Teredo: a client at 10.0.0.1
        ("::7f00:1", False),
        ("::ffff:0:7f00:1", False),
        ("fec0::1", False),
        ("5f00::1", False),
        ("2606:4700:4700::1111", True),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://", "the host's name is not known"),
        ("http://a..b/", "not a usable address"),
        ("http://x:99999/", "not a usable address"),
        ("http://ada:secret@news.example/", "an address with a password in it is not read"),
        ("http://[::1/", "not a usable address"),
    ],
)
def test_addresses_that_are_none(url: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        _get(url)
    assert said in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("url", ["ftp://example.org/a", "file:///etc/passwd", "gopher://x"])
def test_other_schemes_are_refused(url: str) -> None:
    with pytest.raises(InputError, match="only http and https addresses can be read"):
        read(url)


def test_words_beyond_ascii_in_an_address(site: Site) -> None:
    site.serve("/é x", b"5 boxes", Content_Type="text/plain")
    assert _get(f"{site.url}/é x?q=ü&r=%20").data == b"5 boxes"
    assert site.asked[0][0] == "/%C3%A9%20x?q=%C3%BC&r=%20"


def test_what_is_no_http_is_one_line() -> None:
    listener = socket.create_server(("127.0.0.1", 0))

    def talk() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(10_000)
            connection.sendall(b"220 mail.example ESMTP\r\n" * 10)

    thread = threading.Thread(target=talk, daemon=True)
    thread.start()
    said = _refused(f"http://127.0.0.1:{listener.getsockname()[1]}/")
    assert said == "URL: the server's answer is not valid HTTP"
    thread.join()
    listener.close()


def test_no_secure_connection_is_one_line(site: Site) -> None:
    assert _refused(site.url.replace("http:", "https:")) == "URL: no secure connection to the server"
