"""OpenAI's files and batches endpoints on this machine: what they promise, and what they do when all goes wrong.

A batch walks through its states, one step at each time somebody asks for it, as a test sets them; its
requests are answered by a function of the test's. Files hold what was uploaded, to the byte.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.serving import listening

Row = dict[str, Any]
Answering = Callable[[Row], Row | None]
"""A request line to its record of answers; None for one that was not reached."""

HAPPY = ("validating", "in_progress", "finalizing", "completed")


def answered(line: Row, body: Row, status: int = 200) -> Row:
    """A record as the provider writes it."""
    response = {"status_code": status, "request_id": "req_1", "body": body}
    return {"id": "batch_req_1", "custom_id": line["custom_id"], "response": response, "error": None}


def not_reached(line: Row, code: str) -> Row:
    """What stands in the error file for a request that ran out of time or was cancelled."""
    error = {"code": code, "message": "This request could not be executed."}
    return {"id": "batch_req_2", "custom_id": line["custom_id"], "response": None, "error": error}


@dataclass
class BatchServer:
    """``url``: what to give as base URL. ``walk``: the states a new batch goes through. ``faults``: replies
    (status, headers, after) given before the next calls are looked at; ``after`` does the work all the same;
    ``away``: files that cannot be had now.
    """

    answer: Answering
    walk: tuple[str, ...] = HAPPY
    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    batches: dict[str, Row] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    faults: dict[str, list[tuple[int, dict[str, str], bool]]] = field(default_factory=dict)
    problems: list[Row] = field(default_factory=list)
    away: set[str] = field(default_factory=set)

    def requests(self) -> list[Row]:
        """Every request line of every batch, in order of creation."""
        lines = [self.files[batch["input_file_id"]] for batch in self.batches.values()]
        return [json.loads(line) for content in lines for line in content.splitlines()]

    @web.middleware
    async def faulty(self, request: web.Request, handler: Any) -> web.StreamResponse:
        name = f"{request.method} {request.path.removeprefix('/v1').split('/')[1]}"
        self.calls.append(f"{request.method} {request.path.removeprefix('/v1')}")
        planned = self.faults.get(name)
        if not planned:
            return await handler(request)
        status, headers, after = planned.pop(0)
        if after:
            await handler(request)
        body = {"error": {"message": "not now", "code": None, "type": "server_error"}}
        return web.json_response(body, status=status, headers=headers)

    async def upload(self, request: web.Request) -> web.StreamResponse:
        purpose, content, name = "", b"", ""
        async for part in await request.multipart():
            if part.name == "purpose":
                purpose = await part.text()
            elif part.name == "file":
                name, content = part.filename or "", bytes(await part.read())
        if purpose != "batch" or not name.endswith(".jsonl"):
            return web.json_response({"error": {"message": "wrong purpose or name"}}, status=400)
        file = f"file-{len(self.files) + 1}"
        self.files[file] = content
        return web.json_response(_file(file, name, content))

    async def content(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["file"] in self.away:
            return web.json_response({"error": {"message": "try later"}}, status=503)
        found = self.files.get(request.match_info["file"])
        if found is None:
            return web.json_response({"error": {"message": "No such File object"}}, status=404)
        return web.Response(body=found, content_type="application/octet-stream")

    async def create(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        if asked["input_file_id"] not in self.files or asked["endpoint"] != "/v1/chat/completions":
            return web.json_response({"error": {"message": "Invalid input file"}}, status=400)
        identity = f"batch_{len(self.batches) + 1}"
        lines = self.files[asked["input_file_id"]].splitlines()
        self.batches[identity] = {
            "id": identity,
            "object": "batch",
            "endpoint": asked["endpoint"],
            "input_file_id": asked["input_file_id"],
            "completion_window": asked["completion_window"],
            "created_at": 1_700_000_000 + len(self.batches),
            "status": self.walk[0],
            "output_file_id": None,
            "error_file_id": None,
            "errors": None,
            "request_counts": {"total": len(lines), "completed": 0, "failed": 0},
            "metadata": asked.get("metadata"),
            "left": list(self.walk[1:]),
        }
        return web.json_response(_shown(self.batches[identity]))

    async def retrieve(self, request: web.Request) -> web.StreamResponse:
        batch = self.batches.get(request.match_info["batch"])
        if batch is None:
            return web.json_response({"error": {"message": "No batch found"}}, status=404)
        shown = _shown(batch)
        if batch["left"]:
            batch["status"] = batch["left"].pop(0)
            self._enter(batch)
        return web.json_response(shown)

    async def cancel(self, request: web.Request) -> web.StreamResponse:
        batch = self.batches[request.match_info["batch"]]
        batch["status"], batch["left"] = "cancelling", ["cancelled"]
        return web.json_response(_shown(batch))

    async def listed(self, request: web.Request) -> web.StreamResponse:
        """Newest first, page by page."""
        every = list(reversed(self.batches.values()))
        after = request.query.get("after")
        start = next((at + 1 for at, one in enumerate(every) if one["id"] == after), 0)
        limit = min(int(request.query.get("limit", "20")), 2)  # small pages, so that paging is used
        page = every[start : start + limit]
        body = {
            "object": "list",
            "data": [_shown(one) for one in page],
            "has_more": start + limit < len(every),
        }
        return web.json_response(body)

    def _enter(self, batch: Row) -> None:
        """What changes when a batch reaches a state."""
        if batch["status"] == "failed":
            batch["errors"] = {"object": "list", "data": self.problems}
        if batch["status"] not in ("completed", "expired", "cancelled"):
            return
        good, bad = [], []
        for line in map(json.loads, self.files[batch["input_file_id"]].splitlines()):
            record = self.answer(line)
            if record is None:
                record = not_reached(line, f"batch_{batch['status']}")
            (good if (record["response"] or {}).get("status_code") == 200 else bad).append(json.dumps(record))
        batch["request_counts"] |= {"completed": len(good), "failed": len(bad)}
        for name, records in (("output_file_id", good), ("error_file_id", bad)):
            if records:
                batch[name] = f"file-{len(self.files) + 1}"
                self.files[batch[name]] = ("\n".join(reversed(records)) + "\n").encode()


def _file(identity: str, name: str, content: bytes) -> Row:
    return {
        "id": identity,
        "object": "file",
        "bytes": len(content),
        "created_at": 1_700_000_000,
        "filename": name,
        "purpose": "batch",
        "status": "processed",
    }


def _shown(batch: Row) -> Row:
    return {name: value for name, value in batch.items() if name != "left"}


@asynccontextmanager
async def batch_serving(answer: Answering, **settings: Any) -> AsyncIterator[BatchServer]:
    """The server while the block runs."""
    server = BatchServer(answer, **settings)
    app = web.Application(middlewares=[server.faulty], client_max_size=300_000_000)
    app.router.add_post("/v1/files", server.upload)
    app.router.add_get("/v1/files/{file}/content", server.content)
    app.router.add_post("/v1/batches", server.create)
    app.router.add_get("/v1/batches", server.listed)
    app.router.add_get("/v1/batches/{batch}", server.retrieve)
    app.router.add_post("/v1/batches/{batch}/cancel", server.cancel)
    async with listening(app) as address:
        server.url = f"{address}/v1"
        yield server
