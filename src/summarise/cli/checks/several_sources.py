"""``summarise check A B C --summary S``: one summary of several sources."""

from __future__ import annotations

from collections.abc import Sequence

from summarise.checking.several.sources import check_several
from summarise.checking.several.together import Together
from summarise.cli.checks.asked import Asked
from summarise.cli.checks.forms import Result, in_its_file, rendered
from summarise.cli.output import write
from summarise.errors import UsageError
from summarise.readers.summaries import summary_of


def check_together(names: Sequence[str], summary: str, asked: Asked) -> int:
    """Check ``summary`` against all the sources and write it; the exit code. Forms that show one text show the sources
    one below the other.

    Raises UsageError where standard input is named twice.
    """
    if [*names, summary].count("-") > 1:
        raise UsageError("standard input can be one of them, not more")
    with asked.files() as files:
        articles = [files.source(name) for name in names]
        stated = files.summary(summary)
    value = summary_of(stated.text, summary)
    checked = check_several(articles, value, **asked.choice)
    asked.say_read(*zip([*names, summary], [*articles, stated], strict=True))
    asked.say_hints(checked)
    given = Together(articles)
    result = Result(
        checked,
        given.article,
        value,
        stated.source or "-",
        in_its_file(stated, value),
        joined=given.joined(checked),
        sources=given.articles,
    )
    write(rendered(result, asked), asked.output)
    return asked.code_of(checked)
