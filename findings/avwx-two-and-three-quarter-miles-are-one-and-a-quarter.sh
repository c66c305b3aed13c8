#!/bin/sh
# avwx-engine 1.9.10 (weather reports of airports): a visibility of 2 3/4 miles is 1.25 miles.
# Input: METAR reports with 2 1/2SM, 2 3/4SM, 1 5/8SM and 1 7/8SM; American observers report quarters and eighths of a mile.
# Expected: 2.5, 2.75, 1.625 and 1.875 statute miles.
# Seen: 2.5, 1.25, 1.375 and 1.625; the summary and the words to be spoken say the same ("one and one quarter of a mile"). The mixed
# number is made a fraction, 11/4, and of that the first digit is taken for the whole miles again, 1 1/4. With one digit above the
# line, as in 5/2, it is right.
# Why it matters: between two hours that are right, one has less than half of its visibility. Whoever counts how often an airport fell
# below a limit, or draws how a fog came and went, has dips that were not there.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check avwx-engine==1.9.10
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import avwx

REPORT = "KJFK 051951Z 18012KT %sSM RA BKN040 10/05 A2992"
read = {}
for told in ("2 1/2", "2 3/4", "1 5/8", "1 7/8"):
    report = avwx.Metar.from_report(REPORT % told)
    read[told] = report.data.visibility.value
    print(told, "->", read[told], "|", report.summary)
sys.exit(read != {"2 1/2": 2.5, "2 3/4": 1.25, "1 5/8": 1.375, "1 7/8": 1.625})
PYTHON
