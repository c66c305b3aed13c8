"""Inline XBRL: the facts of a financial report as its page shows them, with the scale, sign and format that their tags state.

    <ix:nonFraction scale="6" sign="-" format="ixt:num-comma-decimal" …>1.204,5</ix:nonFraction>   ->   -1,204.5 million

What a person reads from the head of a table ("in millions") the tag says of each number, and surely. The rules are those
of Inline XBRL 1.1 (sections 4 and 10) and of its transformation registries 3 to 5. Arelle, the library of record, wants
whole taxonomies and has no place for a number in a page, so the few attributes are applied here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from summarise.readers.html.visibility import emptied
from summarise.readers.tables.stated_units import CODES

Bare = Callable[[str], str]

_SCALES = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_LARGEST_SCALE = 30
_MAGNITUDE = re.compile(
    r"\s*[)\]]?\s*(?:thousand|million|billion|trillion|crore|lakh|[kmb]n?\b|mio|mrd|tsd|millionen|milliarden|millions?|milliards?)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"[-−–]\s*(?:[A-Z]{0,3}[$€£¥])?\s*\Z")
_BRACKET = re.compile(r"(?<![$€£¥])\(\s*\Z")
_LOSS = re.compile(
    r"\b(?:loss|losses|deficit|decrease|reduction|outflow|less|expenses?|costs?|charges?|decline|write-?offs?|verlust|perte|pérdida|perdita)\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(r"\biso4217:([A-Z]{3})\b", re.IGNORECASE)
_CODE_OF_UNIT = re.compile(
    r"(?:(?:iso4217|unit|u)[-_:]?)?([A-Za-z]{3})(?:[-_]?per[-_]?shares?)?", re.IGNORECASE
)
_SIGN = re.compile(r"[$€£¥₹₩]")
_MONEY_BEFORE = re.compile(r"(?:[$€£¥₹₩]|\b[A-Z]{3}|\bRs\.?)\s*[-−–(]?\s*\Z")
_MONEY_BEHIND = re.compile(
    r"\s*(?:thousand|million|billion|trillion)?\s*(?:[$€£¥₹₩]|[A-Z]{3}\b|(?:US |Canadian |Australian )?(?:euros?|dollars?|pounds?|yen|yuan|francs?|kronor|kroner|rupees|pence|cents)\b)"
)
_POINT = re.compile(r"\d[\d,' \u00a0\u202f\u2009]*(?:\.\d+)?")
_COMMA = re.compile(r"\d[\d.' \u00a0\u202f\u2009]*(?:,\d+)?")
_DATE = re.compile(r"\s*(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})\s*")
_ORDERS = {"day-month-year": (2, 1, 0), "month-day-year": (2, 0, 1), "year-month-day": (0, 1, 2)}
_OLD_ORDERS = {
    "datedaymonthyear": "day-month-year", "dateslasheu": "day-month-year", "datedoteu": "day-month-year", "dateslashus": "month-day-year",
    "datedotus": "month-day-year", "datemonthdayyear": "month-day-year", "dateyearmonthday": "year-month-day",
}  # fmt: skip
_ZEROS = frozenset({"fixed-zero", "fixedzero", "zerodash", "numdash", "fixed-empty-zero"})
_COMMA_FORMATS = frozenset(
    {"num-comma-decimal", "numcommadecimal", "numcomma", "numdotcomma", "numspacecomma"}
)


def units_of(tree: Any, bare: Bare) -> dict[str, str]:
    """The currency of each unit that the report defines, by the unit's id: its header is hidden, and is read before it goes."""
    found = {}
    for unit in tree.iter():
        if isinstance(unit.tag, str) and unit.tag.rpartition(":")[2] == "unit" and unit.get("id"):
            measures = _MEASURE.findall(bare(unit.text_content()))
            if len(measures) == 1:
                found[unit.get("id")] = measures[0]
    return found


def applied(tree: Any, bare: Bare, units: dict[str, str], *, english: bool) -> bool:
    """Change the facts of ``tree`` (an lxml element) in place; whether there are any.

    ``units``: what ``units_of`` found. ``bare``: a text as a reader sees it. ``english``: whether a scale may be written as a word; elsewhere it is
    multiplied out. Headers and hidden facts go; a fact without a value (``xsi:nil``) stays as it is shown.
    """
    facts = [e for e in tree.iter() if isinstance(e.tag, str) and e.tag.startswith("ix:")]
    for fact in facts:
        name = fact.tag[3:]
        if name in ("header", "hidden"):
            emptied(fact, "")
        elif name in ("nonfraction", "numerator", "denominator"):
            if fact.get("xsi:nil") != "true" and not any(
                isinstance(child.tag, str) and child.tag.startswith("ix:") for child in fact.iterdescendants()
            ):
                _number(fact, bare, _currency(fact.get("unitref") or "", units), english=english)
        elif name == "nonnumeric":
            _date(fact, bare)
    return bool(facts)


def _currency(unit: str, units: dict[str, str]) -> str:
    """The currency of the unit with that id; where the page is cut out of its report, the id as nearly all name it: "USD", "iso4217-EUR",
    "U-GBP", "usdPerShare"."""
    if unit in units:
        return units[unit]
    named = _CODE_OF_UNIT.fullmatch(unit)
    return named[1].upper() if named and named[1].upper() in CODES else ""


def _format(fact: Any) -> str:
    return (fact.get("format") or "").rpartition(":")[2].lower()


def _number(fact: Any, bare: Bare, currency: str, *, english: bool) -> None:
    shown = bare(fact.text_content()).strip()
    form = _format(fact)
    if form in _ZEROS:
        emptied(fact, "0")
        return
    comma = form in _COMMA_FORMATS
    value = _value(shown, comma=comma)
    if value is None:
        return  # words ("ten"), or a dash without a format: what is shown is read
    scale = _scale(fact)
    before, behind = bare(_before(fact)), bare(fact.tail or "")
    row = _row(fact, bare)
    written = _text(shown, value, scale, behind, comma=comma, english=english, row=row)
    if currency and not (_SIGN.search(row) or _MONEY_BEFORE.search(before) or _MONEY_BEHIND.match(behind)):
        written = f"{written} {currency}"
    shown_as_loss = _in_cell(fact) or _BRACKET.search(before) is not None  # in a sentence a word may say it
    if (
        fact.get("sign") == "-"
        and not _SIGNED.search(before)
        and shown_as_loss
        and not _LOSS.search(row or before)
    ):
        written = f"-{written}"
    if written.endswith(shown) and written != shown and len(fact) == 0:
        fact.text = written.removesuffix(shown) + (fact.text or "")
    elif written.startswith(shown) and len(fact) == 0:
        fact.text = (fact.text or "") + written.removeprefix(shown)
    elif written != shown:
        emptied(fact, written)


def _text(
    shown: str, value: Decimal, scale: int, behind: str, *, comma: bool, english: bool, row: str
) -> str:
    """The number as it is read: its own text, with what its scale says where nothing shown says it."""
    number = f"{value:,f}" if comma and english else shown
    if not scale or _MAGNITUDE.match(behind):
        return number
    if scale == -2:
        return number if "%" in row or behind.lstrip()[:1] in ("%", "p") else f"{number}%"
    if scale < 0:
        return number  # basis points and the like: their words stand beside them
    if english and scale in _SCALES:
        return f"{number} {_SCALES[scale]}"
    return f"{value.scaleb(scale):f}"


def _value(shown: str, *, comma: bool) -> Decimal | None:
    if not (_COMMA if comma else _POINT).fullmatch(shown):
        return None
    digits = shown.replace(".", "").replace(",", ".") if comma else shown.replace(",", "")
    try:
        return Decimal(re.sub(r"[^\d.]", "", digits))
    except InvalidOperation:
        return None


def _scale(fact: Any) -> int:
    stated = (fact.get("scale") or "0").strip()
    if not re.fullmatch(r"[+-]?[0-9]{1,2}", stated):
        return 0
    scale = int(stated)
    return scale if abs(scale) <= _LARGEST_SCALE else 0


def _before(fact: Any) -> str:
    """What is written right before a fact in its own line."""
    text = ""
    while fact is not None and not text.strip():
        previous = fact.getprevious()
        if previous is not None:
            text = (previous.tail or "") or previous.text_content()
            break
        fact = fact.getparent()
        text = (fact.text or "") if fact is not None else ""
        if fact is None or fact.tag in ("td", "th", "p", "div", "tr"):
            break
    return text


def _in_cell(fact: Any) -> bool:
    return any(a.tag in ("td", "th") for a in fact.iterancestors())


def _row(fact: Any, bare: Bare) -> str:
    """The row of a table that a fact stands in; "" where it stands in none."""
    row = next((a for a in fact.iterancestors() if a.tag == "tr"), None)
    return "" if row is None else bare(row.text_content())


def _date(fact: Any, bare: Bare) -> None:
    """A date in digits, in the order that its format states, so that no other order can be read."""
    form = _format(fact)
    order = next((known for known in _ORDERS if form.endswith(known)), None) or _OLD_ORDERS.get(form)
    found = _DATE.fullmatch(bare(fact.text_content())) if order else None
    if found is None or order is None:
        return
    year, month, day = (int(found.group(part + 1)) for part in _ORDERS[order])
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    if 1 <= month <= 12 and 1 <= day <= 31:
        emptied(fact, f"{year:04}-{month:02}-{day:02}")
