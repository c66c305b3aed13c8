"""Reports and checks as JSON, through pydantic. Offsets are ``str`` indices, Decimals are strings.

``format_version`` counts changes that a reader of the JSON has to know of; new optional fields are none.
The schema of version 1 is docs/schema/report-v1.json.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from summarise import exact_json
from summarise.checking.verdicts import Checked
from summarise.errors import InputError
from summarise.quantities import Quantity
from summarise.report import FORMAT_VERSION, Report, SecondOpinion
from summarise.reports.json_pieces import checked_pieces, listed
from summarise.schema import Fact, Summary
from summarise.wording import in_words

_CHECKED = TypeAdapter(Checked)
_QUANTITIES = TypeAdapter(list[Quantity])
_FACTS = TypeAdapter(list[Fact])
_LONG = 1_000  # claims and flags of a check that is not written in one go
_OPENED = '\n  "checked": {\n'
_NO_FACTS = '\n    "facts": [],\n'
_BARE = _OPENED + '    "claims": [],\n    "flags": [],\n    "omitted": [],\n    "hints": []\n  }'


class AnySummary(BaseModel):
    """A summary whose schema is not at hand: its fields as they were stored."""

    model_config = ConfigDict(extra="allow", frozen=True)


def render_report(report: Any) -> str:
    """One report as JSON; ``load_report`` reads it back."""
    return whole(report_pieces(report))


def report_pieces(report: Any) -> Iterator[str]:
    """The same piece by piece, where the check is long."""
    checked = report.checked
    if checked is None or len(checked.claims) + len(checked.flags) < _LONG:
        yield str(report.model_dump_json(indent=2))
    else:
        bare = {"checked": replace(checked, claims=(), flags=(), omitted=(), hints=())}
        summary = report.summary
        own = type(summary) is Summary
        if own:
            bare["summary"] = summary.model_copy(update={"facts": []})
        written = report.model_copy(update=bare).model_dump_json(indent=2)
        # no other field stands so far to the left
        before, _, after = written.partition(_BARE)
        if own:
            begin, _, before = before.partition(_NO_FACTS)
            yield begin + _NO_FACTS.removesuffix("[],\n")
            yield from listed(_FACTS, summary.facts, "    ")
            before = ",\n" + before
        yield before + _OPENED
        yield from checked_pieces(checked, "    ")
        yield "\n  }" + after
    yield "\n"


def whole(pieces: Iterable[str]) -> str:
    """The pieces as one text."""
    text = ""
    for piece in pieces:  # grows in its place in CPython, where a list and a join would hold everything twice
        text += piece
    return text


def load_report(stored: str | bytes | dict[str, Any], schema: type[Any] | None = None) -> Report[Any]:
    """The Report that ``render_report`` wrote; ``stored`` is its JSON, parsed or not.

    ``schema``: the model its summary was made with; without it ours is used for a summary of ours, and
    AnySummary for any other. Raises InputError where it is no report, or one of a later format.
    """
    data = stored if isinstance(stored, dict) else _parsed(stored)
    if not isinstance(data, dict) or not {"article", "summary", "provenance"} <= data.keys():
        raise InputError("not a report: it lacks article, summary or provenance; `--format json` writes one")
    version = data.get("format_version")
    if version != FORMAT_VERSION:
        raise InputError(f"a report of format {version!r:.20}; this version reads format {FORMAT_VERSION}")
    try:
        return Report[schema or _schema_of(data)].model_validate(data)  # type: ignore[misc, no-any-return]
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        path = ".".join(str(part) for part in first["loc"])
        raise InputError(f"not a report of format {FORMAT_VERSION}: {path} {in_words(first)}") from None


def _parsed(text: str | bytes, what: str = "a report") -> Any:
    if not isinstance(text, str | bytes | bytearray):
        raise InputError(f"not {what}: it is {type(text).__name__}; give its JSON, as text or parsed")
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        where = (
            f": line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        )
        raise InputError(f"not {what}: not valid JSON{where}") from None


def _schema_of(data: dict[str, Any]) -> type[BaseModel]:
    try:
        Summary.model_validate(data["summary"])
    except ValidationError:
        return AnySummary
    return Summary


def report_schema() -> str:
    """The JSON Schema (draft 2020-12) of what ``render_report`` writes for a summary of ours."""
    schema = Report[Summary].model_json_schema(mode="serialization")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": f"summarise report, format {FORMAT_VERSION}",
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def render_checked(checked: Checked, second_opinion: SecondOpinion | None = None) -> str:
    """One check as JSON: format_version, claims, flags, omitted; second_opinion where there was one."""
    return whole(check_pieces(checked, second_opinion))


def check_pieces(checked: Checked, second_opinion: SecondOpinion | None = None) -> Iterator[str]:
    """The same piece by piece."""
    yield f'{{\n  "format_version": {FORMAT_VERSION},\n'
    yield from checked_pieces(checked, "  ")
    if second_opinion is not None:
        said = json.dumps(second_opinion.model_dump(mode="json"), indent=2, ensure_ascii=False)
        yield ',\n  "second_opinion": ' + said.replace("\n", "\n  ")
    yield "\n}\n"


def checked_data(checked: Checked) -> dict[str, Any]:
    """One check as JSON values, to be put into a larger record."""
    return {"format_version": FORMAT_VERSION, **_CHECKED.dump_python(checked, mode="json")}


def load_checked(stored: str | bytes | dict[str, Any]) -> Checked:
    """The Checked that ``render_checked`` or ``checked_data`` wrote, equal to what it was.

    Raises InputError where it is none, or one of a later format.
    """
    data = stored if isinstance(stored, dict) else _parsed(stored, "a check")
    if not isinstance(data, dict) or not {"claims", "flags"} <= data.keys():
        raise InputError("not a check: it lacks claims or flags; `summarise check --format json` writes one")
    version = data.get("format_version")
    if version != FORMAT_VERSION:
        raise InputError(f"a check of format {version!r:.20}; this version reads format {FORMAT_VERSION}")
    known = {name: data[name] for name in Checked.__dataclass_fields__ if name in data}
    try:
        return _CHECKED.validate_python(known)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        path = ".".join(str(part) for part in first["loc"])
        raise InputError(f"not a check of format {FORMAT_VERSION}: {path} {in_words(first)}") from None


def checked_line(record: dict[str, Any], checked: Checked) -> str:
    """``record`` with the check under ``checked``, as one line of JSON."""
    rest = exact_json.dumps({k: v for k, v in record.items() if k != "checked"})
    try:
        found = _CHECKED.dump_json(checked)
    except ValueError:  # half a surrogate pair, which pydantic writes in no other way
        return exact_json.dumps({**record, "checked": checked_data(checked)}) + "\n"
    begin = rest[:-1] + (", " if len(rest) > 2 else "")
    begin += f'"checked": {{"format_version": {FORMAT_VERSION}, '
    # put together as bytes: of a long check the text takes twice their room
    line = b"".join((begin.encode("utf-8", "surrogatepass"), memoryview(found)[1:], b"}\n"))
    del found
    return line.decode("utf-8", "surrogatepass")


def render_quantities(quantities: list[Quantity], place: Callable[[int], str | None] | None = None) -> str:
    """Quantities as a JSON array. ``place``: from an offset of the text to where that stood in the input, for inputs that
    have places; each quantity has its ``place`` then."""
    return json.dumps(_placed(quantities, place), indent=2, ensure_ascii=False) + "\n"


def quantities_line(
    file: str, quantities: list[Quantity], place: Callable[[int], str | None] | None = None
) -> str:
    """The quantities of one file of many, as one line of JSON; ``place`` as above."""
    return json.dumps({"file": file, "quantities": _placed(quantities, place)}, ensure_ascii=False) + "\n"


def _placed(quantities: list[Quantity], place: Callable[[int], str | None] | None) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = _QUANTITIES.dump_python(quantities, mode="json")
    if place is not None:
        for shown, quantity in zip(data, quantities, strict=True):
            shown["place"] = place(quantity.start)
    return data
