"""The batch endpoints of Anthropic and Gemini on this machine, made from their published references.

Anthropic: https://platform.claude.com/docs/en/api/creating-message-batches and the pages beside it. Gemini:
https://ai.google.dev/api/batch-api and https://ai.google.dev/api/files. A batch takes one step each time somebody
asks for it. Results stand in the opposite order of the requests.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.provider_answers import Row, generated, message
from tests.serving import listening

SUCCEEDED, EXPIRED, CANCELLED = "succeeded", "expired", "cancelled"
Outcome = tuple[str, Any]
"""``(SUCCEEDED, content)``, ``(EXPIRED, None)``, ``(CANCELLED, None)``, or a provider's kind of error and its message."""
Answering = Callable[[str], Outcome]
"""From the article's message to what becomes of it."""


@dataclass
class Server:
    """``url``: what to give as base URL. ``key``: the only one that is let in. ``lost``: so many of the next calls
    that make a batch make it and answer 500. ``steps``: how often a batch is looked at before it is over.
    ``gone``: results are not kept any more."""

    answer: Answering
    key: str
    url: str = ""
    steps: int = 1
    lost: int = 0
    gone: bool = False
    cut: int = 0  # so many of the next downloads break off in the middle
    batches: dict[str, Row] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    def outcomes(self, batch: Row) -> list[tuple[Row, Outcome]]:
        """Of a batch that is over, the last request first."""
        asked = [(one, self.answer(self.words(one))) for one in batch["requests"]]
        if batch["stopped"]:
            asked = [(one, (CANCELLED, None)) for one, _ in asked]
        return asked[::-1]

    def words(self, request: Row) -> str:
        raise NotImplementedError

    def requests(self) -> list[Row]:
        return [one for batch in self.batches.values() for one in batch["requests"]]

    def made(self, requests: list[Row], **further: Any) -> Row:
        name = f"b{len(self.batches) + 1}"
        batch = {"id": name, "requests": requests, "left": self.steps, "stopped": False} | further
        self.batches[name] = batch
        return batch

    def looked_at(self, batch: Row) -> None:
        batch["left"] -= 1

    async def results(self, request: web.Request, lines: list[Row]) -> web.StreamResponse:
        body = "".join(json.dumps(line) + "\n" for line in lines).encode()
        response = web.StreamResponse(
            headers={"Content-Type": "application/x-jsonl", "Content-Length": str(len(body))}
        )
        await response.prepare(request)
        if self.cut:
            self.cut -= 1
            await response.write(body[: len(body) // 2])
            assert request.transport is not None
            request.transport.close()
            return response
        for at in range(0, len(body), 700):  # in pieces that end within a line
            await response.write(body[at : at + 700])
        return response


class ClaudeServer(Server):
    """Anthropic's ``/v1/messages/batches``."""

    def words(self, request: Row) -> str:
        (message,) = request["params"]["messages"]
        content = message["content"]
        return content if isinstance(content, str) else content[0]["text"]

    def refused(self, status: int, kind: str, message: str) -> web.Response:
        return web.json_response(
            {"type": "error", "error": {"type": kind, "message": message}}, status=status
        )

    @web.middleware
    async def door(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.calls.append(f"{request.method} {request.path}")
        if request.headers.get("x-api-key") != self.key:
            return self.refused(401, "authentication_error", "invalid x-api-key")
        if request.headers.get("anthropic-version") != "2023-06-01":
            return self.refused(400, "invalid_request_error", "anthropic-version: header is required")
        return await handler(request)

    async def create(self, request: web.Request) -> web.StreamResponse:
        asked = (await request.json())["requests"]
        names = [one["custom_id"] for one in asked]
        if not all(re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", name) for name in names) or len(set(names)) < len(
            names
        ):
            return self.refused(400, "invalid_request_error", "custom_id")
        if any(not {"model", "max_tokens", "messages"} <= one["params"].keys() for one in asked):
            return self.refused(400, "invalid_request_error", "params: Field required")
        batch = self.made(asked)
        if self.lost:
            self.lost -= 1
            return self.refused(500, "api_error", "Internal server error")
        return web.json_response(self.shown(batch))

    async def retrieve(self, request: web.Request) -> web.StreamResponse:
        batch = self.batches.get(request.match_info["batch"])
        if batch is None:
            return self.refused(404, "not_found_error", "no such batch")
        shown = self.shown(batch)
        self.looked_at(batch)
        return web.json_response(shown)

    async def cancel(self, request: web.Request) -> web.StreamResponse:
        batch = self.batches[request.match_info["batch"]]
        batch["stopped"], batch["left"] = True, 1
        return web.json_response(self.shown(batch))

    async def listed(self, request: web.Request) -> web.StreamResponse:
        every = list(reversed(self.batches.values()))
        after = request.query.get("after_id")
        start = next((at + 1 for at, one in enumerate(every) if one["id"] == after), 0)
        page = every[
            start : start + min(int(request.query.get("limit", "20")), 2)
        ]  # small, so that paging is used
        return web.json_response({
            "data": list(map(self.shown, page)),
            "has_more": start + len(page) < len(every),
            "first_id": page[0]["id"] if page else None,
            "last_id": page[-1]["id"] if page else None,
        })  # fmt: skip

    async def collected(self, request: web.Request) -> web.StreamResponse:
        batch = self.batches[request.match_info["batch"]]
        if batch["left"] > 0 or self.gone:
            return self.refused(404, "not_found_error", "no results")
        lines = [
            {"custom_id": one["custom_id"], "result": self.result(outcome)}
            for one, outcome in self.outcomes(batch)
        ]
        return await self.results(request, lines)

    def result(self, outcome: Outcome) -> Row:
        kind, said = outcome
        if kind == SUCCEEDED:
            return {"type": "succeeded", "message": message({}, said)}
        if kind in (EXPIRED, CANCELLED):
            return {"type": "canceled" if kind == CANCELLED else kind}
        error = {"type": "error", "error": {"type": kind, "message": said}, "request_id": "req_1"}
        return {"type": "errored", "error": error}

    def shown(self, batch: Row) -> Row:
        over = batch["left"] <= 0
        counts = dict.fromkeys(("processing", "succeeded", "errored", "canceled", "expired"), 0)
        for _, (kind, _) in self.outcomes(batch) if over else ():
            counts[
                {SUCCEEDED: "succeeded", EXPIRED: "expired", CANCELLED: "canceled"}.get(kind, "errored")
            ] += 1
        if not over:
            counts["processing"] = len(batch["requests"])
        status = "ended" if over else "canceling" if batch["stopped"] else "in_progress"
        return {
            "id": batch["id"], "type": "message_batch", "processing_status": status, "request_counts": counts,
            "created_at": "2026-11-28T10:00:00Z", "expires_at": "2026-11-29T10:00:00Z", "archived_at": None,
            "ended_at": "2026-11-28T11:00:00Z" if over else None, "cancel_initiated_at": None,
            # Elsewhere on purpose: nobody may send a key to where an answer points.
            "results_url": "http://192.0.2.1/results" if over else None,
        }  # fmt: skip

    def routed(self) -> web.Application:
        app = web.Application(middlewares=[self.door], client_max_size=300_000_000)
        app.router.add_post("/v1/messages/batches", self.create)
        app.router.add_get("/v1/messages/batches", self.listed)
        app.router.add_get("/v1/messages/batches/{batch}", self.retrieve)
        app.router.add_post("/v1/messages/batches/{batch}/cancel", self.cancel)
        app.router.add_get("/v1/messages/batches/{batch}/results", self.collected)
        return app


# google.rpc.Code of the kinds of errors that the tests use by Anthropic's names.
_CODES = {"invalid_request_error": 3, "overloaded_error": 14, "rate_limit_error": 8}


class GeminiServer(Server):
    """Gemini's ``batchGenerateContent``, ``/batches`` and files."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.files: dict[str, bytes] = {}
        self.failing: str | None = None  # why every batch fails as a whole

    def words(self, request: Row) -> str:
        return str(request["request"]["contents"][0]["parts"][0]["text"])

    def refused(self, status: int, kind: str, message: str) -> web.Response:
        error = {"code": status, "message": message, "status": kind}
        return web.json_response({"error": error}, status=status)

    @web.middleware
    async def door(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.calls.append(f"{request.method} {request.path}")
        if request.headers.get("x-goog-api-key") != self.key:
            return self.refused(403, "PERMISSION_DENIED", "API key not valid")
        return await handler(request)

    async def begun(self, request: web.Request) -> web.StreamResponse:
        asked = request.headers
        if (asked["X-Goog-Upload-Protocol"], asked["X-Goog-Upload-Command"]) != ("resumable", "start"):
            return self.refused(400, "INVALID_ARGUMENT", "upload")
        size = asked["X-Goog-Upload-Header-Content-Length"]
        return web.json_response(
            {}, headers={"X-Goog-Upload-URL": f"{self.url}/upload-here?upload_id=1&size={size}"}
        )

    async def uploaded(self, request: web.Request) -> web.StreamResponse:
        content = await request.read()
        if request.headers["X-Goog-Upload-Command"] != "upload, finalize" or len(content) != int(
            request.query["size"]
        ):
            return self.refused(400, "INVALID_ARGUMENT", "upload")
        name = f"files/f{len(self.files) + 1}"
        self.files[name] = content
        return web.json_response({"file": {"name": name, "sizeBytes": str(len(content)), "state": "ACTIVE"}})

    async def create(self, request: web.Request) -> web.StreamResponse:
        asked = (await request.json())["batch"]
        content = self.files.get(asked["inputConfig"]["fileName"])
        if content is None or not asked["displayName"]:
            return self.refused(400, "INVALID_ARGUMENT", "no such file")
        batch = self.made(list(map(json.loads, content.splitlines())), name=asked["displayName"])
        if self.lost:
            self.lost -= 1
            return self.refused(500, "INTERNAL", "Internal error")
        return web.json_response(self.shown(batch))

    async def retrieve(self, request: web.Request) -> web.StreamResponse:
        batch = self.batches.get(request.match_info["batch"])
        if batch is None:
            return self.refused(404, "NOT_FOUND", "no such batch")
        shown = self.shown(batch)
        self.looked_at(batch)
        return web.json_response(shown)

    async def cancel(self, request: web.Request) -> web.StreamResponse:
        batch = self.batches[request.match_info["batch"]]
        batch["stopped"], batch["left"] = True, 1
        return web.json_response({})

    async def listed(self, request: web.Request) -> web.StreamResponse:
        every = list(reversed(self.batches.values()))
        start = int(request.query.get("pageToken", "0"))
        more = {"nextPageToken": str(start + 2)} if start + 2 < len(every) else {}
        return web.json_response({"operations": list(map(self.shown, every[start : start + 2])), **more})

    async def collected(self, request: web.Request) -> web.StreamResponse:
        batch = self.batches.get(request.match_info["file"].removeprefix("out-"))
        if batch is None or self.gone or request.query.get("alt") != "media":
            said = "You do not have permission to access the File out-1 or it may not exist."
            return self.refused(403, "PERMISSION_DENIED", said)
        lines = []
        for one, (kind, said) in self.outcomes(batch):
            if kind == SUCCEEDED:
                lines.append({"key": one["key"], "response": generated({}, said)})
            elif kind == CANCELLED:
                lines.append({"key": one["key"], "error": {"code": 1, "message": "cancelled"}})
            elif kind != EXPIRED:  # of what was not reached in time there is no line
                lines.append({"key": one["key"], "error": {"code": _CODES[kind], "message": said}})
        return await self.results(request, lines)

    def shown(self, batch: Row) -> Row:
        over = batch["left"] <= 0
        about: Row = {
            "@type": "type.googleapis.com/google.ai.generativelanguage.v1main.GenerateContentBatch",
            "model": "models/gemini-2.5-flash", "displayName": batch["name"], "state": "BATCH_STATE_RUNNING",
            "createTime": "2026-11-28T10:00:00.123456789Z", "name": f"batches/{batch['id']}",
            "batchStats": {"requestCount": str(len(batch["requests"])), "pendingRequestCount": "1"},
        }  # fmt: skip
        operation = {"name": f"batches/{batch['id']}", "metadata": about}
        if not over:
            return operation
        if self.failing:
            about["state"] = "BATCH_STATE_FAILED"
            return operation | {"done": True, "error": {"code": 3, "message": self.failing}}
        kinds = [kind for _, (kind, _) in self.outcomes(batch)]
        good = kinds.count(SUCCEEDED)
        about["state"] = (
            "BATCH_STATE_CANCELLED" if batch["stopped"]
            else "BATCH_STATE_EXPIRED" if EXPIRED in kinds else "BATCH_STATE_SUCCEEDED"
        )  # fmt: skip
        about["batchStats"] |= {
            "successfulRequestCount": str(good),
            "failedRequestCount": str(len(kinds) - good),
        }
        about["output"] = {"responsesFile": f"files/out-{batch['id']}"}
        return operation | {"done": True, "response": about["output"]}

    def routed(self) -> web.Application:
        app = web.Application(middlewares=[self.door], client_max_size=300_000_000)
        app.router.add_post("/upload/v1beta/files", self.begun)
        app.router.add_post("/upload-here", self.uploaded)
        app.router.add_post("/v1beta/models/{model}:batchGenerateContent", self.create)
        app.router.add_get("/v1beta/batches", self.listed)
        app.router.add_get("/v1beta/batches/{batch}", self.retrieve)
        app.router.add_post("/v1beta/batches/{batch}:cancel", self.cancel)
        app.router.add_get("/download/v1beta/files/{file}:download", self.collected)
        return app


@asynccontextmanager
async def serving(kind: type[Server], answer: Answering, key: str, **settings: Any) -> AsyncIterator[Any]:
    """The server while the block runs."""
    server = kind(answer, key, **settings)
    async with listening(server.routed()) as address:  # type: ignore[attr-defined]
        server.url = address
        yield server
