"""What is imported when it is first used: each name is there, where a type checker is told that it is."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import summarise.quantities
from summarise.quantities.later import LaterModule, later

PACKAGE = Path(summarise.quantities.__file__).parent
FILES = sorted(
    path
    for path in PACKAGE.rglob("*.py")
    if " = Later" in path.read_text() or " = later(" in path.read_text()
)


def test_a_module_and_a_function_are_imported_when_they_are_used() -> None:
    code = (
        "import sys; from summarise.quantities.later import LaterModule, later\n"
        "calendar, mean = LaterModule('calendar', globals()), later('statistics', 'mean', globals())\n"
        "assert not {'calendar', 'statistics'} & set(sys.modules)\n"
        "assert calendar.isleap(2024)\n"
        "assert calendar is sys.modules['calendar']\n"
        "held = mean\n"
        "assert mean([1, 2, 3]) == 2\n"
        "assert mean is sys.modules['statistics'].mean\n"
        "assert held(data=[2]) == 2\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_is_not_there_is_said() -> None:
    with pytest.raises(AttributeError):
        _ = LaterModule("summarise.quantities.page", {}).nothing
    with pytest.raises(AttributeError):
        later("summarise.quantities.page", "nothing", {})()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_type_checker_is_shown_what_is_imported(path: Path) -> None:
    blocks = [
        node
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.If) and node.orelse
    ]
    told, done = {}, {}
    for block in blocks:
        for node in block.body:
            if isinstance(node, ast.ImportFrom):
                told |= {alias.name: (node.module, alias.name) for alias in node.names}
        for node in block.orelse:
            assert isinstance(node, ast.Assign)
            assert isinstance(node.targets[0], ast.Name)
            assert isinstance(node.value, ast.Call)
            home, *name = (given.value for given in node.value.args if isinstance(given, ast.Constant))
            done[node.targets[0].id] = (home, *name) if name else tuple(home.rsplit(".", 1))
    assert done
    assert {name: told.get(name) for name in done} == done
    for home, name in done.values():
        assert hasattr(import_module(home), name) or import_module(f"{home}.{name}")
