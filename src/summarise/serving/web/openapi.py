"""The JSON interface described as OpenAPI 3.1, made from the models that check the requests."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import models_json_schema

from summarise import __version__
from summarise.article import Article
from summarise.quantities import Quantity
from summarise.serving.web import requests, work
from summarise.serving.web.answers import Answer

ROUTES: dict[str, Callable[..., Answer]] = {
    "/api/check": work.check,
    "/api/summarise": work.summarise,
    "/api/numbers": work.numbers,
    "/api/read": work.read,
    "/api/accept": work.accept,
    "/api/view": work.view,
    "/api/report": work.report,
}
_TAKES: dict[str, type[BaseModel]] = {
    "/api/check": requests.Check,
    "/api/summarise": requests.Summarise,
    "/api/numbers": requests.Numbers,
    "/api/read": requests.Read,
    "/api/accept": requests.Accept,
    "/api/view": requests.Check,
    "/api/report": requests.Check,
}
_SAYS = {
    "/api/check": "Check a summary against its article",
    "/api/summarise": "Summarise an article with the model that is set, and check the summary",
    "/api/numbers": "The quantities of a text",
    "/api/read": "Read the article at an address",
    "/api/accept": "Accept flags, with a reason",
    "/api/view": "A check as the page draws it; may change from version to version",
    "/api/report": "A check as one HTML file",
}
_ERRORS = {
    "401": "the token is missing or wrong",
    "403": "the request comes from another page",
    "413": "larger than the server takes",
    "415": "not sent as JSON",
    "422": "the request, the article or a setting is wrong",
    "503": "too many requests wait, or the model cannot be reached",
    "504": "not done in time",
}


def document() -> bytes:
    """The description as JSON."""
    models = list(dict.fromkeys(_TAKES.values()))
    _, found = models_json_schema(
        [(m, "validation") for m in models], ref_template="#/components/schemas/{model}"
    )
    schemas = dict(found["$defs"])
    article, quantities, report = _answers(schemas)
    answers: dict[str, Any] = {
        "/api/check": {"type": "object", "required": ["format_version", "claims", "flags"]},
        "/api/summarise": report,
        "/api/numbers": quantities,
        "/api/read": article,
        "/api/accept": {"type": "object", "properties": {"accepted": {"type": "integer"}}},
        "/api/view": {"type": "object"},
    }
    paths: dict[str, Any] = {
        path: {"post": _operation(path, answers.get(path), {"application/json": _ref(_TAKES[path].__name__)})}
        for path in ROUTES
    }
    paths["/api/upload"] = {
        "post": {
            **_operation(
                "/api/upload", article, {"application/octet-stream": {}}, "Read the article in a file"
            ),
            "parameters": [
                {"name": "name", "in": "query", "schema": {"type": "string"}, "description": "of the file"}
            ],
        }
    }
    of_one = {"type": "object", "properties": {"id": {"type": "integer"}}, "required": ["id"]}
    for path, takes, says in (
        ("/api/queue", {"type": "object"}, "The summaries of the folder, the most harmful first"),
        ("/api/queue/open", of_one, "The article and the summary of one"),
        ("/api/queue/again", of_one, "Check one once more"),
    ):
        paths[path] = {"post": _operation(path, {"type": "object"}, {"application/json": takes}, says)}
    schemas["Error"] = {
        "type": "object",
        "properties": {
            "error": {
                "type": "object",
                "properties": {"kind": {"type": "string"}, "message": {"type": "string"}},
                "required": ["kind", "message"],
            }
        },
        "required": ["error"],
    }
    described = {
        "openapi": "3.1.0",
        "info": {
            "title": "summarise",
            "version": __version__,
            "description": "Offsets count Unicode characters from 0. Decimals are strings.",
        },
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }
    return json.dumps(described, ensure_ascii=False).encode()


def _answers(schemas: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """The schemas of an article, of quantities and of a report; what they refer to goes into ``schemas``."""
    from summarise.report import Report
    from summarise.schema import Summary

    keyed: dict[str, TypeAdapter[Any]] = {
        "ReadArticle": TypeAdapter(Article),
        "Quantities": TypeAdapter(list[Quantity]),
        "Report": TypeAdapter(Report[Summary]),
    }
    made, found = TypeAdapter.json_schemas(
        [(name, "serialization", adapter) for name, adapter in keyed.items()],
        ref_template="#/components/schemas/{model}Out",
    )
    schemas |= {f"{name}Out": schema for name, schema in found.get("$defs", {}).items()}
    article, quantities, report = (made[name, "serialization"] for name in keyed)
    return article, quantities, report


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _operation(
    path: str, answer: dict[str, Any] | None, takes: dict[str, Any], says: str | None = None
) -> dict[str, Any]:
    gives = {"application/json": {"schema": answer}} if answer is not None else {"text/html": {}}
    return {
        "operationId": path.removeprefix("/api/").replace("/", "-"),
        "summary": says or _SAYS[path],
        "requestBody": {
            "required": True,
            "content": {kind: {"schema": schema} if schema else {} for kind, schema in takes.items()},
        },
        "responses": {
            "200": {"description": "done", "content": gives},
            **{
                status: {"description": said, "content": {"application/json": {"schema": _ref("Error")}}}
                for status, said in _ERRORS.items()
            },
        },
    }
