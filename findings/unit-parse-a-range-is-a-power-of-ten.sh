#!/bin/sh
# unit-parse 0.1.12 (pint 0.25.3): "10-20 °C" is 0.00000000000000000001 degrees.
# Input: "10-20 °C", as labels and data sheets write a range.
# Expected: two ends, as other parsers give them, or nothing.
# Seen: 1e-20 degrees Celsius: the hyphen is read as "ten to the power of minus twenty".
# Why it matters: it is made for data sheets of chemicals. Storage between ten and twenty degrees is stored as freezing point.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check unit-parse==0.1.12 pint==0.25.3 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from unit_parse import parser

read = parser("10-20 °C")
print(repr(read))
sys.exit(repr(read) != "<Quantity(1e-20, 'degree_Celsius')>")
PYTHON
