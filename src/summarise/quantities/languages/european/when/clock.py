"""Times of day: "14:30", "2:30 p. m.", "à 14 h 30", "14.30 Uhr"."""

from __future__ import annotations

import re

from summarise.quantities.languages.page import Page
from summarise.quantities.languages.parts_of_day import PART_OF_DAY, hour_of
from summarise.quantities.languages.ranging import lies_between
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind

NEAR = 24  # characters before a date or time that may say that it is one


class Found(NamedTuple):
    """A date or time at a place: where it ends, and its parts."""

    end: int
    kind: Kind
    parts: DateParts


def clock_at(page: Page, start: int, *, sure: bool = False) -> Found | None:
    """ "14:30", "2:30 p. m.", "14 h 30". ``sure``: what stands before says that it is a time."""
    low, grammar = page.low, page.grammar
    found = grammar.time.match(low, start)
    capital = found is not None and _capital_half(page, found)
    if found is not None and (_is_time(page, found, start, sure or capital)):
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        half = "a" if capital else (found["half"] or " ").strip()[:1]
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        elif hour <= 12:
            hour = _half_of_span(page, found.end(), hour)
        end = found.end() + capital * len(" AM")
        if found["word"] and found["minute"] is None and (behind := minutes_behind(low, end)):
            minute, end = behind
        if low[end - 1] == "." and low[end - 2 : end - 1] != "m":
            end -= 1
        part = None if half else _PART_OF_DAY.match(low, end)
        hour, end = hour_of(hour, part), part.end() if part else end
        return Found(end, Kind.TIME, DateParts(hour=hour, minute=minute))
    clock = grammar.clock.match(low, start)
    if clock and not clock.group(2) and (behind := minutes_behind(low, clock.end())):
        return Found(behind[1], Kind.TIME, DateParts(hour=int(clock.group(1)), minute=behind[0]))
    hour, minute = (int(clock.group(1)), int(clock.group(2) or 0)) if clock else (99, 0)
    if clock is None or hour > 24 or minute > 59:
        return None
    if "." in clock.group() and _is_number(page, start):
        return None
    part = _PART_OF_DAY.match(low, clock.end())
    parts = DateParts(hour=hour_of(hour, part), minute=minute)
    return Found(part.end() if part else clock.end(), Kind.TIME, parts)


# "15 Uhr 30", "15 heures 30", "15 horas y 30 minutos": minutes behind the word of hours, with nothing counted behind them.
_MINUTES_BEHIND = pattern(
    r" (?:(?:und|et|y|e|en) )?([0-5]?\d)(?: (?:minuten|minutes|minutos|minuti|uhr)(?!\w)|"
    r"(?= ?[.,;:!?)\n](?!\d)|$| (?:am|an|auf|bei|bis|im|in|ist|mit|und|von|vom|zum|zur|war|hat|als|à|au|de|du|en|et|il|le|la|sur|par|op|aan|bij|het|een|is|was|te|tot|van|met|del|y|el|los|con|por|"
    r"se|a|al|e|em|no|na|da|do|di|si|local|locale)(?!\w)| (?:précises|geöffnet|offen|geplant|statt|los|alarmiert|gerufen|gemeldet|geopend|open|ouvert|beginnt|begann|startet|begint|begon|starten|soll|wurde|wird|ging)(?!\w)))"
)


def minutes_behind(low: str, end: int) -> tuple[int, int] | None:
    """The minutes behind an hour with its word, which ends at ``end``, and where they end."""
    found = _MINUTES_BEHIND.match(low, end) if low[end : end + 1] == " " else None
    return (int(found[1]), found.end()) if found else None


# "sluit voor 6 uur", "bestel voor 22 uur 's avonds", but "voor 8 uur werk", "voor 8 uur per dag"
_DUTCH_CLOSES = pattern(
    r"(?= ?[.,;:!?)\n]|$| (?:en|of|maar|is|was|moet|moeten|kan|kunnen|niet|al|thuis|'s|vandaag|morgen|gisteren|op|in|open|dicht|naar|aan|zijn|"
    r"hebben|gaan|wordt|worden|bij|met|uit|weer|weg|klaar|binnen)(?!\w))"
)
_PART_OF_DAY = pattern(PART_OF_DAY)


def _capital_half(page: Page, found: re.Match[str]) -> bool:
    """ "6:30 AM" in German, where "am" is a word and only capitals tell."""
    end = found.end()
    return (
        found["minute"] is not None
        and found["half"] is None
        and page.text[end + 1 : end + 3] == "AM"
        and page.low[end : end + 1] == " "
        and not page.low[end + 3 : end + 4].isalnum()
        and page.grammar.lexicon.code == "de"
        and int(found["hour"]) <= 12
    )


def _opens_span(page: Page, start: int, end: int) -> bool:
    """ "de 9 h à 17 h": what lasts is no span of times, "dure de 2 h à 3 h"."""
    low, grammar = page.low, page.grammar
    joint = grammar.span_at(low, end) if low.endswith(" de ", max(0, start - 4), start) else None
    other = grammar.time.match(low, joint.end()) if joint else None
    if other is None or not other["word"] or int(other["hour"]) > 24:
        return False
    return not low.startswith(" d", other.end()) and not lies_between(low, start, grammar.lexicon.code)


def _half_of_span(page: Page, end: int, hour: int) -> int:
    """ "2:53–11:43 PM": the half of the day stands behind the end."""
    joint = page.grammar.span_at(page.low, end)
    other = page.grammar.time.match(page.low, joint.end()) if joint else None
    half = "" if other is None else "a" if _capital_half(page, other) else (other["half"] or " ").strip()[:1]
    return hour % 12 + (12 if half == "p" else 0) if half and other and int(other["hour"]) <= 12 else hour


def _is_number(page: Page, start: int) -> bool:
    """Whether "6.54 h" is so many hours: decimals have a point in the text, and no word before says that it is a time."""
    grammar = page.grammar
    return not grammar.style.decimal_comma and not grammar.at.at(page.low, max(0, start - NEAR), start)


def _is_time(page: Page, found: re.Match[str], start: int, sure: bool) -> bool:
    low, grammar = page.low, page.grammar
    if int(found["hour"]) > 24 or (found["half"] and int(found["hour"]) > 12):
        return False
    near = max(0, start - NEAR)
    if found["mark"] == "." and not found["half"] and _is_number(page, start):
        return False
    if found["half"] or (found["word"] and (found["minute"] or grammar.lexicon.code == "de")):
        return True
    if found["minute"] is None:  # "à 14 h", but "10 h et 6 min"
        return bool(
            found["word"]
            and (
                grammar.at.at(low, near, start)
                or _opens_span(page, start, found.end())
                or (low.endswith("voor ", near, start) and _DUTCH_CLOSES.match(low, found.end()))
            )
        )
    if found["mark"] == ".":  # "alle 14.30" is read with the words before it, and 14.30 alone is a number
        return False
    if (
        found["second"]
        or found["mark"].strip() == "h"
        or sure
        or (len(found["hour"]) == 2 and found["hour"][0] == "0")
    ):
        return True
    # German alone writes scores with a colon
    if (
        grammar.lexicon.code != "de"
        or grammar.at.at(low, near, start)
        or grammar.after_date.search(low[near:start])
    ):
        return True
    span = grammar.span_at(low, found.end())
    return span is not None and grammar.time.match(low, span.end()) is not None
