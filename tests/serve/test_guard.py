"""Who may ask, what may be sent, and what every answer carries."""

from __future__ import annotations

import json
import re

import pytest
from starlette.testclient import TestClient

from tests.serve.conftest import TOKEN

SENT = {"Content-Type": "application/json"}
BODY = json.dumps({"text": "12 boats"})


@pytest.mark.parametrize(
    ("method", "path", "headers", "status", "words"),
    [
        ("GET", "/", {"Authorization": ""}, 401, "token"),
        ("GET", "/?token=wrong", {"Authorization": ""}, 401, "token"),
        ("GET", f"/?token={TOKEN}", {"Authorization": ""}, 200, "Check a summary"),
        ("GET", f"/?token=x&token={TOKEN}", {"Authorization": ""}, 401, "token"),
        ("GET", "/?token=%ff", {"Authorization": ""}, 401, "token"),
        ("GET", "/", {"Host": "evil.example:8642"}, 421, "open the address"),
        ("GET", "/", {"Host": "127.0.0.1"}, 421, "open the address"),
        ("GET", "/", {"Host": "127.0.0.1:8643"}, 421, "open the address"),
        ("GET", "/", {"Host": "localhost:8642"}, 200, "Check a summary"),
        ("GET", "/", {"Host": "[::1]:8642"}, 200, "Check a summary"),
        ("GET", "/", {"Origin": "http://evil.example"}, 403, "another page"),
        ("GET", "/favicon.ico", {"Authorization": ""}, 204, ""),
        ("GET", "/nothing", {}, 404, "nothing at this address"),
        ("GET", "/api/check", {}, 405, "not this way"),
        ("GET", "/api/accept", {}, 405, "not this way"),
        ("POST", "/", {}, 405, "not this way"),
        ("POST", f"/api/numbers?token={TOKEN}", {**SENT, "Authorization": ""}, 401, "token"),
        ("POST", "/api/numbers", {**SENT, "Authorization": "Bearer x"}, 401, "token"),
        ("POST", "/api/numbers", {**SENT, "Authorization": f"Basic {TOKEN}"}, 401, "token"),
        ("POST", "/api/numbers", {**SENT, "Origin": "null"}, 403, "another page"),
        ("POST", "/api/numbers", {**SENT, "Origin": "http://127.0.0.1:9"}, 403, "another page"),
        ("POST", "/api/numbers", {**SENT, "Origin": "https://127.0.0.1:8642"}, 403, "another page"),
        ("POST", "/api/numbers", {**SENT, "Sec-Fetch-Site": "cross-site"}, 403, "another page"),
        ("POST", "/api/numbers", {**SENT, "Sec-Fetch-Site": "same-site"}, 403, "another page"),
        ("POST", "/api/numbers", {"Content-Type": "text/plain"}, 415, "application/json"),
        ("POST", "/api/numbers", {"Content-Type": ""}, 415, "application/json"),
        ("POST", "/api/upload", SENT, 415, "octet-stream"),
    ],
)
def test_what_may_not_pass_is_told_why(
    client: TestClient, method: str, path: str, headers: dict[str, str], status: int, words: str
) -> None:
    answer = client.request(method, path, headers=headers, content=BODY if method == "POST" else None)
    assert answer.status_code == status
    assert words in answer.text
    assert TOKEN not in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


def test_its_own_page_may(client: TestClient) -> None:
    own = {**SENT, "Origin": "http://127.0.0.1:8642", "Sec-Fetch-Site": "same-origin"}
    assert client.post("/api/numbers", headers=own, content=BODY).json()[0]["text"] == "12"


def test_a_body_that_is_too_large_is_not_taken(client: TestClient) -> None:
    most = 200_000

    def pieces() -> object:
        for _ in range(30):
            yield b"x" * 10_000

    kind = {"Content-Type": "application/octet-stream"}
    stated = client.post("/api/upload?name=a.txt", headers=kind, content=b"x" * (most + 1))
    streamed = client.post("/api/upload?name=a.txt", headers=kind, content=pieces())  # type: ignore[arg-type]
    for answer in (stated, streamed):
        assert answer.status_code == 413
        assert "--max-bytes" in answer.json()["error"]["message"]


def test_the_page_allows_its_own_style_and_script_and_this_server_and_nothing_else(
    client: TestClient,
) -> None:
    page = client.get("/").text
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    rules = policy[1].replace("&#39;", "'")
    assert rules.startswith("default-src 'none'; style-src 'sha256-")
    assert "connect-src 'self'" in rules
    assert "unsafe" not in rules
    assert not re.search(r'(?:src|href)="(?!#)', page)
    assert TOKEN not in page
