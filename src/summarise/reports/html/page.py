"""A Report, or a check, as one HTML file that needs nothing else.

The policy in the page (``default-src 'none'``, script and style by their hash) lets exactly our own two
texts run; whatever an article or a model smuggles in is text, and could not run if it were not.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from summarise.article import Article
from summarise.checking.explaining.titles import TITLES
from summarise.checking.verdicts import Checked, Verdict
from summarise.quantities import Quantity
from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.detecting import detect, read_as
from summarise.reports.escape import script_json, script_list, visible
from summarise.reports.findings import article_heading, findings, repeats, same_text, told
from summarise.reports.html import strip
from summarise.reports.html.article import marks, paragraphs
from summarise.reports.html.pieces import pieces, saying
from summarise.reports.html.summary import SummarySide
from summarise.reports.view import (
    MARKS,
    NAME_FIELDS,
    is_ours,
    notes,
    others,
    plain,
    second_opinion,
    strings_of,
    tally,
)

_AT_ONCE = 100_000  # characters; a template writes some dozens in a stretch
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")  # the form of BCP 47


def render_report(report: Any, *, quantities: list[Quantity] | None = None) -> str:
    """The report of one article. ``quantities``: of its text, where the caller has them already."""
    return "".join(report_pieces(report, quantities=quantities))


def report_pieces(report: Any, *, quantities: list[Quantity] | None = None) -> Iterator[str]:
    """The same piece by piece: the page of a long summary has many megabytes."""
    return _render(
        _Subject(
            report.article,
            report.summary,
            report.checked,
            notes(report),
            report.repairs,
            report.usage,
            report.provenance,
        ),
        quantities,
    )


def render_checked(article: Article, summary: Any, checked: Checked) -> str:
    """The check of anyone's summary (text, model or plain data) of ``article``."""
    return "".join(checked_pieces(article, summary, checked))


def checked_pieces(article: Article, summary: Any, checked: Checked) -> Iterator[str]:
    """The same piece by piece."""
    return _render(_Subject(article, summary, checked, (*article.notes, *checked.hints)), None)


@dataclass(frozen=True, slots=True)
class _Subject:
    article: Article
    summary: Any
    checked: Checked | None
    notes: Sequence[str]
    repairs: Any = ()
    usage: Any = None
    provenance: Any = None


def _render(subject: _Subject, quantities: list[Quantity] | None) -> Iterator[str]:
    article, checked = subject.article, subject.checked
    if quantities is None:
        quantities = find_quantities(article.text, read_as(article.language))
    found = marks(quantities, checked)
    summary = plain(subject.summary)
    ours = is_ours(summary)
    side = SummarySide(article, strings_of(subject.summary), checked)
    rest = list(others(strings_of(subject.summary), ours=ours))
    statements = [fact["statement"] for fact in summary["facts"]] if ours else []
    verdicts, severities = tally(checked) if checked else ({}, {})
    copied = bool(subject.provenance and subject.provenance.copied)
    headed = article_heading(article)
    return page_pieces(
        "report",
        title=headed,
        article=article,
        notes=subject.notes,
        language=article.language or "",
        lang=_lang(article.language, article.text),
        own_lang=_lang(None, _words(summary, ours, rest)),
        paragraphs=paragraphs(article.text, found, article.pages),
        summary=summary,
        ours=ours,
        others=rest,
        side=side,
        same_text=same_text,
        twice=_twice(summary, statements, headed, side) if ours else (),
        names=NAME_FIELDS,
        checked=checked,
        told=told(findings(checked), checked, copied=copied) if checked else "",
        stated=_stated(checked, ours),
        verdicts=verdicts,
        severities={severity: number for severity, number in severities.items() if number},
        codes=sorted({f.code.value for f in checked.flags}) if checked else [],
        titles={code.value: title for code, title in TITLES.items()},
        marks=MARKS,
        order=list(Verdict),
        copied=copied,
        facts_strip=strip.fact_bars(checked, len(statements), len(article.text)),
        marks_strip=strip.mark_bars(found, len(article.text)),
        strip_width=strip.WIDTH,
        repairs=subject.repairs,
        usage=subject.usage,
        made=subject.provenance,
        second_opinion=second_opinion(subject.provenance),
        quantities=len(quantities),
        said=saying(side.said),
        pieces=pieces,
        states=_states,
        data=script_list("claims", side.details()),
    )


def _states(figures: Iterable[Mapping[str, Any]], *names: str) -> bool:
    """Whether any of the figures has something in one of these fields."""
    return any(figure.get(name) for figure in figures for name in names)


def _twice(summary: Any, statements: list[str], headed: str, side: SummarySide) -> list[str]:
    """The parts of a summary that say again what the heading or the facts say, where nothing is wrong in them."""
    again = {
        "headline": same_text(summary["headline"], headed),
        "summary": repeats(summary["summary"], statements),
    }
    return [part for part, is_so in again.items() if is_so and not side.is_wrong(part)]


def _stated(checked: Checked | None, ours: bool) -> int:
    """How many numbers the summary states where somebody reads it: those of a fact's figures stand in its statement."""
    counted = [c.path for c in checked.claims if c.quantity is not None] if checked else []
    return sum(not ours or ".figures[" not in path for path in counted)


def _lang(stated: str | None, text: str) -> str:
    """The ``lang`` of a text, for its fonts and for who reads it aloud; "" where it is the page's own."""
    if stated and _LANGUAGE.fullmatch(stated):
        return stated
    found = detect(text)
    return "" if found == "en" else found


def _words(summary: Any, ours: bool, rest: list[tuple[str, str]]) -> str:
    """What the summary says in its own words: not its quotes, which are the article's."""
    said = (
        [summary["headline"], summary["summary"], *(f["statement"] for f in summary["facts"])] if ours else []
    )
    return "\n".join([*said, *(text for _, text in rest)])


def page(
    name: str,
    *,
    data: Any,
    home: str = "summarise.reports.html",
    styles: Sequence[str] = (),
    policy: str = "",
    **values: Any,
) -> str:
    """``page_pieces`` as one text."""
    return "".join(page_pieces(name, data=data, home=home, styles=styles, policy=policy, **values))


def page_pieces(
    name: str,
    *,
    data: Any,
    home: str = "summarise.reports.html",
    styles: Sequence[str] = (),
    policy: str = "",
    **values: Any,
) -> Iterator[str]:
    """The page of template ``name`` with its style, its script and ``data`` for it, under a policy that
    allows these and nothing else.

    ``data``: what becomes JSON, or the pieces of it (``escape.script_list``). ``home``: the package whose ``templates`` and ``assets`` hold it, which may build on those here. ``styles``: of
    here, between the base's and its own. ``policy``: what it is allowed beyond ("connect-src 'self'").
    """
    style = "".join(asset(one) for one in ("base.css", *styles)) + asset(f"{name}.css", home)
    script = asset("theme.js") + asset("dom.js") + asset(f"{name}.js", home)
    rules = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
        f"{f'; {policy}' if policy else ''}"
    )
    template = _environment(home).get_template(f"{name}.html.jinja")
    written = template.generate(
        style=Markup(style),  # noqa: S704  # a file of ours
        script=Markup(script),  # noqa: S704
        policy=rules,
        # escaped for where it stands
        data=map(Markup, data if isinstance(data, Iterator) else [script_json(data)]),
        **values,
    )
    some: list[str] = []
    size = 0
    for stretch in written:
        some.append(stretch)
        size += len(stretch)
        if size >= _AT_ONCE:
            yield "".join(some)
            some.clear()
            size = 0
    yield "".join(some)


def fragment(name: str, **values: Any) -> str:
    """The template ``name`` by itself, without a page around it: for a notebook."""
    return _environment("summarise.reports.html").get_template(f"{name}.html.jinja").render(**values)


@cache
def asset(name: str, home: str = "summarise.reports.html") -> str:
    """A style or script of a package."""
    return files(home).joinpath("assets", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment(home: str) -> Environment:
    own = [PackageLoader(home)] if home != "summarise.reports.html" else []
    return Environment(
        loader=ChoiceLoader([*own, PackageLoader("summarise.reports.html")]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _finalize(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
