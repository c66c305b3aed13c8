"""The engine without a model: the article's own sentences, and the figures that the finder sees in them.

It writes nothing of its own. The headline is the article's, the summary its most informative sentences, and
the three to seven that say most become facts, each with its quote, in the order of the article; or, where
that is asked for, every sentence with a figure. What it cannot do: say something shorter than the article
does, or resolve "it" and "they": a sentence that begins so is no fact by itself.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from pydantic import BaseModel, ValidationError

from summarise.article import Article, above_title, title_line
from summarise.checking.source.quotes import MIN_LENGTH
from summarise.checking.text.sentences import split_sentences
from summarise.engines.engine import Answer, Ask
from summarise.engines.extractive.furniture import behind_dateline, is_credit, leans_back
from summarise.engines.extractive.naming import names_in
from summarise.engines.extractive.ranking import ranked
from summarise.errors import InputError, SettingsError
from summarise.quantities import Kind, Quantity
from summarise.quantities.finder import find_quantities
from summarise.quantities.temporal.relative import as_durations
from summarise.schema import Fact, Figure, Summary

_SUMMARY_SENTENCES = 3
_FACTS = (3, 7)  # the fewest and the most, where nothing else is asked for
_SENTENCES_A_FACT = 2
_FACTS_WITHOUT_FIGURES = (
    5  # with all figures: so many facts at least, where the article has the sentences for them
)
_TOP = 600  # characters of the body in which a dateline may stand, behind bylines
_LONGEST_SENTENCE = 500
_LONGEST_HEADLINE = 160
_DATELINE = re.compile(r"\s*(?:date[: ]+)?\d{4}-\d{2}-\d{2}\b[ \t]*\n?\s*", re.IGNORECASE)
_BREAK = re.compile(r"\n(?=\s*[\W\d]*[A-Z0-9])")
_WITH_UNIT = {Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE, Kind.DURATION}
_FRONTED = re.compile(
    r"\W*(?:in|on|during|between|from|since|for|over|until|by|throughout)\s+(?:the\s+)?", re.IGNORECASE
)


class Sentence(NamedTuple):
    """A span of the article with the figures in it."""

    start: int
    end: int
    figures: tuple[Quantity, ...]


class ExtractiveEngine:
    """No model, no network, and the same answer every time. Of an ask only ``max_facts`` and ``all_figures``
    have a meaning."""

    name = "extractive"

    async def summarise(self, article: Article, schema: type[BaseModel], ask: Ask) -> Answer:
        """Raises SettingsError for a schema that is not Summary's, InputError for a text without words."""
        summary = extract(article, ask.max_facts, ask.all_figures)
        if isinstance(summary, schema):
            return Answer(summary, model=self.name)
        try:
            return Answer(schema.model_validate(summary.model_dump()), model=self.name)
        except ValidationError:
            raise SettingsError(
                f"the built-in engine fills its own schema only, not {schema.__name__}; choose a model for it"
            ) from None


def extract(article: Article, max_facts: int | None = None, all_figures: bool = False) -> Summary:
    """The summary in the article's own words. Facts: the sentences that say most and stand by themselves, in
    the article's order, as many as fit its length or ``max_facts``; with ``all_figures`` every sentence with a
    figure, then others where those are few, at most ``max_facts``."""
    text = article.text
    title, begin = _title(article)
    quantities = [q for q in as_durations(find_quantities(text)) if q.kind is not Kind.IDENTIFIER]
    sentences = _sentences(text, begin, quantities)
    flat = [_flat(text[one.start : one.end]) for one in sentences]
    order = ranked(flat, [len(one.figures) for one in sentences], title or "")
    if not sentences and not title:
        raise InputError("the article has no words")
    if all_figures:
        chosen = _with_all_figures(order, sentences, flat)[:max_facts]
    else:
        chosen = _main_facts(order, sentences, flat, max_facts)
    lead = sorted([at for at in order if _is_prose(flat[at])][:_SUMMARY_SENTENCES])
    names = names_in(text)
    return Summary(
        headline=title or _shortened(flat[0]),
        summary=" ".join(flat[at] for at in lead) or title or flat[0],
        facts=[_fact(text, sentences[at], flat[at]) for at in sorted(chosen)],
        people=names.people,
        organisations=names.organisations,
        places=names.places,
        dates=_dates(quantities),
    )


def _title(article: Article) -> tuple[str | None, int]:
    """The title, and where the body begins; a day above it belongs to neither. A first line is a title when a blank line follows it, or a line
    at least twice as long; a stated title only where the text has it, since nothing else could be checked."""
    text = article.text
    dateline = _DATELINE.match(text)
    start = dateline.end() if dateline else above_title(text)
    if article.title and (at := text.find(article.title)) >= 0 and not text[start:at].strip():
        return _flat(article.title), at + len(article.title)
    line = title_line(text, start)
    if line is None:
        return None, start
    return _flat(line), start + len(line)


def _sentences(text: str, begin: int, quantities: list[Quantity]) -> list[Sentence]:
    """The body's sentences, in order. Lists without full stops are cut at their lines. A sentence too short
    to be a quote takes the next one along, and so does one that ends inside a number ("3 Mio. Euro")."""
    spans: list[tuple[int, int]] = []
    for start, end in split_sentences(text[begin:]):
        spans += _pieces(text, begin + start, begin + end)
    spans = [one for one in spans if not is_credit(_flat(text[slice(*one)]))] or spans
    inside = {at for q in quantities for at in range(q.start + 1, q.end)}
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and (joined[-1][1] - joined[-1][0] < MIN_LENGTH or joined[-1][1] in inside):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    if len(joined) > 1 and joined[-1][1] - joined[-1][0] < MIN_LENGTH:
        joined[-2:] = [(joined[-2][0], joined[-1][1])]
    sentences, at = [], 0
    for start, end in joined:
        start = behind_dateline(text, start, end) if start <= begin + _TOP else start
        while at < len(quantities) and quantities[at].start < start:
            at += 1
        first = at
        while at < len(quantities) and quantities[at].end <= end:
            at += 1
        sentences.append(Sentence(start, end, tuple(quantities[first:at])))
    return sentences


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if end - start <= _LONGEST_SENTENCE:
        return [(start, end)]
    cuts = [start, *(start + found.end() for found in _BREAK.finditer(text[start:end])), end]
    pieces = []
    for left, right in pairwise(cuts):
        stripped = text[left:right].strip()
        if stripped:
            at = text.index(stripped, left)
            pieces.append((at, at + len(stripped)))
    return pieces


def _main_facts(order: list[int], sentences: list[Sentence], flat: list[str], most: int | None) -> list[int]:
    """The places of the sentences that say most and can be read alone. One without figures counts as well, and
    where nothing can be read alone, what there is."""
    long_enough = [at for at in order if sentences[at].end - sentences[at].start >= MIN_LENGTH]
    prose = [at for at in long_enough if _is_prose(flat[at])]
    alone = [at for at in prose if not leans_back(flat[at])]
    fewest, usual = _FACTS
    wanted = most or min(usual, max(fewest, round(len(prose) / _SENTENCES_A_FACT)))
    return (alone or prose or long_enough)[:wanted]


def _with_all_figures(order: list[int], sentences: list[Sentence], flat: list[str]) -> list[int]:
    """Every sentence with a figure, then the best of the others until there are a few facts."""
    order = [at for at in order if sentences[at].end - sentences[at].start >= MIN_LENGTH]
    with_figures = [at for at in order if sentences[at].figures]
    others = [at for at in order if not sentences[at].figures and _is_prose(flat[at])]
    return with_figures + others[: max(0, _FACTS_WITHOUT_FIGURES - len(with_figures))]


def _is_prose(sentence: str) -> bool:
    """A sentence, not a byline, a caption or a line of a table."""
    return sentence.rstrip("\"”’')]")[-1:] in {".", "!", "?", "…"} and sentence.count(" ") >= 4


def _fact(text: str, sentence: Sentence, flat: str) -> Fact:
    period = _period(text, sentence)
    return Fact(
        statement=flat,
        quote=text[sentence.start : sentence.end],
        figures=[_figure(text, q, None if q is period else period) for q in sentence.figures],
    )


def _period(text: str, sentence: Sentence) -> Quantity | None:
    """The date with which the sentence opens ("In 2024, ..."): only there does it hold for all that follows."""
    if not sentence.figures or sentence.figures[0].kind is not Kind.DATE:
        return None
    first = sentence.figures[0]
    opening = text[sentence.start : first.start]
    return first if _FRONTED.fullmatch(opening) and text[first.end : first.end + 1] == "," else None


def _figure(text: str, q: Quantity, period: Quantity | None) -> Figure:
    start, end = _with_hedge(text, q)
    return Figure(
        text=_flat(text[start:end]),
        value=None if q.value is None else f"{q.value.normalize():f}",
        unit=_unit(q),
        qualifier=q.qualifier,
        of=q.noun,
        period=None if period is None or q.kind is Kind.DATE else _flat(text[period.start : period.end]),
    )


def _unit(q: Quantity) -> str | None:
    """A count has none, and an age is not a number of years that something lasted. A currency that several
    countries share by name ("crowns") keeps its name."""
    if q.kind is Kind.AGE:
        return "years old"
    if q.kind is Kind.MONEY and (q.unit or "").startswith("XX"):
        return q.text.split()[-1]
    return q.unit if q.kind in _WITH_UNIT else None


def _with_hedge(text: str, q: Quantity) -> tuple[int, int]:
    """The span of the figure with the words that qualify it, where they stand right beside it."""
    if not q.hedge:
        return q.start, q.end
    before = text[: q.start].rstrip()
    if before.endswith(q.hedge):
        return len(before) - len(q.hedge), q.end
    after = len(text) - len(text[q.end :].lstrip())
    return (q.start, after + len(q.hedge)) if text.startswith(q.hedge, after) else (q.start, q.end)


def _dates(quantities: list[Quantity]) -> list[str]:
    """Dates as written; a weekday alone dates nothing outside the article."""
    dates = [q for q in quantities if q.kind is Kind.DATE and q.date is not None]
    told = [q for q in dates if q.date and (q.date.year or q.date.month or q.date.decade)]
    return list(dict.fromkeys(_flat(q.text) for q in told))


def _shortened(sentence: str) -> str:
    if len(sentence) <= _LONGEST_HEADLINE:
        return sentence
    return sentence[:_LONGEST_HEADLINE].rsplit(" ", 1)[0] + "…"


def _flat(text: str) -> str:
    """On one line: the article's line breaks are not the statement's."""
    return " ".join(text.split())
