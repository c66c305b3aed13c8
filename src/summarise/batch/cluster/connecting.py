"""A Ray cluster (extra ``ray``): found, or started on this machine for as long as it is needed."""

from __future__ import annotations

import logging
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any

from summarise.errors import SettingsError

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
    """The module ``ray``, connected while the block runs; a connection that was there before stays.

    Raises SettingsError where Ray is not installed or the cluster cannot be reached.
    """
    ray = _ray()
    if ray.is_initialized():
        yield ray
        return
    with _remarks_silenced():
        _connect(ray, cluster.address)
        try:
            yield ray
        finally:
            ray.shutdown()


@contextmanager
def _remarks_silenced() -> Iterator[None]:
    """Ray's core, which is C++, writes remarks on itself to file descriptor 2, and a thread of its Python part
    to standard output, whatever it is told; what concerns a user is raised. Our standard error goes on. Who
    wants the remarks sets RAY_BACKEND_LOG_LEVEL."""
    if "RAY_BACKEND_LOG_LEVEL" in os.environ:
        yield
        return
    sys.stderr.flush()
    kept = os.dup(2)
    with open(os.devnull, "w") as nowhere, open(kept, "w", buffering=1) as ours:
        os.dup2(nowhere.fileno(), 2)
        try:
            with redirect_stdout(nowhere), redirect_stderr(ours):
                yield
        finally:
            os.dup2(kept, 2)


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
        ray.init(address=address, **options)
    except ray.exceptions.RayError as error:
        raise SettingsError(
            f"the Ray cluster at {address or 'this machine'} does not take us ({type(error).__name__}); "
            "where it wants a token, set RAY_AUTH_TOKEN"
        ) from None
    except (ConnectionError, ValueError, RuntimeError, OSError) as error:
        raise SettingsError(
            f"no Ray cluster at {address or 'this machine'} ({type(error).__name__}); check --ray-address"
        ) from None


def _require_somebody(address: str | None) -> None:
    """Ray itself waits for minutes where nobody listens. Raises OSError."""
    host, _, port = (address or "").removeprefix("ray://").rpartition(":")
    if host and port.isdigit():
        socket.create_connection((host, int(port)), timeout=_PATIENCE).close()
