#!/bin/sh
# recognizers-text-number 1.0.2a2: two and a half million in Spanish and French is one million.
# Input: recognize_number of "dos millones y medio" (Spanish) and "deux millions et demi" (French).
# Expected: 2,500,000: the only way to say it in words in either language.
# Seen: the whole phrase is marked, with the value 1000000: neither the two nor the half.
# Why it matters: the span is right, so that a reader trusts it. Budgets and populations are told this way every day.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check recognizers-text==1.0.2a2 recognizers-text-number==1.0.2a2 'emoji<2'
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from recognizers_number import recognize_number
from recognizers_text import Culture

asked = (("dos millones y medio", Culture.Spanish), ("deux millions et demi", Culture.French))
seen = [(r.text, r.resolution["value"]) for text, culture in asked for r in recognize_number(text, culture)]
print(seen)
sys.exit(seen != [(text, "1000000") for text, _ in asked])
PYTHON
