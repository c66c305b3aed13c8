"""What went wrong, read from any provider's exception: is it worth another call, and how to say it.

Providers' exceptions are read by attribute and class name, so that no provider's package is needed to
understand its errors: those built on the same generator (OpenAI, Anthropic, Groq, Cerebras and others)
share names, the rest carry a status.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

from pydantic import ValidationError

from summarise.engines.answers.details import detail, one_line, said
from summarise.engines.connection.origins import elsewhere
from summarise.engines.connection.unreachable import next_step, unreachable, why
from summarise.errors import (
    AuthenticationFailed,
    EngineError,
    InvalidAnswer,
    QuotaExhausted,
    Refused,
    SettingsError,
    SummariseError,
    TooLong,
    Unavailable,
)
from summarise.wording import in_words

_WORTH_ANOTHER_CALL = {408, 409, 425, 429}
_CONNECTION = {"APIConnectionError", "APITimeoutError", "TransportError", "ClientConnectionError"}
_INVALID = {"ResponseParsingError", "AsyncValidationError", "IncompleteOutputException"}
_TOO_LONG = re.compile(
    r"context[_ ](length|size|window)|maximum context|exceeds? the (available )?context|too many tokens"
    r"|prompt is too long|input is too long",
    re.IGNORECASE,
)
_FILTER = re.compile(r"content[_ ](filter|policy|management)|responsible_?ai", re.IGNORECASE)
_QUOTA = re.compile(r"insufficient_quota|exceeded your current quota|credit balance", re.IGNORECASE)


class EmptyAnswer(Exception):
    """A server answered 200 without an answer: with no choice in it, or with an error in its place, as gateways
    do. ``body``: what it said; ``status_code``: the number that the error in it has, if any."""

    def __init__(self, body: Any, status: int | None) -> None:
        super().__init__("an empty answer")
        self.body = body
        if status is not None:
            self.status_code = status

    @classmethod
    def of(cls, answer: Any) -> EmptyAnswer:
        """From what came."""
        said = answer.get("error") if isinstance(answer, dict) else getattr(answer, "error", None)
        code = said.get("code") if isinstance(said, dict) else None
        code = int(code) if isinstance(code, str) and code.isdecimal() else code
        return cls(said, code if isinstance(code, int) and 400 <= code < 600 else None)


def status_of(error: BaseException) -> int | None:
    """The HTTP status an exception carries, or None."""
    for holder in (error, getattr(error, "response", None)):
        for name in ("status_code", "code", "status"):
            value = getattr(holder, name, None)
            if isinstance(value, int) and 100 <= value < 600:
                return value
    return None


def is_transient(error: BaseException) -> bool:
    """Might the same call succeed later? Rate limits, server faults, timeouts, lost connections, and a
    body that ends too early; not a quota that is used up."""
    status = status_of(error)
    if isinstance(error, EmptyAnswer) and status is None:
        return not (_QUOTA.search(said(error)) or _TOO_LONG.search(said(error)))
    if status is not None:
        return (status in _WORTH_ANOTHER_CALL or status >= 500) and not _QUOTA.search(said(error))
    return own(error) is None and (_is_connection(error) or type(error).__name__ == "JSONDecodeError")


def is_invalid(error: BaseException) -> bool:
    """Did an answer come that is not what the schema asks for?"""
    return isinstance(error, ValueError) or _is_named(error, _INVALID)


def retry_after(error: BaseException) -> float | None:
    """The seconds a server asks to wait, from Retry-After (RFC 9110: seconds or a date) or its
    millisecond form; None where it does not say."""
    headers = getattr(getattr(error, "response", None), "headers", None) or {}
    try:
        if "retry-after-ms" in headers:
            return max(0.0, float(headers["retry-after-ms"]) / 1000)
        said = headers.get("retry-after")
        if said is None:
            return None
        if re.fullmatch(r"\s*\d+(\.\d+)?\s*", said):
            return float(said)
        return max(0.0, parsedate_to_datetime(said).timestamp() - time.time())
    except (TypeError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class Call:
    """What has to be known of a call to say what went wrong with it. ``key_hint``: which variable holds the key;
    ``secrets``, and what repeats ``article``, are left out; ``address``: where it was sent, "" where nobody knows;
    ``timeout``: its seconds; ``retried``: whether it is called again after faults."""

    model: str
    key_hint: str
    secrets: Iterable[str] = ()
    article: str = ""
    address: str = ""
    timeout: float | None = None
    retried: bool = True

    @property
    def in_the_end(self) -> str:
        return " after every retry" if self.retried else ""


def explain(error: BaseException, call: Call) -> SummariseError:
    """The one line for it, as the error of ours to raise."""
    if (ours := own(error)) is not None:
        return type(ours)(f"{call.model}: {ours}") if isinstance(ours, InvalidAnswer) else ours
    if isinstance(error, ValidationError):
        return InvalidAnswer(f"{call.model}: the answer does not fit the schema: {_first_fault(error)}")
    model, end = call.model, call.in_the_end
    status, told = status_of(error), detail(error, call.secrets, call.article)
    if status is None and isinstance(error, EmptyAnswer):
        return _of_empty(error, call, told)
    if status is None:
        return _without_status(error, call)
    if (there := elsewhere(error)) is not None:
        return SettingsError(
            f"{model}: the server sends the call on to {one_line(there) or 'somewhere else'} ({status}), where nothing was "
            "sent: if that is the right one, give it as base URL"
        )
    if status == 401:
        return AuthenticationFailed(f"{model}: the key was refused (401); check {call.key_hint}")
    if status == 403:
        return AuthenticationFailed(f"{model}: the key may not use this (403); check {call.key_hint}{told}")
    if status == 404:
        return SettingsError(f"{model}: no such model or address (404){told}")
    if status == 413 or _TOO_LONG.search(said(error)):
        return TooLong(f"{model}: the article does not fit into the model's context ({status}){told}")
    if status < 500 and _FILTER.search(said(error)):
        return Refused(f"{model}: the provider's content filter refused the article ({status})")
    if _QUOTA.search(said(error)):
        return QuotaExhausted(f"{model}: the account's quota is used up ({status})")
    if status == 429:
        still = f"still rate-limited{end}" if call.retried else "rate-limited"
        return Unavailable(f"{model}: {still} (429); try later or send less")
    if is_transient(error):
        return Unavailable(f"{model}: the server failed{end} ({status}){told}")
    return EngineError(f"{model}: the server refused the request ({status}){told}")


def own(error: BaseException | None) -> SummariseError | None:
    """The error of ours that a client's error was raised from, or is."""
    while error is not None:
        if isinstance(error, SummariseError):
            return error
        error = error.__cause__
    return None


def _of_empty(error: EmptyAnswer, call: Call, detail: str) -> SummariseError:
    if _TOO_LONG.search(said(error)):
        return TooLong(f"{call.model}: the article does not fit into the model's context{detail}")
    if _QUOTA.search(said(error)):
        return QuotaExhausted(f"{call.model}: the account's quota is used up{detail}")
    end = f",{call.in_the_end}" if call.retried else ""
    if error.body:
        return Unavailable(f"{call.model}: the server sent an error in place of an answer{end}{detail}")
    return Unavailable(f"{call.model}: the server sent an empty answer{call.in_the_end}")


def _without_status(error: BaseException, call: Call) -> SummariseError:
    model, end = call.model, call.in_the_end
    if not why(error) and _is_named(error, {"APITimeoutError", "TimeoutException", "TimeoutError"}):
        within = f" within {call.timeout:g} seconds" if call.timeout else " in time"
        return Unavailable(f"{model}: no answer{within}{end}; raise --timeout or try later")
    if _is_connection(error):
        return Unavailable(f"{model}: {unreachable(error, call.address)}{end}; {next_step(call.address)}")
    if is_transient(error):
        return Unavailable(f"{model}: the server's answers broke off{',' if end else ''}{end}")
    if isinstance(error, IndexError):
        return Unavailable(f"{model}: the server sent an empty answer{end}")
    if is_invalid(error):
        return InvalidAnswer(f"{model}: the answer is not what was asked for ({type(error).__name__})")
    return EngineError(f"{model}: the call failed ({type(error).__name__})")


def _is_connection(error: BaseException) -> bool:
    return isinstance(error, ConnectionError | TimeoutError) or _is_named(error, _CONNECTION)


def _is_named(error: BaseException, names: set[str]) -> bool:
    return any(kind.__name__ in names for kind in type(error).__mro__)


def _first_fault(error: ValidationError) -> str:
    """Where and why, without the value: the value is the model's words, and they may be the article's."""
    faults = error.errors(include_url=False, include_input=False)
    first = faults[0]
    if first["type"] == "json_invalid" and not first["loc"]:
        broken = str(first.get("ctx", {}).get("error", ""))
        return "it is empty" if broken.endswith("at line 1 column 0") else "it is not JSON, or not all of it"
    where = ".".join(str(part) for part in first["loc"]) or "the whole"
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    return one_line(f"{where} {in_words(first)}") + more
