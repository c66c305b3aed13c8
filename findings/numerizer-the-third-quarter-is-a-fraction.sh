#!/bin/sh
# numerizer 0.2.4: "in the third quarter" becomes "in the 3rd/4".
# Input: sentences of a company report about its quarters and halves of a year.
# Expected: "the 3rd quarter", or the words as they are: an ordinal before "quarter" or "half" counts periods, and divides nothing.
# Seen: "the 3rd/4", "the 2nd/2", and "the 1st/4 of 2024".
# Why it matters: most texts about money have such periods. Whoever looks for numbers behind it finds three quarters, one half and a quarter
# of 2024, where the text has none of them, and no longer the period that the other numbers are of.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check numerizer==0.2.4
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from numerizer import numerize

texts = ("Sales fell in the third quarter.", "Costs rose in the second half.", "It lost money in the first quarter of 2024.")
read = [numerize(text) for text in texts]
print(read)
expected = ["Sales fell in the 3rd/4.", "Costs rose in the 2nd/2.", "It lost money in the 1st/4 of 2024."]
sys.exit(read != expected)
PYTHON
