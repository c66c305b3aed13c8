"""JSON with text around it: what a model thought aloud, a fence of Markdown, a sentence before and after."""

from __future__ import annotations

import json
from typing import Any

_TRIES = 32  # braces that may begin the object: each costs a look at what follows
_DECODER = json.JSONDecoder()
_THOUGHT = "</think>"


def bare(text: str) -> str | None:
    """The one JSON object in a text that has other words around it. None where the text is JSON as it is, where
    there is no object, or more than one, so that nobody knows which is meant."""
    if _is_json(text):
        return None
    rest = text.rpartition(_THOUGHT)[2]
    found: str | None = None
    at = rest.find("{")
    for _ in range(_TRIES):
        if at < 0:
            return found
        try:
            value, end = _DECODER.raw_decode(rest, at)
        except (ValueError, RecursionError):
            at = rest.find("{", at + 1)
            continue
        if isinstance(value, dict) and value:
            if found is not None:
                return None
            found = rest[at:end]
        at = rest.find("{", end)
    return None


def unwrap(response: Any) -> bool:
    """Put the bare object in place of a raw answer's text, in the form of OpenAI's and of Anthropic's answers.
    Whether anything was around it."""
    choices = getattr(response, "choices", None)
    message = getattr(choices[0], "message", None) if isinstance(choices, list) and choices else None
    if message is not None:
        return _put(message, "content")
    blocks = getattr(response, "content", None)
    texts = (
        [one for one in blocks if isinstance(getattr(one, "text", None), str)]
        if isinstance(blocks, list)
        else []
    )
    return len(texts) == 1 and _put(texts[0], "text")


def as_call(response: Any, tool: str) -> bool:
    """Make a call of ``tool`` of an answer that gives text in place of one, as servers do that know no tools. OpenAI's
    form; whether the text had one JSON object. Other text becomes the call's argument too, so that it is refused as an
    answer that does not fit: without a call, instructor 1.15 ends in a TypeError."""
    choices = getattr(response, "choices", None)
    message = getattr(choices[0], "message", None) if isinstance(choices, list) and choices else None
    text = getattr(message, "content", None)
    if not isinstance(text, str) or getattr(message, "tool_calls", None):
        return False
    found = bare(text) or text
    from openai.types.chat import ChatCompletionMessageFunctionToolCall as Call
    from openai.types.chat.chat_completion_message_function_tool_call import Function

    function = Function(name=tool, arguments=found)
    message.tool_calls = [Call(id="text", type="function", function=function)]  # type: ignore[union-attr]
    return _is_object(found)


def _put(holder: Any, name: str) -> bool:
    text = getattr(holder, name, None)
    found = bare(text) if isinstance(text, str) else None
    if found is not None:
        setattr(holder, name, found)
    return found is not None


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
