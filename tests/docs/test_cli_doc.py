"""docs/cli.md and docs/settings.md against the command itself: nothing missing, nothing that is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.main import get_command

from summarise.cli.application import application
from summarise.cli.exit_codes import MEANINGS
from summarise.configuration.settings import Settings, names

DOCS = Path(__file__).parents[2] / "docs"
CLI = (DOCS / "cli.md").read_text(encoding="utf-8")
PAGES = [path.read_text(encoding="utf-8") for path in sorted(DOCS.glob("*.md"))]
EVERYTHING = "\n".join(PAGES)
GROUP = get_command(application())
COMMANDS = {"article": "ARTICLE"} | {name: name for name in GROUP.commands if name != "article"}  # type: ignore[attr-defined]
OPTIONS = [
    (name, option)
    for name, command in GROUP.commands.items()  # type: ignore[attr-defined]
    for parameter in command.params
    for option in parameter.opts
    if option.startswith("-")
]


@pytest.mark.parametrize("name", COMMANDS.values())
def test_every_command_is_in_a_page(name: str) -> None:
    assert f"summarise {name}" in EVERYTHING


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_every_option_is_in_a_page_about_its_command(name: str, option: str) -> None:
    word = re.compile(rf"(?<![\w-]){re.escape(option)}(?![\w-])")
    about = [page for page in PAGES if f"summarise {COMMANDS[name]}" in page]
    assert any(map(word.search, about)), f"summarise {name} {option}: docs/*.md has no word on it"


def test_the_articles_options_are_all_in_the_page_of_the_command_line() -> None:
    section = CLI[CLI.index("## summarise ARTICLE") : CLI.index("## summarise check")]
    missing = [option for name, option in OPTIONS if name == "article" and f"`{option}`" not in section]
    assert missing == []


def test_no_option_is_described_that_does_not_exist() -> None:
    real = {option for _, option in OPTIONS} | {o for p in GROUP.params for o in p.opts}
    real |= {"-h", "--help"}
    assert set(re.findall(r"`(--?[a-z][\w-]*)`", CLI)) <= real


def test_the_exit_codes_are_those_of_the_code() -> None:
    rows = dict(re.findall(r"^\| (\d+) \| (.+) \|$", CLI, re.MULTILINE))
    assert rows == {str(code): meaning for code, meaning in MEANINGS.items()}


def test_every_setting_is_in_its_page_with_its_default() -> None:
    page = (DOCS / "settings.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| *(.*?) *\|", page, re.MULTILINE))
    defaults = {
        (field.alias or name): "" if field.default is None else f"{field.default:g}".replace("e+06", "000000")
        for name, field in Settings.model_fields.items()
    }
    assert rows == defaults
    assert list(rows) == names()


def test_nobody_is_told_to_install_another_projects_package() -> None:
    root = DOCS.parent
    for path in [root / "README.md", *DOCS.glob("*.md"), *(root / "src").rglob("*.py")]:
        assert not re.search(
            r"pip install ['\"]?summarise(?!-checked)\b", path.read_text(encoding="utf-8")
        ), path
