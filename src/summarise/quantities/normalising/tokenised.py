r"""What tokenisers put between the marks of one number, taken out before it is read: "5 , 000", "$ 3 . 5 million", "3 1\/2".

The forms are those of the Penn Treebank (``-LRB-`` for a bracket, ``\/`` for a slash) and of tokenisers that part every mark
from its neighbours. Where a mark may as well close a clause ("in May 12 , 300 boats") its neighbours decide, or the document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from summarise.quantities.english import MONTHS
from summarise.quantities.lexicon import alternatives
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern


class Join(NamedTuple):
    """``start`` to ``end`` of a text are read as ``instead``."""

    start: int
    end: int
    instead: str


_SIZE = r"(?:%|(?:percent|per ?cent|million|billion|trillion|mn|bn|thousand|crore|lakh)\b)"
_SIZE_BEHIND = pattern(rf"[ -]?{_SIZE}")
_GROUPS = pattern(r"\d{1,3}(?: , \d{3}){1,12}(?![\d/:]|[.,-]\d| , \d)")
_GROUP = pattern(r" , (?<=\d , )(?=\d{3}(?!\d))")
_HEAD = pattern(r"(?<![\d.,/:-])\d{1,3}\Z")
_NOUGHT = " , 0"
_LONG = pattern(r"\d{1,2}(?: , \d{3}){2,12}")
_LIST_GOES_ON = pattern(r"(?: ,)? (?:and|or) \d{3}(?!\d)")
_MONEY_BEFORE = pattern(r"[$€£¥₹] ?\Z")
# No clause ends behind the number of such a word: "about 1 , 200 troops", "killed 1 , 200".
_COUNTED_BEFORE = pattern(
    r"\b(?:about|some|nearly|almost|roughly|approximately|another|(?:more|fewer|less) than|at least|at most|up to|as many as|killed|injured|sold|employs?|employed|"
    r"all|these|those|over|the other|the first|the last|the remaining|an estimated|a record|a total of|total of|hired|fired) \Z"
)
_MONTH_BEFORE = pattern(rf"(?:{alternatives(MONTHS)})\.? \Z")
_BRACKETS = {"-lrb-": "(", "-rrb-": ")", "-lsb-": "[", "-rsb-": "]"}


def joins(text: str) -> list[Join]:
    """What of ``text`` is to be read otherwise, in order and without overlap; nothing in a text of ordinary spacing."""
    if not (" ," in text or " ." in text or ("\\" in text and "\\/" in text)):
        return []  # no tokeniser has been at it: looked for in every text, so in the cheapest way
    behind = set((_BEHIND_ASCII if text.isascii() else _BEHIND_DIGIT).findall(text))
    forms: list[_Form] = []
    for char, common, marks in _GATES:  # a single character is looked for many times as fast
        if char in text and common in text:
            for mark, those in marks:
                if mark in text:
                    forms += those
    for mark in behind:
        forms += _BY_DIGIT.get(mark, ())
    if " . " in text and _POINT_BEFORE.search(text):
        forms += _BEHIND_POINT
    grouped = "," in behind
    if not forms and not grouped:
        return []
    low = text.lower()
    if len(low) != len(text):
        return []
    found = [join for form in forms for m in form.pattern.finditer(low) for join in form.made(m)]
    if grouped:
        found += _grouped(low)
    return without_overlap(found)


def without_overlap(joins: list[Join]) -> list[Join]:
    """``joins`` in order, without those that begin within an earlier one."""
    kept: list[Join] = []
    for join in sorted(joins):
        if not kept or join.start >= kept[-1].end:
            kept.append(join)
    return kept


class _Form(NamedTuple):
    """One form: the mark that a text with it holds, what it looks like in lower case, what is read instead.

    Each pattern begins with its mark, which the search skips to, or with the beginning of it. A mark that is a single
    character between blanks stands behind a digit.
    """

    mark: str
    pattern: re.Pattern[str]
    made: Callable[[re.Match[str]], Iterable[Join]]


def _as(instead: str) -> Callable[[re.Match[str]], Iterable[Join]]:
    return lambda m: (Join(*m.span(), instead),)


def _bracket(m: re.Match[str]) -> Iterable[Join]:
    return (Join(*m.span(), _BRACKETS[m.group()]),)


def _loss(m: re.Match[str]) -> Iterable[Join]:
    return Join(m.start() + 1, m.start() + 2, ""), Join(m.end(1), m.end(1) + 1, "")


# What money has behind its point: "$ 1 , 250 . 75".
_SUM_BEFORE = pattern(r"[$€£¥₹] ?\d{1,3}(?:(?:,| , )\d{3}){0,4}\Z|[$€£¥₹] ?\d{1,9}\Z")


def _cents(m: re.Match[str]) -> Iterable[Join]:
    paid = _SUM_BEFORE.search(m.string, max(0, m.start() - 32), m.start())
    return () if paid is None else (Join(*m.span(), "."),)


# What a number with a point is of, in small letters: no sentence begins so.
_UNIT = (
    "km|kg|cm|mm|ml|mph|kilometres|kilometers|miles|metres|meters|feet|inches|tonnes|tons|litres|liters|gallons|pounds|kilograms|grams|degrees|"
    "percentage|points|times|seconds|hours|years|acres|hectares"
)
# Words cut short before a number: "Jan . 4", "Fig . 2".
_SHORTENED = "jan jun feb mar apr aug fig sep pp sept oct nov dec sec jul vol".split()
_COMPOUND = (
    r"(?:year|month|week|day|hour|minute|second|mile|foot|inch|metre|meter|kilometre|kilometer|percent|point|pound|dollar|"
    r"member|storey|story|man|seat|bed|room|page|acre|ton|tonne|game|goal|time|fold)\b"
)


# Behind a point that stands alone before a digit.
_POINT_BEFORE = pattern(r" \. \d")
_BEHIND_POINT = (
    _Form("o . ", pattern(r" \. (?<=\bno \. )(?=\d)"), _as(". ")),
    _Form(
        " . ",
        pattern(
            rf" \. (?=\d)(?:{'|'.join(f'(?<=[^a-z]{word} [.] )|(?<=^{word} [.] )' for word in _SHORTENED)})"
        ),
        _as(". "),
    ),
)
_FORMS = (
    _Form("rb-", pattern("-[lr]rb-"), _bracket),
    _Form("sb-", pattern("-[lr]sb-"), _bracket),
    _Form("\\/", pattern(r"\\/(?<=\d\\/)(?=\d)"), _as("/")),
    _Form(" . ", pattern(rf" \. (?<=\d \. )(?=\d{{1,3}} ?{_SIZE})"), _as(".")),
    _Form(" . ", pattern(r" \. (?<=\d \. )(?=\d\d?\b)"), _cents),
    _Form(" . ", pattern(rf" \. (?<=\d \. )(?=\d{{1,2}} (?:{_UNIT})\b)"), _as(".")),
    _Form(
        " / ",
        pattern(
            r" / (?:(?<=[^\d/]\d / )|(?<=[^\d/]\d\d / )|(?<=\A\d / )|(?<=\A\d\d / ))(?<!/ \d / )(?<!/ \d\d / )(?=\d{1,2}(?!\d| ?/|[.,]\d))"
        ),
        _as("/"),
    ),
    _Form(
        " : ",
        pattern(
            r" : (?<=\d : )(?=[0-5]\d(?: ?[ap]\.? ?m\b| (?:gmt|utc|bst|est|edt|cet)\b))"
            r"| : (?:(?<=\bat \d : )|(?<=\bat \d\d : ))(?=[0-5]\d\b)"
        ),
        _as(":"),
    ),
    _Form(" - ", pattern(rf" - (?<=\d - )(?={_COMPOUND})"), _as("-")),
    _Form(
        " - o", pattern(r" - (?:(?<=year - )|(?<=month - )|(?<=week - )|(?<=day - ))(?=olds?\b)"), _as("-")
    ),
    _Form(" ' ", pattern(r" ' (?<=\d0 ' )(?=s\b)"), _as("'")),
    _Form("k $", pattern(r"hk \$(?<=\bhk \$)(?= ?\d)"), _as("hk$")),
    _Form("z $", pattern(r"nz \$(?<=\bnz \$)(?= ?\d)"), _as("nz$")),
    _Form("( ", pattern(r"\( (?=([$€£]? ?\d[\d.,]{0,15}) \))"), _loss),
)


def _is_alone(mark: str) -> bool:
    return len(mark) == 3 and mark[0] == mark[2] == " "


_Gate = tuple[str, str, tuple[tuple[str, list[_Form]], ...]]


def _gates() -> Iterator[_Gate]:
    """For the longer marks, in small and in capital letters, two characters that some of them have in common, with the rarest
    character of these, and for each of them its forms."""
    written: dict[str, dict[str, list[_Form]]] = {}
    for form in _FORMS:
        if _is_alone(form.mark):
            continue
        for mark in dict.fromkeys((form.mark, form.mark.upper())):
            common = next(two for two in _COMMON if two in mark)
            written.setdefault(common, {}).setdefault(mark, []).append(form)
    for common, marks in written.items():
        yield max(common, key=_RARE.find), common, tuple(marks.items())


_COMMON = ("b-", "B-", "\\/", "- ", " $", "( ")
_RARE = " -.orsbORSB'(:/$\\"  # from the commonest on
_GATES = tuple(_gates())
# The marks between blanks that a text has behind its digits: most have none.
_BEHIND_ASCII = pattern(r"[0-9] ([.,/:'-]) ")
_BEHIND_DIGIT = pattern(r"\d ([.,/:'-]) ")
_BY_DIGIT: dict[str, list[_Form]] = {}
for _form in _FORMS:
    if _is_alone(_form.mark):
        _BY_DIGIT.setdefault(_form.mark[1], []).append(_form)


def _grouped(low: str) -> list[Join]:
    """The commas of "5 , 000": where a group begins with a nought, money stands before or a magnitude behind; or, once the
    document has such a one, wherever the groups are of three digits and no day of a month stands before."""
    runs: list[re.Match[str]] = []
    for comma in _GROUP.finditer(low):
        if runs and comma.start() < runs[-1].end():
            continue
        head = _HEAD.search(low, max(0, comma.start() - 4), comma.start())
        run = None if head is None else _GROUPS.match(low, head.start())
        if run is not None:
            runs.append(run)
    sure = [
        _NOUGHT in run.group()
        or _COUNTED_BEFORE.search(low, max(0, run.start() - 16), run.start()) is not None
        or _LONG.match(low, run.start()) is not None
        or _MONEY_BEFORE.search(low, max(0, run.start() - 2), run.start()) is not None
        or _SIZE_BEHIND.match(low, run.end()) is not None
        for run in runs
    ]
    found: list[Join] = []
    for run, certain in zip(runs, sure, strict=True):
        of_month = _MONTH_BEFORE.search(low, max(0, run.start() - 12), run.start()) is not None
        if certain or (any(sure) and not of_month and _LIST_GOES_ON.match(low, run.end()) is None):
            found += [Join(*comma.span(), ",") for comma in _GROUP.finditer(low, run.start(), run.end() + 1)]
    return found
