"""A record of a provider's results in the form of OpenAI's, which ``batch_records`` reads.

Anthropic: ``{"custom_id", "result": {"type": "succeeded"|"errored"|"canceled"|"expired", ...}}``
(https://platform.claude.com/docs/en/api/retrieving-message-batch-results). Gemini: ``{"key", "response"}`` or
``{"key", "error": {"code", "message"}}``, the code one of google.rpc's or an HTTP status
(https://ai.google.dev/gemini-api/docs/batch-api).
"""

from __future__ import annotations

from typing import Any

from summarise.engines.batches.records import Record

# By Anthropic's kind of error (https://platform.claude.com/docs/en/api/errors).
_ANTHROPIC = {
    "invalid_request_error": 400, "authentication_error": 401, "billing_error": 402, "permission_error": 403,
    "not_found_error": 404, "request_too_large": 413, "rate_limit_error": 429, "api_error": 500,
    "timeout_error": 504, "overloaded_error": 529,
}  # fmt: skip
# By google.rpc.Code (https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto).
_RPC = {
    2: 500, 3: 400, 4: 504, 5: 404, 6: 409, 7: 403, 8: 429, 9: 400, 10: 409, 11: 400, 12: 501, 13: 500, 14: 503,
    15: 500, 16: 401,
}  # fmt: skip
_RPC_CANCELLED = 1


def key_of(record: Record) -> Any:
    """Whose record it is."""
    return record.get("custom_id") if "custom_id" in record else record.get("key")


def as_openai(record: Record, provider: str) -> Record:
    """The record as OpenAI would have written it."""
    if provider == "anthropic":
        return _of_anthropic(record)
    if provider == "google":
        return _of_gemini(record)
    return record


def _of_anthropic(record: Record) -> Record:
    result = record.get("result")
    result = result if isinstance(result, dict) else {}
    kind = result.get("type")
    if kind == "succeeded":
        return _answered(200, result.get("message"))
    if kind in ("canceled", "expired"):
        return _not_reached("batch_cancelled" if kind == "canceled" else "batch_expired")
    if kind == "errored":
        said = result.get("error")
        while isinstance(said, dict) and isinstance(said.get("error"), dict):
            said = said["error"]
        name = said.get("type") if isinstance(said, dict) else None
        return _answered(_ANTHROPIC.get(str(name), 400), {"error": said})
    return {}


def _of_gemini(record: Record) -> Record:
    if isinstance(record.get("response"), dict):
        return _answered(200, record["response"])
    error = record.get("error") or record.get("status")
    if not isinstance(error, dict):
        return {}
    code = error.get("code")
    if code == _RPC_CANCELLED:
        return _not_reached("batch_cancelled")
    status = code if isinstance(code, int) and 400 <= code < 600 else _RPC.get(code or 0, 400)
    return _answered(status, {"error": error})


def _answered(status: int, body: Any) -> Record:
    return {"response": {"status_code": status, "body": body}, "error": None}


def _not_reached(code: str) -> Record:
    return {"response": None, "error": {"code": code}}
