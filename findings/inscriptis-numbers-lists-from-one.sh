#!/bin/sh
# inscriptis 2.7.6: a numbered list that begins elsewhere is numbered from 1.
# Input: <ol start="5"> with two items, and <ol> whose first item has value="7".
# Expected: 5 and 6, 7 and 8: what a browser shows (HTML Standard, 4.4.5, the start attribute).
# Seen: 1 and 2 for start; value is heeded (7 and 8).
# Why it matters: rankings, articles of a law and steps that go on after a picture get other numbers in the text than
# the page has, and a summary that names "item 5" is held to be wrong.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from inscriptis import get_text

start = get_text('<ol start="5"><li>Alder</li><li>Birch</li></ol>').split()
value = get_text('<ol><li value="7">Alder</li><li>Birch</li></ol>').split()
print(start, value)
sys.exit(start != ["1.", "Alder", "2.", "Birch"] or value != ["7.", "Alder", "8.", "Birch"])
PYTHON
