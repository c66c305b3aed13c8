"""``--dry-run``: what would be sent, in which parts, and how much it is. Nothing is sent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from summarise.cli.options.arguments import how

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.configuration.settings import Settings
    from summarise.long.planning import Plan

Messages = list[dict[str, str]]


def dry_run(article: Article, settings: Settings, *, as_json: bool = False) -> str:
    """The exact messages of every call that is known beforehand, the schema, the plan, and the input's size.

    As text for reading, with what could steer a terminal shown as its code; as JSON to the letter.
    """
    from summarise.long.planning import plan, requests
    from summarise.long.tokens import tokens_for
    from summarise.summarising.given import ask_of

    model = settings.model or ""
    asking = how(settings, check=False)
    schema = asking["schema"]
    ask = ask_of(max_facts=asking["max_facts"], prompt=asking["prompt"], language=asking["language"])
    planned = plan(article, schema, ask, model=model, context_tokens=settings.context_tokens)
    asked = requests(article, planned, ask)
    form = schema.model_json_schema()
    texts = [text for messages in asked for text in [*_contents(messages), json.dumps(form)]]
    counter = tokens_for(model)
    size = {"characters": sum(map(len, texts)), "tokens": sum(map(counter.count, texts)), "how": counter.how}
    if as_json:
        return json.dumps(_data(planned, asked, form, size), indent=2) + "\n"
    return _readable(planned, asked, form, size)


def _contents(messages: Messages) -> list[str]:
    return [message["content"] for message in messages]


def _data(
    planned: Plan, asked: list[Messages], schema: dict[str, Any], size: dict[str, Any]
) -> dict[str, Any]:
    rest = {"schema": schema, "plan": planned.said(), "estimate": size}
    if planned.whole:
        return {"messages": asked[0], **rest}
    parts = [
        {**part._asdict(), "messages": messages} for part, messages in zip(planned.parts, asked, strict=True)
    ]
    return {"parts": parts, **rest}


def _readable(planned: Plan, asked: list[Messages], schema: dict[str, Any], size: dict[str, Any]) -> str:
    from summarise.reports.escape import terminal

    pieces = []
    for number, (part, messages) in enumerate(zip(planned.parts, asked, strict=True), 1):
        if not planned.whole:
            pieces.append(
                f"=== part {number} of {len(planned.parts)}: characters {part.start:,} to {part.end:,}, "
                f"{part.tokens:,} tokens\n"
            )
        pieces += [f"--- {message['role']}\n{terminal(message['content'])}\n" for message in messages]
    pieces.append(f"--- schema\n{json.dumps(schema, indent=2)}\n")
    pieces.append(f"--- plan\n{planned.said()}\n")
    pieces.append(
        f"--- estimate\n{size['characters']:,} characters, about {size['tokens']:,} tokens ({size['how']}) in "
        f"{len(asked)} call{'s' if len(asked) > 1 else ''}; nothing was sent\n"
    )
    return "".join(pieces)
