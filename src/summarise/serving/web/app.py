"""The server as an ASGI application: the page, the JSON interface, and its description."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Any

import anyio
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from summarise.serving.web import work
from summarise.serving.web.answers import HTML, JSON, Answer, failed
from summarise.serving.web.guard import Guard
from summarise.serving.web.openapi import ROUTES, document
from summarise.serving.web.page import render
from summarise.serving.web.pool import Pool
from summarise.serving.web.queue import Queue
from summarise.serving.web.running import LOCAL
from summarise.serving.web.setup import Setup

_SLOWEST_BODY = 60.0  # seconds for a request to be sent


def application(
    setup: Setup, *, token: str, port: int, hosts: Iterable[str] = LOCAL, warm: bool = True
) -> ASGIApp:
    """The application for a server at ``port`` that is called by one of ``hosts``, for whoever knows ``token``.

    ``warm``: start a worker before the first request.
    """
    checks, models = Pool(), Pool(4)
    description = document()
    queue = Queue(setup, setup.folder) if setup.folder is not None else None

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            if warm:
                tasks.start_soon(checks.warm)
            if queue is not None:
                tasks.start_soon(queue.fill)
            yield
            tasks.cancel_scope.cancel()

    async def page(request: Request) -> Response:
        return Response(render(setup), media_type=HTML)

    async def openapi(request: Request) -> Response:
        return Response(description, media_type=JSON)

    async def upload(request: Request) -> Response:
        name = request.query_params.get("name", "article")[:255].replace("\\", "/").rpartition("/")[2]
        body = await _body(request, setup.max_bytes, "application/octet-stream")
        if isinstance(body, Response):
            return body
        return _response(await checks.run(setup.seconds, work.upload, setup, name or "article", body))

    async def queued(request: Request) -> Response:
        body = await _body(request, 1000, "application/json")
        if isinstance(body, Response):
            return body
        if queue is None:
            return _response(failed(404, "request", "there is no queue; start the server with a folder"))
        if request.url.path == "/api/queue":
            return _response(queue.listed())
        try:
            number = int(json.loads(body)["id"])
        except (ValueError, TypeError, KeyError, RecursionError):
            return _response(failed(422, "request", "id: has to be given"))
        return _response(await (queue.opened if request.url.path.endswith("open") else queue.again)(number))

    def endpoint(function: Callable[..., Answer], pool: Pool, seconds: float) -> Any:
        async def answer(request: Request) -> Response:
            body = await _body(request, setup.max_body, "application/json")
            if isinstance(body, Response):
                return body
            return _response(await pool.run(seconds, function, setup, body))

        return answer

    of_model = {"/api/summarise": (models, setup.longest)}
    routes = [
        Route("/", page),
        Route("/api/openapi.json", openapi),
        Route("/api/upload", upload, methods=["POST"]),
        *(Route(f"/api/queue{part}", queued, methods=["POST"]) for part in ("", "/open", "/again")),
        *(
            Route(path, endpoint(function, *of_model.get(path, (checks, setup.seconds))), methods=["POST"])
            for path, function in ROUTES.items()
        ),
    ]
    app = Starlette(
        routes=routes,
        lifespan=lifespan,
        exception_handlers={HTTPException: _http_error, ClientDisconnect: _gone},
    )
    return Guard(app, token, hosts, port)


async def _body(request: Request, most: int, media_type: str) -> bytes | Response:
    """The whole body, or why it is not taken."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != media_type:
        return _response(failed(415, "request", f"send it as {media_type}"))
    too_large = failed(413, "request", f"larger than {most:,} bytes; raise --max-bytes to send it")
    stated = request.headers.get("content-length", "")
    if stated.isdigit() and int(stated) > most:
        return _response(too_large)
    body = bytearray()
    try:
        with anyio.fail_after(_SLOWEST_BODY):
            async for chunk in request.stream():
                body += chunk
                if len(body) > most:
                    return _response(too_large)
    except TimeoutError:
        return _response(failed(408, "time", f"not sent within {_SLOWEST_BODY:g} seconds"))
    return bytes(body)


def _response(answer: Answer) -> Response:
    return Response(answer.body, answer.status, media_type=answer.media_type)


async def _http_error(request: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", 500)
    said = {404: "there is nothing at this address", 405: "not this way; see /api/openapi.json"}
    response = _response(failed(status, "request", said.get(status, "this request cannot be answered")))
    response.headers.update(getattr(error, "headers", None) or {})
    return response


async def _gone(request: Request, error: Exception) -> Response:
    """Whoever asked went away in the middle of it: nobody reads this."""
    return Response(status_code=400)
