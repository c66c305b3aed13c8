"""Ages that no unit tells: "aged 5", "the age of 40", "in her 30s", "Jane Smith, 48,"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from summarise.quantities.context.nouns import is_verb
from summarise.quantities.expressions.amounts import Amount
from summarise.quantities.lexicon import word_set
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
_WHOSE = word_set("his her their my our whose your")
_PART = frozenset({"early", "mid", "mid-", "late"})
_NAME_COMMA = pattern(
    r"(?<![\w.'-])(?!(?:In|At|On|By|For|From|To|Of|With|After|Before|Since|During|And|But|The)\b)[A-Z][\w'.-]*,? (?:(?:de|da|van|von|bin|al|el|der|den|la|du|di|del|dos|ben) ){0,2}[A-Z][\w'-]*, \Z"
)
# What a person does behind an age between commas: "The driver, 48, was fined".
_PERSON_VERB = pattern(
    r" (?:was|who|of|from|said|says|has|had|is|died|told|pleaded|faces|appeared|became|will|denies|denied|admitted)\b"
)
# "The driver, 48, died": nouns of people, most of them told by their ending.
_PERSON_COMMA = pattern(
    r"\b(?:the|an?|his|her|their|our|another) (?:[a-z'-]{2,20} ){0,3}"
    r"(?!(?:number|order|quarter|paper|corner|offer|error|floor|factor|sector|figure|river|tower|water|winter|summer|power|letter|computer) ?,)"
    r"(?:[a-z]*(?:man|woman|boy|girl|er|or|ist|cian|yee)|nurse|cook|chef|guard|pilot|judge|chief|coach|wife|husband|son|"
    r"student|tenant|resident|president|accountant|assistant|actress|priest|suspect|victim|aunt|uncle|defendant|eldest|youngest|oldest|elder|younger|partner|niece|nephew), \Z"
)
# "Oduya, 51, took over": one name, its age between commas or a tokeniser's blanks, and what is said of the person.
_SURNAME_COMMA = pattern(r"(?:\A|[^\w-])(?P<name>[A-Z][a-z'’]*(?:[A-Z]?[a-z'-]+)*) ?, \Z")
_NO_PERSON = word_set(
    """
    january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday paris london page table figure room rooms section chapter section total totals yes no now then today
    earlier later here there labour labor conservatives republicans democrats however meanwhile overall
    """
)
_SAID_OF_A_PERSON = pattern(r" ([a-z]+)")
_APPOSITION = pattern(
    r" (?:(?:a|an|the|his|her|their|whose|who|from|of|and (?:his|her)|currently|formerly|once|now|also|later|then|has|had|is|was|will|would|could|"
    r"can|may|did|does|never|still|already|just|told)\b|[A-Z])"
)
# "At 75, he", "by 30 she had": the age that the clause is said of.
_AT_FIRST = pattern(r",? (?:he|she|i|his|her|they|mr|mrs|ms|dr|sir|dame)\b")
_AT = frozenset({"at", "by", "until", "till", "now"})
_BECAME = pattern(r"\bbecame (?:(?:a|an|the) )?(?:[a-z-]{3,14} ){1,2}at \Z")
_LIVED = word_set(
    "died dies die dead retired retires retire retiring retirement married marries marry debuted widowed orphaned divorced "
    "pregnant diagnosed graduated emigrated enlisted"
)
_OF_MANY = word_set("the its their our his her of those number")  # "the dead" are some people
_WHO = word_set(
    "he she i who he's she's i'm you they we child boy girl son daughter wife husband mother father"
)
_COPULA = word_set(
    "is was were turn turned turns turning be being barely just only now still already are am he's she's"
)
_WILL = _WHO | word_set("will would to could must shall soon")  # "will turn 40", "when they turn 65"
_WHEN = pattern(
    r" when (?:(?:he|she|they|i|you|we|it|his|her|their|the|first|arrested|killed|born|diagnosed|married|elected|appointed|orphaned|abducted|"
    r"convicted|jailed|taken|shot|hired|[a-z]{2,12}ed)\b|[A-Z])"
)
_CLOSES = pattern(r" ?[.;!?](?!\d)|,(?! ?\d)| (?:when|and|at the time|but|years old|on|or)\b|\s*\Z")
_STILL_CLOSES = pattern(r"[.,;:)]| (?:my|his|her|our|their|the|a|an|he|she|i|we|they|it|and|or|to|in|at)\b")
_MOST_OLD = pattern(
    r"\b(?:oldest|youngest|eldest|elder|older|younger)\b(?: [a-z]+){0,2}(?: (?:is|was|being|aged|at|turned))? \Z"
)
_BESIDE_AN_AGE = pattern(r", (?:also|now|then|just|only|still|aged|nearly|almost|both) \Z")
_PEOPLE_UNDER = pattern(
    r"\b(?:people|those|children|adults|anyone|anybody|everyone|kids|women|men|patients|girls|boys|youths?|youngsters|pensioners|workers|drivers|"
    r"residents|citizens|voters|players|athletes|students|pupils|someone|persons?|teenagers|americans|britons|population|males|females|share of)"
    r" (?:aged |who are )?(?:well |just )?(?:over|under|above|below|younger than|older than|up to) \Z"
)
_ENDS = pattern(
    r" ?[.,;:)?!](?!\d)| (?:who|and|are|were|is|was|in|had|have|has|go|get|will|can|must|may|at|than|with|to|living|from|do|should|from|or|pay|did)\b|\s*\Z"
)
_MEAN_AGE = pattern(r"\bage\b[^.;,]{0,24} (?:was|is|of|at) \Z")
_AGED_IN_WORDS = pattern(r"\bage[ds]? (?:[a-z]{3,9}, ){0,5}[a-z]{3,9},? (?:and|or|to) \Z")
_AGED_LIST = pattern(
    r"\bage[ds]?(?: between)? \d{1,2}(?:, \d{1,2}){0,6},? (?:and |or |to )?\Z|\bage[ds]? \d{1,2}, (?:\d{1,2}, ){0,6}\Z"
)
_TENS_LIST = pattern(
    r"\b(?:his|her|their|my|our|your) (?:early |mid-?|late )?\d0s,? (?:and|or|to|through) (?:early |mid-?|late )?\Z"
    r"|\b(?:his|her|their|my|our|your) (?:early|mid|late)-? to (?:early|mid|late)[ -]\Z"
)
_KIN_COMMA = pattern(
    r"\b(?:his|her|their|my|our|the|a|an) (?:[a-z-]{2,14} ){0,2}(?:father|mother|son|daughter|brother|sister|wife|husband|partner|boyfriend|girlfriend|"
    r"uncle|aunt|nephew|niece|cousin|friend|grandmother|grandfather|girl|boy|man|woman|eldest|youngest|oldest), \Z"
)
# Whoever may be less than ten years old: "her son, 5, was hurt".
_CHILD_COMMA = pattern(
    r"\b(?:his|her|their|my|our|the|a) (?:[a-z-]{2,14} ){0,2}(?:sons?|daughters?|brother|sister|nephew|niece|cousin|girl|boy|child|toddler|grandson|"
    r"granddaughter|stepson|stepdaughter|twins|baby|youngest|eldest|pupil), \Z"
)
_AGE_GROUP = pattern(
    r" (?:side|squad|team|internationals?|level|football|cup|championships?|players?|category|tournament|coach|captain|rugby|cricket|game|match)\b"
)
_NAME_BRACKET = pattern(r"[A-Z][\w'-]+ [A-Z][\w'-]+ \(\Z")


def is_aged(words: list[str]) -> bool:
    """Whether the words before a number say that it is an age: "aged", "ages", "the age of", "aged between"."""
    last = words[-1].lstrip("(") if words else ""
    return last in _AGED or (last in _OF and len(words) > 1 and words[-2].lstrip("(") in _AGED)


def in_ages(low: str, start: int) -> bool:
    """Whether the span that begins at ``start`` is one of a list of ages: "aged 18 to 24, 25-34 and 35-44"."""
    return _AGED_SPANS.search(low, max(0, start - 60), start) is not None


_AGED_SPANS = pattern(
    r"\bage[ds]? (?:between )?\d{1,3}(?:-| ?– ?| to | and )\d{1,3}(?:,? (?:(?:and|or) )?\d{1,3}(?:-| ?– ?| to )\d{1,3}){0,5},? (?:(?:and|or) )?\Z"
)


def in_decade_of_life(words: list[str]) -> bool:
    """Whether the words before "thirties" or "30s" make it a decade of somebody's life: "in her early thirties"."""
    mid = bool(words) and words[-1].split("-")[0] in _PART
    return len(words) > mid and words[-1 - mid] in _WHOSE


def age_of(page: Page, start: int, end: int, amount: Amount, words: list[str]) -> Age | None:
    """Whether the bare number from ``start`` to ``end`` is an age, by the words around it."""
    if (
        amount.scale != 1
        or amount.value > 150
        or not words
        or (amount.form != "digits" and amount.form != "words")
    ):
        return None
    low, plain = page.low, page.plain
    if is_aged(words) or low.startswith(_OLDER, end):
        return Age(end)
    after = low[end : end + 1]
    before = low[max(0, start - 9) : start]
    if before.endswith(("under-", "over-")) and (after == "s" or _AGE_GROUP.match(low, end)):
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
    _COPULA
    | _AT
    | word_set(
        "over under above below than to and or also now then just only still both was is of at youngest oldest eldest younger older elder being"
    )
)


def _told(low: str, plain: str, start: int, end: int, amount: Amount, words: list[str]) -> bool:
    last = words[-1].lstrip("(")
    if last not in _TELLING and plain[start - 2 : start] not in (", ", " (") and not last.endswith(","):
        return False  # nearly all numbers
    if last in _COPULA and _of_a_life(low, end, words):
        return True
    if last in _AT and _lived(low, start, end, amount, words):
        return True
    left = max(0, start - 60)
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
        and low[end : end + 1] in ".;"
        and amount.value > 9
        and low[end + 1 : end + 2].strip() == ""
    ):
        return (
            _KIN_COMMA.search(low, max(0, start - 40), start) is not None
            or _NAME_COMMA.search(plain, max(0, start - 40), start) is not None
        )
    if before == ", " and _between_commas(low, plain, start, end, amount):
        return True
    if before == " (" and low[end : end + 1] == ")":
        return _NAME_BRACKET.search(plain, max(0, start - 40), start) is not None
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
        return _MOST_OLD.search(low, left, start) is not None and _CLOSES.match(low, end) is not None
    return False


def _of_a_life(low: str, end: int, words: list[str]) -> bool:
    """ "who was 44 when arrested", "he is only 14.", "she turned 40"."""
    if low.startswith(" at the time", end) or _WHEN.match(low, end):
        return True
    turned = words[-1] in ("turned", "turns", "turning") or (
        words[-1] == "turn" and words[-2:-1] and words[-2] in _WILL
    )
    if turned and (_CLOSES.match(low, end) or low.startswith((" in ", " this ", " last ", " next "), end)):
        return True
    if words[-3:-2] == ["when"] and words[-2] in _WHO and _STILL_CLOSES.match(low, end):
        return True  # "when I was 16 my mother left"
    at = len(words) - 1
    while at >= 0 and words[at] in _COPULA and words[at] not in ("he's", "she's"):
        at -= 1
    if at < 0 or _CLOSES.match(low, end) is None:
        return False
    return words[at].strip("(\"',") in _WHO and not low.startswith(("%", " years"), end)


def _lived(low: str, start: int, end: int, amount: Amount, words: list[str]) -> bool:
    """ "At 75, he still works", "he died at 81"."""
    if words[-2:-1] and words[-2].strip(",.") in _LIVED:
        if words[-3:-2] and words[-3] in _OF_MANY:
            return False  # "put their dead at six"
        return _CLOSES.match(low, end) is not None
    if words[-1] == "at" and _BECAME.search(low, max(0, start - 48), start):
        return _CLOSES.match(low, end) is not None
    if words[-1] == "by" and low.startswith((" they", ", they"), end):
        return False  # so many, of several
    first = (
        len(words) == 1
        or words[-2].endswith((".", "!", "?", ";", ":", '"'))
        or words[-2] in ("so", "and", "but", "now", "even", "that", "because")
        or low[max(0, start - 5) : start].lstrip(" ").startswith("\n")
    )
    return (
        first
        and words[-1] in ("at", "now", "by")
        and amount.value > 4
        and _AT_FIRST.match(low, end) is not None
    )


def _between_commas(low: str, plain: str, start: int, end: int, amount: Amount) -> bool:
    """ "Jane Doe, 48, said", "The driver, 48, was fined", "Oduya, 51, took over"."""
    gap = low[end : end + 1] == " "  # a tokeniser's
    mark = end + gap
    if low[mark : mark + 1] != "," or low[mark + 1 : mark + 2].isdigit():
        return False
    left = max(0, start - 60)
    if gap:
        plain, left = plain[left:start].replace(" , ", ", "), 0
        low_before, stop = plain.lower(), len(plain)
    else:
        low_before, stop = low, start
    if _NAME_COMMA.search(plain, max(left, stop - 40), stop) or _PERSON_VERB.match(low, mark + 1):
        return True
    if _CHILD_COMMA.search(low_before, left, stop):
        return True
    if amount.value > 9 and _PERSON_COMMA.search(low_before, left, stop):
        return True
    named = _SURNAME_COMMA.search(plain, left, stop)
    if named is None or amount.value < 10 or named["name"].lower() in _NO_PERSON:
        return False
    if _APPOSITION.match(low, mark + 1) is not None:
        return True
    said = _SAID_OF_A_PERSON.match(low, mark + 1)
    if said is None:
        return False
    verb = said.group(1)
    return is_verb(verb) or (len(verb) > 4 and verb[-1] == "s" and verb[-2] not in "su")
