"""Where a check spends its time: by part, and by rule with how often each is asked and how often it speaks.

usage: python benchmarks/check_parts.py [--data DIR] [--every N] [--write]

Every part is timed from outside while the labelled summaries (else the fixtures') are checked; what a part calls of
another counted part is taken off it, so that the shares add up. ``--write`` puts the table into
benchmarks/results/check_parts.md.
"""

from __future__ import annotations

import argparse
import contextlib
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from against import DATA, ROOT, sets_of

from summarise import check
from summarise.checking import read_source
from summarise.checking.aligning import candidates, contexts, contradiction, referent
from summarise.checking.aligning import stated as stating
from summarise.checking.aligning.clauses import cutting as clauses
from summarise.checking.flags import decisions, flagging, precedence
from summarise.checking.judging import judge, sentences
from summarise.checking.repeats import retold
from summarise.checking.source import index, stems
from summarise.checking.weighing import features

RESULTS = ROOT / "benchmarks" / "results" / "check_parts.md"


class Clock:
    """Seconds by part, each without those of the parts that it called; how often it was called and spoke."""

    def __init__(self) -> None:
        """Nothing is timed yet."""
        self.seconds: dict[str, float] = defaultdict(float)
        self.asked: dict[str, int] = defaultdict(int)
        self.spoke: dict[str, int] = defaultdict(int)
        self._open: list[float] = []

    @contextlib.contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Time what is done inside."""
        self._open.append(0.0)
        started = time.thread_time()
        try:
            yield
        finally:
            taken = time.thread_time() - started
            self.seconds[name] += taken - self._open.pop()
            if self._open:
                self._open[-1] += taken

    def timed(self, name: str, run: Callable[..., Any]) -> Callable[..., Any]:
        """``run``, timed as ``name``; what yields is read to its end."""

        def timing(*given: Any, **options: Any) -> Any:
            self.asked[name] += 1
            with self.part(name):
                found = run(*given, **options)
                if isinstance(found, Iterator):
                    found = list(found)
            self.spoke[name] += bool(found)
            return found

        return timing


CHECKING = import_module("summarise.checking.one_source")
PARTS: list[tuple[str, Any, str]] = [
    ("source: finding numbers", index, "find_quantities"),
    ("source: sentences", index, "split_sentences"),
    ("source: words", stems, "stems_of"),
    ("source: which sentence holds a word", stems.Stems, "holding"),
    ("source: values", index.SourceIndex, "_read_numbers"),
    ("source: language", read_source, "detect"),
    ("source: dateline", read_source, "dateline"),
    ("summary: reading", CHECKING, "passages"),
    ("summary: sentences", contexts, "split_sentences"),
    ("summary: sentences again", stating, "split_sentences"),
    ("summary: contexts", contexts, "Context"),
    ("aligning: candidates", candidates.Candidates, "_holding"),
    ("aligning: fit", referent.Context, "fit"),
    ("aligning: rivals", candidates.Candidates, "_rivals"),
    ("aligning: clauses", clauses, "clause_of"),
    ("aligning: places of a claim", contradiction, "_places"),
    ("asking the rules of a claim", judge, "_first"),
    ("asking the rules of a sentence", sentences, "_found"),
    ("repeats", retold.Retold, "recall"),
    ("repeats", retold.Retold, "keep"),
    ("weighing: how arithmetic leads to it", CHECKING, "_reach"),
    ("decisions", decisions.Decisions, "of"),
    ("weighing", features, "features_of"),
    ("weighing", flagging, "confidence"),
    ("settling", CHECKING, "settled"),
    ("hints", CHECKING, "hints"),
]


def instrumented(clock: Clock) -> None:
    """Put the clock around every part and rule, for the rest of the process."""
    for name, holder, attribute in PARTS:
        setattr(holder, attribute, clock.timed(name, getattr(holder, attribute)))
    for group in ("ALONE", "CARRIED", "MISSING", "SECOND", "SENTENCE"):
        rules = getattr(precedence, group)
        made = tuple(rule._replace(run=clock.timed(f"rule: {rule.name}", rule.run)) for rule in rules)
        setattr(precedence, group, made)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--every", type=int, default=10, help="of bench/check, every so many summaries")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    lines: list[str] = []
    clock = Clock()
    sets = sets_of(options.data, options.every)
    for pairs in sets.values():
        for source, summary in pairs:  # what is worked out once a process is there
            check(source, summary)
    instrumented(clock)
    for name, pairs in sets.items():
        for table in (clock.seconds, clock.asked, clock.spoke):
            table.clear()
        for source, summary in pairs:
            with clock.part("all the rest"):
                check(source, summary)
        whole = sum(clock.seconds.values())
        lines += [
            f"## {name}: {len(pairs)} summaries, {whole / len(pairs) * 1000:.2f} ms each with the clock",
            "",
        ]
        lines += ["| part | share | us a summary | asked | spoke |", "|---|---:|---:|---:|---:|"]
        for part, seconds in sorted(clock.seconds.items(), key=lambda item: -item[1]):
            each = seconds / len(pairs) * 1e6
            asked = f"{clock.asked[part]} | {clock.spoke[part]}" if part in clock.asked else "|"
            lines.append(f"| {part} | {seconds / whole:.1%} | {each:.0f} | {asked} |")
        lines.append("")
    print("\n".join(lines))
    if options.write:
        RESULTS.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
