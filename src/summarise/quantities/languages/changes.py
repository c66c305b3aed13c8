"""Changes said in one word: "verdreifacht", "a triplé", "se duplicó", "dimezzato": so many times what was before.

Also "dreimal so viele" and "das Dreifache", as German joins them. Stems and endings are those of the languages' grammars;
a word that is another one without its ending (French "double", "le triple") is left out.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern

_GERMAN: dict[str, int | str] = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwanzig": 20, "hundert": 100}  # fmt: skip
_HALVED = {
    "anderthalb": "1.5",
    "eineinhalb": "1.5",
    "zweieinhalb": "2.5",
    "dreieinhalb": "3.5",
    "viereinhalb": "4.5",
    "fünfeinhalb": "5.5",
}
_TWICE: dict[str, int | str] = {"twee": 2, "anderhalf": "1.5"}
_DUTCH: dict[str, int | str] = {"drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "tien": 10}
_SIZES = "menge|anzahl|zahl|summe|betrag|preis|preises|wert|wertes|gehalt|gehalts|höhe|größe|dosis|leistung|geschwindigkeit|kapazität|fläche|gewicht|umsatz"
_FOLD = "(?:t|te|ten|en|e|ung|ungen)"
_ROMANCE = {
    "es": r"(?:ó|aron|ad[oa]s?|ar[áa]n?|ar|aría|aba|aban|ando|arse|a|an)",
    "it": r"(?:at[oaie]|ò|arono|are|ando|ava|avano|a|ano|arsi|herà|heranno|erà|eranno)",
    "pt": r"(?:ou|aram|ad[oa]s?|ar[áã]o?|ar|aria|ava|avam|ando|a|am)",
    "fr": r"(?:é|ée|és|ées|er|era|eront|ait|aient|ant|èrent|erait)",
}
_STEMS: dict[str, dict[str, int | str]] = {
    "de": {
        "verdopp(?:elt|elte|elten|eln|elung|elungen|lung|lungen|le)": 2,
        f"halbier{_FOLD}": "0.5",
        **{f"ver{word}fach{_FOLD}": n for word, n in _GERMAN.items() if n != 2},
        **{
            rf"{word}mal(?= so | mehr | weniger | (?!(?:über|unter|hinter|wieder|immer|oder|aber|hier|jeder)\b)[^\W\d_]{{3,}}er (?:als|wie|war|ist)\b)": n
            for word, n in (_GERMAN | _HALVED).items()
        },
        r"(?:(?<=das )|(?<=dem )|(?<=aufs )|(?<=ums ))doppelten?": 2,
        "doppelt(?= so )": 2,
        **{f"(?:(?<=das )|(?<=dem )|(?<=ums )|(?<=aufs )){word}fachen?": n for word, n in (_GERMAN | _HALVED).items()},
        **{rf"{word}fache[nrsm]?(?= (?:{_SIZES})(?!\w))": n for word, n in (_GERMAN | _HALVED).items()},
    },
    "nl": {
        "verdubbel(?:d|de|den|t|en|ing|ingen)": 2,
        "(?:ge)?halveer(?:d|de|den|t)|halvering|halveren": "0.5",
        **{
            f"ver{word}voudig(?:d|de|den|t|en|ing)": n
            for word, n in _DUTCH.items()
        },
        **{f"{word}maal(?= zo(?:veel)? | meer | minder )": n for word, n in (_TWICE | _DUTCH).items()},
        **{f"(?<=het ){word}voudige": n for word, n in _DUTCH.items()},
        "(?<=het )dubbele": 2,
    },
    "fr": {"doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "décupl": 10, "centupl": 100},
    "es": {"duplic": 2, "triplic": 3, "cuadruplic": 4, "quintuplic": 5, "sextuplic": 6, "decuplic": 10},
    "it": {"raddoppi": 2, "triplic": 3, "quadruplic": 4, "quintuplic": 5, "decuplic": 10, "dimezz": "0.5"},
    "pt": {"duplic": 2, "triplic": 3, "quadruplic": 4, "quintuplic": 5, "decuplic": 10, "dobr": 2},
}  # fmt: skip
# "el doble de": what has so many times another amount; behind their article, before what it is the amount of.
_AMOUNTS = {
    "fr": {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "décuple": 10, "centuple": 100},
    "es": {"doble": 2, "triple": 3, "cuádruple": 4, "quíntuple": 5, "décuple": 10},
    "it": {"doppio": 2, "triplo": 3, "quadruplo": 4, "quintuplo": 5, "decuplo": 10},
    "pt": {"dobro": 2, "triplo": 3, "quádruplo": 4, "quíntuplo": 5, "décuplo": 10},
}
_AMOUNT = {
    "fr": r"(?<=le ){}(?= d[eu]s? | de l'| d'|,|\.)(?! d[eu] (?:messieurs|dames))",
    "es": r"(?<=el ){}(?= de(?:l| lo| la| los| las)? | que |,|\.)(?! de (?:messi|goles))",
    "it": r"(?:(?<=il )|(?<=del )|(?<=al )){}(?= d(?:i|el|ella|ei|egli|elle|ell') ?| rispetto| che |,|\.)",
    "pt": r"(?<=o ){}(?= d[aeo]s? | em | que |,|\.)",
}
# A brace of goals; in duplicate; to turn a corner: what such words are as well.
_OTHER = {
    "fr": (pattern(r"(?<!\w)(?:un|le|du|au|son|ce|deux|trois|quatre|les|des|ses) $"), "(?!)"),
    "es": (pattern(r"(?<!\w)(?:por|un|el) $"), "(?!)"),
    "pt": (pattern(r"(?<!\w)(?:em|um|o) $"), r" (?:a|à|o|as|os) (?:esquina|direita|esquerda|roupa|roupas|joelhos|pernas|papel|lençol|lençóis)"),
}  # fmt: skip
_NEAR = 6


@cache
def changing(code: str) -> str:
    """The pattern of a language's words of change, without groups; "(?!)" where it has none."""
    ends = _ROMANCE.get(code, "")
    stems = _STEMS.get(code, {})
    if not stems:
        return "(?!)"
    joined = rf"(?:{alternatives(stems)}){ends}" if ends else "|".join(stems)
    if code in _AMOUNTS:
        joined += "|" + _AMOUNT[code].format(f"(?:{alternatives(_AMOUNTS[code])})")
    other = rf"(?!{_OTHER[code][1]})" if code in _OTHER else ""
    return rf"(?:{joined})(?!\w){other}"


@cache
def _values(code: str) -> list[tuple[re.Pattern[str], Decimal]]:
    end = rf"{_ROMANCE.get(code, '')}(?!\w)"
    return [(pattern(rf"(?:{stem}){end}"), Decimal(value)) for stem, value in _STEMS.get(code, {}).items()]


@cache
def _pattern(code: str) -> re.Pattern[str]:
    return pattern(changing(code))


def change_at(low: str, start: int, code: str) -> tuple[Decimal, int] | None:
    """So many times what was before, and where the word ends that says so and begins at ``start``."""
    # few words that begin as one of change are one
    found = _pattern(code).match(low, start) if low.startswith(_anchors(code), start) else None
    if found is None:
        return None
    if found.group() in _AMOUNTS.get(code, {}):
        return Decimal(_AMOUNTS[code][found.group()]), found.end()
    if code in _OTHER and _OTHER[code][0].search(low[max(0, start - _NEAR) : start]):
        return None
    for stem, value in _values(code):
        if stem.match(low, start):
            return value, found.end()
    return None


@cache
def _anchors(code: str) -> tuple[str, ...]:
    return tuple(anchors(code))


def anchors(code: str) -> list[str]:
    """How the words of change begin: where a reader has to look."""
    if code in _ROMANCE:
        return [*_STEMS[code], *_AMOUNTS[code]]
    if code == "nl":
        return [
            "verdubbel",
            "halver",
            "halveer",
            "gehalveer",
            "dubbele",
            *(f"ver{word}voudig" for word in _DUTCH),
            *(f"{word}voudige" for word in _DUTCH),
            *(f"{word}maal" for word in ("twee", "anderhalf", *_DUTCH)),
        ]
    words = [*_GERMAN, *_HALVED]
    each = [f"{before}{word}fach" for word in words for before in ("", "ver")]
    return ["verdopp", "halbier", "doppelt", *each, *(f"{word}mal" for word in words)]
