"""``--dry-run``: what would be sent, and how much it is. Nothing is sent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarise.cli.schemas import load_schema

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.settings import Settings

_BYTES_PER_TOKEN = 4  # of UTF-8; English text has a little more, other scripts have less


def dry_run(article: Article, settings: Settings, *, as_json: bool = False) -> str:
    """The exact messages, the schema, and an estimate of the input's size.

    As text for reading, with what could steer a terminal shown as its code; as JSON to the letter.
    """
    from summarise.summariser import build_messages

    prompt = Path(settings.prompt) if settings.prompt else None
    messages = build_messages(article, max_facts=settings.max_facts, prompt=prompt)
    schema = load_schema(settings.schema_).model_json_schema()
    size = _size(messages, schema)
    if as_json:
        return json.dumps({"messages": messages, "schema": schema, "estimate": size}, indent=2) + "\n"
    return _readable(messages, schema, size)


def _size(messages: list[dict[str, str]], schema: dict[str, Any]) -> dict[str, int]:
    texts = [message["content"] for message in messages] + [json.dumps(schema)]
    count = sum(len(text.encode()) for text in texts)
    return {"characters": sum(map(len, texts)), "tokens": -(-count // _BYTES_PER_TOKEN)}


def _readable(messages: list[dict[str, str]], schema: dict[str, Any], size: dict[str, int]) -> str:
    from summarise.reports.escape import terminal

    pieces = [f"--- {message['role']}\n{terminal(message['content'])}\n" for message in messages]
    pieces.append(f"--- schema\n{json.dumps(schema, indent=2)}\n")
    pieces.append(
        f"--- estimate\n{size['characters']:,} characters, about {size['tokens']:,} tokens "
        f"({_BYTES_PER_TOKEN} bytes each); nothing was sent\n"
    )
    return "".join(pieces)
