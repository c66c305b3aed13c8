"""The last look at claims and flags together, so that no two things on show contradict each other.

A claim that is flagged as a warning or worse is not supported, and a claim that is not supported has a flag. Only a
second model's doubts stand apart: they are opinions, put beside the check when it is done.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from summarise.checking.explaining.messages import advice, message
from summarise.checking.flags.choosing import Choice
from summarise.checking.verdicts import Claim, Code, Flag, Severity, Verdict

_ALL = Choice()
_span = attrgetter("start", "end")
_WANTING = (Verdict.UNSUPPORTED, Verdict.CONTRADICTED)
_GRAVE = (Severity.WARNING, Severity.ERROR)
# Of the fact as a whole, and not of the number that the flag points at.
_OF_THE_FACT = frozenset({Code.NO_EVIDENCE})


def settled(
    claims: Sequence[Claim], flags: Sequence[Flag], wanted: Choice = _ALL
) -> tuple[tuple[Claim, ...], list[Flag]]:
    """``claims`` with verdicts that agree with ``flags``, and ``flags`` with the notes that were wanting.

    Only flags that are ``wanted`` come back, and only these say anything of a verdict.
    """
    flags_at: dict[str, list[Flag]] = defaultdict(list)
    for flag in flags:
        if flag.claim is not None and flag.code not in _OF_THE_FACT:
            flags_at[flag.claim.path].append(flag)
    for here in flags_at.values():
        here.sort(key=_reach)
    changed: dict[int, Claim] = {}
    wanting: list[Flag] = []
    doubted = {*flags_at, *(claim.path for claim in claims if claim.verdict in _WANTING)}
    for path, of_path in _by_path(claim for claim in claims if claim.path in doubted).items():
        for claim, own in _paired(of_path, flags_at.get(path, [])):
            if claim.verdict is Verdict.SUPPORTED and any(f.severity in _GRAVE for f in wanted.of(own)):
                changed[id(claim)] = replace(claim, verdict=Verdict.CONTRADICTED)
            elif claim.verdict in _WANTING and not own:
                wanting.append(_note(claim))
    return (
        tuple([changed.get(id(c), c) for c in claims] if changed else claims),
        wanted.of([*map(_agreeing, flags), *wanting]),
    )


def _by_path(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.path].append(claim)
    return found


def _paired(claims: Sequence[Claim], flags: Sequence[Flag]) -> Iterable[tuple[Claim, list[Flag]]]:
    """Each claim of one string with the flags that touch it; both are walked once."""
    spans = [_reach(flag) for flag in flags]
    open_: list[int] = []  # by their number
    at = 0
    for claim in sorted(claims, key=_span):
        end = max(claim.end, claim.start + 1)
        while at < len(flags) and spans[at][0] < end:
            open_.append(at)
            at += 1
        if open_:  # beside most claims there is none
            open_ = [n for n in open_ if spans[n][1] > claim.start]
        yield claim, [flags[n] for n in open_ if spans[n][0] < end]


def _reach(flag: Flag) -> tuple[int, int]:
    """Where the words of a flag stand; one character where they are empty."""
    start, end = flag.claim.reach if flag.claim is not None else (0, 0)
    return start, max(end, start + 1)


def _agreeing(flag: Flag) -> Flag:
    """The flag with a claim that is not said to be supported where it is flagged as wrong."""
    claim = flag.claim
    if claim is None or flag.severity not in _GRAVE or flag.code in _OF_THE_FACT:
        return flag
    if claim.verdict is not Verdict.SUPPORTED:
        return flag
    return replace(flag, claim=replace(claim, verdict=Verdict.CONTRADICTED))


def _note(claim: Claim) -> Flag:
    stated = f"“{' '.join(claim.text.split())}”"
    code, severity = Code.NOT_IN_SOURCE, Severity.NOTE
    return Flag(code, severity, message(code, stated, None), advice(code, severity, stated, None), claim)
