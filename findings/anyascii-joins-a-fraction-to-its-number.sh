#!/bin/sh
# anyascii 0.3.3: a fraction sign becomes digits that join those before it.
# Input: "2\u00bd cups" (two and a half). Expected: "2 1/2 cups", as Unidecode 1.4.0 has it. Seen: "21/2 cups".
# Why it matters: the step before a search, a file name or a comparison makes ten and a half of two and a half.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check anyascii==0.3.3 unidecode==1.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from anyascii import anyascii
from unidecode import unidecode

seen = anyascii("2\u00bd cups"), unidecode("2\u00bd cups")
print(seen)
sys.exit(seen != ("21/2 cups", "2 1/2 cups"))
PYTHON
