#!/bin/sh
# whisper-normalizer 0.1.15: "half a million dollars" and "$500,000" are not one sum: the first becomes "half a $1000000".
# Input: "half a million dollars", "two and a half million dollars" and "$500,000".
# Expected: $500000 for the first as for the third; the second, $2500000, is worked out.
# Seen: "half a $1000000".
# Why it matters: whoever takes the sums out of normalised text has a million that nobody said; a right transcript that writes $500,000
# is counted as three errors.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check whisper-normalizer==0.1.15
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from whisper_normalizer.english import EnglishTextNormalizer

said = [EnglishTextNormalizer()(text) for text in ("half a million dollars", "two and a half million dollars", "$500,000")]
print(said)
sys.exit(said != ["half a $1000000", "$2500000", "$500000"])
PYTHON
