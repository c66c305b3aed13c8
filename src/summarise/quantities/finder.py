"""find_quantities: every number expression of a text, with its value, kind, unit and qualifier.

From numeric anchors outward: one pattern finds every place where a number may begin, a digit or a
word of the lexicon; the reader of that word (``words``) or of digits (``digits``) looks at what
stands around it. Nothing else of the text is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from operator import itemgetter, methodcaller

from summarise.quantities.context.tails import read_tail
from summarise.quantities.english import VULGAR
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import with_scale
from summarise.quantities.expressions.building import words_before
from summarise.quantities.expressions.digits import read_at_digits
from summarise.quantities.expressions.finishing import finish_number
from summarise.quantities.expressions.spelled.one_and import ENDS_OF_ONE, with_one
from summarise.quantities.expressions.words import READERS, Reader
from summarise.quantities.identifiers.shapes import identifier, url_spans
from summarise.quantities.languages.detecting import detect, known
from summarise.quantities.languages.regions import tag_of
from summarise.quantities.neighbours import related
from summarise.quantities.normalising.typeset import smooth
from summarise.quantities.numerals import to_decimal
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantities, Quantity
from summarise.quantities.repeats import LONG, Repeats
from summarise.quantities.scales import scaled
from summarise.quantities.temporal.date_spans import joined
from summarise.quantities.temporal.relative import placed

# The text as the anchor pattern sees it: ASCII, lower case, a blank for everything but letters and
# digits. One byte a character, so that offsets stay; vulgar fractions keep a byte of their own.
_VULGAR_BYTE = 1
_KEYS = bytes(
    ord(chr(b).lower()) if b < 128 and chr(b).isalnum() else _VULGAR_BYTE if b == _VULGAR_BYTE else 32
    for b in range(256)
)
# The same with nothing but its digits, which are all alike.
_DIGITS = bytes(48 if 48 <= b < 58 else 32 for b in range(256))
_RUN_OR_VULGAR = pattern(rb"[0-9\x01](?:(?<=[0-9])[0-9]*|)")
# A word with the blanks around it, how far it is to its end from the first of them, and what reads it.
_BY_WORD = {word.encode(): (f" {word} ".encode(), len(word) + 1, reader) for word, reader in READERS.items()}
_IS_ANCHOR = _BY_WORD.__contains__
Anchor = tuple[int, int, Reader | None]
_BEGIN = itemgetter(0)
_SPAN = methodcaller("span")
_DURATION = Kind.DURATION
_PARTS = {sign: to_decimal(part) for sign, part in VULGAR.items()}
_VULGAR = pattern(f"[{''.join(VULGAR)}]")


def _keys(page: Page) -> bytes:
    low = page.low
    if not low.isascii() and any(char in low for char in VULGAR):
        low = _VULGAR.sub(chr(_VULGAR_BYTE), low)
    return b" " + low.encode("ascii", "replace").translate(_KEYS) + b" "


def anchors(keys: bytes) -> Iterable[Anchor]:
    """Where a number may begin, in order: a run of digits, a vulgar fraction, or a word with its reader.

    Offsets are those of ``keys``, in which one byte stands before the text; a word has the blank before it.
    """
    words: list[Anchor] = []
    end = 0
    # Each word is looked up, which is quicker than a pattern of all of them; those of the lexicon follow one another, so
    # that the next of each is looked for from the end of the last.
    for word in filter(_IS_ANCHOR, keys.split()):
        key, length, reader = _BY_WORD[word]
        begin = keys.find(key, end)
        end = begin + length
        words.append((begin, end, reader))
    return sorted([*_runs(keys), *words], key=_BEGIN) if words else _runs(keys)


def _runs(keys: bytes) -> Iterator[Anchor]:
    """Each run of digits and each vulgar fraction, in order."""
    if _VULGAR_BYTE in keys:
        for begin, end in map(_SPAN, _RUN_OR_VULGAR.finditer(keys)):
            yield begin, end, None
        return
    # What is left of a text where all but its digits is blank is cut up in a quarter of the time that a pattern takes.
    only = keys.translate(_DIGITS)
    end = 0
    for run in only.split():
        begin = only.find(b"0", end)
        end = begin + len(run)
        yield begin, end, None


def find_quantities(text: str, language: str | None = None, *, like: Page | None = None) -> Quantities:
    """Every quantity of ``text`` in order, without overlap; dates, times and names included.

    ``language``: "en", "de", "fr", "es", "it", "pt", "nl", "zh" or "ja", also with a region ("es-MX", "de_CH"),
    which decides separators, the order of a date in digits and whose "$" is meant; None finds out from the
    text, and anything else is read as English. ``like``: the page that ``text``
    was cut out of, whose other numbers tell what "86.450" is in it. Pure and linear in the text.
    Never raises for any ``str``, TypeError for anything else. Spans index ``text`` itself: ``text[q.start:q.end] == q.text``.
    """
    if not isinstance(text, str):
        raise TypeError(f"the text is {type(text).__name__}; find_quantities takes a str")
    code = detect(text) if language is None else known(language)
    english = code is None or code == "en"
    smoothed = smooth(text, tokenised=english)
    if smoothed is not None:
        found = [smoothed.back(q, text) for q in _find(smoothed.text, code, tag_of(language), like)]
    else:
        found = _find(text, code, tag_of(language), like)
    return Quantities(scaled(text, found, english=english))


def _find(text: str, code: str | None, tag: str, like: Page | None) -> list[Quantity]:
    if code is not None and code != "en":
        return _elsewhere(text, code, tag)
    page = Page(text, like, tag)
    found: list[Quantity] = []
    urls = url_spans(page)
    cursor = 0
    keys = _keys(page)
    repeats = Repeats(text, partial(_read, page, keys)) if len(text) >= LONG else None
    for begin, end, reader in anchors(keys):
        if begin < cursor or (begin == cursor and reader is None):
            continue  # digits inside what was read: its last character is theirs
        if repeats is not None:
            result = repeats(begin - 1, end - 1, reader)
        elif reader is not None:
            result = reader(page, begin, end - 1)
        else:
            result = _read(page, keys, begin - 1, end - 1, None)
        if result is None:
            continue
        if urls:
            result = _inside_url(page, urls, result)
        if isinstance(result, Quantity):
            if result.start >= cursor:
                if page.low[result.start - 2 : result.start] in ENDS_OF_ONE:
                    result = with_one(page, result, cursor)
                if result.kind is _DURATION:
                    result = placed(page, result)
                found.append(result)
                cursor = result.end
            continue
        for quantity in result:
            if quantity.start >= cursor:
                here = placed(page, quantity) if quantity.kind is _DURATION else quantity
                found.append(here)
                cursor = here.end
    return related(text, joined(text, page.plain, found), "en")


def _read(
    page: Page, keys: bytes, start: int, end: int, reader: Reader | None
) -> Quantity | list[Quantity] | None:
    """What begins at ``start``, where there is a word that ``reader`` reads, a run of digits, or a vulgar fraction."""
    if reader is not None:
        return reader(page, start + 1, end)
    if keys[start + 1] == _VULGAR_BYTE:
        return _vulgar(page, start)
    return read_at_digits(page, start, end)


def _elsewhere(text: str, code: str, tag: str) -> list[Quantity]:
    """The other languages' readers, loaded on use."""
    if code in ("zh", "ja"):
        from summarise.quantities.languages.han.reading import find as find_han

        return find_han(text, code, partial(find_quantities, language="en"))
    from summarise.quantities.languages.european.reading import find

    return related(text, find(text, code, tag), code)


def _inside_url(
    page: Page, urls: list[tuple[int, int]], result: Quantity | list[Quantity]
) -> Quantity | list[Quantity]:
    """The whole address, where what was found stands inside one."""
    first = result[0] if isinstance(result, list) else result
    while urls and urls[0][1] <= first.start:
        urls.pop(0)
    if urls and urls[0][0] <= first.start:
        return identifier(page, *urls[0])
    return result


def _vulgar(page: Page, position: int) -> Quantity | None:
    part = _PARTS.get(page.plain[position])
    if part is None:
        return None
    amount = with_scale(page, Amount(part, position + 1, "fraction"))
    # in a row of such fractions the next one is no unit
    tail = (
        None
        if page.plain[amount.end : amount.end + 1] in VULGAR
        else read_tail(page, amount.end, digits=True)
    )
    return finish_number(page, position, amount, words_before(page, position), None, tail, False)
