"""Time one finder over article-sized texts; a process of its own, so that peak memory is the finder's.

usage: quantity_speed.py MODULE:FUNCTION DOCUMENTS.jsonl [--seconds S]

Prints one JSON line: characters read, seconds of processor time (the best of three passes where a pass is short),
quantities found, peak memory in KiB. A slow finder is stopped at a document's end once S seconds are used up.
"""

from __future__ import annotations

import argparse
import importlib
import json
import resource
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any


def ours(text: str) -> Iterable[Any]:
    """The project's finder with everything read: what is worked out on first use is used."""
    from summarise import find_quantities

    found = find_quantities(text)
    for quantity in found:
        _ = quantity.noun, quantity.verb
    return found


def ours_unread(text: str) -> Iterable[Any]:
    """The project's finder as it returns."""
    from summarise import find_quantities

    return find_quantities(text)


def measure(finder: Callable[[str], Iterable[Any]], texts: list[str], limit: float) -> dict[str, float]:
    """Characters, seconds and quantities of the quickest of up to three passes within ``limit`` seconds."""
    list(finder(texts[0]))  # whatever is loaded on first use
    best: dict[str, float] = {}
    used = 0.0
    for _ in range(3):
        characters = quantities = 0
        seconds = 0.0
        for text in texts:
            started = time.process_time()
            quantities += len(list(finder(text)))
            seconds += time.process_time() - started
            characters += len(text)
            if used + seconds > limit:
                break
        used += seconds
        if not best or characters / seconds > best["characters"] / best["seconds"]:
            best = {"characters": characters, "seconds": seconds, "quantities": quantities}
        if used > limit:
            break
    return best


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("finder")
    parser.add_argument("documents")
    parser.add_argument("--seconds", type=float, default=8.0)
    options = parser.parse_args()
    sys.path.insert(0, ".")
    module, function = options.finder.split(":")
    with open(options.documents, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    result = measure(getattr(importlib.import_module(module), function), texts, options.seconds)
    result["peak_kib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps(result))


if __name__ == "__main__":
    main()
