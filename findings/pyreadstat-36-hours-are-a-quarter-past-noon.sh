#!/bin/sh
# pyreadstat 1.3.7: a length of 36 hours and 15 minutes in an SPSS file is read as 12:15.
# Input: a column of lengths in seconds with SPSS's format TIME or DTIME: an hour, 36 hours 15 minutes, and an hour less than planned.
# Expected: 1:00:00, 36:15:00 and -1:00:00, as timedeltas or seconds. SPSS and PSPP say that both formats hold intervals, of any
# number of hours and either sign; a time of day is neither.
# Seen: datetime.time 01:00, 12:15 and 23:00. Whole days are dropped, and what is below nought is counted back from midnight. pandas
# 3.1.1 has the same from read_spss, which asks pyreadstat.
# Why it matters: hours worked in a week, of sleep lost, of a race or a stay come out as times on a clock: 40 hours are 16:00, a day is
# 00:00. Whoever turns them back into hours has plausible numbers, and the longest stays are among the shortest.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyreadstat==1.3.7 pandas==3.1.1
cd "$folder"
venv/bin/python - <<'PYTHON'
import sys

import pandas as pd
import pyreadstat

lengths = [3600.0, 36 * 3600.0 + 900, -3600.0]
seen = []
for form in ("TIME8", "DTIME12"):
    pyreadstat.write_sav(pd.DataFrame({"worked": lengths}), "hours.sav", variable_format={"worked": form})
    by_pyreadstat, about = pyreadstat.read_sav("hours.sav")
    by_pandas = pd.read_spss("hours.sav")
    stored = pyreadstat.read_sav("hours.sav", disable_datetime_conversion=True)[0]["worked"].tolist()
    print(about.original_variable_types["worked"], stored, [str(one) for one in by_pyreadstat["worked"]])
    seen += [stored == lengths, by_pandas["worked"].tolist() == by_pyreadstat["worked"].tolist()]
    seen.append([str(one) for one in by_pyreadstat["worked"]] == ["01:00:00", "12:15:00", "23:00:00"])
sys.exit(not all(seen))
PYTHON
