"""Where a text states a scale: "(In millions, except per share data)", "$ in thousands", "（单位：万元）".

A scale counts as stated inside brackets, in a cell, on a line of its own or at the end of a heading, and in a sentence
that says it of the figures ("All figures are in millions of euros."). In prose "in millions of homes" is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarise.quantities.lexicon import alternatives
from summarise.quantities.money.currencies import CODES, NAMES, SIGNS
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.scales.looking import HAN_CLOSED

_SIZES = {
    10**3: "thousand thousands '000 '000s 000s 000 tausend milliers migliaia milhares duizenden miles k",
    10**5: "lakh lakhs lacs",
    10**6: "million millions mio mln mn m millionen millones milioni milhões miljoenen miljoen",
    10**7: "crore crores cr",
    10**9: "billion billions bn b mrd mld milliarden milliards miliardi bilhões miljarden",
    10**12: "trillion trillions tn",
}
_BY_WORD = {word: Decimal(size) for size, words in _SIZES.items() for word in words.split()}
_LONG = alternatives(word for word in _BY_WORD if len(word) > 2)
_SHORT = alternatives(word for word in _BY_WORD if not word.isdigit() or word == "000")
_NAMED = {
    name: code for name, code in NAMES.items() if len(name) > 2 and name not in ("won", "leu", "lei", "rial")
}
_CURRENCY = rf"[a-z]{{0,3}}[$€£¥₹₩₽]|\$[a-z]{{1,2}}|rs\.?|(?:{alternatives(c.lower() for c in CODES)})(?![a-z])|{alternatives(_NAMED)}"
_HAN_SIZES = {"千": 10**3, "万": 10**4, "萬": 10**4, "十万": 10**5, "百万": 10**6, "百萬": 10**6, "千万": 10**7, "億": 10**8, "亿": 10**8,
              "十億": 10**9, "十亿": 10**9}  # fmt: skip
_HAN_MONEY = {"人民币": "CNY", "元": "CNY", "美元": "USD", "港元": "HKD", "欧元": "EUR", "円": "JPY", "日元": "JPY", "ドル": "USD", "米ドル": "USD", "ユーロ": "EUR"}  # fmt: skip
_WRITTEN_WITH = "usd|eur|gbp|chf|jpy|cny|rmb|inr|aud|cad|nzd|sek|nok|dkk|pln|sgd|hkd|brl|zar|mxn"  # their scale in one word: "USDm"
# Each statement begins a word, so that the pattern is tried at the beginnings of words only.
_STATED = pattern(
    rf"(?<![\w$€£¥])(?:(?:(?P<before>{_CURRENCY}) ?)?(?:shares? )?\b(?:in|en|em|angaben in) (?:(?P<inside>{_CURRENCY}) ?)?"
    rf"(?P<size>{_LONG})\.?(?![\w'])(?: (?:of |de |d'|di )?(?P<of>{_CURRENCY})(?!\w)|(?! (?:of|de) ))"
    rf"|(?P<glued>{_CURRENCY}) ?(?P<short>{_SHORT})(?![\w'])(?! ?\d)"
    rf"|(?P<whose>{_WRITTEN_WITH})(?P<behind>mn?|bn|mln|k)(?![\w'])(?! ?\d)"
    r"|(?P<letter>[tkm])(?P<code>eur|usd|gbp|chf|sek|nok|dkk)(?!\w))"
)
# One of the three ways of a statement, each begun with what the search skips to: where none is, the long pattern need not run.
_MAY_BE = (
    pattern(rf"[ie][nm] (?:(?:{_CURRENCY}) ?)?(?:{_LONG})"),
    pattern(
        rf"[$€£¥₹₩₽](?:[a-z]{{1,2}})? ?(?:{_SHORT})(?![\w'])|[tkm](?:eur|usd|gbp|chf|sek|nok|dkk)(?!\w)|(?:{_WRITTEN_WITH})(?:mn?|bn|mln|k)(?![\w'])"
    ),
)
# What those have, told without a currency's name: none of the longest patterns is compiled for a text without it.
_IN_SIZE = pattern(rf"[ie][nm] (?:[^\s\d,;]{{1,24}}+ ){{0,3}}[^\s\d,;]{{0,24}}?(?:{_LONG})")
_SIZE_ALONE = pattern(rf" (?<=[a-z.] )(?:{_SHORT})(?![\w'])")  # behind a currency in letters: "EUR million"
_IN_LETTERS = ("rs", "rs.", *(code.lower() for code in CODES), *_NAMED)


def _may_be(low: str) -> bool:
    return (
        (_IN_SIZE.search(low) is not None and _MAY_BE[0].search(low) is not None)
        or _MAY_BE[1].search(low) is not None
        or _behind_currency(low)
    )


def _behind_currency(low: str) -> bool:
    return any(low.endswith(_IN_LETTERS, 0, size.start()) for size in _SIZE_ALONE.finditer(low))


_STATED_HAN = pattern(
    rf"(?:单位|單位|単位) ?[::] ?(?P<money>人民币)?(?P<han>{alternatives(_HAN_SIZES)})(?P<yuan>{alternatives(_HAN_MONEY)})?"
    rf"|\((?P<han2>{alternatives(_HAN_SIZES)})(?P<yuan2>{alternatives(_HAN_MONEY)})\)"
)
_OF_ALL = pattern(
    r"(?:figures?|amounts?|numbers?|values?|sums|data|results|currency|monetary amounts|dollars?|angaben|beträge|alle zahlen|montants|chiffres|cifras|importes|"
    r"valores|importi|dati|bedragen|cijfers)(?: (?:below|above|here|shown|given|in (?:this|the) (?:report|table|document|release|text|statement)s?|not otherwise \w+))*"
    r",? ?(?:(?:are|is|sind|sont|son|sono|são|zijn|shown|given|stated|expressed|reported|presented|quoted|all|both|rounded|unless otherwise \w+|exprimés|expresados|"
    r"expresadas|espressi|expressos)[ ,]*)*\Z"
)
_HAS_DIGIT = pattern(r"[1-9]")
_SHARES = pattern(r"\bshares?(?: (?:data|amounts|counts))? in (thousands|millions|billions)\b")
_NO_SHARES = pattern(
    r"\b(?:except|excluding|other than)\b[^)]{0,20}\bshares?(?:,| and| counts?| amounts?| data| numbers?)(?! data)"
)
_SAID = 80  # characters of "all amounts in this report are stated"
_HEADING = 60  # characters of a heading before a scale
_LINE = 400  # characters of a line that are looked at on each side
_NEAR = 110  # characters of a statement


class Statement(NamedTuple):
    """A stated scale: its span, its factor, the currency that it names, and how far it reaches.

    ``whole``: it is said of all the text's figures. ``shares``: the factor of rows of shares, None where they are
    left out.
    """

    start: int
    end: int
    factor: Decimal
    currency: str | None
    whole: bool
    shares: Decimal | None


def statements(low: str) -> list[Statement]:
    """Every scale that a folded text in lower case states, in order."""
    found: list[Statement] = []
    lines = _lines_with_sizes(low) if _may_be(low) else ()
    for start, end in lines:
        for match in _STATED.finditer(low, start, end):
            made = _made(low, match)
            if made is not None and not (found and made.start < found[-1].end):
                found.append(made)
    if "位" in low or any(closed in low for closed in HAN_CLOSED):
        han = [made for match in _STATED_HAN.finditer(low) if (made := _made_han(low, match)) is not None]
        if han:
            found = sorted([*found, *han])
    return found


# What each statement has one of, in whatever language: no other line is looked through.
_SIZE_SIGNS = (
    "mil", "bil", "tril", "thou", "tausend", "crore", "lakh", "lac", "000", "duizend", "migl", "mio", "mln", "mn", "mrd", "mld", "bn", "tn", "$",
    "€", "£", "¥", "₹", "₩", "₽", "usd", "eur", "gbp", "chf", "sek", "nok", "dkk", "rs",
)  # fmt: skip


# A statement is all of a short line; a longer one has it in brackets, in a cell, with what it leaves out, or says it of
# its figures.
_LONG_LINE = 220  # characters of a heading and a statement
_IN_LONG_LINES = (
    "(", "[", "|", "except", "unless", "figure", "amount", "number", "value", "sums", "data", "result", "currency", "dollar", "angaben", "beträge",
    "alle zahlen", "montants", "chiffres", "cifras", "importes", "valores", "importi", "dati", "bedragen", "cijfers",
)  # fmt: skip


def _lines_with_sizes(low: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(low):
        end = low.find("\n", start)
        end = len(low) if end < 0 else end
        line = low[start:end]
        if len(line) < _LONG_LINE or any(mark in line for mark in _IN_LONG_LINES):
            for sign in _SIZE_SIGNS:
                if sign in line:
                    yield start, end
                    break
        start = end + 1


def _made_han(low: str, match: re.Match[str]) -> Statement | None:
    size = match["han"] or match["han2"]
    factor, currency = (
        Decimal(_HAN_SIZES[size]),
        _HAN_MONEY.get(match["yuan"] or match["yuan2"] or match["money"] or ""),
    )
    return Statement(match.start(), match.end(), factor, currency, False, None if currency else factor)


def _made(low: str, match: re.Match[str]) -> Statement | None:
    start, end = match.span()
    line = max(low.rfind("\n", max(0, start - _LINE), start) + 1, start - _LINE, 0)
    stop = low.find("\n", end, end + _LINE)
    stop = min(len(low), end + _LINE) if stop < 0 else stop
    opened = max(low.rfind(mark, max(line, start - _NEAR), start) for mark in "([")
    closed = min((at for mark in ")]" if (at := low.find(mark, end - 1, end + _NEAR)) >= 0), default=-1)
    bracketed = opened >= 0 <= closed and not any(mark in low[opened + 1 : start] for mark in ")]")
    sized = match["size"] is not None
    whole = sized and _OF_ALL.search(low[max(line, start - _SAID) : start]) is not None
    if bracketed:
        if _HAS_DIGIT.search(low, opened, closed):
            return None
        start, end = opened, closed + 1
    elif not whole and not _alone(low, line, stop, match):
        return None
    if match["letter"]:
        factor = Decimal(1000) if match["letter"] in "tk" else Decimal(10**6)
        currency = match["code"].upper()
    else:
        factor = _BY_WORD[match["size"] or match["short"] or match["behind"]]
        currency = _code(
            match["before"] or match["inside"] or match["of"] or match["glued"] or match["whose"]
        )
    shares = _SHARES.search(low, start, end)
    if shares is not None:
        own = _BY_WORD[shares.group(1)]
        if match.start() == low.find("in", shares.start()):
            return None
        return Statement(start, end, factor, currency, whole, own)
    without = currency is not None or _NO_SHARES.search(low, start, end) is not None
    return Statement(start, end, factor, currency, whole, None if without else factor)


def _alone(low: str, line: int, stop: int, match: re.Match[str]) -> bool:
    """Whether a statement is a line or a cell of its own, or ends a heading behind a comma or colon."""
    before, after = low[line : match.start()].rstrip(" *_#"), low[match.end() : stop].strip(" *_.")
    cell_before = not before.strip("# *_>") or before.endswith("|")
    cell_after = not after or after.startswith(("|", ", except", ", unless", "except", "unless"))
    if cell_before and cell_after:
        return True
    named = match["before"] or match["inside"] or match["of"] or match["glued"] or match["whose"]
    if (
        cell_after
        and named
        and len(before) < _HEADING
        and not _HAS_DIGIT.search(before)
        and not low[:stop].endswith(".")
    ):
        return True
    return (
        cell_after and before.endswith((",", ":")) and len(before) < _NEAR and not _HAS_DIGIT.search(before)
    )


def _code(written: str | None) -> str | None:
    if written is None:
        return None
    return (
        _NAMED.get(written)
        or SIGNS.get(written)
        or SIGNS.get(written.upper())
        or (written.upper() if written.upper() in CODES else SIGNS.get(written.title()))
    )
