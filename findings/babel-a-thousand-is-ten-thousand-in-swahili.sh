#!/bin/sh
# babel 2.19.0: written short in Swahili, 1,000 is "elfu 10" (ten thousand) and 2,500,000 is "milioni 25" (25 million).
# Input: 1,000, 20,000, 350,000 and 2,500,000 with format_compact_decimal in the long form; for comparison 2,500,000 in English.
# Expected: elfu 1, elfu 20, elfu 350 and milioni 2.5, as node's Intl writes them out of the same data, CLDR.
# Seen: elfu 10, elfu 2000, elfu 350000 and milioni 25. CLDR gives Swahili a second pattern for negative numbers behind a
# semicolon, which its own rules for patterns allow; the zeros of both are counted, and the number is divided by too little.
# Why it matters: whoever gives prices, votes or people in a language of tens of millions through this library is off by ten,
# a hundred or a thousand, more the longer the number is. Short forms in a headline have no other digits beside them to notice it by.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from babel.numbers import format_compact_decimal


def written(number, language):
    return format_compact_decimal(number, format_type="long", locale=language, fraction_digits=1).replace("\xa0", " ")


seen = [written(number, "sw") for number in (1000, 20000, 350000, 2500000)]
print(seen, written(2500000, "en"))
sys.exit(seen != ["elfu 10", "elfu 2000", "elfu 350000", "milioni 25"] or written(2500000, "en") != "2.5 million")
PYTHON
