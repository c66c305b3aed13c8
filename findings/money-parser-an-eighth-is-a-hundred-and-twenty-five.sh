#!/bin/sh
# money-parser 0.0.1: a price with three decimals is a thousand times too high.
# Input: "0.125", "1.649" and "12,345.678"; for comparison "0.12" and "12,345.67".
# Expected: 0.125, 1.649 (or, as Germans write, 1649) and 12345.678. A zero begins no thousands, and a comma before the point
# shows what the point is.
# Seen: 125, 1649 and 12345678; with two decimals all is right.
# Why it matters: fuel, electricity, shares and exchange rates have three decimals. The package's one task is to find which mark
# is the decimal one, and it goes by the number of digits behind the last mark alone; nothing says that it guessed.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check money-parser==0.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from money_parser import price_dec

prices = ("0.12", "0.125", "1.649", "12,345.67", "12,345.678")
read = {price: str(price_dec(price)) for price in prices}
print(read)
sys.exit(list(read.values()) != ["0.12", "125", "1649", "12345.67", "12345678"])
PYTHON
