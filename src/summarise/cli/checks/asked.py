"""What every form of ``summarise check`` is asked, beside its texts: how to read, what counts, how to write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarise.quantities.named import NamedTuple

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.checking import Checked


class CheckFormat(StrEnum):
    """How a check is written."""

    text = "text"
    markdown = "markdown"
    html = "html"
    json = "json"
    csv = "csv"
    sarif = "sarif"
    github = "github"
    tieout = "tieout"


class Isolation(NamedTuple):
    """Whether documents are read in a process of their own, and what that one may take."""

    wanted: bool
    seconds: float
    megabytes: int


FETCH_TIMEOUT = 30.0  # seconds
READ_TIMEOUT = 60.0
READ_MEMORY = 2048  # megabytes


class Asked(NamedTuple):
    """The options that the forms share.

    ``choice``: which flags are wanted, as arguments of the check; ``fail_on``: from which severity the exit code is 1;
    ``format``: None where none was given: then the name of ``output`` tells.
    """

    choice: dict[str, Any]
    fail_on: str
    max_bytes: int
    date: str | None
    allow_private: bool
    timeout: float
    isolation: Isolation
    format: CheckFormat | None
    output: Path | None
    quiet: bool
    verbose: bool

    @property
    def form(self) -> CheckFormat:
        """How to write the check."""
        from summarise.cli.options.suffixes import form_named

        return self.format or form_named(self.output, CheckFormat) or CheckFormat.text

    @contextmanager
    def files(self) -> Iterator[Files]:
        """What reads sources and summaries, in this process or in one that ends with the block."""
        from summarise.cli.options.arguments import reading_with

        one = self.isolation
        with reading_with(one.wanted, one.seconds, one.megabytes) as read:
            yield Files(read, self)

    def code_of(self, checked: Checked) -> int:
        """The exit code of a check."""
        from summarise.cli.exit_codes import for_flags

        return for_flags(checked, self.fail_on)

    def say_read(self, *named: tuple[str, Article]) -> None:
        """The notes on what was read, each behind the name that was given; nothing where quiet."""
        from summarise.cli.output import say
        from summarise.readers import shown

        if not self.quiet:
            for name, one in named:
                for note in one.notes:
                    say(f"{shown(name)}: {note}")

    def say_hints(self, checked: Checked) -> None:
        """What the check has to say beside its flags; nothing where quiet."""
        from summarise.cli.output import say
        from summarise.reports.escape import one_line

        if not self.quiet:
            for hint in checked.hints:
                say(f"hint: {one_line(hint)}")


class Files(NamedTuple):
    """Names of files and addresses to what stands there. ``read``: as ``summarise.readers.read``."""

    read: Callable[..., Article]
    asked: Asked

    def source(self, name: str, **further: Any) -> Article:
        """An article, dated by the option where one was given."""
        return self._read(name, date=self.asked.date, **further)

    def summary(self, name: str) -> Article:
        """A summary. Its offsets are those of its own file, so its markup stays."""
        return self._read(name, keep_markup=True)

    def _read(self, name: str, **further: Any) -> Article:
        asked = self.asked
        return self.read(
            name,
            max_bytes=asked.max_bytes,
            allow_private=asked.allow_private,
            timeout=asked.timeout,
            **further,
        )
