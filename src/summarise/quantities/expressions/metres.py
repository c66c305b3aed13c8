"""Whether an "m" glued to a number is a metre or a million: by the words of length around it."""

from __future__ import annotations

from summarise.quantities.patterns import pattern

_METRE_AFTER = pattern(
    r"(?:[ -](?:sprint|hurdles|freestyle|butterfly|backstroke|breaststroke|relay|race|final|dash|run|long|tall|high|wide|deep|away|above|below|"
    r"from|north|south|east|west|of (?:water|cable|rope|draught|headroom)|is equal|x \d|by \d|square|and \d|across|thick|apart|underground|"
    r"underwater|beneath|at \d{1,2}[:.]\d\d\b|in (?:diameter|length|width|height|depth|circumference|radius|girth)|\([\d,.]+ ?(?:ft|feet|foot|yards?|yd|miles?)\b))"
)
# "a 48m yacht": one thing of that length; of millions there would be several.
_METRE_THING = pattern(
    r" (?:yacht|tower|wall|mast|crane|bridge|pool|waves?|tunnel|fence|turbine|statue|building|vessel|ship|boat|ferry|trawler|"
    r"cliff|trench|tree|pole|chimney|platform|board|cable|dive|jump|putt|drop|climb|stretch|corridor)\b"
)
_METRE_BEFORE = pattern(
    r"\b(?:heights?|lengths?|widths?|depths?|reach|outreach|distance|radius|diameter|altitude|wingspan|draught|elevation|"
    r"tall|long|wide|deep|cleared|clears|jumped|leapt|leaped|threw|swam|dived|dropped)\b[^.;,\n]{0,16}\Z"
    r"|\b(?:shot|discus|javelin|hammer|(?:long|high|triple) jump|pole vault)\b[^.;\n]{0,40}\b(?:with|of|at|to|by|a) \Z"
    r"|\b(?:snow\w*|frost|summits?|peaks?|slopes?|camps?|altitudes?|tree ?line|village|valley|pass|plateau|mountains?|ridge|crater|ski)"
    r"(?: [a-z]+){0,3} (?:above|below|at|of|to|over|around) \Z"
    r"|\dm (?:by|x) \Z|\b(?:river|seas|tides?|floodwaters?|floods?|waves?|swell|surge|snow|snowdrifts?|lake|reservoir|water levels?|sea levels?|glacier)"
    r"(?: [a-z]+){0,2} (?:rose|risen|rise|rising|fell|fallen|dropped|of|up to|hit|reached|reaching|topped)(?: (?:by|to|about|nearly|almost|over|some))? \Z"
    r"|\b(?:river|seas|tides?|waves?|swell|surge|lake|water|snow)(?: (?:level|height|depth))? (?:is|was|are|were|at)(?: (?:about|nearly|almost|over|some))? \Z"
)
# "500m-2km", "between 30m and 4 km": the other end is a length
_TO_A_LENGTH = pattern(
    r"(?: ?[-–] ?| to | and | or )\d{1,4}(?:\.\d{1,2})? ?(?:km|cm|mm|kilomet|centimet|millimet|miles?|ft|feet|foot)\b"
)
_RACES = frozenset("50 60 80 100 110 200 300 400 800 1500 3000 5000 10000 1,500 3,000 5,000 10,000".split())


def is_metre(low: str, start: int, end: int) -> bool:
    """Whether an "m" glued to the number from ``start`` to ``end`` is a metre: by the words of length around it."""
    if _METRE_AFTER.match(low, end) or _TO_A_LENGTH.match(low, end):
        return True
    if low[max(0, start - 4) : start] == "the " and low[start : end - 1] in _RACES:
        return True
    if low[max(0, start - 2) : start] == "a " and _METRE_THING.match(low, end):
        return True
    return _METRE_BEFORE.search(low, max(0, start - 60), start) is not None
