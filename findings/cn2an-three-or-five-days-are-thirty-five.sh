#!/bin/sh
# cn2an 0.5.24: "three to five days" in Chinese becomes 35 days.
# Input: transform("等三五天", "cn2an"), beside "等三十五天" (thirty-five days).
# Expected: two digits side by side without a ten between them are "three or five", a common way to say about how many;
# left alone, or a range.
# Seen: 等35天 for both.
# Why it matters: a wait of a few days becomes one of five weeks, in the midst of a sentence whose other numbers are right.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check cn2an==0.5.24
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import cn2an

about, exact = cn2an.transform("等三五天", "cn2an"), cn2an.transform("等三十五天", "cn2an")
print(about, exact)
sys.exit(about != "等35天" or exact != "等35天")
PYTHON
