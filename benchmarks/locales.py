"""How well the forms of each locale are read, against what Babel (the CLDR) and num2words write.

usage: locales.py [--per N] [--seed N] [--locale TAG ...] [--group NAME ...] [--faults] [--output FILE]

Draws values at random from the seed, has them written as numbers, money, units, dates, intervals, durations
and words of each locale, puts each into a sentence of ours, reads the sentence as a caller would, with the
locale's tag as its language, and compares value, unit and kind. Of what is not right it tells apart what is
partly read (no unit, or a date without a part), what is missed, and what has a wrong value. The exceptions of
locale_gate/exceptions.toml, each with its reason, are counted apart. ``--faults`` prints each fault.

Prints a Markdown table; of all locales and classes together it goes to benchmarks/results/locales.md, too.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.locale_gate.cases import LOCALES  # noqa: E402
from benchmarks.locale_gate.judging import Outcome  # noqa: E402
from benchmarks.locale_gate.running import GROUPS, Result, result  # noqa: E402

from summarise.quantities.finder import find_quantities  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "locales.md"
_HEAD = "| {} | sentences | read right | partly | missed | wrong value | listed |"


def row(name: str, counted: Result) -> str:
    counts, total = counted.counts, counted.total
    share = f"{100 * counts[Outcome.RIGHT] / total:.2f}%" if total else "–"
    others = " | ".join(str(counts[o]) for o in (Outcome.PARTLY, Outcome.MISSED, Outcome.WRONG))
    return f"| {name} | {total + counted.listed.total()} | {share} | {others} | {counted.listed.total()} |"


def table(first: str, rows: dict[str, Result]) -> list[str]:
    return [
        _HEAD.format(first),
        "|---|" + "---:|" * 6,
        *(row(name, counted) for name, counted in rows.items()),
    ]


def shown(locale: str, counted: Result) -> None:
    for case, outcome in counted.faults:
        read = [
            (q.text, str(q.kind), str(q.low) if q.low == q.high else f"{q.low}..{q.high}", q.unit)
            if q.date is None
            else (q.text, str(q.kind), *(_parts(p) for p in (q.date, q.until) if p))
            for q in find_quantities(case.sentence, locale)
        ]
        print(f"{locale} {case.group} [{case.about}] {outcome}: {case.form!r} in {case.sentence!r} <- {read}")


def _parts(parts: object) -> str:
    return " ".join(
        f"{name}={getattr(parts, name)}"
        for name in ("year", "month", "day", "weekday", "hour", "minute", "quarter")
        if getattr(parts, name) is not None
    )


def main() -> None:
    """Draw, read, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--per", type=int, default=200, help="sentences of each class in each locale")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--locale", action="append", choices=LOCALES)
    parser.add_argument("--group", action="append", choices=list(GROUPS))
    parser.add_argument("--faults", action="store_true")
    parser.add_argument("--output", type=Path, default=RESULTS)
    options = parser.parse_args()
    by_locale, by_group, reasons = {}, {name: Result() for name in options.group or GROUPS}, Counter[str]()
    for locale in options.locale or LOCALES:
        by_locale[locale] = Result()
        for group, counted in by_group.items():
            one = result(locale, group, options.per, options.seed)
            if options.faults:
                shown(locale, one)
            by_locale[locale].add(one)
            counted.add(one)
            reasons += one.listed
    told = "\n".join(
        [
            "# Locales", "",
            f"`benchmarks/locales.py --per {options.per} --seed {options.seed}`: sentences made with Babel "
            f"{version('babel')} and num2words {version('num2words')}. \"Partly\" is a right value without its unit, or "
            "a date without one of its parts. \"Listed\" is what the exceptions cover.", "",
            *table("locale", by_locale), "", *table("class", by_group), "",
            "| listed: not read right, and why | sentences |", "|---|---:|",
            *(f"| {reason} | {count} |" for reason, count in reasons.most_common()), "",
        ]
    )  # fmt: skip
    print(told)
    if not options.locale and not options.group:
        before = options.output.read_text(encoding="utf-8") if options.output.exists() else ""
        _, heading, peers = before.partition("## Other finders")  # locale_peers.py measures them
        options.output.write_text(f"{told}\n{heading}{peers}" if heading else told, encoding="utf-8")


if __name__ == "__main__":
    main()
