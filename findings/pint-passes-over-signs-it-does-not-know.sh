#!/bin/sh
# Pint 0.25.3: a minus sign or a dash that is not ASCII is passed over, and what stands beside it is multiplied.
# Input: "\u22125 m" (the minus sign that typeset text has) and "5\u20137 m" (a range with an en dash).
# Expected: -5 meter for the first, as for "-5 m"; an error for the second, as for "5-7 m".
# Seen: 5 meter and 35 meter. Other characters raise an error ("\u00bd m"), these say nothing.
# Why it matters: a frost of -5 degrees and a range of 5 to 7 kilometres, copied from a web page or a PDF, are
# parsed to values that stand nowhere in the text.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pint==0.25.3
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pint

units = pint.UnitRegistry()
seen = [units.Quantity(text) for text in ("-5 m", "\u22125 m", "5\u20137 m")]
print(*seen, sep=" | ")
try:
    units.Quantity("5-7 m")
    refused = False
except pint.DimensionalityError:
    refused = True
sys.exit([value.to("m").magnitude for value in seen] != [-5, 5, 35] or not refused)
PYTHON
