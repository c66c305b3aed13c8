#!/bin/sh
# text2num 3.1.0: a decimal in words before "million" is joined with the million's digits to another number.
# Input: "deux virgule cinq millions" and the same in Spanish, Portuguese, Italian and Dutch.
# Expected: 2500000, or "2,5 millions": alpha2digit writes numbers told in words with digits.
# Seen: "2,5000000", which reads as two and a half. English and German keep a space ("2.5 1000000").
# Why it matters: this is the usual step from speech to figures; a budget of 2.5 million becomes 2.5 without a warning.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check text2num==3.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from text_to_num import alpha2digit

said = {
    "fr": "deux virgule cinq millions",
    "es": "dos coma cinco millones",
    "pt": "dois vírgula cinco milhões",
    "it": "due virgola cinque milioni",
    "nl": "twee komma vijf miljoen",
}
seen = {language: alpha2digit(text, language) for language, text in said.items()}
for language, text in said.items():
    print(f"{language}: {text!r} is {seen[language]!r}")
sys.exit(set(seen.values()) != {"2,5000000"})
PYTHON
