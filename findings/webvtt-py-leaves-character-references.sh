#!/bin/sh
# webvtt-py 0.6.0: a caption's text keeps character references, which WebVTT defines as the characters.
# Input: a cue "1&nbsp;200 boats, profit &lt;5%" (a no-break space inside a number, a less-than sign).
# Expected: Caption.text, the text without markup, is "1 200 boats, profit <5%" with U+00A0, as a player shows it
# (W3C WebVTT, 6.4: &amp; &lt; &gt; &lrm; &rlm; &nbsp; and HTML's references are parsed). Seen: the references stay.
# Why it matters: a number with &nbsp; in it is read as 1 and 200, and a less-than sign is lost to whoever reads figures.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check webvtt-py==0.6.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys

import webvtt

cue = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>1&nbsp;200 boats, profit &lt;5%\n"
seen = webvtt.from_buffer(io.StringIO(cue))[0].text
print(repr(seen))
sys.exit(seen != "1&nbsp;200 boats, profit &lt;5%")
PYTHON
