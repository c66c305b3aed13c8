"""A model's server as a process of its own: OpenAI's protocol, a set latency, faults by chance.

    python -m tests.model_server --latency 0.2 --fault 429=0.1 --fault 500=0.05

prints its address and runs until its standard input is closed. GET /stats tells what it did; GET /idle answers when
every client has gone and nothing is being answered; POST /allow?answers=N holds every answer back after the Nth, so
that a test can count on work being left however slow the machine is. The summary
it answers with is made from the article: its first sentence is the headline and the only fact. Asked for a
second opinion, it doubts the first number of every statement with an even one. ``--only`` one of its models
has the faults.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import os
import random
import re
import subprocess
import sys
import urllib.request
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web

from tests.serving import PATIENCE, address_of, in_a_thread, running_app

FAULTS = ("429", "500", "reset", "cut", "truncated", "401", "404")
_ARTICLE = re.compile(r"<article-(\w+)>\n(.*)\n</article-\1>", re.DOTALL)
_STATEMENT = re.compile(r'^\{"statement": 1, .*$', re.MULTILINE)
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@dataclass
class Server:
    """``answers``: good summaries by article (its first sentence); ``calls``: by what was done; ``models``: calls
    by the model asked for; ``connections``: the ports that calls came from."""

    latency: float
    faults: dict[str, float]
    seed: int
    only: str | None = None
    calls: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)
    models: Counter[str] = field(default_factory=Counter)
    connections: set[int] = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0
    allowed: float = math.inf
    more: asyncio.Condition = field(default_factory=asyncio.Condition)
    runner: web.AppRunner | None = None

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    async def complete(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        chosen, chance = "good", self._random.random()
        self.models[body["model"]] += 1
        assert request.transport is not None
        self.connections.add(request.transport.get_extra_info("peername")[1])
        for name, share in self.faults.items() if self.only in (None, body["model"]) else ():
            if chance < share:
                chosen = name
                break
            chance -= share
        self.calls[chosen] += 1
        if chosen == "429":
            return web.json_response(
                {"error": {"message": "slow down"}}, status=429, headers={"retry-after-ms": "20"}
            )
        if chosen in ("500", "401", "404"):
            return web.json_response({"error": {"message": "no"}}, status=int(chosen))
        if chosen == "reset":
            request.transport.abort()
            return web.Response()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.latency)
        async with self.more:
            await self.more.wait_for(lambda: self.allowed > 0)
            self.allowed -= 1
        self.at_once -= 1
        if chosen == "cut":
            response = web.StreamResponse(headers={"Content-Length": "500"})
            await response.prepare(request)
            await response.write(b'{"id": "x", "choices": [{"ind')
            request.transport.close()
            return response
        asked = body["messages"][1]["content"]
        stated = _STATEMENT.search(asked)
        sentence, answer = (None, _doubts(stated[0])) if stated else _summary(asked)
        if chosen != "good":
            answer = answer[: len(answer) // 2]
        elif sentence is not None:
            self.answers[sentence] += 1
        return web.json_response(_completion(answer, "stop" if chosen == "good" else "length"))

    async def allow(self, request: web.Request) -> web.StreamResponse:
        async with self.more:
            self.allowed = float(request.query["answers"])
            self.more.notify_all()
        return web.Response()

    async def idle(self, request: web.Request) -> web.StreamResponse:
        assert self.runner is not None
        assert self.runner.server is not None
        quiet = 0
        while quiet < 20:  # a request that came in just before its connection ended is begun some turns later
            others = len(self.runner.server.connections) > 1  # than the one that asks this
            quiet = 0 if others or self.at_once else quiet + 1
            await asyncio.sleep(0.005 if others or self.at_once else 0)
        return web.Response()

    async def stats(self, request: web.Request) -> web.Response:
        return web.json_response(
            {
                "calls": self.calls,
                "answers": self.answers,
                "models": self.models,
                "connections": len(self.connections),
                "most_at_once": self.most_at_once,
                "at_once": self.at_once,
            }
        )


def _summary(message: str) -> tuple[str, str]:
    found = _ARTICLE.search(message)
    assert found is not None
    sentence = found[2].split(". ")[0] + "."
    figures = [
        {"text": number, "value": number.replace(",", ""), "unit": None, "qualifier": "exact", "of": None, "period": None}
        for number in _NUMBER.findall(sentence)
    ]  # fmt: skip
    fact = {"statement": sentence, "quote": sentence, "figures": figures}
    summary = {"headline": sentence, "summary": sentence, "facts": [fact]}
    summary |= {"people": [], "organisations": [], "places": [], "dates": []}
    return sentence, json.dumps(summary)


def _doubts(statement: str) -> str:
    """A doubt about the first number of a statement, given as JSON, where that is even."""
    said = json.loads(statement)
    number = said["numbers"][0]
    doubt = {
        "statement": 1,
        "number": number,
        "problem": "what",
        "reason": "It counts boats.",
        "passage": said["says"],
    }
    return json.dumps({"doubts": [] if int(number.replace(",", "")) % 2 else [doubt]})


def article(n: int) -> str:
    """A small article of its own, with a right answer for the server to give."""
    name = "".join("abcdefghij"[int(digit)] for digit in f"{n:05}").capitalize()
    return f"{name} harbour counts {n + 2:,} ships this year. The rest of the coast is calm.\n"


def _completion(content: str, reason: str) -> dict[str, Any]:
    message = {"role": "assistant", "content": content, "refusal": None}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "tiny",
        "choices": [{"index": 0, "message": message, "finish_reason": reason}],
        "usage": {"prompt_tokens": 900, "completion_tokens": 100, "total_tokens": 1000},
    }


@asynccontextmanager
async def serving(server: Server) -> AsyncIterator[str]:
    """The server while the block runs; its address."""
    app = web.Application(client_max_size=64_000_000)
    app.router.add_post("/v1/chat/completions", server.complete)
    app.router.add_get("/stats", server.stats)
    app.router.add_get("/idle", server.idle)
    app.router.add_post("/allow", server.allow)
    async with running_app(app, backlog=1024) as server.runner:
        yield address_of(server.runner)


async def _serve(server: Server) -> None:
    async with serving(server) as address:
        print(address, flush=True)
        await asyncio.to_thread(sys.stdin.read)


@dataclass
class Running:
    """``url``: what to give as base URL."""

    address: str

    @property
    def url(self) -> str:
        return f"{self.address}/v1"

    def idle(self) -> None:
        """Return when all clients are gone and what they had asked for has been answered, also that which was still
        on its way to the server when its process died. The clients have to have ended, or this never does."""
        with urllib.request.urlopen(f"{self.address}/idle", timeout=PATIENCE):  # noqa: S310
            pass

    def allow(self, answers: float) -> None:
        """So many more answers; then every call waits until more are allowed. ``math.inf``: no limit."""
        asked = urllib.request.Request(f"{self.address}/allow?answers={answers}", method="POST")  # noqa: S310
        with urllib.request.urlopen(asked, timeout=PATIENCE):  # noqa: S310
            pass

    def stats(self) -> dict[str, Any]:
        with urllib.request.urlopen(f"{self.address}/stats", timeout=PATIENCE) as answer:  # noqa: S310
            stats: dict[str, Any] = json.load(answer)
        return stats


@contextmanager
def beside(
    latency: float = 0.0, seed: int = 7, only: str | None = None, **faults: float
) -> Iterator[Running]:
    """The same as ``running``, in a thread of this process: begun at once, where nobody measures it."""
    server = Server(latency, {name.lstrip("_"): share for name, share in faults.items()}, seed, only)
    with in_a_thread(serving(server)) as address:
        yield Running(address)


@contextmanager
def running(
    latency: float = 0.0, seed: int = 7, only: str | None = None, **faults: float
) -> Iterator[Running]:
    """The server in a process of its own while the block runs. Faults' names may begin with "_"; ``only``: the
    model that has them."""
    root = Path(__file__).parents[1]
    command = [sys.executable, "-m", "tests.model_server", "--latency", str(latency), "--seed", str(seed)]
    command += ["--only", only] if only else []
    for name, share in faults.items():
        command += ["--fault", f"{name.lstrip('_')}={share}"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")])}
    process = subprocess.Popen(
        command, cwd=root, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdin is not None
    try:
        yield Running(process.stdout.readline().strip())
    finally:
        process.stdin.close()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--latency", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only", metavar="MODEL")
    parser.add_argument("--fault", action="append", default=[], metavar="NAME=SHARE")
    arguments = parser.parse_args()
    faults = {name: float(share) for name, _, share in (one.partition("=") for one in arguments.fault)}
    assert set(faults) <= set(FAULTS)
    asyncio.run(_serve(Server(arguments.latency, faults, arguments.seed, arguments.only)))


if __name__ == "__main__":
    main()
