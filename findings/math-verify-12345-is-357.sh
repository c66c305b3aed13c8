#!/bin/sh
# math-verify 0.9.0 (marks the answers of language models): "12\,345" is 357, and so the answer 12345 is wrong and 357 right.
# Input: 12\,345 and 299\,792\,458 in a formula of LaTeX, and 1\,500\,000 in a box; for comparison 12{,}345. Then two answers, 12345
# and 357, held against the first.
# Expected: 12345, 299792458 and 1500000. A thin space between groups of three digits is what ISO 80000-1 and the SI brochure ask for,
# \, is LaTeX's thin space, and siunitx sets 12345 so.
# Seen: 357, 1549 and 0; the last is right. Whole numbers with a space between are added up, or multiplied where a group is nought.
# Why it matters: models are trained and ranked by it. A solution that writes its numbers as a physicist does is marked wrong, and one
# that is wrong can be marked right; nothing raises an error, and the score only looks a little low.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "math-verify[antlr4_13_2]==0.9.0" latex2sympy2_extended==1.11.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from math_verify import parse, verify

seen = {text: int(parse(text)[0].doit()) for text in (r"$12\,345$", r"$299\,792\,458$", r"$\boxed{1\,500\,000}$", "$12{,}345$")}
gold = parse(r"$12\,345$")
marks = {answer: verify(gold, parse(answer)) for answer in ("12345", "357")}
print(seen, marks)
sys.exit(list(seen.values()) != [357, 1549, 0, 12345] or marks != {"12345": False, "357": True})
PYTHON
