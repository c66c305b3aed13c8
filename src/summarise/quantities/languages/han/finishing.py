"""A quantity made of what was read: number, what stands before and behind it, hedge, noun, other readings."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.han.hedges import hedged
from summarise.quantities.languages.han.signs import Before
from summarise.quantities.languages.han.tails import Tail, is_loss
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Qualifier, Quantity

# Hiragana is a particle or a verb ("5に広がった"), and so are these: "5500万增加到", "213线有".
_VERBS = "增減减降升涨漲跌占佔是为為有到至从從由在比被让讓"
_NOUN = pattern(f"(?:の)?((?:(?![{_VERBS}])[\u30a0-\u30ff\u3400-\u9fff]){{1,4}})")
_PLUS = pattern(r"(?:\+|プラス) ?$")
_PACKED = pattern("入り|詰め|袋|\\d[\\d,万千]*円")  # 10キロ入り, 5キロ4200円
_PLUS_LAST = frozenset("+ス \n")


class Ends(NamedTuple):
    """The lower and the upper end of a number."""

    low: Decimal
    high: Decimal


def finished(
    text: str, plain: str, start: int, ahead: Before, floor: int, ends: Ends, tail: Tail, more: str | None
) -> Quantity:
    """The quantity of ``ends`` whose number begins at ``start``: ``ahead`` stands before it, ``tail`` behind; ``more``:
    多 inside it. Nothing before ``floor`` belongs to it."""
    low, high = ends
    if tail.factor != 1 or tail.plus:
        low, high = low * tail.factor + tail.plus, high * tail.factor + tail.plus
    begin, end, kind = ahead.start, tail.end, tail.kind
    if (
        begin == start
        and plain[start - 1 : start] in _PLUS_LAST
        and (plus := _PLUS.search(plain, max(floor, start - 4), start))
    ):
        begin = plus.start()
    hedge = hedged(text, plain, begin, start, end, floor, more=more)
    qualifier = Qualifier.BETWEEN if low != high and hedge.qualifier is Qualifier.EXACT else hedge.qualifier
    if ahead.minus:
        low, high = -high, -low
    if ahead.bracket:
        end += 1
    word = _NOUN.match(plain, hedge.end) if kind is Kind.COUNT else None
    noun = tail.counter or (word.group(1) if word else None)
    unit = tail.unit or noun
    readings: tuple[Quantity, ...] = ()
    if plain[end - 2 : end] == "キロ" and unit == "kilometer":
        other = "kilogram"
        if _heavy(plain, start) or _PACKED.match(plain, end):
            unit, other = other, unit
        readings = (
            Quantity(begin, end, text[begin:end], kind, low, high, other, qualifier, None, None, hedge.words),
        )
    if kind is Kind.MONEY and low > 0 and is_loss(plain, floor, begin):
        readings = (
            Quantity(
                begin, end, text[begin:end], kind, -high, -low, unit, qualifier, None, None, hedge.words
            ),
        )
    return Quantity(
        begin, end, text[begin:end], kind, low, high, unit, qualifier, noun, None, hedge.words, readings=readings
    )  # fmt: skip


def _heavy(plain: str, start: int) -> bool:
    left = plain[max(0, start - 10) : start]
    return any(word in left for word in ("重", "量", "覚醒剤", "コカイン", "大麻"))
