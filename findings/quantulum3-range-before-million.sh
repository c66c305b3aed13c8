#!/bin/sh
# quantulum3 0.10.0: of a range whose million is told once, neither end is read right.
# Input: "$5-7 million", and "5-7 km" beside it. Expected: 6,000,000 dollars, uncertainty 1,000,000, as 6 and 1 for the
# kilometres. Seen: 35,500,002.5 with an uncertainty of 35,499,997.5, which is 5 to 71,000,000.
# Why it matters: amounts in news are told so ("$5-7 million", "2-3 billion"); the value stands nowhere in the text.
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

seen = {text: [(q.value, q.uncertainty) for q in parser.parse(text)] for text in ("$5-7 million", "5-7 km")}
print(seen)
sys.exit(seen != {"$5-7 million": [(35500002.5, 35499997.5)], "5-7 km": [(6.0, 1.0)]})
PYTHON
