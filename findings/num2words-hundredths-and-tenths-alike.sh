#!/bin/sh
# num2words 0.5.14: in Bengali and Persian a zero right behind the decimal point is left out of the words.
# Input: 0.5 and 0.05, 2.5 and 2.05. Expected: other words for other numbers. Seen: 0.05 has the words of 0.5 and
# 2.05 those of 2.5; in Persian both are "half". (Persian 2.25 is right: twenty-five hundredths.)
# Why it matters: a rate of 0.05 percent is told as ten times as much, and words cannot be read back.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from num2words import num2words

changed = False
for language in ("bn", "fa"):
    for tenth, hundredth in ((0.5, 0.05), (2.5, 2.05)):
        words = num2words(tenth, lang=language), num2words(hundredth, lang=language)
        print(language, tenth, words[0], "|", hundredth, words[1])
        changed |= words[0] != words[1]
sys.exit(changed)
PYTHON
