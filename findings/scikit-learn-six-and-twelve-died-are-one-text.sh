#!/bin/sh
# scikit-learn 1.9.1: with the English stop words, "Six sailors drowned" and "Twelve sailors drowned" are one and the same text.
# Input: three headlines that differ in their number only: "Six", "Twelve" and "Seven sailors drowned"; TfidfVectorizer and
# CountVectorizer with stop_words="english".
# Expected: either all number words count as words, or none does.
# Seen: the list holds one to six, eight to twelve, fifteen, twenty, forty, fifty, sixty and hundred, but not seven, thirteen,
# fourteen, sixteen to nineteen, thirty, seventy, eighty, ninety, thousand or million. So six and twelve are as like as can be
# (1.0), and six and seven are not (0.64).
# Why it matters: reports of two accidents fall into one group, or a corrected toll is thrown out as a copy of the first one,
# depending on which of the two numbers happens to be in the list.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check scikit-learn==1.9.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

told = [f"{number} sailors drowned" for number in ("Six", "Twelve", "Seven")]
vectors = TfidfVectorizer(stop_words="english").fit_transform(told)
alike = (vectors @ vectors.T).toarray()
words = CountVectorizer(stop_words="english").fit(told).get_feature_names_out().tolist()
print(f"six and twelve: {alike[0, 1]:.2f}; six and seven: {alike[0, 2]:.2f}; words that are left: {words}")
sys.exit(not (alike[0, 1] > 0.999 and alike[0, 2] < 0.9 and words == ["drowned", "sailors", "seven"]))
PYTHON
