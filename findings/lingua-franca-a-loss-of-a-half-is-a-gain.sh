#!/bin/sh
# lingua-franca 0.4.3: nice_number(-0.5) is "a half".
# Input: changes between minus one and one, as a reader of figures aloud gets them: -0.25, -0.5, 0.5, -1.5.
# Expected: the minus in the words, as in "-1 and a half" for -1.5 and in "minus zero point five" by the same library's pronounce_number.
# Seen: "a half" for both of 0.5 and -0.5, "a forth" for -0.25; in French, Spanish, German and Italian alike. The sign is the whole number's, and nought has none.
# Why it matters: a fall of half a point and a rise of one sound the same, and the words are good English.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check lingua-franca==0.4.3
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

from lingua_franca import load_languages
from lingua_franca.format import nice_number

load_languages(["en"])
told = [nice_number(value, lang="en") for value in (-0.25, -0.5, 0.5, -1.5)]
print(told)
sys.exit(told != ["a forth", "a half", "a half", "-1 and a half"])
PYTHON
