#!/bin/sh
# num2words 0.5.14: the words of a decimal between -1 and 0 have no minus, in English and in most other languages.
# Input: -0.5 and -1.5 in English, French, German, Spanish, Portuguese, Dutch and Swedish.
# Expected: both say that they are below zero, as its own words for -1.5 do ("minus one point five").
# Seen: -0.5 is "zero point five": the sign is looked for in the whole part, and that is 0. Italian is right.
# Why it matters: growth of -0.5 percent, read out or written as words, becomes growth of 0.5 percent, and
# test sentences made with this library teach a reader of numbers that a loss is a gain.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from num2words import num2words

languages = ["en", "fr", "de", "es", "pt", "nl", "sv"]
changed = False
for language in languages:
    small, positive, large = (num2words(value, lang=language) for value in (-0.5, 0.5, -1.5))
    print(f"{language}: -0.5 is {small!r}, -1.5 is {large!r}")
    changed |= small != positive or large == num2words(1.5, lang=language)
sys.exit(changed)
PYTHON
