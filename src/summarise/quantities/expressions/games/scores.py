"""Scores and tallies: "3-1", "52-48", "6-4, 7-5", told from ranges by their order and their company."""

from __future__ import annotations

from summarise.quantities.expressions.games.gaelic import is_gaelic
from summarise.quantities.expressions.games.score_lists import among_scores
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern

RESULT_WORDS = word_set(
    """
    won win wins winning beat beats beaten lost lose loss losing lead led leading vote voted votes score
    scored scores victory defeat defeated draw drew drawn tie tied tally record passed ruled ruling final
    split game set match triumph series halftime margin edged over thrashed ahead ended finished
    """
)
_AFTER = pattern(
    r" (?:victory|win|loss|defeat|draw|lead|vote|decision|record|ruling|majority|start|run|in the|on |against|over|at |aggregate|thrashing|"
    r"triumph|advantage|scoreline|to |away|home|down|up)"
)
_SECOND = pattern(
    r"(\d{1,3})(?:[-–](\d{1,3}))?(?![\d%]|[.,/]\d|-(?:year|day|point|mile|month|week|foot)|s\b)"
)
_MORE = pattern(r"(?:[ ,]+| and )\d{1,2}[-–]\d{1,2}\b")
_RANGE_AFTER = pattern(
    r"(?:-| )(?:million|billion|thousand|percent|per cent|years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|km|feet|foot|points?|"
    r"people|dollars?|times|kg|meters?|metres?|inch|inches|mm|cm|degrees?|tons?|tonnes?)\b|%|[a-z°]"
)


_NIL = pattern(r"(?:[- ]nil|-nothing)\b")


def to_nil(low: str, end: int) -> int | None:
    """Where a score against nothing ends, whose first number ends at ``end``: "two-nil", "3 nil"; None where it is none."""
    found = _NIL.match(low, end)
    return None if found is None else found.end()


_SPACED = pattern(
    r" [-–] (\d{1,3})(?![\d%]|[.,:]\d|-)(?= ?[.,;!?)]|$| (?:victory|win|loss|defeat|draw|lead|against|over|at|in|on|to)\b)"
)


TEAM_RESULT = pattern(r" (?:win|victory|loss|defeat|draw|lead|triumph|aggregate|scoreline|thrashing)\b")


def spaced_score(page: Page, position: int, end: int) -> tuple[int, int, int] | None:
    """ "2 - 0", as tokenisers leave a score: only where the words before tell of a result."""
    found = _SPACED.match(page.low, end)
    if found is None:
        return None
    left = page.low[max(0, position - 45) : position].split()
    if (
        RESULT_WORDS.isdisjoint(word.strip(",.;:()\"'") for word in left)
        and TEAM_RESULT.match(page.low, found.end()) is None
    ):
        return None
    return int(page.low[position:end]), int(found.group(1)), found.end()


_RECORD = pattern(
    r" (?:record|season(?! tickets?)|start|finish|mark|campaign|(?:this|on the|for the) (?:season|campaign)|on the road|overall)\b"
)


def drawn(page: Page, end: int) -> str | None:
    """The third number, as written, of a record of games won, lost and drawn, whose second ends at ``end``: "a 10-4-2 record"."""
    found = _DRAWN.match(page.low, end)
    return None if found is None else found.group(1)


_FORMATION = pattern(r" (?:formation|system|shape|set-?up|diamond|line-?up)s?\b")
_LINED_UP = pattern(
    r"\b(?:formation|lined up|line up|playing|switch(?:ed|ing)? to|went to)(?: [a-z]+){0,3} (?:a )?\Z"
)


def is_formation(page: Page, start: int, end: int) -> bool:
    """Whether three numbers are how a team of ten is set out: "a 4-4-2 formation"."""
    numbers = [int(number) for number in page.low[start:end].replace("–", "-").split("-")]
    return sum(numbers) == _OUTFIELD and (
        _FORMATION.match(page.low, end) is not None
        or _LINED_UP.search(page.low, max(0, start - 40), start) is not None
    )


_OUTFIELD = 10


def goes_on(page: Page, end: int) -> bool:
    """Whether more than three numbers are joined: "1-800-273-4000" is a name."""
    return page.low[end : end + 1] == "-" and page.low[end + 1 : end + 2].isdigit()


_HUNDRED = 100
_OTHER_RECORD = pattern(r"\((\d{1,3})[-–](\d{1,3})(?:[-–]\d{1,2})?\)")
_NEAR = 120


def _among_records(low: str, start: int, end: int) -> bool:
    """Whether a pair in brackets stands near another one that is surely a score: "the Bucks (31-20) beat the Heat (24-27)"."""
    if low[start - 1 : start] != "(" or low[end : end + 1] != ")":
        return False
    near = low[max(0, start - _NEAR) : end + _NEAR]
    return any(int(won) > int(lost) for won, lost in _OTHER_RECORD.findall(near))


_APPROVED = pattern(r"\b(?:approval|favou?rability)\b[^.;\n]{0,30}\Z")  # "her approval stands at 38-57"
_DRAWN = pattern(r"[-–](\d{1,3})(?![\d%]|[.,/]\d|-)")


def read_score(page: Page, position: int, end: int) -> tuple[int, int, int] | None:
    """A score at ``position`` whose first number ends at ``end``: its two numbers and where they end."""
    low = page.low
    found = _SECOND.match(low, end + 1)
    if found is None or end - position > 3:
        return None
    first, second, stop = int(low[position:end]), int(found.group(1)), found.end()
    if found.group(2) is not None:
        return first, second, found.end(1)
    if _RANGE_AFTER.match(low, stop):
        return None
    left = low[max(0, position - 45) : position].split()
    said = not RESULT_WORDS.isdisjoint(word.strip(",.;:()\"'") for word in left)
    after = _AFTER.match(low, stop) is not None
    small = first < 20 and second < 20
    if first > second:
        return first, second, stop
    if first == second and (small or said or after):
        return first, second, stop
    if small and second != first + 1 and _RECORD.match(low, stop):
        return first, second, stop
    if small and _MORE.match(low, stop) and (said or after or among_scores(low, position, stop)):
        return first, second, stop
    if said and (after or (small and low[stop : stop + 1] != " ")):
        return first, second, stop
    if first + second <= _HUNDRED and _APPROVED.search(low, max(0, position - 45), position):
        return first, second, stop
    surely = (
        among_scores(low, position, stop)
        or _among_records(low, position, stop)
        or is_gaelic(page, position, stop, first, second)
    )
    return (first, second, stop) if surely else None
