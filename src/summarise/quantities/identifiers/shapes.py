"""Names told by their own shape: URLs, phone numbers, IBAN, ISBN, versions, "F-16", list markers, footnotes.

Formats follow their own specifications: IPv4 (RFC 791), IBAN (ISO 13616), ISBN (ISO 2108), E.164 phone
numbers as they are commonly printed.
"""

from __future__ import annotations

import re

from summarise.quantities.english import MONTHS
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

# Lower-case words before a hyphen that leave the number a number: "mid-20s", "pre-1990", "sub-4".
_FREE_PREFIXES = word_set(
    """
    mid early late pre post sub non top over under near about circa some the a to and or of in by from
    since up nearly almost roughly plus minus re anti pro inter ultra super multi sold won lost
    """
)


_CHUNK_LEFT = pattern(r"[\w@#&/.%=?:+~'-]{1,200}\Z")


_CHUNK = pattern(r"[\w@#&/.%=?:+~-]{1,2000}")


_URL = pattern(
    r"(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)'\]]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"
)


_IN_URL = pattern(r"https?://|www\.|@")
_MAIL_NAME = pattern(r"[\w.+-]{1,64}\Z")


_IBAN = pattern(r"[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")


_SHAPES = pattern(
    r"""(?P<ip>(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\b(?!\.\d))
  | (?P<isbn>97[89][- ]?\d[\d -]{8,12}[\dX]\b)
  | (?P<phone>1?-?\d{3}-\d{3}-\d{4}\b|[2-9]\d{2}-\d{4}(?=[ ,.;)]|$)|\(\d{3}\)[ ]?\d{3}-\d{4}\b
        |\d{1,3}(?:[ .-]\(?\d{1,4}\)?){2,5}(?<=\d{4})\b)
  | (?P<version>\d+\.\d+\.\d+(?:\.\d+)*\b(?!,\d))
  | (?P<zip>\d{5}-\d{4}\b)
    """,
    re.VERBOSE,
)


_PHONE = pattern(r"\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]\d{2,4}){1,5}(?![\d,])")


_CARD = pattern(r"\d{4}-\d{4,8}-\d{4}(?:-\d{4})?\b")


def identifier(page: Page, start: int, end: int) -> Quantity:
    """A name that holds a number."""
    return Quantity(start, end, page.text[start:end], Kind.IDENTIFIER)


def url_spans(page: Page) -> list[tuple[int, int]]:
    """Where URLs and mail addresses stand; whatever number is inside one belongs to it."""
    low = page.low
    if "://" not in low and "www." not in low and "@" not in low:
        return []
    spans: list[tuple[int, int]] = []
    last = 0
    for mark in _IN_URL.finditer(low):
        at = mark.start()
        if at < last:
            continue
        if low[at] == "@":  # tried where its name begins, and nowhere else
            name = _MAIL_NAME.search(low, max(last, at - 64), at)
            at = name.start() if name else at
        found = _URL.match(low, at)
        if found is not None:
            last = found.end()
            spans.append(found.span())
    return spans


def glued(page: Page, position: int) -> Quantity | None:
    """A name whose letters are glued to the digits at ``position``: "MH370", "F-16", "#5", "v2.0", "iPhone15"."""
    plain = page.plain
    if plain[position - 1].isupper() or (position > 1 and plain[position - 2].isupper()):
        iban = _IBAN.match(plain, position - 2) if position > 1 else None
        if iban is not None:
            return identifier(page, position - 2, iban.end())
    left = _CHUNK_LEFT.search(plain, _word_begin(plain, position, 200), position)
    start = position if left is None else left.start()
    while start < position and plain[start] in "'.:-/~+=?":
        start += 1
    found = _CHUNK.match(plain, start)
    end = position if found is None else found.end()
    while end > position + 1 and plain[end - 1] in ".:-/~+=?%&":
        end -= 1
    return identifier(page, start, end) if end > position else None


def _word_begin(plain: str, position: int, most: int) -> int:
    """Where what stands before ``position`` without a blank begins, ``most`` characters back at the most."""
    left = max(0, position - most)
    return max(left, plain.rfind(" ", left, position) + 1, plain.rfind("\n", left, position) + 1)


def joined(page: Page, position: int) -> Quantity:
    """A name of many numbers with hyphens between them, from its first digit on: "1-800-273-TALK"."""
    found = _CHUNK.match(page.plain, position)
    end = position + 1 if found is None else found.end()
    while page.plain[end - 1] in ".:-/~+=?%&":
        end -= 1
    return identifier(page, position, end)


def hyphened(page: Page, position: int, end: int) -> Quantity | None:
    """A name before a hyphen and the digits: "COVID-19", "F-16", "Sars-CoV-2"; None for "mid-20s", "pre-2020"."""
    plain = page.plain
    left = _CHUNK_LEFT.search(plain, _word_begin(plain, position, 40), position)
    if left is None:
        return None
    start = left.start()
    while start < position and plain[start] in "'-.":
        start += 1
    word = plain[start : position - 1].strip("'")
    low = word.lower()
    if (
        not word
        or low in _FREE_PREFIXES
        or low in MONTHS
        or not (word.isalpha() or any(c.isalpha() for c in word))
    ):
        return None
    rest = page.low[end : end + 8]
    if rest.startswith(("-year", "-month", "-day", " million", " billion", "-point", "-mile", "-foot")):
        return None
    if (word.islower() or not any(c.isupper() for c in word)) and low not in (
        "covid",
        "sars-cov",
        "omega",
        "vitamin",
        "carbon",
        "mig",
        "scp",
        "boeing",
    ):
        return None
    while end < len(plain) and (
        plain[end].isalnum() or (plain[end] in "-." and plain[end + 1 : end + 2].isalnum())
    ):
        end += 1
    if len(word) == 1 and (slashed := _OF_A_YEAR.match(plain, end)):
        end = slashed.end()  # "C-131/12", a case of the European courts
    return identifier(page, start, end)


_OF_A_YEAR = pattern(r"/\d\d(?![\w/])")


def shaped(page: Page, position: int) -> Quantity | None:
    """Formats told by their own shape: IPv4, phone, ISBN, version, ZIP+4, card numbers."""
    plain = page.plain
    before = plain[position - 1 : position]
    start = position
    if before == "+" or (before == "(" and plain[position - 2 : position - 1] in ("", " ", "\n")):
        start = position - 1
        found = _PHONE.match(plain, start) if before == "+" else _SHAPES.match(plain, start)
        return None if found is None else identifier(page, start, found.end())
    if before and before in "$€£¥₹.,":
        return None
    found = _CARD.match(plain, position) or _SHAPES.match(plain, position)
    if found is None:
        return None
    if found.lastgroup in ("version", "ip") and _is_grouped(page, found):
        return None
    if found.lastgroup == "phone" and not _phone_like(
        found.group(), page.low[max(0, position - 20) : position]
    ):
        return None
    if found.lastgroup == "isbn" and "isbn" not in page.low[max(0, position - 12) : position]:
        return None
    return identifier(page, position, found.end())


_GROUPED = pattern(r"\d{1,3}(?:\.\d{3}){2,}(?![\d-]|\.\d)")
_NUMBERED = word_set("version versions release build firmware address host ip server id no. number")


def _is_grouped(page: Page, found: re.Match[str]) -> bool:
    """Whether dots part thousands ("2.315.000 €") and not the parts of a version or an address.

    All groups but the first have three digits then; four groups may still be an address, which only a
    document that writes its decimals with a comma lets a number be.
    """
    if _GROUPED.match(page.plain, found.start()) is None:
        return False
    before = page.low[max(0, found.start() - 12) : found.start()].split()
    if before and before[-1] in _NUMBERED:
        return False
    return found.lastgroup == "version" or page.style.decimal_comma


def _phone_like(token: str, before: str) -> bool:
    """Groups of digits are a phone number by their hyphens, or because a word before says so."""
    if "-" in token and token.count("-") >= 1 and " " not in token and "." not in token and len(token) >= 8:
        return token[-5] == "-"
    return any(
        word in before for word in ("call", "phone", "tel", "fax", "mobile", "dial", "ring", "whatsapp")
    )


_LONGEST_PLACE = 2  # digits: a thread has no hundred posts
_DENOMINATOR = pattern(r" \d\b(?![.,]\d)")  # "1/ 2 cup" is a half


def marker(page: Page, position: int, end: int) -> Quantity | None:
    """A list marker that opens a line: "1. ", "2) ", "(3) ", or the place of a post in its thread: "4/ "; the digits stand from
    ``position`` to ``end``."""
    plain = page.plain
    start = position - (plain[position - 1 : position] == "(")
    line = plain.rfind("\n", max(0, start - 12), start) + 1
    if plain[line if line else max(0, start - 12) : start].strip(" >*-\t") or (not line and start > 12):
        return None
    close = plain[end : end + 1]
    after = plain[end + 1 : end + 2]
    if start < position and close != ")":
        return None
    if close not in (".", ")", "/") or after not in (" ",) or not plain[end + 1 : end + 6].strip():
        return None
    if close == "/" and (end - position > _LONGEST_PLACE or _DENOMINATOR.match(plain, end + 1)):
        return None
    return identifier(page, start, end + 1)


def footnote(page: Page, position: int) -> Quantity | None:
    """A reference mark behind a word: "[12]", "[3, 4]"; the first digit stands at ``position``."""
    found = _NOTE.match(page.plain, position - 1)
    return None if found is None else identifier(page, position - 1, found.end())


def note_behind(page: Page, position: int) -> Quantity | None:
    """The mark of a note in brackets that a word runs on into, or what a function is called with: "EBITDA(1)", "Sales(a)(2)",
    "cost(1,2)", "alert(1)"; the first digit stands at ``position``. Nobody counts so.
    """
    if position < 2 or not (page.plain[position - 2] == ")" or page.low[position - 2] in _LATIN):
        return None
    found = _BRACKETED.match(page.plain, position - 1)
    return None if found is None else identifier(page, position - 1, found.end())


_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_BRACKETED = pattern(r"\((?:\d|1[0-5])(?:, ?(?:\d|1[0-5])){0,5}\)")


_NOTE = pattern(r"\[\d{1,3}(?:[,–-] ?\d{1,3})*\]")
