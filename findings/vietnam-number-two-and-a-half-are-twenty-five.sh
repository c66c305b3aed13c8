#!/bin/sh
# vietnam-number 1.0.6: "hai phẩy năm" (two point five) is 25, "âm năm" (minus five) is 5, and 2.5 is written as 25 in words.
# Input: w2n of the two, of "ba phẩy mười bốn" (3.14) and "một phần hai" (one half), and n2w of the texts "2.5" and "-5"; for
# comparison "hai triệu rưỡi" (two million and a half).
# Expected: 2.5, -5, 3.14 and 0.5 and their words, or an error: its page promises the numbers from 0 to 999,999,999,999, and a text
# without any number word, or without a digit, raises one.
# Seen: 25, 5, 314 and 12; "hai mươi lăm" (twenty-five) and "năm" (five). The words for the point, the minus and the part, and the
# signs in a text of digits, are thrown away, and what is left is joined. The half of a million is read right.
# Why it matters: it reads the written and the spoken language, its page says, and there rates and temperatures have a point and a
# minus. What comes out is a whole number that nobody would doubt.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check vietnam-number==1.0.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from vietnam_number import n2w, w2n

words = ("hai phẩy năm", "âm năm", "ba phẩy mười bốn", "một phần hai", "hai triệu rưỡi")
seen = [w2n(text) for text in words]
written = [n2w("2.5"), n2w("-5")]
print(dict(zip(words, seen)), written)
sys.exit(seen != [25, 5, 314, 12, 2_500_000] or written != ["hai mươi lăm", "năm"])
PYTHON
