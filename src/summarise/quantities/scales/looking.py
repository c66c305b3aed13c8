"""Whether a text may state a scale at all: a look that nearly all texts fail, before anything else of it is loaded."""

from __future__ import annotations

from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

HAN_CLOSED = ("元)", "円)", "ドル)", "ユーロ)", "币)")
# What every statement has one of. English prose is not looked through: what it says of all figures ("in millions of
# euros") holds a vague size, which the finder has found. All else stands in brackets, in cells and on short lines.
_SAID_IN_PROSE = (b"n million", b"n millon", b"n miles de ", b"n mili")
_SAID_IN_HAN = (
    "单位",
    "單位",
    "単位",
    *(closed[:-1] + bracket for closed in HAN_CLOSED for bracket in ")）"),
)
_SHORT_ABROAD = (b"tausend", b"mio")
_TRIGGERS = (
    "n mil", "m mil", "n thousand", "n billion", "crore", "lakh", "'000", "000s", "million", "$m", "$bn", "$ m", "$k", "eur m", "eur bn", "usd m", "eurm", "eurbn", "usdm", "usdbn", "gbpm", "gbpbn", "chfm", "inrm", "sekm", "nokm", "dkkm", "rs cr", "rs. cr", "inr cr", "₹ cr", "₹cr",
    "usd bn", "teur", "meur", "msek", " mio", "tausend", "€m", "£m", "€bn", "£bn", "€ m", "£ m", "€k", "£k", "单位", "單位", "単位", "百万円", "億円",
    "千円", "万元", "亿元",
)  # fmt: skip
_VAGUE = Kind.VAGUE
_OF_SIZE = frozenset({"thou", "mill", "bill", "tril"})
_BRACKETED = pattern(r"\([^()\n]{2,110}\)")
_SHORT_LINE = 60


def may_state(text: str, found: list[Quantity], *, english: bool) -> bool:
    """Whether anything in a text looks like a stated scale, by a quick look that nearly all texts fail.

    ``found``: its quantities; ``english``: whether it is read as English.
    """
    for q in found:
        if (
            q.kind is _VAGUE
            and text[q.start - 3 : q.start].lower() == "in "
            and q.text[:4].lower() in _OF_SIZE
        ):
            return True
    if not english:
        # Bytes are looked through in a third of the time, and put into lower case as far as ASCII goes at once.
        said = text.encode("utf-8", "surrogatepass").lower()
        if b"n mi" in said and any(trigger in said for trigger in _SAID_IN_PROSE):
            return True
        if b"n thousand" in said or any(_behind_word(said, size) for size in _SHORT_ABROAD):
            return True
        if b"\xe3" in said or b"\xe5" in said:  # the first byte of each of those
            for trigger in _SAID_IN_HAN:
                if trigger in text:
                    return True
    if "|" in text:
        return _any_trigger(text.lower())
    parts = _BRACKETED.findall(text)
    parts += [line for line in text.split("\n") if len(line) < _SHORT_LINE]
    if not parts:
        return False
    return _any_trigger("\n".join(parts).lower())


def _behind_word(low: bytes, size: bytes) -> bool:
    """Whether ``size`` stands behind a word or a currency's sign somewhere: "in Mio.", and not "4,2 Mio."."""
    at = low.find(size)
    while at >= 0:
        before = low[max(0, at - 2) : at]
        if before.endswith(b" ") and not before[:1].isdigit():
            return True
        if not before[-1:].isalnum() and not before.endswith(b" "):
            return True
        at = low.find(size, at + len(size))
    return False


def _any_trigger(low: str) -> bool:
    # Not any(): this is asked of every text, and a generator takes longer than the looks.
    for trigger in _TRIGGERS:  # noqa: SIM110
        if trigger in low:
            return True
    return False
