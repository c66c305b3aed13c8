"""Every error this package raises on purpose, and the exit code the command line gives it.

SummariseError
├── InputError            the article or summary cannot be read: missing, empty, binary, too large
├── OutputError           the result cannot be written
├── SettingsError         a variable, file or schema is wrong; an extra is not installed
│   └── UsageError            the command line is: an option has no such value, an argument is missing
└── EngineError           the model gave no usable answer
    ├── AuthenticationFailed   the key is missing or refused
    ├── Refused                the model or a content filter declined
    ├── Truncated              the answer or the context ran out
    │   └── TooLong            the article does not fit into the context
    ├── InvalidAnswer          still not the schema after every retry
    │   └── SaysNothing        it fits, and is blank, repeated or the prompt's own words, twice
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
    """Base of all. ``exit_code`` is what the command line returns for it, ``kind`` the word for it in records.
    ``usage``: what calls cost all the same, None where none was made."""

    exit_code = 70
    kind = "failed"
    usage: Usage | None = None


class InputError(SummariseError):
    """The article or summary cannot be read."""

    exit_code = 66
    kind = "unreadable"


class OutputError(SummariseError):
    """The result cannot be written."""

    exit_code = 73


class SettingsError(SummariseError):
    """An option, variable, file or schema is wrong, or an extra is missing."""

    exit_code = 64
    kind = "settings"


class UsageError(SettingsError):
    """The command line is wrong: an option has no such value, an argument is missing."""

    exit_code = 2


class EngineError(SummariseError):
    """The model gave no usable answer."""

    exit_code = 69


class AuthenticationFailed(EngineError):
    """The key is missing or refused."""

    exit_code = 77
    kind = "key"


class Refused(EngineError):
    """The model or a content filter declined."""

    kind = "refused"


class Truncated(EngineError):
    """The answer, or the context, ran out of room."""

    kind = "truncated"


class TooLong(Truncated):
    """The article does not fit into the model's context."""


class InvalidAnswer(EngineError):
    """The answer still does not fit the schema after every retry."""

    kind = "invalid"


class SaysNothing(InvalidAnswer):
    """The answer fits the schema and says nothing: blanks, one line over and over, or the prompt's own words."""

    kind = "empty"


class Unavailable(EngineError):
    """Unreachable, overloaded or rate-limited after every retry."""

    exit_code = 75
    kind = "unavailable"


class QuotaExhausted(Unavailable):
    """The account's quota or credit is used up: no other article would fare better."""

    kind = "quota"
