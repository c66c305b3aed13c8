#!/bin/sh
# pyparsing 3.3.3: its ready-made reader of mixed numbers makes -0.25 of "-1 3/4", and -1.5 of "-2 1/2".
# Input: pyparsing_common.mixed_integer on "1 3/4", "-1 3/4", "-1-3/4", "-2 1/2" and "-3/4".
# Expected: 1.75, -1.75, -1.75, -2.5 and -0.75. Its page says that the expression reads a fraction or an integer with a fraction and
# gives a float; -3/4 is among its examples. The sign of a mixed number is that of the whole, as a school book has it.
# Seen: 1.75, -0.25, -0.25, -1.5 and -0.75. Only the integer is negative, and the fraction is added to it. A positive number and a
# fraction alone are right, so that a test of the two says nothing of it.
# Why it matters: changes of interest rates and shares, eye glasses and temperatures are written so. A rate that was cut by one and
# three quarters of a point seems cut by a quarter, and the sign, at which one would look first, is right.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyparsing==3.3.3
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from pyparsing import pyparsing_common

texts = ("1 3/4", "-1 3/4", "-1-3/4", "-2 1/2", "-3/4")
seen = {text: pyparsing_common.mixed_integer.parse_string(text, parse_all=True)[0] for text in texts}
print(seen)
sys.exit(list(seen.values()) != [1.75, -0.25, -0.25, -1.5, -0.75])
PYTHON
