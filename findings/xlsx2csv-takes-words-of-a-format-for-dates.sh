#!/bin/sh
# xlsx2csv 0.8.6: quoted words in a cell's number format are read as the codes of a date, and the number is lost.
# Input: a sheet of openpyxl's with 45 shown as 45.0 m, 12 as 12 days and 5 as 5 thousand (formats 0.0 "m",
# 0 "days", 0 "thousand"; what stands in quotes is shown as it is: ECMA-376, 18.8.31).
# Expected: 45.0 m or 45. Seen: the format's own text with parts of a date in it: 0.0 "02" for 45, and no 45.
# Why it matters: accounts mark their units so. The CSV has a number in that cell, and it is not the cell's.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5 xlsx2csv==0.8.6
"$folder/venv/bin/python" - <<'PYTHON'
import os
import sys
import tempfile

import openpyxl
import xlsx2csv

folder = tempfile.mkdtemp()
book = openpyxl.Workbook()
for row, (value, form) in enumerate([(45, '0.0 "m"'), (12, '0 "days"'), (5, '0 "thousand"')], 1):
    book.active.cell(row, 1, value).number_format = form
book.save(os.path.join(folder, "a.xlsx"))
xlsx2csv.Xlsx2csv(os.path.join(folder, "a.xlsx"), outputencoding="utf-8").convert(os.path.join(folder, "a.csv"))
with open(os.path.join(folder, "a.csv"), encoding="utf-8") as file:
    lines = file.read().splitlines()
print(lines)
sys.exit(lines[0] != '"0.0 ""02"""' or any(number in line for number, line in zip(["45", "12 ", "5 "], lines)))
PYTHON
