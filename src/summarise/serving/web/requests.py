"""What a request may hold, as pydantic models: they check it, and the OpenAPI document is made of them."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from summarise.article import Article
from summarise.configuration.language_codes import require
from summarise.errors import SettingsError
from summarise.readers.summaries import says_nothing
from summarise.wording import in_words


def a_day(written: str) -> str:
    """Raises ValueError for what is none: "2031-02-30", "May"."""
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise ValueError("is no day; give it as YYYY-MM-DD") from None


def an_address(written: str) -> str:
    """Raises ValueError for what is no address of the web: a path, "ftp://…"."""
    if re.fullmatch(r"https?://\S+", written, re.IGNORECASE) is None:
        raise ValueError("is no web address; give one that begins with http:// or https://")
    return written


def a_language(written: str) -> str:
    """Raises ValueError for what is no language: "xx"."""
    try:
        return str(require(written))
    except SettingsError as error:
        raise ValueError(f"{error}") from None


Language = Annotated[str, AfterValidator(a_language)]
Address = Annotated[
    str, AfterValidator(an_address), Field(max_length=4000, json_schema_extra={"format": "uri"})
]
Day = Annotated[
    str,
    AfterValidator(a_day),
    Field(
        description="When the article appeared, YYYY-MM-DD, where it does not say.",
        json_schema_extra={"format": "date"},
    ),
]


class Request(BaseModel):
    """Of all requests: a name that is not known is a mistake and not passed over."""

    model_config = ConfigDict(extra="forbid")


class Sourced(Request):
    """A request about an article."""

    source: str | None = Field(None, description="The article as text. Give this or `article`.")
    article: Article | None = Field(
        None, description="The article as /api/read or /api/upload gave it, with its date, pages and places."
    )
    date: Day | None = None
    language: Language | None = Field(
        None, description="The article's, as BCP 47 ('de'); by default the text decides."
    )

    @model_validator(mode="after")
    def _one_article(self) -> Sourced:
        if (self.source is None) == (self.article is None):
            raise ValueError("give source or article, one of them")
        if not (self.source if self.article is None else self.article.text or "").strip():  # type: ignore[union-attr]
            raise ValueError("the article is empty")
        return self


class Check(Sourced):
    """A summary to be checked against its article."""

    summary: Any = Field(description="Text, or JSON of any shape; text that is JSON is read as JSON.")
    select: list[str] = Field([], description="Only flags of these codes.")
    ignore: list[str] = Field([], description="No flags of these codes.")

    @model_validator(mode="after")
    def _some_summary(self) -> Check:
        if says_nothing(self.summary):
            raise ValueError("the summary is empty")
        return self


class Accept(Sourced):
    """Findings that may stand."""

    summary: Any
    keys: list[str] = Field(min_length=1, description="Of the findings, as /api/view gives them.")
    reason: str = Field(min_length=1, max_length=2000)
    who: str | None = Field(None, min_length=1, max_length=200)


class Summarise(Sourced):
    """An article to be summarised by the model that the server was started with."""

    max_facts: int | None = Field(None, ge=1, le=100)


class Numbers(Request):
    """A text whose quantities are wanted."""

    text: str
    language: Language | None = None


class Read(Request):
    """An address to be read."""

    url: Address
    date: Day | None = None


def said(error: ValidationError) -> str:
    """The first thing that is wrong, in words: "summary: has to be given"."""
    first = error.errors(include_url=False, include_input=False)[0]
    words = {"missing": "has to be given", "json_invalid": "no JSON"}
    message = words.get(first["type"], in_words(first))
    where = ".".join(map(str, first["loc"]))
    return f"{where}: {message}" if where else message
