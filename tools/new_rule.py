"""``make rule NAME=value/other_speed``: a module in a family of checking/rules with its RULE, and its tests, to be filled in.

What has to be entered by hand is printed: the place in precedence.py, which is a decision.
"""

from __future__ import annotations

import keyword
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULE = '''"""TODO: what is wrong with a number when this rule speaks, and by which closed list or relation it knows."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.verdicts import Code


def judged(sight: Sight) -> Judgement | None:
    """The judgement on the claim that ``sight`` shows; None where this rule has nothing to say of it."""
    return None


RULE = ClaimRule("{name}", (Code.WRONG_REFERENT,), judged)
'''
TESTS = '''"""TODO: what is accused of it, and what is right and is not."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

# source, a wrong summary, the flag as "code: words"
WRONG: list[tuple[str, str, str]] = []
# source, a right summary in other words
RIGHT = [("The mill at Lowmere employs 40 people.", "Forty people work at the mill in Lowmere.")]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert codes(source, summary) == []
'''
TO_DO = """{module}
{tests}
Now enter it in src/summarise/checking/flags/precedence.py, where its word counts:

    from summarise.checking.rules.{family} import {name}
    CARRIED = (..., {name}.RULE, ...)   # or ALONE, MISSING; a SecondRule in SECOND, a SentenceRule in SENTENCE

A SentenceRule says what it cannot do without (needs, words, there: see aligning/rule.py), so that no other sentence asks it. The forms
that its words stand for go into WORDED in tests/checking/test_triggers.py.

A new code goes into Code (checking/verdicts.py), TITLES (checking/explaining/titles.py), DEFAULT (checking/weighing/severity.py), and
gets a page with a wrong and a right example (checking/explaining/flags.toml); then `python tools/flags_doc.py`.
A new rule begins as a note until it is measured.
"""


def main(where: str, root: Path = ROOT) -> int:
    """Write both files under ``root`` and say what is left to do. 1 for a name that cannot be, or is taken."""
    family, _, name = where.rpartition("/")
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or keyword.iskeyword(name):
        print(
            f"make rule NAME=...: {name!r} is no name of a module; small letters, digits and _",
            file=sys.stderr,
        )
        return 1
    rules = root / "src" / "summarise" / "checking" / "rules"
    families = sorted(p.parent.name for p in rules.glob("*/__init__.py"))
    if family not in families:
        print(
            f"make rule NAME=...: say the family too: {families[0]}/{name}; there are {', '.join(families)}",
            file=sys.stderr,
        )
        return 1
    module = rules / family / f"{name}.py"
    tests = root / "tests" / "checking" / family / f"test_{name}.py"
    for path in (module, tests):
        if path.exists():
            print(f"{path.relative_to(root)}: is there already", file=sys.stderr)
            return 1
    tests.parent.mkdir(exist_ok=True)
    module.write_text(MODULE.format(name=name), encoding="utf-8")
    tests.write_text(TESTS, encoding="utf-8")
    print(
        TO_DO.format(
            family=family, name=name, module=module.relative_to(root), tests=tests.relative_to(root)
        ),
        end="",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
