"""What every test stands on: no network beyond this machine, a home of its own, no settings from outside."""

from __future__ import annotations

import functools
import gc
import importlib
import ipaddress
import itertools
import os
import py_compile
import signal
import socket
import sys
from collections.abc import Generator, Iterator
from contextlib import suppress
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


def _read_a_share(config: pytest.Config) -> None:
    """Where several workers are to run all tests, each makes the bytecode of a share of the modules before it collects them.

    All of them import all modules, at the same time and in the same order: in a fresh clone each would compile all of the
    package and write the asserts of every test anew, for a quarter of what the tests of a whole folder take.
    """
    tests = Path(__file__).parent
    count = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", 1))
    asked = [Path(config.invocation_params.dir, one) for one in config.args]
    if count < 2 or asked != [tests] or config.getoption("ignore") or config.getoption("ignore_glob"):
        return
    number = int(os.environ["PYTEST_XDIST_WORKER"].removeprefix("gw"))
    for source in sorted((tests.parent / "src").rglob("*.py"))[number::count]:
        py_compile.compile(str(source), doraise=False, quiet=2)
    modules = sorted(tests.rglob("test_*.py"))
    for module in modules[len(modules) * number // count : len(modules) * (number + 1) // count]:
        with suppress(Exception, pytest.skip.Exception):  # said when it is collected
            importlib.import_module(".".join(module.relative_to(tests.parent).with_suffix("").parts))


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Thousands of tests are made, all to stay: nothing in them is looked through for cycles, neither now nor later
    (``tests.tracked`` finds them all the same)."""
    gc.disable()
    try:
        _read_a_share(session.config)
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


_connect, _connect_ex, _look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo
_guarding = False


def _guard(address: Any) -> None:
    if _guarding and not _is_here(address):
        raise NetworkBlockedError(f"a test tried to reach {address!r}")


def _guarded_connect(self: socket.socket, address: Any) -> None:
    _guard(address)
    _connect(self, address)


def _guarded_connect_ex(self: socket.socket, address: Any) -> int:
    _guard(address)
    return _connect_ex(self, address)


def _guarded_look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
    name = host.decode() if isinstance(host, bytes) else host
    _guard((name or "", 0))
    return _look_up(host, *args, **kwargs)


socket.socket.connect = _guarded_connect  # type: ignore[method-assign]
socket.socket.connect_ex = _guarded_connect_ex  # type: ignore[method-assign]
socket.getaddrinfo = _guarded_look_up


class Homes:
    """Empty directories in a folder, of which each is given out until something is left in it."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._numbers = folder, itertools.count()
        self._next()

    def _next(self) -> None:
        self._empty = self._folder / str(next(self._numbers))
        self._empty.mkdir()

    def variables(self) -> dict[str, str]:
        """What tells a process that its home is the next of them."""
        home = str(self._empty)
        of_its_own = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
        inside = {name: os.path.join(home, name.lower()) for name in of_its_own}
        return {"HOME": home, "USERPROFILE": home} | inside

    def given_back(self) -> None:
        """A test is done with the one that it was given."""
        if os.listdir(self._empty):
            self._next()


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    return Homes(tmp_path_factory.mktemp("homes"))


@functools.cache
def _is_a_setting(name: str) -> bool:
    """A key, an address, a proxy or a setting of the person who runs the tests?"""
    upper = name.upper()
    return (
        upper.startswith(("SUMMARISE_", "OPENAI_", "AZURE_OPENAI_", "ANTHROPIC_"))
        or upper.endswith(("_API_KEY", "_PROXY", "_AUTH_TOKEN"))
        or upper in {"NO_COLOR", "FORCE_COLOR"}
    )


@pytest.fixture(autouse=True)
def _alone(_homes: Homes) -> Iterator[None]:
    """Connecting and looking names up fail at once for anything but this machine; no settings come from outside; and
    the home is an empty one, so that no file of the person who runs the tests is read or written.

    One for all of it, and without ``monkeypatch``: with each of thousands of tests, that costs as much as a short one.
    """
    global _guarding
    own = _homes.variables()
    before = {name: os.environ.pop(name, None) for name in [*own, *filter(_is_a_setting, os.environ)]}
    os.environ.update(own)
    _guarding = True
    yield
    _guarding = False
    for name, value in before.items():
        os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value
    _homes.given_back()
