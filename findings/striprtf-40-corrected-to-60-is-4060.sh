#!/bin/sh
# striprtf 0.0.35: a number that was deleted with changes tracked stays, and joins the one that was put in its place.
# Input: a Rich Text file with "It employs 40 people", in which an author has deleted 40 (\deleted) and inserted 60 (\revised).
# Expected: "It employs 60 people.", which is what an office program shows when the changes are accepted; or both, apart.
# Seen: "It employs 4060 people." The words of the format that say what was deleted are dropped, and its text is kept.
# Why it matters: contracts and minutes travel as Rich Text with their changes in them. The number that is read was never written by
# anybody, and looks like any other.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check striprtf==0.0.35
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from striprtf.striprtf import rtf_to_text

read = rtf_to_text(r"{\rtf1\ansi It employs {\deleted\revauthdel1 40}{\revised\revauth1 60} people.}")
print(read)
sys.exit(read != "It employs 4060 people.")
PYTHON
