#!/bin/sh
# duckdb 2.0.1: the median of 1 and 2 is 1 where they are decimals without places, and 1.5 where they are integers.
# Input: median() of 1 and 2 as DECIMAL(9,0), as INTEGER and as DOUBLE; avg() of the decimals.
# Expected: 1.5 for all: the type says how the values are stored, not how a middle between them is.
# Seen: 1 for the decimals, without a warning; avg() of them is 1.5. With DECIMAL(9,1), the median of 0.1 and 0.2 is 0.1.
# Why it matters: sums and counts of statistical offices are stored as decimals, by pyarrow and by databases. Their median is too low by
# up to a half of the last place, and nothing shows it.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import duckdb

values = "(VALUES (1::{0}), (2::{0})) AS t(x)"
median = [duckdb.sql(f"SELECT median(x) FROM {values.format(kind)}").fetchall()[0][0] for kind in ("DECIMAL(9,0)", "INTEGER", "DOUBLE")]
mean = duckdb.sql(f"SELECT avg(x) FROM {values.format('DECIMAL(9,0)')}").fetchall()[0][0]
tenths = duckdb.sql("SELECT median(x) FROM (VALUES (0.1::DECIMAL(9,1)), (0.2::DECIMAL(9,1))) AS t(x)").fetchall()[0][0]
print(median, mean, tenths)
sys.exit([float(m) for m in median] != [1.0, 1.5, 1.5] or mean != 1.5 or float(tenths) != 0.1)
PYTHON
