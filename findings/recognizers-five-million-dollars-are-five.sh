#!/bin/sh
# recognizers-text-number-with-unit 1.0.2a2: "$5m" is five dollars, and five metres.
# Input: recognize_currency and recognize_dimension of "The bridge cost $5m." in English, beside "$5 million".
# Expected: 5,000,000 dollars, as for the word; a letter behind a sum of money is its magnitude in every newspaper.
# Seen: "$5" with the value 5; as a dimension "5m", 5 metres.
# Why it matters: of money it is wrong by a factor of a million, in the form that headlines and tables use, and the piece
# that would have shown it is handed to another recognizer as a length.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check recognizers-text==1.0.2a2 recognizers-text-number==1.0.2a2 recognizers-text-number-with-unit==1.0.2a2 'emoji<2'
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from recognizers_number_with_unit import recognize_currency, recognize_dimension
from recognizers_text import Culture

letter = [r.resolution["value"] for r in recognize_currency("The bridge cost $5m.", Culture.English)]
word = [r.resolution["value"] for r in recognize_currency("The bridge cost $5 million.", Culture.English)]
length = [r.resolution for r in recognize_dimension("The bridge cost $5m.", Culture.English)]
print(letter, word, length)
sys.exit(letter != ["5"] or word != ["5000000"] or length != [{"value": "5", "unit": "Meter"}])
PYTHON
