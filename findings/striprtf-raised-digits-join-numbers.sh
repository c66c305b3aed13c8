#!/bin/sh
# striprtf 0.0.35: a raised digit of Rich Text is joined to the number before it.
# Input: ten to the power of six and a note mark, as word processors write them: 10{\super 6}, 41,000{\super 1}.
# Expected: 10⁶ or 10^6, and 41,000 with the mark apart from it. Seen: 106 and 41,0001.
# Why it matters: the wrong numbers look like right ones; whoever reads figures from the text has no way to tell.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check striprtf==0.0.35
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from striprtf.striprtf import rtf_to_text

seen = rtf_to_text(r"{\rtf1\ansi 10{\super 6} boats, 41,000{\super 1} boxes}")
print(repr(seen))
sys.exit(seen.strip() != "106 boats, 41,0001 boxes")
PYTHON
