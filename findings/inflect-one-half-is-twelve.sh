#!/bin/sh
# inflect 7.6.0: the text "1/2" is spelled "twelve", "1e6" is "sixteen".
# Input: number_to_words of the two texts, beside "1,234" and "2.5", which are taken as numbers in text.
# Expected: one half and one million, or an error for what is not taken.
# Seen: "twelve" and "sixteen": what is no digit is left out, and the digits that remain are one number.
# Why it matters: texts read aloud and cheques are written this way. No caller sees that the number is another one.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check inflect==7.6.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import inflect

words = inflect.engine().number_to_words
seen = [words(text) for text in ("1/2", "1e6", "1,234", "2.5")]
print(seen)
right = ["one thousand, two hundred and thirty-four", "two point five"]
sys.exit(seen != ["twelve", "sixteen", *right])
PYTHON
