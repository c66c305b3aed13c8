"""The program that holds a weights file: llama.cpp's own server, through xllamacpp, in a process of its own.

    python -P server.py WEIGHTS

Apart from everything else, since loading and reading a prompt are one call of native code that nothing interrupts, not
even another thread of Python's while the weights are loaded: what can be killed with its process can be stopped at any
moment. It reads one line of JSON from standard input, {"key": …}, writes one to standard output, {"address": …} or
{"error": …}, and is killed when its standard input ends, which is when the process that started it is gone, however that
ended.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading


def main() -> None:
    """Serve until nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    told = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):  # the library writes to both as it likes
        os.dup2(nowhere, stream)
    key = json.loads(sys.stdin.readline())["key"]
    _end_with_parent(told.fileno(), nowhere)
    # llama.cpp's threads wait for one another several hundred times a token. OpenMP's usual way is to wait busily: on
    # a machine with other work that took thirty times as long as one thread alone.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    try:
        import xllamacpp

        server = xllamacpp.Server(_options(xllamacpp, sys.argv[1], key))
        said = {"address": server.listening_address}
    except Exception as error:
        said = {"error": type(error).__name__}
    told.write(json.dumps(said) + "\n")
    told.flush()
    threading.Event().wait()


def _options(xllamacpp: object, path: str, key: str) -> object:
    options = xllamacpp.CommonParams()  # type: ignore[attr-defined]
    options.model.path = path
    options.verbosity = -1
    options.warmup = False
    if hasattr(os, "sched_getaffinity"):  # the processors this process may use, and not all there are
        options.cpuparams.n_threads = options.cpuparams_batch.n_threads = len(os.sched_getaffinity(0))
    options.ui = False
    options.hostnames = ["127.0.0.1"]
    options.api_keys = [key]  # closed to everybody else on this machine
    return options


def _end_with_parent(told: int, nowhere: int) -> None:
    """Have this process killed when standard input ends: by a process that does nothing else, where there can be one.
    That one keeps no end of ``told`` open."""
    if not hasattr(os, "fork"):
        threading.Thread(target=_leave_at_end, daemon=True).start()
        return
    here = os.getpid()
    if os.fork() == 0:
        os.close(told)
        _wait()
        if os.getppid() == here:
            os.kill(here, signal.SIGKILL)
        os._exit(0)
    os.dup2(nowhere, 0)


def _leave_at_end() -> None:
    _wait()
    os._exit(0)


def _wait() -> None:
    """Until standard input ends."""
    while os.read(0, 4096):
        pass


if __name__ == "__main__":
    main()
