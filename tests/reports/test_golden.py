"""Every form of a stored report, as a person read and committed it."""

from __future__ import annotations

import pytest

from tests.reports.golden import HERE, rendered


@pytest.mark.parametrize("name", sorted(path.name for path in HERE.iterdir()))
def test_rendered_as_it_was_read(name: str) -> None:
    expected = (HERE / name).read_text(encoding="utf-8")
    assert rendered()[name] == expected, "`make golden` shows the change; read it, then commit it"


def test_no_golden_file_is_missing() -> None:
    assert sorted(rendered()) == sorted(path.name for path in HERE.iterdir())
