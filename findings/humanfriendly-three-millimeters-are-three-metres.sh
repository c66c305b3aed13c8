#!/bin/sh
# humanfriendly 10.0: "3 millimeters" are three metres, "5 miles" five metres, "100 megabits" a hundred megabytes.
# Input: two lengths and a size, each with its unit written out.
# Expected: 0.003 and 8,046.72 metres and 12,500,000 bytes, or the failure that "3 centimeters" and "6 feet" end in.
# Seen: 3, 5 and 100,000,000. The first letter of a unit decides where the whole word is not known.
# Why it matters: the results are a thousandfold and eightfold too large and 1,600 times too small, and other units of the same
# list are refused, so that a caller takes what comes back for checked.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check humanfriendly==10.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from humanfriendly import InvalidLength, parse_length, parse_size

try:
    refused = parse_length("3 centimeters")
except InvalidLength:
    refused = None
seen = [parse_length("3 millimeters"), parse_length("5 miles"), parse_size("100 megabits"), refused]
print(seen)
sys.exit(seen != [3, 5, 100_000_000, None])
PYTHON
