#!/bin/sh
# humanize 4.17.0: 9.9 in the style of a news agency is "nine".
# Input: apnumber(9.9) and apnumber(2.7), beside intword(2_700_000).
# Expected: 9.9 left as it is (the style spells whole numbers below ten), or rounded to ten and three.
# Seen: "nine" and "two": what is behind the point is cut, also where it is nearly one more.
# Why it matters: a rate of 2.7 percent that is printed as "two percent" is wrong by a quarter, and looks like a number that
# somebody chose.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check humanize==4.17.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import humanize

seen = [humanize.apnumber(9.9), humanize.apnumber(2.7), humanize.intword(2_700_000)]
print(seen)
sys.exit(seen != ["nine", "two", "2.7 million"])
PYTHON
