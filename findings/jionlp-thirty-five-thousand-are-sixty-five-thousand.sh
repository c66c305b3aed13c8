#!/bin/sh
# jionlp 1.5.31: in Chinese text "3万5千元", 35,000 yuan, is 65,000 yuan.
# Input: sums with digits before two units: 3万5千元 (35,000), 12万5千元 (125,000), 1亿2千万元 (120,000,000); beside them
# 三万五千元, the first in characters, and 3.5万元.
# Expected: those numbers for both ways of writing.
# Seen: 65000.00, 155000.00 and 220000000.00, each "accurate"; in characters, and with a decimal, 35000.00. The digits before
# the first unit are counted a second time, each for itself (1 and 2 of the 12). extract_money gives the same of a sentence.
# Why it matters: newspapers and courts write sums in this mixed way. The results are too high by a part of themselves,
# by no round factor, so that no check of magnitudes finds it.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check jionlp==1.5.31
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import jionlp

told = ["3万5千元", "12万5千元", "1亿2千万元", "三万五千元", "3.5万元"]
read = [jionlp.parse_money(text)["num"] for text in told]
found = jionlp.ner.extract_money("他花了3万5千元买车。", with_parsing=True)[0]["detail"]
print(dict(zip(told, read)), found)
sys.exit(read != ["65000.00", "155000.00", "220000000.00", "35000.00", "35000.00"] or found["num"] != "65000.00")
PYTHON
