"""Ages that a life's events tell: "she turned 40", "when I was 16", "he died at 81", "At 75, he still works"."""

from __future__ import annotations

from summarise.quantities.expressions.amount import Amount
from summarise.quantities.lexicon import word_set
from summarise.quantities.patterns import pattern

# "At 75, he", "by 30 she had": the age that the clause is said of.
_AT_FIRST = pattern(r",? (?:he|she|i|his|her|they|mr|mrs|ms|dr|sir|dame)\b")
# Right before an age: of a time in a life, and of what somebody is.
AT = frozenset({"at", "by", "until", "till", "now"})
_BECAME = pattern(r"\bbecame (?:(?:a|an|the) )?(?:[a-z-]{3,14} ){1,2}at \Z")
_LIVED = word_set(
    "died dies die dead retired retires retire retiring retirement married marries marry debuted widowed orphaned divorced "
    "pregnant diagnosed graduated emigrated enlisted"
)
_OF_MANY = word_set("the its their our his her of those number")  # "the dead" are some people
_WHO = word_set(
    "he she i who he's she's i'm you they we child boy girl son daughter wife husband mother father"
)
COPULA = word_set(
    "is was were turn turned turns turning be being barely just only now still already are am he's she's"
)
_WILL = _WHO | word_set("will would to could must shall soon")  # "will turn 40", "when they turn 65"
WHEN = pattern(
    r" when (?:(?:he|she|they|i|you|we|it|his|her|their|the|first|arrested|killed|born|diagnosed|married|elected|appointed|orphaned|abducted|"
    r"convicted|jailed|taken|shot|hired|[a-z]{2,12}ed)\b|[A-Z])"
)
# The clause is at its end behind the age.
CLOSES = pattern(r" ?[.;!?](?!\d)|,(?! ?\d)| (?:when|and|at the time|but|years old|on|or)\b|\s*\Z")
_STILL_CLOSES = pattern(r"[.,;:)]| (?:my|his|her|our|their|the|a|an|he|she|i|we|they|it|and|or|to|in|at)\b")


def of_a_life(low: str, end: int, words: list[str]) -> bool:
    """ "who was 44 when arrested", "he is only 14.", "she turned 40"."""
    if low.startswith(" at the time", end) or WHEN.match(low, end):
        return True
    turned = words[-1] in ("turned", "turns", "turning") or (
        words[-1] == "turn" and words[-2:-1] and words[-2] in _WILL
    )
    if turned and (CLOSES.match(low, end) or low.startswith((" in ", " this ", " last ", " next "), end)):
        return True
    if words[-3:-2] == ["when"] and words[-2] in _WHO and _STILL_CLOSES.match(low, end):
        return True  # "when I was 16 my mother left"
    at = len(words) - 1
    while at >= 0 and words[at] in COPULA and words[at] not in ("he's", "she's"):
        at -= 1
    if at < 0 or CLOSES.match(low, end) is None:
        return False
    return words[at].strip("(\"',") in _WHO and not low.startswith(("%", " years"), end)


def lived(low: str, start: int, end: int, amount: Amount, words: list[str]) -> bool:
    """ "At 75, he still works", "he died at 81"."""
    if words[-2:-1] and words[-2].strip(",.") in _LIVED:
        if words[-3:-2] and words[-3] in _OF_MANY:
            return False  # "put their dead at six"
        return CLOSES.match(low, end) is not None
    left = max(0, start - 48)
    if words[-1] == "at" and low.find("became ", left, start) >= 0 and _BECAME.search(low, left, start):
        return CLOSES.match(low, end) is not None
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
