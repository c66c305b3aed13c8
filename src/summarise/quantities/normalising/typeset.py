"""What typesetters and editors put inside words and numbers, taken out before they are read: ligatures, soft hyphens,
joiners, direction marks, accents apart from their letters, marks of notes, the colours of a terminal, soft line ends.
Offsets are kept.

A raised number behind a number is the mark of a note ("2,500³ boats", "41[²]"), but a power behind 10 ("10⁶") and where
an equation goes on behind it ("100²=10000").

Ligatures are those of the block Alphabetic Presentation Forms (U+FB00 to U+FB06); accents are composed as in
Unicode's normalisation form C. Colours are the control sequences of ECMA-48 ("CSI"), as logs hold them: without their
first character, which no one sees, "[31m12" would be 31 metres.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from summarise.quantities.later import later
from summarise.quantities.named import NamedTuple
from summarise.quantities.normalising.folding import unusual_in
from summarise.quantities.normalising.soft_ends import soft_ends
from summarise.quantities.normalising.tex import formulas
from summarise.quantities.normalising.tokenised import Join, joins
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Quantity

if TYPE_CHECKING:
    from summarise.quantities.normalising.moving import moved
else:
    moved = later("summarise.quantities.normalising.moving", "moved", globals())

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉", "0123456789+-0123456789")
_UP = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_ODD = pattern(
    "[\u00ad\u2060\u200c\u200d\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+|(?<=[0-9])\u200b+(?=[0-9])"
    "|[\ufb00-\ufb06]|[^\\W\\d_][\u0300-\u036f]{1,4}"
    f"|[{_UP}]{{1,3}}[⁄∕/][₀₁₂₃₄₅₆₇₈₉]{{1,3}}"  # a built fraction
    "|(?<=[0-9])[×·](?=10(?:\\^|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]))"
    f"|(?<=[0-9])⁰(?= ?[CF]\\b)"  # for the sign of degrees
    f"|(?<=[0-9%])(?:[⁺⁻]?[{_UP}]{{1,4}}(?:,[{_UP}]{{1,3}}){{0,3}}|\\[[{_UP}]{{1,4}}\\]|[⁽][{_UP}]{{1,4}}[⁾])"
    f"(?![{_UP}⁺⁻]| ?[=×*^/])"
    f"|(?<=[a-zß-ÿ]{{3}})(?:[{_UP}]{{1,3}}(?:,[{_UP}]{{1,3}}){{0,3}})(?![\\w⁺⁻⁄∕]| ?[=×*^/])"
    "|(?:(?<=[0-9]{3})|(?<=[0-9][.,][0-9])|(?<=[.,][0-9]{2})|(?<=[0-9]%))[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ](?![^\\W\\d_])"
    "|(?<=[0-9])[ᵃᵇᶜᶠᵍ](?![^\\W\\d_])"
    "|\x1b\\[[0-9;:?]{0,32}[A-Za-z]"
)
# Marks of notes in brackets, as an encyclopaedia has them: "41,204[3] people", "5%[a]", "12[note 2]".
_IN_BRACKETS = r"(?:[0-9]{1,3}|[a-z]|n(?:ote|b) [0-9]{1,2})\]"
_BRACKETED = pattern(rf"\[(?<=[0-9%]\[){_IN_BRACKETS}(?:\[{_IN_BRACKETS}){{0,5}}(?![\w\[(=])")
_LENGTH = pattern(
    r"(?:m[eè]t(?:er|re|ro)s?|metri|feet|foot|inch(?:es)?|yards?|miles?|sec(?:onds?)?|mol|bar|pol|pulg|polegadas?|pulgadas?|pouces?|pieds?|pies|piedi|pollici|zoll|duim|voet)\Z"
)
# Whatever one of those holds: a quick look for any of them.
_MARKS = (
    "\u00b2\u00b3\u00b7\u00b9\u00d7\u1d43-\u1d5f\u2070-\u208e\u2044\u2c7c\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069"
    "\ufb00-\ufb06\ufeff\x1b"
)
_CLOSING = pattern(r"\}|\{?\\circ\}?")  # of a formula
_ESCAPE = "\x1b"
_MARK = pattern(f"[{_MARKS}]")


class Smooth(NamedTuple):
    """A text without what is not to be read; ``offsets``: where each of its characters, and its end, stands in the other."""

    text: str
    offsets: list[int]

    def back(self, quantity: Quantity, text: str) -> Quantity:
        """``quantity``, found in the smooth text, as one of ``text``, the one that came."""
        start, end = self.offsets[quantity.start], self.offsets[quantity.end - 1] + 1
        after = self.offsets[quantity.end]
        if text[end:after] and _ODD.fullmatch(text, self.offsets[quantity.end - 1], after):
            end = after  # the rest of a ligature, of a letter with its accent, or of a power
        elif end < after and (closing := _CLOSING.match(text, end, after)):
            end = closing.end()
        return moved(quantity, start, end, text, lambda other: self.back(other, text))


def smooth(text: str, *, tokenised: bool = True) -> Smooth | None:
    """``text`` without such characters, and without what tokenisers put inside numbers; None where it has none, as most have.

    ``tokenised``: whether the text may be one that English tokenisers have parted.
    """
    first = None
    taken = soft_ends(text)
    if "[" in text and (bracketed := [Join(*mark.span(), "") for mark in _BRACKETED.finditer(text)]):
        taken = sorted([*taken, *bracketed])
    # a text has few such characters, or few different ones, which are told apart before they are looked at
    if _has_marks(text):
        first = _changed(text, sorted([*_marks(text), *taken]) if taken else _marks(text))
    elif taken:
        first = _changed(text, taken)
    first = _further(text, first, formulas)
    return _further(text, first, joins) if tokenised else first


def _further(text: str, first: Smooth | None, changes: Callable[[str], list[Join]]) -> Smooth | None:
    """``first``, what was made of ``text`` so far, with further ``changes`` to it."""
    found = changes(text if first is None else first.text)
    if not found:
        return first
    if first is None:
        return _changed(text, found)
    second = _changed(first.text, found)
    return Smooth(second.text, [first.offsets[offset] for offset in second.offsets])


def unwrapped(text: str) -> Smooth | None:
    """``text`` without its soft line ends (see ``soft_ends``); None where it has none, as most have."""
    soft = soft_ends(text)
    return _changed(text, soft) if soft else None


def _has_marks(text: str) -> bool:
    if _ESCAPE in text:
        return True
    if text.isascii():
        return False
    unusual = unusual_in(text)
    return _MARK.search(text if unusual is None else "".join(unusual)) is not None


def _marks(text: str) -> Iterator[Join]:
    """What of ``text`` is to be read otherwise. Only where a mark stands, or right behind, is it looked for."""
    last = 0
    for mark in _MARK.finditer(text):
        at = mark.start()
        if at < last:
            continue
        before = at - 1 if at > last and (text[at - 1] == "[" or "\u0300" <= text[at] <= "\u036f") else at
        found = _ODD.match(text, before) or (_ODD.match(text, at) if before != at else None)
        if found is not None:
            last = found.end()
            yield Join(*found.span(), _plain(found.group(), text, found.start()))


def _changed(text: str, changes: Iterable[Join]) -> Smooth:
    parts: list[str] = []
    offsets: list[int] = []
    at = 0
    for start, end, instead in changes:
        parts.append(text[at:start])
        offsets.extend(range(at, start))
        parts.append(instead)
        offsets.extend([start] * len(instead))
        at = end
    parts.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return Smooth("".join(parts), offsets)


def _plain(written: str, text: str, start: int) -> str:
    """What is read in the place of ``written``, which begins at ``start`` in ``text``."""
    ligature = _LIGATURES.get(written)
    if ligature is not None:
        return ligature
    if written in ("×", "·"):
        return " x "
    if written == "⁰" and text[start + 1 : start + 3].strip()[:1] in ("C", "F"):
        return "°"
    if written[-1] in "₀₁₂₃₄₅₆₇₈₉":
        gap = " " if text[start - 1 : start].isdecimal() else ""
        return gap + written.translate(_RAISED).replace("⁄", "/").replace("∕", "/")
    if written in ("²", "³") and _LENGTH.search(text, max(0, start - 12), start):
        return written  # "5 metres²" is no note
    if written[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻[⁽":
        before = text[max(0, start - 3) : start]
        alone = before.endswith("10") and not (
            len(before) == 3 and (before[0].isdecimal() or before[0] in ".,")
        )
        ten = alone and written[0] not in "[⁽" and "," not in written
        return "^" + written.translate(_RAISED).replace("+", "") if ten else ""
    return unicodedata.normalize("NFC", written) if len(written) > 1 and written[0].isalpha() else ""
