"""``summarise check A B C --summary S``: one summary of several sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.checking import Checked
    from summarise.checking.together import Together


def check_together(
    names: Sequence[str],
    summary: str,
    read: Callable[..., Article],
    choice: dict[str, Any],
    *,
    date: str | None,
    quiet: bool,
    **how: Any,
) -> tuple[Together, Article, Any, Checked]:
    """The sources, the summary's file, what it holds, and the check; notes and hints are said.

    ``read``: as ``summarise.readers.read``, with its options in ``how``. Raises UsageError where standard input is named
    twice.
    """
    from summarise.checking.several import check_several
    from summarise.checking.together import Together
    from summarise.cli.output import say
    from summarise.errors import UsageError
    from summarise.readers import shown
    from summarise.readers.summaries import as_data
    from summarise.reports.escape import one_line

    if [*names, summary].count("-") > 1:
        raise UsageError("standard input can be one of them, not more")
    articles = [read(name, date=date, **how) for name in names]
    stated = read(summary, keep_markup=True, **how)
    value = as_data(stated.text, summary)
    checked = check_several(articles, value, **choice)
    if not quiet:
        for name, one in zip([*names, summary], [*articles, stated], strict=True):
            for note in one.notes:
                say(f"{shown(name)}: {note}")
        for hint in checked.hints:
            say(f"hint: {one_line(hint)}")
    return Together(articles), stated, value, checked


def rendered(
    form: str,
    given: Together,
    stated: Article,
    value: Any,
    checked: Checked,
    output: Path | None,
    *,
    verbose: bool,
) -> str | bytes:
    """The check in a form of ``summarise check``. Forms that show one text show the sources one below the other."""
    file = stated.source or "-"
    if form in ("sarif", "github"):
        from summarise.reports.places import SummaryPlaces

        places = SummaryPlaces(stated.text, is_json=not isinstance(value, str))
        if form == "github":
            from summarise.reports.github import render_checked as as_github

            return as_github(checked, places, file, verbose=verbose)
        from summarise.reports.sarif import render_checked as as_sarif

        return as_sarif(checked, given.articles, places, file)
    if form == "text":
        from summarise.cli.output import colour, columns
        from summarise.reports.text import render_checked as as_text

        return as_text(
            given.joined(checked),
            given.article.text,
            columns=columns(),
            colour=colour() and output is None,
            verbose=verbose,
            summary=value if isinstance(value, str) else None,
        )
    from summarise.cli.checks.checking import CheckFormat, in_form

    shown = given.joined(checked) if form == "html" else checked
    return in_form(CheckFormat(form), shown, None, given.article, value, output)
