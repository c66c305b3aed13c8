#!/bin/sh
# html2text 2025.4.15: a ranking that a page counts down from 10 counts up from 10.
# Input: <ol reversed start="3"> of three items, and <ol> whose second item has value="7".
# Expected: 3, 2, 1 and 1, 7, 8, as every browser shows.
# Seen: 3, 4, 5 and 1, 2, 3: where a list begins is read, which way it goes and what an item is numbered is not.
# Why it matters: the winner of a ranking is told as the fifth. Rules and paragraphs that a later text points to by number have another
# one.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check html2text==2025.4.15
"$folder/venv/bin/python" - <<'PYTHON'
import re
import sys

from html2text import html2text

down = re.findall(r"(\d)\. ", html2text('<ol reversed start="3"><li>oak<li>ash<li>elm</ol>'))
jump = re.findall(r"(\d)\. ", html2text('<ol><li>oak<li value="7">ash<li>elm</ol>'))
print(down, jump)
sys.exit(down != list("345") or jump != list("123"))
PYTHON
