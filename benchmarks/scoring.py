"""The scorers of the measuring data, and our check as they call it."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarise.checking.check import check


def flagged(source: str, summary: str) -> Iterator[tuple[int, int, str]]:
    """Our check as a scorer calls it: start, end and severity of every flag on some words."""
    for flag in check(source, summary).flags:
        if flag.claim is not None:
            yield flag.claim.start, flag.claim.end, flag.severity.value


def load_scorer(data: Path, name: str = "score_desk") -> Any:
    """A scorer of the measuring data as a module: "score_desk" or "score_check". SystemExit with one line where there is none."""
    path = data / f"{name}.py"
    if not path.is_file():
        raise SystemExit(f"{data}: no {path.name} there; give the folder of labelled data with --data")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
