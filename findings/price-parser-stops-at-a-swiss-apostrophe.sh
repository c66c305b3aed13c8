#!/bin/sh
# price-parser 0.5.1: a price with the apostrophe that typeset Swiss text has ends at it, a thousand times too small.
# Input: "CHF 1\u2019234.50" (CLDR's group separator of de-CH, U+2019) and "CHF 1'234.50" (the same with ASCII's).
# Expected: 1234.50 for both. Seen: 1 and 1234.50; no error, and the currency is right.
# Why it matters: every number that Swiss locale data formats has U+2019; a price of 1,234 francs is stored as 1.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check price-parser==0.5.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from decimal import Decimal

from price_parser import Price

typeset, typed = Price.fromstring("CHF 1\u2019234.50"), Price.fromstring("CHF 1'234.50")
print(typeset, typed)
sys.exit((typeset.amount, typed.amount) != (Decimal(1), Decimal("1234.50")))
PYTHON
