"""What made a summary, as its report keeps it: hashes of text, schema and prompt, and what was asked for."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache

from pydantic import BaseModel

from summarise import __version__
from summarise.article import Article
from summarise.engines.engine import Answer, Ask, Engine
from summarise.report import Provenance


def provenance_of(
    engine: Engine, answer: Answer, source: Article, schema: type[BaseModel], ask: Ask
) -> Provenance:
    """The record of one answer."""
    parameters = dict(answer.parameters)
    if ask.max_facts is not None:
        parameters["max_facts"] = ask.max_facts
    if ask.all_figures:
        parameters["all_figures"] = True
    return Provenance(
        version=__version__,
        engine=engine.name,
        model=answer.model or engine.name,
        prompt=answer.prompt.name if answer.prompt else None,
        prompt_hash=answer.prompt.hash if answer.prompt else None,
        schema_name=schema.__name__,
        schema_hash=_schema_hash(schema),
        text_hash=_hash(source.text),
        parameters=parameters,
    )


@lru_cache(maxsize=64)
def _schema_hash(schema: type[BaseModel]) -> str:
    return _hash(json.dumps(schema.model_json_schema(), sort_keys=True))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
