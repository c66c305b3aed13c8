#!/bin/sh
# edtf 5.0.2 (dates of archives and museums): "AD 79" is 1979, and "AD 43" is 2043.
# Input: text_to_edtf of "AD 79", "A.D. 79", "AD 43", "c. AD 79" and "AD 410"; for comparison "79 AD" and "79 CE".
# Expected: 0079, 0079, 0043, 0079~ and 0410. Before the year is where AD has its place by most books of style, and the library
# knows it behind; EDTF, now in ISO 8601-2, writes a year with four digits.
# Seen: 1979, 1979, 2043, 1979 (nor is the circa kept) and 0410; the last two are right. With AD before it, a year of two digits is taken
# for one of the century around us.
# Why it matters: coins and pots of the first century, and what is told of Rome and Pompeii, are dated so. In a catalogue they come
# to lie among the newest, or in the future, and as it happens to no year from 100 on, a sample looks right.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from edtf import text_to_edtf

seen = {text: text_to_edtf(text) for text in ("AD 79", "A.D. 79", "AD 43", "c. AD 79", "AD 410", "79 AD", "79 CE")}
print(seen)
sys.exit(list(seen.values()) != ["1979", "1979", "2043", "1979", "0410", "0079", "0079"])
PYTHON
