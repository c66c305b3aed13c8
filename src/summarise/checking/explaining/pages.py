"""What each flag means: the pages behind `summarise explain CODE` and docs/flags.md.

The pages are data, ``flags.toml`` beside this module, and so is what was measured of them,
``measured.toml``; nothing here judges anything.
"""

from __future__ import annotations

import json
import textwrap
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from summarise.checking.explaining.titles import title
from summarise.checking.verdicts import Code, Severity
from summarise.checking.weighing.severity import DEFAULT

_WIDTH = 88


@dataclass(frozen=True, slots=True)
class Page:
    """All there is to say of one code.

    ``right`` is a summary of the same source with nothing wrong in it, in the same forms as ``summary``.
    ``summary`` is text, or JSON where it begins with a brace; ``flagged`` is the passage of it that
    carries the flag, at ``path`` ("" for text). For an omission ``flagged`` is empty and ``left_out``
    is the source's passage. ``severity`` is empty where the default is the whole answer.
    """

    means: str
    source: str
    summary: str
    right: str
    do: str
    blind: str
    severity: str = ""
    flagged: str = ""
    path: str = ""
    left_out: str = ""


def codes() -> tuple[str, ...]:
    """Every flag code, in the order of their pages."""
    return tuple(pages())


@cache
def pages() -> dict[str, Page]:
    """The pages by code, as ``flags.toml`` has them."""
    data = tomllib.loads(
        files("summarise.checking.explaining").joinpath("flags.toml").read_text(encoding="utf-8")
    )
    return {code: Page(**fields) for code, fields in data.items()}


@cache
def _measurements() -> dict[str, Any]:
    """What ``measured.toml`` has from a run of ``benchmarks/check.py``."""
    return tomllib.loads(
        files("summarise.checking.explaining").joinpath("measured.toml").read_text(encoding="utf-8")
    )


@cache
def measured() -> dict[str, dict[str, tuple[int, int]]]:
    """By code and severity: how many flags on labelled numbers were right, of how many."""
    return {
        code: {s: (n["right"], n["of"]) for s, n in rows.items()}
        for code, rows in _measurements().items()
        if code != "confidence"
    }


def confidence_of(code: str) -> tuple[float, float] | None:
    """The least and the greatest confidence of a code's flags on labelled summaries; None where none was weighed."""
    found = _measurements().get("confidence", {}).get(code)
    return (found[0], found[1]) if found else None


def listed() -> str:
    """Every code with its title and default severity, a line each."""
    most = max(map(len, codes()))
    wide = max(len(title(code)) for code in codes())
    return "".join(f"{code:{most}}  {title(code):{wide}}  {DEFAULT[Code(code)]}\n" for code in codes())


def measured_of(code: str) -> str:
    """The measured precision of a code in words: "error 0.95 of 130"; empty where there is none."""
    rows = measured().get(code, {})
    return ", ".join(
        f"{s} {rows[s][0] / rows[s][1]:.2f} of {rows[s][1]}" for s in reversed(Severity) if s in rows
    )


def page(code: str) -> str:
    """The page of one code as text for a terminal, ending in a line end; KeyError for no such code."""
    found = pages()[code]
    example = [
        "Example",
        _indented("source:   ", found.source),
        _indented("summary:  ", _readable(found.summary)),
        _indented("flagged:  ", _flagged(found)),
        _indented("right:    ", _readable(found.right)),
    ]
    parts = [
        f"{code}: {title(code)} (default severity: {severity_of(code)})",
        found.means,
        "\n".join(example),
        f"What to do: {found.do}",
        f"What it cannot see: {found.blind}",
        f"How often it was right on labelled summaries: {measured_of(code) or 'not measured'}.{_likely(code)}",
    ]
    return "\n\n".join(part if part is parts[2] else textwrap.fill(part, _WIDTH) for part in parts) + "\n"


def _likely(code: str) -> str:
    span = confidence_of(code)
    return f" Their confidence there was from {span[0]:.2f} to {span[1]:.2f}." if span else ""


def severity_of(code: str) -> str:
    """The default severity in words, with its grading where there is one."""
    return pages()[code].severity or str(DEFAULT[Code(code)])


def document() -> str:
    """docs/flags.md: all pages as Markdown."""
    head = (
        "# Flags\n\nA flag is a problem that the check found. Each has a code, a severity, both places, and what "
        "to do. `summarise explain CODE` prints one of the pages below; tests run every example.\n\n"
        "The last column says how often a flag was right, on summaries whose wrong numbers people have marked "
        '([how](check-quality.md)): "error 0.98 of 64" means 98% of 64 errors. A dash: not measured, because the '
        "marked summaries have no such case.\n"
    )
    index = "".join(
        f"| [{code}](#{code}) | {title(code)} | {DEFAULT[Code(code)]} | {measured_of(code) or '-'} |\n"
        for code in codes()
    )
    table = f"| code | title | usual severity | how often right |\n|---|---|---|---|\n{index}"
    return "\n".join([head, table, *(_section(code, found) for code, found in pages().items())])


def _section(code: str, found: Page) -> str:
    example = "\n".join(
        [
            _fenced("Source", found.source),
            _fenced("Summary", _readable(found.summary)),
            f"Flagged: {_flagged(found)}\n",
            _fenced("Right", _readable(found.right)),
        ]
    )
    return (
        f"## {code}\n\n{title(code)}. {found.means}\n\nDefault severity: {severity_of(code)}.\n\n{example}\n"
        f"**What to do.** {found.do}\n\n**What it cannot see.** {found.blind}\n"
    )


def _fenced(title: str, text: str) -> str:
    return f"{title}:\n\n```text\n{text}\n```\n"


def _flagged(found: Page) -> str:
    if found.left_out:
        return f"“{found.left_out}” in the source"
    return f"“{found.flagged}”" + (f" at {found.path}" if found.path else "")


def _readable(summary: str) -> str:
    if not summary.startswith("{"):
        return summary
    return json.dumps(json.loads(summary), indent=2, ensure_ascii=False)


def _indented(label: str, text: str) -> str:
    lines: list[str] = []
    for line in text.splitlines():
        lines.extend(textwrap.wrap(line, _WIDTH - 12, drop_whitespace=False) or [""])
    return "\n".join("  " + (label if i == 0 else " " * len(label)) + line for i, line in enumerate(lines))
