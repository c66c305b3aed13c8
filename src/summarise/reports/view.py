"""What every form of a report shows before it has a form: marks, labels, claims by place, like flags
together, the line of a text around a span. Pure: values in, values out."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from numbers import Number
from typing import Any

from summarise.checking.flags.decisions import harm
from summarise.checking.reading import typed
from summarise.checking.reading.structures import leaves
from summarise.checking.verdicts import Acceptance, Checked, Claim, Code, Evidence, Flag, Severity, Verdict
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.reports.escape import one_line
from summarise.reports.numbers import value_text

MARKS = {
    Verdict.SUPPORTED: "✓",
    Verdict.ROUNDED: "≈",
    Verdict.DERIVED: "=",
    Verdict.CONTRADICTED: "✗",
    Verdict.UNSUPPORTED: "?",
}
WORST_FIRST = (
    Verdict.CONTRADICTED,
    Verdict.UNSUPPORTED,
    Verdict.DERIVED,
    Verdict.ROUNDED,
    Verdict.SUPPORTED,
)
GRAVEST_FIRST = tuple(reversed(Severity))
NAME_FIELDS = ("people", "organisations", "places", "dates")
_LAID_OUT = pattern(
    r"headline|summary|facts(?:\[\d+\]\.(?:statement|quote|figures(?:\[\d+\]\.\w+)?))?|(?:people|organisations|places|dates)(?:\[\d+\])?"
)
_STEP = pattern(r"([^.\[\]]+)|\[(\d+)\]")


class Marked(NamedTuple):
    """A stretch of a summary's string that is marked: ``claim``, one of the check's own (``is_own``), with its flagged
    hedge; or words that are flagged and no part of one."""

    start: int
    end: int
    claim: Claim
    is_own: bool


class Grouped(NamedTuple):
    """Flags that say the same thing of several places: one number wrong in text, value and statement.

    ``flag`` is the one in the most readable place; ``claims`` are all of theirs, in order.
    """

    flag: Flag
    claims: tuple[Claim, ...]
    flags: tuple[Flag, ...]


def second_opinion(made: Any) -> str:
    """Who read the summary once more and what came of it, in a few words; "" where nobody did. ``made``: a
    report's provenance."""
    second = getattr(made, "second_opinion", None)
    if second is None:
        return ""
    who = f"second opinion by {one_line(second.model)}, prompt {second.prompt} {second.prompt_hash}"
    if second.failed is not None:
        return f"no {who}: {one_line(second.failed)}"
    return f"{who}: {plural(second.doubts, 'doubt')} about {plural(second.statements, 'statement')}"


def grouped(flags: Iterable[Flag]) -> list[Grouped]:
    """``flags`` with equal ones together, the most harmful first: of one severity a quote that is not word for word
    behind what a reader would be told wrong; otherwise in their order; accepted ones last."""
    together: dict[object, list[Flag]] = defaultdict(list)
    for flag in flags:
        together[_same_thing(flag)].append(flag)
    groups = [
        Grouped(alike[0], tuple(f.claim for f in alike if f.claim is not None), tuple(alike))
        for alike in together.values()
    ]
    return sorted(groups, key=lambda g: (*harm(g.flag), g.flag.code is Code.QUOTE_NOT_FOUND))


def _same_thing(flag: Flag) -> object:
    where = (flag.evidence.start, flag.evidence.end) if flag.evidence else None
    if flag.claim is None or flag.claim.quantity is None or where is None:
        return id(flag)
    q = flag.claim.quantity
    return flag.code, flag.severity, flag.decision, where, q.low, q.high, q.date, flag.accepted


def by_path(checked: Checked | None) -> dict[str, list[Claim]]:
    """The claims at each path of the summary, in the order of the text there."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in checked.claims if checked else ():
        claims[claim.path].append(claim)
    return {path: sorted(found, key=lambda c: (c.start, -c.end)) for path, found in claims.items()}


def of_figure(path: str, claims: Mapping[str, list[Claim]], wrong: Set[str]) -> Verdict | None:
    """The verdict on a figure of a fact, at ``path``: the worst on its text and its value, contradicted where another field
    of it is ``wrong`` (as ``wrong_paths`` has it)."""
    if any(f"{path}.{key}" in wrong for key in ("unit", "qualifier", "of", "period")):
        return Verdict.CONTRADICTED
    return worst(c.verdict for key in ("text", "value") for c in claims.get(f"{path}.{key}", ()))


def wrong_paths(checked: Checked | None) -> set[str]:
    """The paths of the strings that have an open error or warning."""
    if checked is None:
        return set()
    return {f.claim.path for f in checked.open if f.claim is not None and f.severity is not Severity.NOTE}


def marked(checked: Checked | None, own: Mapping[str, list[Claim]] | None = None) -> dict[str, list[Marked]]:
    """What is to be marked at each path of the summary, in order and apart from each other: its claims, each with the
    hedge beside it where that is flagged, and flagged words that are no part of a claim ("rose"). ``own``: ``by_path``."""
    flagged: dict[str, list[Flag]] = defaultdict(list)
    for flag in checked.flags if checked else ():
        if flag.claim is not None and flag.code is not Code.NO_EVIDENCE:
            flagged[flag.claim.path].append(flag)
    claims = by_path(checked) if own is None else own
    return {
        path: _marked(claims.get(path, []), flagged.get(path, []))
        for path in dict.fromkeys((*claims, *flagged))
    }


def _marked(claims: list[Claim], flags: list[Flag]) -> list[Marked]:
    out = [Marked(c.start, c.end, c, True) for c in claims]
    words = {f.claim.reach: f.claim for f in flags if f.claim is not None}
    starts = [c.start for c in claims]
    for (start, end), claim in words.items():
        first = bisect_left(starts, start)
        first -= first > 0 and claims[first - 1].end > start
        last = bisect_left(starts, max(end, start + 1))
        if last <= first:
            out.append(Marked(start, end, claim, False))
        elif last == first + 1:  # a hedge and its number: one mark, and the number's
            here = out[first]
            out[first] = here._replace(start=min(here.start, start), end=max(here.end, end))
    return sorted(out, key=lambda one: (one.start, -one.end))


def worst(verdicts: Iterable[Verdict]) -> Verdict | None:
    """The verdict that matters most; None of none."""
    return min(verdicts, key=WORST_FIRST.index, default=None)


def tally(checked: Checked) -> tuple[dict[Verdict, int], dict[Severity, int]]:
    """How many claims with which verdict, how many flags of which severity, without the accepted; gravest severity
    first."""
    verdicts = Counter(c.verdict for c in checked.claims)
    severities = Counter(f.severity for f in checked.open)
    return {v: verdicts[v] for v in Verdict}, {s: severities[s] for s in GRAVEST_FIRST}


def claims_counted(checked: Checked, *, copied: bool = False) -> str:
    """How many claims with which verdict, in a sentence. ``copied``: the summary is the article's own sentences, so that
    what is supported was copied and not checked against anything else."""
    verdicts, _ = tally(checked)
    named = {v: "copied from the article" if copied and v is Verdict.SUPPORTED else v.value for v in verdicts}
    claims = ", ".join(f"{n} {named[v]}" for v, n in verdicts.items() if n)
    return f"{plural(len(checked.claims), 'claim')}{': ' + claims if claims else ''}."


def counts(checked: Checked, *, copied: bool = False) -> str:
    """``tally`` as one line; ``copied``: as of ``claims_counted``."""
    _, severities = tally(checked)
    flags = ", ".join(plural(n, s.value) for s, n in severities.items() if n)
    accepted = len(checked.flags) - len(checked.open)
    said = claims_counted(checked, copied=copied)
    return f"{said} Flags: {flags or 'none'}{f'; {accepted:,} accepted' if accepted else ''}."


def accepted_by(accepted: Acceptance) -> str:
    """Who accepted a finding, when and why: "the desk's own count (ida, 2031-02-11)"."""
    return f"{accepted.reason} ({accepted.who}, {accepted.when[:10]})"


def standing(evidence: Evidence | None) -> str:
    """Where evidence stands, in words: its source where there are several, and its page, cell or slide; "" where it has
    no place."""
    if evidence is None:
        return ""
    return ", ".join(part for part in (evidence.source, evidence.place) if part)


def plural(number: int, noun: str) -> str:
    """ "1 flag", "1,200 flags"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def reading(q: Quantity) -> str:
    """What a quantity was read as: "money: more than 2,500,000 USD"."""
    hedge = "" if q.qualifier.value in ("exact", "between") else q.qualifier.value.replace("-", " ")
    value = " ".join(part for part in (hedge, value_text(q, grouped=True), q.unit or "") if part)
    return f"{q.kind.value}: {value}" if value else q.kind.value


def place(path: str) -> str:
    """A path as people say it: "fact 2, figure 1, value" for "facts[1].figures[0].value"."""
    words: list[str] = []
    for name, index in _STEP.findall(path):
        if index:
            singular = words[-1].removesuffix("s") if words else "item"
            words[-1:] = [f"{singular} {int(index) + 1}"]
        else:
            words.append(name.replace("_", " "))
    return ", ".join(words)


def notes(report: Any) -> list[str]:
    """What has to be said aloud: by the reader of the article, then of how the summary was made."""
    return [*report.article.notes, *report.notes]


def plain(summary: Any) -> Any:
    """A summary as plain data: what pydantic would write for a model, anything else as it is."""
    return summary.model_dump(mode="json") if hasattr(summary, "model_dump") else summary


def is_ours(summary: Any) -> bool:
    """Whether plain data has the form of our Summary, perhaps with more fields, so that its facts can be
    laid out as facts."""
    if not isinstance(summary, Mapping) or "facts" not in summary:
        return False
    from pydantic import ValidationError

    from summarise.schema import Summary

    try:
        Summary.model_validate({name: summary.get(name) for name in Summary.model_fields})
    except ValidationError:
        return False
    return True


def strings_of(summary: Any) -> Iterator[tuple[str, str]]:
    """Every string of a summary, of whatever shape, with its path, in order: the paths are those that ``Claim.path``
    names."""
    return ((leaf.path, leaf_text(leaf.value)) for leaf in leaves(summary, lambda _: False))


def others(strings: Iterable[tuple[str, str]], *, ours: bool) -> Iterator[tuple[str, str]]:
    """Those of ``strings`` that have no place of their own in a report: all of a summary of another schema, or the fields
    that a schema adds to ours. ``ours``: as ``is_ours`` says of it."""
    for path, text in strings:
        if not ours or not _LAID_OUT.fullmatch(path):
            yield path, text


def leaf_text(value: Any) -> str:
    """A leaf's text as the check reads it."""
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8", "replace")
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return {None: "none", True: "yes", False: "no"}.get(value, value)  # type: ignore[return-value, arg-type]
    if isinstance(value, Number):
        return typed.spelled(value)[0]
    moment = typed.moment(value)
    return moment.text if moment else str(value)
