"""A real browser for the HTML pages: Debian's Chromium (or Chrome) through Playwright.

Without either these tests are skipped, saying so; ``make test-browser`` installs both and takes a skip
for a failure.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.serving import PATIENCE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
AXE = Path(os.environ.get("AXE", ".venv/axe/node_modules/axe-core/axe.min.js"))


def missing(what: str) -> None:
    """Skip, or fail where the browser tests are what was asked for."""
    if os.environ.get("BROWSER_TESTS") == "required":
        pytest.fail(what, pytrace=False)
    pytest.skip(what)


# Of the package, not the session: an open Playwright is a running event loop to every test after it.
@pytest.fixture(scope="package")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("no Playwright; `make test-browser` installs it")
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        missing("no Chromium; `make test-browser` says how to install it")
    with sync_playwright() as playwright:
        # Chromium keeps nothing: a new folder for its files each time.
        home = {**os.environ, "HOME": str(tmp_path_factory.mktemp("browser"))}
        opened = playwright.chromium.launch(executable_path=path, args=ARGUMENTS, env=home)
        yield opened
        opened.close()


@dataclass
class Opened:
    """A page with everything it did that no page of ours may do."""

    page: Page
    context: BrowserContext
    misdeeds: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def settle(self) -> None:
        """Return when what the page's markup would do by itself has begun: tasks and two frames later."""
        self.page.evaluate(
            "new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))"
        )


Open = Callable[..., Opened]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """``open_page(html, **context)``: the page from a file, as from a mail. The test fails when the page
    asked for anything, said anything on the console, or opened a dialog."""
    made: list[Opened] = []

    def opener(html: str | Path, *, fragment: str = "", **context: Any) -> Opened:
        file = html if isinstance(html, Path) else tmp_path / "report.html"
        if isinstance(html, str):
            file.write_text(html, encoding="utf-8")
        own = browser.new_context(
            **{"reduced_motion": "reduce", "viewport": {"width": 1280, "height": 800}, **context}
        )
        opened = Opened(own.new_page(), own)
        opened.page.set_default_timeout(1000 * PATIENCE)
        misdeeds = opened.misdeeds
        opened.page.on("console", lambda message: misdeeds.append(f"console {message.type}: {message.text}"))
        opened.page.on("pageerror", lambda error: misdeeds.append(f"error: {error}"))
        opened.page.on(
            "dialog", lambda dialog: (misdeeds.append(f"dialog: {dialog.message}"), dialog.dismiss())
        )
        opened.page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith(file.parent.as_uri())
                else misdeeds.append(f"request: {request.url}")
            ),
        )
        opened.context.on("page", lambda page: misdeeds.append(f"opened: {page.url}"))
        opened.page.goto(file.as_uri() + fragment)
        made.append(opened)
        return opened

    yield opener
    for opened in made:
        opened.context.close()
    assert [misdeed for opened in made for misdeed in opened.misdeeds] == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, which ``make test-browser`` fetches."""
    if not AXE.is_file():
        missing(f"no axe-core at {AXE}; `make test-browser` installs it")
    return AXE.read_text(encoding="utf-8")
