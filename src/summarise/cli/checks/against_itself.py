"""``summarise check --self TEXT``: a text against itself; no source and no model needed."""

from __future__ import annotations

from summarise.article import Article
from summarise.checking.itself.check import check_self
from summarise.cli.checks.asked import Asked, Files
from summarise.cli.checks.forms import Result, rendered
from summarise.cli.output import write
from summarise.reports.places import ExtractedPlaces, SummaryPlaces

_ONE_FOR_ONE = ("text", "markdown")  # inputs whose offsets lead back to the file's own characters


def check_itself(name: str, asked: Asked) -> int:
    """Check what the numbers of the text say of each other, and write it; the exit code."""
    with asked.files() as files:
        article = files.source(name)
        checked = check_self(article, **asked.choice)
        asked.say_read((name, article))
        asked.say_hints(checked)
        result = Result(
            checked,
            article,
            article.text,
            article.source or "-",
            lambda: _places_in_file(article, files),
            names=("here", "there"),
        )
        write(rendered(result, asked), asked.output)
    return asked.code_of(checked)


def _places_in_file(article: Article, files: Files) -> SummaryPlaces:
    """Where the numbers of a text stand in its file; the first line, where its text was taken out of another form."""
    if not article.offsets:
        return SummaryPlaces(article.text, is_json=False)
    raw = ""
    if article.format in _ONE_FOR_ONE and article.source not in (None, "-"):
        raw = files.source(str(article.source), keep_markup=True).text
    return ExtractedPlaces(article, raw)
