"""A folder of articles, and a cluster that stays for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.model_server import article
from tests.ray_cluster.commands import ENVIRONMENT

# Nobody reads what its processes log: one of them would look ten times a second for new files among hundreds.
_NO_LOGS = {"RAY_LOG_MONITOR_MANY_FILES_THRESHOLD": "0", "LOG_NAME_UPDATE_INTERVAL_S": "1e9"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty articles, one of them empty and one with the text of another."""
    root = tmp_path_factory.mktemp("in")
    for n in range(38):
        (root / f"{n:03}.txt").write_text(article(n))
    (root / "same.txt").write_text(article(0))
    (root / "empty.txt").write_text("")
    return root


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Of a cluster of two processors. Its processes have their key from its environment."""
    ray = pytest.importorskip("ray", reason="the extra `ray` is not installed: make test-ray")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (ENVIRONMENT | _NO_LOGS).items():
            patch.setenv(name, value)
        for _ in range(4):
            try:
                ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
                break
            except Exception as error:  # Ray gives the cluster 30 seconds, on a busy machine too
                if type(error) is not Exception:
                    raise
        try:
            yield ray.get_runtime_context().gcs_address
        finally:
            ray.shutdown()
