"""Which relation to other numbers the words around a number name: more, left, in all, later, a share, a year's worth.

A relation that is named decides whether arithmetic may stand for a number; without a name only a result of many digits
is no coincidence. Cues are closed lists of common words, read in the number's own clause.
"""

from __future__ import annotations

import re
from enum import Flag, auto
from functools import cache, lru_cache

from summarise.checking.arithmetic.relation_words import LANGUAGES, UNSPACED
from summarise.checking.reading.spans import Span
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_BEFORE = 70  # characters in which a cue may stand before a number, and behind it
_AFTER = 60


class Named(Flag):
    """What a number is said to be."""

    NOTHING = 0
    GAP = auto()  # how far two values are apart, or what one of them leaves of the other
    TOTAL = auto()  # what several values make together
    TIMES = auto()  # so many of so much each, or a rate over a time
    LATER = auto()  # the time between two dates
    LEVEL = auto()  # where a change leads to, or where it began
    EACH = auto()  # what falls to one of several
    SHARE = auto()  # a part of a whole, or a change measured by where it began


_GAP_BEFORE = pattern(
    r"\b(?:by|down|up|rose|risen|rising|rise|fell|fallen|falling|fall|grew|grown|dropp?(?:ed|ing)?|cut|trimmed|lost?|losing|gain(?:ed|ing|s)?|shed|added|adding|"
    r"sav(?:e|es|ed|ing|ings)|gap|range|spread|differences?|lead|margin|advantage|majority|increase|decrease|decline|drop|extra|further|another|other|others|rest|remaining|"
    r"remainder|leav(?:es?|ing)|left|still|short|excess|surplus|deficit|jump(?:ed)?|climb(?:ed)?|slid|slipped|eased|shrank|widened|narrowed|raised|lowered|off|"
    r"improv(?:ed|ement)|reduced|reduction|more than double|non|not|none|without|except|all but|unused|unpaid|unsold|outstanding)\b[^.;:!?]{0,45}\Z",
    re.IGNORECASE,
)
_GAP_AFTER = pattern(
    r"[^.;:!?]{0,30}?\b(?:more|fewer|less|higher|lower|above|below|beyond|ahead|behind|apart|clear|longer|shorter|older|younger|bigger|smaller|cheaper|dearer|better|worse|over|under|"
    r"left|remain(?:s|ed|ing)?|short|extra|difference|gap|lead|margin|rise|increase|gain|fall|drop|decrease|decline|cut|reduction|saving|points?|to go|to come|others?|"
    r"did not|were not|was not|are not|have not|had not|not|none|still|went|do not|yet|"
    r"without|unaccounted|off|down|up|in between|adrift|closer|outside|inside|slower|faster|quicker|shy)\b",
    re.IGNORECASE,
)
_TOTAL = pattern(
    r"\b(?:total(?:s|led|ling|ed|ing)?|in all|altogether|together|combined|overall|all told|in sum|between them|both|all|sum|add(?:s|ed|ing)? up|"
    r"jointly|collectively|making|makes?|made|bringing|brings|brought|taking|takes?|took|amount(?:s|ed|ing)? to|come(?:s)? to|came to|across|aggregate|out of|"
    r"counts?|charges?|trophies|titles|including|comprising|consist(?:s|ed|ing) of|plus|as well as|along with|or more|each|every|group|set|cumulative(?:ly)?)\b",
    re.IGNORECASE,
)
_TIMES = pattern(
    r"\b(?:over|for|a year|per year|yearly|annual(?:ly)?|a month|monthly|a week|weekly|a day|daily|worth|cost(?:s|ing)?|price[ds]?|sav(?:e|es|ed|ing|ings)|each|apiece|"
    r"in all|total(?:s|led|ling)?|altogether|works? out|working out|equivalent|equals?|comes? to|came to|full year|in that time|during|across|annuali[sz]ed|paid|spen[dt]|bill|bought|"
    r"took|earn(?:s|ed|ing)?|raised?|revenue|sum|buys?)\b",
    re.IGNORECASE,
)
_LATER = pattern(
    r"\b(?:later|earlier|ago|after|afterwards|before|since|for|over|within|in|apart|between|running|span(?:s|ned|ning)?|stretch|wait(?:ed|ing)?|gap|last(?:s|ed|ing)|took|"
    r"taking|spen[dt]|until|career|during|consecutive|straight|decade|anniversary|reign|tenure|served|serving|"
    r"late|delayed|postponed|sooner|early|hence|following|absence|delay|hiatus|break)\b",
    re.IGNORECASE,
)
# Right before the number: "from 52", "now at 304", "which leaves it with 304", "would take them to 313".
_LEVEL = pattern(
    r"\b(?:to|from|at|now|leav(?:es?|ing)(?: \w+){0,2}(?: with)?|left with|reach(?:es|ed|ing)?|becom\w+|stands?|stood|previous(?:ly)?|before|earlier|originally|usual(?:ly)?|normal(?:ly)?|"
    r"regular|than|against|still|remain(?:s|ed|ing)?)(?: (?:about|around|just|over|under|nearly|almost|some|only|the|an?|its))* ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_SHARE = pattern(
    r"\b(?:share|proportion|part|portion|rate|percent|per cent|rose|rise|fell|fall|up|down|grew|growth|increase[ds]?|decrease[ds]?|decline[ds]?|drop(?:ped)?|cut|more|less|fewer|higher|lower|"
    r"increase|reduction|climb(?:ed)?|jump(?:ed)?|gain(?:ed)?|lost|about|roughly|nearly|almost|just|around|over|under|discount|saving|off|margin|turnout|majority|half|account(?:s|ed|ing)? for|"
    r"represent(?:s|ed|ing)?|equal|equivalent|which is|that is|one in|out of)\b",
    re.IGNORECASE,
)


# "The other two buses carried 89", "the remaining 12": what is left of a whole, and nothing else.
_REST = pattern(
    r"\b(?:the (?:other|others|rest|remainder|balance|remaining)|leaving|still (?:needs?|owes?|lacks?|has to find|have to find))\b[^.;:!?]{0,45}\Z",
    re.IGNORECASE,
)
_REST_AFTER = pattern(
    r"[^.,;:!?]{0,25}? (?:others?|elsewhere|remain(?:s|ed|ing)?|left|short(?= *(?:[.,;]|of\b|\Z))|outstanding|(?:is|are|was|were) still to|unaccounted for)\b",
    re.IGNORECASE,
)
_FALLS_TO = pattern(
    r"(?: [a-z-]+){0,2} (?:an? (?!year|month|week|day|hour|quarter)[a-z]+|per [a-z]+|each|apiece|on average)\b",
    re.IGNORECASE,
)
_OF_WHOLE = pattern(r"(?: \w+)? of (?:the|its|their|all|some|about|those|these|his|her) ", re.IGNORECASE)
_EACH = pattern(
    r"\b(?:each|apiece|every|per|a (?:year|month|week|day|head|piece|share|night|person)|on average|average|mean|for (?:each|every))\b",
    re.IGNORECASE,
)


class _Forms(NamedTuple):
    """What ``relation_words`` has of one language, as patterns."""

    anywhere: tuple[tuple[re.Pattern[str], Named], ...]
    level: re.Pattern[str]
    more: re.Pattern[str]
    less: re.Pattern[str]


@cache
def _forms(language: str) -> _Forms | None:
    words = LANGUAGES.get(language)
    if words is None:
        return None
    anywhere = (
        (words.gap, Named.GAP),
        (words.total, Named.TOTAL),
        (words.times, Named.TIMES),
        (words.later, Named.LATER),
        (words.share, Named.SHARE),
        (words.each, Named.EACH),
    )
    if language in UNSPACED:
        any_of, level = _anywhere, pattern(rf"(?:{_alternatives(words.level)})[^\d，、。]{{0,3}}\Z")
    else:
        any_of = _any_of
        level = pattern(rf"\b(?:{_alternatives(words.level)})(?: [^\W\d_]+)? ?[^\w\s]?\Z", re.IGNORECASE)
    parts = tuple((any_of(listed), relation) for listed, relation in anywhere)
    return _Forms(parts, level, any_of(words.more), any_of(words.less))


def _any_of(listed: str) -> re.Pattern[str]:
    return pattern(rf"\b(?:{_alternatives(listed)})(?!\w)", re.IGNORECASE)


def _anywhere(listed: str) -> re.Pattern[str]:
    return pattern(_alternatives(listed))


def _alternatives(listed: str) -> str:
    return "|".join(
        re.escape(w.replace("_", " ").strip()).replace(r"\*", r"\w{0,12}") for w in listed.split()
    )


_CLAUSE = pattern(
    r"[.;:!?](?:\s|\Z)|[。；！？\n]|\d[^,]{0,4}, |[\d一二三四五六七八九十百千万亿億][^，、\d]{0,5}[，、]"
)


def _named_abroad(forms: _Forms, before: str, after: str) -> Named:
    """The relations that words of another language name: those of the number's own clause."""
    for end in _CLAUSE.finditer(before):
        before = before[end.end() :] if end.end() < len(before) else before
    stop = _CLAUSE.search(after)
    after = after if stop is None else after[: stop.start()]
    found = Named.NOTHING
    for form, relation in forms.anywhere:
        if form.search(before) or form.search(after):
            found |= relation
    return found | Named.LEVEL if forms.level.search(before) else found


def way_told(text: str, language: str) -> int:
    """1 where words of another language in ``text`` tell of more, -1 of less, 0 of neither or both, or where there are none."""
    forms = _forms(language)
    if forms is None:
        return 0
    more, less = forms.more.search(text) is not None, forms.less.search(text) is not None
    return 0 if more == less else (1 if more else -1)


def named_in(text: str, span: Span, number: Span, language: str = "en") -> Named:
    """The relations that the words of a sentence name of the number in it.

    ``span``: the sentence in ``text``; ``number``: the number, both as ``str`` offsets; ``language``: its code.
    """
    left, right = max(span[0], number[0] - _BEFORE), min(span[1], number[1] + _AFTER)
    return _named(text[left : number[0]], text[number[1] : right], language)


@lru_cache(maxsize=256)  # what leads to a number, or what a finding of it weighs, asks more than once
def _named(before: str, after: str, language: str) -> Named:
    forms = _forms(language)
    if forms is not None:
        return _named_abroad(forms, before, after)
    found = Named.NOTHING
    if _GAP_BEFORE.search(before) or _GAP_AFTER.match(after):
        found |= Named.GAP
    for form, relation in (
        (_TOTAL, Named.TOTAL),
        (_TIMES, Named.TIMES),
        (_LATER, Named.LATER),
        (_SHARE, Named.SHARE),
    ):
        if form.search(before) or form.search(after):
            found |= relation
    if _OF_WHOLE.match(after):
        found |= Named.SHARE
    if _EACH.search(after) or _EACH.search(before[-25:]) or _FALLS_TO.match(after):
        found |= Named.EACH
    if _LEVEL.search(before):
        found |= Named.LEVEL
    return found


def is_rest(text: str, span: Span, number: Span) -> bool:
    """Whether the words before a number, or right behind it, say that it is what is left of something: "the other two buses
    carried 89". The arguments are those of ``named_in``."""
    before = text[max(span[0], number[0] - _BEFORE) : number[0]]
    after = text[number[1] : min(span[1], number[1] + _AFTER)]
    return _REST.search(before) is not None or _REST_AFTER.match(after) is not None


def shared_out(text: str, span: Span, number: Span) -> Named:
    """``EACH`` where what a number counts falls to one of several: "four games a match", "£34,000 each". As ``named_in``."""
    found = _FALLS_TO.match(text, number[1], min(span[1], number[1] + _AFTER))
    return Named.NOTHING if found is None else Named.EACH
