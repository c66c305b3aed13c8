#!/bin/sh
# whisper-normalizer 0.1.15: a number in brackets is taken for a stage direction and dropped.
# Input: "Turnout rose by a tenth (11.3%)." and "Turnout rose by a tenth (31.1%)."
# Expected: two texts that differ, since the numbers do.
# Seen: "turnout rose by a 10th" twice.
# Why it matters: whoever compares a transcript or a summary with its reference after this step never sees a number that stands in
# brackets, where figures of a report often stand: any value there is as good as the right one.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check whisper-normalizer==0.1.15
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from whisper_normalizer.english import EnglishTextNormalizer

said = [EnglishTextNormalizer()(f"Turnout rose by a tenth ({share}).") for share in ("11.3%", "31.1%")]
print(said)
sys.exit(said != ["turnout rose by a 10th"] * 2)
PYTHON
