#!/bin/sh
# quantiphy 2.23: "20 Pa" is 20,000,000,000,000,000 "a".
# Input: pressures and a temperature as an instrument writes them, "20 Pa", "3 kPa" and "300 K", with the library's settings as they come.
# Expected: 20 Pa, 3,000 Pa and 300 K, or an error: pascal and kelvin are units of the international system, which the library is made for.
# Seen: 2e16 of the unit "a", 3,000 Pa, and 300,000 of no unit. A unit of its own that begins like a prefix loses its first letter to it, unless
# the caller has listed it as known; with a prefix before it the same unit is read.
# Why it matters: a table that goes from 3 kPa down to 20 Pa has values that are a quadrillion times too large where it changes its unit, and nothing tells.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check quantiphy==2.23
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from quantiphy import Quantity

read = [(float(Quantity(text)), Quantity(text).units) for text in ("20 Pa", "3 kPa", "300 K")]
print(read)
sys.exit(read != [(2e16, "a"), (3000.0, "Pa"), (300000.0, "")])
PYTHON
