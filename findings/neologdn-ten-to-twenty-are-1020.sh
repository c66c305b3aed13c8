#!/bin/sh
# neologdn 0.5.6: the usual normaliser of Japanese text takes the wave dash out of a range, and joins its two ends.
# Input: "10〜20人が負傷した" (10 to 20 people were hurt), "2020〜2021年" (2020 to 2021), "気温は5〜8度" (5 to 8 degrees).
# Expected: the ranges, with one kind of dash for all perhaps. It is how a range is written in Japanese.
# Seen: 1020人, 20202021年 and 58度. By default every tilde and wave dash is removed, meant for those that draw out a word; with
# tilde="normalize" they stay.
# Why it matters: models and dictionaries are trained and asked behind this normaliser. Ten to twenty hurt become a thousand, and
# the number is a number of the text nowhere.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check neologdn==0.5.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import neologdn

told = ["10〜20人が負傷した", "2020〜2021年", "気温は5〜8度"]
read = [neologdn.normalize(text) for text in told]
print(read, neologdn.normalize(told[0], tilde="normalize"))
sys.exit(read != ["1020人が負傷した", "20202021年", "気温は58度"])
PYTHON
