#!/bin/sh
# arrow 1.4.0: "1 year and 2 months ago" is two months ago.
# Input: dehumanize of that, of "1 hour and 30 minutes ago" and of "2 hours and 1 minute ago", on 29 November 2026 at noon; for
# comparison "a year and 2 months ago", and "1 year ago" alone.
# Expected: September 2025, half past ten and a minute to ten, or an error, as "1 year ago" gives. Its page says that it takes a text
# with a time told in human terms; of several parts it writes such texts itself, and reads the one with "a year".
# Seen: 29 September 2026, half past eleven and ten o'clock. One of a kind is known by the word alone ("a year", "an hour"); written
# with its digit it is passed over as soon as another part of the text is understood.
# Why it matters: whoever dates posts, loans or last sightings by such words is out by a whole year, where a one happens to be in
# the text; "2 years and 2 months ago" beside it in the same list is right.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check arrow==1.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import arrow

noon = arrow.get("2026-11-29T12:00:00")
told = ("1 year and 2 months ago", "1 hour and 30 minutes ago", "2 hours and 1 minute ago", "a year and 2 months ago")
seen = [noon.dehumanize(text).format("YYYY-MM-DD HH:mm") for text in told]
try:
    alone = noon.dehumanize("1 year ago").format("YYYY-MM-DD HH:mm")
except ValueError:
    alone = "an error"
print(dict(zip(told, seen)), alone)
expected = ["2026-09-29 12:00", "2026-11-29 11:30", "2026-11-29 10:00", "2025-09-29 12:00"]
sys.exit(seen != expected or alone != "an error")
PYTHON
