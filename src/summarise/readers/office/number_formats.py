"""A spreadsheet's number as a person sees it: the number format codes of ECMA-376, part 1, 18.8.30-31.

0.125 under ``0.0%`` is 12.5%, 1204000 under ``#,##0.0,,"m"`` is 1.2m. A format that shows a loss by its colour
alone gets its minus back. Dates are written so that no country reads another day: 2024-03-05, 5 March 2024.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(General|AM/PM|A/P|E[+-]|e[+-])|(.)', re.DOTALL | re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\(\s*((?=[^()]*[^\d.,\s()])[^()-]*\d[^()]*?)\s*\)")  # a loss with its currency
_DIGITS = "0#?"
_CONDITION = re.compile(r"(<=|>=|<>|=|<|>)\s*(-?[\d.]+)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MOST_PLACES = 30
Token = tuple[str, str]  # (kind, text): "text", "digit", "condition", "exponent", "general", "sign"


def shown_number(value: float | int, code: str | None) -> str:
    """``value`` under the format ``code``; "" where the format shows nothing. Signs as in the format, a dot
    for decimals, commas for groups."""
    number = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    sections = _sections(code or "General")
    section, own_sign = _section(number, sections)
    tokens = [token for token in section if token[0] != "condition"]
    if not tokens:
        return ""
    if all(kind == "text" for kind, _ in tokens):  # "@": a number in a cell for text is shown as it is
        tokens = [("general", t) if t == "@" else (kind, t) for kind, t in tokens]
    if any(kind == "general" for kind, _ in tokens):
        text = "".join(
            t if kind == "text" else _general(abs(number)) if kind == "general" else "" for kind, t in tokens
        )
    elif any(kind == "digit" for kind, _ in tokens):
        text = _formatted(abs(number), tokens)
    else:
        return "".join(t for _, t in tokens).strip()
    text = " ".join(text.split())
    if number < 0 and own_sign and (loss := _IN_BRACKETS.fullmatch(text)):
        return f"-{loss[1]}"
    if number < 0 and _NUMERAL.search(text) and (not own_sign or not re.search(r"[-−–(]", text)):
        text = _BEFORE_NUMBER.sub(
            "-", text, count=1
        )  # also where the format tells a loss by its colour alone
    return text


def shown_date(value: datetime | date | time | timedelta, code: str | None) -> str:
    """A date or time with the parts that its format shows."""
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        hours, minutes = divmod(minutes, 60)
        parts = ((hours, "h"), (minutes, "min"), (seconds, "s"))
        return " ".join(f"{n} {unit}" for n, unit in parts if n) or "0 min"
    tokens = _sections(code or "yyyy-mm-dd")[0]
    letters = re.sub(
        r"AM/PM|A/P", "", "".join(t if kind == "sign" else " " for kind, t in tokens), flags=re.IGNORECASE
    ).lower()
    clock = f"{value:%H:%M}" if not isinstance(value, date) or isinstance(value, datetime) else ""
    if "s" in letters and clock:
        clock = f"{value:%H:%M:%S}"
    if isinstance(value, time):
        return clock
    months = re.sub(r"h+[^a-z]*m+|m+[^a-z]*s+", "", letters)
    month, day, year = "m" in months, "d" in months, "y" in months
    named = "mmm" in months
    if not (month or day or year):
        return clock if "h" in letters else value.strftime("%Y-%m-%d")
    weekday = f"{_WEEKDAYS[value.weekday()]}, " if "ddd" in months else ""
    if weekday and not re.search(r"(?<!d)dd?(?!d)", months):
        day = False
    if day and month and year:
        text = f"{value.day} {_MONTHS[value.month - 1]} {value.year}" if named else f"{value:%Y-%m-%d}"
    elif month and (year or day or named):
        text = " ".join(
            [
                *([str(value.day)] if day else ()),
                _MONTHS[value.month - 1],
                *([str(value.year)] if year else ()),
            ]
        )
    else:
        text = str(value.year) if year else f"{value:%Y-%m-%d}"
    return weekday + text + (f" {clock}" if "h" in letters and clock else "")


_BEFORE_NUMBER = re.compile(r"(?=[\d$€£¥₹₩])")
_NUMERAL = re.compile(r"\d")


def _sections(code: str) -> list[list[Token]]:
    sections: list[list[Token]] = [[]]
    for found in _TOKEN.finditer(code):
        quoted, escaped, wide, filled, bracket, word, char = found.groups()
        here = sections[-1]
        if quoted is not None or escaped is not None:
            here.append(("text", quoted if quoted is not None else escaped))
        elif wide is not None or filled is not None:
            here.append(("text", " "))
        elif bracket is not None:
            if bracket.startswith("$"):
                here.append(("text", bracket[1:].partition("-")[0]))
            elif _CONDITION.fullmatch(bracket):
                here.append(("condition", bracket))
            elif re.fullmatch(r"[hms]+", bracket, re.IGNORECASE):
                here.append(("sign", bracket))
        elif word is not None:
            kind = "general" if word.lower() == "general" else "exponent" if word[0] in "Ee" else "sign"
            here.append((kind, word))
        elif char == ";":
            sections.append([])
        elif char in _DIGITS or char in ".,/%":
            here.append(("digit", char))
        elif char.isascii() and char.isalpha():
            here.append(("sign", char))
        else:
            here.append(("text", char))
    return sections


def _section(number: Decimal, sections: list[list[Token]]) -> tuple[list[Token], bool]:
    """The section for a number, and whether a loss has its sign from that section."""
    stated = [[c for kind, c in section if kind == "condition"] for section in sections]
    if any(stated):
        for i, conditions in enumerate(stated):
            if not conditions or _holds(number, conditions[0]):
                return sections[i], False
        return sections[-1], False
    if number < 0 and len(sections) > 1:
        return sections[1], True
    if number == 0 and len(sections) > 2:
        return sections[2], True
    return sections[0], False


def _holds(number: Decimal, condition: str) -> bool:
    found = _CONDITION.fullmatch(condition)
    assert found
    other = Decimal(found.group(2))
    return {
        "<": number < other, ">": number > other, "=": number == other,
        "<=": number <= other, ">=": number >= other, "<>": number != other,
    }[found.group(1)]  # fmt: skip


def _general(number: Decimal) -> str:
    rounded = Decimal(f"{number:.11g}") if abs(number) < 10**11 else number
    return f"{rounded:f}".rstrip("0").rstrip(".") if "." in f"{rounded:f}" else f"{rounded:f}"


def _formatted(number: Decimal, tokens: list[Token]) -> str:
    if any(kind == "digit" and text == "/" for kind, text in tokens):
        return _fraction(number, tokens)
    places = [i for i, (kind, text) in enumerate(tokens) if kind == "digit" and text in "0#?.,"]
    if not places:
        return "".join(text for _, text in tokens)
    first, last = places[0], places[-1]
    pattern = "".join(text for kind, text in tokens if kind == "digit" and text in "0#?.,")
    whole, dot, decimals = pattern.partition(".")
    exponent = next((i for i, (kind, _) in enumerate(tokens) if kind == "exponent"), None)
    number *= 100 ** sum(kind == "digit" and text == "%" for kind, text in tokens)
    if exponent is not None:
        mantissa = "".join(text for kind, text in tokens[:exponent] if kind == "digit" and text in "0#?.")
        count = min(len(mantissa.partition(".")[2]), _MOST_PLACES)
        before = "".join(text for kind, text in tokens[:first] if kind == "text")
        after = "".join(text for kind, text in tokens[last + 1 :] if kind in ("text", "digit"))
        return f"{before}{number:.{count}E}{after}"
    groups = "," in whole.rstrip(",")
    number = number.scaleb(-3 * (len(whole) - len(whole.rstrip(",")) + decimals.count(",")))
    decimals = decimals.replace(",", "")[:_MOST_PLACES]
    number = (
        number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
        if number.adjusted() < 25
        else number
    )
    digits, _, rest = f"{number:f}".partition(".")
    optional = len(decimals) - len(decimals.rstrip("#?"))
    kept = len(rest) - optional
    rest = rest[:kept] + rest[kept:].rstrip("0")
    digits = digits.zfill(whole.count("0")) if digits != "0" or "0" in whole else ""
    if groups and digits:
        digits = f"{int(digits):,}".rjust(len(digits), "0") if digits[0] != "0" else digits
    between = next((i for i, token in enumerate(tokens) if token == ("digit", ".")), last)
    if not groups and any(kind == "text" and text.strip() for kind, text in tokens[first:between]):
        return _with_words_between(tokens, between, digits, rest)
    shown = digits + (f".{rest}" if dot and rest else "")
    return "".join(
        [
            *(text for kind, text in tokens[:first] if kind in ("text", "digit")),
            f"0{shown}" if shown.startswith(".") else shown,
            *(text for kind, text in tokens[first : last + 1] if kind == "text" and text.strip()),
            *(text for kind, text in tokens[last + 1 :] if kind in ("text", "digit")),
        ]
    )


def _with_words_between(tokens: list[Token], end: int, digits: str, rest: str) -> str:
    """The whole digits at the places of a format with words among them, as those of a telephone number ("000-0000"),
    the places filled from the right and the first of them with all that is left; then what is behind ``end``."""
    last = max(i for i, (kind, text) in enumerate(tokens[: end + 1]) if kind == "digit" and text in "0#?")
    pieces: list[str] = []
    places = sum(kind == "digit" and text in "0#?" for kind, text in tokens[: last + 1])
    at = 0
    for kind, text in tokens[: last + 1]:
        if kind == "digit" and text in "0#?":
            places -= 1
            until = max(len(digits) - places, at)
            pieces.append(digits[at:until])
            at = until
        elif kind == "text" or text not in ",.":
            pieces.append(text)
    decimals = f".{rest}" if rest else ""
    after = (t for kind, t in tokens[last + 1 :] if kind == "text" or (kind == "digit" and t not in "0#?.,"))
    return "".join([*pieces, decimals, *after])


def _fraction(number: Decimal, tokens: list[Token]) -> str:
    code = "".join(text for _, text in tokens)
    below = re.search(r"/\s*([?#0]+|\d+)", code)
    digits = below.group(1) if below else "?"
    whole = int(number)
    if digits.isdigit() and int(digits):
        rest = Fraction(round((number - whole) * int(digits)), int(digits))
    else:
        rest = Fraction(number - whole).limit_denominator(10 ** min(len(digits), 4) - 1)
    if rest == 1:
        whole, rest = whole + 1, Fraction(0)
    if not rest:
        return str(whole)
    return f"{whole} {rest.numerator}/{rest.denominator}" if whole else f"{rest.numerator}/{rest.denominator}"
