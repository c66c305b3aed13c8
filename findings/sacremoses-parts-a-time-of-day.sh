#!/bin/sh
# sacremoses 0.2.0: half past five comes back as "5: 30" when a text is split into words and put together again.
# Input: "The ferry left at 5:30 p.m. with 1,250 people." through MosesTokenizer and MosesDetokenizer (English).
# Expected: the sentence as it was; 1,250 is.
# Seen: "5: 30 p.m.".
# Why it matters: corpora of translations and of summaries are stored this way. A checker finds two numbers, 5 and 30, where
# the article had a time, and "30 p.m." beside "with 1,250 people" invites a count.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check sacremoses==0.2.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from sacremoses import MosesDetokenizer, MosesTokenizer

text = "The ferry left at 5:30 p.m. with 1,250 people."
back = MosesDetokenizer("en").detokenize(MosesTokenizer("en").tokenize(text))
print(back)
sys.exit("5: 30 p.m." not in back or "1,250" not in back)
PYTHON
