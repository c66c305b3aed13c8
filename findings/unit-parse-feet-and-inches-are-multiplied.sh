#!/bin/sh
# unit-parse 0.1.12 (pint 0.25.3): a man of "5 ft 3 in" is 15 feet tall.
# Input: "5 ft 3 in" and "6 ft 2 in".
# Expected: 5.25 feet and 6.17 feet.
# Seen: 15 feet and 12 feet: the two numbers are multiplied, and the inches are gone.
# Why it matters: heights, in the form that most texts of the United States have, come out as lengths that no warning goes with.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check unit-parse==0.1.12 pint==0.25.3 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from unit_parse import parser

read = [parser(height) for height in ("5 ft 3 in", "6 ft 2 in")]
print(read)
sys.exit([repr(one) for one in read] != ["<Quantity(15, 'foot')>", "<Quantity(12, 'foot')>"])
PYTHON
