"""How well the check tells right sentences from wrong ones in German, French, Spanish, Italian, Portuguese, Dutch, Chinese and Japanese.

usage: languages_check.py [--faults LANGUAGE...] [--seen] [--output FILE]

Reads the sets named in ``SETS`` from benchmarks/desk_summaries: short articles of our own with right sentences in other
words (rounded, worked out, turned round) and wrong ones with the words that are wrong. Each sentence is checked by
itself against its article. A wrong one is found when a flag overlaps its wrong words; every other flag is a false alarm.
``--faults`` prints the misses and false alarms of the tuned sets; the unseen ones are only scored, their sentences are
not to be read when a rule is made. ``--seen`` counts by code and severity how many flags of the first tuned set
pointed at the mistake and how many accused something right, there and in the right summaries of the articles in other
languages of retold_business.jsonl: what ``weighing.abroad`` holds.

Prints Markdown tables and writes them behind the first table of benchmarks/results/languages.md.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.labelled import OWN, Case, lines  # noqa: E402

from summarise.checking.check import check  # noqa: E402
from summarise.checking.verdicts import Severity  # noqa: E402
from summarise.quantities.finder import find_quantities  # noqa: E402
from summarise.quantities.languages.detecting import LANGUAGES, detect  # noqa: E402

RESULTS = HERE / "results" / "languages.md"
SETS = {  # the name in the table, and the file
    "tuned": "languages_tuned.jsonl",
    "unseen": "languages_unseen.jsonl",
    "worked out": "languages_worked_out.jsonl",
    "Asian, tuned": "languages_asian_tuned.jsonl",
    "Asian, unseen": "languages_asian_unseen.jsonl",
}
LEVELS = {"warning": (Severity.ERROR, Severity.WARNING), "error": (Severity.ERROR,)}
MARK = "## The check in other languages"
_HEAD = (
    "| set | language | from | wrong ones found | right ones accused | false alarms per 100 right numbers |"
)

Flagged = list[tuple[int, int, Severity, str]]


def flagged(source: str, sentence: str) -> Flagged:
    """What is flagged in a sentence, with how grave it is and the code."""
    return [
        (flag.claim.start, flag.claim.end, flag.severity, flag.code.value)
        for flag in check(source, sentence).flags
        if flag.claim is not None and flag.severity is not Severity.NOTE
    ]


def scored(story: Case, counts: dict[str, Counter[str]], *, faults: bool) -> Iterator[tuple[str, str]]:
    """Adds one article's sentences to ``counts`` by level; yields what was missed and found by kind."""
    language = story["language"]
    for sentence in story["right"]:
        flags = flagged(story["source"], sentence)
        numbers = len(find_quantities(sentence, language))
        for level, grave in LEVELS.items():
            here = {(a, b) for a, b, severity, _ in flags if severity in grave}
            counts[level].update({"right": 1, "accused": bool(here), "false": len(here), "numbers": numbers})
        if faults and flags:
            print(
                f"{language} {story['topic']} FALSE {sentence}  {[(sentence[a:b], str(s), c) for a, b, s, c in flags]}"
            )
    for sentence, words, kind in story["wrong"]:
        start = sentence.index(words)
        end = start + len(words)
        flags = flagged(story["source"], sentence)
        numbers = max(0, len(find_quantities(sentence, language)) - 1)
        for level, grave in LEVELS.items():
            here = {(a, b) for a, b, severity, _ in flags if severity in grave}
            hit = any(a < end and b > start for a, b in here)
            off = sum(not (a < end and b > start) for a, b in here)
            counts[level].update({"wrong": 1, "found": hit, "false": off, "numbers": numbers})
        hit = any(a < end and b > start for a, b, _, _ in flags)
        yield kind, "found" if hit else "missed"
        if faults and not hit:
            print(
                f"{language} {story['topic']} MISSED {kind}: {sentence}  [{words}]  {[(sentence[a:b], c) for a, b, _, c in flags]}"
            )


def row(half: str, name: str, level: str, t: Counter[str]) -> str:
    """One line of the table."""
    return (
        f"| {half} | {name} | {level} | {t['found']} of {t['wrong']} | {t['accused']} of {t['right']} "
        f"| {100 * t['false'] / max(1, t['numbers']):.1f} |"
    )


def tables(faults: set[str]) -> Iterator[str]:
    """All lines of the report."""
    kinds: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    yield from (_HEAD, "|---|---|---|---:|---:|---:|")
    for half, file in SETS.items():
        counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        for story in lines(OWN / file):
            shown = "unseen" not in file and story["language"] in faults
            for kind, met in scored(story, counts[story["language"]], faults=shown):
                kinds[kind][half][met] += 1
        for language, by_level in counts.items():
            for level in LEVELS:
                yield row(half, LANGUAGES[language], level, by_level[level])
        for level in LEVELS:
            whole: Counter[str] = Counter()
            for by_level in counts.values():
                whole.update(by_level[level])
            yield row(half, "all", level, whole)
    yield from (
        "",
        "Found at warning and above, by kind of mistake:",
        "",
        f"| kind | {' | '.join(SETS)} |",
        "|---|" + "---:|" * len(SETS),
    )
    for kind, halves in sorted(kinds.items()):
        cells = [f"{halves[h]['found']} of {halves[h].total()}" for h in SETS]
        yield f"| {kind} | {' | '.join(cells)} |"


def seen() -> Iterator[str]:
    """By code and severity: flags that were right, and that were wrong."""
    right: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    for story in lines(OWN / "languages_tuned.jsonl"):
        for sentence in story["right"]:
            wrong.update(
                (code, severity.value) for _, _, severity, code in flagged(story["source"], sentence)
            )
        for sentence, words, _ in story["wrong"]:
            start = sentence.index(words)
            for a, b, severity, code in flagged(story["source"], sentence):
                hit = a < start + len(words) and b > start
                (right if hit else wrong)[code, severity.value] += 1
    for story in lines(OWN / "retold_business.jsonl"):
        if detect(story["text"]) != "en":
            for summary in story["right"]:
                wrong.update(
                    (code, severity.value) for _, _, severity, code in flagged(story["text"], summary)
                )
    for key in sorted({*right, *wrong}):
        yield f"{key[0]} {key[1]}: right {right[key]}, wrong {wrong[key]}"


def main() -> None:
    """Score, print, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--faults", nargs="*", default=[], metavar="LANGUAGE")
    parser.add_argument("--output", type=Path, default=RESULTS)
    parser.add_argument("--seen", action="store_true")
    options = parser.parse_args()
    if options.seen:
        print("\n".join(seen()))
        return
    told = "\n".join(tables(set(options.faults)))
    print(told)
    before = (
        options.output.read_text(encoding="utf-8").partition(MARK)[0].rstrip()
        if options.output.exists()
        else ""
    )
    options.output.write_text(
        f"{before}\n\n{MARK}\n\n`benchmarks/languages_check.py`, over benchmarks/desk_summaries/languages_*.jsonl: "
        f"each sentence checked by itself.\n\n{told}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
