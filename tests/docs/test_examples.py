"""The Python examples of the pages run, each in its own namespace, from a folder of their own."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from summarise import errors, summarise

ROOT = Path(__file__).parents[2]
PAGES = [
    "docs/python.md",
    "docs/quantities.md",
    "docs/check-itself.md",
    "docs/check-several-sources.md",
    "README.md",
]
EXAMPLES = [
    pytest.param(code, id=f"{page}-{number}")
    for page in PAGES
    for number, code in enumerate(
        re.findall(
            r"^```python\n(.*?)^```", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
        )
    )
]


@pytest.mark.parametrize("code", EXAMPLES)
def test_it_runs(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "example", "exec"), {"__name__": "example"})  # noqa: S102 - our own pages
    assert capsys.readouterr().out.strip()


def test_every_argument_and_every_error_is_in_the_page() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    arguments = [name for name in inspect.signature(summarise).parameters if name != "article"]
    kinds = [name for name, kind in vars(errors).items() if isinstance(kind, type)]
    assert [name for name in [*arguments, *kinds] if f"`{name}`" not in page] == []
