"""Every error this package raises on purpose, and the exit code the command line gives it.

SummariseError
├── InputError            the article or summary cannot be read: missing, empty, binary, too large
├── OutputError           the result cannot be written
├── SettingsError         an option, variable, file or schema is wrong; an extra is not installed
└── EngineError           the model gave no usable answer
    ├── AuthenticationFailed   the key is missing or refused
    ├── Refused                the model or a content filter declined
    ├── Truncated              the answer or the context ran out
    │   └── TooLong            the article does not fit into the context
    ├── InvalidAnswer          still not the schema after every retry
    └── Unavailable            unreachable, overloaded or rate-limited after every retry
        └── QuotaExhausted     the account has nothing left; waiting does not help

The message is one line a person can act on: what, where, what to do. It never holds a key or
unescaped article text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarise.report import Usage


class SummariseError(Exception):
    """Base of all. ``exit_code`` is what the command line returns for it."""

    exit_code = 70


class InputError(SummariseError):
    """The article or summary cannot be read."""

    exit_code = 66


class OutputError(SummariseError):
    """The result cannot be written."""

    exit_code = 73


class SettingsError(SummariseError):
    """An option, variable, file or schema is wrong, or an extra is missing."""

    exit_code = 64


class EngineError(SummariseError):
    """The model gave no usable answer. ``usage``: what the attempts cost all the same."""

    exit_code = 69
    usage: Usage | None = None


class AuthenticationFailed(EngineError):
    """The key is missing or refused."""

    exit_code = 77


class Refused(EngineError):
    """The model or a content filter declined."""


class Truncated(EngineError):
    """The answer, or the context, ran out of room."""


class TooLong(Truncated):
    """The article does not fit into the model's context."""


class InvalidAnswer(EngineError):
    """The answer still does not fit the schema after every retry."""


class Unavailable(EngineError):
    """Unreachable, overloaded or rate-limited after every retry."""

    exit_code = 75


class QuotaExhausted(Unavailable):
    """The account's quota or credit is used up: no other article would fare better."""
