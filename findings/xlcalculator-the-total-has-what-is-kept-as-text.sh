#!/bin/sh
# xlcalculator 0.5.0 (computes Excel workbooks): the total of a column is 61 where Excel's is 30.
# Input: a sheet of openpyxl's with 10, 20, the text "30" and the truth value TRUE in a column, and SUM, COUNT, MAX and AVERAGE of it.
# Expected: 30, 2, 20 and 15. Excel's pages on COUNT, MAX and AVERAGE say that of a range only the numbers count, and that empty cells,
# truth values and text in it are left out; SUM does the same there, and OpenFormula has it as a rule for every reference.
# Seen: 61, 2, 20 and 15.25. The text is taken for thirty and TRUE for one, but neither is counted or can be the largest, so that the
# four do not go together: 61 is not two times 15.25.
# Why it matters: numbers kept as text and boxes that are ticked stand in half of all sheets. The totals that Excel shows, and that a
# report was written from, are others than those that a check of it works out.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check xlcalculator==0.5.0 openpyxl==3.1.5
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import sys

import openpyxl
from xlcalculator import Evaluator, ModelCompiler

book = openpyxl.Workbook()
book.active.title = "Sheet"
for row, value in enumerate((10, 20, "30", True), start=1):
    book.active.cell(row, 1, value)
names = ("SUM", "COUNT", "MAX", "AVERAGE")
for row, name in enumerate(names, start=1):
    book.active.cell(row, 3, f"={name}(A1:A4)")
book.save("made.xlsx")
evaluator = Evaluator(ModelCompiler().read_and_parse_archive("made.xlsx"))
seen = {name: float(evaluator.evaluate(f"Sheet!C{row}")) for row, name in enumerate(names, start=1)}
print(seen)
sys.exit(list(seen.values()) != [61, 2, 20, 15.25])
PYTHON
