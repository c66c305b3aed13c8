#!/bin/sh
# isodate 0.7.2: a duration of a month and a half is written out as one month, half a year as nothing.
# Input: parse_duration("P1.5M") and parse_duration("P0.5Y"), which ISO 8601 allows and the library takes.
# Expected: 1.5 months and 0.5 years in the text of the object, since the object has them (its field says 1.5).
# Seen: "1 months, 0:00:00", and "years=0, months=0" in the form for programmers.
# Why it matters: logs, messages and tables show the text. The term of a loan or a licence is told a third too short while the
# value behind it is right, so that a look at the field does not show the fault.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check isodate==0.7.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import isodate

month, year = isodate.parse_duration("P1.5M"), isodate.parse_duration("P0.5Y")
print(month.months, str(month), repr(year))
sys.exit(float(month.months) != 1.5 or str(month) != "1 months, 0:00:00" or "years=0, months=0" not in repr(year))
PYTHON
