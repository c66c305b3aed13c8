"""The unit or scale that a table's head states for its cells: "Revenue (in millions)", "Share, %".

``unit_of`` takes it off the head, ``numbers_with_units.with_unit`` writes it beside a bare number, so that a cell reads as a
person reads it: 1,204 under "Revenue (€ million)" is €1,204 million. A number with a unit of its own keeps it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarise.quantities.units import per_at, symbol_at
from summarise.readers.tables.measured import LONG, MANY
from summarise.readers.tables.scale_words import SCALE, as_written, figures_as_words, in_words

SIGNS = "$€£¥₹₩₽₺₦₫₴₪฿"
CODES = frozenset(
    "USD EUR GBP JPY CNY RMB CHF INR AUD CAD NZD SEK NOK DKK PLN CZK HUF BRL MXN ZAR KRW SGD HKD TRY RUB ILS AED SAR "
    "THB IDR MYR PHP NGN KES EGP ARS CLP COP PEN TWD VND RON BGN UAH ISK".split()
)
_MONEY_WORDS = frozenset(
    "dollar dollars euro euros euro's pound pounds pence cents yen yuan rupees francs kronor kroner zloty reais pesos "
    "us-dollar".split()
)
# A currency and its scale in one word, "USDm", "EURbn", "MSEK", "TEUR"; and the rupee, whose sign is letters.
_CODE = "|".join(sorted(CODES))
_GLUED = re.compile(rf"(?:({_CODE})(m|mn|mln|mm|M|MM|bn|BN|b|tn|k|K)|([MTkm])({_CODE}))")
_BEFORE = {"M": "million", "m": "million", "T": "thousand", "k": "thousand"}
_RUPEES = re.compile(r"Rs\b\.?|INR\b", re.IGNORECASE)
# Money for each of something: "USD/t", "€ per MWh", "US¢/lb". A second currency is a rate of exchange, which is told either way.
_FOR_EACH = re.compile(
    rf"((?:(?:US|A|C|NZ|HK|S|R)?[{SIGNS}]|{_CODE}|¢|pence|cents|p|c)) ?(/.+|(?<= )per .+)", re.IGNORECASE
)
# "Deaths per 100,000": the last three digits are no scale.
_RATE_OF = re.compile(
    r"\s(per (?:1\d{0,2}(?:[,. \u202f]?000){1,2}|10|100|thousand|million|billion)(?: [^\W\d]+){0,3})$",
    re.IGNORECASE,
)
_EXCHANGED = re.compile(rf"(?:/|per ) ?(?:{_CODE}|[{SIGNS}])\Z", re.IGNORECASE)
# International units, in the letters of three languages: two of them are a country and a user's interface elsewhere.
_INTERNATIONAL = re.compile(r"IU|I\.U\.")
_ABROAD = re.compile(r"UI|IE|I\.E\.|U\.I\.")
_DOSES = re.compile(
    r"dos[eisa]|insulin|vitamin|h[eé]parin|einheit|unit[ée]s|unidades|unità|enzym", re.IGNORECASE
)
_OF_GAS = re.compile(r"(?<=[tg]) CO[2₂]-?(?:eq?)?\Z")  # "Mt CO2e": tonnes, of what the head says
_PERCENT = frozenset(
    ("%", "percent", "per cent", "pct", "pct.", "prozent", "pour cent", "por ciento", "per cento", "procent")
)
# Measures as tables head their columns; the finder knows what each means.
_MEASURES = frozenset(
    "kg g mg t kt mt tonnes tons tonne lb lbs oz kilograms grams km m cm mm mi miles metres meters feet ft ha hectares "
    "acres km² m² m³ km2 m2 m3 l ml litres liters barrels bbl °c °f kw mw gw kwh mwh gwh twh w v hz mhz ghz bytes kb "
    "mb gb tb seconds sec s minutes min hours hrs h days weeks months years yrs km/h mph mm/h µg bps pp bp points tonnen stunden tage jahre minuten toneladas horas días años tonnellate ore giorni anni heures jours uur dagen".split()
)  # fmt: skip
HAN = re.compile(r"[一-鿿]{1,6}(?:/[一-鿿]{1,3})?")
_HAN_UNIT = re.compile(
    r"[十百千万亿億兆]*(?:元|円|美元|美金|欧元|港元|人民币|ドル|ユーロ|吨|トン|千克|公斤|公里|米|人|个|件|辆|台|度|％|%)|[十百千万亿億兆]+"
)
_BRACKETED = re.compile(r"\s*[(（\[]\s*([^()（）\[\]]{1,100}?)\s*[)）\]]\s*$")
_AFTER_MARK = re.compile(
    r"\s*(?:(?<!\d)[,/](?=000)|(?!/?,?000)[,/:;–—]|\s-|\b(?:in|en|em)\b|(?=\s[x×] ?1))\s*([^,:;()\[\]]{1,24})$",
    re.IGNORECASE,
)
# Without brackets: a rate ("Wind km/h"; "people/km²" is no area), and units that are no words ("Rain mm").
_LAST_WORD = re.compile(
    r"(?:\A|(?<=[\s,:;])(?<!/100 ))([^\s,:;()\[\]/]+/(?:100 )?[^\s,:;()\[\]]{1,12}|[^\s\d/]{2,4}[²³]?)\Z"
)
_PLAIN_UNIT = re.compile(r"[ckm]?m[²³]|[ckm]m|km|kg|ha|[hk]Pa|[kMGT]Wh?|°[CF]")
# Signs and codes that are nothing else, as spreadsheets head columns: "Revenue £m", "Cost EUR", "Change %", "% change".
_SIGN = re.compile(rf"%|bps|pp|(?:US|A|C|NZ|HK|S|R)?[{SIGNS}].*|(?:{_CODE})[a-zA-Z]{{0,3}}|[MTk](?:{_CODE})")
_MOST_WORDS = 2  # "€ million", "Mio. EUR"
_FIRST_PERCENT = re.compile(r"%\s(?=[^\W\d])")
_LEAD = re.compile(
    r"(?<!\w)(?:(?:amounts|figures|all amounts|values|stated|expressed)\s+)?(?:(?:in|en|em)\b|单位[:：]?|單位[:：]?|単位[:：]?|unit[:：])\s*",
    re.IGNORECASE,
)
_JOINED = re.compile(rf"(US|A|C|NZ|HK|S|R)?([{SIGNS}])\s?(.*)", re.DOTALL)
_EXCEPT = re.compile(
    r"\s*,?\s*\b(?:except|excluding|other than|unless|ausser|außer|sauf|salvo)\b.*", re.IGNORECASE | re.DOTALL
)
# Rows of things that are counted: nothing that the whole table states is meant of them.
_COUNTED = re.compile(
    r"\bemployees\b|\bheadcount\b|\bworkforce\b|\bstaff(?! cost| expense)\b|\bnumber of\b|\bno\. of\b|\bmitarbeiter|\bbeschäftigte|"
    r"\beffectifs?\b|\bempleados\b|\bdipendenti\b|\b(?:stores|shops|branches|customers|subscribers|passengers)\b(?! cost| revenue)|员工|人数",
    re.IGNORECASE,
)
# Rows that a scale of the whole table never means.
_APART = re.compile(
    r"\bper\b|\beps\b|\bje aktie\b|\bpar action\b|\bpor acción\b|\bper azione\b|每股|\bratio\b|%|\bmargin\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:of|de|di|von|d[’'])\s*\b", re.IGNORECASE)
_MOST_NOUNS = 2
_NO_NOUN = frozenset("per and or to by as at a an the each change except unless other".split())
_UNIT_HEADS = frozenset(
    "unit units uom measure einheit einheiten unité unités unidad unidades unità unidade eenheid 单位 單位 単位".split()
)


class Stated(NamedTuple):
    """What a head says of its numbers: a currency sign to stand before, a scale and a unit to stand behind."""

    sign: str = ""
    scale: str = ""
    unit: str = ""

    @property
    def measured(self) -> bool:
        """Whether its unit is a percent or a measure, not money."""
        return bool(self.unit) and self.unit not in CODES and self.unit.lower() not in _MONEY_WORDS

    def over(self, other: Stated) -> Stated:
        """Both: what this one says goes first. A percent or a measure takes no scale of a whole row or table."""
        if self.measured or (other.measured and (self.sign or self.unit)):
            return self
        if other.unit == "%":
            return other
        if self.sign or self.unit:
            return self._replace(scale=self.scale or other.scale)
        return Stated(other.sign, self.scale or other.scale, other.unit)


NOTHING = Stated()


def is_of_units(head: str) -> bool:
    """Whether a column of that head says what the numbers beside are counted in."""
    return head.strip().lower() in _UNIT_HEADS


def unit_of(head: str) -> tuple[str, Stated]:
    """``head`` without the unit it states at its end, and the unit; the head as it is where it states none."""
    if (words := figures_as_words(head)) != head:
        told = unit_of(words)
        return told if told[1] != NOTHING else (head, NOTHING)
    if found := _BRACKETED.search(head):
        stated = _international(found.group(1), head[: found.start()]) or _stated(found.group(1))
        tells = (
            stated is not None and stated.scale and (not _is_short(stated) or len(found.group(1)) > 3)
        )  # "($ in millions)", "(000s)", alone
        if stated is not None and (found.start() or tells or _LEAD.match(found.group(1))):
            rest = head[: found.start()].rstrip()
            return (rest, stated) if stated.unit != "m" else _metres_or_millions(head, rest)
        return head, NOTHING
    if found := _RATE_OF.search(head):
        return head[: found.start()].rstrip(), Stated(unit=found.group(1))
    if found := _LAST_WORD.search(head):
        rest, word = head[: found.start()].rstrip(" ,:;"), found.group(1)
        if "/" in word and MANY.search(word):
            return head, NOTHING
        if _stated(word) is not None if "/" in word else rest and _PLAIN_UNIT.fullmatch(word):
            return rest or head, Stated(unit=word)
    if found := _AFTER_MARK.search(head):
        stated = _stated(found.group(1))
        if stated is not None and found.start():
            rest = head[: found.start()].rstrip()
            return (rest, stated) if stated.unit != "m" else _metres_or_millions(head, rest)
    alone = _stated(head)
    if alone is None and (in_signs := _in_signs(head)):
        return in_signs
    if alone is not None and alone.scale and _LEAD.match(head):  # "In thousands of euros" says nothing else
        return "", alone
    if (
        alone is None
        or (alone.unit[:1].isalpha() and not alone.scale)
        or (_is_short(alone) and head.isalpha() and len(head) < 6)
    ):
        return head, NOTHING  # "Mill", "Cr", "k": without a unit these are words of the table's own
    return head, alone


def _in_signs(head: str) -> tuple[str, Stated] | None:
    """What signs at an end of a head state without brackets; a currency's letters only where the words before are not
    all in capitals, among which "PEN" and "TRY" are words."""
    words = head.split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        rest, last = words[:-count], words[-count:]
        signs = [word for word in last if _SIGN.fullmatch(word)]
        stated = _stated(" ".join(last)) if signs else None
        if stated is not None and (
            not signs[0][0].isalpha() or any(c.islower() for word in rest for c in word)
        ):
            return " ".join(rest).rstrip(" ,:;"), stated
    return (head, Stated(unit="%")) if _FIRST_PERCENT.match(head) else None


def _is_short(stated: Stated) -> bool:
    """Whether it is a scale of nothing that is told."""
    return bool(stated.scale) and not (stated.sign or stated.unit)


def _international(words: str, rest: str) -> Stated | None:
    """Units of a dose or an enzyme, where brackets behind ``rest`` name them."""
    if _INTERNATIONAL.fullmatch(words) or (_ABROAD.fullmatch(words) and _DOSES.search(rest)):
        return Stated(unit="IU")
    return None


def _metres_or_millions(head: str, rest: str) -> tuple[str, Stated]:
    """What "m" means, which only the rest of the head can tell: "Depth (m)", "Passengers (m)"; nothing where it does not."""
    if LONG.search(rest):
        return rest, Stated(unit="m")
    if _COUNTED.search(rest) or MANY.search(rest):
        return rest, Stated(scale="million")
    return head, NOTHING


def of_row(stated: Stated, head: str) -> Stated:
    """What a whole table states, as it holds for a row or column of that head: "per share" keeps out of a scale,
    "Employees" out of all of it."""
    if _COUNTED.search(head):
        return NOTHING
    return stated._replace(scale="") if _APART.search(head) else stated


_NO_UNITS = frozenset("MP CI IU ct pt fur ac cal ly mi mol atm bu in. mb lm cd bar hp b a".split())


def is_symbol(word: str) -> bool:
    """Whether a word is a unit in symbols: "bcm", "t/ha", "mb/d"; short ones that head columns as words too are none."""
    if len(word) < 2 or word in _NO_UNITS:
        return False
    found = symbol_at(word, 0)
    return found is not None and found.end == len(word)


def _stated(words: str) -> Stated | None:
    """What ``words`` state, where all of them are units."""
    words = in_words(_LEAD.sub("", _EXCEPT.sub("", words.strip()), count=1).strip())
    if not words:
        return None
    if _RATE_OF.fullmatch(f" {words}"):  # "Rate (per 1,000 births)"
        return Stated(unit=words)
    if words.lower() in _PERCENT:
        return Stated(unit="%")
    if _HAN_UNIT.fullmatch(words):
        return Stated(unit=words)
    if glued := _GLUED.fullmatch(words):
        code, behind, before, other = glued.groups()
        scale = _BEFORE[before] if before else "million" if behind in ("mm", "MM") else ""
        scale = scale or SCALE.get(behind.lower(), "") or {"m": "million", "b": "billion"}[behind.lower()]
        return Stated(scale=scale, unit=code or other)
    if (each := _FOR_EACH.fullmatch(words)) and not _EXCHANGED.search(words):
        low = words.lower()
        per = per_at(low, each.start(2) - low.startswith("per", each.start(2)))
        return Stated(unit=words) if per is not None and per.end == len(words) else None
    words = _OF_GAS.sub("", words)
    if " " in words and is_symbol(words):  # "t CO2/MWh"
        return Stated(unit=words)
    words = _RUPEES.sub("₹", words, count=1) if "cr" in words.lower() or "lakh" in words.lower() else words
    sign, counted = "", 0  # how many words say what is counted: "thousand sacks"
    if found := _JOINED.fullmatch(words):
        sign = (found.group(1) or "") + found.group(2)
        words = found.group(3).strip()
    elif words[-1] in SIGNS:
        sign, words = words[-1], words[:-1].strip()
    scale = unit = ""
    for word in _OF.sub(" ", words).split():
        small = word.lower()
        if small in SCALE and not scale and small != "t€":
            scale = as_written(word, SCALE[small])
        elif sign and not scale and small == "t":  # "T€"
            scale = "thousand"
        elif small in ("m", "mm") and (sign or unit) and not scale:
            scale = "million"
        elif small == "b" and (sign or unit) and not scale:
            scale = "billion"
        elif ((word in CODES or small in _MONEY_WORDS) and not (unit or sign)) or (
            (small in _MEASURES or is_symbol(word)) and not (unit or sign)
        ):
            unit = word
        elif (
            scale
            and not sign
            and (counted or not unit)
            and counted < _MOST_NOUNS
            and word.isalpha()
            and word.islower()
            and word not in _NO_NOUN
        ):
            unit, counted = f"{unit} {word}".strip(), counted + 1
        else:
            return None
    return Stated(sign, scale, unit) if sign or scale or unit else None
