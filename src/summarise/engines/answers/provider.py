"""What a provider's raw answer says about itself: its tokens, and whether it is an answer at all.

Read by attribute, since every provider has its own classes: the shapes are those of OpenAI's chat
completions (`choices`, `usage.prompt_tokens`), of Anthropic's messages (`content`, `stop_reason`,
`usage.input_tokens`) and of Gemini's (`candidates`, `finish_reason`, `usage_metadata`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from summarise.errors import EngineError, Refused, Truncated, Unavailable
from summarise.report import Usage

_CUT = {"length", "max_tokens", "MAX_TOKENS"}
_FILTERED = {"content_filter", "SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII"}


MOST_TOKENS = 10**9  # of one call: more is no count of tokens but a fault of the server


def usage_of(response: Any) -> Usage:
    """The tokens of one call; zeros where the provider does not say, or says what no call can have used."""
    if (counted := getattr(response, "usage_metadata", None)) is not None:
        return Usage(
            input_tokens=_number(counted, "prompt_token_count"),
            output_tokens=_number(counted, "candidates_token_count")
            + _number(counted, "thoughts_token_count"),
            cached_tokens=_number(counted, "cached_content_token_count"),
        )
    usage = getattr(response, "usage", None)
    cached = _number(getattr(usage, "prompt_tokens_details", None), "cached_tokens")
    if hasattr(usage, "prompt_tokens"):
        read, written = _number(usage, "prompt_tokens"), _number(usage, "completion_tokens")
    else:  # Anthropic counts what came from or went into its cache beside the input, not within it
        cached = _number(usage, "cache_read_input_tokens")
        read = _number(usage, "input_tokens") + cached + _number(usage, "cache_creation_input_tokens")
        written = _number(usage, "output_tokens")
    return Usage(input_tokens=read, output_tokens=written, cached_tokens=cached)


BYTES_A_TOKEN = 3  # of UTF-8, as ``long.tokens`` estimates: more tokens than models make of prose
_LONGEST_WORDS = 7  # characters of a token, on average, that no text of any language reaches
_DENSE = 3  # the same of Chinese, Japanese and Korean
_SLACK = 200  # tokens that are not worth a word


def estimated(response: Any, sent: Iterable[str]) -> Usage:
    """What a call used whose server does not say: the texts ``sent``, and the answer's own."""
    choices = getattr(response, "choices", None)
    message = getattr(choices[0], "message", None) if isinstance(choices, list) and choices else None
    texts = [getattr(message, "content", None)]
    texts += [getattr(one, "text", None) for one in _listed(getattr(response, "content", None))]
    written = [text for text in texts if isinstance(text, str)]
    return Usage(input_tokens=_tokens(sent), output_tokens=_tokens(written))


def least_tokens(sent: Iterable[str], below: int = 0) -> int:
    """Fewer tokens than any model can make of these texts; 0 where they are short. ``below``: a number up to which it need
    not be told exactly, only that it is no more."""
    dense = wide = 0
    sent = list(sent)
    if all(map(str.isascii, sent)):  # most of them: no more than its characters can come of a text
        most = sum(len(text) + 1 for text in sent) // _LONGEST_WORDS - _SLACK
        if most <= below:
            return max(0, most)
    for text in sent:
        for word in text.split():
            plain = word if len(word) <= 40 else word[:40]  # a rule of dashes is one token
            many = 0 if plain.isascii() else sum(character >= "\u2e80" for character in plain)
            dense += many
            wide += len(plain) - many + 1
    return max(0, wide // _LONGEST_WORDS + dense // _DENSE - _SLACK)


def _tokens(texts: Iterable[str]) -> int:
    return sum(-(-len(text.encode("utf-8", "replace")) // BYTES_A_TOKEN) for text in texts)


def add(one: Usage, other: Usage) -> Usage:
    """Two usages as one."""
    return one + other


def less(whole: Usage, part: Usage) -> Usage:
    """What is left of a usage without a part of it."""
    return whole - part


def odd_counts(response: Any) -> list[str]:
    """The counts of tokens that ``usage_of`` takes for none: negative, or beyond all measure; by name."""
    usage = getattr(response, "usage", None)
    names = ("prompt_tokens", "completion_tokens", "input_tokens", "output_tokens")
    return [f"{name} {_short(value)}" for name in names if _is_odd(value := getattr(usage, name, None))]


def is_empty(response: Any) -> bool:
    """A completion without a single choice, as overloaded gateways send it, also with an error in its place:
    a fault of the server."""
    if response is None or isinstance(response, str):
        return response is None
    if "choices" not in getattr(type(response), "model_fields", ()) and not hasattr(response, "choices"):
        return isinstance(response, list | dict)
    choices = getattr(response, "choices", None)
    return not (isinstance(choices, list) and choices and getattr(choices[0], "message", None) is not None)


def final_problem(response: Any, model: str) -> EngineError | None:
    """Why asking again would not help: a refusal, a filter, an answer cut off, no API at that address."""
    if isinstance(response, str):
        return Unavailable(f"{model}: the address answered with a page instead of JSON; check the base URL")
    if is_empty(response):
        return None
    given = _listed(getattr(response, "choices", None)) or _listed(getattr(response, "candidates", None))
    choice = given[0] if given else None
    if (blocked := getattr(getattr(response, "prompt_feedback", None), "block_reason", None)) and not given:
        name = getattr(blocked, "name", blocked)
        return Refused(f"{model}: the provider's content filter stopped the request ({name})")
    reason = getattr(choice, "finish_reason", None) or getattr(response, "stop_reason", None)
    reason = getattr(reason, "name", reason)
    if not isinstance(reason, str):
        reason = None
    if reason in _FILTERED:
        return Refused(f"{model}: the provider's content filter stopped the answer")
    if reason == "refusal" or getattr(getattr(choice, "message", None), "refusal", None):
        return Refused(f"{model}: the model declined to summarise this article")
    if reason in _CUT:
        return Truncated(
            f"{model}: the answer was cut off at the length limit; ask for fewer facts (--max-facts), raise "
            "--max-output-tokens where it is set, or use a model with a longer output"
        )
    return None


def _listed(value: Any) -> Sequence[Any]:
    """The parts of an answer that has a list there; none of one that has a number, a text or an object in its place."""
    return value if isinstance(value, Sequence) and not isinstance(value, str | bytes) else ()


def _number(holder: Any, name: str) -> int:
    value = getattr(holder, name, None)
    return value if isinstance(value, int) and not _is_odd(value) else 0


def _is_odd(value: Any) -> bool:
    return isinstance(value, int | float) and not 0 <= value <= MOST_TOKENS


def _short(value: Any) -> str:
    said = str(value)
    return said if len(said) <= 30 else f"{said[:29]}…"
