#!/bin/sh
# Babel 2.19.0: in its narrow form, 5 metres, 5 minutes and 5 months are the same text.
# Input: format_unit(5, unit, "narrow", locale="en") for length-meter, duration-minute and duration-month.
# Expected: three texts that a reader, or a program, can tell apart; the short form has "5 m", "5 min" and "5 mths".
# Seen: "5m" three times. The data is CLDR's, which means the form for places where the kind is known already.
# Why it matters: a list of results or a label on a map made so cannot be read back, and next to money "5m" is five million.
# Whoever checks numbers in such a text has four values for one expression.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from babel.units import format_unit

units = ("length-meter", "duration-minute", "duration-month")
narrow = {format_unit(5, unit, "narrow", locale="en") for unit in units}
short = {format_unit(5, unit, "short", locale="en") for unit in units}
print(narrow, short)
sys.exit(narrow != {"5m"} or len(short) != 3)
PYTHON
