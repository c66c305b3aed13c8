#!/bin/sh
# duckdb 2.0.1: 2.5 made a whole number is 2 from a DOUBLE, and 3 from a DECIMAL or a text.
# Input: 2.5 as DOUBLE, as DECIMAL(3,1) and as text, each cast to INTEGER; round() of the DOUBLE.
# Expected: one answer for one number.
# Seen: 2, 3 and 3; round() of the DOUBLE says 3 as well.
# Why it matters: the same table gives other whole numbers when it comes from Parquet (doubles) than from SQL (decimals) or CSV (text).
# People who compare published counts find differences that are nobody's mistake.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import duckdb

row = duckdb.sql("SELECT 2.5::DOUBLE::INTEGER, 2.5::DECIMAL(3,1)::INTEGER, '2.5'::INTEGER, round(2.5::DOUBLE)").fetchall()[0]
print(row)
sys.exit(row != (2, 3, 3, 3.0))
PYTHON
