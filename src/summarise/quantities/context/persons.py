"""Persons whose age stands behind them, between commas: "Jane Doe, 48, said", "The driver, 48, was fined", "her son, 5, was hurt"."""

from __future__ import annotations

from summarise.quantities.context.verbs import is_verb
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.lexicon import word_set
from summarise.quantities.patterns import pattern

# A name or a word of kin right before the age, with what parts them.
NAME_COMMA = pattern(
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
KIN_COMMA = pattern(
    r"\b(?:his|her|their|my|our|the|a|an) (?:[a-z-]{2,14} ){0,2}(?:father|mother|son|daughter|brother|sister|wife|husband|partner|boyfriend|girlfriend|"
    r"uncle|aunt|nephew|niece|cousin|friend|grandmother|grandfather|girl|boy|man|woman|eldest|youngest|oldest), \Z"
)
# Whoever may be less than ten years old: "her son, 5, was hurt".
_CHILD_COMMA = pattern(
    r"\b(?:his|her|their|my|our|the|a) (?:[a-z-]{2,14} ){0,2}(?:sons?|daughters?|brother|sister|nephew|niece|cousin|girl|boy|child|toddler|grandson|"
    r"granddaughter|stepson|stepdaughter|twins|baby|youngest|eldest|pupil), \Z"
)
# "Girl, 5, saves grandmother": as a headline leaves out the article.
_CHILD_FIRST = pattern(
    r"(?:\A|\n)(?:[a-z-]{2,14} )?(?:girl|boy|child|toddler|pupil|baby|schoolboy|schoolgirl), \Z"
)
# What is a number itself: "The old mark, 16, was set in 1961".
_FIGURE_COMMA = pattern(
    r"\b(?:mark|record|total|figure|score|number|price|rate|average|mean|median|target|limit|sum|quota|toll|count|tally|best|high|low|peak|result|"
    r"margin|turnout|majority|attendance|temperature|maximum|minimum), \Z"
)
NAME_BRACKET = pattern(r"[A-Z][\w'-]+ [A-Z][\w'-]+ \(\Z")


def between_commas(low: str, plain: str, start: int, end: int, amount: Amount) -> bool:
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
    if NAME_COMMA.search(plain, max(left, stop - 40), stop):
        return True
    if _PERSON_VERB.match(low, mark + 1) and not _FIGURE_COMMA.search(low_before, left, stop):
        return True
    if _CHILD_COMMA.search(low_before, left, stop) or _CHILD_FIRST.search(low_before, left, stop):
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
