#!/bin/sh
# pandas 3.1.1: read_sas makes 5.397605346934028e-79 of every zero in a SAS transport file (XPORT).
# Input: a transport file of version 5, as health surveys and drug agencies hand their data out, with the numbers 0, 1, 2.5 and a
# missing one; written by pyreadstat 1.3.7.
# Expected: 0.0, 1.0, 2.5 and NaN, as pyreadstat reads them back.
# Seen: 5.397605346934028e-79, 1.0, 2.5 and NaN. A zero of IBM's floating point has no bit set; it is taken for the smallest
# number that there is.
# Why it matters: `column == 0` finds nobody. Who was never ill, smokes no cigarettes or answered "0: no" is in none of the
# groups, a share of zeros is 0, and a ratio to it is some 1e78 instead of an error. A mean looks right, so that nothing warns.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 pyreadstat==1.3.7
cd "$folder"
venv/bin/python - <<'PYTHON'
import math
import sys

import pandas as pd
import pyreadstat

pyreadstat.write_xport(pd.DataFrame({"drinks": [0.0, 1.0, 2.5, None]}), "survey.xpt", file_format_version=5)
by_pandas = pd.read_sas("survey.xpt", format="xport")["drinks"]
by_other = pyreadstat.read_xport("survey.xpt")[0]["drinks"]
print("pandas", by_pandas.tolist(), "zeros:", int((by_pandas == 0).sum()))
print("pyreadstat", by_other.tolist(), "zeros:", int((by_other == 0).sum()))
zero, *others = by_pandas.tolist()
same = 0 < zero < 1e-78 and others[:2] == [1.0, 2.5] and math.isnan(others[2])
sys.exit(not (same and by_other[0] == 0))
PYTHON
