#!/usr/bin/env bash
# pypdfium2 5.15.2: get_text_bounded() and get_text_range() give different characters for one page.
#
# Input: a one-page PDF written by this script: a word cut at a line's end by a hyphen, and "10" with a raised 6.
# Expected: one text of the page, whichever function is asked; the hyphen as a hyphen or left out.
# Seen: the hyphen is U+0002 in one and the non-character U+FFFE in the other; "10^6 litres" is "10 6litres" in one,
#       with no blank before the unit, and "10 6", a line end, "litres" in the other. Neither tells 6 from a digit.
# Why it matters: who filters U+FFFE as "no character" joins "2019-" and "2024" to one number, and who joins lines
#       reads 6 litres.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.15.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pypdfium2


def pdf(content):
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F 3 0 R >> >> >>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


content = b"""BT /F 12 Tf 50 770 Td (It was paid for in mil-) Tj ET
BT /F 12 Tf 50 755 Td (lions of euros.) Tj ET
BT /F 12 Tf 50 740 Td (The lake holds 10) Tj ET
BT /F 7 Tf 150 745 Td (6) Tj ET
BT /F 12 Tf 157 740 Td (litres.) Tj ET"""
page = pypdfium2.PdfDocument(pdf(content))[0].get_textpage()
bounded, ranged = page.get_text_bounded(), page.get_text_range()
print("get_text_bounded:", ascii(bounded))
print("get_text_range:  ", ascii(ranged))
sys.exit(0 if "\x02" in bounded and "\ufffe" in ranged and bounded != ranged else 1)
PYTHON
