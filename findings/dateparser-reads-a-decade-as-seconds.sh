#!/bin/sh
# dateparser 1.5.0: a decade is read as a number of seconds, counted back from the present moment.
# Input: "the 1990s" and "the 60s", and search_dates over "Sales rose in the 1990s.", with a fixed present.
# Expected: a date in the decade, or None, as for "the early 1990s" and "19th century".
# Seen: 1,990 seconds and 60 seconds before the present: a moment of today, 33 minutes ago.
# Why it matters: a sentence about history gets today's date, and a time line or a check of dates takes it for one.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from datetime import datetime, timedelta

import dateparser
from dateparser.search import search_dates

now = datetime(2025, 6, 15, 12)
options = {"languages": ["en"], "settings": {"RELATIVE_BASE": now}}
decade, sixties = dateparser.parse("the 1990s", **options), dateparser.parse("the 60s", **options)
found = search_dates("Sales rose in the 1990s.", **options)
print(decade, sixties, found)
same = decade == now - timedelta(seconds=1990) and sixties == now - timedelta(seconds=60)
sys.exit(not same or [date for _, date in found or []] != [now - timedelta(seconds=1990)])
PYTHON
