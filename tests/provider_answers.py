"""Answers as Anthropic and Gemini write them: a text, or the tool called that the request has."""

from __future__ import annotations

import json
from typing import Any

Row = dict[str, Any]


def message(request: Row, content: Any, **further: Any) -> Row:
    """An answer of Anthropic's: a text, or the tool called that the request has."""
    block = {"type": "text", "text": _text(content)}
    if "tools" in request:
        block = {"type": "tool_use", "id": "t", "name": request["tools"][0]["name"], "input": content}
    usage = {
        "input_tokens": 70,
        "output_tokens": 20,
        "cache_read_input_tokens": 30,
        "cache_creation_input_tokens": 0,
    }
    return {
        "id": "msg_1", "type": "message", "role": "assistant", "model": "claude", "content": [block],
        "stop_reason": "end_turn", "stop_sequence": None, "usage": usage,
    } | further  # fmt: skip


def generated(request: Row, content: Any, **further: Any) -> Row:
    """An answer of Gemini's, the same way; with a field that no client knows yet."""
    part: Row = {"text": _text(content)}
    if "tools" in request:
        (declared,) = request["tools"][0]["functionDeclarations"]
        part = {"functionCall": {"name": declared["name"], "args": content}}
    counted = {
        "promptTokenCount": 100, "cachedContentTokenCount": 30, "candidatesTokenCount": 15,
        "thoughtsTokenCount": 5, "totalTokenCount": 120,
    }  # fmt: skip
    candidate = {"content": {"role": "model", "parts": [part]}, "finishReason": "STOP", "newer": 1}
    return {"candidates": [candidate | further], "usageMetadata": counted}


def _text(content: Any) -> str:
    return content if isinstance(content, str) else json.dumps(content)
