"""A tie-out: every number of a summary beside the place of the article that it was held to.

An auditor's word: each number is ticked, worked out, different or absent, and the sheet says how many of how many. Marks:
``✓`` stands in the article, rounded values included; ``=`` follows from the article's numbers by the sum that is shown;
``✗`` another value stands there, or the same one of something else: with an open error or warning nothing is ticked;
``?`` the article has no such number.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from io import BytesIO, StringIO

from summarise.checking.explaining.titles import CHANGES
from summarise.checking.verdicts import Checked, Claim, Evidence, Flag, Severity, Verdict
from summarise.errors import SettingsError
from summarise.reports.escape import cell, one_line
from summarise.reports.flagged import flags_by_place, place_of
from summarise.reports.view import place, plural, standing

# A figure's own text and value repeat a number of its fact's statement, which is on the sheet already.
_REPEATED = re.compile(r"\.figures\[\d+\]\.(?:text|value)$")
COLUMNS = ("number", "where", "state", "article", "place", "start", "end", "sum", "remark")
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")  # what XML 1.0 cannot hold
_WIDTHS = (18, 24, 12, 40, 24, 8, 8, 34, 60)


class Tie(StrEnum):
    """What became of one number."""

    TICKED = "ticked"
    DERIVED = "derived"
    DIFFERS = "differs"
    ABSENT = "absent"


MARKS = {Tie.TICKED: "✓", Tie.DERIVED: "=", Tie.DIFFERS: "✗", Tie.ABSENT: "?"}
_TIES = {
    Verdict.SUPPORTED: Tie.TICKED,
    Verdict.ROUNDED: Tie.TICKED,
    Verdict.DERIVED: Tie.DERIVED,
    Verdict.CONTRADICTED: Tie.DIFFERS,
    Verdict.UNSUPPORTED: Tie.ABSENT,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One number of the summary. ``start``, ``end``: of ``article``, the words in the article, as str indices of its text;
    None where there are none. ``place``: page, cell, cue, where the input has places. ``remark``: what its flags say."""

    number: str
    where: str
    state: Tie
    article: str = ""
    place: str = ""
    start: int | None = None
    end: int | None = None
    sum: str = ""
    remark: str = ""


def lines_of(checked: Checked) -> list[Line]:
    """Every number that the summary states, in its order. A figure's text and value are not told beside its statement."""
    flags = flags_by_place(checked)
    claims = [c for c in checked.claims if c.quantity is not None]
    stated = [c for c in claims if not _REPEATED.search(c.path)] or claims
    return [_line(claim, flags.get(place_of(claim), [])) for claim in stated]


def _line(claim: Claim, flags: Sequence[Flag]) -> Line:
    found = claim.evidence
    said = [
        f"{_decided(flag)}{flag.message} {flag.suggestion}".strip() for flag in flags if flag.accepted is None
    ]
    said += [f"Accepted: {flag.accepted.reason}" for flag in flags if flag.accepted is not None]
    return Line(
        claim.text,
        place(claim.path) if claim.path else "summary",
        _tie(claim, flags),
        found.text if found else "",
        _standing(found),
        found.start if found else None,
        found.end if found else None,
        (found.arithmetic or "") if found else "",
        " ".join(dict.fromkeys(said)),
    )


def _tie(claim: Claim, flags: Sequence[Flag]) -> Tie:
    doubted = any(flag.accepted is None and flag.severity is not Severity.NOTE for flag in flags)
    tie = _TIES[claim.verdict]
    return Tie.DIFFERS if doubted and tie in (Tie.TICKED, Tie.DERIVED) else tie


def _standing(found: Evidence | None) -> str:
    page = f"page {found.page}" if found is not None and found.page and not found.place else ""
    return ", ".join(part for part in (standing(found), page) if part)


def _decided(flag: Flag) -> str:
    return f"Changes {CHANGES[flag.decision]}. " if flag.decision is not None else ""


def total(lines: Sequence[Line]) -> str:
    """ "142 of 147 numbers ticked; 3 derived, 1 differs, 1 absent"."""
    counts = Counter(line.state for line in lines)
    rest = ", ".join(f"{counts[tie]:,} {_verb(tie, counts[tie])}" for tie in list(Tie)[1:] if counts[tie])
    return f"{counts[Tie.TICKED]:,} of {plural(len(lines), 'number')} ticked{f'; {rest}' if rest else ''}"


def _verb(tie: Tie, count: int) -> str:
    return "differ" if tie is Tie.DIFFERS and count > 1 else tie.value


def render_text(checked: Checked) -> str:
    """A line a number, with the total last. What differs or is absent has its remark below."""
    lines = lines_of(checked)
    return "\n".join([*(row for line in lines for row in _told(line)), f"{total(lines)}."]) + "\n"


def _told(line: Line) -> Iterator[str]:
    where = f" at {line.start:,}" if line.start is not None else ""
    place = f" ({one_line(line.place, 80)})" if line.place else ""
    held = line.sum or line.article
    against = f" — {one_line(held, 80)}{where}{place}" if held else ""
    yield f"{MARKS[line.state]} {one_line(line.number, 60)} ({one_line(line.where, 60)}){against}"
    if line.remark and line.state in (Tie.DIFFERS, Tie.ABSENT):
        yield f"    {one_line(line.remark, 300)}"


def render_csv(checked: Checked) -> str:
    """RFC 4180; no cell is ever taken for a formula."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([[cell(str(value)) for value in _cells(line)] for line in lines_of(checked)])
    return out.getvalue()


def _cells(line: Line) -> tuple[object, ...]:
    start, end = ("" if at is None else at for at in (line.start, line.end))
    return (
        line.number, line.where, line.state.value, line.article, line.place, start, end, line.sum, line.remark,
    )  # fmt: skip


def render_html(checked: Checked, *, title: str) -> str:
    """One page, with nothing to load."""
    from summarise.reports.html.page import page

    lines = lines_of(checked)
    return page("tieout", title=title, lines=lines, total=total(lines), marks=MARKS, data={})


def render_xlsx(checked: Checked, *, title: str) -> bytes:
    """A workbook with one sheet, its first row frozen, filters on. Raises SettingsError without the extra ``tables``."""
    try:
        openpyxl = import_module("openpyxl")
    except ImportError:
        raise SettingsError(
            "a workbook needs the extra 'tables': pip install 'summarise-checked[tables]'"
        ) from None

    lines = lines_of(checked)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tie-out"
    sheet.append(COLUMNS)
    for line in lines:
        sheet.append(
            [
                _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", v)[:32_767] if isinstance(v, str) else v
                for v in _cells(line)
            ]
        )
        for one in sheet[sheet.max_row]:
            if isinstance(one.value, str):
                one.data_type = "s"  # "=1+1" of an article is text, never a formula
    for one, width in zip(sheet[1], _WIDTHS, strict=True):
        one.font = openpyxl.styles.Font(bold=True)
        sheet.column_dimensions[one.column_letter].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    book.properties.title = f"{_ILLEGAL.sub('', title)[:200]}: {total(lines)}"
    out = BytesIO()
    book.save(out)
    return out.getvalue()
