"""A model's server as a process of its own: OpenAI's protocol, a set latency, faults by chance.

    python -m tests.model_server --latency 0.2 --fault 429=0.1 --fault 500=0.05

prints its address and runs until its standard input is closed. GET /stats tells what it did. The summary
it answers with is made from the article: its first sentence is the headline and the only fact.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import subprocess
import sys
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web

from tests.serving import listening

FAULTS = ("429", "500", "reset", "cut", "truncated", "401")
_ARTICLE = re.compile(r"<article-(\w+)>\n(.*)\n</article-\1>", re.DOTALL)
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@dataclass
class Server:
    """``answers``: good answers by article (its first sentence); ``calls``: by what was done."""

    latency: float
    faults: dict[str, float]
    seed: int
    calls: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)
    at_once: int = 0
    most_at_once: int = 0

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    async def complete(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        chosen, chance = "good", self._random.random()
        for name, share in self.faults.items():
            if chance < share:
                chosen = name
                break
            chance -= share
        self.calls[chosen] += 1
        if chosen == "429":
            return web.json_response(
                {"error": {"message": "slow down"}}, status=429, headers={"retry-after-ms": "20"}
            )
        if chosen in ("500", "401"):
            return web.json_response({"error": {"message": "no"}}, status=int(chosen))
        assert request.transport is not None
        if chosen == "reset":
            request.transport.abort()
            return web.Response()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.latency)
        self.at_once -= 1
        if chosen == "cut":
            response = web.StreamResponse(headers={"Content-Length": "500"})
            await response.prepare(request)
            await response.write(b'{"id": "x", "choices": [{"ind')
            request.transport.close()
            return response
        sentence, answer = _summary(body["messages"][1]["content"])
        if chosen == "good":
            self.answers[sentence] += 1
        else:
            answer = answer[: len(answer) // 2]
        return web.json_response(_completion(answer, "stop" if chosen == "good" else "length"))

    async def stats(self, request: web.Request) -> web.Response:
        return web.json_response(
            {"calls": self.calls, "answers": self.answers, "most_at_once": self.most_at_once}
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


async def _serve(server: Server) -> None:
    app = web.Application(client_max_size=64_000_000)
    app.router.add_post("/v1/chat/completions", server.complete)
    app.router.add_get("/stats", server.stats)
    async with listening(app, backlog=1024) as address:
        print(address, flush=True)
        await asyncio.to_thread(sys.stdin.read)


@dataclass
class Running:
    """``url``: what to give as base URL."""

    address: str

    @property
    def url(self) -> str:
        return f"{self.address}/v1"

    def stats(self) -> dict[str, Any]:
        with urllib.request.urlopen(f"{self.address}/stats", timeout=10) as answer:  # noqa: S310
            stats: dict[str, Any] = json.load(answer)
        return stats


@contextmanager
def running(latency: float = 0.0, seed: int = 7, **faults: float) -> Iterator[Running]:
    """The server in a process of its own while the block runs. Faults' names may begin with "_"."""
    root = Path(__file__).parents[1]
    command = [sys.executable, "-m", "tests.model_server", "--latency", str(latency), "--seed", str(seed)]
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
    parser.add_argument("--fault", action="append", default=[], metavar="NAME=SHARE")
    arguments = parser.parse_args()
    faults = {name: float(share) for name, _, share in (one.partition("=") for one in arguments.fault)}
    assert set(faults) <= set(FAULTS)
    asyncio.run(_serve(Server(arguments.latency, faults, arguments.seed)))


if __name__ == "__main__":
    main()
