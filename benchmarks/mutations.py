"""The mutation gate: right summaries are made wrong in one way each, and the check has to see it.

    python benchmarks/mutations.py                 the table
    python benchmarks/mutations.py --show digit    what was missed or misnamed, class by class
    python benchmarks/mutations.py --gate          fail when a class falls below benchmarks/floors.json
    python benchmarks/mutations.py --pin           raise the floors to what was measured

Floors only rise: ``--pin`` refuses to lower one unless ``--lower`` is given with it.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.mutants import CLASSES, CONTROLS, DENSE, Mutant, Place, as_text  # noqa: E402
from tests.fixtures import Fixture, load_all  # noqa: E402

from summarise.checking.check import check  # noqa: E402
from summarise.checking.verdicts import Flag, Severity  # noqa: E402

FLOORS = Path(__file__).with_name("floors.json")
SEED = 20
PER_CLASS = 8  # mutants of one class and one variant from one fixture
_ORDER = list(Severity)


@dataclass
class Tally:
    """One class: how many mutants, what was found of them, and what was not."""

    total: int = 0
    found: int = 0
    named: int = 0
    loud: int = 0  # found with severity error
    elsewhere: int = 0  # mutants for which an error accused a place that was not changed
    missed: list[str] = field(default_factory=list)

    def rates(self) -> dict[str, float]:
        """What the floors are about: the share found, and the share found under a right name."""
        return {"found": self.found / self.total, "named": self.named / self.total}


def sampled(fixture: Fixture, kinds: set[str] | None = None) -> Iterator[Mutant]:
    """The mutants of one fixture: every class, a fixed sample of each variant."""
    for make in CLASSES:
        by_variant: dict[tuple[str, str], list[Mutant]] = defaultdict(list)
        for mutant in make(fixture):
            by_variant[mutant.kind, mutant.variant].append(mutant)
        for (kind, variant), mutants in by_variant.items():
            chance = random.Random(f"{SEED} {fixture.name} {kind} {variant}")
            chosen = mutants if len(mutants) <= PER_CLASS else chance.sample(mutants, PER_CLASS)
            for mutant in chosen:
                for one in (mutant, as_text(mutant)):
                    if one is not None and (kinds is None or one.kind in kinds):
                        yield one


def touches(flag: Flag, place: Place) -> bool:
    """Whether a flag stands at a place of the summary."""
    claim = flag.claim
    if claim is None or claim.path != place.path:
        return False
    return (claim.start < place.end and claim.end > place.start) or claim.path.endswith(".quote")


def judge(mutant: Mutant, source: str, tally: Tally) -> None:
    """Check one mutant and count it."""
    flags = check(source, mutant.summary).flags
    heard = [f for f in flags if _ORDER.index(f.severity) >= _ORDER.index(mutant.least)]
    at = [[f for f in heard if any(touches(f, p) for p in group)] for group in mutant.groups]
    found = all(at)
    named = found and all(any(f.code in mutant.codes for f in group) for group in at)
    tally.total += 1
    tally.found += found
    tally.named += named
    tally.loud += found and all(any(f.severity is Severity.ERROR for f in group) for group in at)
    places = [p for group in mutant.groups for p in group]
    facts = {p.path.split(".")[0] for p in places}
    accused = [
        f
        for f in flags
        if f.severity is Severity.ERROR
        and f.code != "self-contradiction"
        and not any(touches(f, p) for p in places)
        and not (f.claim and f.claim.path.split(".")[0] in facts)
    ]
    tally.elsewhere += bool(accused)
    if not named or accused:
        word = "MISSED" if not found else "misnamed" if not named else "accused elsewhere"
        shown = [
            f"{f.severity} {f.code} {f.claim.path} {f.claim.text!r}" if f.claim else f"{f.severity} {f.code}"
            for f in (accused if named else [f for group in at for f in group] or flags)
        ]
        tally.missed.append(
            f"{word} {mutant.fixture} [{mutant.variant}] {mutant.told}\n      got {shown[:4] or 'nothing'}"
        )


def control(mutant: Mutant, source: str, tally: Tally) -> None:
    """Check a summary that is right: found means that no error accuses it, named that no warning does."""
    flags = [f for f in check(source, mutant.summary).flags if f.severity is not Severity.NOTE]
    errors = [f for f in flags if f.severity is Severity.ERROR]
    warnings = [f for f in flags if f.code != "figure-omitted"]
    tally.total += 1
    tally.found += not errors
    tally.named += not warnings
    if warnings:
        shown = [f"{f.severity} {f.code} {f.claim.text!r}: {f.message}" for f in warnings if f.claim]
        tally.missed.append(f"ACCUSED {mutant.fixture} [{mutant.variant}] {mutant.told}\n      {shown[:3]}")


def run(
    fixtures: Iterable[Fixture], kinds: set[str] | None = None
) -> tuple[dict[str, Tally], dict[str, Tally]]:
    """The tallies of the wrong summaries and of the right ones, by class."""
    wrong: dict[str, Tally] = defaultdict(Tally)
    right: dict[str, Tally] = defaultdict(Tally)
    for fixture in fixtures:
        for mutant in sampled(fixture, kinds):
            judge(mutant, fixture.source, wrong[mutant.kind])
        for make in CONTROLS:
            for mutant in make(fixture):
                if kinds is None or mutant.kind in kinds:
                    control(mutant, fixture.source, right[mutant.kind])
    return dict(wrong), dict(right)


def table(wrong: dict[str, Tally], right: dict[str, Tally]) -> str:
    """Both tallies as text."""
    lines = [f"{'class':36}{'mutants':>8}{'found':>8}{'named':>8}{'as error':>10}{'elsewhere':>11}"]
    for kind, t in wrong.items():
        lines.append(
            f"{kind:36}{t.total:8}{t.found / t.total:8.1%}{t.named / t.total:8.1%}"
            f"{t.loud / t.total:10.1%}{t.elsewhere:11}"
        )
    lines += ["", f"{'right summaries':36}{'checked':>8}{'no error':>10}{'no warning':>12}"]
    lines += [
        f"{kind:36}{t.total:8}{t.found / t.total:10.1%}{t.named / t.total:12.1%}" for kind, t in right.items()
    ]
    return "\n".join(lines)


def below(measured: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """What fell under its floor, a line each; a class that is gone is one too."""
    lines = []
    for kind, wanted in floors.items():
        for what, floor in wanted.items():
            got = measured.get(kind, {}).get(what)
            if got is None or got + 1e-9 < floor:
                lines.append(
                    f"{kind}: {what} {'is gone' if got is None else f'{got:.4f}'}, floor {floor:.4f}"
                )
    return lines


def raised(
    measured: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]
) -> dict[str, dict[str, float]]:
    """The floors after pinning: what was measured, cut (never rounded up) to four places."""
    return {
        kind: {what: math.floor(rate * 10_000 + 1e-6) / 10_000 for what, rate in rates.items()}
        for kind, rates in sorted({**floors, **measured}.items())
    }


def main(arguments: list[str] | None = None, fixtures: Iterable[Fixture] | None = None) -> int:
    """Run, print, compare; the exit code is 1 below a floor and 2 for a refused pin."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--gate", action="store_true", help="exit 1 when a class is below its floor")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what was measured")
    parser.add_argument("--lower", action="store_true", help="let --pin lower a floor too")
    parser.add_argument(
        "--show", nargs="*", metavar="CLASS", help="print what was missed, misnamed or accused"
    )
    parser.add_argument("--floors", type=Path, default=FLOORS, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    kinds = set(options.show) or None if options.show is not None and not options.gate else None
    started = time.perf_counter()
    wrong, right = run(load_all() if fixtures is None else fixtures, kinds)
    print(table(wrong, right))
    print(
        f"\n{sum(t.total for t in [*wrong.values(), *right.values()])} checks, {time.perf_counter() - started:.1f} s"
    )
    if options.show is not None:
        for kind, tally in [*wrong.items(), *right.items()]:
            if tally.missed and (kinds is None or kind in kinds):
                print(f"\n{kind}\n  " + "\n  ".join(tally.missed))
    if kinds is not None:
        return 0
    measured = {kind: tally.rates() for kind, tally in [*wrong.items(), *right.items()]}
    for kind, tally in wrong.items():
        if kind.startswith(
            DENSE
        ):  # a note is not enough among many numbers: how grave they are has a floor too
            measured[kind]["as error"] = tally.loud / tally.total
    floors: dict[str, Any] = (
        json.loads(options.floors.read_text(encoding="utf-8")) if options.floors.exists() else {}
    )
    under = below(measured, floors)
    if options.pin:
        if under and not options.lower:
            print("\nnot pinned, since floors are never lowered without --lower:\n  " + "\n  ".join(under))
            return 2
        options.floors.write_text(json.dumps(raised(measured, floors), indent=2) + "\n", encoding="utf-8")
        print(f"\npinned in {options.floors.name}")
        return 0
    if options.gate:
        print("\nbelow the floor:\n  " + "\n  ".join(under) if under else "\nno class is below its floor")
        return 1 if under else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
