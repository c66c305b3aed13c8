"""How a model is reached, as one value: no part of what it is asked, and nothing that an answer depends on but
``mode``. Importing it brings no client along."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarise.engines.calls.gate import Gate
from summarise.errors import SettingsError

MAX_ANSWER_BYTES = 8_000_000


@dataclass(frozen=True, slots=True)
class Access:
    """``base_url``, ``api_key``: None for the provider's own. ``timeout``: seconds for one call, from its start
    to the last byte of its answer. ``max_retries``: retries after server or network errors.
    ``max_answer_bytes``: how much of an answer is read. ``mode``: one of ``modes.MODES``, None for the provider's
    best. ``gate``: what every call has to pass. ``many``: thousands of calls are to be made.

    Raises SettingsError for numbers that cannot be meant.
    """

    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    timeout: float = 120.0
    max_retries: int = 3
    mode: str | None = None
    gate: Gate | None = None
    many: bool = False
    max_answer_bytes: int = MAX_ANSWER_BYTES

    def __post_init__(self) -> None:
        if self.max_retries < 0:
            raise SettingsError(f"max_retries has to be 0 or more, not {self.max_retries}")
        if not self.timeout > 0:
            raise SettingsError(f"timeout has to be more than 0 seconds, not {self.timeout}")
        if self.max_answer_bytes < 1:
            raise SettingsError(f"max_answer_bytes has to be 1 or more, not {self.max_answer_bytes}")
        if self.base_url and not self.base_url.lower().startswith(("http://", "https://")):
            raise SettingsError(
                f"base_url {self.base_url!r} does not begin with http:// or https://; write http://{self.base_url}"
            )


DEFAULT = Access()
