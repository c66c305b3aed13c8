"""The file of accepted findings: one line of JSON each, kept beside the summaries they are about.

``summarise accept`` writes it; every check that is given it shows what it names as accepted.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarise.article import Article
from summarise.checking.flags.choosing import Key, Keys
from summarise.checking.reading.claims import passages
from summarise.checking.verdicts import Acceptance, Code, Flag
from summarise.configuration.small_files import text_of
from summarise.errors import OutputError, SettingsError
from summarise.quantities.languages.detecting import detect, read_as
from summarise.wording import in_words

FILE = ".summarise-accepted.jsonl"
_MOST = 100_000_000  # bytes: some 200,000 flags
_HASH = r"^[0-9a-f]{32}$"


class Accepted(BaseModel):
    """One finding that somebody lets stand: ``text`` is what is flagged, at ``path`` of the summary.

    ``source`` and ``claim`` are the first 32 hex digits of SHA-256: of the source's text, and of the flagged words
    with their sentence.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: Code
    path: str
    text: str
    source: str = Field(pattern=_HASH)
    claim: str = Field(pattern=_HASH)
    reason: str = Field(min_length=1)
    who: str = Field(min_length=1)
    when: datetime

    @property
    def key(self) -> Key:
        return Key(self.code.value, self.path, self.source, self.claim)


def load(path: Path) -> dict[Key, Acceptance]:
    """What ``path`` has, for ``check(accepted=...)``; the later of two lines about one finding counts.

    Raises SettingsError with the file and the line for what is no accepted finding.
    """
    from summarise.readers import shown

    try:
        lines = text_of(path, shown(str(path)), _MOST).splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise SettingsError(f"{shown(str(path))}: cannot be read: {reason}") from None
    found: dict[Key, Acceptance] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = Accepted.model_validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            where = f"{'.'.join(map(str, first['loc']))}: " if first["loc"] else ""
            raise SettingsError(
                f"{shown(str(path))}:{number}: not an accepted flag: {shown(where + in_words(first))}; correct or delete the line"
            ) from None
        found[row.key] = Acceptance(row.reason, row.who, row.when.isoformat())
    return found


def rows(
    flags: Iterable[Flag], source: str | Article, summary: Any, *, reason: str, who: str
) -> list[Accepted]:
    """A row for each finding among ``flags``, which a check of ``summary`` against ``source`` gave."""
    article = source if isinstance(source, Article) else Article(source)
    language = read_as(article.language) or detect(article.text)
    keys = Keys(article.text, {p.path: p.text for p in passages(summary, language, article.text)})
    now = datetime.now(UTC).replace(microsecond=0)
    found: dict[Key, Accepted] = {}
    for flag in flags:
        key = keys.of(flag)
        text = flag.claim.text if flag.claim else flag.evidence.text if flag.evidence else ""
        found[key] = Accepted(
            code=flag.code, path=key.path, text=text, source=key.source, claim=key.claim,
            reason=reason, who=who, when=now,
        )  # fmt: skip
    return list(found.values())


def append(path: Path, found: Iterable[Accepted]) -> None:
    """Write rows behind those that are there. Raises OutputError where that is not possible."""
    from summarise.readers import shown

    said = "".join(row.model_dump_json() + "\n" for row in found)
    try:
        with path.open("a+b") as file:
            if file.tell():
                file.seek(-1, 2)
                said = said if file.read(1) == b"\n" else "\n" + said
            file.write(said.encode("utf-8"))
    except OSError as error:
        raise OutputError(f"{shown(str(path))}: cannot be written: {error.strerror}") from None
