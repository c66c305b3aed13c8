"""Numbers that are names: COVID-19, Boeing 737, Section 427, phone numbers, list markers, footnotes.

``HEADS`` and ``LOWER_HEADS`` are the lexicon of words that make a name of the number behind them: add
a word and a row in the tests. Formats follow their own specifications: IPv4 (RFC 791), IBAN (ISO
13616), ISBN (ISO 2108), E.164 phone numbers as they are commonly printed.
"""

from __future__ import annotations

import re

from summarise.quantities.page import Page
from summarise.quantities.quantity import Kind, Quantity

# Read with a capital only: "Highway 5" is a name, "highway 5 miles long" is not.
HEADS = frozenset(
    [
        "boeing",
        "airbus",
        "highway",
        "route",
        "interstate",
        "game",
        "section",
        "sections",
        "article",
        "articles",
        "chapter",
        "title",
        "rule",
        "clause",
        "schedule",
        "annex",
        "appendix",
        "exhibit",
        "amendment",
        "proposition",
        "prop",
        "measure",
        "resolution",
        "room",
        "suite",
        "gate",
        "platform",
        "terminal",
        "pier",
        "berth",
        "line",
        "flight",
        "apollo",
        "voyager",
        "channel",
        "area",
        "windows",
        "iphone",
        "ipad",
        "ios",
        "android",
        "playstation",
        "xbox",
        "galaxy",
        "pixel",
        "type",
        "phase",
        "table",
        "figure",
        "fig",
        "fig.",
        "page",
        "pages",
        "level",
        "tier",
        "category",
        "class",
        "grade",
        "group",
        "formula",
        "league",
        "division",
        "district",
        "ward",
        "precinct",
        "unit",
        "block",
        "zone",
        "sector",
        "region",
        "week",
        "day",
        "round",
        "stage",
        "episode",
        "season",
        "part",
        "volume",
        "vol",
        "vol.",
        "issue",
        "act",
        "scene",
        "book",
        "psalm",
        "model",
        "series",
        "version",
        "mark",
        "mk",
        "falcon",
        "soyuz",
        "sputnik",
        "form",
        "step",
        "item",
        "question",
        "lot",
        "studio",
        "catch",
        "agenda",
        "motorway",
        "autobahn",
        "exit",
        "junction",
        "number",
        "no.",
        "nr.",
        "nos.",
        "company",
        "battalion",
        "brigade",
        "squadron",
        "pope",
        "elizabeth",
        "local",
        "vostok",
        "cessna",
        "antonov",
        "tupolev",
        "ilyushin",
        "sukhoi",
        "kepler",
        "gliese",
        "trisomy",
        "chromosome",
        "omega",
        "vitamin",
        "carbon",
        "uranium",
        "iodine",
        "cesium",
        "caesium",
        "plutonium",
        "strontium",
        "hurricane",
        "case",
        "docket",
        "bill",
        "order",
        "directive",
        "regulation",
        "decree",
        "law",
        "protocol",
        "note",
        "notes",
        "slide",
        "track",
        "symphony",
        "opus",
        "op.",
        "sonata",
        "concerto",
        "bowl",
        "row",
        "seat",
        "floor",
        "lane",
        "bus",
        "train",
        "tram",
        "car",
        "route",
        "pit",
        "camp",
        "building",
        "unit",
        "tower",
        "hall",
        "paragraph",
        "para.",
        "subsection",
        "subparagraph",
        "verse",
        "canto",
        "locus",
        "isotope",
        "helium",
        "nitrogen",
        "oxygen",
        "pistol",
        "paragraphs",
        "rd",
        "m1",
        "a1",
        "mazda",
        "bmw",
        "peugeot",
        "porsche",
        "ferrari",
        "audi",
        "saab",
        "renault",
        "embraer",
        "bombardier",
        "starship",
        "ariane",
        "vega",
        "long",
        "chang'e",
        "shenzhou",
        "tiangong",
        "luna",
        "mariner",
        "pioneer",
        "gemini",
        "mercury",
        "kosmos",
        "cosmos",
        "state",
        "street",
        "avenue",
        "sr",
        "us",
        "postcode",
        "zip",
        "pin",
        "box",
        "po",
        "extension",
        "ext.",
        "ext",
        "south",
        "north",
        "east",
        "west",
        "agenda",
        "goal",
        "sdg",
        "tranche",
        "plan",
        "pillar",
        "basel",
        "ps",
        "xbox",
        "nexus",
        "pixel",
        "macos",
        "python",
        "java",
        "usb",
        "wi-fi",
        "bluetooth",
        "hdmi",
        "pcie",
        "rtx",
        "gtx",
        "ryzen",
        "core",
        "snapdragon",
        "gpt",
        "gpt-",
        "claude",
        "llama",
    ]
)
LOWER_HEADS = frozenset(
    [
        "type",
        "phase",
        "table",
        "figure",
        "version",
        "chapter",
        "section",
        "article",
        "page",
        "step",
        "level",
        "tier",
        "category",
        "number",
        "route",
        "highway",
        "flight",
        "room",
        "grade",
        "no.",
        "nr.",
        "nrs.",
        "nos.",
        "week",
        "paragraph",
        "row",
        "gate",
        "fig.",
        "appendix",
        "annex",
        "para.",
        "zip",
        "pp.",
        "p.",
        "#",
        "no",
    ]
)
_ROMAN_HEADS = frozenset(
    [
        "war",
        "act",
        "chapter",
        "part",
        "title",
        "phase",
        "type",
        "bowl",
        "elizabeth",
        "charles",
        "henry",
        "louis",
        "pius",
        "paul",
        "william",
        "george",
        "philip",
        "richard",
        "edward",
        "james",
        "article",
        "section",
        "volume",
        "book",
        "game",
        "division",
        "category",
        "mark",
        "king",
        "queen",
        "pope",
        "ramses",
        "francis",
    ]
)
INDEXES = frozenset(
    [
        "s&p",
        "ftse",
        "cac",
        "dax",
        "nikkei",
        "seng",
        "russell",
        "dow",
        "stoxx",
        "nasdaq",
        "topix",
        "csi",
        "asx",
        "tsx",
        "ibex",
        "aex",
        "fortune",
        "forbes",
        "msci",
        "kospi",
        "sensex",
        "nifty",
        "psi",
        "bel",
        "omx",
        "smi",
        "mib",
    ]
)
# Lower-case words before a hyphen that leave the number a number: "mid-20s", "pre-1990", "sub-4".
_FREE_PREFIXES = frozenset(
    [
        "mid",
        "early",
        "late",
        "pre",
        "post",
        "sub",
        "non",
        "top",
        "over",
        "under",
        "near",
        "about",
        "circa",
        "some",
        "the",
        "a",
        "to",
        "and",
        "or",
        "of",
        "in",
        "by",
        "from",
        "since",
        "up",
        "nearly",
        "almost",
        "roughly",
        "plus",
        "minus",
        "re",
        "anti",
        "pro",
        "inter",
        "ultra",
        "super",
        "multi",
        "sold",
        "won",
        "lost",
    ]
)
_CHUNK_LEFT = re.compile(r"[\w@#&/.%=?:+~'-]{1,200}\Z")
_CHUNK = re.compile(r"[\w@#&/.%=?:+~-]{1,2000}")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")
_IBAN = re.compile(r"[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
_SHAPES = re.compile(
    r"""(?P<ip>(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\b(?!\.\d))
  | (?P<isbn>97[89][- ]?\d[\d -]{8,12}[\dX]\b)
  | (?P<phone>1?-?\d{3}-\d{3}-\d{4}\b|[2-9]\d{2}-\d{4}(?=[ ,.;)]|$)|\(\d{3}\)[ ]?\d{3}-\d{4}\b
        |\d{1,3}(?:[ .-]\(?\d{1,4}\)?){2,5}(?<=\d{4})\b)
  | (?P<version>\d+\.\d+\.\d+(?:\.\d+)*\b(?!,))
  | (?P<zip>\d{5}-\d{4}\b)
    """,
    re.VERBOSE,
)
_PHONE = re.compile(r"\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]\d{2,4}){1,5}(?![\d,])")
_CARD = re.compile(r"\d{4}-\d{4,8}-\d{4}(?:-\d{4})?\b")
_SERIAL = re.compile(r"[ -]?[A-Z]{1,3}\b(?![a-z'])|\([a-z0-9]\)")
_NOT_AFTER_HEAD = re.compile(
    r"[,.]\d|%| ?(?:percent|per cent|million|billion|times|points|years|minutes|hours|days|people)\b|-(?:year|day|month|minute|hour|point|man|member)\b"
)


def identifier(page: Page, start: int, end: int) -> Quantity:
    """A name that holds a number."""
    return Quantity(start, end, page.text[start:end], Kind.IDENTIFIER)


def url_spans(page: Page) -> list[tuple[int, int]]:
    """Where URLs and mail addresses stand; whatever number is inside one belongs to it."""
    low = page.low
    if "://" not in low and "www." not in low and "@" not in low:
        return []
    return [m.span() for m in _URL.finditer(low)]


def glued(page: Page, position: int) -> Quantity | None:
    """A name whose letters are glued to the digits at ``position``: "MH370", "F-16", "#5", "v2.0", "iPhone15"."""
    plain = page.plain
    if plain[position - 1].isupper() or (position > 1 and plain[position - 2].isupper()):
        iban = _IBAN.match(plain, position - 2) if position > 1 else None
        if iban is not None:
            return identifier(page, position - 2, iban.end())
    left = _CHUNK_LEFT.search(plain, max(0, position - 200), position)
    start = position if left is None else left.start()
    while start < position and plain[start] in "'.:-/~+=?":
        start += 1
    found = _CHUNK.match(plain, start)
    end = position if found is None else found.end()
    while end > position + 1 and plain[end - 1] in ".:-/~+=?%&":
        end -= 1
    return identifier(page, start, end) if end > position else None


def hyphened(page: Page, position: int, end: int) -> Quantity | None:
    """A name before a hyphen and the digits: "COVID-19", "F-16", "Sars-CoV-2"; None for "mid-20s", "pre-2020"."""
    plain = page.plain
    left = _CHUNK_LEFT.search(plain, max(0, position - 40), position)
    if left is None:
        return None
    start = left.start()
    while start < position and plain[start] in "'-.":
        start += 1
    word = plain[start : position - 1].strip("'")
    low = word.lower()
    if not word or low in _FREE_PREFIXES or not any(c.isalpha() for c in word):
        return None
    rest = page.low[end : end + 8]
    if rest.startswith(("-year", "-month", "-day", " million", " billion", "-point", "-mile", "-foot")):
        return None
    if not any(c.isupper() for c in word) and low not in (
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
    return identifier(page, start, end)


def after_head(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    """ "Section 427", "Boeing 737", "S&P 500", "number 10": the word before makes a name of the number."""
    last = words[-1]
    head = last.lstrip("(\"'")
    plain = page.plain
    start = position - 1 - len(head)
    if (start < 0 or not plain[start].isalnum()) and head not in ("#",):
        return None
    capital = plain[start].isupper() or (len(head) > 1 and plain[start + 1].isupper())
    if head in INDEXES:
        return (
            identifier(page, start, end) if capital and plain[end : end + 1] not in (",", ".", "%") else None
        )
    if not (head in LOWER_HEADS or (capital and head in HEADS)):
        return None
    if _NOT_AFTER_HEAD.match(page.low, end) or end - position > 6:
        return None
    if head == "no" and not capital:
        return None
    tail = _SERIAL.match(plain, end)
    if tail is not None and not (
        plain[end] == " " and tail.end() - end < 3 and plain[tail.end() : tail.end() + 1] != " "
    ):
        end = tail.end() if plain[end] != " " else end
    return identifier(page, start, end)


def shaped(page: Page, position: int) -> Quantity | None:
    """Formats told by their own shape: IPv4, phone, ISBN, version, ZIP+4, card numbers."""
    plain = page.plain
    before = plain[position - 1 : position]
    start = position
    if before == "+" or (before == "(" and plain[position - 2 : position - 1] in ("", " ", "\n")):
        start = position - 1
        found = _PHONE.match(plain, start) if before == "+" else _SHAPES.match(plain, start)
        return None if found is None else identifier(page, start, found.end())
    if before in "$€£¥₹.,":
        return None
    found = _CARD.match(plain, position) or _SHAPES.match(plain, position)
    if found is None:
        return None
    if found.lastgroup == "phone" and not _phone_like(
        found.group(), page.low[max(0, position - 20) : position]
    ):
        return None
    if found.lastgroup == "isbn" and "isbn" not in page.low[max(0, position - 12) : position]:
        return None
    return identifier(page, position, found.end())


def _phone_like(token: str, before: str) -> bool:
    """Groups of digits are a phone number by their hyphens, or because a word before says so."""
    if "-" in token and token.count("-") >= 1 and " " not in token and "." not in token and len(token) >= 8:
        return token[-5] == "-"
    return any(
        word in before for word in ("call", "phone", "tel", "fax", "mobile", "dial", "ring", "whatsapp")
    )


def marker(page: Page, position: int, end: int) -> Quantity | None:
    """A list marker that opens a line: "1. ", "2) ", "(3) "; the digits stand from ``position`` to ``end``."""
    plain = page.plain
    start = position - (plain[position - 1 : position] == "(")
    line = plain.rfind("\n", max(0, start - 12), start) + 1
    if plain[line if line else max(0, start - 12) : start].strip(" >*-\t") or (not line and start > 12):
        return None
    close = plain[end : end + 1]
    after = plain[end + 1 : end + 2]
    if start < position and close != ")":
        return None
    if close not in (".", ")") or after not in (" ",) or not plain[end + 1 : end + 6].strip():
        return None
    return identifier(page, start, end + 1)


def footnote(page: Page, position: int) -> Quantity | None:
    """A reference mark behind a word: "[12]", "[3, 4]"; the first digit stands at ``position``."""
    found = _NOTE.match(page.plain, position - 1)
    return None if found is None else identifier(page, position - 1, found.end())


_NOTE = re.compile(r"\[\d{1,3}(?:[,–-] ?\d{1,3})*\]")
_FIXED_ONE = re.compile(
    r"(?:another|day|way|side|hand|of (?:the|its|his|her|their|our|my|those|these|many|several|a|us|them|you)|thing|by one|or another|could|can|"
    r"might|must|should|would|may)\b"
)


def roman(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    """ "World War II", "Act III", "Elizabeth II", "Super Bowl LVIII": upper-case numerals after a name."""
    if not page.plain[position:end].isupper() or not words:
        return None
    head = words[-1].lstrip("(\"'")
    start = position - 1 - len(head)
    if head not in _ROMAN_HEADS or start < 0 or not page.plain[start].isupper():
        return None
    if head == "war" and page.low[max(0, start - 6) : start] == "world ":
        start -= 6
    return identifier(page, start, end)


def spelled_name(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    """ "World War Two", "Phase One", "number one": a small number in words behind a head."""
    head = words[-1].lstrip("(\"'")
    start = position - 1 - len(head)
    if start < 0 or page.plain[position - 1] not in " ":
        return None
    capital = page.plain[start].isupper() and page.plain[position].isupper()
    if head == "war" and capital:
        return identifier(page, start - 6 if page.low[max(0, start - 6) : start] == "world " else start, end)
    if head in ("number", "type", "phase", "tier", "step", "chapter", "page", "level", "grade", "category"):
        return identifier(page, start, end)
    if capital and (head in HEADS or head in _ROMAN_HEADS):
        return identifier(page, start, end)
    return None


def one_is_no_number(low: str, position: int, end: int, words: list[str]) -> bool:
    """Whether "one" stands for a person or thing, or belongs to a set phrase: "no one", "one another"."""
    last = words[-1].lstrip("(\"'") if words else ""
    if last in _ONE_AFTER:
        return low[end : end + 9].startswith(
            (" ", ".", ",", "'", "?", "!", ";", ":", ")")
        ) and not low.startswith((" hundred", " thousand", " million", " billion", " third", " half"), end)
    if low[end : end + 2] == "'s":
        return True
    return low[end : end + 1] == " " and _FIXED_ONE.match(low, end + 1) is not None


_ONE_AFTER = frozenset(
    [
        "no",
        "any",
        "every",
        "some",
        "each",
        "this",
        "that",
        "the",
        "which",
        "another",
        "only-the",
        "new",
        "old",
        "good",
        "bad",
        "big",
        "great",
        "small",
        "young",
        "right",
        "wrong",
        "first",
        "last",
        "next",
        "other",
        "loved",
        "little",
        "long",
        "different",
        "better",
        "whole",
        "former",
        "latter",
    ]
)
