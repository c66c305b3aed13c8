"""What an engine returns: a Summary of facts, each with its verbatim quote and its figures.

The field descriptions are part of the prompt: they reach the model inside the JSON schema.
Patterns and numeric bounds are left out on purpose, since grammar-based servers drop or refuse them.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from summarise.quantities import Qualifier


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    def model_post_init(self, context: Any, /) -> None:
        """One set of names serves all models that were given every field, as nearly all are: pydantic's own takes more
        room than the rest of a figure. Nothing adds to a set that is full."""
        shared = _EVERY_FIELD.get(type(self))
        if shared == self.__pydantic_fields_set__:
            object.__setattr__(self, "__pydantic_fields_set__", shared)


class Figure(_Answer):
    """One quantity as the summary states it."""

    text: str = Field(description="The number exactly as it stands in the quote, with its unit: '7.8 tons'.")
    value: str | None = Field(
        coerce_numbers_to_str=True,  # 41000 in place of "41000" is what small models often write, and says the same
        description="The number in plain digits with magnitude words multiplied out: '2500000' for "
        "'2.5 million'. null for a date or a vague size.",
    )
    unit: str | None = Field(
        description="Currency code, 'percent', the unit of measure, or null for a bare count."
    )
    qualifier: Qualifier = Field(
        description="What the words around the number claim: 'more-than' for 'over 10'."
    )
    of: str | None = Field(description="What is counted or measured, in the article's words.")
    period: str | None = Field(description="The time the figure is about, in the article's words, or null.")


class Fact(_Answer):
    """One statement, the words of the article it rests on, and its figures."""

    statement: str = Field(description="One sentence that can be read by itself.")
    quote: str = Field(description="The passage of the article that supports it, copied word for word.")
    figures: list[Figure] = Field(description="Every number in the statement. Empty when it has none.")


class Summary(_Answer):
    """The structured summary of one article."""

    headline: str = Field(description="What happened, in one line.")
    summary: str = Field(description="Two to four sentences.")
    facts: list[Fact] = Field(description="The article's main facts, most important first.")
    people: list[str] = Field(description="People named in the article.")
    organisations: list[str] = Field(description="Organisations named in the article.")
    places: list[str] = Field(description="Places named in the article.")
    dates: list[str] = Field(description="Dates the article is about, as written.")


_EVERY_FIELD: dict[type[BaseModel], set[str]] = {kind: set(kind.model_fields) for kind in (Figure, Fact)}
