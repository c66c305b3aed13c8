#!/bin/sh
# pandoc 3.9 (pypandoc_binary 1.17): out of LaTeX, five per second become five seconds, and twelve per day twelve days.
# Input: quantities of the package siunitx whose unit begins with "per": \qty{5}{\per\second}, \qty{12}{\per\day},
# \qty{40}{\per\kilo\gram}; for comparison \qty{5}{\metre\per\second}.
# Expected: 5 s⁻¹, 12 d⁻¹ and 40 kg⁻¹, which is what LaTeX sets, and what pandoc itself does with the metres.
# Seen: 5 s, 12 d and 40 kg, with two blanks, in plain text and HTML alike; 5 m s⁻¹. Nothing is warned of.
# Why it matters: births per day, pulses per second, cases per litre: a rate turns into an amount or a time, and the number beside
# it is untouched, so that no check of the numbers alone finds it.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pypandoc

given = [r"\qty{5}{\per\second}", r"\qty{12}{\per\day}", r"\qty{40}{\per\kilo\gram}", r"\qty{5}{\metre\per\second}"]
seen = [" ".join(pypandoc.convert_text(text, "plain", format="latex").split()) for text in given]
print(pypandoc.get_pandoc_version(), dict(zip(given, seen)))
sys.exit(seen != ["5 s", "12 d", "40 kg", "5 m s⁻¹"])
PYTHON
