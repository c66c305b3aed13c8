#!/bin/sh
# num2words 0.5.14: in Italian and Welsh a Decimal loses everything behind its point.
# Input: 19.99 as a float and as decimal.Decimal, the type that amounts of money are kept in.
# Expected: the same words for both, as in English, German or French. Seen: Decimal("19.99") is "diciannove" and
# "pedwar ar bymtheg", which are 19; a text, num2words("2.5", lang="it"), which it makes a Decimal of, is "due".
# Why it matters: the exact type gives the wrong number, without an error, in two languages of more than fifty;
# a check of amounts in words against amounts in digits is wrong by up to one unit.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from decimal import Decimal

from num2words import num2words

changed = num2words(Decimal("19.99"), lang="en") != num2words(19.99, lang="en")
for language, nineteen in (("it", "diciannove"), ("cy", "pedwar ar bymtheg")):
    exact, binary = num2words(Decimal("19.99"), lang=language), num2words(19.99, lang=language)
    print(f"{language}: Decimal {exact!r}, float {binary!r}")
    changed |= exact != nineteen or binary == nineteen
print("it, the text 2.5:", num2words("2.5", lang="it"))
sys.exit(changed or num2words("2.5", lang="it") != "due")
PYTHON
