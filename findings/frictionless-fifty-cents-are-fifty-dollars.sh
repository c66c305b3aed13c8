#!/bin/sh
# frictionless 5.21.0 (Table Schema): a price of "$.50" is fifty, in a table that it finds valid.
# Input: a table with the prices $1.25, $.50 and £.99, the column a number with bareNumber false, which is the standard's way to
# say that signs stand around the digits; for comparison .50 in a column of bare numbers.
# Expected: 1.25, 0.50 and 0.99. Table Schema takes a decimal as XML Schema does, and there a number may begin with its point; the
# library reads .50 so. What is to be stripped are the characters that are not part of the number.
# Seen: 1.25, 50 and 99, and no error. All in front of the first digit goes, the point with it.
# Why it matters: prices and rates below one are often written without a zero, in the same column as others. They are the smallest
# and become the largest: the mean of the three is 50.08 for 0.91.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from frictionless import Resource, Schema


def read(prices, bare):
    schema = Schema.from_descriptor({"fields": [{"name": "price", "type": "number", "bareNumber": bare}]})
    table = Resource(data=[["price"], *[[price] for price in prices]], schema=schema)
    return [str(row["price"]) for row in table.read_rows()], table.validate().valid


signed, bare = read(["$1.25", "$.50", "£.99"], False), read(["1.25", ".50", ".99"], True)
print(signed, bare)
sys.exit((signed, bare) != ((["1.25", "50", "99"], True), (["1.25", "0.50", "0.99"], True)))
PYTHON
