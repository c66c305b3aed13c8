"""``summarise serve`` as a command: where it listens, what it says, how it ends."""

from __future__ import annotations

import contextlib
import http.client
import importlib.util
import json
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from summarise.serving.web.running import Address
from tests.command import SUMMARISE, here, says_one_line

Capture = pytest.CaptureFixture[str]


def test_it_prints_its_address_answers_there_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    command = [*SUMMARISE, "serve", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path
    ) as server:
        assert server.stdout is not None
        assert server.stderr is not None
        address, _, token = server.stdout.readline().strip().partition("/?token=")
        assert address.startswith("http://127.0.0.1:")
        request = urllib.request.Request(  # noqa: S310  # our own server
            f"{address}/api/check",
            json.dumps({"source": "12 boats came.", "summary": "13 boats came."}).encode(),
            {"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        )
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            assert json.load(answer)["flags"]
        server.send_signal(signal.SIGINT)
        assert server.wait() == 0
        said = server.stderr.read()
    assert said == "summarise: open this address in a browser; Ctrl-C stops the server\n"
    assert token not in said
    assert list(tmp_path.iterdir()) == []


def test_it_ends_in_good_order_while_it_is_at_work(tmp_path: Path) -> None:
    command = [*SUMMARISE, "serve", "--port", "0", "--quiet"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path
    ) as server:
        assert server.stdout is not None
        assert server.stderr is not None
        address, _, token = server.stdout.readline().strip().partition("/?token=")
        host, _, port = address.removeprefix("http://").partition(":")
        body = json.dumps({"source": "12 boats came. " * 200_000, "summary": "13 boats came. " * 20_000})
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
        with contextlib.closing(http.client.HTTPConnection(host, int(port))) as asking:
            asking.request("POST", "/api/check", body, headers)
            time.sleep(0.5)  # it is being worked at
            server.send_signal(signal.SIGTERM)
            assert server.wait() == 0
        assert server.stderr.read() == ""


def test_a_port_that_is_taken_is_said(capfd: Capture) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = here(capfd, "serve", "--port", str(taken.getsockname()[1]))
    says_one_line(done, 64, "in use", "--port")


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])  # noqa: S104
def test_all_addresses_need_a_name(capfd: Capture, host: str) -> None:
    says_one_line(here(capfd, "serve", "--host", host, "--port", "0"), 64, "--allow-host")


@pytest.mark.parametrize("token", ["short", "with blanks in it and long", "x" * 15, "é" * 20])
def test_a_token_that_can_be_guessed_is_refused(
    capfd: Capture, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("SUMMARISE_SERVE_TOKEN", token)
    says_one_line(here(capfd, "serve", "--port", "0"), 64, "SUMMARISE_SERVE_TOKEN")


def test_without_its_extra_it_says_how_to_install_it(capfd: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    says_one_line(here(capfd, "serve"), 64, "summarise-checked[serve]")


@pytest.mark.parametrize(
    ("address", "hosts"),
    [
        (Address("127.0.0.1", 1), ("127.0.0.1", "localhost", "::1")),
        (Address("127.0.0.1", 1, ("desk.example",)), ("127.0.0.1", "localhost", "::1", "desk.example")),
        (Address("192.0.2.7", 1), ("192.0.2.7",)),
        (Address("0.0.0.0", 1, ("desk.example",)), ("0.0.0.0", "desk.example")),  # noqa: S104
    ],
)
def test_by_which_names_it_is_called(address: Address, hosts: tuple[str, ...]) -> None:
    assert address.hosts() == hosts
