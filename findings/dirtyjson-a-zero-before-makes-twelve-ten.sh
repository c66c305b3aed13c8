#!/bin/sh
# dirtyjson 1.0.8: 012 in an answer is ten, 018 an error and 012.5 twelve and a half.
# Input: {"n": 012} and {"n": 012.5}.
# Expected: 12 and 12.5, or an error for both: JSON has no leading zeros, and no octal numbers.
# Seen: 10 and 12.5: a whole number with a zero before it is octal, one with a decimal is not.
# Why it matters: numbers padded with zeros (days, months, codes of areas, digits of a table) come in answers of small models. They are
# read as others, up to those with an 8 or a 9, which fail.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dirtyjson==1.0.8
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import dirtyjson

read = [dirtyjson.loads(text)["n"] for text in ('{"n": 012}', '{"n": 012.5}')]
try:
    dirtyjson.loads('{"n": 018}')
    failed = False
except Exception as error:
    failed = True
    print(type(error).__name__)
print(read)
sys.exit(read != [10, 12.5] or not failed)
PYTHON
