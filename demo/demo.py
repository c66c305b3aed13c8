"""The demonstration: an article summarised without a model, then a summary with planted mistakes checked.

Everything shown is what the commands print when they are run; nothing needs a key or a network.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ARTICLE = HERE.parent / "fixtures" / "police-figures" / "article.txt"
WRONG = HERE / "wrong_summary.txt"
FLAGGED = 1  # the exit code of a check that found errors

# What the wrong summary says, and what the article says there. Written by hand.
PLANTED = [
    ("More than 12,400 smuggling cases", "Nearly 12,400"),
    ("2.3 billion litres of diesel", "2.3 million litres"),
    ("Between March and August 2031", "2030"),
    ("14,900 officers", "14,600"),
    ("48.5 million dollars", "48.5 million euros"),
]


def say(text: str = "") -> None:
    """One paragraph of the demonstration's own words."""
    print(text, flush=True)


def run(*arguments: str | Path) -> int:
    """Show a command and run it; the exit code."""
    shown = [os.path.relpath(a) if isinstance(a, Path) else a for a in arguments]
    say(f"\n$ summarise {' '.join(shown)}\n")
    return subprocess.run([sys.executable, "-m", "summarise", *shown], check=False).returncode  # noqa: S603


def main() -> int:
    """Run it; 0 when everything went as told."""
    say("1. SUMMARISE AN ARTICLE")
    say("   The built-in engine needs no model: it copies the article's own sentences and their figures.")
    if run(ARTICLE, "--max-facts", "4"):
        return 1
    say("\n2. CHECK A SUMMARY WITH PLANTED MISTAKES")
    say(f"   {os.path.relpath(WRONG)} was written by hand and is wrong in {len(PLANTED)} places:")
    for wrong, right in PLANTED:
        say(f"   - “{wrong}”; the article says “{right}”")
    code = run("check", ARTICLE, WRONG)
    say(f"\n   Exit code {code}: there are errors. A script can stop here.")
    say(
        "   `summarise explain CODE` says what a flag means. Next, try `summarise check YOUR_ARTICLE YOUR_SUMMARY`."
    )
    return 0 if code == FLAGGED else 1


if __name__ == "__main__":
    sys.exit(main())
