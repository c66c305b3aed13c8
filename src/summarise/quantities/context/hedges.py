"""The words around a number that say how exactly it is meant.

``BEFORE`` and ``AFTER`` are the lexicon: a hedge is a line here and a row in the tests. The longest
phrase that ends (or begins) at the number wins.
"""

from __future__ import annotations

from summarise.quantities.lexicon import word_set
from summarise.quantities.named import NamedTuple
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Qualifier

BEFORE: dict[str, Qualifier] = {
    phrase: qualifier
    for qualifier, phrases in {
        Qualifier.MORE_THAN: "more than,over,above,exceeding,exceeds,exceeded,exceed,in excess of,north of,upwards of,upward of,"
        "just over,just above,well over,well above,greater than,higher than,larger than,slightly over,slightly more than,"
        "slightly above,a little over,a little more than,much more than,far more than,surpassing,surpassed,surpass,surpasses,"
        "topping,topped,tops,beyond,bigger than,longer than,older than,better than,past,heavier than,taller than,>",
        Qualifier.AT_LEAST: "at least,no fewer than,no less than,not less than,a minimum of,minimum of,not fewer than,"
        "at the very least,≥,>=,=>,starting at,greater than or equal to,bigger or equal than,equal to or more than",
        Qualifier.LESS_THAN: "less than,fewer than,under,below,just under,just below,lower than,well under,well below,"
        "smaller than,short of,just short of,shy of,just shy of,slightly under,slightly less than,slightly below,"
        "a little under,a little less than,far fewer than,far less than,much less than,younger than,shorter than,<",
        Qualifier.AT_MOST: "up to,as many as,as much as,as high as,no more than,not more than,at most,a maximum of,maximum of,"
        "as few as,as little as,as low as,capped at,no higher than,no greater than,at the most,no longer than,no later than,"
        "up to a maximum of,within,≤,<=,less than or equal to,equal to or less than,smaller or equal than",
        Qualifier.ABOUT: "about,around,some,roughly,approximately,approx,approx.,circa,c.,ca.,ca,an estimated,estimated,"
        "estimated at,in the region of,in the order of,on the order of,somewhere around,~,≈,c,roughly around,"
        "something like,an average of about,an approximate,in the neighborhood of,in the vicinity of,±",
        Qualifier.NEARLY: "nearly,almost,close to,nearing,approaching,virtually,not quite,practically,verging on,"
        "very nearly,close on,nigh on",
    }.items()
    for phrase in phrases.split(",")
}
AFTER: dict[str, Qualifier] = {
    phrase: qualifier
    for qualifier, phrases in {
        Qualifier.AT_LEAST: "or more,or higher,or greater,or above,or over,or older,or better,or longer,or larger,or later,"
        "and over,and older,and above,and up,and upwards,at least,upwards,minimum",
        Qualifier.MORE_THAN: "plus",
        Qualifier.AT_MOST: "or less,or fewer,or lower,or under,or below,or younger,or shorter,or earlier,and under,and below,"
        "and younger,at most,maximum,tops",
        Qualifier.ABOUT: "or so,or thereabouts,or about,odd,give or take",
    }.items()
    for phrase in phrases.split(",")
}
# Words that may stand between a hedge and its number: "about a million", "nearly the 500".
_BETWEEN = word_set("a an the just only another")
_ARTICLES = (" the ", " a ", " an ", " its ", " his ", " her ", " their ")
_MARKS = "~<>=≈≥≤±"

# How many words the phrases that end in a word have, the longest first.
_BY_LAST: dict[str, list[int]] = {}
for _count, _last in sorted({(_p.count(" ") + 1, _p.rsplit(" ", 1)[-1]) for _p in BEFORE}, reverse=True):
    _BY_LAST.setdefault(_last, []).append(_count)
# What stands before the last word in those phrases: most words "of" and "to" end none.
_BEFORE_LAST: dict[str, set[str]] = {last: set() for last in _BY_LAST}
for _words in (phrase.split(" ") for phrase in BEFORE):
    _BEFORE_LAST[_words[-1]].update(_words[-2:-1])
_BY_FIRST: dict[str, list[tuple[str, Qualifier]]] = {}
for _phrase, _qualifier in sorted(AFTER.items(), key=lambda item: -len(item[0])):
    _BY_FIRST.setdefault(_phrase.split(" ", 1)[0], []).append((_phrase, _qualifier))
_PHRASES = {first: tuple(phrase for phrase, _ in rows) for first, rows in _BY_FIRST.items()}
_BEGINNINGS = frozenset(word[:2] for word in _BY_FIRST)


# A length of time that says of what kind something is: nothing is bounded by it, but of "under a four-minute mile".
_IN_A_NAME = pattern(
    r"[\w,.]+-(?:year|month|week|day|hour|minute)\b(?![ -](?:mile|marathon|lap|barrier|mark|half|old)\b)"
)


class Hedge(NamedTuple):
    """A qualifier, the words that gave it as written, and where they start and end."""

    qualifier: Qualifier
    words: str
    start: int
    end: int


_TIMES = ("times ", "twice ", "half ", "thrice ")


def hedge_before(page: Page, words: list[str], position: int) -> Hedge | None:
    """The hedge that ends right before ``position``; ``words`` are the lower-case words before it."""
    last = words[-1]
    if last == "over" and words[-2:-1] and _PRESSURE.fullmatch(words[-2]):
        return None  # "120 over 80"
    if last == "past" and words[-2:-1] in (["the"], ["this"], ["these"]):
        return None  # "the past three years"
    found = _BY_LAST.get(last)
    if found is None:
        if last in _BETWEEN:
            if len(words) < 2 or words[-2] not in _BY_LAST:
                return None
            if words[-2] in ("under", "over") and _IN_A_NAME.match(page.low, position):
                return None  # "under a five-year deal", "over a 10-day spell"
            words = words[:-1]
            found = _BY_LAST[words[-1]]
        elif last[-1] in _MARKS:
            return _mark(page, last, position)
        elif last[0] in "(\"'" and last[1:] in _BY_LAST:
            words = [last[1:]]
            found = _BY_LAST[last[1:]]
        else:
            return None
    if len(words) > 1 and words[-2].lstrip("(\"'") not in _BEFORE_LAST[words[-1]]:
        words = words[-1:]
    for count in found:
        if count > len(words):
            continue
        phrase = " ".join(words[-count:]) if count > 1 else words[-1]
        phrase = phrase.lstrip("(\"'") if count > 1 else phrase
        qualifier = BEFORE.get(phrase)
        if qualifier is not None:
            start, end = position, None
            for word in reversed(phrase.split(" ")):
                start = page.low.rindex(word, 0, start)
                end = start + len(word) if end is None else end
            if phrase.startswith("as ") and page.low.endswith(_TIMES, 0, start):
                return None  # "13 times as much as one off the island"
            return Hedge(qualifier, " ".join(page.text[start:end].split()), start, end or start)
    return None


def _mark(page: Page, last: str, position: int) -> Hedge | None:
    mark = last[-2:] if last[-2:] in BEFORE else last[-1:]
    if mark not in BEFORE:
        return None
    start = page.low.rindex(mark, 0, position)
    if (
        start
        and page.low[start - 1] not in " \n(["
        and not _VARIABLE.search(page.low, max(0, start - 2), start)
    ):
        return None  # the end of a tag or an arrow, not a sign
    end = start + len(mark)
    return Hedge(BEFORE[mark], page.text[start:end], start, end)


def hedge_after(page: Page, position: int) -> Hedge | None:
    """The hedge that begins right after ``position``: "+", "or more", "-odd", "or so"."""
    low = page.low
    char = low[position : position + 1]
    if char == "+":
        if low[position + 1 : position + 2].isdigit():
            return None
        return Hedge(Qualifier.MORE_THAN, "+", position, position + 1)
    if char != " " and char != "-":
        return None
    at = position + 1
    if low[at : at + 2] not in _BEGINNINGS:
        return None
    first = low[at : at + 9].split(" ", 1)[0].rstrip(".,;:)\"'\n")
    if first not in _BY_FIRST or not low.startswith(_PHRASES[first], at):
        return None
    for phrase, qualifier in _BY_FIRST[first]:
        end = at + len(phrase)
        if low.startswith(phrase, at) and not low[end : end + 1].isalnum():
            if (
                char == " "
                and phrase in ("plus", "odd", "tops", "minimum", "maximum", "upwards")
                and low[end : end + 1]
                in (
                    ",",
                    "$",
                )
            ):
                continue
            if phrase == "plus" and _SUM_BEHIND.match(low, end):
                continue  # "€5,000 plus €1,200 costs"
            if phrase == "plus" and low.startswith(_ARTICLES, end):
                continue  # "20 plus people", but "$33m plus a bonus"
            if phrase.startswith("and ") and low.startswith(_ARTICLES, end):
                continue  # "65 and over", but "in May and over the summer"
            return Hedge(qualifier, page.text[at:end], at, end)
    return None


_SUM_BEHIND = pattern(r" (?:\d|[$€£¥₹]|[a-z]{1,3}\$)")
_VARIABLE = pattern(r"(?<![\w<>])[pnrqx]\Z")  # "p<0.05"
_PRESSURE = pattern(r"[789]\d|1\d\d|2[0-5]\d")
_WITHIN = {"-odd ": Qualifier.ABOUT, "-plus ": Qualifier.MORE_THAN}


def hedge_within(page: Page, start: int, end: int) -> Hedge | None:
    """The hedge inside a number: "twenty-odd million", "4-plus percent"."""
    for mark, qualifier in _WITHIN.items():
        at = page.low.find(mark, start, end)
        if at >= 0:
            stop = at + len(mark) - 1
            return Hedge(qualifier, page.text[at + 1 : stop], at + 1, stop)
    return None
