#!/bin/sh
# ixbrlparse 0.12.0: a fact that a report leaves open (xsi:nil="true") gets the value 0.
# Input: an Inline XBRL page with one figure, xsi:nil="true" and empty.
# Expected: None: a nil fact has no value (XML Schema's nil, which XBRL 2.1 takes over), as the
# library itself gives for the format fixed-empty. Seen: 0, the same as for a figure that is reported as nought.
# Why it matters: "no figure given" and "a profit of nought" are two statements; sums and checks take the second.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ixbrlparse==0.12.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys

from ixbrlparse import IXBRL

page = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
 xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:c="http://example.com/c"><body>
<ix:header><ix:resources><xbrli:context id="y"><xbrli:entity><xbrli:identifier scheme="http://example.com">1
</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2024-12-31</xbrli:instant></xbrli:period>
</xbrli:context><xbrli:unit id="gbp"><xbrli:measure>iso4217:GBP</xbrli:measure></xbrli:unit></ix:resources>
</ix:header><p><ix:nonFraction name="c:Profit" contextRef="y" unitRef="gbp" xsi:nil="true"></ix:nonFraction></p>
</body></html>"""
values = [fact.value for fact in IXBRL(io.StringIO(page)).numeric]
print(values)
sys.exit(values != [0])
PYTHON
