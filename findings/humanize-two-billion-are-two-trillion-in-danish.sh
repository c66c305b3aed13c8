#!/bin/sh
# humanize 4.17.0: in Danish two thousand million are "2.0 billioner", and so are two million million.
# Input: intword of 2,000,000, 2,000,000,000 and 2,000,000,000,000 in Danish (da_DK), beside Norwegian (nb) and CLDR's words by
# way of Babel 2.19.0.
# Expected: millioner, milliarder and billioner, as in Norwegian and in CLDR: a Danish billion is a million million.
# Seen: "2.0 millioner", "2.0 billioner" and "2.0 billioner". The English word was kept for the milliard.
# Why it matters: a budget of two milliard kroner is printed a thousand times too large, in a word that every Dane knows, and the
# two amounts of the same page that differ by that factor are told alike.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check humanize==4.17.0 babel==2.19.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import humanize
from babel.numbers import format_compact_decimal

amounts = [2 * 10**6, 2 * 10**9, 2 * 10**12]
told = {}
for language in ("da_DK", "nb"):
    humanize.i18n.activate(language)
    told[language] = [humanize.intword(amount) for amount in amounts]
by_cldr = [format_compact_decimal(amount, format_type="long", locale="da").split()[-1] for amount in amounts]
print(told, by_cldr)
right = ["millioner", "milliarder", "billioner"]
wrong = ["2.0 millioner", "2.0 billioner", "2.0 billioner"]
sys.exit(told != {"da_DK": wrong, "nb": ["2.0 " + word for word in right]} or by_cldr != right)
PYTHON
