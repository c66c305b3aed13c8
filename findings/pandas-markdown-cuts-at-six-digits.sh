#!/bin/sh
# pandas 3.1.1 with tabulate 0.10.0: DataFrame.to_markdown() writes 1234567.89 as 1.23457e+06.
# Input: a table of two towns with their budgets, 1234567.89 and 1234571.25, and the codes "7.10" and "7.1" as text.
# Expected: the numbers of the table, or as many digits as to_csv and to_html write; text as it is.
# Seen: both budgets are 1.23457e+06, and both codes 7.1: tabulate formats floats with "g", which keeps six digits, and takes text
# that looks like a number for one.
# Why it matters: this is how a table is put into a prompt or a README. The model, or the reader, is given two towns with one
# budget, and no way to tell that a digit is missing.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 tabulate==0.10.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pandas as pd

table = pd.DataFrame({"town": ["Astleigh", "Tolland"], "budget": [1234567.89, 1234571.25], "code": ["7.10", "7.1"]})
written = table.to_markdown(index=False)
print(written, table.to_csv(index=False), sep="\n")
rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in written.splitlines()[2:]]
sys.exit([row[1:] for row in rows] != [["1.23457e+06", "7.1"], ["1.23457e+06", "7.1"]])
PYTHON
