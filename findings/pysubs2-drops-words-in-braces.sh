#!/bin/sh
# pysubs2 1.8.1: the plain text of an SRT cue has lost what stands in braces.
# Input: an SRT file with the cue "Turnout {48%} fell by {3} points".
# Expected: SSAEvent.plaintext has the words as a player of SRT shows them; braces are tags in ASS, not in SRT.
# Seen: "Turnout  fell by  points": the file is kept as ASS inside, and all braces are taken for tags.
# Why it matters: numbers of the speech are missing from the text, without a word, and nobody looks for them.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pysubs2==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pysubs2

cue = "1\n00:00:01,000 --> 00:00:02,000\nTurnout {48%} fell by {3} points\n"
seen = [event.plaintext for event in pysubs2.SSAFile.from_string(cue, "srt")]
print(seen)
sys.exit(seen != ["Turnout  fell by  points"])
PYTHON
