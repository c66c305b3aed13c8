"""Anything a summary may be -> the places in it where numbers, quotes and names stand.

Our own Summary, any pydantic model, dataclass, mapping, list, JSON value or plain text
(``checking.reading.structures`` opens them). A number in a field of type int, float, Decimal, date, time or
timedelta is a claim as well as one inside a string; the field's name and its siblings give its kind
(``checking.reading.fields``). A truth value is no claim, nor is NaN, nor what only identifies the record.
"""

from __future__ import annotations

import datetime
import numbers
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from typing import Any

from summarise.checking.reading import fields, typed
from summarise.checking.reading.bookkeeping import is_bookkeeping
from summarise.checking.reading.structures import Leaf, leaves
from summarise.checking.reading.unit_names import word_set
from summarise.checking.verdicts import Claim, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.detecting import detect, known, sample_of
from summarise.quantities.named import NamedTuple
from summarise.quantities.numerals import digits_value
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.temporal.relative import as_durations


class Passage(NamedTuple):
    """One string (or number) of a summary.

    ``role``: "prose", "quote", "figure" (the text of one), "told" (what a figure of a fact is of, and when), "value" (a
    number field), "name", "nan" (a number field that says it is no number) or "skip". ``group`` is the path of the fact it belongs to ("facts[2]"), "" outside of facts,
    ``structures.WHOLE`` where the summary is one fact.
    A quantity's ``readings`` are what else the same field may state: 0.35 in ``percent`` is 35% too.
    """

    path: str
    text: str
    role: str
    group: str
    quantities: tuple[Quantity, ...]


_QUOTES = word_set(
    "quote quotes evidence verbatim source_quote source_quotes supporting_quote supporting_quotes "
    "supporting_text source_text excerpt excerpts substring_quote substring_quotes substring_phrase "
    "extraction_text"
)
_NAMES = word_set("people organisations organizations places locations persons names companies countries")
_SEPARATED = pattern(r"\d[., ]\d")
_GROUPED = pattern(r"[1-9]\d{0,2}(?:,\d{3}){1,4}")
_RUN = pattern(r"\d(?:[\d., ]*\d)?")
_TOLD = frozenset({"of", "period"})
_A_SENTENCE = 5  # blanks: what a figure says is no longer, "about 2.4 million euros a year"
_FEW = 50  # figures that are each looked for in the whole source
_MANY = 1_000  # texts; of more, what is worked out to read a number is as much as all that is known of it
_ADDRESS = pattern(r"\s*(?:[a-z][a-z0-9+.-]*://\S+|[\w.+-]+@[\w-]+\.[\w.]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,128})\s*", re.IGNORECASE)  # fmt: skip


class _Source:
    """The source as its figures are copied from it: ``page``, and whether a text stands in it."""

    def __init__(self, text: str, language: str) -> None:
        self.page = Page(text, None, language)
        self._asked = 0
        self._runs: dict[str, int] = {}  # where each number in digits stands first

    def __contains__(self, text: str) -> bool:
        self._asked += 1
        if self._asked <= _FEW:
            return text in self.page.text
        if not self._runs:  # so many figures are not looked for from the article's beginning each
            for run in _RUN.finditer(self.page.text):
                self._runs.setdefault(run.group(), run.start())
        own = _RUN.search(text)
        if own is not None and (at := self._runs.get(own.group())) is not None:
            begin = at - own.start()
            if begin >= 0 and self.page.text.startswith(text, begin):
                return True
        return text in self.page.text


class _Manner(NamedTuple):
    """How numbers are read: figures as ``source`` (in ``language``) writes them, the rest in ``own``."""

    source: _Source
    language: str
    own: str
    read: dict[str, tuple[Quantity, ...]]
    """The quantities of each text read so far: a headline often stands in the summary or a fact word for word, and the
    facts of a long summary are alike in their figures."""
    fields: dict[str, tuple[Quantity, ...]]
    """The same of short texts that may be a value as a whole, which are read in no stated language."""
    figures: dict[str, tuple[Quantity, ...]]
    """The same of figures."""

    def quantities(self, text: str) -> tuple[Quantity, ...]:
        """The quantities of a text in the summary's own language."""
        found = self.read.get(text)
        if found is None:
            found = self.read[text] = tuple(as_durations(find_quantities(text, self.own)))
            if len(self.read) > _MANY:
                for one in found:
                    one.let_go()
        return found

    def as_field(self, text: str) -> tuple[Quantity, ...]:
        """The quantities of a text that may be a value as a whole."""
        found = self.fields.get(text)
        if found is None:
            alike = self.own == "en" == detect(text)  # then it is read as prose is
            found = self.fields[text] = self.quantities(text) if alike else typed.in_words(text)
        return found

    def as_figure(self, text: str) -> tuple[Quantity, ...]:
        """The quantities of a figure's text."""
        found = self.figures.get(text)
        if found is None:
            found = self.figures[text] = tuple(as_durations(_figures(text, self)))
        return found


def passages(summary: Any, language: str = "en", source: str = "") -> list[Passage]:
    """``passages_of`` as a list."""
    return list(passages_of(summary, language, source))


def passages_of(summary: Any, language: str = "en", source: str = "") -> Iterator[Passage]:
    """Every string and number of ``summary`` with its path, in order.

    ``summary``: text, or anything that ``checking.reading.structures.leaves`` opens. What it cannot open is read as
    the text that ``str`` makes of it. ``language``: of ``source``. Figures are read in it, and with its
    separators, since they stand as the source has them; the rest in the language that the summary as a
    whole is written in.
    """
    walk = leaves(summary, _is_fact, _has_quote)
    opened: list[Leaf] = []  # of a long summary only so many, since all of its leaves are much to hold
    code = known(language) or "en"
    own = detect(sample_of(_words(walk, opened)), code)
    manner = _Manner(_Source(source, language), language, language if own == code else own, {}, {}, {})
    for leaf in chain(opened, walk):
        yield from _passages(leaf, manner)


def _words(walk: Iterator[Leaf], opened: list[Leaf]) -> Iterator[str]:
    """What a summary says in its own words, leaf by leaf; these are added to ``opened``."""
    for leaf in walk:
        opened.append(leaf)
        if isinstance(leaf.value, str) and leaf.key not in _QUOTES:
            yield leaf.value


def claim_of(
    passage: Passage,
    quantity: Quantity,
    verdict: Verdict = Verdict.UNSUPPORTED,
    evidence: Evidence | None = None,
) -> Claim:
    """The claim that one quantity of a passage makes, and what was found of it."""
    start, end = quantity.start, quantity.end
    text = passage.text[start:end]
    # one string for both: a long summary has many thousands of them
    text = quantity.text if text == quantity.text else text
    return Claim(passage.path, start, end, text, quantity, verdict, evidence)


_PLACES = frozenset({"facts", "figures"})


def _is_fact(named: Mapping[str, Any]) -> bool:
    """Whether a mapping states something and shows what it rests on: a fact of ours or of anyone's."""
    return "figures" in named or _has_quote(named)


def _has_quote(named: Mapping[str, Any]) -> bool:
    return any(isinstance(named[name], str) for name in _QUOTES & named.keys())


def has_place(summary: Any) -> bool:
    """Whether a summary has a place for facts or figures, also where nothing stands in it."""
    if isinstance(summary, str):
        return False
    seen = False

    def look(named: Mapping[str, Any]) -> bool:
        nonlocal seen
        seen = seen or not named.keys().isdisjoint(_PLACES)
        return False

    return any(seen for _ in leaves(summary, look)) or seen


def _passages(leaf: Leaf, manner: _Manner) -> Iterator[Passage]:
    value = leaf.value
    if value is None or isinstance(value, bool) or callable(value):
        return
    if isinstance(value, datetime.date | datetime.timedelta) and value != value:
        return  # pandas' NaT: no date at all
    if isinstance(value, (bytes, bytearray)):
        value = value.decode("utf-8", "replace")
    if leaf.path and is_bookkeeping(leaf.key, value, leaf.owner, leaf.siblings, leaf.place):
        return
    if isinstance(value, str):
        yield from _string(leaf, value, manner)
        return
    if fields.is_scale(leaf.key, value, leaf.siblings) and _beside_a_number(leaf):
        return
    if isinstance(value, numbers.Number):
        text, number = typed.spelled(value)
        found = None if number is None else typed.quantity(number, text, leaf.key, leaf.siblings)
    else:
        found = typed.moment(value)
        text = found.text if found else str(value)
    if found is not None:
        yield Passage(leaf.path, text, "value", leaf.group, (found,))
    elif not isinstance(value, numbers.Number):
        yield from _string(leaf, text, manner)
    else:
        yield Passage(leaf.path, text, "nan", leaf.group, ())


def _string(leaf: Leaf, text: str, manner: _Manner) -> Iterator[Passage]:
    key, path, group = leaf.key, leaf.path, leaf.group
    if key in _QUOTES and path:
        yield Passage(path, text, "quote", group, ())
        return
    if (path and _ADDRESS.fullmatch(text)) or _says_how(leaf):
        yield Passage(path, text, "skip", group, ())
        return
    if key in _NAMES or (key in ("name", "full_name") and leaf.owner in _NAMES):
        yield Passage(path, text, "name", group, ())
        numbers_too = tuple(q for q in manner.quantities(text) if q.kind is not Kind.IDENTIFIER)
        if numbers_too:  # "40 protesters" is no name, whatever the field is called
            yield Passage(path, text, "prose", group, numbers_too)
        return
    figure = "text" in leaf.siblings and "value" in leaf.siblings and text.count(" ") < _A_SENTENCE
    if figure and key == "text":
        yield Passage(path, text, "figure", group, manner.as_figure(text))
        return
    if group and key in _TOLD and "text" in leaf.siblings and "value" in leaf.siblings:
        yield Passage(path, text, "told", group, manner.quantities(text))
        return
    whole = typed.whole(text, key, leaf.siblings, manner.as_field) if path else None
    if whole is not None:
        yield Passage(path, text, "value", group, (whole,))
        return
    yield Passage(path, text, "prose", group, manner.quantities(text))


def _figures(text: str, manner: _Manner) -> list[Quantity]:
    """The quantities of a figure: of one copied from the source, by the separators that the source uses."""
    if _SEPARATED.search(text) is None or text not in manner.source:
        return find_quantities(text, manner.language)
    if manner.language == "en" and _GROUPED.fullmatch(text):  # nearly all figures of a long summary
        values = digits_value(text, manner.source.page.style)
        if values:
            return [Quantity(0, len(text), text, Kind.COUNT, values[0], values[0])]
    found = as_durations(find_quantities(text, manner.language, like=manner.source.page))
    # what the digits could be elsewhere is no reading of them any more
    return [q if q.low is None or not q.readings else replace(q, readings=()) for q in found]


def _says_how(leaf: Leaf) -> bool:
    """Whether a string only says how to read the number beside it: its unit, its qualifier."""
    if leaf.key in fields.UNIT_NAMES or leaf.key.rpartition("_")[2] in ("unit", "units", "currency"):
        return _beside_a_number(leaf)
    return leaf.key == "qualifier" and "value" in leaf.siblings


def _beside_a_number(leaf: Leaf) -> bool:
    return any(_is_number(v) for k, v in leaf.siblings.items() if k != leaf.key)


def _is_number(value: Any) -> bool:
    if isinstance(value, str):
        return typed.plain(value) is not None
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)
