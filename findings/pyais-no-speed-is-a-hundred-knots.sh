#!/bin/sh
# pyais 3.3.1 (AIS, what ships send): a ship that does not tell its speed is read as one that does 102.3 knots.
# Input: a position report with the values that the format keeps for "not available": speed 1023, course 3600, heading 511,
# longitude 181 and latitude 91 degrees, seconds 60.
# Expected: None, as for a field that was not sent; the rate of turn has a name of its own for it (NO_TI_DEFAULT).
# Seen: speed 102.3, course 360.0, heading 511, longitude 181.0, latitude 91.0 and second 60, as plain numbers like any other.
# Why it matters: ferries and tugs leave out their speed or heading all the time. The fastest ship of the day, the mean speed in a
# strait, and how many ships broke a limit of 12 knots are wrong, and 102.3 is no round number that would be noticed.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyais==3.3.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from pyais import decode, encode_dict

absent = {"speed": 102.3, "course": 360.0, "heading": 511, "lon": 181.0, "lat": 91.0, "second": 60}
sent = encode_dict({"type": 1, "mmsi": "111222333", "turn": -128, **absent})
read = decode(*sent).asdict()
print(sent, {name: read[name] for name in [*absent, "turn"]})
sys.exit({name: read[name] for name in absent} != absent)
PYTHON
