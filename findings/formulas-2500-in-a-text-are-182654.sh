#!/bin/sh
# formulas 1.3.4 (computes Excel workbooks): VALUE("2,500") is 182,654, and VALUE("1,234") is 85,469.
# Input: both, VALUE("1,250,000") and VALUE("12,345"); for comparison VALUE("1234").
# Expected: 2500, 1234, 1250000 and 12345, or an error. Excel's page on VALUE says that the text may have any of the formats of a
# constant number, a date or a time that Excel recognises, and 2,500 with its mark of thousands is a number to it; as a date it
# takes none of these.
# Seen: 182654, 85469 and 91313, which are the first of February 2400 and of January 2134 and 2150, counted in days as Excel does; an
# error for 12,345. What Python does not take for a number is given to a reader of dates, which takes nearly everything.
# Why it matters: numbers that came in as text are just what VALUE is for. Where two of five rows become dates of a far future, the
# column is all numbers, and its total is seventy times too large.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check formulas==1.3.4
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import formulas

seen = {}
for text in ("1234", "2,500", "1,234", "1,250,000", "12,345"):
    compute = formulas.Parser().ast(f'=VALUE("{text}")')[1].compile()
    seen[text] = str(compute())
print(seen)
right = float(seen["1234"]) == 1234 and "#VALUE!" in seen["12,345"]
far = all(70_000 < float(seen[text]) < 200_000 for text in ("2,500", "1,234", "1,250,000"))
sys.exit(not (right and far))
PYTHON
