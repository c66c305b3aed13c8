#!/bin/sh
# pyjstat 2.4.0: read and written again, a JSON-stat table with two places of one name has four values for two cells.
# Input: a data set of two regions (codes A and B, both called "Newport") and two years: 1, 2, 3, 4.
# Expected: a data set of two regions again, or a failure: the codes tell them apart, and the format asks for as many values
# as the sizes multiply to.
# Seen: one region, a size of 1 by 2, and all four values. Whoever reads by position takes the first place's for both.
# Why it matters: towns and districts of one name are usual in official statistics, and the numbers of the second are lost
# to every reader that trusts the sizes.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyjstat==2.4.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import sys

from pyjstat import pyjstat

given = {
    "version": "2.0", "class": "dataset", "label": "Ships", "id": ["region", "year"], "size": [2, 2],
    "dimension": {
        "region": {"label": "Region", "category": {"index": ["A", "B"], "label": {"A": "Newport", "B": "Newport"}}},
        "year": {"label": "Year", "category": {"index": ["2023", "2024"], "label": {"2023": "2023", "2024": "2024"}}},
    },
    "value": [1, 2, 3, 4],
}
frame = pyjstat.Dataset.read(json.dumps(given)).write("dataframe")
again = json.loads(pyjstat.Dataset.read(frame).write())
print(again["size"], again["value"])
sys.exit((again["size"], again["value"]) != ([1, 2], [1, 2, 3, 4]))
PYTHON
