"""A weights file as the model: llama.cpp inside this process, through xllamacpp (extra ``local``).

The request and the answer are those of llama.cpp's own server, so that everything about asking stays
the same: instructor, the schema as a grammar, the retries, the errors.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import instructor
from instructor import AsyncInstructor, Mode
from openai.types.chat import ChatCompletion

from summarise.engines.access import DEFAULT, Access
from summarise.engines.engine import LOCAL
from summarise.engines.llm import LlmEngine
from summarise.engines.recording import recorded
from summarise.errors import SettingsError


def local_engine(
    model: str, access: Access = DEFAULT, *, parameters: Mapping[str, Any] | None = None
) -> LlmEngine:
    """The engine for "local/PATH.gguf". The weights are loaded at once; of ``access`` the retries and the gate
    count.

    Raises SettingsError when xllamacpp is not installed, or the file is missing or no model.
    """
    path = Path(model.removeprefix(LOCAL)).expanduser()
    server = _load(path)

    async def create(**request: Any) -> ChatCompletion:
        body = request | request.pop("extra_body", {})
        answer = await asyncio.to_thread(server.handle_chat_completions, body)
        answer = answer if isinstance(answer, dict) else json.loads(answer)
        if "error" in answer:
            raise LocalError(answer["error"])
        return ChatCompletion.model_validate(answer)

    mode = Mode.JSON_SCHEMA
    return LlmEngine(
        f"{LOCAL}{path.name}",
        access,
        parameters=parameters,
        connect=lambda: AsyncInstructor(
            client=None,
            create=instructor.patch(create=recorded(create, "openai"), mode=mode),
            mode=mode,
            model=path.stem,
        ),
    )


class LocalError(Exception):
    """What llama.cpp answered instead of a completion, in the form of a server's error."""

    def __init__(self, body: dict[str, Any]) -> None:
        super().__init__(str(body.get("message", "")))
        self.body = body
        self.status_code = body.get("code", 500)


def _load(path: Path) -> Any:
    try:
        import xllamacpp
    except ImportError:
        raise SettingsError(
            "a model file needs the extra 'local': pip install 'summarise-checked[local]'"
        ) from None
    if not path.is_file():
        raise SettingsError(f"no model file at {str(path)!r}")
    with path.open("rb") as file:
        if file.read(4) != b"GGUF":
            raise SettingsError(f"{str(path)!r} is not a model in GGUF format")
    options = xllamacpp.CommonParams()
    options.model.path = str(path)
    options.verbosity = -1
    options.warmup = False
    options.ui = False
    # The library opens a port on this machine that nobody needs: closed to all who do not know this key.
    options.hostnames = ["127.0.0.1"]
    options.api_keys = [secrets.token_urlsafe()]
    try:
        return xllamacpp.Server(options)
    except Exception as error:
        raise SettingsError(f"cannot load the model {str(path)!r} ({type(error).__name__})") from None
