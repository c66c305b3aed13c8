#!/bin/sh
# pandas 3.1.1 (with odfpy 1.4.1): one cell with a time of more than a day keeps a whole sheet from being read.
# Input: an OpenDocument sheet with a cell of the type time, PT36H15M00S, shown as 36:15:00, as hours worked or a race is kept.
# Expected: a timedelta of 36 hours and 15 minutes, as read_excel gives for the same cell of an Excel file, or the text.
# Seen: DateParseError: hour must be in 0..23. The type's value is left aside and what the cell shows is read as a time of day.
# A cell with 23:15:00 is read, as a time of day as well.
# Why it matters: a length of time below a day becomes a time of day in silence, and above it nothing of the sheet can be had.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 odfpy==1.4.1
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import datetime
import os
import sys

import pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P


def read(value: str, shown: str) -> object:
    document, table = OpenDocumentSpreadsheet(), Table(name="Hours")
    for cell in (TableCell(valuetype="string"), TableCell(valuetype="time", timevalue=value)):
        cell.addElement(P(text="worked" if cell.getAttribute("valuetype") == "string" else shown))
        row = TableRow()
        row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save("hours.ods")
    return pandas.read_excel("hours.ods", engine="odf")["worked"][0]


os.chdir(sys.argv[1])
short = read("PT23H15M00S", "23:15:00")
try:
    long = read("PT36H15M00S", "36:15:00")
except ValueError as error:
    long = f"{type(error).__name__}: {error}"
print(repr(short), repr(long))
sys.exit(short != datetime.time(23, 15) or "hour must be in 0..23" not in str(long))
PYTHON
