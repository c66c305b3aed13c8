"""Every error this package raises on purpose, and the exit code the command line gives it.

SummariseError
├── InputError            the article or summary cannot be read: missing, empty, binary, too large
├── OutputError           the result cannot be written
├── SettingsError         an option, variable, file or schema is wrong; an extra is not installed
├── EngineError           the model gave no usable answer
│   ├── AuthenticationFailed   the key is missing or refused
│   ├── Refused                the model or a content filter declined
│   ├── Truncated              the answer or the context ran out
│   ├── InvalidAnswer          still not the schema after every retry
│   └── Unavailable            unreachable, overloaded or rate-limited after every retry
└── Interrupted           stopped by the user

The message is one line a person can act on: what, where, what to do. It never holds a key or
unescaped article text.
"""

from __future__ import annotations


class SummariseError(Exception):
    """Base of all. ``exit_code`` is what the command line returns for it."""

    exit_code = 70


class InputError(SummariseError):
    exit_code = 66


class OutputError(SummariseError):
    exit_code = 73


class SettingsError(SummariseError):
    exit_code = 64


class EngineError(SummariseError):
    exit_code = 69


class AuthenticationFailed(EngineError):
    exit_code = 77


class Refused(EngineError):
    pass


class Truncated(EngineError):
    pass


class InvalidAnswer(EngineError):
    pass


class Unavailable(EngineError):
    exit_code = 75


class Interrupted(SummariseError):
    exit_code = 130
