"""``summarise check SOURCE SUMMARY``: one summary of one source, with a model's second opinion where wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarise.checking.check import check
from summarise.cli.checks.asked import Asked
from summarise.cli.checks.forms import Result, in_its_file, rendered
from summarise.cli.options.arguments import refuse_folders
from summarise.cli.output import say, write
from summarise.errors import UsageError
from summarise.quantities.languages.detecting import reading_note
from summarise.readers import shown
from summarise.readers.summaries import summary_of

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.checking import Checked
    from summarise.report import SecondOpinion


def check_one(source: str, summary: str, asked: Asked, verify: str | None, base_url: str | None) -> int:
    """Check ``summary`` against ``source`` and write it; the exit code. ``verify``: the model to ask as well.

    Raises UsageError where standard input is both, InputError for a folder.
    """
    refuse_folders(source, summary)
    if source == "-" and summary == "-":
        raise UsageError("standard input can be the source or the summary, not both")
    with asked.files() as files:
        article, stated = files.source(source), files.summary(summary)
    asked.say_read((source, article), (summary, stated))
    if not asked.quiet and (read_as := reading_note(article.text, article.language)):
        say(f"{shown(source)}: {read_as}")
    value = summary_of(stated.text, summary)
    checked, second = check(article, value, **asked.choice), None
    asked.say_hints(checked)
    if verify is not None:
        checked, second = _verified(article, value, checked, verify, base_url, asked.quiet)
    places = in_its_file(stated, value)
    result = Result(checked, article, value, stated.source or "-", places, second=second)
    write(rendered(result, asked), asked.output)
    return asked.code_of(checked)


def _verified(
    article: Article, value: Any, checked: Checked, verify: str, base_url: str | None, quiet: bool
) -> tuple[Checked, SecondOpinion]:
    """The check with the second opinion of a model beside it, and its record; what it cost is said."""
    from summarise.cli.configuring import refuse_elsewhere, say_used
    from summarise.cli.options.arguments import where
    from summarise.cli.waiting import waiting_line
    from summarise.configuration.settings import load
    from summarise.engines.access import Access
    from summarise.reports.escape import one_line
    from summarise.summarising.rereading import reread_check

    loaded = load({"base_url": base_url})  # its unused ones were said when the command began
    say_used(loaded)
    refuse_elsewhere(loaded, verify)
    access = Access(**where(loaded.settings))
    with waiting_line(verify, quiet=quiet):
        opinion = reread_check(article, value, checked, verify, access)
    for note in opinion.notes:  # a failure is said even when all else is quiet
        say(one_line(note))
    if not quiet:
        used = opinion.usage
        say(f"second opinion: {used.calls} calls, {used.input_tokens} tokens in, {used.output_tokens} out")
    return opinion.checked, opinion.record
