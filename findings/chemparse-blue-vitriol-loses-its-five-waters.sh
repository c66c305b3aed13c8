#!/bin/sh
# chemparse 0.3.2 (formulas of chemistry): of CuSO4·5H2O the five waters are left out, without a word.
# Input: blue vitriol, washing soda and Epsom salt with the centred dot, CuSO4·5H2O, Na2CO3·10H2O and MgSO4·7H2O; for comparison
# CuSO4(H2O)5, the first of them in brackets.
# Expected: for the first {Cu 1, S 1, O 9, H 10}, as for the brackets, or an error. IUPAC's rules for formulas (the Red Book of 2005)
# write the parts of an addition compound, hydrates among them, with a centred dot between and their number before them.
# Seen: Cu 1, S 1, O 4; Na 2, C 1, O 3; Mg 1, S 1, O 4, and no hydrogen in any. What begins with the dot is skipped to the end of the
# formula; the brackets are right.
# Why it matters: salts are sold and weighed with their water. Worked out from these atoms, a mole of blue vitriol weighs 160 g and not
# 250, one of washing soda 106 and not 286, and a solution made by it is a third or nearly two thirds too weak.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check chemparse==0.3.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from chemparse import parse_formula

seen = [parse_formula(text) for text in ("CuSO4·5H2O", "Na2CO3·10H2O", "MgSO4·7H2O", "CuSO4(H2O)5")]
print(*seen, sep="\n")
dry = [{"Cu": 1, "S": 1, "O": 4}, {"Na": 2, "C": 1, "O": 3}, {"Mg": 1, "S": 1, "O": 4}]
sys.exit(seen != [*dry, {"Cu": 1, "S": 1, "O": 9, "H": 10}])
PYTHON
