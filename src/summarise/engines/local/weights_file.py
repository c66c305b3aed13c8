"""A weights file as the model: llama.cpp on this machine, through xllamacpp (extra ``local``).

The file is held by a process of its own (``server``), which speaks OpenAI's protocol as llama.cpp's own server
does, so that everything about asking stays the same: instructor, the schema as a grammar, the retries, the errors.
It is stopped by ending that process, at whatever it is.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import json
import secrets
import subprocess
import sys
import threading
import weakref
from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import instructor
from instructor import AsyncInstructor, Mode
from openai import AsyncOpenAI, DefaultAsyncHttpxClient
from openai.types.chat import ChatCompletion

from summarise.engines.access import DEFAULT, Access
from summarise.engines.calls.recording import recorded
from summarise.engines.connection.limits import within
from summarise.engines.connection.streamed import streamed
from summarise.engines.engine import LOCAL
from summarise.engines.going import going
from summarise.engines.llm import LlmEngine
from summarise.errors import SettingsError, Unavailable

_DYING = 0.2  # seconds
_PROGRAM = Path(__file__).with_name("server.py")


def local_engine(
    model: str, access: Access = DEFAULT, *, parameters: Mapping[str, Any] | None = None
) -> LlmEngine:
    """The engine for "local/PATH.gguf". Its process begins to load the weights at once; of ``access`` the
    timeout, the retries and the gate count. The seconds of a call do not begin while another one is under way.

    Raises SettingsError when xllamacpp is not installed, or the file is missing or no model; an ask does where
    the file cannot be loaded.
    """
    weights = Weights(Path(model.removeprefix(LOCAL)).expanduser())
    mode = Mode.JSON_SCHEMA

    def connect() -> AsyncInstructor:
        asked = _Connection(weights, access.timeout)
        return AsyncInstructor(
            client=asked,
            create=instructor.patch(create=recorded(asked.create, "openai"), mode=mode),
            mode=mode,
            model=weights.path.stem,
        )

    return LlmEngine(
        f"{LOCAL}{weights.path.name}", access, parameters=parameters, connect=connect, deadline=False
    )


class Weights:
    """A weights file and the process that holds it, which is started when this is made, and again by the next
    ask where it was ended or died. Raises SettingsError as ``local_engine`` does."""

    def __init__(self, path: Path) -> None:
        if importlib.util.find_spec("xllamacpp") is None:
            raise SettingsError(
                "a model file needs the extra 'local': pip install 'summarise-checked[local]'"
            )
        if not path.is_file():
            raise SettingsError(f"no model file at {str(path)!r}")
        with path.open("rb") as file:
            if file.read(4) != b"GGUF":
                raise SettingsError(f"{str(path)!r} is not a model in GGUF format")
        self.path = path
        self._key = secrets.token_urlsafe()
        self._process = self._started()

    async def address(self) -> tuple[str, str]:
        """Where it listens and the key it takes, when the weights are loaded. Raises SettingsError where they
        cannot be."""
        if self._process.poll() is not None:
            self._process = self._started()
        said = await asyncio.shield(asyncio.wrap_future(self._said))
        if "address" not in said:
            self.end()
            reason = said.get("error") or "its process died; is there enough memory?"
            raise SettingsError(f"cannot load the model {str(self.path)!r} ({reason})")
        return f"{said['address']}/v1", self._key

    def died(self) -> Unavailable | None:
        """What to say where the process is gone."""
        code = self._process.poll()
        if code is None:
            return None
        return Unavailable(
            f"{LOCAL}{self.path.name}: the process that held the model died ({code}); is there enough memory?"
        )

    def end(self) -> None:
        """End the process, whatever it does."""
        _kill(self._process)

    def _started(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(  # noqa: S603  # this interpreter, and a program of ours
            [sys.executable, "-P", str(_PROGRAM), str(self.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # a terminal's Ctrl-C is for us, who then end it
        )
        assert process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(json.dumps({"key": self._key}).encode() + b"\n")
            process.stdin.flush()
        self._said: Future[dict[str, str]] = Future()
        threading.Thread(target=_hear, args=(process, self._said), daemon=True).start()
        weakref.finalize(self, _kill, process)
        return process


def _hear(process: subprocess.Popen[bytes], said: Future[dict[str, str]]) -> None:
    """Its one line; nothing where it dies before."""
    assert process.stdout is not None
    with process.stdout as stream:
        line = stream.readline()
    said.set_result(json.loads(line) if line.endswith(b"\n") else {})


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    with contextlib.suppress(
        subprocess.TimeoutExpired
    ):  # one that reads from a slow disk dies when it has read
        process.wait(_DYING)
    if process.stdin is not None:
        with contextlib.suppress(OSError):
            process.stdin.close()


class _Connection:
    """The calls to one process, from one event loop, one at a time: it has one place for them."""

    def __init__(self, weights: Weights, timeout: float) -> None:
        self._weights = weights
        self._bounded = within(self._call, timeout)
        self._turn = asyncio.Lock()
        self._client: AsyncOpenAI | None = None

    async def create(self, **request: Any) -> ChatCompletion:
        """As the client's own. Raises what that raises, and Unavailable where the process died."""
        async with self._turn:
            going().doing = "loading the weights"
            address, key = await self._weights.address()
            if self._client is None:
                # No proxy of the environment stands between us and our own process.
                http = DefaultAsyncHttpxClient(trust_env=False)
                self._client = AsyncOpenAI(api_key=key, max_retries=0, timeout=None, http_client=http)
            self._client.base_url = address
            going().doing = "reading the article"
            try:
                answer: ChatCompletion = await self._bounded(**request)
            except Exception:
                if (died := self._weights.died()) is not None:
                    raise died from None
                raise
            return answer

    async def _call(self, **request: Any) -> ChatCompletion:
        assert self._client is not None
        return await streamed(self._client, request)

    async def close(self) -> None:
        """End the process and close the connections to it."""
        await self.disconnect()
        self.end()

    async def disconnect(self) -> None:
        """Close the connections of this event loop; the process stays."""
        if self._client is not None:
            client, self._client = self._client, None
            await client.close()

    def end(self) -> None:
        """End the process alone."""
        self._weights.end()
