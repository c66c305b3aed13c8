"""The words that are opposites of each other: one pair a line, the words of each side apart by commas.

``TURNED`` pairs tell one thing from two sides, so that both may be right of two subjects: what one sells another
buys.
"""

from __future__ import annotations

from functools import cache

from summarise.checking.text.listed import Listed

_PAIRS = """
full, filled, occupied | empty, vacant
admit, admits, admitted, admitting, pleaded guilty, pleads guilty, pleading guilty | deny, denies, denied, denying, pleaded not guilty, pleads not guilty
in favour of, in favor of, favour, favours, favoured, favor, favors, favored, support, supports, supported, supporting, supporters, supportive, backs, backed, backing, endorse, endorsed, endorses, approve, approves, approved, approving, approval, accept, accepts, accepted, adopt, adopted, adopts, voted for, votes for, vote for, voting for, were for, are for, is for, agree, agrees, agreed, granted, granting, welcomed, ratified, ratify, passes, passed | against, oppose, opposes, opposed, opposing, opposition to, opponents, disapprove, disapproves, disapproved, disapproval, disapproving, reject, rejects, rejected, rejecting, rejection, refuse, refuses, refused, refusing, object, objected, objects, disagree, disagrees, disagreed, turned down, voted down, threw out, throws out, throw out, was defeated, were defeated, is defeated, veto, vetoed
pass, passes, passed, passing | fail, fails, failed, failing, failure
works, in working order, functioned, functioning | failed, fails, failing, broke down, broken, breakdown, breakdowns, malfunctioned
satisfied, happy, pleased, content, satisfaction | dissatisfied, unhappy, displeased, unsatisfied, dissatisfaction
trust, trusts, trusted, confident, confidence | distrust, distrusts, distrusted, mistrust, mistrusts, mistrusted
believe, believes, believed | doubt, doubts, doubted, disbelieve
convicted, convicts, conviction, found guilty, guilty | acquitted, acquits, acquittal, cleared, innocent, not guilty
opened, opens, opening, openings, reopened | closed, closes, closing, closure, closures, shut
profit, profits, surplus, earnings | loss, losses, lost, loses, deficit
employed, in work, with jobs | jobless, out of work, without jobs
survive, survives, survived, surviving, survival, survivors, alive, lived | died, die, dies, dead, death, deaths, killed, perished, fatal
hire, hires, hired, hiring, recruit, recruits, recruited, take on, took on | fire, fired, dismiss, dismissed, sack, sacked, laid off, lay off, lays off
positive | negative
voted yes, said yes, say yes, answered yes | voted no, said no, say no, answered no
arrive, arrives, arrived, arriving, arrivals, arrival | depart, departs, departed, departures, departure
early | late
complete, completed, finished | incomplete, unfinished
legal, legally, lawful | illegal, illegally, unlawful
present, attended, attend, turned up | absent, missed, skipped
found, located | missing
agreed with | disagreed with
freed, released, rescued, saved | held, captive, trapped, missing, kidnapped, imprisoned
income | expenditure, outgoings
inside | outside
included, includes, include, eligible, allowed, permitted, took part, take part, takes part, taking part | excluded, excludes, exclude, ineligible, barred, banned, exempt, exempted, prohibited, forbidden
won the vote, won the match, win the match, won the game | lost the vote, lost the match, lost the game
"""
_GROUPS = """
minimum | maximum
highest, largest, biggest, most expensive | lowest, smallest, cheapest
oldest | youngest
fastest | slowest
women, girls, female, females | men, boys, male, males
adults, grown-ups | children, minors
rural | urban
domestic | foreign, overseas
northern | southern
eastern | western
northbound | southbound
eastbound | westbound
left-handed | right-handed
singles | doubles
at home, home games, home matches, home wins, home ground | away, away games, away matches, away wins, on the road, on their travels, on its travels, abroad, overseas
indoor, indoors | outdoor, outdoors
wet, rainy | dry
weekly | monthly, annual, annually, yearly
monthly | annual, annually, yearly
daily | weekly, monthly
"""
_TURNED = """
win, wins, won, winning, victory, victories, victorious | lose, loses, lost, losing
buy, buys, bought, buying, purchase, purchases, purchased, acquire, acquired, acquires, acquisition | sell, sells, sold, selling, sale, resell, resells, resold, reselling, resale
export, exports, exported, exporting | import, imports, imported, importing
lend, lends, lent, lending | borrow, borrows, borrowed, borrowing
lead, leads, led, leading, ahead | trail, trails, trailed, trailing, behind
pay, pays, paid, paying | receive, receives, received, receiving
gain, gains, gained, gaining | lose, loses, lost, losing
enter, enters, entered, join, joins, joined | leave, leaves, quit, quits
taller, longer, wider, bigger, larger, heavier, deeper, older, faster, warmer, hotter, stronger, better, richer, dearer, costlier | shorter, narrower, smaller, lighter, shallower, younger, slower, colder, cooler, weaker, worse, poorer, cheaper
"""
TURNED = "turned "  # begins the name of such a pair
GROUPS = "group "  # and of one of two things that are measured side by side


@cache
def sides() -> dict[str, list[tuple[str, int]]]:
    """Every word of the lists with its pairs and its side."""
    found: dict[str, list[tuple[str, int]]] = {}
    for mark, table in (("", _PAIRS), (GROUPS, _GROUPS), (TURNED, _TURNED)):
        for n, line in enumerate(table.strip().splitlines()):
            for sign, words in zip((1, -1), line.split("|"), strict=True):
                for word in words.split(","):
                    found.setdefault(word.strip(), []).append((f"{mark}{n}", sign))
    return found


@cache
def listed() -> Listed:
    """The words as they are found in a text; "nine as opposed to 14" sets one number beside another and is against nothing."""
    return Listed(sides(), but=r"(?!(?<=\bas )opposed to\b|won['’]t\b|lived to\b)")
