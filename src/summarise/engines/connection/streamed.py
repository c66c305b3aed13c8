"""An answer that comes token by token, as the one that comes whole: the same ChatCompletion, and how far it is meanwhile.

For llama.cpp's own server alone, which is a process of ours: it tells too how much of the prompt it has read
(``return_progress``, https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md).
"""

from __future__ import annotations

from typing import Any

from openai import AsyncOpenAI
from openai.types.chat import ChatCompletion

from summarise.engines.going import going
from summarise.errors import Unavailable

_MARGIN = 5  # per cent of a prompt that is not worth a word


async def streamed(client: AsyncOpenAI, request: dict[str, Any]) -> ChatCompletion:
    """The answer to ``request``, arguments of ``chat.completions.create``. Raises what that raises, and Unavailable
    where the stream ends before the answer does."""
    watched = going()
    extra = {**request.get("extra_body", {}), "return_progress": True}
    asked = {**request, "extra_body": extra, "stream": True, "stream_options": {"include_usage": True}}
    whole: dict[str, Any] = {"object": "chat.completion"}
    texts: dict[str, list[str]] = {}
    ended = None
    async with await client.chat.completions.create(**asked) as chunks:
        async for chunk in chunks:
            said = chunk.model_dump(exclude_unset=True)
            if read := said.get("prompt_progress"):
                watched.doing = _reading(read)
            whole |= {name: said[name] for name in ("id", "created", "model", "usage") if said.get(name)}
            for choice in said.get("choices", ()):
                ended = choice.get("finish_reason") or ended
                for name, text in choice["delta"].items():
                    if isinstance(text, str) and name != "role":
                        texts.setdefault(name, []).append(text)
                        watched.doing = "writing"
                        watched.writing += 1  # a piece is a token, but for one that is half a character
    if ended is None:
        raise Unavailable(f"local/{request.get('model')}: the answer broke off")
    message = {"role": "assistant", "content": "", **{name: "".join(texts[name]) for name in texts}}
    whole["choices"] = [{"index": 0, "finish_reason": ended, "message": message}]
    return ChatCompletion.construct(**whole)


def _reading(read: dict[str, int]) -> str:
    of = read.get("total") or 1
    part = min(100 * (read.get("processed") or 0) // of, 100)
    return "reading the article" + (f" ({part} %)" if _MARGIN < part < 100 - _MARGIN else "")
