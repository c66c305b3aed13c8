#!/bin/sh
# quantulum3 0.10.0: "half a million" is one million and a half.
# Input: "half a million people". Expected: 500,000; "2.5 million" and "two and a half hours" are read right.
# Seen: 1,500,000: the half is added to the million behind it.
# Why it matters: the words are usual in news, and the value is three times the one that is told.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check quantulum3==0.10.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import warnings

warnings.filterwarnings("ignore")
from quantulum3 import parser

seen = {t: [q.value for q in parser.parse(t)] for t in ("half a million people", "2.5 million euros", "two and a half hours")}
print(seen)
sys.exit(list(seen.values()) != [[1500000.0], [2500000.0], [2.5]])
PYTHON
