"""Whether a stated number is another one rounded, judged by the digits that it shows.

"$1.6 billion" shows tenths of a billion and may stand for 1.65; "$2.80" shows cents and may not stand for
2.79; "35,000" shows thousands; "80%" shows whole percents. A bound may leave more out: "more than 60" is
a fair thing to say of 62.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_MANTISSA = pattern(r"\d[\d,.' ]*\d|\d")
_ABOVE = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_BELOW = frozenset({Qualifier.NEARLY, Qualifier.LESS_THAN, Qualifier.AT_MOST})
_BOUNDS = _ABOVE | _BELOW
_LOOSE = frozenset({Qualifier.ABOUT, *_ABOVE, *_BELOW})
_EXACT = Qualifier.EXACT  # by a name of this module, see ``matching``
_ROUGH = Decimal("0.1")  # further off than this nothing is the same number rounded
_NEAR_BOUND = Decimal("0.1")
_STEPS = (
    5  # of the last digit: "more than 97,000" is no rounding of 104,000, "more than 42,000" is one of 46,500
)
_ROUGHLY = Decimal("0.05")
TOLERANCE = Decimal("0.02")  # beyond it a rounded figure without a hedge is worth a warning
_LARGE = 1000
_FRACTION = Decimal("0.06")  # a fraction is rough by itself: "a fifth" for 21%, "two in five" for 41%


@lru_cache(maxsize=1024)  # a claim is held against number after number
def step_of(value: Decimal, text: str, *, hedged: bool = False) -> Decimal:
    """What one unit of the last digit shown is worth: 100,000,000 for "1.6 billion".

    ``text`` is the number as written. The zeros that end a whole number show nothing when it has four
    digits or more, or when it is hedged ("about 80").
    """
    if ":" in text:  # "3:53.82" shows hundredths of a second, and not threes
        return min(Decimal(1), _last_digit(value))
    found = _MANTISSA.search(text)
    plain = found.group().replace(",", "").replace("'", "").replace(" ", "") if found else ""
    if "." in plain and abs(value) >= _LARGE and abs(value) == Decimal(plain.replace(".", "") or 0):
        plain = plain.replace(".", "")  # "142.000" shows thousands where the point parts them
    if plain.count(".") > 1 or not plain or plain == ".":
        return _last_digit(value)
    mantissa = Decimal(plain)
    if not mantissa or not value:
        return Decimal(1)
    scale = abs(value) / mantissa
    if "." in plain:
        return scale * Decimal(1).scaleb(-len(plain.rpartition(".")[2]))
    if mantissa >= 1000 or hedged:
        return scale * _last_digit(mantissa)
    return scale


def step_shown(value: Decimal, claim: Quantity) -> Decimal:
    """What the last digit that a claim shows of ``value`` is worth: nothing further off rounds to it."""
    return step_of(abs(value), claim.text, hedged=claim.qualifier in _LOOSE)


def _digits(value: Decimal) -> int:
    """How many digits a value has without its outer zeros."""
    return len(value.normalize().as_tuple().digits)


def _is_half(value: Decimal) -> bool:
    """Whether a value ends half way between two rounder ones: 195,000, 2.5."""
    return value.normalize().as_tuple().digits[-1:] == (5,)


def _last_digit(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def rounds_to(exact: Decimal, shown: Decimal, claim: Quantity, source: Quantity) -> bool:
    """Whether ``claim``, of which ``shown`` is a value, may stand for ``exact``, one of ``source``'s.

    Both values are in one unit. A bound is never loosened into another one: "over 80" does not carry
    over from "over 100".
    """
    if exact == shown:
        return True
    if not exact or not shown or (exact < 0) != (shown < 0):
        return False
    exact, shown = abs(exact), abs(shown)
    if claim is not source and claim.qualifier in _BOUNDS and _is_open(source):
        return False
    gap = abs(exact - shown)
    qualifier = claim.qualifier
    if qualifier is _EXACT and gap > _ROUGH * exact:
        return False  # as most pairs are: told before any digit is looked at
    step = step_shown(shown, claim)
    if qualifier in _ABOVE:
        return shown <= exact < shown + step or (exact > shown and _is_rounder(exact, shown, gap))
    if qualifier in _BELOW:
        return shown - step < exact <= shown or (exact < shown and _is_rounder(exact, shown, gap))
    if qualifier is Qualifier.ABOUT and gap <= _ROUGHLY * exact and _digits(shown) <= 2:
        return True
    if gap * 2 > step and not (shown < exact < shown + step and gap <= TOLERANCE * exact):
        return False
    return gap <= _ROUGH * exact


def _is_rounder(exact: Decimal, shown: Decimal, gap: Decimal) -> bool:
    """Whether a bound's value is a rounder number and not far off: "more than 750" of 762, "just under 195,000" of 193,500."""
    if _is_half(shown) and gap <= TOLERANCE * exact and _digits(shown) < _digits(exact):
        return True
    if gap > _NEAR_BOUND * exact or _digits(shown) > min(2, _digits(exact)):
        return False
    return _digits(shown) < 2 or _is_half(shown) or gap <= _STEPS * _last_digit(shown)


def _is_open(source: Quantity) -> bool:
    """Whether a number is itself a bound far from its value: "over 100", but not "just under 4.3"."""
    if source.qualifier is Qualifier.NEARLY or (source.hedge or "").lower().startswith("just "):
        return False
    return source.qualifier in _BOUNDS


def is_coarse(exact: Decimal, shown: Decimal, claim: Quantity) -> bool:
    """Whether ``shown``, a value of ``claim``, is off by more than a reader would expect of a rounded figure."""
    most = _FRACTION if claim.kind is Kind.RATIO else TOLERANCE
    if not any(c.isdigit() for c in claim.text) and shown >= _LARGE:
        most = _ROUGHLY  # "two million" in words is rounder than "2m"
    return claim.qualifier is Qualifier.EXACT and abs(exact - shown) > most * abs(exact)
