"""Whether two clauses say contrary things of the parts of a whole: 47 of 52 were free of listeria, five contained it.

The words here are contrary of things that are either the one or the other, as the parts of one whole are. They excuse what a part
leaves, and accuse nobody: of two numbers that are of no whole, both may hold.
"""

from __future__ import annotations

from functools import cache

from summarise.checking.aligning.clauses.cutting import Clause
from summarise.checking.text.listed import Listed

_PAIRS = """
free of, free from, clear of, clean, uncontaminated, unpolluted, uninfected, disease-free, healthy, pure, negative, clear, virus-free, lead-free | failed, contained, contain, contains, containing, tainted, contaminated, infected, polluted, diseased, sick, ill, unhealthy, tested positive, positive for, dirty, carried, carry, affected, traces of, found in, detected in
met, meet, meets, meeting, complied, comply, complies, kept to, kept, followed, observed, honoured, obeyed, up to standard | broke, breaks, break, broken, breached, breach, violated, violate, flouted, fell short, fall short, failed, fail, missed, exceeded, below standard, ignored
passed, pass, passes, passing | failed, fail, fails, failing, flunked, fell short, faulty, defective
on time, punctual, punctually, in time, on schedule, to schedule, as planned, promptly | late, delayed, behind schedule, overdue, cancelled, canceled, held up
working, worked, works, in working order, in order, in service, in use, running, functioning, usable, in action | out of order, out of service, out of action, out of use, broken, broke down, idle, faulty, defective, down, failed, unusable
genuine, authentic, real, original, pure | fake, fakes, counterfeit, counterfeits, forged, forgeries, adulterated, false, bogus, watered down, imitations
safe, sound, harmless | unsafe, dangerous, hazardous, harmful, failed
took off, flew, departed, left, went ahead, took place, ran, operated, sailed, went as planned | cancelled, canceled, grounded, called off, scrapped, did not run, dropped, axed
open, opened, reopened, stayed open, back in business, open again | closed, shut, shuttered, stayed shut, stayed closed
found, located, accounted for, rescued, traced, recovered, returned, reached, brought out, pulled out, freed | missing, unaccounted for, lost, untraced, trapped, stranded, at large
intact, undamaged, unharmed, unhurt, unbroken, unscathed, survived | damaged, broken, hurt, injured, cracked, destroyed, wrecked, smashed
accurate, correct, correctly, true | inaccurate, incorrect, wrong, wrongly, incorrectly, false
sold, booked, taken, occupied, filled, rented, full | unsold, unlet, empty, vacant, unfilled, left over
paid, settled | unpaid, owed, owing, outstanding, in arrears
agreed, accepted, signed, in favour, approved, said yes, backed, granted | refused, rejected, declined, turned down, opposed, against, said no, objected, denied
alive, survived, lived | dead, died, killed, perished
present, attended, took part, turned up, turned out | absent, missed, stayed away, skipped, stayed at home
ripe, fresh, edible | rotten, spoiled, spoilt, mouldy, stale, unripe
finished, completed, ready, complete, reached the end, reached the finish | unfinished, incomplete, gave up, dropped out, retired, abandoned
"""


def are_contrary(mine: Clause, theirs: Clause) -> bool:
    """Whether one of two clauses takes one side of some pair and the other clause the other: "ran on time" and "ran late" do."""
    here, there = _sides(mine), _sides(theirs)
    return any(sign and sign == -there.get(pair, 0) for pair, sign in here.items())


def may_be_contrary(clause: Clause) -> bool:
    """Whether a clause takes a side of some pair."""
    return bool(_sides(clause))


def _sides(clause: Clause) -> dict[str, int]:
    """The side, 1 or -1, that a clause takes of each pair that it has a word of; 0 for both."""
    table, known = _table(), _listed()
    taken: dict[str, int] = {}
    for span in clause.spans:
        for word in known.finditer(clause.part(span)):
            for pair, sign in table[word.group().lower()]:
                taken[pair] = sign if taken.get(pair, sign) == sign else 0
    return taken


@cache
def _table() -> dict[str, list[tuple[str, int]]]:
    """Every word of the list with its pairs and its side."""
    found: dict[str, list[tuple[str, int]]] = {}
    for n, line in enumerate(_PAIRS.strip().splitlines()):
        for sign, words in zip((1, -1), line.split("|"), strict=True):
            for word in words.split(","):
                found.setdefault(word.strip(), []).append((str(n), sign))
    return found


@cache
def _listed() -> Listed:
    return Listed(_table())
