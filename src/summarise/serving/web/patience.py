"""How long the server waits for the head of a request.

uvicorn waits for ever: whoever opens connections and sends nothing, or half a head, keeps everybody else out once there
are as many as may be open. The body has its own limit, in the application.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.auto import AutoHTTPProtocol

_SECONDS = 60.0
_Protocol: Any = AutoHTTPProtocol


class Protocol(_Protocol):  # type: ignore[misc]  # chosen by what is installed
    """uvicorn's protocol; a connection that has not sent a whole head in ``patience`` seconds is closed."""

    patience = _SECONDS
    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """The first head is waited for."""
        super().connection_made(transport)
        self._look()

    def data_received(self, data: bytes) -> None:
        """More of a head, or of a body."""
        super().data_received(data)
        self._look()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        self._rest()
        super().connection_lost(exc)

    def _look(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            self._rest()
        elif self._waiting is None:
            self._waiting = self.loop.call_later(self.patience, self.transport.close)

    def _rest(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
