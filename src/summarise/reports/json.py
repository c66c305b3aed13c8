"""Reports and checks as JSON, through pydantic. Offsets are ``str`` indices, Decimals are strings."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from summarise.checking.verdicts import Checked
from summarise.quantities import Quantity
from summarise.report import FORMAT_VERSION, Report
from summarise.schema import Summary

_CHECKED = TypeAdapter(Checked)
_QUANTITIES = TypeAdapter(list[Quantity])


def render_report(report: Any) -> str:
    """One report as JSON; ``load_report`` reads it back."""
    return str(report.model_dump_json(indent=2)) + "\n"


def load_report(text: str, schema: type[Any] = Summary) -> Report[Any]:
    """The Report that ``render_report`` wrote. ``schema``: the model its summary was made with.

    Raises pydantic.ValidationError where the text is no such report.
    """
    return Report[schema].model_validate_json(text)  # type: ignore[valid-type]


def render_checked(checked: Checked) -> str:
    """One check as JSON: format_version, claims, flags, omitted."""
    return (
        json.dumps(
            {"format_version": FORMAT_VERSION, **_CHECKED.dump_python(checked, mode="json")},
            indent=2,
            ensure_ascii=False,
        )
        + "\n"
    )


def render_quantities(quantities: list[Quantity]) -> str:
    """Quantities as a JSON array."""
    return json.dumps(_QUANTITIES.dump_python(quantities, mode="json"), indent=2, ensure_ascii=False) + "\n"
