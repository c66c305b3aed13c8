"""One readable file an article, in OUT/articles: never beside the input, where the next run would read it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import Any

from summarise.batch.outputs.results import unwritable
from summarise.report import Report

FOLDER = "articles"
_UNSAFE = re.compile(r"[^\w.,=@+ -]|[. ]+$|^[. ]+")
# Names that Windows keeps for devices, whatever their suffix:
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST = 120  # characters of one part
_BYTES = 255 - len("-01234567.summary.json")  # of one part, as UTF-8: file systems allow 255
_DEEPEST = 2000  # bytes of all parts: systems allow 4,096, and the folder comes before them


class Each(StrEnum):
    """How an article's own file is written."""

    json = "json"
    markdown = "markdown"


def path_of(folder: Path, id: str, form: Each) -> Path:
    """The file of one article. A name that had to be changed to be safe everywhere ends in a piece of its
    hash, so that no two articles share a file."""
    parts = [part for part in id.split("/") if part not in ("", ".")]
    if len(id.encode()) > _DEEPEST:
        parts = parts[-1:]
    safe = [_safe(part) for part in parts] or ["_"]
    if safe != id.split("/"):
        safe[-1] += "-" + hashlib.sha256(id.encode()).hexdigest()[:8]
    suffix = "md" if form is Each.markdown else "json"
    return folder.joinpath(FOLDER, *safe[:-1], f"{safe[-1]}.summary.{suffix}")


def write(folder: Path, id: str, report: Report[Any], form: Each) -> None:
    """Write one article's file. Raises OutputError where the disk does not let us, OSError where only this
    name is impossible: another article's file stands where its folder would."""
    path = path_of(folder, id, form)
    pieces = _renderer(form)(report)
    try:
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder / FOLDER, error) from None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as file:
            file.writelines(pieces)
    except (FileExistsError, NotADirectoryError, IsADirectoryError):
        raise
    except OSError as error:
        raise unwritable(path, error) from None


def _safe(part: str) -> str:
    safe = _UNSAFE.sub("_", part)[:_LONGEST].encode()[:_BYTES].decode(errors="ignore")
    return "_" + safe if _DEVICE.match(safe) else safe


def _renderer(form: Each) -> Callable[[Any], Iterable[str]]:
    if form is Each.markdown:
        from summarise.reports import markdown

        return lambda report: [markdown.render_report(report)]
    from summarise.reports import json

    return json.report_pieces
