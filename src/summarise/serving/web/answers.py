"""What goes back to whoever asked. Light to import, so that a new worker process is there soon."""

from __future__ import annotations

import json
from typing import NamedTuple

from summarise.reports.escape import one_line

JSON = "application/json"
HTML = "text/html; charset=utf-8"


class Answer(NamedTuple):
    """What goes back to whoever asked."""

    status: int
    body: bytes
    media_type: str = JSON


def failed(status: int, kind: str, message: str) -> Answer:
    """An error as every answer gives one: its kind in one word, and a line that says what to do."""
    said = {"error": {"kind": kind, "message": one_line(message)}}
    return Answer(status, json.dumps(said, ensure_ascii=False).encode("utf-8", "backslashreplace"))
