#!/bin/sh
# json-repair 0.64.6: a model that answers "5 million" without quotes has said 5.
# Input: {"loss": 5 million, "sites": 12}, as small models write a number into JSON.
# Expected: the text "5 million", as the same library keeps "1,234" and "3-5" whole; or an error.
# Seen: {"loss": 5, "sites": 12}. The word behind the number is dropped, and no log is asked for.
# Why it matters: the library stands behind many pipelines to save an answer that does not parse. The saved one is valid, fits a schema
# with a number in that field, and is wrong by a factor of a million.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check json-repair==0.64.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from json_repair import loads

word = loads('{"loss": 5 million, "sites": 12}')
comma = loads('{"loss": 1,234}')
print(word, comma)
sys.exit(word != {"loss": 5, "sites": 12} or comma != {"loss": "1,234"})
PYTHON
