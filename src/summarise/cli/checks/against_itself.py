"""``summarise check --self TEXT``: a text against itself; no source and no model needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.checking import Checked
    from summarise.reports.places import SummaryPlaces

_ONE_FOR_ONE = ("text", "markdown")  # inputs whose offsets lead back to the file's own characters


def check_itself(
    name: str, read: Callable[..., Article], choice: dict[str, Any], *, quiet: bool, **how: Any
) -> tuple[Article, Checked]:
    """The text that ``name`` stands for, and what its numbers say of each other; hints are said.

    ``read``: as ``summarise.readers.read``, with its options in ``how``; ``choice``: which flags are wanted.
    """
    from summarise.checking.itself.check import check_self
    from summarise.cli.output import say
    from summarise.readers import shown
    from summarise.reports.escape import one_line

    article = read(name, **how)
    checked = check_self(article, **choice)
    if not quiet:
        for note in article.notes:
            say(f"{shown(name)}: {note}")
        for hint in checked.hints:
            say(f"hint: {one_line(hint)}")
    return article, checked


def places_in_file(article: Article, read: Callable[..., Article], **how: Any) -> SummaryPlaces:
    """Where the numbers of a text stand in its file; the first line, where its text was taken out of another form."""
    from summarise.reports.places import ExtractedPlaces, SummaryPlaces

    if not article.offsets:
        return SummaryPlaces(article.text, is_json=False)
    raw = ""
    if article.format in _ONE_FOR_ONE and article.source not in (None, "-"):
        raw = read(str(article.source), **(how | {"keep_markup": True})).text
    return ExtractedPlaces(article, raw)


def rendered(
    form: str,
    article: Article,
    checked: Checked,
    places: Callable[[], SummaryPlaces],
    output: Path | None,
    *,
    verbose: bool,
) -> str | bytes:
    """The check in the form that was asked for; the forms are those of ``summarise check``."""
    file = article.source or "-"
    if form == "sarif":
        from summarise.reports.sarif import render_checked as as_sarif

        return as_sarif(checked, article, places(), file)
    if form == "github":
        from summarise.reports.github import render_checked as as_github

        return as_github(checked, places(), file, verbose=verbose)
    if form == "text":
        from summarise.cli.output import colour, columns
        from summarise.reports.text import render_checked as as_text

        return as_text(
            checked,
            article.text,
            columns=columns(),
            colour=colour() and output is None,
            verbose=verbose,
            summary=article.text,
            names=("here", "there"),
        )
    from summarise.cli.checks.checking import CheckFormat, in_form

    return in_form(CheckFormat(form), checked, None, article, article.text, output)
