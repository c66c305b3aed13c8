"""A Ray cluster (extra ``ray``): found, or started on this machine for as long as this process lives."""

from __future__ import annotations

import logging
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from dataclasses import dataclass
from typing import Any, NoReturn

from summarise.errors import SettingsError, Unavailable

_STARTS = 3
_PATIENCE = 10.0  # seconds to find out whether a cluster listens


@dataclass(frozen=True, slots=True)
class Cluster:
    """``address``: of a cluster that runs ("auto", "HOST:PORT"); None starts one on this machine.
    ``actors``: how many processes ask, None for one a processor."""

    address: str | None = None
    actors: int | None = None

    def size(self, ray: Any) -> int:
        """How many actors, on the cluster that ``ray`` is connected to."""
        return self.actors or int(ray.cluster_resources().get("CPU", 1))


@contextmanager
def connected(cluster: Cluster) -> Iterator[Any]:
    """The module ``ray``, connected; a connection that was there before stays.

    The connection stays for the rest of the process, which has to end by ``leave``: parting from a cluster
    while Ray's own threads are at work can crash the process. A cluster that was started here ends with it.

    Raises SettingsError where Ray is not installed or the cluster cannot be reached.
    """
    ray = _ray()
    if ray.is_initialized():
        yield ray
        return
    if "RAY_BACKEND_LOG_LEVEL" in os.environ:  # somebody wants Ray's remarks
        _connect(ray, cluster.address)
        yield ray
        return
    _silence_core()
    try:
        # A thread of Ray's Python part writes to standard output whatever it is told.
        with redirect_stdout(open(os.devnull, "w")):
            _connect(ray, cluster.address)
            yield ray
    finally:
        logging.getLogger("ray").setLevel(logging.CRITICAL)  # what it says from now on concerns nobody


def is_connected() -> bool:
    """Is this process connected to a cluster?"""
    ray = sys.modules.get("ray")
    return ray is not None and bool(getattr(ray, "is_initialized", bool)())


def leave(code: int) -> NoReturn:
    """End this process, which is connected to a cluster, with the exit code.

    At once: no ``ray.shutdown()``, no end of the interpreter, no destructors. In all three Ray's threads meet
    what has been taken from under them now and then, and the process that did all its work would end by SIGSEGV.
    The cluster sees the connection end and takes the actors away; the kernel ends a cluster that was started here,
    but on macOS, where Ray has to do that.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # nobody reads it
            stream.flush()
    if sys.platform == "darwin":
        sys.modules["ray"].shutdown()
    os._exit(code)


def _silence_core() -> None:
    """Ray's core, which is C++, writes remarks on itself to file descriptor 2 until the process ends; what
    concerns a user is raised. Our standard error goes on. Who wants the remarks sets RAY_BACKEND_LOG_LEVEL."""
    if sys.stderr is None:
        return
    sys.stderr.flush()
    sys.stderr = open(os.dup(2), "w", buffering=1, errors="backslashreplace")  # noqa: SIM115 - for good
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 2)


def _ray() -> Any:
    try:
        import ray
    except ImportError:
        raise SettingsError(
            "--engine ray needs the extra 'ray': pip install 'summarise-checked[ray]'"
        ) from None
    return ray


def _connect(ray: Any, address: str | None) -> None:
    options: dict[str, Any] = {"log_to_driver": False, "logging_level": logging.ERROR}
    if address is None:
        options |= {"include_dashboard": False}
    try:
        _require_somebody(address)
        _init(ray, address, options)
    except ray.exceptions.RayError as error:
        raise SettingsError(
            f"the Ray cluster at {address or 'this machine'} refused the connection ({type(error).__name__}); "
            "where it wants a token, set RAY_AUTH_TOKEN"
        ) from None
    except (ConnectionError, ValueError, RuntimeError, OSError) as error:
        raise SettingsError(
            f"no Ray cluster at {address or 'this machine'} ({type(error).__name__}); check --ray-address"
        ) from None
    except Exception as error:  # its words may be many lines
        raise Unavailable(
            f"the Ray cluster at {address or 'this machine'} did not start or answer in time ({type(error).__name__}); "
            "try again when the machine is less busy"
        ) from None


def _init(ray: Any, address: str | None, options: dict[str, Any]) -> None:
    """``ray.init``, some times where a cluster is to be started here: Ray gives that 30 seconds, which a busy machine
    can need longer for, and then raises a bare Exception. What was begun ends with this process."""
    for _ in range(_STARTS - 1):
        try:
            ray.init(address=address, **options)
            return
        except Exception as error:
            if address is not None or type(error) is not Exception:
                raise
    ray.init(address=address, **options)


def _require_somebody(address: str | None) -> None:
    """Ray itself waits for minutes where nobody listens. Raises OSError."""
    host, _, port = (address or "").removeprefix("ray://").rpartition(":")
    if host and port.isdigit():
        socket.create_connection((host, int(port)), timeout=_PATIENCE).close()
