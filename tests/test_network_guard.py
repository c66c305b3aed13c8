"""No test reaches a network by accident: the guard in conftest.py guarded."""

from __future__ import annotations

import os
import socket

import pytest

from tests.conftest import NetworkBlockedError


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.com"])
def test_connecting_elsewhere_fails_at_once(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as client, pytest.raises(NetworkBlockedError, match=host):
        client.connect((host, 80))


def test_looking_a_name_up_fails_at_once() -> None:
    with pytest.raises(NetworkBlockedError):
        socket.getaddrinfo("example.com", 443)


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


def test_no_key_or_setting_comes_from_outside() -> None:
    names = [name for name in os.environ if name.startswith("SUMMARISE_") or name.endswith("_API_KEY")]
    assert names == []


def test_home_is_empty() -> None:
    assert os.listdir(os.path.expanduser("~")) == []
