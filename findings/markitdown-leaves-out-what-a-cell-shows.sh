#!/bin/sh
# markitdown 0.1.9 (with pandas 3.1.1): a cell that shows "12 million" is "12" in the text for a model, "5%" is "0.05".
# Input: a workbook with 12 in the number format 0" million", .05 in 0%, and 1234567 in #,##0, (shown as 1,235 of thousands).
# Expected: what the sheet shows, as for a person who opens it, or a word that formats are left out.
# Seen: 12.00, 0.05 and 1234567.00. The first is wrong by a factor of a million for whoever reads the text.
# Why it matters: the tool makes documents ready for language models. A summary that rightly says "12 million" of the sheet
# finds no million in its source, and one that says "12" passes.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'markitdown[xlsx]==0.1.9' openpyxl==3.1.5 pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import os
import sys
import tempfile

import openpyxl
from markitdown import MarkItDown

book = openpyxl.Workbook()
sheet = book.active
sheet.append(["what", "figure"])
for name, value, form in (("people", 12, '0" million"'), ("share", 0.05, "0%"), ("sales", 1234567, "#,##0,")):
    sheet.append([name, value])
    sheet.cell(sheet.max_row, 2).number_format = form
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "book.xlsx")
    book.save(path)
    text = MarkItDown().convert(path).text_content
print(text)
sys.exit(any(row not in text for row in ("| people | 12.00 |", "| share | 0.05 |", "| sales | 1234567.00 |")))
PYTHON
