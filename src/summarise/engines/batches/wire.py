"""A request and an answer in each provider's own JSON: what a Batch API takes and gives, on paper.

A request is made by instructor, as the arguments of a call of the provider's client; an answer becomes the
object that this client would have returned for it.
"""

from __future__ import annotations

from typing import Any

from openai.types.chat import ChatCompletion

# Of Gemini's requests: what stands beside the generation's settings.
_OUTSIDE = ("systemInstruction", "tools", "toolConfig", "safetySettings", "cachedContent", "serviceTier")


def body_of(provider: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """The JSON body of the call with these arguments."""
    if provider == "google":
        return _gemini_body(arguments)
    body = dict(arguments)
    extra: dict[str, Any] = body.pop("extra_body", {})
    return body | extra


def answer_of(provider: str, body: Any) -> Any:
    """The answer object of a body. Raises ValueError for one that is none."""
    if provider == "anthropic":
        from anthropic.types import Message

        return Message.model_validate(body)
    if provider == "google":
        from google.genai.types import GenerateContentResponse

        return GenerateContentResponse.model_validate(_gemini_answer(body))
    return ChatCompletion.model_validate(body)


def _gemini_body(arguments: dict[str, Any]) -> dict[str, Any]:
    contents = [
        one.model_dump(mode="json", by_alias=True, exclude_none=True) for one in arguments["contents"]
    ]
    config = arguments["config"].model_dump(mode="json", by_alias=True, exclude_none=True)
    body: dict[str, Any] = {"contents": contents}
    for name in _OUTSIDE:
        if name in config:
            body[name] = config.pop(name)
    if isinstance(said := body.get("systemInstruction"), str):
        body["systemInstruction"] = {"parts": [{"text": said}]}
    return body | ({"generationConfig": config} if config else {})


def _gemini_answer(body: Any) -> dict[str, Any]:
    """Of an answer what is read of it: Google's classes refuse a field that is newer than they are."""
    if not isinstance(body, dict):
        raise ValueError("the answer is not a JSON object")
    return {
        "candidates": [_candidate(one) for one in body.get("candidates") or () if isinstance(one, dict)],
        "usageMetadata": _only(
            body.get("usageMetadata"),
            ("promptTokenCount", "candidatesTokenCount", "thoughtsTokenCount", "cachedContentTokenCount"),
        ),
        "promptFeedback": _only(body.get("promptFeedback"), ("blockReason",)) or None,
    }


def _candidate(given: dict[str, Any]) -> dict[str, Any]:
    said = given.get("content")
    content: dict[str, Any] = said if isinstance(said, dict) else {}
    parts = [_only(part, ("text", "thought", "functionCall")) for part in content.get("parts") or ()]
    return _only(given, ("finishReason",)) | {"content": {"role": "model", "parts": parts}}


def _only(given: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: given[name] for name in names if name in given} if isinstance(given, dict) else {}
