"""The storm: every kind of fault that a server or an input was seen to have, each beside a good article.

One batch, one server, no retries. What counts is the account at its end: every good article has its result, every bad
one a result or one line that says why, and there is nothing else. `docs/reliability.md` has the table.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import socket
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from summarise.cli.main import outcome
from tests import faults
from tests.faults import FaultServer, Reply, answer, cut_body, error, half_json, no_choices, page, raw, reset
from tests.model_server import article
from tests.serving import in_a_thread

SUMMARY: dict[str, Any] = {
    "headline": "Harbour counts ships", "summary": "The harbour counts its ships.",
    "facts": [{"statement": "The coast is calm.", "quote": "The rest of the coast is calm.", "figures": []}],
    "people": [], "organisations": [], "places": [], "dates": [],
}  # fmt: skip


def _body(**parts: Any) -> dict[str, Any]:
    message = {"role": "assistant", "content": json.dumps(SUMMARY), "refusal": None}
    return {
        "id": "x",
        "object": "chat.completion",
        "created": 1,
        "model": "tiny",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 9, "completion_tokens": 9, "total_tokens": 18},
    } | parts


def _choice(**message: Any) -> dict[str, Any]:
    said = {"role": "assistant", "content": json.dumps(SUMMARY), "refusal": None} | message
    return _body(choices=[{"index": 0, "message": said, "finish_reason": "stop"}])


def _usage(count: Any) -> dict[str, Any]:
    return _body(usage={"prompt_tokens": count, "completion_tokens": count, "total_tokens": count})


def _bytes(data: bytes, **headers: str) -> Reply:
    async def reply(request: web.Request) -> web.StreamResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(body=data, headers={"Content-Type": "application/json"} | named)

    return reply


_GOOD = json.dumps(_body()).encode()
ANSWERS: dict[str, Reply] = {
    "no JSON": raw("nothing of the kind"),
    "half a body": half_json(),
    "an empty body": raw(""),
    "a sign-in page": page(),
    "no choices": no_choices(),
    "choices as an object": raw(_body(choices={"0": {}})),
    "choices as a word": raw(_body(choices="none")),
    "a choice that is null": raw(_body(choices=[None])),
    "a message that is a word": raw(_body(choices=[{"index": 0, "message": "hi", "finish_reason": "stop"}])),
    "no content": raw(_choice(content=None)),
    "content as a list": raw(_choice(content=[1])),
    "content as a number": raw(_choice(content=7)),
    "a refusal": answer(None, refusal="no"),
    "cut off": answer(json.dumps(SUMMARY)[:20], finish_reason="length"),
    "the filter": answer(None, finish_reason="content_filter"),
    "another schema": answer({"title": "x"}),
    "fields too many": answer(SUMMARY | {"more": 1}),
    "facts as a number": answer(SUMMARY | {"facts": 5}),
    "a number beyond all": answer('{"headline": 1e999}'),
    "nested without end": answer("[" * 5_000),
    "half characters": raw(_choice(content=json.dumps(SUMMARY | {"headline": "\ud800 ships"}))),
    "NUL characters": answer(SUMMARY | {"headline": "ships \0 7"}),
    "signs for a terminal": answer(SUMMARY | {"headline": "\x1b[2J\x1b]0;x\x07 7 ships"}),
    "a large summary": answer(SUMMARY | {"summary": "Seven ships came in. " * 300}),
    "fewer than no tokens": raw(_usage(-5)),
    "more tokens than numbers": raw(_usage(2**63)),
    "tokens in words": raw(_usage("many")),
    "tokens as a fraction": raw(_usage(0.5)),
    "no usage": raw(_body(usage=None)),
    "bytes that are no text": _bytes(_GOOD.replace(b"Harbour", b"\xff\xfe")),
    "said to be gzip": _bytes(_GOOD, Content_Encoding="gzip"),
    "a body that unpacks": _bytes(gzip.compress(b" " * 9_000_000 + _GOOD), Content_Encoding="gzip"),
    "another kind of content": raw(_body(), kind="text/plain"),
    "cut in the middle": cut_body(),
    "a reset": reset(),
    "400": error(400, "no"),
    "408": error(408, "no"),
    "413": error(413, "no"),
    "422": error(422, "no"),
    "429 and a nonsense wait": error(429, "slow down", retry_after="whenever"),
    "500": error(500, "no"),
    "503 and a page": raw("<html>busy</html>", status=503, kind="text/html"),
    "an error with 200": raw({"error": {"message": "busy", "code": 503}}),
    "an error that is a number": raw({"error": 5}, status=500),
    "an error of one long word": error(500, "x" * 100_000),
    "nothing, and said so": raw("", status=204),
    "a redirect to itself without end": raw("", status=308, headers={"Location": "/v1/chat/completions"}),
    "a name with signs": raw(_body(model="\x1b[31mtiny", id=None)),
}  # fmt: skip


def _file(name: str, data: bytes) -> str:
    Path(name).write_bytes(data)
    return name


def _pipe(name: str) -> str:
    os.mkfifo(name)
    return name


def _socket(name: str) -> str:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(name)
    return name


def _link(name: str, to: str) -> str:
    os.symlink(to, name)
    return name


def _zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


INPUTS: dict[str, Callable[[], str]] = {
    "a pipe": lambda: _pipe("pipe.txt"),
    "a socket": lambda: _socket("socket.txt"),
    "a device": lambda: _link("zero.txt", "/dev/zero"),
    "a link to nowhere": lambda: _link("gone.txt", "not there"),
    "a link to itself": lambda: _link("round.txt", "round.txt"),
    "an empty file": lambda: _file("empty.txt", b""),
    "only white space": lambda: _file("blank.txt", b" \n\t"),
    "binary": lambda: _file("binary.txt", b"\0\1\2" * 99),
    "too large": lambda: _file("large.txt", b"seven ships " * 10_000),
    "gzip that breaks off": lambda: _file("half.txt.gz", gzip.compress(b"seven ships")[:-4]),
    "gzip that grows": lambda: _file("bomb.txt.gz", gzip.compress(b"7" * 5_000_000)),
    "gzip of thousands of members": lambda: _file("members.txt.gz", gzip.compress(b"") * 2_000),
    "no Word document": lambda: _file("no.docx", b"PK\3\4 nothing"),
    "a Word document of nothing": lambda: _file("void.docx", _zip(a=b"")),
    "no PDF": lambda: _file("no.pdf", b"%PDF-1.7 nothing"),
    "XML with entities": lambda: _file("e.nitf", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><nitf>&x;</nitf>'),
    "a page without an article": lambda: _file("page.html", b"<html><script>x</script></html>"),
    "a tag of many attributes": lambda: _file("tag.html", b"<p " + b"a=1 " * 5_000 + b">"),
    "Markdown of brackets": lambda: _file("a.md", b"![" * 20_001),
    "a message without text": lambda: _file("a.eml", b"Subject: a\r\nFrom: b@c.d\r\n\r\n"),
    "a header without end": lambda: _file("b.eml", b"Subject: " + b"a " * 9_000 + b"\r\n\r\ntext"),
    "a title of half characters": lambda: _file(
        "n.json", json.dumps({"uri": "x", "headline": "\udfff", "body_text": "A calm day."}).encode()
    ),
    "a row without the text": lambda: _file("r.jsonl", b'{"body": "x"}\n'),
    "a row that is no JSON": lambda: _file("s.jsonl", b"{\n"),
    "a row with a name for all": lambda: _file("t.jsonl", b'{"id": {"a": [1]}, "text": ""}\n'),
    "a table without the column": lambda: _file("u.csv", b"a,b\n1,2\n"),
}  # fmt: skip


class Stormy(FaultServer):
    """Answers each article as its words want it."""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        asked = await request.text()
        self.requests.append({})
        wanted = re.search(r"Storm (\d+)\.", asked)
        return await (list(ANSWERS.values())[int(wanted[1])] if wanted else answer(SUMMARY))(request)


def test_every_article_is_accounted_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("trafilatura")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-storm-0123456789")
    monkeypatch.setattr("tests.faults.FaultServer", Stormy)
    given, good = [], []
    for n, kind in enumerate([*ANSWERS, *INPUTS]):
        good.append(_file(f"good{n}.txt", article(n).encode()))
        if kind in ANSWERS:
            bad = _file(f"bad{n}.txt", f"Storm {n}. {article(500 + n)}".encode())
        else:
            bad = INPUTS[kind]()
        given += [good[-1], bad]
    options = [
        "-j",
        "1",
        "--max-retries",
        "0",
        "--repair",
        "0",
        "--max-bytes",
        "100000",
        "--max-failures",
        "100%",
    ]
    with in_a_thread(faults.serving()) as server:
        at = ["-m", "openai/tiny", "--base-url", server.url]
        code = outcome(["batch", *given, "-o", "out", *at, *options])
        asked = len(server.requests)
        again = outcome(["batch", *given, "-o", "out", *at, *options, "-q"])
        # Nothing that was done or has failed is asked for, or paid, again.
        assert len(server.requests) == asked
    said, warned = capfd.readouterr()
    assert code == again == 0, warned
    done = [json.loads(line)["id"] for line in Path("out/results.jsonl").read_text().splitlines()]
    failed = [json.loads(line) for line in Path("out/failures.jsonl").read_text().splitlines()]
    assert set(good) <= set(done)
    names = [one["source"].partition("#")[0] for one in failed]
    assert sorted([*done, *names]) == sorted(given)
    reasons = [one["reason"] for one in failed]
    assert all(reason and "\n" not in reason and len(reason) < 600 for reason in reasons), reasons
    assert not [one for one in failed if one["kind"] == "fault"]
    everything = said + warned + "".join(reasons)
    assert "Traceback" not in everything
    assert "sk-storm" not in everything
    assert "\x1b" not in everything
