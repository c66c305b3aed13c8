#!/bin/sh
# autocorrect 2.6.1: it corrects "sixtieth" to "sixteenth", "fortieth" to "fiftieth" and "billionth" to "millionth".
# Input: English without a mistake in it: the ordinals of the tens, a triennial report and a billionth of a metre.
# Expected: the same text. It is a corrector of spelling, and no word here is misspelt.
# Seen: sixteenth, seventeenth, eighteenth, nineteenth, thirteenth, fiftieth for the fortieth, biennial, millionth; of the tens
# only the twentieth and the fiftieth stay. Its list of words has these and the ordinals up to nineteen, but not the other tens, and
# what is not in it gives way to what is, two letters away.
# Why it matters: speech that was transcribed and pages that were scanned go through such a step. A seventieth session and a goal in
# the ninetieth minute become others that exist as well, and a spelling check afterwards has nothing to find.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check autocorrect==2.6.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

from autocorrect import Speller

right = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth triennial billionth".split()
correct = Speller()
read = {word: correct(f"This is the {word} report.").split()[3] for word in right}
print(read)
changed = {word: other for word, other in read.items() if other != word}
sys.exit(
    changed
    != {
        "thirtieth": "thirteenth",
        "fortieth": "fiftieth",
        "sixtieth": "sixteenth",
        "seventieth": "seventeenth",
        "eightieth": "eighteenth",
        "ninetieth": "nineteenth",
        "triennial": "biennial",
        "billionth": "millionth",
    }
)
PYTHON
