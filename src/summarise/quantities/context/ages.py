"""Ages that no unit tells: "aged 5", "the age of 40", "in her 30s", "people under 30"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.lives import AT, CLOSES, COPULA, WHEN, lived, of_a_life
from summarise.quantities.context.persons import KIN_COMMA, NAME_BRACKET, NAME_COMMA, between_commas
from summarise.quantities.context.verbs import is_verb
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.lexicon import word_set
from summarise.quantities.named import NamedTuple
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern


class Age(NamedTuple):
    """Where an age ends, and its bounds where the text gives a decade of life."""

    end: int
    low: Decimal = Decimal(0)
    high: Decimal | None = None


_AGED = frozenset({"aged", "age", "ages"})
_OF = frozenset(
    {
        "of",
        "between",
        "from",
        "under",
        "over",
        "about",
        "around",
        "nearly",
        "almost",
        "just",
        "approximately",
        "roughly",
    }
)
_OLDER = (" or older", " and older", " or younger", " and younger")
_AND_OVER = (" and over", " or over", " and under", " or under", " and up", " and above")
_PEOPLE = (
    r"\b(?:people|those|children|adults|kids|women|men|patients|girls|boys|youths|youngsters|pensioners|drivers|residents|citizens|voters|"
    r"students|pupils|persons|teenagers|americans|britons|males|females)"
)
_PEOPLE_FROM = pattern(rf"{_PEOPLE} (?:all )?from \Z")
_PEOPLE_BETWEEN = pattern(rf"{_PEOPLE} (?:all )?between \Z")
_PEOPLE_BARE = pattern(rf"(?<!beat )(?<!beat the )(?<!by )(?<!by the ){_PEOPLE} \Z")
_WHOSE = word_set("his her their my our whose your")
_PART = frozenset({"early", "mid", "mid-", "late"})
_MOST_OLD = pattern(
    r"\b(?:oldest|youngest|eldest|elder|older|younger)\b(?: [a-z]+){0,2}(?: (?:is|was|being|aged|at|turned))? \Z"
    r"|\b(?:oldest|youngest|eldest) of (?:the|his|her|its|their|our|these|those|all|them|us)(?: [a-z0-9-]+){0,3} (?:is|was|being|aged|at|turned) \Z"
)
_BESIDE_AN_AGE = pattern(r", (?:also|now|then|just|only|still|aged|nearly|almost|both) \Z")
_PEOPLE_UNDER = pattern(
    r"\b(?:people|those|children|adults|anyone|anybody|everyone|kids|women|men|patients|girls|boys|youths?|youngsters|pensioners|workers|drivers|"
    r"residents|citizens|voters|players|athletes|students|pupils|someone|persons?|teenagers|americans|britons|population|males|females|share of|crew|staff|"
    r"members|employees|victims|recruits|migrants|refugees|fans|they|of them|of whom)"
    r" (?:aged |who are |(?:are|were) (?:all |mostly |now |still |mainly |aged |both )*)?(?:well |just )?(?:over|under|above|below|younger than|older than|up to) \Z"
)
_ENDS = pattern(
    r" ?[.,;:)?!](?!\d)| (?:who|and|are|were|is|was|in|had|have|has|go|get|will|can|must|may|at|than|with|to|living|from|do|should|from|or|pay|did)\b|\s*\Z"
)
# "he was 17 when the bank hired him and 71 when it let him go"
_WAS_WHEN = pattern(r"\b(?:was|were|is|turned|aged) \d{1,3} when\b[^.;?!]*\Z")
# "A man of 45 is missing": one person and no group, so that nothing is counted.
_ONE_OF_AGE = pattern(
    r"\b(?:an?|the|one|another)(?: [a-z-]+){0,2} (?:man|woman|boy|girl|teenager|lad|widow|widower|pensioner) of(?: about| around| nearly| just)? \Z"
)
_OF_AGE = frozenset({"of", "about", "around", "nearly", "just"})  # the last word of those
_MEAN_AGE = pattern(r"\bage\b[^.;,]{0,24} (?:was|is|of|at) \Z")
_AGED_IN_WORDS = pattern(r"\bage[ds]? (?:[a-z]{3,9}, ){0,5}[a-z]{3,9},? (?:and|or|to) \Z")
_AGED_LIST = pattern(
    r"\bage[ds]?(?: between)? \d{1,2}(?:, \d{1,2}){0,6},? (?:and |or |to )?\Z|\bage[ds]? \d{1,2}, (?:\d{1,2}, ){0,6}\Z"
)
_TENS_LIST = pattern(
    r"\b(?:his|her|their|my|our|your) (?:early |mid-?|late )?\d0s,? (?:and|or|to|through) (?:early |mid-?|late )?\Z"
    r"|\b(?:his|her|their|my|our|your) (?:early|mid|late)-? to (?:early|mid|late)[ -]\Z"
)
_AGE_GROUP = pattern(
    r" (?:side|squad|team|internationals?|level|football|cup|championships?|players?|category|tournament|coach|captain|rugby|cricket|game|match|club|mortality)\b"
)
# "the under 16 side": nobody counts so few sides.
_OF_A_GROUP = pattern(r"(?:\b(?:the|an|our|their|his|her|its|this|that)|[a-z]'s?) (?:under|over) \Z")
# "the Under-21 semi-final", "over-35 men", "they lost at under-19": what is joined to a word is an age, but for the parts of a bound.
_NO_GROUP = pattern(
    r"-|[.,]\d|/|%| ?(?:million|billion|thousand|hundred|percent|per cent|dollars?|pounds?|euros?|points?|par|goals?|runs?|minutes?|"
    r"hours?|days?|weeks?|months?|degrees?|seconds?|miles?|km|kg|m|p)\b"
)


_CHILDHOOD = 15
_OLDEST_GROUP = 100  # of those who play


def is_aged(words: list[str]) -> bool:
    """Whether the words before a number say that it is an age: "aged", "ages", "the age of", "aged between"."""
    last = words[-1].lstrip("(") if words else ""
    return last in _AGED or (last in _OF and len(words) > 1 and words[-2].lstrip("(") in _AGED)


def in_ages(low: str, start: int) -> bool:
    """Whether the span that begins at ``start`` is one of a list of ages: "aged 18 to 24, 25-34 and 35-44"."""
    left = max(0, start - 60)
    return low.find("age", left, start) >= 0 and _AGED_SPANS.search(low, left, start) is not None


_WORD_BEHIND = pattern(r" ([a-z]+)")
_DONE = word_set("took take takes went came got won lost made rose fell gave left said say swam ran")


def are_people(low: str, start: int, end: int, *, opened: str) -> bool:
    """Whether people stand before a span with nothing counted behind it: "boys from 12 to 15 may", "children 5 to 11 can".

    ``opened``: "from" or "between", where that stands before it.
    """
    if not _ENDS.match(low, end):
        behind = _WORD_BEHIND.match(low, end)
        if behind is None or not (is_verb(behind[1]) or behind[1] in _DONE):
            return False
    people = _PEOPLE_BARE if not opened else _PEOPLE_BETWEEN if opened == "between" else _PEOPLE_FROM
    return people.search(low, max(0, start - 24), start) is not None


_AGED_SPANS = pattern(
    r"\bage[ds]? (?:between )?\d{1,3}(?:-| ?– ?| to | and )\d{1,3}(?:,? (?:(?:and|or) )?\d{1,3}(?:-| ?– ?| to )\d{1,3}){0,5},? (?:(?:and|or) )?\Z"
)


def in_decade_of_life(words: list[str]) -> bool:
    """Whether the words before "thirties" or "30s" make it a decade of somebody's life: "in her early thirties"."""
    mid = bool(words) and words[-1].split("-")[0] in _PART
    return len(words) > mid and words[-1 - mid] in _WHOSE


def age_of(page: Page, start: int, end: int, amount: Amount, words: list[str]) -> Age | None:
    """Whether the bare number from ``start`` to ``end`` is an age, by the words around it."""
    if not words or amount.scale != 1 or (amount.form != "digits" and amount.form != "words"):
        return None
    low, plain = page.low, page.plain
    after = low[end : end + 1]
    last = words[-1]
    if (
        after != "s"
        and last not in _BESIDE
        and last[-1] not in ",-"
        and last[0] != "("
        and plain[start - 2 : start] not in _BREAKS
        and not (after == " " and low.startswith(_OLDER, end))
        and not (after == " " and low.startswith(_AND_OVER, end))
    ):
        return None  # nearly all numbers
    if amount.value > 150:
        return None
    if is_aged(words) or low.startswith(_OLDER, end):
        return Age(end)
    before = low[max(0, start - 9) : start]
    if before.endswith(("under-", "over-")) and (
        after == "s" or (1 < amount.value < _OLDEST_GROUP and not _NO_GROUP.match(low, end))
    ):
        return Age(end)
    if (
        last in ("under", "over")
        and _AGE_GROUP.match(low, end)
        and _OF_A_GROUP.search(low, max(0, start - 16), start)
    ):
        return Age(end)
    if (
        after == " "
        and low.startswith(_AND_OVER, end)
        and _PEOPLE_BARE.search(low, max(0, start - 24), start)
    ):
        return Age(end)
    if after == "s" and before.endswith((" under ", " over ")) and not before.startswith("in "):
        return Age(end)  # "places for under 5s"
    if amount.value != amount.value.to_integral_value():
        return None
    if (
        after == "s"
        and amount.form == "digits"
        and amount.value % 10 == 0
        and not low[end + 1 : end + 2].isalpha()
    ):
        told = in_decade_of_life(words) or _TENS_LIST.search(low, max(0, start - 30), start)
        return Age(end + 1, amount.value, amount.value + 9) if told else None
    if amount.value < 1 or amount.value > 119:
        return None
    return Age(end) if _told(low, plain, start, end, amount, words) else None


# The words right before an age that no unit and no "aged" tells.
_TELLING = (
    COPULA
    | AT
    | word_set(
        "over under above below than to and but or also now then just only still both was is of at youngest oldest eldest younger older elder being"
    )
)


# The last word before any age, but for those in brackets and behind a hyphen or a comma.
_BESIDE = _TELLING | _AGED | _OF | word_set("past pushing approaching nearing")
_BREAKS = frozenset({", ", " ("})


# "he is over fifty", "she was nearly 90", "I'm pushing sixty": one person, and nothing counted behind
_NEAR_AN_AGE = pattern(
    r"\b(?:he|she|i|who)(?: is| was|'s|'m)(?: now| still| already| well| only)? (?:over|under|nearly|almost|about|around|past|just|pushing|approaching|nearing) \Z"
)
_NEARING = word_set("over under nearly almost about around past just pushing approaching nearing")


def _told(low: str, plain: str, start: int, end: int, amount: Amount, words: list[str]) -> bool:
    last = words[-1].lstrip("(")
    if last in _NEARING and amount.value > _CHILDHOOD and _NEAR_AN_AGE.search(low, max(0, start - 40), start):
        return CLOSES.match(low, end) is not None
    if last not in _TELLING and plain[start - 2 : start] not in _BREAKS and not last.endswith(","):
        return False
    if last in COPULA and of_a_life(low, end, words):
        return True
    if last in AT and lived(low, start, end, amount, words):
        return True
    left = max(0, start - 60)
    if last in _OF_AGE and low[end : end + 1] != "-" and _ONE_OF_AGE.search(low, left, start):
        return True
    if last in ("and", "but") and WHEN.match(low, end) and _WAS_WHEN.search(low, max(0, start - 100), start):
        return True
    if (
        last in ("over", "under", "above", "below", "than", "to")
        and _PEOPLE_UNDER.search(low, left, start) is not None
    ):
        return _ENDS.match(low, end) is not None
    if (
        (last in ("and", "or", "to") or last.endswith(","))
        and low.find("age", left, start) >= 0
        and (
            _AGED_LIST.search(low, left, start)
            or (amount.form == "words" and _AGED_IN_WORDS.search(low, left, start))
        )
    ):
        return True
    if amount.form != "digits":
        return False
    before = plain[start - 2 : start] if start > 1 else ""
    if (
        before == ", "
        and low[end : end + 1] in ".;:"
        and amount.value > 9
        and low[end + 1 : end + 2].strip() == ""
    ):
        return (
            KIN_COMMA.search(low, max(0, start - 40), start) is not None
            or NAME_COMMA.search(plain, max(0, start - 40), start) is not None
        )
    if before == ", " and between_commas(low, plain, start, end, amount):
        return True
    if before == " (" and low[end : end + 1] == ")":
        return NAME_BRACKET.search(plain, max(0, start - 40), start) is not None
    if last in ("also", "now", "then", "just", "only", "still", "both") and low[end : end + 1] == ",":
        return (
            _BESIDE_AN_AGE.search(low, left, start) is not None
            and not low[end + 1 : end + 3].strip().isdigit()
        )
    if last == "both" and words[-2:-1] and words[-2].endswith(","):
        return low.startswith((" from", " of", ".", ";", " and ", ")"), end)
    if last in ("was", "is", "of", "at") and _MEAN_AGE.search(low, left, start) is not None:
        return not low.startswith(("%", " per"), end)
    if last in ("youngest", "oldest", "eldest", "younger", "older", "elder", "is", "was", "being", "at"):
        return _MOST_OLD.search(low, left, start) is not None and CLOSES.match(low, end) is not None
    return False
