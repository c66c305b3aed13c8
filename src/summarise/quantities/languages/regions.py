"""What a region writes otherwise than its language: "es-MX" has a decimal point and pesos, "en-US" puts the month first.

From the CLDR, through words/cldr.json. A tag is read as BCP 47 has it, and with an underscore as POSIX does.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from summarise.quantities.named import NamedTuple


class Region(NamedTuple):
    """``decimal``: mark; ``order``: of a date in digits, "dmy", "mdy" or "ymd"; ``signs``: a bare sign to the code of
    the currency it is there; ``magnitudes``: short ones that mean something else there; ``money``: its currency. None or empty: as in general."""

    decimal: str | None = None
    order: str | None = None
    signs: Mapping[str, str] = MappingProxyType({})
    magnitudes: Mapping[str, int] = MappingProxyType({})
    money: str | None = None


NOWHERE = Region()


@lru_cache(maxsize=64)
def tag_of(stated: str | None) -> str:
    """ "ES_mx" as "es-MX", "zh-Hant-TW" as "zh-TW"; the language alone where no region is stated; "" for nothing."""
    parts = (stated or "").strip().replace("_", "-").partition(".")[0].split("-")
    territory = next((part for part in parts[1:] if len(part) == 2 and part.isalpha()), "")
    return parts[0].lower() + (f"-{territory.upper()}" if territory else "")


def region(stated: str | None) -> Region:
    """The region of a language's tag; ``NOWHERE`` where it states none that the CLDR knows."""
    tag = tag_of(stated)
    return _of(tag) if "-" in tag else NOWHERE


@cache
def _of(tag: str) -> Region:
    import json

    from summarise.quantities.languages.words import words_of

    says = json.loads(words_of("cldr.json"))["regions"].get(tag)
    if says is None:
        return NOWHERE
    sign = says.get("sign")
    return Region(
        says["decimal"],
        says["order"],
        {sign: says["money"]} if sign else {},
        {word.partition(" ")[2]: int(n) for word, n in says.items() if word.startswith("magnitude ")},
        says.get("money"),
    )
