"""The pictures of docs/reports.md and docs/serve.md: ``python -m tests.browser.screenshots``. A person looks at them."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from summarise.checking.verdicts import Code
from summarise.reports import html
from summarise.reports.html import IndexRow
from tests.browser.conftest import ARGUMENTS, BROWSERS
from tests.command import SUMMARISE
from tests.reports.samples import HARBOUR, HARBOUR_SUMMARY, made, right_to_left

IMAGES = Path(__file__).parents[2] / "docs" / "images"
WIDE: dict[str, Any] = {"viewport": {"width": 1240, "height": 760}}

DESK = (
    "Almost 41,000 containers passed through Lindmouth in March 2024, 6 percent more than a year earlier. Ships "
    "brought 2.3 billion tons of grain. Of the 480 dockers 105 work at night."
)


def many() -> list[IndexRow]:
    """Ten thousand invented rows: more of the common codes than of the rare ones."""
    codes, places = [code.value for code in Code], ("Lindmouth", "Astleigh", "Karsund", "Tolland", "Brennau")
    rows = []
    for i in range(10_000):
        place, day = places[i % 5], f"2031-{1 + i % 12:02}-{1 + i % 28:02}"
        source = f"https://{place.lower()}.example/{day}/{i}"
        if i % 97 == 41:
            rows.append(
                IndexRow(
                    str(i),
                    None,
                    source,
                    f"{place} council meets",
                    failure="truncated: the answer ran out of room",
                )
            )
            continue
        found = {codes[k]: 1 + (i + k) % 2 for k in range(len(codes)) if (i * 7 + k * k) % (6 + 4 * k) == 0}
        errors, notes = sum(found.values()) // 3, sum(found.values()) // 2
        severities = {"error": errors, "note": notes, "warning": sum(found.values()) - errors - notes}
        verdicts = {
            "supported": 12 + i % 30,
            "rounded": i % 2,
            "derived": i % 3,
            "contradicted": errors,
            "unsupported": i % 2,
        }
        title = f"{place} counts {1 + i % 9},{i % 1000:03} ships"
        rows.append(
            IndexRow(
                str(i),
                f"reports/{i}.html",
                source,
                title,
                day,
                f"The port of {place} handled {3 + i % 60}% more than a year earlier",
                found,
                severities,
                verdicts,
            )
        )
    return rows


def main() -> None:
    """Take them all anew."""
    harbour = html.render_report(made(HARBOUR, HARBOUR_SUMMARY))
    pictures: list[tuple[str, str, dict[str, Any], list[str]]] = [
        ("report-light", harbour, WIDE, []),
        ("report-dark", harbour, {**WIDE, "color_scheme": "dark"}, ["a"]),
        ("report-narrow", harbour, {"viewport": {"width": 400, "height": 760}}, []),
        ("report-right-to-left", html.render_report(right_to_left()), {"viewport": {"width": 1000, "height": 620}}, ["a"]),
        ("index", html.render_index(many(), title="Harbour news, 2031"), WIDE, []),
    ]  # fmt: skip
    browser = next(found for name in BROWSERS if (found := shutil.which(name)))
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        opened = playwright.chromium.launch(executable_path=browser, args=ARGUMENTS)
        for name, content, options, keys in pictures:
            file = Path(folder) / f"{name}.html"
            file.write_text(content, encoding="utf-8")
            page = opened.new_context(reduced_motion="reduce", **options).new_page()
            page.goto(file.as_uri())
            for key in keys:
                page.keyboard.press(key)
            page.screenshot(path=IMAGES / f"{name}.png")
        _desk(opened, Path(folder))
        opened.close()


def _desk(browser: Any, folder: Path) -> None:
    """The page of ``summarise serve``, with a summary that has been checked."""
    command = [*SUMMARISE, "serve", "--port", "0", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder) as server:
        assert server.stdout is not None
        page = browser.new_context(reduced_motion="reduce", **WIDE).new_page()
        page.goto(server.stdout.readline().strip())
        page.fill("#source", HARBOUR.text)
        page.click("#intake button[type=submit]")
        page.fill("#typed", DESK)
        page.locator("#behind[data-fresh]").wait_for(state="attached")
        page.keyboard.press("F8")
        page.screenshot(path=IMAGES / "desk.png")
        server.terminate()


if __name__ == "__main__":
    main()
