"""Other finders on the sentences of the locale gate: is the value that the form states read, and no other?

usage: locale_peers.py [--per N] [--seed N]

Numbers, percentages, money and words of eight languages, as ``locales.py`` draws them. Units and kinds are not compared: peers
name them differently. A sentence is right where some number found in the form has its value, wrong where all found there have
another. Languages that a peer does not have are left out of its row. The peers' environment is that of ``quantities.py``; the
table goes behind the last one of benchmarks/results/locales.md, in the place of an earlier one.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(HERE)]

from benchmarks.locale_gate.cases import Case, Number  # noqa: E402
from benchmarks.locale_gate.running import cases  # noqa: E402
from benchmarks.quantities import NAMES, peers_python  # noqa: E402

from summarise.quantities.finder import find_quantities  # noqa: E402

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "zh", "ja")
GROUPS = (
    "number",
    "percent",
    "money standard",
    "money named",
    "compact long",
    "words",
    "words percent",
    "words money",
)
PEERS = ("digits", "text2num_in", "number_parser_in", "recognizers_in")
NAMES = NAMES | {
    "text2num_in": "text2num, with digits",
    "number_parser_in": "number-parser",
    "recognizers_in": "Recognizers-Text",
}
RESULTS = HERE / "results" / "locales.md"
HEADING = "## Other finders on the same sentences"
_CLOSE = 1e-9

Span = tuple[int, int, float, float]


def ours(case: Case) -> list[Span]:
    found = find_quantities(case.sentence, case.locale)
    return [
        (q.start, q.end, float(q.low), float(q.high))
        for q in found
        if q.low is not None and q.high is not None
    ]


def of_peer(name: str, drawn: list[Case]) -> list[list[Span] | None]:
    """What a peer finds in each sentence, None where it does not have the language; asked in its own environment."""
    asked = "".join(json.dumps([case.locale, case.sentence]) + "\n" for case in drawn)
    done = subprocess.run(
        [peers_python(), str(HERE / "quantity_peers.py"), name],
        input=asked,
        text=True,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"failed: {name}\n{done.stderr[-2000:]}")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return [
        None
        if hits is None
        else [(start, end, low, high) for start, end, _, low, high in hits if low is not None]
        for hits in answers
    ]


def is_right(case: Case, found: list[Span]) -> bool | None:
    """None where nothing was found in the form."""
    there = [one for one in found if one[0] < case.end and one[1] > case.start]
    wanted = [n for n in (*case.wanted, *case.instead) if isinstance(n, Number)]
    if not there:
        return None
    return any(_same(low, n.low) and _same(high, n.high) for _, _, low, high in there for n in wanted)


def _same(found: float, wanted: object) -> bool:
    value = float(str(wanted))
    return abs(found - value) <= _CLOSE * max(1.0, abs(value))


def main() -> None:
    """Draw, ask, compare, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--per", type=int, default=30, help="sentences of each class in each language")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    drawn = [
        case
        for language in LANGUAGES
        for group in GROUPS
        for case in cases(language, group, options.per, options.seed)
    ]
    rows = {"**summarise**": [ours(case) for case in drawn]}
    rows |= {NAMES[name]: of_peer(name, drawn) for name in PEERS}
    lines = [
        HEADING, "",
        f"`benchmarks/locale_peers.py --per {options.per} --seed {options.seed}`: {len(drawn):,} sentences of "
        f"{', '.join(GROUPS)}. Read with the right value, and in brackets with a wrong one, in each hundred; – where the "
        "finder does not have the language. Units and kinds are not compared.", "",
        f"| finder | {' | '.join(LANGUAGES)} |", "|---|" + "---:|" * len(LANGUAGES),
    ]  # fmt: skip
    for name, found in rows.items():
        told = []
        for language in LANGUAGES:
            outcomes = [
                is_right(case, hits)
                for case, hits in zip(drawn, found, strict=True)
                if case.locale == language and hits is not None
            ]
            right, wrong = outcomes.count(True), outcomes.count(False)
            told.append(
                f"{100 * right / len(outcomes):.1f} ({100 * wrong / len(outcomes):.1f})" if outcomes else "–"
            )
        lines.append(f"| {name} | {' | '.join(told)} |")
    table = "\n".join([*lines, ""])
    print(table)
    before = RESULTS.read_text(encoding="utf-8").partition(HEADING)[0].rstrip()
    RESULTS.write_text(f"{before}\n\n{table}", encoding="utf-8")


if __name__ == "__main__":
    main()
