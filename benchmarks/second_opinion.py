#!/usr/bin/env python3
"""What a model that reads adds to the check: right and wrong summaries with its doubts beside the check's flags.

usage: second_opinion.py MODEL [--data DIR] [--articles N] [--seed N] [--base-url URL] [--timeout SECONDS] [--output FILE]

MODEL is asked as ``check --verify`` asks it: local/PATH.gguf, or PROVIDER/NAME. DIR holds desk/ and score_desk.py, the
scorer, which is used as it is. N articles are drawn by the seed; of each the right and the wrong summary is asked about.
Prints a table and writes it to benchmarks/results/second_opinion.md: the check alone, the doubts alone, and both.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from benchmarks.desk import HEAD, line  # noqa: E402
from benchmarks.labelled import DATA, Case, known_articles, summaries  # noqa: E402
from benchmarks.scoring import load_scorer  # noqa: E402

from summarise.article import Article  # noqa: E402
from summarise.checking import Code, Flag  # noqa: E402
from summarise.checking.check import check  # noqa: E402
from summarise.engines.access import Access  # noqa: E402
from summarise.engines.engine import close  # noqa: E402
from summarise.engines.verifying import second_opinion, verifier_for  # noqa: E402

RESULTS = HERE / "results" / "second_opinion.md"

Spans = list[tuple[int, int, str]]


def spans(flags: tuple[Flag, ...], *, doubts: bool, others: bool) -> Spans:
    """The flags as the scorer takes them: a model's doubts, the check's own, or both."""
    return [
        (flag.claim.start, flag.claim.end, flag.severity.value)
        for flag in flags
        if flag.claim is not None and (doubts if flag.code is Code.MODEL_DOUBT else others)
    ]


async def asked(model: str, access: Access, documents: dict[str, str], cases: list[Case]) -> dict[str, Any]:
    """Every case's flags by (article, summary), what was counted on the way, and the seconds that it took."""
    verifier = verifier_for(model, access)
    flags: dict[tuple[str, str], tuple[Flag, ...]] = {}
    counted: Counter[str] = Counter()
    began = time.monotonic()
    try:
        for number, case in enumerate(cases, 1):
            text = documents[case["document"]]
            checked = check(text, case["summary"])
            opinion = await second_opinion(verifier, Article(text), case["summary"], checked)
            flags[text, case["summary"]] = opinion.checked.flags
            counted["calls"] += opinion.usage.calls
            counted["tokens in"] += opinion.usage.input_tokens
            counted["tokens out"] += opinion.usage.output_tokens
            counted["statements"] += opinion.record.statements
            counted["doubts"] += opinion.record.doubts
            counted["failed"] += opinion.record.failed is not None
            print(f"{number} of {len(cases)}: {dict(counted)}", file=sys.stderr, flush=True)
    finally:
        await close(verifier)
    return {"flags": flags, "counted": counted, "seconds": time.monotonic() - began}


def main() -> None:
    """Draw the articles, ask, score, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--base-url")
    parser.add_argument(
        "--timeout",
        type=float,
        default=180.0,
        help="seconds for one answer; one that is not there then counts as failed",
    )
    parser.add_argument("--output", type=Path, default=RESULTS)
    options = parser.parse_args()
    scorer = load_scorer(options.data)
    documents = known_articles(options.data)
    cases = summaries(options.data / "desk" / "cases.jsonl", documents)
    names = sorted({case["document"] for case in cases})
    drawn = set(random.Random(options.seed).sample(names, min(options.articles, len(names))))
    cases = [case for case in cases if case["document"] in drawn]
    access = Access(base_url=options.base_url, timeout=options.timeout, max_retries=0)
    answer = asyncio.run(asked(options.model, access, documents, cases))
    rows = [HEAD.format(f"{len(drawn)} articles, {len(cases)} summaries")]
    for name, doubts, others in (
        ("the check", False, True),
        ("the model's doubts", True, False),
        ("both", True, True),
    ):
        result = scorer.score(
            documents,
            cases,
            lambda s, t, d=doubts, o=others: spans(answer["flags"][s, t], doubts=d, others=o),
        )[0]
        rows.append(line(name, "warning", result["warning"]))
    told = ", ".join(f"{n:,} {what}" for what, n in answer["counted"].items())
    text = "\n".join([*rows, "", f"Seed {options.seed}; {told}; {answer['seconds']:.0f} s by the clock."])
    print(text)
    options.output.write_text(
        f"# What a model that reads adds\n\nAsked: {Path(options.model).name}.\n\n{text}\n"
    )


if __name__ == "__main__":
    main()
