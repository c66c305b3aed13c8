"""The server without a socket: one application for all of them, with the workers that it starts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from summarise.serving.web.app import application
from summarise.serving.web.setup import Setup

TOKEN = "a-token-nobody-can-guess"
ADDRESS = "http://127.0.0.1:8642"
HEADERS = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture(scope="package")
def setup(tmp_path_factory: pytest.TempPathFactory) -> Setup:
    return Setup(
        seconds=60, max_bytes=200_000, accepted=tmp_path_factory.mktemp("desk") / "accepted.jsonl", who="ida"
    )


@pytest.fixture(scope="package")
def client(setup: Setup) -> Iterator[TestClient]:
    app = application(setup, token=TOKEN, port=8642, warm=False)
    with TestClient(app, base_url=ADDRESS, headers=HEADERS) as opened:
        yield opened
