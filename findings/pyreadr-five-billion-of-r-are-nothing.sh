#!/bin/sh
# pyreadr 0.5.8 (data of R): a budget of 5,000,000,000 is read as 2.5e-314, and a count of 12 as 5.9e-323.
# Input: a data frame of R with the two numbers in a column of the class integer64, beside a column of plain numbers. R's integers
# end at 2,147,483,647; larger ones, and often the counts that come out of a database, it keeps so: as the bits of an integer where
# else a number with places stands, and the class to say it. The file is written here byte by byte; R 4.2.2 with bit64 4.0.5 reads
# it as the two numbers, and calls it identical to what its own saveRDS writes.
# Expected: 5000000000 and 12, or a failure: its page says that of objects which depend on other packages of R, none is read.
# Seen: both as floating numbers just above zero, with no warning; the plain column is right. Rounded to any place they are 0.0.
# Why it matters: budgets, populations and counts are such columns. Their totals and shares are next to nothing beside columns that
# are right, and a printed 0.0 reads like a true one.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyreadr==0.5.8 pandas==3.1.1
cd "$folder"
"$folder/venv/bin/python" -W error::UserWarning - <<'PYTHON'
import struct
import sys

import pyreadr

known = []


def whole(*numbers):
    return struct.pack(f">{len(numbers)}i", *numbers)


def letters(text):
    return whole(262153, len(text)) + text.encode()


def texts(*several):
    return whole(16, len(several)) + b"".join(map(letters, several))


def attributes(**named):
    out = b""
    for name, value in named.items():
        name = name.replace("_", ".")
        if name in known:
            symbol = whole((known.index(name) + 1) << 8 | 255)
        else:
            known.append(name)
            symbol = whole(1) + letters(name)
        out += whole(1026) + symbol + value
    return out + whole(254)


plain = whole(14, 2) + struct.pack(">2d", 1.5, 2.5)
large = whole(14 + 512 + 256, 2) + struct.pack(">2q", 5_000_000_000, 12) + attributes(**{"class": texts("integer64")})
rows = whole(13, 2, -(2**31), -2)
frame = whole(19 + 512 + 256, 2) + plain + large + attributes(names=texts("plain", "large"), **{"class": texts("data.frame")}, row_names=rows)
with open("made.rds", "wb") as file:
    file.write(b"X\n" + whole(2, 0x40202, 0x20300) + frame)
table = pyreadr.read_r("made.rds")[None]
print(table, table.round(2), sep="\n")
seen = table["large"].tolist()
sys.exit(table["plain"].tolist() != [1.5, 2.5] or not all(0 < number < 1e-300 for number in seen))
PYTHON
