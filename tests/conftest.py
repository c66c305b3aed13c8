"""What every test stands on: no network beyond this machine, a home of its own, no settings from outside."""

from __future__ import annotations

import gc
import ipaddress
import itertools
import os
import signal
import socket
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# How long one example takes says more of the machine's load than of the code.
settings.register_profile("here", deadline=None)
settings.load_profile("here")

# Hundreds of tests start a process, and pytest's own workers are some: where Python is told to keep no bytecode, each
# of them would compile all that it imports anew, which is most of what it does. It is kept out of the sources' way.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    compiled = os.environ.setdefault(
        "PYTHONPYCACHEPREFIX", str(Path(__file__).resolve().parent.parent / "build" / "bytecode")
    )
    sys.dont_write_bytecode, sys.pycache_prefix = False, compiled

# Each client of a provider reads the certificates of every authority that the system trusts, for 13 milliseconds. No
# test speaks to anyone over TLS: here, and in the processes that tests start, one authority is trusted, whose key
# nobody has.
os.environ["SSL_CERT_FILE"] = str(Path(__file__).with_name("nobody.pem"))
os.environ.pop("SSL_CERT_DIR", None)


for number in (signal.SIGINT, signal.SIGQUIT) if hasattr(signal, "SIGQUIT") else (signal.SIGINT,):
    if signal.getsignal(number) is signal.SIG_IGN:
        # Begun with "&" in a script, which makes a process and its children deaf to these two: what the tests
        # start is to hear them as it would at a terminal.
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Thousands of tests are made, all to stay: nothing in them is looked through for cycles, neither now nor later
    (``tests.tracked`` finds them all the same)."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


class NetworkBlockedError(RuntimeError):
    """A test tried to leave this machine."""


def _is_here(address: Any) -> bool:
    if not isinstance(address, tuple):  # a Unix socket's path
        return True
    host = str(address[0])
    if host in {"localhost", ""}:
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def _only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connecting and looking names up fail at once for anything but loopback."""
    connect, connect_ex, lookup = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guard(address: Any) -> None:
        if not _is_here(address):
            raise NetworkBlockedError(f"a test tried to reach {address!r}")

    def guarded_connect(self: socket.socket, address: Any) -> None:
        guard(address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        guard(address)
        return connect_ex(self, address)

    def guarded_lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        guard((name or "", 0))
        return lookup(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_lookup)


class Homes:
    """Empty directories in a folder, of which each is given out until something is left in it."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._numbers = folder, itertools.count()
        self._next()

    def _next(self) -> None:
        self.empty = self._folder / str(next(self._numbers))
        self.empty.mkdir()

    def given_back(self) -> None:
        """A test is done with the one that it was given."""
        if os.listdir(self.empty):
            self._next()


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    return Homes(tmp_path_factory.mktemp("homes"))


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, _homes: Homes) -> Iterator[Path]:
    """An empty home, so that no file of the person who runs the tests is read or written."""
    home = _homes.empty
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    yield home
    _homes.given_back()


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """No keys, addresses, proxies or settings of the person who runs the tests."""
    for name in list(os.environ):
        upper = name.upper()
        if (
            upper.startswith(("SUMMARISE_", "OPENAI_", "AZURE_OPENAI_", "ANTHROPIC_"))
            or upper.endswith(("_API_KEY", "_PROXY", "_AUTH_TOKEN"))
            or upper in {"NO_COLOR", "FORCE_COLOR"}
        ):
            monkeypatch.delenv(name)
