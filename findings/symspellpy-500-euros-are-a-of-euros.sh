#!/bin/sh
# symspellpy 6.10.1: lookup_compound takes a number for a misspelt word and puts a short word in its place.
# Input: "the mayor paid 500 euros for 12 boats in 2031", with the dictionary that comes with the package and a distance of 2.
# Expected: the sentence as it is; every word of it is spelt right.
# Seen: "the mayor paid a of euros for of boats in of of". Numbers stay only with ignore_non_words=True, which is not the default.
# Why it matters: recognised speech and scanned pages are sent through it to be mended. The sums are gone without a gap, and what
# is left reads like a slip of the recogniser.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check symspellpy==6.10.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.resources import as_file, files

from symspellpy import SymSpell

told = "the mayor paid 500 euros for 12 boats in 2031"
speller = SymSpell(max_dictionary_edit_distance=2)
with as_file(files("symspellpy") / "frequency_dictionary_en_82_765.txt") as words:
    speller.load_dictionary(str(words), term_index=0, count_index=1)
mended = speller.lookup_compound(told, max_edit_distance=2)[0].term
print(mended, "|", speller.lookup_compound(told, max_edit_distance=2, ignore_non_words=True)[0].term)
sys.exit(mended != "the mayor paid a of euros for of boats in of of")
PYTHON
