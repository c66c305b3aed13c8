#!/bin/sh
# num2words 0.5.14: in Azerbaijani, 11,000 is written as ten thousand, 21,000 as twenty and 101,000 as a hundred thousand.
# Input: 10,000, 11,000, 12,000, 20,000, 21,000, 100,000 and 101,000 with lang="az".
# Expected: "on bir min" for 11,000 and so on, seven numbers and seven texts. (Only 1,000 itself goes without its one: "min".)
# Seen: "on min" for both 10,000 and 11,000, "iyirmi min" for 20,000 and 21,000, "yüz min" for 100,000 and 101,000; 12,000 is right.
# The one before a thousand is left out wherever the thousands end in it.
# Why it matters: an amount in words is what counts where it differs from the digits, on invoices and in contracts, and what a
# voice reads out. A tenth of the numbers with thousands loses one of them, and the text is a good number.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from num2words import num2words

words = {number: num2words(number, lang="az") for number in (10000, 11000, 12000, 20000, 21000, 100000, 101000)}
print(words)
lost = [words[whole] == words[whole + 1000] for whole in (10000, 20000, 100000)]
sys.exit(lost != [True] * 3 or words[11000] != "on min" or words[12000] != "on iki min")
PYTHON
