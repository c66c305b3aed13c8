"""Rendered reports kept as files. ``python -m tests.reports.golden`` writes them anew and shows what
changed, for a person to read before it is committed."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from summarise.reports import csv, html, markdown, text
from tests.reports.samples import stored

HERE = Path(__file__).parent / "golden"


def _body(page: str) -> str:
    """What a page shows, without style and script, which are files of their own."""
    return re.sub(r"(?s)<style>.*?</style>|<script>.*?</script>|<meta http-equiv[^>]*>", "", page)


def rendered() -> dict[str, str]:
    """Every golden file by name."""
    harbour, other = stored("harbour"), stored("other-schema")
    return {
        "harbour.txt": text.render_report(harbour),
        "harbour-verbose-60.txt": text.render_report(harbour, columns=60, verbose=True),
        "harbour.ansi": text.render_report(harbour, colour=True).replace("\x1b", "␛"),
        "harbour.md": markdown.render_report(harbour),
        "harbour.csv": csv.render_report(harbour),
        "harbour.html": _body(html.render_report(harbour, quantities=[])),
        "other-schema.txt": text.render_report(other),
        "other-schema.md": markdown.render_report(other),
        "other-schema.csv": csv.render_report(other),
        "other-schema.html": _body(html.render_report(other, quantities=[])),
    }


def main() -> None:
    """Write them, and show the difference."""
    HERE.mkdir(exist_ok=True)
    for name, content in rendered().items():
        (HERE / name).write_text(content, encoding="utf-8")
    subprocess.run(["git", "--no-pager", "diff", "--stat", "-p", "--", str(HERE)], check=False)


if __name__ == "__main__":
    main()
