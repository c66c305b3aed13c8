"""Flags as SARIF 2.1.0, for code scanning and editors (OASIS, "Static Analysis Results Interchange Format").

Rules are the flag codes with their pages as help; a result stands at the claim's place in the summary's
file, with the passage of the source as its related location.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from summarise import __version__
from summarise.article import Article
from summarise.checking.explaining.fixes import Fix, fix_of
from summarise.checking.explaining.pages import codes, pages
from summarise.checking.explaining.titles import title
from summarise.checking.several.together import Together
from summarise.checking.verdicts import Checked, Code, Evidence, Flag
from summarise.checking.weighing.severity import DEFAULT
from summarise.reports.escape import one_line
from summarise.reports.places import Lines, Region, SummaryPlaces
from summarise.reports.view import accepted_by, standing

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# In a SARIF message square brackets make links and braces hold arguments (3.11.5, 3.11.6).
_MESSAGE = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]"})


def render_checked(
    checked: Checked, article: Article | Sequence[Article], places: SummaryPlaces, file: str
) -> str:
    """Every flag, notes too, with a fix where it says what to write. ``article``: its source, or all of them; ``file``: the
    summary's path; "-" is standard input."""
    return render_several([(checked, article, places, file)])


def render_several(checks: Iterable[tuple[Checked, Article | Sequence[Article], SummaryPlaces, str]]) -> str:
    """The flags of several checks as one run."""
    results = []
    for checked, article, places, file in checks:
        sources, texts = _Sources(article), places.texts()
        for flag in checked.flags:
            source = sources.of(flag.evidence)
            result = _result(flag, places, file, source)
            if flag.accepted is None and (fix := fix_of(flag, source.text, texts)) is not None:
                result["fixes"] = [_fix(fix, flag, places, file)]
            results.append(result)
    run = {
        "tool": {
            "driver": {
                "name": "summarise",
                "semanticVersion": __version__,
                "rules": [_rule(code) for code in codes()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    page = pages()[code]
    return {
        "id": code,
        "shortDescription": {"text": title(code)},
        "fullDescription": {"text": page.means},
        "help": {"text": f"{page.means}\n\nWhat to do: {page.do}\n\nWhat it cannot see: {page.blind}"},
        "defaultConfiguration": {"level": DEFAULT[Code(code)].value},
    }


def _result(flag: Flag, places: SummaryPlaces, file: str, source: _Source) -> dict[str, Any]:
    place = {"physicalLocation": {"artifactLocation": _artifact(file), "region": _region(places, flag)}}
    result: dict[str, Any] = {
        "ruleId": flag.code.value,
        "ruleIndex": codes().index(flag.code.value),
        "level": flag.severity.value,
        **({} if flag.confidence is None else {"rank": round(100 * flag.confidence, 1)}),
        **({} if flag.decision is None else {"properties": {"decision": flag.decision.value}}),
        "message": {"text": _message(f"{flag.message} {flag.suggestion}")},
        "locations": [place],
        "partialFingerprints": {"claim/v1": _fingerprint(flag)},
    }
    if flag.claim is not None and flag.claim.path:
        result["locations"][0]["logicalLocations"] = [
            {"fullyQualifiedName": one_line(flag.claim.path), "kind": "property"}
        ]
    if flag.accepted is not None:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": one_line(accepted_by(flag.accepted))}
        ]
    if flag.evidence is not None:
        result["relatedLocations"] = [source.location(flag.evidence)]
    return result


def _fix(fix: Fix, flag: Flag, places: SummaryPlaces, file: str) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _as_json(places.region_of(fix.path, fix.start, fix.end)),
        "insertedContent": {"text": places.as_written(fix.text)},
    }
    return {
        "description": {"text": _message(flag.suggestion)},
        "artifactChanges": [{"artifactLocation": _artifact(file), "replacements": [replacement]}],
    }


def _region(places: SummaryPlaces, flag: Flag) -> dict[str, Any]:
    region = _as_json(places.region(flag.claim))
    if flag.claim is not None:
        region["snippet"] = {"text": one_line(flag.claim.text)}
    return region


def _as_json(region: Region) -> dict[str, Any]:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _fingerprint(flag: Flag) -> str:
    """The same flag in a later run, wherever its line has moved to."""
    said = (flag.code, flag.claim.path if flag.claim else "", flag.claim.text if flag.claim else flag.message)
    return hashlib.sha256("\0".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _message(text: str) -> str:
    return one_line(text).translate(_MESSAGE)


def _artifact(file: str) -> dict[str, str]:
    """A relative path stays relative, so that it means the same in every checkout."""
    if file == "-":
        return {"uri": "stdin"}
    path = PurePath(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix().encode("utf-8", "surrogateescape"))}


class _Sources:
    """One article, or several by the names that evidence has for them."""

    def __init__(self, given: Article | Sequence[Article]) -> None:
        articles = [given] if isinstance(given, Article) else list(given)
        self._first = _Source(articles[0])
        self._named = dict(zip(Together(articles).names, map(_Source, articles), strict=True))

    def of(self, evidence: Evidence | None) -> _Source:
        name = evidence.source if evidence is not None else None
        return self._first if name is None else self._named.get(name, self._first)


class _Source:
    """The article, as the related location of a result."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self._article = article
        self._lines = Lines(article.text)

    def location(self, evidence: Evidence) -> dict[str, Any]:
        """Where the evidence stands. Where the text was extracted (HTML, PDF) its lines are not the file's,
        and only the passage itself is given."""
        at = f" ({where})" if (where := standing(evidence)) else ""
        said: dict[str, Any] = {"id": 0, "message": {"text": _message(f"The source{at}: “{evidence.text}”")}}
        if self._article.source is not None and "://" not in self._article.source:
            place: dict[str, Any] = {"artifactLocation": _artifact(self._article.source)}
            if not (self._article.offsets or self._article.pages or self._article.places):
                place["region"] = _as_json(self._lines.region(evidence.start, evidence.end))
            said["physicalLocation"] = place
        return said
