"""Parting from a cluster, ended as it does now and then: in Ray's threads, by SIGSEGV."""

from __future__ import annotations

import atexit
import os
import signal
from typing import Any


def let_it_crash() -> None:
    """In this process, once it is connected: by ``ray.shutdown`` and at the interpreter's end."""
    import ray

    connect = ray.init

    def crash(*_: object, **__: object) -> None:
        os.kill(os.getpid(), signal.SIGSEGV)

    def init(*arguments: Any, **options: Any) -> None:
        connect(*arguments, **options)
        ray.shutdown = crash
        atexit.register(crash)

    ray.init = init
