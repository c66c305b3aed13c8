#!/bin/sh
# number-parser 0.3.2: "1.5 million" becomes "1.5 1000000", and "one point five million" "1 point 5000000".
# Input: the sentences "It cost 1.5 million pounds." and "It cost one point five million pounds."
# Expected: 1500000 in both, or the text as it is.
# Seen: "It cost 1.5 1000000 pounds." and "It cost 1 point 5000000 pounds."
# Why it matters: it is made to turn the numbers of a text into digits before they are taken out. What is taken out then is a million and
# five million, which the text never says, and the right sum is nowhere.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check number-parser==0.3.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from number_parser import parse

said = [parse(f"It cost {sum} pounds.") for sum in ("1.5 million", "one point five million")]
print(said)
sys.exit(said != ["It cost 1.5 1000000 pounds.", "It cost 1 point 5000000 pounds."])
PYTHON
