#!/bin/sh
# pydantic-core 2.50.5: of an answer that is still on its way, the half of a number that has come is the number.
# Input: from_json of the beginnings of {"dead": 1250}, with allow_partial=True and with "trailing-strings".
# Expected: nothing for "dead" until the brace or a comma has come, as it holds back a text that is not closed and "12." without
# a digit behind it.
# Seen: "dead" is 1, 12, 125 and 1250 in turn, each as a valid integer.
# Why it matters: answers of models are shown while they come. A count of the dead goes through three wrong values on the page, and a
# stream that breaks off leaves the last of them, which passes the schema.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pydantic-core==2.50.5 typing-extensions==4.16.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from pydantic_core import from_json

whole = '{"dead": 1250}'
ends = range(whole.index("1") + 1, len(whole))
shown = [from_json(whole[:end], allow_partial=how) for end in ends for how in (True, "trailing-strings")]
text = from_json('{"who": "Ada Lov', allow_partial=True)
print(shown, text)
sys.exit(shown != [{"dead": n} for n in (1, 1, 12, 12, 125, 125, 1250, 1250)] or text != {})
PYTHON
