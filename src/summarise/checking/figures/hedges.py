"""The qualifier of a figure is what the quote says of its number: "exact" of "about 20" states what the article does not.

Whoever takes the figures into a table reads "at-least 8" where the article has "up to eight". The opposite bound is turned
round; "exact" of a hedged number has dropped the hedge, and in a field that is there for hedges that is a false statement (of
right answers by two blind hands none says it); a bound of a number that stands without one is added. Near meanings pass:
"nearly" for "about", "at-least" for "more than", "less-than" for "nearly". Left alone is what only looks like a hedge: a span
("over 12 months"), a change ("goes up to"), a comparison ("below the 4.7 of 2019").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.judgement import evidence_of
from summarise.checking.figures.figure import FieldFinding, Figure
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Code, Severity
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.finder import find_quantities
from summarise.quantities.patterns import pattern

_NAMES = {q.value: q for q in Qualifier}
_EXACT, _ABOUT, _NEARLY, _BETWEEN = (
    Qualifier.EXACT,
    Qualifier.ABOUT,
    Qualifier.NEARLY,
    Qualifier.BETWEEN,
)
_LOW = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_HIGH = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST})
_MOST = frozenset({Qualifier.AT_MOST, _NEARLY})
DENY = frozenset(
    {Qualifier.MORE_THAN, Qualifier.LESS_THAN, _NEARLY}
)  # the value itself; the others leave it true
# What a field may say of a number that the article tells so, beside that itself.
_PASSES = {
    _ABOUT: frozenset({_NEARLY}),
    _NEARLY: frozenset({_ABOUT, Qualifier.LESS_THAN, Qualifier.AT_MOST}),
    Qualifier.MORE_THAN: frozenset({Qualifier.AT_LEAST, _ABOUT}),
    Qualifier.AT_LEAST: frozenset(),
    Qualifier.LESS_THAN: frozenset({Qualifier.AT_MOST, _ABOUT, _NEARLY}),
    Qualifier.AT_MOST: frozenset(),
}
_COUNTED = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE, Kind.DURATION}
)
# Words that say nothing else than how near a number is: "over" and "within" also tell spans, "under" and "below" compare.
PLAIN = pattern(
    r"(?:an? |just |slightly |very |well )*(?:"
    r"about|around|roughly|approximately|approx\.?|circa|an? estimated|estimated|some|or so|or thereabouts|odd|give or take|~|≈"
    r"|nearly|almost|close to|more than|a little (?:over|more than)|just over|in excess of|upwards? of|"
    r"at least|at the very least|no (?:fewer|less) than|not (?:less|fewer) than|a? ?minimum of|"
    r"or (?:more|over|older|longer|above|higher)|less than|fewer than|just under|"
    r"up to|as (?:many|much|high|low|few|little) as|(?:no|not) more than|at (?:the )?most|a? ?maximum of|"
    r"or (?:less|fewer|under|younger|below)|\+|≥|≤|>=|<=)",
    re.IGNORECASE,
)
_SURELY_LEAST = pattern(
    r"at least|at the very least|no \w+ than|not \w+ than|.*minimum of|or \w+|≥|>=", re.IGNORECASE
)
_SURELY_MOST = pattern(
    r"up to|as \w+ as|(?:no|not) more than|at (?:the )?most|.*maximum of|or \w+|≤|<=", re.IGNORECASE
)
# Of what "up to" is no bound: "goes up to R3,400", "moved from four up to six".
_RISING = pattern(
    r"(?:'s|\b(?:is|are|now|go(?:es|ing|ne)?|went|mov\w+|ris\w+|rose|climb\w+|jump\w+|put\w*|push\w*|brought|bring\w*|tak\w+|took|add\w+|step\w+|"
    r"com\w+|came|was|were|from [\w.,£$€%]+(?: \w+)?|edg\w+|inch\w+|back|lift\w+|driv\w+|drove|catch\w*|caught|make|makes|made)) up to\W*\Z",
    re.IGNORECASE,
)
# What turns the bound behind it round: "never more than 20" is at most 20.
_DENIED = pattern(
    r"(?:n['’]t|\b(?:never|not|no|none|nobody|nor|neither|without|rarely|seldom|hardly|barely|scarcely|cannot|banned|forbidden|"
    r"prohibited))(?: [^\W\d]+){0,3} ?\Z",
    re.IGNORECASE,
)
_COMPARES = pattern(r"\b(?:than|over|above|under|below|of)\Z", re.IGNORECASE)
_A_WORD = pattern(r"(?:[ -][^\W\d]+)? ")
# Whatever near a number may be meant by a bound or a hedge of it.
_ANY = pattern(
    r"[~≈<>≥≤+±]|\b(?:about|around|some|roughly|approx\w*|circa|ca?|estimat\w*|perhaps|maybe|may|might|could|possibl\w*|likely|"
    r"expect\w*|thought|believed|feared|forecast\w*|project\w*|nearly|almost|close\w*|near\w*|approach\w*|just|over|under|above|"
    r"below|beyond|past|more|less|fewer|least|most|up to|max\w*|min\w*|limit\w*|cap|caps|capped|ceiling|floor|exceed\w*|excess|"
    r"top\w*|surpass\w*|within|before|after|until|till|since|by|or|plus|odd|only|even|many|much|low\w*|high\w*|great\w*|large\w*|"
    r"small\w*|short\w*|long\w*|older|younger|better|record|shy|north|upwards?|not|no|never|without|allow\w*|requir\w*|need\w*|must|"
    r"threshold|target\w*|further|range\w*|average\w*|typical\w*|mid|early|late\w*|earlier|a few|several|couple|\w+ish|\d*0s)\b",
    re.IGNORECASE,
)
_UNBOUND = frozenset({Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.SCORE, Kind.IDENTIFIER})
_NEAR = 80  # characters before a number, and half as many behind it


def other_hedges(index: SourceIndex, figure: Figure) -> Iterator[FieldFinding]:
    """What is wrong with the field that says how near the figure's number is."""
    said = _NAMES.get(figure.said("qualifier").strip().lower().replace("_", "-").replace(" ", "-"))
    if said is None or said is _BETWEEN:
        return
    own = figure.fields["text"].quantities
    if len(own) > 1 and figure.source is None:
        return
    hedged = [q for q in (figure.source, figure.stated) if q is not None and q.qualifier is not _EXACT]
    if not hedged:
        if said in DENY and figure.source is not None and is_added(index, figure.source, figure.said("text")):
            yield _finding(index, figure, Code.QUALIFIER_ADDED, figure.source)
        return
    told = hedged[0]
    if told.kind in _UNBOUND or any(q.qualifier in (said, _BETWEEN) for q in hedged):
        return
    code = _fault(said, told, _before(index, figure, told))
    if code is not None:
        yield _finding(index, figure, code, told)


def _fault(said: Qualifier, told: Quantity, before: str) -> Code | None:
    """What is wrong with a qualifier of a number that is hedged otherwise; ``before``: the words in front of the number."""
    hedge, is_, plain = told.hedge or "", told.qualifier, PLAIN.fullmatch(told.hedge or "") is not None
    if said in _PASSES[is_] or before.endswith(" the ") or _RISING.search(before) is not None:
        return None
    at = before.rfind(hedge)
    if hedge and at >= 0 and (_DENIED.search(before[:at]) or _is_compared(hedge, before[:at])):
        return None
    if _is_low(said) is not None and _is_low(is_) is not None and _is_low(said) is not _is_low(is_):
        return Code.QUALIFIER_REVERSED if plain or told.kind is not Kind.DURATION or is_ in _MOST else None
    if not plain:
        return None
    if said is _EXACT:
        return Code.QUALIFIER_DROPPED
    if said is Qualifier.LESS_THAN and is_ is Qualifier.AT_MOST:
        return Code.QUALIFIER_ADDED if _SURELY_MOST.fullmatch(hedge) else None
    if said is Qualifier.MORE_THAN and is_ is Qualifier.AT_LEAST:
        return Code.QUALIFIER_ADDED if _SURELY_LEAST.fullmatch(hedge) else None
    return Code.QUALIFIER_ADDED


def _is_compared(hedge: str, before: str) -> bool:
    """Whether a number stands right before a hedge that may compare: "200 more than 30", "three points below 40"."""
    if _COMPARES.search(hedge) is None:
        return False
    numbers = find_quantities(before)
    return bool(numbers) and _A_WORD.fullmatch(before, numbers[-1].end) is not None


def _is_low(qualifier: Qualifier) -> bool | None:
    """Whether a qualifier sets a lower bound, or an upper one; None of one that leaves both open."""
    return True if qualifier in _LOW else False if qualifier in _HIGH or qualifier is _NEARLY else None


def _before(index: SourceIndex, figure: Figure, told: Quantity) -> str:
    """The words before a number, of the article or of the figure's own text."""
    text = index.text if told is figure.source else figure.said("text")
    return text[max(0, told.start - 60) : told.start]


def is_added(index: SourceIndex, told: Quantity, text: str = "", near: int = _NEAR) -> bool:
    """Whether a hedge of ``told``, a number of the source without one, is nobody's: nothing within ``near`` characters before it, half
    as many behind it, nor in ``text``, can be meant by a hedge of it."""
    if index.language != "en" or told.kind not in _COUNTED or told.low != told.high:
        return False
    if any(q.low == told.low and q.qualifier is not _EXACT for q in index.quantities):
        return False  # told of it elsewhere
    start, end = index.sentences[index.sentence_of[id(told)]]
    before = index.text[max(start, told.start - near) : told.start]
    behind = index.text[told.end : min(end, told.end + near // 2)]
    return not any(_ANY.search(words) for words in (before, behind, text))


def _finding(index: SourceIndex, figure: Figure, code: Code, told: Quantity) -> FieldFinding:
    evidence = evidence_of(index, figure.source, "quote")
    said = figure.said("qualifier")
    whose = "the article" if told is figure.source else "its own text"
    words = _words(index.text if told is figure.source else figure.said("text"), told)
    message = f"The figure's qualifier is “{said}”; {whose} says “{words}”"
    if code is Code.QUALIFIER_REVERSED:
        message += ", which is the opposite"
    severity = Severity.WARNING if code is not Code.QUALIFIER_REVERSED else None
    return FieldFinding(
        code,
        figure.claim("qualifier", evidence),
        evidence,
        f"{message}.",
        f"Write {told.qualifier.value}.",
        severity,
    )


def _words(text: str, told: Quantity) -> str:
    """A number with its hedge as written."""
    start, end = told.start, told.end
    hedge = told.hedge or ""
    at = text.rfind(hedge, max(0, start - 60), start) if hedge else -1
    if at >= 0:
        start = at
    elif hedge and (behind := text.find(hedge, end, end + 40)) >= 0:
        end = behind + len(hedge)
    return " ".join(text[start:end].split())
