"""Numbers made names by the word before them: Boeing 737, Section 427, number 10, World War II, "no one".

The words are those of ``heads``.
"""

from __future__ import annotations

from summarise.quantities.context.unit_names import is_tail_word
from summarise.quantities.english import CARDINALS
from summarise.quantities.identifiers.heads import (
    DOTTED_HEADS,
    HEADS,
    IN_SPANS,
    INDEXES,
    LOWER_HEADS,
    ROMAN_HEADS,
)
from summarise.quantities.identifiers.shapes import identifier
from summarise.quantities.lexicon import alternatives, word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Quantity

_DOTTED = pattern(r"(?:\.\d{1,3}){1,4}(?![\d%]|[.,]\d| ?(?:percent|per cent|million|billion)\b)")


_NOT_AN_INDEX = pattern(r"[,.]\d|%|[ -]points?\b")


_SPAN = pattern(r"(?:[-–]| to )\d{1,4}(?![\d%]|[.,]\d| (?:percent|per cent|million|billion)\b)")
_SERIAL = pattern(r"[ -]?[A-Z]{1,3}\b(?![a-z'])|(?:\([a-z0-9]{1,3}\)){1,5}")
_HYPHENED = pattern(r"-\d{3,5}[A-Z]{0,2}(?!\w|[.,]\d|%)|(?<=\d\d\d)/\d{2,6}(?![\w/%]|[.,]\d)")


_NOT_AFTER_HEAD = pattern(
    r"[,.]\d|%| ?(?:percent|per cent|million|billion|times|points|years|minutes|hours|days|people)\b|-(?:year|day|month|minute|hour|point|man|member)\b"
)


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
            identifier(page, start, end) if capital and _NOT_AN_INDEX.match(page.low, end) is None else None
        )
    if head == "mark" and page.low.endswith("gas ", 0, start):
        return identifier(page, start - len("gas "), end)
    if not (head in LOWER_HEADS or (capital and head in HEADS)):
        return None
    if page.low.startswith(("st ", "nd ", "rd ", "th "), end):
        return None  # "West 42nd Street"
    dotted = _DOTTED.match(plain, end) if head in DOTTED_HEADS else None
    if dotted is not None:
        return identifier(page, start, dotted.end())
    if _NOT_AFTER_HEAD.match(page.low, end) or end - position > 6:
        return None
    if not capital and _unit_follows(page.low, end):
        return None  # "a section 5 miles long"
    if head in _PLACES and (_MODELS.match(page.plain, end) or _PRICED.match(page.low, end)):
        return None  # "in Castle Street 140 shops have shut", "entry costs 14 euros, to the Hall 9 euros"
    if head in _PRODUCTS and (_MEASURED.match(page.low, end) or _PRICED.match(page.low, end)):
        return None  # "the Slim weighs 158 grams and the Max 231 grams"
    if head == "no" and not capital:
        return None
    span = _SPAN.match(plain, end) if head in IN_SPANS else None
    if span is not None:
        return identifier(page, start, span.end())
    if head in ("boeing", "airbus", "no.", "case", "nos.", "docket") and (
        further := _HYPHENED.match(plain, end)
    ):
        return identifier(page, start, further.end())  # "Boeing 737-800", "No. 23-1234"
    tail = _SERIAL.match(plain, end)
    if tail is not None and not (
        plain[end] == " " and tail.end() - end < 3 and plain[tail.end() : tail.end() + 1] != " "
    ):
        end = tail.end() if plain[end] != " " else end
    return identifier(page, start, end)


_CARRIER = 2  # characters of an airline's code


def flight(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    """ "flight BA 117": the number of a flight behind its carrier's code."""
    if len(words[-1]) != _CARRIER or words[-2:-1] != ["flight"]:
        return None
    start = position - len("flight ba ")
    return identifier(page, start, end) if page.low.startswith("flight ", start) else None


_PLACES = word_set("street avenue north south east west hall")
_PRICED = pattern(
    r" (?:euros?|dollars?|pounds?|cents?|pence|francs?|crowns?|kron(?:er|or|e|a)|zlotys?|yen|rupees?|pesos?|eur|usd|gbp)\b"
)
_PRODUCTS = word_set("max model series version mark mk galaxy pixel iphone ipad xbox playstation big auto")
_MEASURED = pattern(
    r" ?(?:grams?|kg|kilo(?:gram)?s?|tonnes?|mm|cm|km|(?:centi|milli|kilo)?met(?:re|er)s|miles|inches|watts?|kw|kilowatts?|horsepower|gigabytes?|gb|"
    r"lit(?:re|er)s?|mph|km/h)\b"
)
_REACH = 12  # characters before a name in which its count stands
_COUNTED = pattern(r"\d(?:,\d{3})* \Z")
_MODELS = pattern(
    r" (?!dollars\b|euros\b|pounds\b|times\b|years\b|months\b|weeks\b|days\b|hours\b|minutes\b|seconds\b|points\b)[a-z]{3,20}s\b"
)


def counted_model(page: Page, start: int, end: int) -> Quantity | None:
    """ "40 Merlin 220 jets": the number of a model that is itself counted; ``start``: where its name begins."""
    counted = _COUNTED.search(page.plain, max(0, start - _REACH), start)
    return identifier(page, start, end) if counted and _MODELS.match(page.plain, end) else None


# What a number in front names: "a 787 jet", "the 405 freeway", "a 911 call", "the 737 MAX 8".
_AIRCRAFT = r"(?:7[0-8]7|3[1-5]0|38[08]|a3\d\d)(?:-\d{1,4}(?:er|lr|f)?)?"
_NAMED_BEHIND = pattern(
    rf"{_AIRCRAFT}(?: (?:max|neo|dreamliner)(?: \d{{1,2}})?\b| (?=(?:jets?|jetliners?|planes?|airliners?|aircraft|freighters?|jumbos?|passenger (?:jet|plane))\b)|s\b)"
    r"|7[0-8]7-\d{1,3}(?:er|lr|f)?\b(?!-)|\d{2,5}(?= block of\b)"
    r"|(?:911|999|112|111|101|000)(?= (?:call|calls|caller|callers|operator|operators|dispatcher|dispatchers|emergency|service|hotline)\b)"
    r"|\d{1,3}(?= (?:freeway|motorway|highway|expressway|turnpike|bypass)\b)"
    r"|(?:401|403|529|501|1099|990|8949)(?:\([a-z]\)|[a-z]\b)+(?:\(\d\))?|(?:8-?k|10-?[kq]|20-?f)(?= (?:filing|form|report)\b)"
    r"|(?:360|180)(?=-degree\b(?! (?:turn|angle)))|4x4s?\b|2-?by-?4s?\b|50/50\b|20/20 (?:vision|hindsight)\b|(?:9/11|7/7)\b(?= (?:attacks?|bombings?|bombers|terror|commission|memorial|hijackers)\b)"
    r"|\d{1,4} (?:u\.s\.(?:c\.)?|f\.(?:[23]d|4th)|s\. ?ct\.|c\.f\.r\.)(?: ?§{1,2})? ?\d{1,5}(?:\([a-z0-9]\))*"
)


DIALLING = word_set(
    "call calls called calling dial dials dialled dialed dialling dialing ring rang ringing phone phoned phoning"
)
_EMERGENCY = frozenset("911 999 112 111 101 000 988 311 119 110".split())


def dialled(page: Page, position: int, end: int) -> Quantity | None:
    """ "call 999", "dialled 911": the number of a service, where nothing is counted."""
    if page.plain[position:end] not in _EMERGENCY or _PLURAL.match(page.low, end):
        return None
    return identifier(page, position, end) if page.low[end : end + 1] not in ("-", "%", "/") else None


_PLURAL = pattern(r"[.,]\d| (?:[a-z]{3,20}s|people|men|women|children|more|other|of)\b")


def named_behind(page: Page, position: int) -> Quantity | None:
    """ "a 787 jet", "the 405 freeway", "a 911 call": the word behind makes a name of the number at ``position``."""
    found = _NAMED_BEHIND.match(page.low, position)
    return (
        None
        if found is None
        else identifier(page, position, found.end() - (page.plain[found.end() - 1] == " "))
    )


def group_of(page: Page, position: int, end: int) -> Quantity | None:
    """ "the Group of Seven", "the Group of 20": states that meet, named by how many they are."""
    start = position - len("Group of ")
    if not page.plain.startswith("Group of ", max(0, start)) or not page.low.startswith(
        "the ", max(0, start - 4)
    ):
        return None
    if page.plain[position].isdigit() and _NOT_AFTER_HEAD.match(page.low, end):
        return None
    return identifier(page, start, end) if not page.plain[position].islower() else None


def number_brand(page: Page, position: int, end: int) -> Quantity | None:
    """ "7-Eleven": digits and a capitalised number word joined by a hyphen are a brand, no range."""
    word = page.low[end + 1 : end + 12].split(" ", 1)[0].strip(".,;:)'\"")
    return identifier(page, position, end + 1 + len(word)) if word in CARDINALS else None


_BOOKS = word_set(
    "genesis exodus psalm psalms proverbs isaiah matthew mark luke john acts romans corinthians hebrews revelation surah sura"
)
_VERSE = pattern(r"\d{1,3}:\d{1,3}(?:[-–]\d{1,3})?")
_FIXED_ONE = pattern(
    r"(?:another|day|way|side|hand|of (?:the|its|his|her|their|our|my|those|these|many|several|a|us|them|you)|thing|by one|or another|could|can|"
    rf"might|must|should|would|may)\b|of (?:only |just |about )?(?:\d|(?:{alternatives(CARDINALS)})\b)"
)


def verse(page: Page, position: int, end: int) -> Quantity | None:
    """ "John 3:16": chapter and verse behind the name of a book."""
    words = page.low[max(0, position - 16) : position].split()
    found = _VERSE.match(page.low, position)
    if found is None or not words or words[-1] not in _BOOKS:
        return None
    return identifier(page, position, found.end())


def roman(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    """ "World War II", "Act III", "Elizabeth II", "Super Bowl LVIII": upper-case numerals after a name."""
    if not page.plain[position:end].isupper() or not words:
        return None
    head = words[-1].lstrip("(\"'")
    start = position - 1 - len(head)
    if head not in ROMAN_HEADS or start < 0 or not page.plain[start].isupper():
        return None
    if head == "war" and page.low[max(0, start - 6) : start] == "world ":
        start -= 6
    return identifier(page, start, end)


def _unit_follows(low: str, end: int) -> bool:
    return low[end : end + 1] == " " and is_tail_word(low[end + 1 : end + 16].split(" ", 1)[0].rstrip(".,;"))


_SPELLED_HEADS = word_set(
    "number type phase tier step chapter page level grade category platform gate room exit junction lane bay runway"
)


def spelled_name(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    """ "World War Two", "Phase One", "number one": a small number in words behind a head."""
    head = words[-1].lstrip("(\"'")
    start = position - 1 - len(head)
    if start < 0 or page.plain[position - 1] not in " ":
        return None
    capital = page.plain[start].isupper() and page.plain[position].isupper()
    if head == "war" and capital:
        return identifier(page, start - 6 if page.low[max(0, start - 6) : start] == "world " else start, end)
    if head in _SPELLED_HEADS:
        return identifier(page, start, end)
    if capital and (head in HEADS or head in ROMAN_HEADS):
        return identifier(page, start, end)
    return None


def one_is_no_number(low: str, position: int, end: int, words: list[str]) -> bool:
    """Whether "one" stands for a person or thing, or belongs to a set phrase: "no one", "one another"."""
    last = words[-1].lstrip("(\"'") if words else ""
    if last in _ONE_AFTER:
        if _unit_follows(low, end):
            return False  # "that one mile"
        return low[end : end + 9].startswith(
            (" ", ".", ",", "'", "?", "!", ";", ":", ")")
        ) and not low.startswith((" hundred", " thousand", " million", " billion", " third", " half"), end)
    if low[end : end + 2] == "'s":
        return True
    return low[end : end + 1] == " " and _FIXED_ONE.match(low, end + 1) is not None


_ONE_AFTER = word_set(
    """
    no any every some each this that the which another only-the new old good bad big great small young
    right wrong first last next other loved little long different better whole former latter
    """
)
