#!/bin/sh
# word2number 1.1: a decimal in words loses its part behind the point, and its million, where one follows.
# Input: "two point five million", and "two point five" beside it. Expected: 2500000 and 2.5.
# Seen: 2 and 2.5; "one point five thousand" is 1. Nothing is raised.
# Why it matters: "two point five million" is how such an amount is said; the result is a million times too small.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check word2number==1.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from word2number import w2n

seen = [w2n.word_to_num(t) for t in ("two point five", "two point five million", "one point five thousand")]
print(seen)
sys.exit(seen != [2.5, 2, 1])
PYTHON
