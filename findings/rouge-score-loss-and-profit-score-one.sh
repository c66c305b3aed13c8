#!/bin/sh
# rouge-score 0.1.2: a loss told as a profit, and euros told as dollars, have a perfect score.
# Input: the pairs "a result of -5.2m" and "a result of 5.2m"; "costs €5 billion" and "costs $5 billion"; "grew 1.5%" and
# "grew 1.5".
# Expected: less than 1 for texts that say different numbers.
# Seen: ROUGE-1, ROUGE-2 and ROUGE-L of 1.0 for each: signs and currencies are white space to its words.
# Why it matters: it is the usual measure of summaries. What a desk would call the worst mistake is invisible to it, at any size of text.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check rouge-score==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from rouge_score.rouge_scorer import RougeScorer

scorer = RougeScorer(["rouge1", "rouge2", "rougeL"])
pairs = [("a result of -5.2m", "a result of 5.2m"), ("costs €5 billion", "costs $5 billion"), ("grew 1.5%", "grew 1.5")]
scores = [score.fmeasure for pair in pairs for score in scorer.score(*pair).values()]
print(scores)
sys.exit(scores != [1.0] * 9)
PYTHON
