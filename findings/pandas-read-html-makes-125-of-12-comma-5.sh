#!/bin/sh
# pandas 3.1.1 (with lxml 6.1.1): a table of a German or French page has 12,5 percent as 125.
# Input: read_html of a table with the cells "12,5" and "7,25", and with lang="de" on the page.
# Expected: text, as read_csv leaves such a column alone, or 12.5 and 7.25.
# Seen: the integers 125 and 725. A comma is taken for a mark of thousands wherever it stands, also before one or two digits.
# Why it matters: shares and prices become ten and a hundred times what the page says, as whole numbers, without a warning.
# read_csv of the same cells keeps them as text.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 lxml==6.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys

import pandas

cells = ("12,5", "7,25")
page = "<html lang='de'><table><tr><th>Anteil</th></tr>" + "".join(f"<tr><td>{c}</td></tr>" for c in cells) + "</table>"
from_page = pandas.read_html(io.StringIO(page))[0]["Anteil"].tolist()
from_text = pandas.read_csv(io.StringIO("Anteil\n" + "\n".join(cells)), sep=";")["Anteil"].tolist()
print(from_page, from_text)
sys.exit(from_page != [125, 725] or from_text != list(cells))
PYTHON
