#!/bin/sh
# pylatexenc 2.11: a quantity written with siunitx keeps its number and loses its unit.
# Input: \SI{5}{\km} and \qty{12}{\percent}, beside \num{1234.5}.
# Expected: the unit in some form: siunitx is how physics, chemistry and engineering papers write quantities.
# Seen: "5" and "12"; a bare number, as for \num.
# Why it matters: "a rise of 12" and "a rise of 12 percent" are different statements. Who checks a summary against such a
# text finds a count where the paper has a share or a length.
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
seen = [text(r"\SI{5}{\km}"), text(r"\qty{12}{\percent}"), text(r"\num{1234.5}")]
print(seen)
sys.exit(seen != ["5", "12", "1234.5"])
PYTHON
