"""A check of one summary in the form that was asked for; each form's module is imported where it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarise.cli.checks.asked import Asked, CheckFormat
from summarise.quantities.named import NamedTuple

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.checking import Checked
    from summarise.report import SecondOpinion
    from summarise.reports.places import SummaryPlaces


class Result(NamedTuple):
    """A check and what it was of.

    ``article``: the source, or several joined to one; ``file``: the name of the summary's file; ``value``: what that
    file holds; ``places``: where its claims stand in it; ``joined``: the check with offsets of ``article``, where those
    of ``checked`` are others; ``sources``: the articles that ``article`` was joined of; ``names``: what the two texts
    are called beside their lines.
    """

    checked: Checked
    article: Article
    value: Any
    file: str
    places: Callable[[], SummaryPlaces]
    second: SecondOpinion | None = None
    joined: Checked | None = None
    sources: Sequence[Article] | None = None
    names: tuple[str, str] = ("summary", "source")


def in_its_file(stated: Article, value: Any) -> Callable[[], SummaryPlaces]:
    """Where the claims of a summary stand in its file. ``stated``: the file as it was read; ``value``: what it holds."""

    def places() -> SummaryPlaces:
        from summarise.reports.places import SummaryPlaces

        return SummaryPlaces(stated.text, is_json=not isinstance(value, str))

    return places


def rendered(result: Result, asked: Asked) -> str | bytes | Iterator[str]:
    """``result`` in the form that was asked for: bytes of a workbook, else text, in pieces where it may be long."""
    form, checked = asked.form, result.checked
    if form is CheckFormat.github:
        from summarise.reports.github import render_checked as as_github

        return as_github(checked, result.places(), result.file, verbose=asked.verbose)
    if form is CheckFormat.sarif:
        from summarise.reports.sarif import render_checked as as_sarif

        return as_sarif(checked, result.sources or result.article, result.places(), result.file)
    if form is CheckFormat.tieout:
        return _tied(checked, result.article, asked.output)
    if form is CheckFormat.json:
        from summarise.reports.json import check_pieces

        return check_pieces(checked, result.second)
    if form is CheckFormat.html:
        from summarise.reports.html.page import checked_pieces

        return checked_pieces(result.article, result.value, result.joined or checked)
    if form is CheckFormat.csv:
        from summarise.reports.csv import render_checked as as_csv

        return as_csv(checked, result.article.source or "")
    if form is CheckFormat.markdown:
        from summarise.reports.markdown import render_checked as as_markdown

        return as_markdown(checked, summary=result.value, verbose=asked.verbose) + "\n"
    from summarise.cli.output import colour, columns
    from summarise.reports.findings import lines_of
    from summarise.reports.text import render_checked as as_text

    return as_text(
        result.joined or checked,
        result.article.text,
        columns=columns(),
        colour=colour() and asked.output is None,
        verbose=asked.verbose,
        summary=lines_of(result.value),
        names=result.names,
    )


def _tied(checked: Checked, article: Article, output: Path | None) -> str | bytes:
    """The tie-out in the form that the name of its file says: .html, .csv, .xlsx; text else."""
    from summarise.reports import tieout

    suffix = output.suffix.lower() if output is not None else ""
    title = article.title or article.source or "Tie-out"
    if suffix == ".xlsx":
        return tieout.render_xlsx(checked, title=title)
    if suffix in (".html", ".htm"):
        return tieout.render_html(checked, title=title)
    return tieout.render_csv(checked) if suffix == ".csv" else tieout.render_text(checked)
