#!/bin/sh
# agate 1.14.2: "1.234,50" of a European table is 1.23450.
# Input: the texts "1.234,50", "1,5" and "5¢" for its type of numbers, as a table of a European authority has them.
# Expected: an error for a text that is no number in the language set (English by default), as for "1 234" and "(5)".
# Seen: 1.23450, 15 and 5. Marks of thousands are taken out wherever they stand, also behind the point; signs of currency with them,
# so that five cents are five.
# Why it matters: the library was made for newsrooms. A whole column of sums becomes a thousandth of itself, as valid numbers.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check agate==1.14.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from agate import Number

cast = Number().cast
read = [str(cast(text)) for text in ("1.234,50", "1,5", "5¢")]
print(read)
sys.exit(read != ["1.23450", "15", "5"])
PYTHON
