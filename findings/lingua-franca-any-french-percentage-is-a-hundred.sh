#!/bin/sh
# lingua-franca 0.4.3: "soixante-quinze pour cent des votants" is 100.
# Input: percentages of a French text, in words and in digits, for extract_numbers with the language "fr".
# Expected: 75 and 20 (with or without a sign of percent), as "soixante-quinze voix" is 75.
# Seen: 100 for each of them, also for "75 pour cent": the "cent" of "pour cent" is read as a hundred, and the number before it is lost.
# Why it matters: every share in a French text becomes the same whole number, a valid one. Who compares shares of two texts with it finds
# that all of them agree.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check lingua-franca==0.4.3
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

from lingua_franca import load_languages
from lingua_franca.parse import extract_numbers

load_languages(["fr"])
texts = ("soixante-quinze pour cent des votants", "75 pour cent", "vingt pour cent", "soixante-quinze voix")
read = [extract_numbers(text, lang="fr") for text in texts]
print(read)
sys.exit(read != [[100], [100], [100], [75]])
PYTHON
