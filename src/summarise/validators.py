"""Numbers checked while a pydantic model is validated, so that instructor asks the model again.

The source goes into the validation context, as a str, an Article, or a Source that is read once::

    class Brief(CheckedModel):
        headline: str
        injured: int

    client.create(response_model=Brief, messages=[...], context={"source": article})

A flag that is grave enough becomes a ``ValueError`` of pydantic's, and its text, which instructor sends
back, says what was written, where, what the source has and what to do. Nothing here imports a client.

With a context instructor renders every message as a Jinja template: put the article in as a variable
(``"{{ source }}"``), never into the message itself. See docs/embedding.md.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import AfterValidator, BaseModel, ValidationInfo, model_validator

from summarise.article import Article
from summarise.checking import Severity
from summarise.checking.check import check
from summarise.checking.reusable import Source
from summarise.errors import SettingsError
from summarise.summarising.repairing import objection

SOURCE = "source"
_OBJECTED = (
    "A program compared this with the source and objects to the points below, one to a line, as JSON. "
    "Correct what each names from what the source says, or leave it out; leave the rest as it is."
)

Grave = Literal["error", "warning", "note"] | Severity


class CheckedModel(BaseModel):
    """A model whose every number, quote and name is compared with the source when it is validated.

    ``fail_on``: the severity from which a flag is an error of validation. ``source_key``: where the
    source stands in the validation context, a str, an Article or a Source; None there leaves the check out, for
    models that are loaded again. Both are class variables, to be set in a subclass.

    Raises SettingsError where the context has no source: a model that was meant to be checked is not
    let pass unchecked.
    """

    fail_on: ClassVar[Grave] = Severity.ERROR
    source_key: ClassVar[str] = SOURCE

    @model_validator(mode="after")
    def _agrees_with_the_source(self, info: ValidationInfo) -> Self:
        source = _source(info, self.source_key, type(self).__name__)
        if source is not None:
            _require_agreement(source, self, self.fail_on)
        return self


def numbers_from_source(fail_on: Grave = Severity.ERROR, *, source_key: str = SOURCE) -> AfterValidator:
    """The same for one field of any model: ``Annotated[int, numbers_from_source()]``.

    The field's name gives a bare number its kind, as everywhere: ``age``, ``price_usd``. The arguments
    are those of CheckedModel, and so is what is raised.
    """

    def agrees_with_the_source(value: Any, info: ValidationInfo) -> Any:
        source = _source(info, source_key, info.field_name or "the field")
        if source is not None:
            _require_agreement(source, {info.field_name: value} if info.field_name else value, fail_on)
        return value

    return AfterValidator(agrees_with_the_source)


def _quoted(value: str, info: ValidationInfo) -> str:
    source = _source(info, SOURCE, info.field_name or "the quote")
    if source is not None:
        _require_agreement(source, {"quote": value}, Severity.ERROR)
    return value


SupportedStr = Annotated[str, numbers_from_source()]
"""Text whose numbers all stand in the source."""

VerbatimQuote = Annotated[str, AfterValidator(_quoted)]
"""Text that stands in the source word for word: white space, quotation marks and dashes folded, and not
one digit forgiven."""


def _source(info: ValidationInfo, key: str, what: str) -> str | Article | Source | None:
    context = info.context
    if not isinstance(context, dict) or key not in context:
        raise SettingsError(
            f"{what} has no source to be checked against: validate it with context={{{key!r}: text}}, "
            f"or with {{{key!r}: None}} to leave the check out"
        )
    source = context[key]
    if source is not None and not isinstance(source, (str, Article, Source)):
        raise SettingsError(f"the source in the validation context is a {type(source).__name__}, not text")
    return source


def _require_agreement(source: str | Article | Source, value: Any, fail_on: Grave) -> None:
    order = list(Severity)
    least = order.index(Severity(fail_on))
    text = source if isinstance(source, str) else source.text
    flags = [f for f in check(source, value).flags if f.claim and order.index(f.severity) >= least]
    if flags:
        raise ValueError("\n".join([_OBJECTED, *(objection(flag, text) for flag in flags)]))
