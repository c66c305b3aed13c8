#!/bin/sh
# timelength 3.0.4: "two and a half days" is half a day, "an hour and a half" one hour.
# Input: the two phrases, and "half an hour" beside them.
# Expected: 216,000 and 5,400 seconds, or a failure: the result has a field for it.
# Seen: 43,200 and 3,600 seconds. What stands before or behind "and a half" is lost.
# Why it matters: a strike of two and a half days that is stored as twelve hours is a fifth of it. The phrase is how people
# write such lengths, and the library is made for what people write.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check timelength==3.0.4
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from timelength import TimeLength

seen = [TimeLength(s).result.seconds for s in ("two and a half days", "an hour and a half", "half an hour")]
print(seen)
sys.exit(seen != [43200.0, 3600.0, 1800.0])
PYTHON
