"""The Report: everything about one summarised article, renderable without the engine that made it."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Generic

from pydantic import BaseModel, ConfigDict, Field, SerializeAsAny
from typing_extensions import TypeVar

from summarise.article import Article
from summarise.checking import Checked, Claim, Flag

# No bound: pydantic 2.8 takes a bound or a default, not both.
S = TypeVar("S", default=BaseModel)
FORMAT_VERSION = 1


class Usage(BaseModel):
    """Tokens and calls summed over every attempt, failed ones included."""

    model_config = ConfigDict(frozen=True)

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cached_tokens: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(**{name: getattr(self, name) + getattr(other, name) for name in Usage.model_fields})

    def __sub__(self, part: Usage) -> Usage:
        return Usage(**{name: getattr(self, name) - getattr(part, name) for name in Usage.model_fields})


class SecondOpinion(BaseModel):
    """What read the summary once more: its doubts are the flags of code model-doubt.

    ``failed``: why there is no opinion, ``kind`` the same in one word; the summary and its check are what they
    were without one. ``usage``: its part of the report's usage.
    """

    model_config = ConfigDict(frozen=True)

    model: str
    prompt: str
    prompt_hash: str
    schema_hash: str
    statements: int  # how many were sent
    doubts: int = 0
    failed: str | None = None
    kind: str | None = None  # of the failure, as summarise.errors names them: "unavailable", "key"
    usage: Usage = Usage()


class Provenance(BaseModel):
    """What made the summary. Hashes are the first 16 hex digits of SHA-256."""

    model_config = ConfigDict(frozen=True)

    version: str
    engine: str  # "extractive" or "llm"
    model: str
    prompt: str | None = None  # name and version: "facts-v1"
    prompt_hash: str | None = None
    schema_name: str
    schema_hash: str
    text_hash: str
    parameters: dict[str, Any] = Field(default_factory=dict)
    second_opinion: SecondOpinion | None = None

    @property
    def copied(self) -> bool:
        """Whether the summary is the article's own sentences: then its check compares a copy with what was copied."""
        return self.engine == "extractive"


class Repair(BaseModel):
    """One claim that the model restated after the check objected."""

    model_config = ConfigDict(frozen=True)

    path: str
    code: str
    before: str
    after: str


class Report(BaseModel, Generic[S]):
    """article, summary, claims with verdicts, flags, figures left out, usage, provenance.

    ``notes``: what has to be said of how it was made, such as a repair that failed.

    ``Report[Schema]`` is for type checkers: instances are plain ``Report``s, whatever the schema.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    format_version: int = FORMAT_VERSION
    article: Article
    summary: SerializeAsAny[S]
    checked: Checked | None = None  # None after --no-check
    repairs: list[Repair] = []
    notes: list[str] = []
    usage: Usage = Usage()
    provenance: Provenance

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        # By its name: what stores or carries a report brings no template library along.
        return str(import_module("summarise.reports.html.notebook").report_html(self))

    def to_frame(self, library: str | None = None) -> Any:
        """One row a claim, as a DataFrame of pandas or polars; see ``Checked.to_frame``. An unchecked report has none."""
        return (self.checked or Checked((), ())).to_frame(library)

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.checked.claims if self.checked else ()

    @property
    def flags(self) -> tuple[Flag, ...]:
        return self.checked.flags if self.checked else ()
