#!/bin/sh
# whisper-normalizer 0.1.15: "-5 degrees" and "5 degrees" become the same words, "minus 5 degrees" others.
# Input: "It was -5 degrees.", "It was 5 degrees." and "It was minus 5 degrees."
# Expected: the first and the third alike, the second another.
# Seen: the first and the second are "it was 5 degrees"; the third is "it was -5 degrees".
# Why it matters: word error rates of transcripts are counted after this step. A lost minus counts as no error, and a right minus, written
# as a sign on one side and as a word on the other, counts as one.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check whisper-normalizer==0.1.15
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from whisper_normalizer.english import EnglishTextNormalizer

said = [EnglishTextNormalizer()(f"It was {cold} degrees.") for cold in ("-5", "5", "minus 5")]
print(said)
sys.exit(said != ["it was 5 degrees", "it was 5 degrees", "it was -5 degrees"])
PYTHON
