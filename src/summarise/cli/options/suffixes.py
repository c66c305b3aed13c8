"""What the name of an output file says of the form it is written in, and that it is none of what is read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from summarise.errors import UsageError
from summarise.readers import shown

_FORMS = {
    ".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".json": "json",
    ".csv": "csv", ".sarif": "sarif", ".xlsx": "tieout",
}  # fmt: skip
Form = TypeVar("Form", bound=StrEnum)
WORKBOOK = ".xlsx"
# Files of these names hold no text: what is written as text into one cannot be opened.
_NO_TEXT = frozenset(
    ".xls .xlsm .xlsb .ods .doc .docx .odt .rtf .ppt .pptx .odp .pdf .epub .parquet .db .sqlite .zip .gz .png .jpg .jpeg".split()
)


def form_named(output: Path | None, forms: type[Form]) -> Form | None:
    """The one of ``forms`` that the name of ``output`` ends with; None where it says nothing of any form.

    Raises UsageError where it is the name of a form that is none of ``forms``: a page called .csv would open as none.
    """
    word = _FORMS.get(output.suffix.lower()) if output is not None else None
    offered = [form.value for form in forms]
    if word is None or word == "text" or word == "tieout" or output is None:
        return forms(word) if word in offered else None
    if word not in offered:
        ends = ", ".join(suffix for suffix, form in _FORMS.items() if form in offered)
        raise UsageError(
            f"{shown(str(output))}: nothing is written as {output.suffix.lower()} here{f'; it can end in {ends}' if ends else ''}"
        )
    return forms(word)


def require_suffix(output: Path | None, *, workbook: bool = False) -> None:
    """Raises UsageError where ``output`` has the name of a file that holds no text; ``workbook``: an .xlsx can be written."""
    suffix = output.suffix.lower() if output is not None else ""
    if suffix in _NO_TEXT or (suffix == WORKBOOK and not workbook):
        instead = " (an .xlsx is written by `summarise check --format tieout`)" if suffix == WORKBOOK else ""
        raise UsageError(
            f"{shown(str(output))}: nothing is written as {suffix} here{instead}; give another name"
        )


def require_apart(output: Path | None, inputs: Iterable[str | Path | None]) -> None:
    """Raises UsageError where ``output`` is one of the ``inputs``, by whatever name: an article that is written over is
    lost."""
    if output is None or not os.path.isfile(output):
        return
    for name in inputs:
        if name is not None and os.path.isfile(name) and os.path.samefile(output, name):
            raise UsageError(f"-o {shown(str(output))} is what is read; give the output another name")
