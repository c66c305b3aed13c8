"""Which numbers a stated scale governs: those of its table or line, or of all that follows; and their values with it.

A number with a magnitude, a unit or a noun of its own is not governed, nor is a row of rates, shares or heads ("per
share", "margin", "employees"). Bare numbers are of the currency that the statement or their table names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from decimal import Decimal

from summarise.quantities.normalising.folding import fold
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity
from summarise.quantities.scales.stating import Statement, statements

_GOVERNED = frozenset({Kind.COUNT, Kind.MONEY})
_OWN_SIZE = pattern(
    r"million|billion|trillion|thousand|hundred|crore|lakh|mrd|mio|mln|millionen|milliard|millones|milioni|miliard|milh|bilh|miljo|miljard|[千万萬億亿百十]"
    r"|\d ?(?:k|m|mn|bn|b|tn)\b"
)
_NO_SCALE = pattern(
    r"per (?:\w+ )?(?:share|unit|ton|tonne|barrel|head|employee|ads|ordinary)|\beps\b|dividends? (?:declared )?per|%|percent|per cent|margin|ratio|rate\b|employees|headcount|staff|"
    r"stores|customers|branches|number of|basic|diluted|multiple|days\b|je aktie|par action|por acción|per azione|por ação|per aandeel|每股|员工|人数|率"
)
_SHARES = pattern(r"\bshares\b|\bstock outstanding\b|股数|股份|株式数")
_PROSE = pattern(r"[a-z][^|\n]*[a-z)\d%][.!?](?:\s|\Z)")
# A row as readers write tables: "Sales: 2025 = 1,204; 2024 = 1,101."
_ROW = pattern(r"[^\n=]{1,140}?: [^\n;=]{1,140} = ")
_MOST = 400  # characters of a line of a table's text


def governed(text: str, found: list[Quantity]) -> list[Quantity]:
    """``found``, the quantities of ``text`` in order, with every number multiplied that a stated scale governs; see ``scaled``."""
    low = fold(text).lower()
    stated = statements(low)
    if not stated:
        return found
    out = list(found)
    starts = [q.start for q in found]
    limit = whole_limit = len(text)
    for statement in reversed(stated):  # each reaches to the next of its kind
        reach = whole_limit if statement.whole else limit
        places = range(bisect_left(starts, statement.end), bisect_left(starts, reach))
        _apply(text, low, out, statement, places, reach)
        limit = statement.start
        whole_limit = limit if statement.whole else whole_limit
    spans = [(s.start, s.end) for s in stated]
    return [q for q in out if q.scale is not None or not _within(q, spans)]


def _within(q: Quantity, spans: list[tuple[int, int]]) -> bool:
    """Whether a quantity is the statement's own "millions"; what stands in order is dropped from ``spans``."""
    while spans and spans[0][1] <= q.start:
        spans.pop(0)
    return bool(spans) and spans[0][0] <= q.start and q.end <= spans[0][1]


def _apply(
    text: str, low: str, out: list[Quantity], statement: Statement, reach: range, limit: int
) -> None:  # fmt: skip
    places = [i for i in reach if out[i].kind in _GOVERNED and out[i].scale is None]
    line_end = low.find("\n", statement.end)
    line_end = len(low) if line_end < 0 else line_end
    column = _column(low, statement.start)
    if statement.whole:
        governed = places
    elif any(out[i].start < line_end for i in places):
        governed = [i for i in places if out[i].start < line_end]
        column = 0
    else:
        stop = _block_end(low, line_end, limit)
        governed = [i for i in places if out[i].start < stop]
    governed = [i for i in governed if not column or _column(low, out[i].start) == column]
    currency = statement.currency or _only_currency(out[i] for i in governed)
    for i in governed:
        made = _governed(text, low, out[i], statement, currency)
        if made is not None:
            out[i] = made


def _line(low: str, at: int) -> int:
    """Where the line of ``at`` begins, as far as a line of a table is looked back on."""
    return max(low.rfind("\n", max(0, at - _MOST), at) + 1, at - _MOST, 0)


def _column(low: str, at: int) -> int:
    """Which cell of a row stands at ``at``, 0 for the first one or no row."""
    before = low[_line(low, at) : at].strip()
    return before.removeprefix("|").count("|")


def _block_end(low: str, at: int, limit: int) -> int:
    """The end of the table under a heading: at a line of prose, a heading, or the next statement."""
    seen = False
    while at < limit:
        start = at + 1
        end = low.find("\n", start)
        end = limit if end < 0 else min(end, limit)
        line = low[start:end].strip()
        if seen and line.startswith("#"):
            return start
        if line and "|" not in line and not _ROW.match(line) and (len(line) > _MOST or _PROSE.search(line)):
            return start
        seen = seen or bool(line)
        at = end if end > at else limit
    return limit


_A_YEAR = pattern(r"(?:19|20)\d\d")


def _has_noun(text: str, q: Quantity) -> bool:
    """Whether what a number counts stands on its own line: "12 mills ran", not the label of the next row."""
    return (
        q.noun is not None
        and "\n" not in text[q.end : q.end + text[q.end : q.end + 80].find(q.noun.split()[0])]
    )


def _only_currency(quantities: Iterable[Quantity]) -> str | None:
    codes = {q.unit for q in quantities if q.kind is Kind.MONEY}
    return codes.pop() if len(codes) == 1 else None


def _governed(
    text: str, low: str, q: Quantity, statement: Statement, currency: str | None
) -> Quantity | None:
    """``q`` with the stated scale; None where it does not govern it."""
    line = _line(low, q.start)
    label = low[line : q.start]
    if (
        q.low is None
        or q.high is None
        or _OWN_SIZE.search(low, q.start, q.end)
        or (q.text[:1].isalpha() and q.kind is Kind.COUNT)
    ):
        return None
    if _ROW.match(label):
        label = label.partition(": ")[0] + label[label.rfind(": " if ";" not in label else ";") :]
    own = low[line : q.start + _MOST].partition("\n")[0] if "|" in label else label
    if _NO_SCALE.search(own):
        return None
    if q.kind is Kind.COUNT and "|" not in label and _has_noun(text, q):
        return None
    if _A_YEAR.fullmatch(q.text) and not label.strip(" |:-*0123456789"):
        return None  # a head of years
    if q.kind is Kind.MONEY and (q.per is not None or (q.unit or "") in ("cent", "penny", "paisa", "sen")):
        return None
    factor: Decimal | None = statement.factor
    if _SHARES.search(label):
        factor, currency = statement.shares, None
    if factor is None:
        return None
    kind = Kind.MONEY if currency and q.kind is Kind.COUNT else q.kind
    unit = (currency or None) if q.kind is Kind.COUNT else q.unit
    return Quantity(
        q.start, q.end, q.text, kind, q.low * factor, q.high * factor, unit, q.qualifier, None, q.verb, q.hedge, q.date, q.until,
        scale=factor, scale_at=(statement.start, statement.end),
    )  # fmt: skip
