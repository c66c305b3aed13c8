#!/bin/sh
# nltk 3.10.4: the tweet tokenizer's reduce_len=True, made for "sooooo", makes 1000 of 1000000.
# Input: "The flood cost 1000000 euros, 10000 homes and sooooo many trees in 5555 gardens".
# Expected: "sooooo" becomes "sooo", and the numbers stay: nobody draws out a zero.
# Seen: 1000, 1000, sooo and 555. Any character that stands more than three times in a row is cut to three, a digit as well, so a
# million, a hundred thousand and ten thousand are all the same number.
# Why it matters: posts about money and damage are compared and counted behind this option. What comes out is a number still, so
# that nobody looks twice, and two sums that differ tenfold are one word.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check nltk==3.10.4
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from nltk.tokenize import TweetTokenizer

told = "The flood cost 1000000 euros, 10000 homes and sooooo many trees in 5555 gardens"
read = TweetTokenizer(reduce_len=True).tokenize(told)
found = [word for word in read if word[0].isdigit() or word.startswith("so")]
print(found)
sys.exit(found != ["1000", "1000", "sooo", "555"])
PYTHON
