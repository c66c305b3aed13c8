#!/bin/sh
# pylatexenc 2.11: a small fraction loses its bar, so that three quarters of a mile is 34 miles.
# Input: $\tfrac{3}{4}$ mile and 2\nicefrac{1}{2} litres, beside $\frac{3}{4}$ mile.
# Expected: 3/4 mile for both ways of writing it; \frac is read so.
# Seen: "34 mile". The command that the reader does not know gives its two arguments, one behind the other.
# Why it matters: papers set fractions in running text in the small form. The text that comes out has another number,
# which reads well and nobody doubts.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pylatexenc==2.11
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from pylatexenc.latex2text import LatexNodes2Text

text = LatexNodes2Text().latex_to_text
small, plain = text(r"$\tfrac{3}{4}$ mile"), text(r"$\frac{3}{4}$ mile")
print(repr(small), repr(plain))
sys.exit(small != "34 mile" or plain != "3/4 mile")
PYTHON
